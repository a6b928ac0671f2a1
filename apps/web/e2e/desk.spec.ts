import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Desk, ReviewFile } from '@recourse/domain/route'
import type { Language } from '@recourse/domain/shared'
import { expectAccessible, expectNoOverflow } from './support/axe.ts'
import { dist, readCorpus, serveCopy } from './support/build.ts'
import { whatIsKept } from './support/kept.ts'
import { open, tabTo } from './support/walk.ts'

const corpus = readCorpus()
const deskName = (folder: string): string => {
  const name = readdirSync(join(folder, 'assets')).find((file) => /^desk-[0-9a-f]+\.json$/.test(file))
  if (!name) throw new Error('the build has no data of the desk')
  return join(folder, 'assets', name)
}
const readDesk = (folder = dist): Desk => JSON.parse(readFileSync(deskName(folder), 'utf8')) as Desk

/** An option with stories, elements and law: enough to read. */
const story = readDesk().stories.find(({ variations }) => variations.length > 0)
const viewed = corpus.law.options.find((option) => story?.expect.options?.[option.id] && option.bars.length > 0) ?? corpus.law.options[0]
if (!viewed) throw new Error('the corpus has no option')
const option = viewed
const provision = option.requires.flatMap((r) => r.cite)[0] ?? option.bars.flatMap((b) => b.cite)[0] ?? ''

const words = {
  title: { en: 'Desk for lawyers', fr: 'Bureau des juristes' },
  footer: { en: 'For lawyers', fr: 'Pour les juristes' },
  name: { en: 'Name', fr: 'Nom' },
  capacity: { en: 'Capacity', fr: 'À quel titre' },
  until: { en: 'Good until', fr: 'Valable jusqu’au' },
  make: { en: 'Make the file of the signature', fr: 'Faire le fichier de la signature' },
  save: { en: 'Save the file', fr: 'Enregistrer le fichier' },
  what: { en: 'What is wrong', fr: 'Ce qui cloche' },
  makeReport: { en: 'Make the file of the report', fr: 'Faire le fichier du signalement' },
  both: { en: 'Both languages', fr: 'Les deux langues' },
  toReview: { en: 'Only what is to be reviewed', fr: 'Seulement ce qui est à relire' },
  print: { en: 'Print for signature', fr: 'Imprimer pour signature' },
  skip: { en: 'Skip to the content', fr: 'Aller au contenu' },
  signature: { en: 'Signature', fr: 'Signature' },
  log: { en: 'Errors that were reported', fr: 'Erreurs signalées' },
  never: { en: 'It was never signed.', fr: 'Elle n’a jamais été signée.' },
  mustBe: { en: 'It must come to:', fr: 'Les règles doivent dire :' },
} as const

async function desk(page: Page, language: Language, hash = '', base = ''): Promise<void> {
  await page.goto(`${base}/${language}/desk/${hash}`)
  await page.locator('.desk-two').waitFor()
}

test('the questions fetch nothing of the desk, nor keep any of it for offline use; its link is at the foot of the page', async ({ page }) => {
  const served = await serveCopy()
  await open(page, 'en', served.url)
  await expect(page.locator('.offline-state')).toContainText('Ready offline')
  expect(served.seen.map(({ url }) => url).filter((url) => /desk/.test(url))).toEqual([])
  const kept = await page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map((request) => new URL(request.url).pathname)
  })
  expect(kept.length).toBeGreaterThan(5)
  expect(kept.filter((path) => /desk/.test(path))).toEqual([])
  // With the offline copy in charge, the desk is still the desk and not another page.
  await page.getByRole('link', { name: words.footer.en }).click()
  await expect(page.locator('h1')).toHaveText(words.title.en)
  await page.goto(`${served.url}/fr/desk/`)
  await expect(page.locator('h1')).toHaveText(words.title.fr)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.locator('.desk-options a').first()).toBeVisible()
  await served.close()
})

for (const language of ['en', 'fr'] as const) {
  test(`an option is read whole, with its law and its stories (${language})`, async ({ page }) => {
    await desk(page, language)
    await expect(page.locator('.desk-options a')).toHaveCount(corpus.law.options.length)
    await page.locator('.desk-list').getByRole('link', { name: option.title[language], exact: true }).click()
    await expect(page.locator('#desk-title')).toBeFocused()
    await expect(page.locator('#desk-title')).toHaveText(option.title[language])
    const view = page.locator('.desk-view')
    const shown = (await view.textContent())?.replaceAll('\u00a0', ' ') ?? ''
    for (const text of [
      ...option.requires.map((r) => r.text[language]),
      ...option.bars.map((b) => b.text[language]),
      ...option.risks.map((r) => r.text[language]),
      corpus.law.provisions[provision]?.says[language] ?? '',
      story?.story[language] ?? '',
      words.never[language],
    ])
      expect(shown).toContain(text)
    await expect(view.getByText(words.mustBe[language]).first()).toBeVisible()
    await page.getByRole('button', { name: words.both[language] }).click()
    const other = language === 'en' ? 'fr' : 'en'
    await expect(
      view
        .locator(`[lang="${other}"]`)
        .filter({ hasText: option.requires[0]?.text[other] ?? '' })
        .first(),
    ).toBeVisible()
  })

  test(`everything that rests on a provision is one link away (${language})`, async ({ page }) => {
    await desk(page, language, `#option/${option.id}`)
    const short = corpus.law.provisions[provision]?.short[language].replaceAll(' ', '\u00a0') ?? ''
    await page.locator('.desk-items').getByRole('link', { name: short, exact: true }).first().click()
    await expect(page.locator('#desk-title')).toBeFocused()
    await expect(page.locator('.desk-view').getByRole('link', { name: option.title[language], exact: true })).toBeVisible()
    await page.goBack()
    await expect(page.locator('#desk-title')).toHaveText(option.title[language])
  })

  // In one language, and in both with `npm run prove`: the words are looked at elsewhere.
  if (language === 'en' || Number(process.env.PROVE_RUNS ?? 0) > 0)
    test(`a signature is made by keyboard alone, as a file of what was read, and nothing is sent or kept (${language})`, async ({ page }) => {
      await desk(page, language)
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      await page.keyboard.press('Tab')
      await expect(page.getByRole('button', { name: words.skip[language] })).toBeFocused()
      await page.keyboard.press('Enter')
      await tabTo(page, option.title[language], '.desk-list')
      await page.keyboard.press('Enter')
      await expect(page.locator('#desk-title')).toBeFocused()
      // Sent empty: focus goes to the first field that is wrong, and what is wrong is said with it.
      await tabTo(page, words.make[language], '.desk-view', 600)
      await page.keyboard.press('Enter')
      await expect(page.locator('#desk-sign-by')).toBeFocused()
      await expect(page.locator('#desk-sign-by')).toHaveAttribute('aria-invalid', 'true')
      await page.keyboard.type('An Invented Name')
      await page.keyboard.press('Tab')
      await page.keyboard.type('lawyer')
      await page.keyboard.press('Tab')
      await page.locator('#desk-sign-until').fill('2199-11-24')
      const province = corpus.law.facts.find((fact) => fact.id === 'province')?.type
      const quebec = province?.kind === 'enum' ? province.values.find((value) => value.id === 'QC')?.label[language] : undefined
      await tabTo(page, quebec ?? '', '.desk-provinces')
      await page.keyboard.press('Space')
      await tabTo(page, words.make[language], '.desk-view')
      await page.keyboard.press('Enter')
      await tabTo(page, words.save[language], '.desk-view')
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
      const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as ReviewFile
      expect(file).toEqual({
        format: 'recourse-review-1',
        act: 'sign',
        option: option.id,
        of: option.contentHash,
        by: 'An Invented Name',
        capacity: 'lawyer',
        on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        until: '2199-11-24',
        provinces: ['QC'],
      })
      await expect(page.locator('.desk-command')).toHaveText(`npx recourse review take ${download.suggestedFilename()}`)
      expect(requests.filter((url) => !url.startsWith('blob:') && !url.endsWith('/mark.svg'))).toEqual([])
      const kept = await whatIsKept(page)
      expect([kept.local, kept.session, kept.databases, kept.files, kept.cookies, kept.remembering]).toEqual([0, 0, 0, 0, '', 0])
    })

  test(`a report says what is wrong and not who says it (${language})`, async ({ page }) => {
    await desk(page, language, `#option/${option.id}`)
    await page.getByLabel(words.what[language], { exact: true }).fill('An invented\nmistake')
    await page.getByRole('button', { name: words.makeReport[language] }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.save[language] }).click()])
    const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as ReviewFile
    expect(Object.keys(file)).toEqual(['format', 'act', 'option', 'of', 'on', 'what'])
    expect(file).toMatchObject({ act: 'report', what: 'An invented mistake', of: option.contentHash })
  })

  test(`on paper there is the option and where to sign, and nothing else (${language})`, async ({ page }) => {
    await desk(page, language, `#option/${option.id}`)
    await expect(page.locator('.desk-block')).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.desk-block')).toBeVisible()
    await expect(page.locator('.desk-block')).toContainText(option.contentHash.slice(0, 8))
    await expect(page.locator('.desk-view form, .desk-list, .bar, .foot, .leave-foot').locator('visible=true')).toHaveCount(0)
    await expect(page.locator('.desk-view')).toContainText(option.requires[0]?.text[language] ?? option.title[language])
  })
}

test('what was signed before, what changed since and what was reported are told', async ({ page }) => {
  const served = await serveCopy((folder) => {
    const data = readDesk(folder)
    const signature = { by: 'An Invented Name', capacity: 'lawyer', on: '2026-01-02', until: '2199-01-02', of: 'a'.repeat(64), provinces: ['ON'] }
    const reports = [{ on: '2026-02-03', what: 'An invented mistake', of: 'a'.repeat(64), resolvedOn: '2026-02-04' }]
    const options = data.options.map((o) =>
      o.id === option.id ? { ...o, signatures: [signature], reports, changed: [{ kind: 'option', id: 'risks', how: 'changed' }] } : o,
    )
    writeFileSync(deskName(folder), JSON.stringify({ ...data, options }))
  })
  await desk(page, 'en', `#option/${option.id}`, served.url)
  await expect(page.locator('.desk-view')).toContainText('Risks (in the option, changed)')
  await expect(page.locator('.desk-view')).toContainText('An Invented Name, lawyer, for Ontario: 2 January 2026 to 2 January 2199')
  await page.getByRole('link', { name: words.log.en }).click()
  await expect(page.locator('.desk-view')).toContainText('An invented mistake')
  await expect(page.locator('.desk-view')).toContainText('Resolved on 4 February 2026.')
  await served.close()
})

test('data of another corpus is refused, and said so', async ({ page }) => {
  const served = await serveCopy((folder) => writeFileSync(deskName(folder), JSON.stringify({ ...readDesk(folder), version: 'corpus-2000-01-01.00000000' })))
  await page.goto(`${served.url}/en/desk/`)
  await expect(page.getByRole('alert')).toContainText('belongs to another copy of the law')
  await expect(page.locator('.desk-two')).toHaveCount(0)
  await served.close()
})

test('an address that names nothing says so, and the language changes in place', async ({ page }) => {
  await desk(page, 'en', '#option/no_such')
  await expect(page.locator('#desk-title')).toContainText('Nothing in this copy')
  await desk(page, 'en', `#option/${option.id}`)
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page.locator('#desk-title')).toHaveText(option.title.fr)
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/fr/desk/#option/${option.id}`)
})

for (const [language, theme, width] of [
  ['en', 'light', 1360],
  ['en', 'dark', 390],
  ['fr', 'dark', 1360],
  ['fr', 'light', 390],
] as const) {
  test(`no violation in any state (${language}, ${theme}, ${width})`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    for (const hash of ['', `#option/${option.id}`, `#provision/${provision}`, '#log', '#option/no_such']) {
      await desk(page, language, hash)
      await expectAccessible(page, hash || 'list')
      await expectNoOverflow(page, hash || 'list')
    }
    await desk(page, language, `#option/${option.id}`)
    await page.getByRole('button', { name: words.make[language] }).click()
    await page.getByRole('button', { name: words.both[language] }).click()
    await expectAccessible(page, 'both languages, form refused')
    await expectNoOverflow(page, 'both languages, form refused')
  })
}

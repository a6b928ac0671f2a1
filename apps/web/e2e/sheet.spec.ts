import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { readCorpus } from './support/build.ts'
import { answerOne, open, poultry, words } from './support/walk.ts'

const corpus = readCorpus()
const option = corpus.law.options.find((o) => o.id === 'legal_advice')
const title = option?.title.en ?? ''

async function openSheet(page: Page): Promise<void> {
  await open(page, 'en')
  await answerOne(page, corpus, poultry, 'en', 'pointer')
  await page.getByRole('button', { name: words.sheet.en }).click()
}

const visibleText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim())

test('nothing is ticked beforehand, an empty sheet cannot be printed, and the printed title says nothing', async ({ page }) => {
  await openSheet(page)
  await expect(page).toHaveTitle('Notes')
  await expect(page.getByRole('dialog').locator('input[type="checkbox"]:checked')).toHaveCount(0)
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Print' })).toBeDisabled()
})

for (const language of ['en', 'fr', 'es'] as const) {
  test(`the printed sheet holds what was ticked and nothing else (${language})`, async ({ page }) => {
    await openSheet(page)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(title, { exact: true }).check()
    await dialog.getByLabel({ en: 'English', fr: 'Français', es: 'Español' }[language]).check()
    await page.emulateMedia({ media: 'print' })
    const printed = await visibleText(page)
    const lines = option?.sheet[language] ?? []
    const heading = { en: 'Notes', fr: 'Notes', es: 'Notas' }[language]
    expect(printed.startsWith(`${heading} ${lines.join(' ')}`.replace(/\s+/g, ' '))).toBe(true)
    // After the ticked lines: only the two sentences of the foot.
    const rest = printed.slice(`${heading} ${lines.join(' ')}`.replace(/\s+/g, ' ').length)
    expect(rest.length).toBeLessThan(220)
    expect(printed).not.toMatch(/Recourse|Recours\b|traffick|traite|trata/i)
    if (language === 'es') expect(printed).toContain('Traducción nuestra')
    else expect(printed).not.toContain('Traducción')
  })
}

test('the saved files hold the same, under a name that says nothing', async ({ page }) => {
  await openSheet(page)
  await page.getByRole('dialog').getByLabel(title, { exact: true }).check()
  for (const [button, name] of [
    ['Save as text', 'notes.txt'],
    ['Save as a page', 'notes.html'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
    expect(download.suggestedFilename()).toBe(name)
    const text = readFileSync(await download.path(), 'utf8')
    for (const line of option?.sheet.en ?? []) expect(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toContain(line)
    expect(text).not.toMatch(/<script|src=|href=|Recourse/)
    const other = corpus.law.options.find((o) => o.id === 'vtip_trp')
    for (const line of other?.sheet.en ?? []) expect(text).not.toContain(line)
  }
})

test('a number goes on the sheet only once a yes to contacting the service was recorded', async ({ page }) => {
  await open(page, 'en')
  const row = page.locator('.service').filter({ has: page.getByRole('button', { name: words.reach.en }) })
  const service =
    corpus.directory.services.find((s) => s.id === 'ca-hotline') ??
    corpus.directory.services.find((s) => s.phones.some((p) => p.evidence === 'two_or_more_pages') && s.needs.includes('crisis_line'))
  const number = service?.phones.find((p) => p.evidence === 'two_or_more_pages')?.number ?? ''
  const check = async (): Promise<string> => {
    await page.getByRole('button', { name: words.sheet.en }).click()
    await page
      .getByRole('dialog')
      .getByLabel(service?.name.en ?? '', { exact: true })
      .check()
    const text = (await page.locator('.sheet-preview').textContent()) ?? ''
    await page.keyboard.press('Escape')
    return text
  }
  expect(await check()).not.toContain(number)
  const all = page.locator('.essentials').getByRole('button', { name: /^Show \d+ more$/ })
  if (await all.count()) await all.first().click()
  await row
    .filter({ hasText: service?.name.en ?? '' })
    .first()
    .getByRole('button', { name: words.reach.en })
    .click()
  for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check()
  await page.getByRole('dialog').getByRole('button', { name: words.showReach.en }).click()
  expect(await check()).toContain(number)
})

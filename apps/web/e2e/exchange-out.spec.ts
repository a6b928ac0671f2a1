import { expect, test } from '@playwright/test'
import type { Service } from '@recourse/domain/directory'
import { expectAccessible, expectNoOverflow } from './support/axe.ts'
import { serveCopy } from './support/build.ts'
import {
  asText,
  bring,
  bytesOf,
  corpus,
  entryOf,
  go,
  inside,
  invented,
  openBefore,
  opened,
  reviewed,
  saved,
  secret,
  seed,
  take,
  words,
} from './support/exchange.ts'

const leaks = /Canary|Montr[ée]al/i

test('a place that became a secret is in no saved file, no export for anybody, not on paper, and not on the screen', async ({ page }) => {
  test.setTimeout(120_000)
  await seed(page, [entryOf('1', openBefore), entryOf('2', secret)])
  await page.addInitScript(() => {
    window.print = () => {}
  })
  await opened(page, 'en')
  await go(page, words.done.en)
  await expect(page.locator('.done-group')).toHaveCount(2)
  expect(await page.locator('.done-groups').textContent()).not.toMatch(leaks)
  const work = inside(await bytesOf(await saved(page, words.save.en)))
  expect(work).toContain('inv-secret')
  expect(work).not.toMatch(leaks)
  for (const form of ['spreadsheet', 'csv', 'hsds-json', 'hsds-lines', 'hsds-tables'])
    for (const audience of form.startsWith('hsds') ? ['public', 'trusted'] : ['public']) {
      await page.getByLabel(words.form.en, { exact: true }).selectOption(form)
      if (form.startsWith('hsds')) await page.getByLabel(words.audience.en, { exact: true }).selectOption(audience)
      const text = inside(await bytesOf(await saved(page, words.saveList.en)))
      expect(text, `${form} for ${audience}`).toContain('1-800-555-0155')
      expect(text, `${form} for ${audience}`).not.toContain('Canary')
      expect(text, `${form} for ${audience}`).not.toMatch(/418.canary/i)
    }
  await page.getByRole('button', { name: words.print.en, exact: true }).click()
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.paper-list')
  await expect(paper).toContainText('1-800-555-0155')
  expect(await paper.textContent()).not.toContain('Canary')
})

test('the printed sheet is in both languages, with the day, the corpus, the numbers and what to ask, and nothing of the screen', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {}
  })
  await opened(page, 'fr')
  await go(page, words.done.fr)
  await page.getByLabel(words.need.fr, { exact: true }).selectOption('legal_help')
  const chosen = corpus.directory.services.filter(({ needs, demonstration }) => needs.includes('legal_help') && !demonstration)
  await expect(page.locator('[aria-labelledby="take-out"] [role="status"]').first()).toContainText(String(chosen.length))
  await page.getByRole('button', { name: words.print.fr, exact: true }).click()
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.paper-list')
  await expect(paper.locator('.paper-service')).toHaveCount(chosen.length)
  const text = ((await paper.textContent()) ?? '').replaceAll('\u00a0', ' ')
  for (const part of [
    corpus.version,
    chosen[0]?.name.en ?? '',
    chosen[0]?.name.fr ?? '',
    'Ask first, without saying who it is for',
    'À demander d’abord',
    '911',
  ])
    expect(text).toContain(part)
  await expect(page.locator('.directory-tabs, .bar, .card').locator('visible=true')).toHaveCount(0)
  // Once printed, nothing of it is left in the page.
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(paper).toHaveCount(0)
})

test('services that are here twice are compared, joined and taken apart again', async ({ page }) => {
  const twin = (id: string, more: Partial<Service>): Service => ({
    ...secret,
    carried: {},
    id,
    area: { kind: 'province', provinces: ['ON'] },
    needs: ['food'],
    ...more,
  })
  const words2 = { en: 'Thistledown Kitchen', fr: 'Cuisine Chardonnet' }
  const plain = { name: words2, organization: words2, description: words2, claims: [], sources: [], discloses: [] }
  await seed(page, [entryOf('1', twin('inv-a', plain)), entryOf('2', twin('inv-b', { ...plain, email: 'ask@example.org' }))])
  await opened(page, 'en')
  await go(page, words.bringIn.en)
  await page.getByRole('button', { name: words.doubles.en, exact: true }).click()
  const pair = page.locator('.review-line').filter({ hasText: 'Thistledown Kitchen' })
  await expect(pair).toHaveCount(1)
  await pair.getByRole('button').click()
  await page.getByRole('dialog').getByRole('button', { name: words.join.en, exact: true }).click()
  await expect(pair).toHaveCount(0)
  await go(page, words.done.en)
  await expect(page.locator('.done-group')).toHaveCount(3)
  await page
    .locator('.done-group')
    .first()
    .getByRole('button', { name: /^Take back/ })
    .first()
    .click()
  await go(page, words.bringIn.en)
  await page.getByRole('button', { name: words.doubles.en, exact: true }).click()
  await expect(pair).toHaveCount(1)
  await pair.getByRole('button').click()
  await page.getByRole('dialog').getByRole('button', { name: words.two.en, exact: true }).click()
  await expect(pair).toHaveCount(0)
})

test('nothing of a list is sent, nor in the address, the title or the history', async ({ page }) => {
  const served = await serveCopy()
  await opened(page, 'en', served.url)
  const title = await page.title()
  await go(page, words.bringIn.en)
  await reviewed(page, 'en', invented)
  await take(page, 'en').click()
  await go(page, words.done.en)
  await saved(page, words.save.en)
  await saved(page, words.saveList.en)
  const asked = served.seen.map(({ url, headers, body }) => `${url} ${headers} ${body.toString('utf8')}`)
  expect(asked.filter((text) => /quillfeather|inv-pantry|invented-list/i.test(text))).toEqual([])
  expect(served.seen.filter(({ method }) => method !== 'GET')).toEqual([])
  expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe('/en/services/')
  expect(await page.title()).toBe(title)
  expect(await page.evaluate(() => JSON.stringify(history.state))).toMatch(/^\{"place":\d+\}$/)
  await served.close()
})

for (const [language, theme, width] of [
  ['en', 'light', 1360],
  ['fr', 'dark', 390],
] as const)
  test(`no violation in any state (${language}, ${theme}, ${width})`, async ({ page }) => {
    test.setTimeout(180_000)
    const fine = async (state: string): Promise<void> => {
      await expectAccessible(page, state)
      await expectNoOverflow(page, state)
    }
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    await seed(page, [entryOf('1', openBefore), entryOf('2', secret)])
    await opened(page, language)
    await go(page, words.bringIn[language])
    await fine('choose')
    await bring(page, language, asText('list.csv', 'Name,Phone\nInvented,1\n'))
    await expect(page.getByRole('alert')).toBeVisible()
    await page.locator('.exchange summary').first().click()
    await fine('refused')
    await reviewed(page, language, invented)
    for (const summary of await page.locator('.review-line summary').all()) await summary.click()
    await fine('review, all open')
    await page.locator('.double-line button').first().click()
    await fine('compare')
    await page.keyboard.press('Escape')
    await take(page, language).click()
    await fine('taken')
    await page.getByRole('button', { name: words.another[language], exact: true }).click()
    await page.getByRole('button', { name: words.doubles[language], exact: true }).click()
    await expect(page.locator('[role="status"]').filter({ hasText: /\d|None|aucune/ })).toBeVisible()
    await fine('doubles')
    await go(page, words.done[language])
    await expect(page.locator('.done-group').first()).toBeVisible()
    for (const summary of await page.locator('.done-group summary').all()) await summary.click()
    await fine('done')
    await page.getByLabel(words.open[language], { exact: true }).setInputFiles(asText('work.json', '{}'))
    await expect(page.getByRole('alert')).toBeVisible()
    await fine('work refused')
  })

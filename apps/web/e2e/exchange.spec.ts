import { existsSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { JournalEntry } from '@recourse/domain/directory'
import { writeSpreadsheet } from '@recourse/exchange'
import { unzipSync } from 'fflate'
import {
  asText,
  bring,
  bytesOf,
  corpus,
  found,
  go,
  heading,
  inside,
  invented,
  line,
  manyOf,
  niagara,
  opened,
  reviewed,
  saved,
  take,
  words,
} from './support/exchange.ts'
import { tabTo } from './support/walk.ts'

// Each walk in one language, turn about; every walk in both with `npm run prove`.
const isWhole = Number(process.env.PROVE_RUNS ?? 0) > 0
const turn = (walk: number, language: string): boolean => isWhole || (walk % 2 === 0) === (language === 'en')

for (const language of ['en', 'fr'] as const) {
  if (turn(0, language))
    test(`a real list is looked at, taken in part, found as "ask first", the same the next time, and taken back (${language})`, async ({ page }) => {
      test.skip(!existsSync(niagara), 'the real lists are not beside the repository')
      await opened(page, language)
      const before = await (await found(page, language, 'food', 'St. Catharines')).count()
      await go(page, words.bringIn[language])
      await reviewed(page, language, niagara)
      await expect(page.locator('.review-line')).toHaveCount(27)
      await page.getByRole('button', { name: words.tickAll[language], exact: true }).click()
      await line(page, 'Grimsby Benevolent Fund').getByRole('checkbox').uncheck()
      await expect(take(page, language)).toContainText('26')
      await take(page, language).click()
      await expect(heading(page)).toContainText('26')
      await expect(heading(page)).toBeFocused()

      const list = await found(page, language, 'food', 'St. Catharines')
      await expect(list).toHaveCount(before + 26)
      const church = list.filter({ hasText: 'Life Together Church' })
      await expect(church).toHaveAttribute('data-verdict', 'ask-first')
      await expect(list.filter({ hasText: 'Grimsby Benevolent Fund' })).toHaveCount(0)

      await go(page, words.bringIn[language])
      await page.getByRole('button', { name: words.another[language], exact: true }).click()
      await reviewed(page, language, niagara)
      // Only the line that was left is still new.
      await expect(page.locator('.review-line')).toHaveCount(1)
      await expect(page.locator('.review-line')).toContainText('Grimsby Benevolent Fund')
      await page.getByLabel(words.kind[language], { exact: true }).selectOption('same')
      await expect(page.locator('.review-line')).toHaveCount(26)
      await expect(page.locator('.review-line').getByRole('checkbox')).toHaveCount(0)
      await page.getByRole('button', { name: words.nothing[language], exact: true }).click()

      await go(page, words.done[language])
      const group = page.locator('.done-group')
      await expect(group).toHaveCount(1)
      await group
        .getByRole('button', { name: new RegExp(`^${words.undo[language]}`) })
        .first()
        .click()
      await expect(group).toHaveAttribute('data-counts', 'false')
      // The button that was pressed now puts back, and is still where the keyboard is.
      await expect(group.getByRole('button', { name: new RegExp(`^${words.redo[language]}`) }).first()).toBeFocused()
      await expect(await found(page, language, 'food', 'St. Catharines')).toHaveCount(before)
    })

  if (turn(1, language))
    test(`a line without a kind of help asks for one, doubles are joined, and the import is taken back and put back (${language})`, async ({ page }) => {
      await opened(page, language)
      await go(page, words.bringIn[language])
      await reviewed(page, language, invented)
      const needless = line(page, 'Brambleworth')
      await expect(needless.getByRole('checkbox')).toHaveCount(0)
      const food = corpus.directory.needs.find(({ id }) => id === 'food')?.label[language] ?? ''
      await needless.getByRole('combobox').selectOption({ label: food })
      await expect(needless.getByRole('checkbox')).toBeChecked()
      await expect(take(page, language)).toContainText('2')

      const twins = page.locator('.review-line').filter({ hasText: language === 'en' ? 'Thistledown' : 'Chardonnet' })
      await twins.first().locator('.double-line').getByRole('button').click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByRole('radio')).toHaveCount(2)
      await dialog.getByRole('radio').last().check()
      await dialog.getByRole('button', { name: words.join[language], exact: true }).click()
      await expect(dialog).toHaveCount(0)
      await expect(twins.last().getByRole('checkbox')).toHaveCount(0)
      await expect(take(page, language)).toContainText('3')
      await take(page, language).click()
      await expect(page.locator('.done-lines li')).toHaveCount(3)
      await page.locator('.done-lines').getByRole('button').last().click()
      // One record, with the words that were chosen, and all that both held.
      await expect(page.locator('.service-page')).toContainText(language === 'en' ? 'Invented suppers.' : 'Soupers inventés.')
      await go(page, words.bringIn[language])
      await page.getByRole('button', { name: words.takeBack[language], exact: true }).click()
      await expect(page.getByRole('button', { name: words.putBack[language], exact: true })).toBeFocused()
      await expect(page.locator('.done-lines button')).toHaveCount(0)
      await page.getByRole('button', { name: words.putBack[language], exact: true }).click()
      await expect(page.locator('.done-lines button')).toHaveCount(3)
      // The next copy of the list finds the joined line joined, and does not tick it.
      await page.getByRole('button', { name: words.another[language], exact: true }).click()
      await reviewed(page, language, invented)
      await expect(page.locator('.review-line').getByRole('checkbox', { checked: true })).toHaveCount(0)
    })

  if (turn(2, language))
    test(`a hostile or broken file is refused with words, and nothing changes (${language})`, async ({ page }) => {
      await opened(page, language)
      await go(page, words.bringIn[language])
      const hostile = [
        asText('bomb.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><Source>&d;</Source>'),
        asText('deep.json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`),
        asText('pollute.json', '[{"__proto__":{"polluted":1},"name":"x"}]'),
        asText('cut.geojson', '{"type":"FeatureCollection","features":[{"type":"Fea'),
        { name: 'noise.xlsx', mimeType: 'application/zip', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2, 3]) },
        asText('empty.csv', ''),
      ]
      for (const file of hostile) {
        await bring(page, language, file)
        const alert = page.getByRole('alert')
        await expect(alert).toContainText(words.refused[language])
        await expect(alert).toContainText(file.name)
        await expect(alert).toContainText(words.unchanged[language])
      }
      expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
      await go(page, words.done[language])
      await expect(page.locator('.done-group')).toHaveCount(0)
      // The same of a file of saved work.
      await page
        .getByLabel(words.open[language], { exact: true })
        .setInputFiles(asText('work.json', '{"format":"recourse-directory","version":1,"entries":[{"id":"x"}]}'))
      await expect(page.getByRole('alert')).toContainText('entries[0].at')
      expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    })

  if (turn(3, language))
    test(`the work is saved as a file, lost with the browser’s storage, and all back when the file is opened (${language})`, async ({ page }) => {
      await opened(page, language)
      await go(page, words.done[language])
      await page.getByLabel(words.role[language], { exact: true }).selectOption('clinic')
      await go(page, words.bringIn[language])
      await reviewed(page, language, invented)
      await page.getByRole('button', { name: words.tickAll[language], exact: true }).click()
      await take(page, language).click()
      await expect(page.locator('.done-lines li')).toHaveCount(3)
      await go(page, words.done[language])
      const download = await saved(page, words.save[language])
      expect(download.suggestedFilename()).toMatch(/^recourse-directory-\d{4}-\d{2}-\d{2}\.json$/)
      const file = { name: 'work.json', mimeType: 'application/json', buffer: await bytesOf(download) }
      const { entries } = JSON.parse(file.buffer.toString('utf8')) as { entries: readonly JournalEntry[] }
      expect(entries.map(({ by }) => by)).toEqual(['clinic', 'clinic', 'clinic'])

      await page.goto('about:blank')
      await page.goto('/mark.svg')
      await page.evaluate(
        () =>
          new Promise<void>((done) => {
            const request = indexedDB.deleteDatabase('recourse-directory')
            request.onsuccess = () => done()
          }),
      )
      await opened(page, language)
      await go(page, words.done[language])
      await expect(page.locator('.done-group')).toHaveCount(0)
      await page.getByLabel(words.open[language], { exact: true }).setInputFiles(file)
      await page.getByRole('button', { name: words.add[language], exact: true }).click()
      await expect(page.locator('.done-group')).toHaveCount(1)
      await page.reload()
      await page.locator('.directory-tabs').waitFor()
      const list = await found(page, language, 'food', 'Toronto')
      await expect(list.filter({ hasText: language === 'en' ? 'Quillfeather' : 'Plumequille' })).toHaveCount(1)
    })
}

test('a spreadsheet of thousands of lines is read, taken and saved again under the policy of our pages, which forbids workers made of text', async ({
  page,
}) => {
  const services = Array.from({ length: 2500 }, (_, i) => manyOf(i))
  const { xlsx } = writeSpreadsheet(services)
  expect(Object.values(unzipSync(xlsx)).some((part) => part.byteLength > 600_000)).toBe(true)
  await opened(page, 'en')
  await go(page, words.bringIn.en)
  await bring(page, 'en', { name: 'many.xlsx', mimeType: 'application/zip', buffer: Buffer.from(xlsx) })
  await expect(heading(page)).toHaveText(words.review.en, { timeout: 60_000 })
  await expect(page.locator('.review-counts')).toContainText('2,500 new')
  // Fifty at a time.
  await expect(page.locator('.review-line')).toHaveCount(50)
  await page.getByRole('button', { name: words.tickAll.en, exact: true }).click()
  await take(page, 'en').click()
  await expect(heading(page)).toContainText('2,500')
  await go(page, words.done.en)
  const again = inside(await bytesOf(await saved(page, words.saveList.en)))
  expect(again).toContain('many-2499')
})

for (const language of ['en', 'fr'] as const)
  if (turn(4, language))
    test(`a list is brought in, taken, taken back and saved by keyboard alone (${language})`, async ({ page }) => {
      await opened(page, language)
      await tabTo(page, words.bringIn[language], '.directory-tabs')
      await page.keyboard.press('Enter')
      await expect(heading(page)).toBeFocused()
      // The window in which a file is chosen is the system’s: the keyboard reaches the field that opens it.
      await tabTo(page, words.file[language], '.exchange')
      await reviewed(page, language, invented)
      const name = language === 'en' ? 'Quillfeather Pantry' : 'Garde-manger Plumequille'
      for (
        let i = 0;
        i < 60 &&
        !(await line(page, name)
          .getByRole('checkbox')
          .evaluate((box) => box === document.activeElement));
        i++
      )
        await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await expect(line(page, name).getByRole('checkbox')).not.toBeChecked()
      await page.keyboard.press('Space')
      await tabTo(page, `${words.written[language]}, ${name}`, '.review-line')
      await page.keyboard.press('Enter')
      await expect(line(page, name).locator('dl')).toContainText('1-800-555-0110')
      for (let i = 0; i < 60 && !(await take(page, language).evaluate((button) => button === document.activeElement)); i++) await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(heading(page)).toBeFocused()
      await tabTo(page, words.takeBack[language], '.exchange')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: words.putBack[language], exact: true })).toBeFocused()
      await page.keyboard.press('Enter')
      await tabTo(page, words.done[language], '.directory-tabs')
      await page.keyboard.press('Enter')
      await expect(heading(page)).toBeFocused()
      await tabTo(page, words.save[language], '.exchange')
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
      expect((await bytesOf(download)).toString('utf8')).toContain('inv-pantry')
    })

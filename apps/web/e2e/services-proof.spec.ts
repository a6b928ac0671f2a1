import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { matchServices } from '@recourse/domain/route'
import type { Bilingual, Language } from '@recourse/domain/shared'
import type { Situation } from '@recourse/domain/situation'
import { expectAccessible, expectNoOverflow } from './support/axe.ts'
import { readCorpus } from './support/build.ts'

const corpus = readCorpus()
const niagara = join(import.meta.dirname, '../../../../shared/data/services/niagara-foodbanks-2020.geojson')

const words = {
  find: { en: 'Find a service', fr: 'Trouver un service' },
  bringIn: { en: 'Bring in a list', fr: 'Importer une liste' },
  ask: { en: 'What to ask', fr: 'Quoi demander' },
  file: { en: 'The file of the list', fr: 'Le fichier de la liste' },
  tickAll: { en: 'Tick all of these', fr: 'Tout cocher ici' },
  record: { en: 'Record this answer', fr: 'Noter cette réponse' },
  need: { en: 'Kind of help', fr: 'Genre d’aide' },
  gender: { en: 'Gender, only because some services ask', fr: 'Genre, seulement parce que certains services le demandent' },
  man: { en: 'Man', fr: 'Homme' },
  spanish: { en: 'Spanish', fr: 'espagnol' },
  otherTime: { en: 'Another time', fr: 'À un autre moment' },
  day: { en: 'Day', fr: 'Jour' },
  hour: { en: 'Hour', fr: 'Heure' },
} as const satisfies Record<string, Bilingual>

const takeThese = /^(Take these|Prendre ces) \d+/
const looks: readonly { readonly language: Language; readonly width: number; readonly scheme: 'light' | 'dark' }[] = [
  { language: 'en', width: 1360, scheme: 'light' },
  { language: 'fr', width: 390, scheme: 'dark' },
]

const go = async (page: Page, name: string): Promise<void> => {
  await page.locator('.directory-tabs').getByRole('button', { name, exact: true }).click()
  await expect(page.locator('#directory-title')).toBeFocused()
}

async function seek(page: Page, language: Language, need: string): Promise<void> {
  const place = page.locator('.person-form').getByRole('combobox', { name: /^(Near|Près)/ })
  if ((await place.inputValue()) === '') {
    await place.fill('St. Catharines')
    await page.getByRole('option', { name: 'St. Catharines, ON' }).click()
  }
  const label = corpus.directory.needs.find(({ id }) => id === need)?.label[language] ?? ''
  await page.getByLabel(words.need[language], { exact: true }).selectOption({ label })
  const more = page.locator('.find-results > .button')
  while (await more.isVisible()) await more.click()
}

/** Gives the first answer of each question: no condition, or yes. */
async function answerEverything(page: Page, language: Language): Promise<void> {
  const question = page.locator('.call-question')
  for (let asked = 0; asked < 20 && (await question.count()) > 0; asked++) {
    const id = await question.getAttribute('data-question')
    await question.getByRole('radio').first().check()
    await question.getByRole('button', { name: words.record[language] }).click()
    await expect(page.locator(`.call-question[data-question="${id}"]`)).toHaveCount(0)
  }
  await expect(question).toHaveCount(0)
}

for (const { language, width, scheme } of looks)
  test.describe(`${language}, ${width}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme: scheme })

    test('a list of food banks comes in, three of them are called, and "ask first" becomes "takes"', async ({ page }) => {
      test.skip(!existsSync(niagara), 'the real lists are not beside the repository')
      test.setTimeout(120_000)
      await page.goto(`/${language}/services/`)
      await go(page, words.bringIn[language])
      await page.getByLabel(words.file[language], { exact: true }).setInputFiles(niagara)
      await expect(page.locator('.review-line')).toHaveCount(27)
      await page.getByRole('button', { name: words.tickAll[language], exact: true }).click()
      await page.getByRole('button', { name: takeThese }).click()

      await go(page, words.find[language])
      await seek(page, language, 'food')
      const imported = page.locator('.find-results .service[data-service^="imp-"]')
      await expect(imported).toHaveCount(27)
      const called = (await imported.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-service') ?? ''))).slice(0, 3)
      for (const id of called) await expect(page.locator(`.find-results [data-service="${id}"]`)).toHaveAttribute('data-verdict', 'ask-first')
      for (const id of called) {
        await go(page, words.ask[language])
        await page.getByLabel(words.need[language], { exact: true }).selectOption('food')
        const more = page.getByRole('button', { name: /^(Show more|En montrer plus)$/ })
        const row = page.locator(`.calls-row[data-service="${id}"]`)
        await page.locator('.calls-row').first().waitFor()
        for (let pages = 0; pages < 6 && (await row.count()) === 0; pages++) await more.click()
        await row.getByRole('button').click()
        await page.locator('.call-question').waitFor()
        await answerEverything(page, language)
      }
      await go(page, words.find[language])
      await seek(page, language, 'food')
      for (const id of called) await expect(page.locator(`.find-results [data-service="${id}"]`)).toHaveAttribute('data-verdict', 'takes')
      await expect(page.locator('.find-results .service[data-service^="imp-"][data-verdict="ask-first"]')).toHaveCount(24)
      await expectAccessible(page, 'food found')
      await expectNoOverflow(page, 'food found')
    })

    test('no bed is sure for a man who speaks Spanish, on a Sunday night near St. Catharines, and each row says why', async ({ page }) => {
      test.setTimeout(60_000)
      await page.goto(`/${language}/services/`)
      await page.locator('.person-form').waitFor()
      const form = page.locator('.person-form')
      await form.getByLabel(words.gender[language]).selectOption({ label: words.man[language] })
      await form.getByRole('radio', { name: words.otherTime[language] }).check()
      // 2026-11-29 is a Sunday.
      await form.getByLabel(words.day[language], { exact: true }).fill('2026-11-29')
      await form.getByLabel(words.hour[language], { exact: true }).fill('22:30')
      await form.locator('details').last().locator('summary').click()
      await form.getByLabel(words.spanish[language], { exact: true }).check()
      await seek(page, language, 'shelter')

      const situation: Situation = {
        answers: {},
        gender: 'man',
        speaks: ['es'],
        near: 'place:st-catharines-on',
        at: { day: '2026-11-29', minutes: 22 * 60 + 30 },
      }
      const today = new Date().toLocaleDateString('en-CA')
      const expected = matchServices(corpus.directory, { situation, needs: ['shelter'] }, today)
      const rows = page.locator('.find-results .service')
      await expect(rows).toHaveCount(expected.length)
      const shown = await rows.evaluateAll((all) => all.map((row) => [row.getAttribute('data-service'), row.getAttribute('data-verdict')]))
      expect(shown).toEqual(expected.map((match) => [match.id, match.verdict]))
      expect(expected.filter((match) => match.verdict === 'takes')).toEqual([])
      for (const match of expected)
        await expect(page.locator(`.find-results [data-service="${match.id}"]`)).toContainText(
          match.words[language].replaceAll('\u00a0', ' ').slice(0, 40).trim(),
        )
      // What closes a door is said with what would change it.
      const refused = expected.find((match) => match.verdict === 'will-not')
      if (refused) {
        const row = page.locator(`.find-results [data-service="${refused.id}"]`)
        await row.locator('details > summary').click()
        for (const step of refused.steps) await expect(row).toContainText(step[language].slice(0, 30))
      }
      expect(refused, 'at least one page says that it takes women only').toBeDefined()
      await expectAccessible(page, 'no bed')
      await expectNoOverflow(page, 'no bed')
      await page.emulateMedia({ media: 'print' })
      await expect(rows.first()).toBeVisible()
      await expect(page.locator('.directory-tabs')).toBeHidden()
      // What was said of the person is not on the paper.
      await expect(page.locator('.person-form')).toBeHidden()
    })
  })

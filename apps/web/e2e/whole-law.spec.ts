import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { planRoutes, type RoutePlan } from '@recourse/domain/route'
import type { Language } from '@recourse/domain/shared'
import { type Answers, known } from '@recourse/domain/situation'
import { parse } from 'yaml'
import { expectAccessible, expectNoOverflow } from './support/axe.ts'
import { readCorpus } from './support/build.ts'
import { answerAll, open, type Story, words } from './support/walk.ts'

const corpus = readCorpus()
const stories = ['refused-claimant-laval', 'eighty-days-gander', 'parent-abroad-yellowknife', 'sixteen-corner-brook'] as const
const said = {
  lawyer: { en: 'Page for a lawyer', fr: 'Page pour un avocat' },
  adds: { en: 'What asking adds here', fr: 'Ce que demander ajoute ici' },
  sayDay: { en: 'Say the day, to count the days left', fr: 'Dire le jour, pour compter les jours qui restent' },
  changes: { en: 'If this happened', fr: 'Si ceci arrivait' },
} as const

/** The answers of a story of the content, as the screen takes them. Days are left out: the screen asks for them on the clock. */
function storyOf(name: string): Story {
  const { given } = parse(readFileSync(join(import.meta.dirname, '../../../content/scenarios', `${name}.yaml`), 'utf8')) as {
    readonly given: Readonly<Record<string, string | number | readonly string[]>>
  }
  const kind = new Map(corpus.law.facts.map((fact) => [fact.id, fact.type.kind]))
  const told = Object.entries(given).filter(([fact, value]) => value !== 'unsure' && kind.get(fact) !== 'date')
  return Object.fromEntries(told.map(([fact, value]) => [fact, kind.get(fact) === 'boolean' ? value === 'yes' : value]))
}

const today = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const now = new Date()
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
  })

// What the page was told: the answers of the story to what it asked, and "not known" to the rest of what it asked.
async function planOf(page: Page, story: Story, asked: readonly string[]): Promise<RoutePlan> {
  const answers: Answers = Object.fromEntries(asked.map((fact) => [fact, story[fact] === undefined ? { kind: 'unsure' } : known(story[fact] as never)]))
  return planRoutes(corpus, { answers }, await today(page))
}

async function shows(page: Page, text: string): Promise<void> {
  await expect(page.locator('.order').getByText(text, { exact: false }).first()).toBeVisible()
}

const looks: readonly { readonly language: Language; readonly width: number; readonly scheme: 'light' | 'dark' }[] = [
  { language: 'en', width: 1360, scheme: 'light' },
  { language: 'fr', width: 390, scheme: 'dark' },
]

// Each story in one look, turn about; every story in every look with `npm run prove`.
const isWhole = Number(process.env.PROVE_RUNS ?? 0) > 0
for (const [i, name] of stories.entries())
  for (const { language, width, scheme } of looks.filter((_, look) => isWhole || look === i % looks.length))
    test.describe(`${name}, ${language}, ${width}`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme: scheme })

      test('the order of steps, the days, the comparison, what would change, and the page for a lawyer', async ({ page }) => {
        test.setTimeout(120_000)
        const story = storyOf(name)
        await open(page, language)
        const plan = await planOf(page, story, await answerAll(page, corpus, story, language, 'quick'))
        const traps = plan.traps.filter((t) => t.applies === 'yes')
        const clocks = plan.clocks.filter((c) => c.applies === 'yes')
        expect(traps.length + clocks.length).toBeGreaterThan(0)
        await page.evaluate(() => {
          for (const folded of document.querySelectorAll<HTMLDetailsElement>('.order details')) folded.open = true
        })
        for (const { trap } of traps) await shows(page, trap.statement.text[language].slice(0, 60))
        for (const { clock } of clocks) await shows(page, clock.label[language])
        // What seems beside the matter is folded away.
        for (const option of plan.options.filter((o) => o.relevant !== 'no'))
          await expect(page.locator(`[data-option="${option.id}"]`)).toHaveAttribute('data-finding', option.finding)
        await countOneClock(page, language, { name, isCounted: plan.clocks.some(asksDay) })
        await compareTwo(page, language, name)
        await whatIf(page, language)
        await forLawyer(page, language)
        await page.emulateMedia({ media: 'print' })
        await expect(page.locator('.order')).toBeVisible()
        await page.emulateMedia({ media: 'screen' })
        await expectAccessible(page, name)
        await expectNoOverflow(page, name)
      })
    })

// Which clocks offer to say their day: those whose day nothing else asks, and those kept for late that surely run.
const asksDay = ({ clock, ends, applies }: RoutePlan['clocks'][number]): boolean => {
  const stage = corpus.law.facts.find((fact) => fact.id === clock.from)?.ask
  return ends === null && (stage === 'open' || (stage === 'late' && applies === 'yes'))
}

// A day is said where it is counted, and from then on the first day to run out is named.
async function countOneClock(page: Page, language: Language, { name, isCounted }: { readonly name: string; readonly isCounted: boolean }): Promise<void> {
  const ask = page.locator('.order').getByRole('button', { name: said.sayDay[language] }).first()
  if (!isCounted) return void (await expect(ask).toHaveCount(0))
  await ask.click()
  const day = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10)
  await page.locator('.question input.field').fill(day)
  await page.locator('.question').getByRole('button', { name: words.save[language], exact: true }).click()
  await expect(page.locator('.first-to-end'), name).toBeVisible()
}

async function compareTwo(page: Page, language: Language, name: string): Promise<void> {
  const boxes = page.locator('.option-compare input:visible')
  const count = Math.min(2, await boxes.count())
  expect(count, name).toBeGreaterThan(1)
  for (let i = 0; i < count; i++) await boxes.nth(i).check()
  await page.getByRole('button', { name: words.sideBySide[language] }).click()
  await expect(page.getByRole('dialog').getByText(said.adds[language]).first()).toBeVisible()
  await expectNoOverflow(page, `${name} side by side`)
  await page.keyboard.press('Escape')
}

async function whatIf(page: Page, language: Language): Promise<void> {
  const choice = page.getByLabel(said.changes[language], { exact: true })
  const values = await choice.locator('option').evaluateAll((options) => options.map((o) => (o as HTMLOptionElement).value).filter(Boolean))
  for (const value of values.slice(0, 3)) {
    await choice.selectOption(value)
    // Some things need to be told apart first: to which province, by which decision.
    const which = page.locator('.what-if select').nth(1)
    if (await which.count()) await which.selectOption({ index: 1 })
    await expect(page.locator('.what-if [role="status"]')).toContainText(/.{20}/)
  }
}

async function forLawyer(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: said.lawyer[language] }).filter({ visible: true }).first().click()
  await expect(page.getByRole('dialog').locator('.sheet-page section').first()).toBeVisible()
  await expectNoOverflow(page, 'the page for a lawyer')
  await page.keyboard.press('Escape')
}

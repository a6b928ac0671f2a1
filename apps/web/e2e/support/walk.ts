import { expect, type Page } from '@playwright/test'
import type { Corpus } from '@recourse/domain/route'
import type { Bilingual, Language } from '@recourse/domain/shared'
import type { Choice, Fact } from '@recourse/domain/situation'

/** What is said: a value by fact id; every other question gets "not known". */
export type Story = Readonly<Record<string, boolean | string | number | readonly string[] | 'withheld'>>

/** Words of the interface that the walk needs, in both languages. */
export const words = {
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  unsure: { en: 'Not known', fr: 'On ne sait pas' },
  withheld: { en: 'Rather not say', fr: 'Préfère ne pas le dire' },
  save: { en: 'Save', fr: 'Enregistrer' },
  saveThese: { en: 'Save these', fr: 'Garder ces choix' },
  none: { en: 'None of these', fr: 'Aucun de ceux-ci' },
  leave: { en: 'Leave this page', fr: 'Quitter cette page' },
  sheet: { en: 'Sheet to take away', fr: 'Feuille à emporter' },
  reach: { en: 'Who learns what, then how to reach it', fr: 'Qui apprend quoi, puis comment le joindre' },
  showReach: { en: 'Show how to reach it', fr: 'Montrer comment le joindre' },
  together: { en: 'Read together', fr: 'Lire ensemble' },
  aboutLeaving: { en: 'About leaving', fr: 'À propos de quitter' },
  startAgain: { en: 'Start again', fr: 'Recommencer' },
  sideBySide: { en: 'Put side by side', fr: 'Mettre côte à côte' },
} as const satisfies Record<string, Bilingual>

/** How buttons are pressed: by Tab and Enter alone, with the pointer, or from inside the page, where the way to a state is not what is tested. */
export type Hand = 'keyboard' | 'pointer' | 'quick'

/** Moves by Tab to a control of the page with exactly this name, and says how many presses it took. */
export async function tabTo(page: Page, name: string, within = 'body', most = 250): Promise<number> {
  for (let presses = 1; presses <= most; presses++) {
    await page.keyboard.press('Tab')
    const there = await page.evaluate(
      ([wanted, scope]) => {
        const at = document.activeElement
        if (!(at instanceof HTMLElement) || !at.closest(String(scope))) return false
        const label = at.getAttribute('aria-label') ?? (at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? '') : (at.textContent ?? ''))
        return label.replace(/\s+/g, ' ').trim() === wanted
      },
      [name, within],
    )
    if (there) return presses
  }
  throw new Error(`Tab never reached “${name}” in ${within}`)
}

async function press(page: Page, hand: Hand, name: string): Promise<void> {
  if (hand === 'pointer') return page.locator('.question').getByRole('button', { name, exact: true }).click()
  if (hand === 'quick') {
    const isThere = await page.evaluate((wanted) => {
      const words = (button: HTMLButtonElement): string => (button.textContent ?? '').replace(/\s+/g, ' ').trim()
      const button = [...document.querySelectorAll<HTMLButtonElement>('.question button')].find((one) => words(one) === wanted)
      button?.click()
      return button !== undefined
    }, name)
    if (!isThere) throw new Error(`the question has no button “${name}”`)
    return
  }
  await tabTo(page, name, '.question')
  await page.keyboard.press('Enter')
}

async function tick(page: Page, hand: Hand, name: string): Promise<void> {
  if (hand !== 'keyboard') return page.locator('.question').getByLabel(name, { exact: true }).check()
  await tabTo(page, name, '.question')
  await page.keyboard.press('Space')
}

async function write(page: Page, hand: Hand, text: string, language: Language): Promise<void> {
  const field = page.locator('.question input.field')
  if (hand !== 'keyboard') await field.fill(text)
  else {
    for (let i = 0; i < 20 && !(await field.evaluate((element) => element === document.activeElement)); i++) await page.keyboard.press('Tab')
    // A date field has parts: the value is set in the field that the keyboard reached, as a screen reader's date entry does.
    if ((await field.getAttribute('type')) === 'date') await field.fill(text)
    else await page.keyboard.type(text)
  }
  await press(page, hand, words.save[language])
}

/** Answers the question on the screen from the story. Returns the fact, or null when nothing is asked any more. */
export async function answerOne(page: Page, corpus: Corpus, story: Story, language: Language, hand: Hand): Promise<string | null> {
  const id = await page.locator('.question').getAttribute('data-fact')
  if (id === null) return null
  const fact = corpus.law.facts.find((f) => f.id === id)
  if (!fact) throw new Error(`the page asks ${id}, which the corpus does not have`)
  await give(page, fact, story, language, hand)
  return id
}

function labelOf(fact: string, choices: readonly Choice[], id: unknown, language: Language): string {
  const choice = choices.find((one) => one.id === id)
  if (!choice) throw new Error(`the story answers ${fact} with something that the corpus does not offer`)
  return choice.label[language]
}

async function give(page: Page, fact: Fact, story: Story, language: Language, hand: Hand): Promise<void> {
  const value = story[fact.id]
  if (value === undefined) return press(page, hand, words.unsure[language])
  if (value === 'withheld') return press(page, hand, words.withheld[language])
  switch (fact.type.kind) {
    case 'boolean':
      return press(page, hand, (value === true ? words.yes : words.no)[language])
    case 'enum':
      return press(page, hand, labelOf(fact.id, fact.type.values, value, language))
    case 'set': {
      const chosen = fact.type.values.filter((choice) => Array.isArray(value) && value.includes(choice.id))
      if (chosen.length === 0) return press(page, hand, words.none[language])
      for (const choice of chosen) await tick(page, hand, choice.label[language])
      return press(page, hand, words.saveThese[language])
    }
    case 'integer':
    case 'date':
      return write(page, hand, String(value), language)
  }
}

/** Answers until nothing more is asked, and returns the facts in the order they were asked. Fails when a question comes back. */
export async function answerAll(page: Page, corpus: Corpus, story: Story, language: Language, hand: Hand = 'pointer'): Promise<readonly string[]> {
  const asked: string[] = []
  for (;;) {
    const fact = await answerOne(page, corpus, story, language, hand)
    if (fact === null) return asked
    expect(asked, 'no question is asked twice').not.toContain(fact)
    asked.push(fact)
    await expect(page.locator('.question')).not.toHaveAttribute('data-fact', fact)
  }
}

/** A worker in a poultry plant, near Saint-Hyacinthe: tied permit, pay held back, passport kept, threatened with being sent home. */
export const poultry: Story = {
  safe_to_talk: true,
  immediate_danger: false,
  safe_place_tonight: false,
  age_band: 'adult',
  child_at_risk: false,
  needs_health_care: false,
  province: 'QC',
  location: 'in_canada',
  employer_controls_housing: true,
  permit_type: 'lmia_tied',
  permit_valid: true,
  work_abuse: 'happening',
  reprisal_threat: true,
  wages_owed: 'within_6m',
  documents_held: true,
  documents_missing: false,
  recruitment_fees_or_debt: true,
  wants_police: 'does_not_want',
  work_injury: false,
  unsafe_work: false,
  unsafe_housing: true,
  employer_sector: 'provincial',
  status: ['worker'],
  has_lawyer: 'none',
}

/** Opens the application in a language and waits until all of it can be used: the options come a moment after the question. */
export async function open(page: Page, language: Language, base = ''): Promise<void> {
  await page.goto(`${base}/${language}/`)
  await page.locator('.question h2').waitFor()
  await page.locator('.options-column:not([aria-busy])').waitFor()
}

/** Waits until nothing in the page has changed for 300 ms: lists follow their filters a moment later, and a map measures itself again for paper. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').evaluate(
    (main) =>
      new Promise<void>((done) => {
        let timer = 0
        const observer = new MutationObserver(() => wait())
        const wait = (): void => {
          clearTimeout(timer)
          timer = window.setTimeout(() => {
            observer.disconnect()
            done()
          }, 300)
        }
        observer.observe(main, { subtree: true, childList: true, attributes: true, characterData: true })
        wait()
      }),
  )
}

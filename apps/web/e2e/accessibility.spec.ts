import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Language } from '@recourse/domain/shared'
import { expectAccessible, expectNoOverflow } from './support/axe.ts'
import { readCorpus } from './support/build.ts'
import { answerAll, answerOne, open, poultry, words } from './support/walk.ts'

const corpus = readCorpus()

/** Every state of the screen, each reached from the last. */
const states: readonly { readonly name: string; readonly reach: (page: Page, language: Language) => Promise<void> }[] = [
  { name: 'start', reach: async () => {} },
  { name: 'a list to tick', reach: async (page, l) => void (await untilSet(page, l)) },
  { name: 'everything answered', reach: async (page, l) => void (await answerAll(page, corpus, poultry, l, 'quick')) },
  { name: 'everything unfolded', reach: (page) => unfold(page) },
  {
    name: 'who learns what',
    // Folded again first: what forty-seven cards hold was looked at whole, and would only be looked at ten times more.
    reach: async (page, l) => {
      await fold(page)
      await page.getByRole('button', { name: words.reach[l] }).first().click()
    },
  },
  { name: 'a yes is missing', reach: async (page, l) => page.getByRole('dialog').getByRole('button', { name: words.showReach[l] }).click() },
  { name: 'number shown', reach: (page, l) => giveConsent(page, l) },
  { name: 'sheet', reach: async (page, l) => page.getByRole('button', { name: words.sheet[l] }).click() },
  { name: 'sheet in Spanish', reach: (page) => spanish(page) },
  { name: 'side by side', reach: (page, l) => compare(page, l) },
  { name: 'about leaving', reach: (page, l) => pressed(page, page.getByRole('button', { name: words.aboutLeaving[l] }).first()) },
  { name: 'start again', reach: (page, l) => pressed(page, page.getByRole('button', { name: words.startAgain[l], exact: true })) },
  { name: 'read together', reach: (page, l) => pressed(page, page.getByRole('button', { name: words.together[l] })) },
  { name: 'danger', reach: (page, l) => change(page, l, 'immediate_danger', true) },
  { name: 'not safe to talk', reach: (page, l) => change(page, l, 'safe_to_talk', false) },
]

const closed = async (page: Page): Promise<void> => {
  if (await page.locator('dialog[open]').count()) await page.keyboard.press('Escape')
}

async function pressed(page: Page, button: Locator): Promise<void> {
  await closed(page)
  await button.click()
}

async function untilSet(page: Page, language: Language): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const id = await page.locator('.question').getAttribute('data-fact')
    if (id === null || corpus.law.facts.find((fact) => fact.id === id)?.type.kind === 'set') return
    await answerOne(page, corpus, poultry, language, 'quick')
    await expect(page.locator('.question')).not.toHaveAttribute('data-fact', id)
  }
}

// Of the rows of services, which are alike, a dozen: forty-seven cards hold some two hundred, and each is looked at twice more in services.
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details')) details.open = details.closest('.service') === null
    for (const details of [...document.querySelectorAll<HTMLDetailsElement>('.service details')].slice(0, 12)) details.open = true
  })

const fold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = false
  })

async function giveConsent(page: Page, language: Language): Promise<void> {
  for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check()
  await page.getByRole('dialog').getByRole('button', { name: words.showReach[language] }).click()
}

async function spanish(page: Page): Promise<void> {
  await page.getByRole('dialog').getByLabel('Español').check()
  for (const box of (await page.getByRole('dialog').getByRole('checkbox').all()).slice(0, 6)) await box.check()
}

async function compare(page: Page, language: Language): Promise<void> {
  await closed(page)
  for (const box of (await page.locator('.option-compare input:visible').all()).slice(0, 3)) await box.check()
  await page.getByRole('button', { name: words.sideBySide[language] }).click()
}

async function change(page: Page, language: Language, fact: string, value: boolean): Promise<void> {
  await closed(page)
  const label = corpus.law.facts.find((f) => f.id === fact)?.label[language] ?? ''
  await page.locator('.chip-words').filter({ hasText: label }).first().click()
  await page
    .locator('.question')
    .getByRole('button', { name: (value ? words.yes : words.no)[language], exact: true })
    .click()
}

// Each state in one of two crossings, turn about, and in both where the most is on the page; every state in all four with `npm run prove`.
const isProof = Number(process.env.PROVE_RUNS ?? 0) > 0
const lookedAtTwice: ReadonlySet<string> = new Set(['start', 'everything answered', 'sheet', 'side by side', 'danger'])
const inProofAlone = [
  ['en', 'dark', 390],
  ['fr', 'light', 1360],
] as const
const crossings = [['en', 'light', 1360] as const, ['fr', 'dark', 390] as const, ...(isProof ? inProofAlone : [])]
for (const [turn, [language, theme, width]] of crossings.entries()) {
  test(`no violation in any state (${language}, ${theme}, ${width})`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    await open(page, language)
    for (const [i, { name, reach }] of states.entries()) {
      await reach(page, language)
      if (!isProof && i % 2 !== turn && !lookedAtTwice.has(name)) continue
      await expectAccessible(page, name)
      await expectNoOverflow(page, name)
    }
  })
}

// The narrowest, a phone and a desk; tablets and wide screens too with `npm run prove`. French, whose words are longer, at each of them.
for (const width of isProof ? [320, 390, 768, 1360, 1600] : [320, 390, 1360]) {
  test(`nothing is wider than ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const language of isProof || width === 390 ? (['en', 'fr'] as const) : (['fr'] as const)) {
      await open(page, language)
      for (const { name, reach } of states.filter((s) => ['start', 'a list to tick', 'everything unfolded', 'sheet', 'side by side'].includes(s.name))) {
        await reach(page, language)
        await expectNoOverflow(page, `${name} (${language})`)
      }
      // The header never wraps where there is room for one line.
      if (width >= 768) expect((await page.locator('.bar').boundingBox())?.height).toBeLessThan(72)
    }
  })
}

for (const width of [390, 1360]) {
  test(`focus follows the order of reading and is always seen (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page, 'en')
    const order: number[] = []
    for (let i = 0; i < 45; i++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        const box = element.getBoundingClientRect()
        const shown = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12))
        const style = getComputedStyle(element)
        const all = [...document.querySelectorAll('*')]
        return {
          index: all.indexOf(element),
          tag: `${element.tagName}.${element.className}`,
          outline: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
          seen: shown !== null && (element.contains(shown) || shown.contains(element)),
        }
      })
      expect({ ...at, index: 0 }).toEqual({ index: 0, tag: at.tag, outline: true, seen: true })
      order.push(at.index)
    }
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })
}

test('targets are large enough: 24 px everywhere, 44 px for buttons on a phone', async ({ page }) => {
  for (const [width, least] of [
    [1360, 24],
    [390, 44],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await open(page, 'en')
    await answerOne(page, corpus, poultry, 'en', 'pointer')
    const small = await page
      .locator('button:visible:not(.button-link), select:visible, summary:visible')
      .evaluateAll(
        (targets, min) =>
          targets
            .filter((target) => Math.min(target.getBoundingClientRect().height, target.getBoundingClientRect().width) < min - 0.5)
            .map((target) => target.className),
        least,
      )
    expect(small).toEqual([])
  }
})

test('with forced colours and without motion, the words still carry everything', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await open(page, 'en')
  await expect(page.locator('.counts')).toContainText('can be asked for')
  for (const tag of await page.locator('.option .tag').all()) expect(((await tag.textContent()) ?? '').trim().length).toBeGreaterThan(3)
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

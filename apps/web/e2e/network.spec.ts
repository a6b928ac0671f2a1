import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import type { Language } from '@recourse/domain/shared'
import { expectAccessible, expectNoOverflow } from './support/axe.ts'
import { type NetworkServer, startNetworkServer } from './support/network-server.ts'
import { accept, arrived, found, goTo, invite, signIn, stepUp, words } from './support/network-walk.ts'

// Each walk in one language, turn about; every walk in both with `npm run prove`.
const isWhole = Number(process.env.PROVE_RUNS ?? 0) > 0
const turn = (walk: number, language: string): boolean => isWhole || (walk % 2 === 0) === (language === 'en')
const otherThan = (language: Language): Language => (language === 'en' ? 'fr' : 'en')

let server: NetworkServer
test.beforeEach(async () => {
  server = await startNetworkServer()
})
test.afterEach(() => server.close())

/** A page of somebody else, on a device of their own. */
const another = async (browser: Browser, kept: BrowserContext[], options: { readonly width?: number; readonly dark?: boolean } = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: options.width ?? 1360, height: 900 }, colorScheme: options.dark ? 'dark' : 'light' })
  kept.push(context)
  return context.newPage()
}

const looked = async (page: Page, state: string): Promise<void> => {
  await expectAccessible(page, state)
  await expectNoOverflow(page, state)
}

for (const language of ['en', 'fr'] as const) {
  if (turn(0, language))
    test(`a network is founded, two organizations join, a lost passphrase is recovered by two officers, and who leaves is out (${language})`, async ({
      browser,
      page: founder,
    }) => {
      test.setTimeout(150_000)
      const others: BrowserContext[] = []
      await found(founder, server.founding[language], language, looked)
      await looked(founder, 'start')

      const toGrove = await invite(founder, language, { into: words.newOrganization, opensIn: language })
      await looked(founder, 'the link')
      const grove = await another(browser, others, { width: 390, dark: true })
      const steward = await accept(grove, toGrove, { handle: 'grove.one', language, organization: { en: 'Grove Centre', fr: 'Centre du Bosquet' } })

      await founder.getByRole('button', { name: words.done[language], exact: true }).click()
      const toShore = await invite(founder, language, { into: words.newOrganization, opensIn: otherThan(language) })
      const shore = await another(browser, others)
      await accept(shore, toShore, { handle: 'shore.one', language: otherThan(language), organization: { en: 'Shore Clinic', fr: 'Clinique du Rivage' } })

      // A steward lets people into their own organization, by their own signature.
      const toSecond = await invite(grove, language, { role: words.steward, opensIn: language })
      const officer = await another(browser, others)
      const second = await accept(officer, toSecond, { handle: 'grove.two', language })
      await grove.getByRole('button', { name: words.done[language], exact: true }).click()
      const toThird = await invite(grove, language, { role: words.member, opensIn: language })
      const lost = await another(browser, others)
      const third = await accept(lost, toThird, { handle: 'grove.three', language })
      // The link was used: nobody comes in by it a second time.
      const late = await another(browser, others)
      await late.goto(toThird)
      await expect(late.locator('.network-problem')).toBeVisible()

      await goTo(founder, language, words.people)
      await expect(founder.locator('[data-organization]')).toHaveCount(3)
      await expect(founder.locator('[data-member]')).toHaveCount(5)
      await expect(founder.locator('.network-stop')).toHaveCount(0)
      await looked(founder, 'people')

      // Two sheets of the organization give the one who lost their passphrase another; a second officer confirms.
      await lost.getByRole('button', { name: words.signOut[language], exact: true }).click()
      await goTo(grove, language, words.recovery)
      await grove.getByLabel(words.who[language]).selectOption({ label: 'grove.three' })
      await grove.getByLabel(words.code1[language]).fill(steward.shares[0] ?? '')
      await grove.getByLabel(words.code2[language]).fill((steward.shares[2] ?? '').replace(/.$/, (last) => (last === '0' ? '1' : '0')))
      await grove.getByRole('button', { name: words.makeWords[language] }).click()
      await expect(grove.locator('.network-problem')).toContainText('2')
      await grove.getByLabel(words.code2[language]).fill((steward.shares[2] ?? '').toLowerCase())
      await looked(grove, 'recovery')
      await grove.getByRole('button', { name: words.makeWords[language] }).click()
      await stepUp(grove, language, steward.passphrase)
      await expect(grove.locator('.network-words-big li')).toHaveCount(6)
      const newWords = (await grove.locator('.network-words-big li').allTextContents()).join(' ')
      await looked(grove, 'new words')
      await signIn(lost, language, { handle: 'grove.three', passphrase: newWords })
      await expect(lost.locator('.network-problem')).toBeVisible()
      await goTo(officer, language, words.recovery)
      await officer.getByRole('button', { name: new RegExp(`^${words.confirm[language]}`) }).click()
      await stepUp(officer, language, second.passphrase)
      await expect(officer.locator('[data-recovery="ready"]')).toHaveCount(1)
      await signIn(lost, language, { handle: 'grove.three', passphrase: third.passphrase })
      await expect(lost.locator('.network-problem')).toBeVisible()
      await signIn(lost, language, { handle: 'grove.three', passphrase: newWords })
      await arrived(lost)

      // Somebody who thinks of leaving is spoken to as the one who would.
      await goTo(officer, language, words.people)
      await officer.getByRole('button', { name: new RegExp(`^${words.leaveMyself[language]}`) }).click()
      await expect(officer.getByRole('dialog')).toContainText(words.whatYouWrote[language])
      await officer.getByRole('button', { name: words.keepAsItIs[language], exact: true }).click()

      // Who leaves is out at once, and the groups that they were in get keys that they never had.
      await goTo(grove, language, words.people)
      await grove
        .locator('[data-member="grove.three"]')
        .getByRole('button', { name: new RegExp(`^${words.leaves[language]}`) })
        .click()
      await looked(grove, 'leaving')
      await grove.getByRole('button', { name: words.leaveNow[language], exact: true }).click()
      await expect(grove.locator('[data-member="grove.three"]')).toHaveCount(0)
      await lost.getByRole('button', { name: words.people[language], exact: true }).click()
      await expect(lost.locator('#sign-in-title')).toBeVisible()
      await expect(lost.locator('.network-why')).not.toBeEmpty()
      await goTo(grove, language, words.audit)
      await expect(grove.locator('[data-action="group.epoch"]')).toHaveCount(2)
      await expect(grove.locator('[data-action="recovery.confirmed"]')).toHaveCount(1)
      await looked(grove, 'what was done')
      await founder.getByRole('button', { name: words.lock[language], exact: true }).click()
      await looked(founder, 'locked')
      await Promise.all(others.map((context) => context.close()))
    })
}

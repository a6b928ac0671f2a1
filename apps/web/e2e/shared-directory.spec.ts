import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import type { Language } from '@recourse/domain/shared'
import { expectAccessible, expectNoOverflow } from './support/axe.ts'
import { clinic, words as directoryWords, house } from './support/invented-services.ts'
import type { NetworkServer } from './support/network-server.ts'
import { accept, found, invite, words } from './support/network-walk.ts'
import { openDirectory, settled, shared, startInventedNetwork, toPart, toService } from './support/shared-walk.ts'

// Each walk in one language, turn about; every walk in both with `npm run prove`.
const isWhole = Number(process.env.PROVE_RUNS ?? 0) > 0
const turn = (walk: number, language: string): boolean => isWhole || (walk % 2 === 0) === (language === 'en')

// A zone in which it is noon now, which is of the same day as at the server: what is called in one walk is called on one day, at whatever hour it is run.
const toNoon = 12 - new Date().getUTCHours()
const timezoneId = `Etc/GMT${toNoon > 0 ? '-' : '+'}${Math.abs(toNoon)}`
test.use({ timezoneId })

let server: NetworkServer
test.beforeEach(async () => {
  server = await startInventedNetwork()
})
test.afterEach(() => server.close())

const looked = async (page: Page, state: string): Promise<void> => {
  await expectAccessible(page, state)
  await expectNoOverflow(page, state)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${state.replace(/\W+/g, '-')}.png`, fullPage: true })
}

const button = (page: Page, name: { readonly en: string; readonly fr: string }, language: Language) =>
  page.getByRole('button', { name: name[language], exact: true })

/** Records that a question has no condition, on the call that is open. */
async function answerAnyone(page: Page, language: Language, question: string): Promise<void> {
  const asked = page.locator(`.call-question[data-question="${question}"]`)
  await page.locator('.call-list').waitFor()
  // The question that is on the screen is named in the list, and no way to it.
  if ((await asked.count()) === 0)
    await page
      .locator('.call-list')
      .getByRole('button', { name: house.claims.find(({ id }) => id === question)?.ask[language] ?? '' })
      .click()
  await asked.waitFor()
  if (question === 'told') {
    await page.getByLabel(directoryWords.inWords[language], { exact: true }).check()
    await page.getByLabel(directoryWords.what[language], { exact: true }).fill('Nobody')
  } else await page.getByLabel(directoryWords.anyone[language], { exact: true }).check()
  await button(page, directoryWords.record, language).click()
  await page.locator('.call-changes').waitFor()
}

const callFromRound = (page: Page, service: string) => page.locator(`[data-call="${service}"]`).getByRole('button').click()

for (const language of ['en', 'fr'] as const) {
  if (turn(0, language))
    test(`a round is shared out, two call one service while one has no connection, a proposal is accepted, and both see all of it (${language})`, async ({
      browser,
      page: founder,
    }) => {
      test.setTimeout(150_000)
      const context: BrowserContext = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark', timezoneId })
      await founder.setViewportSize({ width: 1360, height: 900 })
      await found(founder, server.founding[language], language)
      const link = await invite(founder, language, { into: words.newOrganization, opensIn: language })
      const grove = await context.newPage()
      await accept(grove, link, { handle: 'grove.one', language, organization: { en: 'Grove Centre', fr: 'Centre du Bosquet' } })

      await openDirectory(founder, language)
      await looked(founder, 'find')
      await toPart(founder, language, shared.rounds)
      await button(founder, shared.plan, language).click()
      await founder.locator('#round-name-en').fill('Autumn round')
      await founder.locator('#round-name-fr').fill('Tournée d’automne')
      await founder.getByRole('checkbox', { name: /grove\.one/ }).check({ timeout: 15_000 })
      await button(founder, shared.evenly, language).click()
      await looked(founder, 'plan a round')
      await button(founder, shared.start, language).click()
      await settled(founder)
      await looked(founder, 'round')

      await openDirectory(grove, language)
      await toPart(grove, language, shared.rounds)
      await looked(grove, 'rounds, phone')
      await grove.getByRole('button', { name: new RegExp(`^${shared.open[language]}`) }).click()
      await looked(grove, 'round, phone')

      // One of two has no connection: what she hears waits, and says so.
      await context.setOffline(true)
      await callFromRound(grove, house.id)
      await answerAnyone(grove, language, 'told')
      await expect(grove.locator('.shared-state')).toHaveAttribute('data-waiting', '1')
      await expect(grove.locator('.shared-state')).toHaveAttribute('data-away', 'true', { timeout: 15_000 })
      await looked(grove, 'call without a connection, phone')
      await toService(founder, language, house.name[language])
      await button(founder, directoryWords.askIt, language).click()
      await answerAnyone(founder, language, 'women')
      await settled(founder)
      await context.setOffline(false)
      await settled(grove)
      // Each is told of the other, on the call itself.
      await expect(grove.locator('.called-already')).toBeVisible({ timeout: 15_000 })
      await expect(founder.locator('.called-already')).toBeVisible({ timeout: 15_000 })
      await looked(founder, 'call, both')

      // She may not settle it herself: it is proposed, beside what stands.
      await toPart(founder, language, shared.settle)
      await expect(founder.locator('.proposal')).toHaveCount(1)
      await looked(founder, 'to settle')
      await button(founder, shared.accept, language).click()
      await settled(founder)
      await expect(founder.locator('.proposal')).toHaveCount(0)

      for (const page of [founder, grove]) {
        await toService(page, language, house.name[language])
        await expect(page.locator('.service-page .claim[data-state="confirmed"]')).toHaveCount(2, { timeout: 15_000 })
      }
      await looked(founder, 'service')
      await looked(grove, 'service, phone')

      await toPart(grove, language, shared.done)
      await expect(grove.locator('[data-entry]')).toHaveCount(2)
      await looked(grove, 'history, phone')
      await toPart(founder, language, shared.done)
      await founder.locator('[data-entry]').first().getByRole('button').click()
      await settled(founder)
      await expect(founder.locator('[data-entry][data-counts="false"]')).toHaveCount(1, { timeout: 10_000 })
      await looked(founder, 'history')
      await context.close()
    })

  if (turn(1, language))
    test(`a refusal says why, a practice is adopted with its reasons, people say what they do, and an altered copy is refused (${language})`, async ({
      browser,
      page: founder,
    }) => {
      test.setTimeout(150_000)
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark', timezoneId })
      await founder.setViewportSize({ width: 1360, height: 900 })
      await found(founder, server.founding[language], language)
      const link = await invite(founder, language, { into: words.newOrganization, opensIn: language })
      const grove = await context.newPage()
      await accept(grove, link, { handle: 'grove.one', language, organization: { en: 'Grove Centre', fr: 'Centre du Bosquet' } })
      await openDirectory(grove, language)
      await openDirectory(founder, language)

      // A correction by somebody else is seen old beside new, and refused with a reason that its author reads.
      await toService(grove, language, clinic.name[language])
      await button(grove, directoryWords.correct, language).click()
      await grove.getByLabel(directoryWords.nameFr[language], { exact: true }).fill('Clinique renommée')
      await button(grove, directoryWords.save, language).click()
      await settled(grove)
      await toPart(founder, language, shared.settle)
      await expect(founder.locator('.proposal')).toHaveCount(1, { timeout: 15_000 })
      await expect(founder.locator('.proposal .sides')).toContainText('Clinique renommée')
      await expect(founder.locator('.proposal .sides')).toContainText(clinic.name.fr)
      await button(founder, shared.refuse, language).click()
      await button(founder, shared.refuseIt, language).click()
      await expect(founder.getByLabel(shared.why[language])).toBeFocused()
      await founder.getByLabel(shared.why[language]).fill('The sign says otherwise')
      await looked(founder, 'refusing')
      await button(founder, shared.refuseIt, language).click()
      await settled(founder)
      await toPart(grove, language, shared.settle)
      await expect(grove.getByText('The sign says otherwise')).toBeVisible({ timeout: 15_000 })
      await looked(grove, 'refused, phone')

      // What one community wrote down is adopted by another, which says why it departs.
      await toPart(grove, language, shared.practices)
      await button(grove, shared.write, language).click()
      await grove.locator('#practice-title-en').fill('At the door')
      await grove.locator('#practice-title-fr').fill('À la porte')
      await grove.locator('#practice-text-en').fill('How we let people in.')
      await grove.locator('#practice-text-fr').fill('Comment nous recevons.')
      await button(grove, shared.addStep, language).click()
      await grove.locator('[id^="step-"][id$="-en"]').fill('Ring twice')
      await grove.locator('[id^="step-"][id$="-fr"]').fill('Sonnez deux fois')
      await looked(grove, 'write a practice, phone')
      await button(grove, shared.savePractice, language).click()
      await settled(grove)
      await toPart(founder, language, shared.practices)
      await founder.locator('[data-practice]').getByRole('button').click({ timeout: 15_000 })
      await button(founder, shared.adopt, language).click()
      await founder.locator('[id^="step-"][id$="-en"]').fill('Ring once')
      await button(founder, shared.savePractice, language).click()
      await expect(founder.locator('[id^="why-step:"][id$="-en"]')).toBeFocused()
      await founder.locator('[id^="why-step:"][id$="-en"]').fill('The bell is loud')
      await looked(founder, 'adopt a practice')
      await button(founder, shared.savePractice, language).click()
      await expect(founder.locator('[data-departure]')).toContainText(['The bell is loud'])
      await looked(founder, 'adopted practice')

      await toPart(grove, language, shared.members)
      await button(grove, shared.myProfile, language).click()
      await grove.locator('#profile-about-en').fill('I answer the line on Mondays')
      await grove.locator('#profile-needs').getByRole('checkbox').first().check()
      await grove.getByLabel(shared.gives[language], { exact: true }).check()
      await grove.locator('#profile-phone').fill('1-800-555-0111')
      await looked(grove, 'my profile, phone')
      await button(grove, shared.saveProfile, language).click()
      await settled(grove)
      await toPart(founder, language, shared.members)
      await expect(founder.locator('[data-profile]')).toContainText(['1-800-555-0111'], { timeout: 15_000 })
      await looked(founder, 'who does what')

      await toPart(founder, language, shared.ready)
      await founder.locator('[data-question]').first().getByLabel(shared.notYet[language], { exact: true }).check()
      await expect(founder.locator('[data-step]')).toHaveCount(1)
      await looked(founder, 'readiness')

      await copies(founder, language)
      await visits(await context.newPage(), language)
      await context.close()
    })
}

/** Copies to take along: something accepted, a mark, the whole, then only what is new; one that was altered, and an older one, are refused. */
async function copies(founder: Page, language: Language): Promise<void> {
  await toService(founder, language, house.name[language])
  await button(founder, directoryWords.askIt, language).click()
  await answerAnyone(founder, language, 'women')
  await settled(founder)
  await toPart(founder, language, shared.packs)
  await button(founder, shared.mark, language).click()
  await founder.locator('[data-marked="true"]').waitFor()
  await settled(founder)
  const card = founder.locator('[data-tier="public"]')
  const old = await founder.evaluate(async () => {
    const { networks } = await (await fetch('/api/networks')).json()
    return (await fetch(`/api/packs/public?network=${networks[0].networkId}&since=0&limit=500`)).json()
  })
  await card.getByRole('button').click()
  await expect(card.locator('[data-fresh="1"][data-checked="true"]')).toBeVisible({ timeout: 15_000 })
  await card.getByRole('button').click()
  await expect(card.locator('[data-fresh="0"]')).toBeVisible({ timeout: 15_000 })
  await looked(founder, 'copies')

  await toService(founder, language, house.name[language])
  await button(founder, directoryWords.askIt, language).click()
  await answerAnyone(founder, language, 'told')
  await settled(founder)
  await toPart(founder, language, shared.packs)
  await founder.route('**/api/packs/public*', async (route) => {
    const answer = await route.fetch()
    const text = (await answer.text()).replaceAll('Nobody', 'Police')
    await route.fulfill({ response: answer, body: text })
  })
  await card.getByRole('button').click()
  await expect(card.locator('[data-fault="altered"]')).toBeVisible({ timeout: 15_000 })
  await founder.unroute('**/api/packs/public*')
  await founder.route('**/api/packs/public*', (route) => route.fulfill({ json: { ...old, upTo: 1, records: [], reviews: [], gone: [], checkpoint: null } }))
  await card.getByRole('button').click()
  await expect(card.locator('[data-fault="rolled-back"]')).toBeVisible({ timeout: 15_000 })
  await looked(founder, 'an older copy')
  await founder.unroute('**/api/packs/public*')
  await card.getByRole('button').click()
  await expect(card.locator('[data-fresh="1"]')).toBeVisible({ timeout: 15_000 })
}

/** Somebody who is no member takes what was published, and has it under Services. */
async function visits(visitor: Page, language: Language): Promise<void> {
  await visitor.goto(`${server.url}/${language}/network/`)
  await visitor.getByRole('button', { name: new RegExp(`^${shared.published[language]}`) }).click({ timeout: 20_000 })
  await expect(visitor.locator('[data-fresh="2"]')).toBeVisible({ timeout: 20_000 })
  await looked(visitor, 'visitor, phone')
}

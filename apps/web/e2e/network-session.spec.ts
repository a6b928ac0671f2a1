import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { type NetworkServer, startNetworkServer } from './support/network-server.ts'
import { arrived, found, goTo, signIn, stepUp, takePassphrase, words } from './support/network-walk.ts'

const isWhole = Number(process.env.PROVE_RUNS ?? 0) > 0
const turn = (walk: number, language: string): boolean => isWhole || (walk % 2 === 0) === (language === 'en')

let server: NetworkServer
test.setTimeout(90_000)
test.beforeEach(async () => {
  server = await startNetworkServer()
})
test.afterEach(() => server.close())

/** Whose session this browser has, as the server says it. */
const sessionOf = (page: Page): Promise<unknown> => page.evaluate(async () => ((await (await fetch('/api/session')).json()) as { session: unknown }).session)

/** Everything that this origin keeps in the browser, as text. */
const keptHere = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const parts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    for (const { name } of await indexedDB.databases()) {
      const opened = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name ?? '')
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
      for (const store of opened.objectStoreNames) {
        const all = await new Promise<unknown[]>((done) => {
          const request = opened.transaction(store).objectStore(store).getAll()
          request.onsuccess = () => done(request.result)
        })
        parts.push(...all.map((one) => (one instanceof Uint8Array ? String.fromCharCode(...one) : JSON.stringify(one))))
      }
      opened.close()
    }
    return parts.join('\n')
  })

for (const language of ['en', 'fr'] as const) {
  if (turn(0, language))
    test(`an unused page warns and locks, leaving ends the session, and nothing readable is kept (${language})`, async ({ page }) => {
      await page.clock.install()
      const { passphrase } = await found(page, server.founding[language], language)
      await goTo(page, language, words.people)
      const kept = await keptHere(page)
      expect(kept).not.toContain('harbour')
      for (const word of passphrase.split(' ')) expect(kept).not.toContain(word)

      await page.clock.fastForward('13:30')
      const warning = page.getByRole('dialog')
      await expect(warning).toBeVisible()
      await expectAccessible(page, 'about to end')
      await warning.getByRole('button', { name: words.stay[language] }).click()
      await expect(warning).toHaveCount(0)
      await expect(page.locator('.network-session')).toBeVisible()
      await page.clock.fastForward('13:30')
      await expect(warning).toBeVisible()
      await page.clock.fastForward('02:00')
      await expect(page.locator('#sign-in-title')).toBeVisible()
      await expect(page.locator('.network-why')).not.toBeEmpty()
      await expect.poll(() => sessionOf(page)).toBeNull()

      // Wrong words, then right ones in capitals: neither answer says which of the two was wrong.
      await page.locator('#sign-in-passphrase').fill(passphrase.split(' ').reverse().join(' '))
      await page.getByRole('button', { name: words.signIn[language], exact: true }).click()
      await expect(page.locator('.network-problem')).toBeVisible()
      await signIn(page, language, { handle: 'harbour.one', passphrase: passphrase.toUpperCase() })
      await arrived(page)
      expect(await sessionOf(page)).not.toBeNull()

      // Going to the routes and back signs nobody out; leaving the page does, and takes the keys.
      await page.locator('.parts a').first().click()
      await page.locator('.question').waitFor()
      await page.locator('.parts a').nth(2).click()
      await arrived(page)
      await page.route(/weather\.gc\.ca|meteo\.gc\.ca/, (route) => route.fulfill({ body: '<title>Weather</title>', contentType: 'text/html' }))
      await page.getByRole('button', { name: words.leavePage[language] }).first().click()
      await page.waitForURL(/gc\.ca/)
      await page.goto(`${server.url}/${language}/network/`)
      await page.locator('#sign-in-title').waitFor()
      expect(await sessionOf(page)).toBeNull()
    })

  if (turn(1, language))
    test(`a passphrase is changed, a passkey is an extra way in, and a card that does not hold stops everything (${language})`, async ({ browser }) => {
      // The offline copy would answer before the test could alter what the server says.
      const context = await browser.newContext({ serviceWorkers: 'block' })
      const page = await context.newPage()
      const { passphrase } = await found(page, server.founding[language], language)
      await goTo(page, language, words.myKeys)
      await page.getByRole('button', { name: words.changePassphrase[language], exact: true }).click()
      const changed = takePassphrase(page, language)
      await stepUp(page, language, passphrase)
      const newWords = await changed
      await expect(page.getByRole('button', { name: words.changePassphrase[language], exact: true })).toBeVisible()
      await expectAccessible(page, 'my keys')

      const devtools = await context.newCDPSession(page)
      await devtools.send('WebAuthn.enable')
      await devtools.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          ctap2Version: 'ctap2_1',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
          hasPrf: true,
        },
      })
      await page.getByRole('button', { name: words.addPasskey[language], exact: true }).click()
      await expect(page.getByRole('button', { name: new RegExp(`^${words.remove[language]}`) })).toBeVisible()
      await page.getByRole('button', { name: words.signOut[language], exact: true }).click()
      await page.getByLabel(words.signInName[language], { exact: true }).fill('harbour.one')
      await page.getByRole('button', { name: words.usePasskey[language], exact: true }).click()
      await arrived(page)
      await page.getByRole('button', { name: words.signOut[language], exact: true }).click()
      await signIn(page, language, { handle: 'harbour.one', passphrase })
      await expect(page.locator('.network-problem')).toBeVisible()
      await signIn(page, language, { handle: 'harbour.one', passphrase: newWords })
      await arrived(page)

      // A server that gives a member another name than they signed: everybody is told, on every screen, until people spoke.
      await context.route('**/api/people', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('"handle":"harbour.one"', '"handle":"harbour.two"') })
      })
      await goTo(page, language, words.people)
      await expect(page.locator('.network-stop')).toBeVisible()
      await expect(page.locator('[data-member="harbour.one"]'), 'what they signed is shown, and not as checked').toContainText(words.doesNotHold[language])
      await expectAccessible(page, 'stop')
      await context.close()
    })
}

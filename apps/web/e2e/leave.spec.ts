import { expect, type Page, test } from '@playwright/test'
import { readCorpus } from './support/build.ts'
import { answerOne, open, poultry, words } from './support/walk.ts'

const corpus = readCorpus()

type Left = { readonly words: string; readonly title: string; readonly address: string }

// What the screen still showed when the browser began to leave: the neutral page may be slow to come, and this is seen meanwhile.
// Playwright cannot look into a page that is leaving, so the page itself is asked, at the last moment it has.
async function whenLeft(page: Page): Promise<() => Left | null> {
  let left: Left | null = null
  page.on('console', (message) => {
    if (message.text().startsWith('left ')) left = JSON.parse(message.text().slice(5)) as Left
  })
  await page.addInitScript(() => {
    addEventListener('beforeunload', () => {
      console.log(
        `left ${JSON.stringify({ words: document.body.textContent, title: document.title, address: location.pathname + location.search + location.hash })}`,
      )
    })
  })
  await page.route(/weather\.gc\.ca|meteo\.gc\.ca/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }))
  return () => left
}

async function expectGone(page: Page, left: () => Left | null): Promise<void> {
  await page.waitForURL('https://weather.gc.ca/')
  expect(left()).toEqual({ words: '', title: '', address: '/en/' })
  // Replaced, not followed: nothing of ours to go back to.
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  await page.goBack().catch(() => null)
  expect(page.url()).not.toContain('/en/')
}

test('the button clears the screen at once and opens a neutral page', async ({ page }) => {
  const left = await whenLeft(page)
  await open(page, 'en')
  await answerOne(page, corpus, poultry, 'en', 'pointer')
  await page.getByRole('button', { name: words.leave.en }).first().click({ noWaitAfter: true })
  await expectGone(page, left)
})

test('Shift three times leaves, even with a window open', async ({ page }) => {
  const left = await whenLeft(page)
  await open(page, 'en')
  await answerOne(page, corpus, poultry, 'en', 'pointer')
  await page.getByRole('button', { name: words.sheet.en }).click()
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
  await expectGone(page, left)
})

test('capitals do not leave', async ({ page }) => {
  await open(page, 'en')
  for (const key of ['Shift', 'A', 'Shift', 'B', 'Shift', 'C']) await page.keyboard.press(key)
  await expect(page.locator('.question h2')).toBeVisible()
})

test('offline it shows an empty page', async ({ page, context }) => {
  await open(page, 'en')
  await context.setOffline(true)
  await page.getByRole('button', { name: words.leave.en }).first().click({ noWaitAfter: true })
  await page.waitForURL('about:blank')
})

test('on a phone it is at the bottom edge, as wide as the screen, and inside windows too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, 'en')
  const button = page.locator('.leave-foot').getByRole('button', { name: words.leave.en })
  await expect(button).toBeInViewport({ ratio: 1 })
  const box = await button.boundingBox()
  expect(box?.width).toBeGreaterThan(340)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(820)
  await page.getByRole('button', { name: words.sheet.en }).click()
  const inside = page.getByRole('dialog').getByRole('button', { name: words.leave.en })
  await expect(inside).toBeInViewport({ ratio: 1 })
  expect((await inside.boundingBox())?.y).toBeGreaterThan(770)
})

// A browser may keep a whole page in memory to show it at once on "back". Chromium does not while it is driven, so its two events are sent.
test('a page that the browser keeps in memory forgets at once, and begins anew when it is come back to', async ({ page }) => {
  await open(page, 'en')
  await answerOne(page, corpus, poultry, 'en', 'pointer')
  await expect(page.locator('[aria-labelledby="said-title"] > .chips')).toHaveCount(1)
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  expect(await page.evaluate(() => [document.body.textContent, document.title])).toEqual(['', ''])
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await page.locator('.options-column:not([aria-busy])').waitFor()
  await expect(page.locator('[aria-labelledby="said-title"] > .chips')).toHaveCount(0)
})

test('it says what stays, and takes the offline copy off the device', async ({ page }) => {
  await page.route(/weather\.gc\.ca/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }))
  await open(page, 'en')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.getByRole('button', { name: words.aboutLeaving.en }).first().click()
  await expect(page.getByRole('dialog')).toContainText('history')
  await page.getByRole('button', { name: 'Remove from this device' }).click()
  await page.waitForURL('https://weather.gc.ca/')
  await page.goto('/mark.svg')
  expect(await page.evaluate(async () => ({ caches: await caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length }))).toEqual({
    caches: [],
    workers: 0,
  })
})

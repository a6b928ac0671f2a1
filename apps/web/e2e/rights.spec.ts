import { expect, type Page, test } from '@playwright/test'
import { emergencyNumbers } from '../src/emergency-numbers.ts'
import { expectAccessible, expectNoOverflow } from './support/axe.ts'
import { readCorpus } from './support/build.ts'
import { open } from './support/walk.ts'

const { rights, provisions } = readCorpus().law
const languages = ['en', 'fr', 'es'] as const
const pathOf = (id: string, language: string): string => `/rights/${id}/${language}/`
const all = rights.flatMap(({ id }) => languages.map((language) => pathOf(id, language)))

/** Everything asked of the network by a page, and everything that it complained of. */
function listen(page: Page): { readonly asked: string[]; readonly complaints: string[] } {
  const heard = { asked: [] as string[], complaints: [] as string[] }
  page.on('request', (request) => heard.asked.push(request.url()))
  page.on('console', (message) => heard.complaints.push(message.text()))
  page.on('pageerror', (error) => heard.complaints.push(error.name))
  return heard
}

test('there are three pages, each in three languages, and a list of them', async ({ page }) => {
  expect(rights.map(({ id }) => id)).toEqual(['at-the-door', 'no-status', 'tied-permit'])
  await page.goto('/rights/')
  await expect(page.locator('h1')).toHaveCount(1)
  expect(await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
    languages.flatMap((language) => rights.map(({ id }) => pathOf(id, language))),
  )
  for (const path of all) expect((await page.request.get(path)).status()).toBe(200)
})

for (const [language, theme, width] of [
  ['en', 'light', 1360],
  ['en', 'dark', 390],
  ['fr', 'dark', 1360],
  ['fr', 'light', 390],
  ['es', 'light', 390],
  ['es', 'dark', 1360],
] as const) {
  test(`no barrier that a machine can find, and nothing wider than the screen (${language}, ${theme}, ${width})`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    for (const path of [...rights.map(({ id }) => pathOf(id, language)), '/rights/']) {
      await page.goto(path)
      await expectAccessible(page, path)
      await expectNoOverflow(page, path)
    }
  })
}

for (const language of languages) {
  test(`the page says its words, its draft state and what each point rests on, in its language (${language})`, async ({ page }) => {
    for (const { id, title, sections } of rights) {
      await page.goto(pathOf(id, language))
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('h1')).toHaveText(title[language].replaceAll(' :', '\u00a0:'))
      const points = sections.flatMap((section) => section.points)
      await expect(page.locator('.points > li')).toHaveCount(points.length)
      await expect(page.locator('.points > li > .basis')).toHaveCount(points.length)
      const draft = { en: 'no lawyer has signed it', fr: 'aucun avocat ne l’a signée', es: 'ningún abogado la ha firmado' }[language]
      await expect(page.locator('main')).toContainText(draft)
      await expect(page.locator('footer')).toContainText(draft)
      if (language === 'es') await expect(page.locator('.draft')).toContainText('Traducción nuestra')
      const official = language === 'fr' ? 'fr' : 'en'
      const cited = points.flatMap((point) => (point.basis === 'law' ? point.cite : [])).map((cite) => provisions[cite]?.url[official])
      expect(await page.locator('.basis-law a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(cited)
      await expect(page.locator(`main a[href="tel:${emergencyNumbers.emergency}"]`)).toHaveCount(1)
    }
  })
}

test('nothing runs, nothing is asked of anybody else, and nothing is kept', async ({ page, context, baseURL }) => {
  const heard = listen(page)
  for (const path of [...all, '/rights/']) {
    await page.goto(path)
    expect(await page.locator('script, iframe, object, form, style, [style]').count()).toBe(0)
    for (const other of languages.filter((l) => !path.endsWith(`/${l}/`) && path !== '/rights/')) {
      await expect(page.locator(`link[rel="alternate"][hreflang="${other}"]`)).toHaveAttribute('href', path.replace(/\w\w\/$/, `${other}/`))
    }
  }
  expect(heard.asked.filter((url) => new URL(url).origin !== baseURL)).toEqual([])
  // Our policy forbids every style or script that is not a file of ours: a breach would be told here.
  expect(heard.complaints).toEqual([])
  expect(await context.cookies()).toEqual([])
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the pages are whole, and a browser that cannot run the application is led to them', async ({ page }) => {
    await page.goto(pathOf('at-the-door', 'fr'))
    await expect(page.locator('.points > li').first()).toBeVisible()
    await page.goto('/en/')
    await page.getByRole('link', { name: 'Rights' }).click()
    await page.getByRole('link', { name: rights[0]?.title.es ?? '' }).click()
    await expect(page).toHaveURL(new RegExp(`${pathOf('at-the-door', 'es')}$`))
  })
})

for (const width of [1360, 390]) {
  test(`every link is reached by Tab, seen, and in the order of reading (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(pathOf('no-status', 'es'))
    const links = await page.locator('a').count()
    const order: number[] = []
    for (let i = 0; i < links; i++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        // A link that goes on over two lines has a middle that is not its own.
        const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
        const shown = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
        const style = getComputedStyle(element)
        return {
          index: [...document.querySelectorAll('a')].indexOf(element as HTMLAnchorElement),
          outline: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
          seen: shown !== null && (element.contains(shown) || shown.contains(element)),
        }
      })
      expect({ i, ...at, index: 0 }).toEqual({ i, index: 0, outline: true, seen: true })
      order.push(at.index)
    }
    expect(order).toEqual([...Array(links).keys()])
  })
}

test('the first Tab offers to skip to the text, and the language is changed by keyboard', async ({ page }) => {
  await page.goto(pathOf('tied-permit', 'en'))
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.getByRole('link', { name: 'Español' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${pathOf('tied-permit', 'es')}$`))
})

test('the way out is a plain link to a weather page, under the thumb on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.route(/(weather|meteo)\.gc\.ca/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }))
  await page.goto(pathOf('at-the-door', 'fr'))
  const leave = page.getByRole('link', { name: 'Quitter cette page' })
  const box = await leave.boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844)
  await leave.click()
  await page.waitForURL('https://meteo.gc.ca/')
})

for (const [language, name] of [
  ['en', 'Your rights without immigration status'],
  ['fr', 'Vos droits sans statut d’immigration'],
] as const) {
  test(`the foot of the application leads to them, and what was said stays (${language})`, async ({ page, context }) => {
    await open(page, language)
    const opened = context.waitForEvent('page')
    await page.locator('footer.foot').getByRole('link', { name }).click()
    await expect((await opened).locator('h1')).toHaveText(name)
    await expect(await opened).toHaveURL(new RegExp(`${pathOf('no-status', language)}$`))
    await expect(page.locator('.question h2')).toBeVisible()
  })
}

test('they are there without a connection, once the application was opened', async ({ page, context }) => {
  await open(page, 'en')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  for (const path of all) {
    await page.goto(path)
    await expect(page.locator('.points > li').first()).toBeVisible()
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Atkinson')
  }
})

test('each prints on two pages at most, of Letter or A4, without what is only for a screen', async ({ page }) => {
  for (const path of all) {
    await page.goto(path)
    for (const format of ['Letter', 'A4']) {
      const pdf = (await page.pdf({ format })).toString('latin1')
      expect([1, 2], `${path} ${format}`).toContain(pdf.match(/\/Type ?\/Page[^s]/g)?.length)
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.locator('.leave')).toBeHidden()
    await expect(page.locator('.draft')).toBeVisible()
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ media: null, colorScheme: null })
  }
})

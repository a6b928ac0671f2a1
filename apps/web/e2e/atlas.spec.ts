import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { active, hiddenTowns, nameOf, needs, ofProvince, openPart, provinces, services, town, wide, withHidden, withMany, words } from './support/atlas.ts'
import { expectAccessible, expectNoOverflow } from './support/axe.ts'
import { serveCopy } from './support/build.ts'
import { whatIsKept } from './support/kept.ts'
import { useCorpus } from './support/test-corpus.ts'
import { settled, tabTo } from './support/walk.ts'

// Each walk in one language, turn about; every walk in both with `npm run prove`.
const isWhole = Number(process.env.PROVE_RUNS ?? 0) > 0
const turn = (walk: number, language: string): boolean => isWhole || (walk % 2 === 0) === (language === 'en')

for (const language of ['en', 'fr'] as const) {
  if (turn(0, language))
    test(`the table is narrowed, ordered and left for a service and back, by keyboard alone (${language})`, async ({ page }) => {
      await page.goto(`/${language}/services/`)
      await tabTo(page, words.table[language], '.directory-tabs')
      await page.keyboard.press('Enter')
      await expect(page.locator('#directory-title')).toBeFocused()
      await expect(page.locator('.atlas-table tbody tr')).toHaveCount(Math.min(100, services.filter(({ demonstration }) => !demonstration).length))
      await tabTo(page, words.questions[language], '.atlas-table')
      await page.keyboard.press('Enter')
      const heading = page.locator('.atlas-table th[aria-sort]')
      await expect(heading).toHaveAttribute('aria-sort', 'descending')
      // The rows follow the heading a moment later.
      const isOrdered = async (): Promise<boolean> => {
        const counts = (await page.locator('.atlas-table .atlas-questions').allTextContents()).map((text) => Number(text) || 0)
        return counts.length > 1 && counts.every((count, i) => count <= (counts[i - 1] ?? count))
      }
      await expect.poll(isOrdered).toBe(true)
      await page.keyboard.press('Enter')
      await expect(heading).toHaveAttribute('aria-sort', 'ascending')
      await page.locator('#directory-title').focus()
      await tabTo(page, words.words[language], '.atlas-filters')
      await page.keyboard.type(wide.name[language])
      const link = page.locator('.atlas-table').getByRole('button', { name: wide.name[language], exact: true })
      await expect(link).toBeVisible()
      await tabTo(page, wide.name[language], '.atlas-table')
      await page.keyboard.press('Enter')
      await expect(page.locator('#directory-title')).toHaveText(wide.name[language])
      // The way back finds the list as it was left; neither the address nor the title ever said which service.
      await page.goBack()
      await expect(page.getByLabel(words.words[language], { exact: true })).toHaveValue(wide.name[language])
      await expect(link).toBeVisible()
      const kept = await whatIsKept(page)
      expect([kept.local, kept.session, kept.databases, kept.files, kept.cookies, kept.remembering]).toEqual([0, 0, 0, 0, '', 0])
      expect(kept.address).toBe(`/${language}/services/`)
      expect(JSON.stringify([kept.state, kept.title])).not.toContain(wide.id)
    })

  if (turn(1, language))
    test(`gaps say what is counted, say none in words, and a cell leads to its services (${language})`, async ({ page }) => {
      await openPart(page, language, 'table')
      await tabTo(page, words.gaps[language], '.screen-heading')
      await page.keyboard.press('Enter')
      await expect(page.locator('.atlas-gaps')).toContainText(String(active.length))
      const of = (need: string, province: string): number =>
        active.filter(({ needs: helps, area }) => helps.includes(need) && area.kind !== 'national' && area.provinces.includes(province)).length
      const letters = provinces.map(({ id }) => id).sort()
      for (const need of needs) {
        const line = page.locator('.atlas-matrix tbody tr').filter({ has: page.getByRole('rowheader', { name: need.label[language], exact: true }) })
        const cells = await line.locator('td').evaluateAll((all) => all.map((cell) => (cell.querySelector('button > span') ?? cell).textContent?.trim()))
        expect(cells.slice(0, letters.length)).toEqual(letters.map((id) => (of(need.id, id) === 0 ? words.none[language] : String(of(need.id, id)))))
      }
      const need = needs.find(({ id }) => wide.needs.includes(id))
      if (!need) throw new Error('the service says no kind of help')
      const cell = page.getByRole('button', { name: new RegExp(`^.*${need.label[language]}, ${nameOf(ofProvince, language)}`) })
      await cell.focus()
      await page.keyboard.press('Enter')
      await expect(page.locator('#atlas-list-title')).toBeFocused()
      await expect(page.locator('.atlas-table tbody tr')).toHaveCount(of(need.id, ofProvince))
      await expect(page.getByLabel(words.province[language], { exact: true })).toHaveValue(ofProvince)
      await tabTo(page, words.clear[language], 'body', 500).catch(() => page.getByRole('button', { name: words.clear[language] }).focus())
      await page.keyboard.press('Enter')
      await expect(page.locator('.atlas-table tbody tr')).toHaveCount(Math.min(100, services.filter(({ demonstration }) => !demonstration).length))
    })

  if (turn(2, language))
    test(`the map is read and opened from its list, by keyboard alone, and zoomed (${language})`, async ({ page }) => {
      await page.goto(`/${language}/services/`)
      await tabTo(page, words.map[language], '.directory-tabs')
      await page.keyboard.press('Enter')
      const map = page.locator('svg.atlas-map')
      await expect(map).toHaveAttribute('role', 'img')
      await expect(map).toHaveAttribute('aria-label', new RegExp(String(active.length)))
      const button = page.locator(`#atlas-at-${town.id.replaceAll(':', '-')}`)
      // Reached by Tab: every town of the map is a button of the list.
      for (let i = 0; i < 200 && !(await button.evaluate((element) => element === document.activeElement)); i++) await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(button).toHaveAttribute('aria-expanded', 'true')
      await expect(button).toBeFocused()
      const there = active.filter(({ area }) => area.kind === 'towns' && area.places.includes(town.id))
      await expect(page.locator('.atlas-opened .atlas-services li')).toHaveCount(there.length)
      await expect(map.locator('.atlas-town.atlas-selected')).toHaveCount(1)
      const whole = await map.getAttribute('viewBox')
      await page.locator('#directory-title').focus()
      await tabTo(page, `${ofProvince} ${nameOf(ofProvince, language)}`, '.atlas-zoom')
      await page.keyboard.press('Enter')
      await expect(map).not.toHaveAttribute('viewBox', whole ?? '')
      await expect(page.locator(`#atlas-at-${ofProvince}`)).toHaveAttribute('aria-expanded', 'true')
      await tabTo(page, wide.name[language], '.atlas-opened')
      await page.keyboard.press('Enter')
      await expect(page.locator('#directory-title')).toHaveText(wide.name[language])
    })

  if (turn(3, language))
    test(`the map is narrowed by need and by what services would say, and what it counts is what it lists (${language})`, async ({ page }) => {
      await openPart(page, language, 'map')
      const filters = page.getByRole('form', { name: words.mapFilters[language] })
      const need = needs.find(({ id }) => wide.needs.includes(id))
      await filters.getByLabel(words.kind[language], { exact: true }).selectOption(need?.id ?? '')
      const some = active.filter(({ needs: helps }) => helps.includes(need?.id ?? ''))
      await expect(page.getByRole('status').filter({ hasText: String(some.length) })).toBeVisible()
      await filters.getByLabel(words.situation[language], { exact: true }).selectOption('takes')
      // Nothing in this corpus was confirmed by phone: no service would surely take anyone.
      await expect(page.locator('.atlas-town, .atlas-count')).toHaveCount(0)
      await filters.getByLabel(words.situation[language], { exact: true }).selectOption('ask-first')
      await expect(page.locator('.atlas-count').first()).toBeVisible()
    })
}

test('what is pressed on the map opens in the list', async ({ page }) => {
  await openPart(page, 'en', 'map')
  await page
    .locator('.atlas-province-mark')
    .filter({ hasText: nameOf(ofProvince, 'en') })
    .locator('.atlas-count')
    .first()
    .click()
  await expect(page.locator(`#atlas-at-${ofProvince}`)).toBeFocused()
  await expect(page.locator(`#atlas-at-${ofProvince}`)).toHaveAttribute('aria-expanded', 'true')
  // Towns drawn as one are shown closer until they are told apart.
  const together = page.locator('.atlas-town:not([data-towns="1"])').first()
  if (await together.count()) {
    await together.click()
    await expect(page.locator('svg.atlas-map')).not.toHaveAttribute('viewBox', '0 0 1000 860')
  }
})

test('the outline is fetched by the map alone, kept for offline use, and missed without harm', async ({ page }) => {
  const served = await serveCopy()
  const asked = () => served.seen.filter(({ url }) => /canada-map/.test(url)).length
  await page.goto(`${served.url}/en/services/`)
  await expect(page.locator('.offline-state')).toContainText('Ready offline')
  const kept = await page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map((request) => new URL(request.url).pathname)
  })
  expect(kept.filter((path) => /canada-map/.test(path))).toHaveLength(1)
  expect(asked()).toBeLessThanOrEqual(1)
  await served.close()
  // Not there at all: neither the page nor its worker can fetch it.
  const broken = await serveCopy((folder) => {
    for (const name of readdirSync(join(folder, 'assets'))) if (name.startsWith('canada-map')) rmSync(join(folder, 'assets', name))
  })
  await page.goto(`${broken.url}/en/services/`)
  await page.locator('.directory-tabs').getByRole('button', { name: words.map.en, exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('The list says the same')
  await expect(page.locator('.atlas-places button').first()).toBeVisible()
  await broken.close()
})

/** All that the table and the map hold, in each of their states. */
async function everythingShown(page: Page, base: string): Promise<readonly string[]> {
  const shown: string[] = []
  const keep = async (): Promise<void> => {
    await settled(page)
    shown.push(await page.locator('main').evaluate((main) => main.outerHTML.replace(/_r_\w+_/g, 'id')))
  }
  await openPart(page, 'en', 'table', base)
  await keep()
  await page.getByLabel(words.words.en, { exact: true }).fill('hidden')
  await expect(page.locator('.atlas-table tbody tr')).toHaveCount(1)
  await expect(page.locator('.atlas-table')).toContainText('Place kept secret, Ontario')
  await keep()
  for (const typed of ['zqhidden', 'zqhiddensouth', 'zqhiddennorth', 'N9A']) {
    await page.getByLabel(words.words.en, { exact: true }).fill(typed)
    await expect(page.locator('.atlas-table')).toHaveCount(0)
  }
  await page.getByRole('button', { name: words.clear.en }).click()
  await page.getByRole('button', { name: words.gaps.en }).click()
  await keep()
  await page.locator('.directory-tabs').getByRole('button', { name: words.map.en, exact: true }).click()
  await page.locator('svg.atlas-map').waitFor()
  await keep()
  await page.getByRole('button', { name: 'ON Ontario' }).click()
  await expect(page.locator('.atlas-opened')).toContainText('place secret')
  await expect(page.locator('main')).not.toContainText('Hidden house')
  await keep()
  await page.emulateMedia({ media: 'print' })
  await keep()
  shown.push(await page.locator('main').innerText())
  await page.emulateMedia({ media: 'screen' })
  return shown
}

test('no row, point, word or count tells where a confidential site is, on the screen or on paper', async ({ page }) => {
  test.setTimeout(90_000)
  // Half past ten in Toronto, half past nine where northern Ontario keeps another time: the hours of now must say the same.
  await page.clock.setFixedTime(new Date('2026-11-25T15:30:00Z'))
  const seen: (readonly string[])[] = []
  for (const [place, zone] of [
    [hiddenTowns[0], 'America/Toronto'],
    [hiddenTowns[1], 'America/Winnipeg'],
  ] as const) {
    if (!place) continue
    const served = await serveCopy((folder) => useCorpus(folder, withHidden(place, zone)))
    const shown = await everythingShown(page, served.url)
    for (const html of shown) expect(html.replaceAll('value="zqhidden"', '').toLowerCase()).not.toMatch(/zqhidden|n9a/)
    seen.push(shown)
    await served.close()
  }
  // Wherever it is, everything reads and is drawn the same.
  expect(seen[1]).toEqual(seen[0])
})

test('five thousand services are shown by the hundred; invented ones only behind their switch', async ({ page }) => {
  test.setTimeout(90_000)
  const served = await serveCopy((folder) => useCorpus(folder, withMany()))
  await openPart(page, 'en', 'table', served.url)
  await expect(page.locator('.atlas-table tbody tr')).toHaveCount(100)
  await expect(page.locator('.atlas-list').getByRole('status')).toHaveText('5,000 services of this copy: 1 to 100 here')
  await page.getByRole('button', { name: words.next.en }).click()
  await expect(page.locator('#atlas-list-title')).toBeFocused()
  await expect(page.locator('.atlas-table tbody tr').first()).toContainText('Many 0101')
  await page.getByLabel(words.words.en, { exact: true }).fill('many 4321')
  await expect(page.locator('.atlas-table tbody tr')).toHaveCount(1)
  await expect(page.locator('.atlas-list').getByRole('status')).toHaveText('1 service of the 5,000 of this copy')
  await page.getByRole('button', { name: words.clear.en }).click()
  await expect(page.getByText('Invented service', { exact: true })).toHaveCount(0)
  await page.getByLabel('Show the invented services instead (demonstration)').check()
  await expect(page.locator('.atlas-table tbody tr')).toHaveCount(1)
  await expect(page.locator('.atlas-table tbody tr')).toContainText('Demonstration: not a real service')
  await page.locator('.directory-tabs').getByRole('button', { name: words.map.en, exact: true }).click()
  await expect(page.locator('svg.atlas-map .atlas-town').first()).toBeVisible()
  await expectNoOverflow(page, 'a full map')
  await served.close()
})

test('on paper there is the table with its columns, what narrows it and the day, and no controls', async ({ page }) => {
  await openPart(page, 'en', 'table')
  await page.getByLabel(words.province.en, { exact: true }).selectOption(ofProvince)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.atlas-list p.on-paper').first()).toContainText(`Province: ${nameOf(ofProvince, 'en')}`)
  await expect(page.locator('.atlas-table')).toBeVisible()
  await expect(page.locator('.atlas-table').getByText(wide.name.en, { exact: true })).toBeVisible()
  await expect(page.locator('.atlas-filters, .directory-tabs, .heading-actions, .atlas-pages').locator('visible=true')).toHaveCount(0)
})

const crossings = [
  ['en', 'light', 1360],
  ['fr', 'dark', 390],
  ['fr', 'dark', 1360],
  ['en', 'light', 390],
] as const
for (const [language, theme, width] of crossings.slice(0, isWhole ? 4 : 2)) {
  test(`no violation in any state (${language}, ${theme}, ${width})`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    const look = async (state: string): Promise<void> => {
      await expectAccessible(page, state)
      await expectNoOverflow(page, state)
    }
    await openPart(page, language, 'table')
    await look('table')
    await page.getByLabel(words.words[language], { exact: true }).fill('zzzz')
    await look('nothing found')
    await page.getByRole('button', { name: words.gaps[language], exact: true }).click()
    await look('gaps')
    await page.locator('.directory-tabs').getByRole('button', { name: words.map[language], exact: true }).click()
    await page.locator('svg.atlas-map').waitFor()
    await look('map')
    await page.getByRole('button', { name: `${ofProvince} ${nameOf(ofProvince, language)}` }).click()
    await page.getByLabel(words.situation[language], { exact: true }).selectOption('ask-first')
    await page.locator(`#atlas-at-${ofProvince}`).click()
    await look('a province opened, narrowed')
  })
}

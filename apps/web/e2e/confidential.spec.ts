import { expect, type Page, test } from '@playwright/test'
import type { Service } from '@recourse/domain/directory'
import type { Corpus } from '@recourse/domain/route'
import { readCorpus, serveCopy } from './support/build.ts'
import { useCorpus } from './support/test-corpus.ts'
import { open } from './support/walk.ts'

const corpus = readCorpus()
const canary = 'zqhiddentown'
const starts = ['Toronto', 'Windsor', 'Ottawa']

// A confidential site as a careless editor or an attacker might write it: with the very things that must never show.
const hidden = (latitude: number, longitude: number): Service => {
  const model = corpus.directory.services[0]
  if (!model) throw new Error('the directory is empty')
  const extra = { places: [canary], latitude, longitude, place: canary, address: `1 ${canary} Street` }
  return {
    ...model,
    id: 'zq-hidden-house',
    name: { en: 'Hidden house', fr: 'Maison cachée' },
    needs: ['shelter'],
    area: { kind: 'confidential', provinces: ['ON'], ...extra } as Service['area'],
    claims: [],
    phones: [],
  }
}

const withHidden = (latitude: number, longitude: number): Corpus => ({
  ...corpus,
  directory: { ...corpus.directory, services: [hidden(latitude, longitude), ...corpus.directory.services] },
})

/** All that the screen says of shelters from one starting point, in order. */
async function shelters(page: Page, start: string): Promise<readonly { readonly id: string; readonly text: string }[]> {
  if (
    !(await page
      .locator('.seeking details')
      .first()
      .evaluate((d) => (d as HTMLDetailsElement).open))
  )
    await page.locator('.seeking summary').first().click()
  const near = page.getByRole('combobox', { name: /^Near/ })
  await near.fill(start)
  await page
    .getByRole('option', { name: new RegExp(`^${start}, ON`) })
    .first()
    .click()
  const card = page.locator('.essentials .services')
  await card
    .locator('.needs .button')
    .filter({ hasText: corpus.directory.needs.find((n) => n.id === 'shelter')?.label.en ?? '' })
    .click()
  const more = card.getByRole('button', { name: /^Show \d+ more$/ })
  if (await more.count()) await more.click()
  await card.evaluate((element) => {
    for (const details of element.querySelectorAll('details')) details.open = true
  })
  await expect(card.locator('.service details:not(:has(.disclosure-body))')).toHaveCount(0)
  return card.locator('.service').evaluateAll((rows) => rows.map((row) => ({ id: row.getAttribute('data-service') ?? '', text: row.textContent ?? '' })))
}

const confidential = new Set(['zq-hidden-house', ...corpus.directory.services.filter((s) => s.area.kind === 'confidential').map((s) => s.id)])

test('no distance, order, area or text tells where a confidential site is', async ({ page }) => {
  test.setTimeout(90_000)
  const seen: Record<string, readonly { readonly id: string; readonly text: string }[]> = {}
  // The site is hidden in three places far apart, and looked for from three starting points: nine screens.
  for (const [place, at] of Object.entries({ south: [42.3, -83], east: [45.4, -75.7], north: [48.4, -89.2] } as const)) {
    const served = await serveCopy((folder) => useCorpus(folder, withHidden(at[0], at[1])))
    await open(page, 'en', served.url)
    for (const start of starts) {
      const rows = await shelters(page, start)
      expect(rows.map((row) => row.id)).toContain('zq-hidden-house')
      seen[`${place} from ${start}`] = rows
    }
    expect((await page.content()).includes(canary)).toBe(false)
    await served.close()
  }
  for (const start of starts) {
    const [south, east, north] = ['south', 'east', 'north'].map((place) => seen[`${place} from ${start}`])
    // Wherever it is, the whole list reads the same: same words, same order.
    expect(east).toEqual(south)
    expect(north).toEqual(south)
  }
  const ofConfidential = starts.map((start) => (seen[`south from ${start}`] ?? []).filter((row) => confidential.has(row.id)))
  // Wherever one stands in the province, the confidential rows read the same, in the same order, and no row gives a distance.
  expect(ofConfidential[1]).toEqual(ofConfidential[0])
  expect(ofConfidential[2]).toEqual(ofConfidential[0])
  for (const row of ofConfidential.flat()) expect(row.text).not.toMatch(/\d+\s*km|near\b/i)
})

import { expect, test } from '@playwright/test'
import { readCorpus, serveCopy } from './support/build.ts'
import { withCanaries } from './support/canaries.ts'
import { detect } from './support/detect.ts'
import { listenIn, nothingKept, whatIsKept } from './support/kept.ts'
import { useCorpus } from './support/test-corpus.ts'
import { answerOne, open, type Story } from './support/walk.ts'

const { corpus, canaries } = withCanaries(readCorpus())
const valuesOf = (fact: string): readonly string[] => {
  const type = corpus.law.facts.find((f) => f.id === fact)?.type
  return type?.kind === 'enum' || type?.kind === 'set' ? type.values.map((value) => value.label.en) : []
}
const said: Story = { safe_to_talk: true, immediate_danger: false, safe_place_tonight: false }

test('what is said to find a service leaves nothing behind: no request, no address, no history, no database', async ({ page }) => {
  test.setTimeout(90_000)
  const served = await serveCopy((folder) => useCorpus(folder, corpus))
  const heard = await listenIn(page)
  await open(page, 'en', served.url)
  await expect(page.locator('.offline-state')).toContainText('Ready offline')
  await page.waitForLoadState('networkidle')
  const from = Date.now()
  for (let i = 0; i < 3; i++) await answerOne(page, corpus, said, 'en', 'pointer')
  await page.getByRole('link', { name: 'Services', exact: true }).click()
  await page.locator('.person-form').waitFor()
  // What was said on the other screen counts here, and is still there on the way back.
  await page.locator('.person-form').getByLabel('Gender, only because some services ask').selectOption('man')
  for (const fact of ['age_band', 'status']) {
    const label = corpus.law.facts.find((f) => f.id === fact)?.label.en ?? ''
    await page
      .locator('.person-form')
      .getByLabel(label, { exact: true })
      .selectOption({ label: valuesOf(fact).at(-1) ?? '' })
  }
  await page.locator('.person-form').getByRole('combobox', { name: /^Near/ }).fill('St. Catharines')
  await page.getByRole('option', { name: 'St. Catharines, ON' }).click()
  await page
    .getByRole('button', { name: /^What is claimed of it/ })
    .first()
    .click()
  await expect(page.locator('.service-page')).toBeVisible()

  const left = served.seen.filter(({ at }) => at >= from).map(({ method, url, headers }) => `${method} ${url}\n${headers}`)
  expect(left).toEqual([])
  const { state, ...kept } = await whatIsKept(page)
  const { state: _, ...nothing } = nothingKept('/en/services/', 'Recourse')
  expect(kept).toEqual(nothing)
  // The history holds the number of a place in this page, and nothing of what it was.
  expect(state).toEqual({ place: 1 })
  expect(detect(await heard(), canaries)).toEqual([])

  await page.goBack()
  await expect(page.locator('.find-results')).toBeVisible()
  await page.goBack()
  await expect(page.locator('.question')).toBeVisible()
  await expect(page.locator('.chip').first()).toBeVisible()
  await served.close()
})

test('the services open without a network, once the page was loaded', async ({ page, context }) => {
  const served = await serveCopy()
  await open(page, 'fr', served.url)
  await expect(page.locator('.offline-state')).toContainText('Prêt hors ligne')
  await context.setOffline(true)
  await page.goto(`${served.url}/fr/services/`)
  await expect(page.locator('.find-results .service').first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await context.setOffline(false)
  await served.close()
})

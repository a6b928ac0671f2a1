import { expect, test } from '@playwright/test'
import { readCorpus } from './support/build.ts'
import { answerAll, answerOne, open, poultry, words } from './support/walk.ts'

const corpus = readCorpus()

test('a question set aside stays in sight, and can be taken up again', async ({ page }) => {
  await open(page, 'en')
  await answerOne(page, corpus, poultry, 'en', 'pointer')
  await expect(page.locator('.question')).toHaveAttribute('data-fact', 'immediate_danger')
  await page.getByRole('button', { name: 'Ask later' }).click()
  await expect(page.getByRole('heading', { name: 'Set aside for later' })).toBeVisible()
  await answerAll(page, corpus, poultry, 'en')
  await expect(page.locator('.question h2')).toHaveText('The rest was set aside')
  await page.getByRole('button', { name: 'Take up the questions set aside' }).click()
  await expect(page.locator('.question')).toHaveAttribute('data-fact', 'immediate_danger')
  await expect(page.locator('.question h2')).toBeFocused()
})

test('an answer that calls for a notice leads to the notice, and from there back to the question', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, 'fr')
  await answerOne(page, corpus, { safe_to_talk: true }, 'fr', 'pointer')
  await answerOne(page, corpus, { immediate_danger: true }, 'fr', 'pointer')
  await expect(page.locator('.notice-emergency h2')).toBeFocused()
  await expect(page.locator('.notice-emergency h2')).toBeInViewport()
  await page.getByRole('button', { name: 'Continuer les questions' }).click()
  await expect(page.locator('.question h2')).toBeFocused()
})

test('a day that counts can be said where it counts', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-24T12:00:00'))
  await open(page, 'en')
  await answerAll(page, corpus, poultry, 'en')
  const clock = page.locator('.order li').filter({ hasText: 'The tied work permit ends' })
  await clock.getByRole('button', { name: 'Say the day, to count the days left' }).click()
  await expect(page.locator('.question')).toHaveAttribute('data-fact', 'permit_expires_on')
  await page.locator('.question .field').fill('2026-12-04')
  await page.locator('.question').getByRole('button', { name: words.save.en, exact: true }).click()
  await expect(clock).toContainText('Ends on 4 December 2026: 10 days left.')
})

test('a missing yes is said where it can be seen, however long the list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, 'en')
  await page.getByRole('button', { name: words.reach.en }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: words.showReach.en }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toBeInViewport()
})

test('what was found is said in its exact words, however they are laid out', async ({ page }) => {
  await open(page, 'fr')
  await answerAll(page, corpus, poultry, 'fr')
  for (const card of await page.locator('.option[data-finding="unknown"], .option[data-finding="closed"]').all())
    await expect(card.locator('.finding')).toContainText(/^(Pas encore établi\. Cela dépend de\s: .+|Une règle peut fermer cette voie\s: .+)/)
})

test('a service of one town names the town, and says that a distance is an estimate', async ({ page }) => {
  await open(page, 'en')
  await page.locator('.essentials').getByRole('button', { name: 'Health care', exact: true }).click()
  const all = page.locator('.essentials').getByRole('button', { name: /^Show \d+ more$/ })
  if (await all.count()) await all.click()
  const row = page.locator('.essentials [data-service="qc-medecins-du-monde"]')
  await expect(row.locator('.service-reach')).toHaveText('Montréal')
  await page.locator('.essentials').getByRole('button', { name: 'Add a place or a language' }).click()
  await page.getByRole('combobox', { name: /^Near/ }).fill('Rimouski')
  await page.getByRole('option').first().click()
  await expect(row.locator('.service-reach')).toHaveText(/^Montréal: far, about \d+ km \(estimate\)\s*$/)
})

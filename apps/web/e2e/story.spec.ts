import { expect, test } from '@playwright/test'
import type { Language } from '@recourse/domain/shared'
import { readCorpus } from './support/build.ts'
import { answerAll, answerOne, open, poultry, tabTo, words } from './support/walk.ts'

const corpus = readCorpus()

for (const language of ['en', 'fr'] as const satisfies readonly Language[]) {
  test(`a poultry worker's routes, by keyboard only, then offline (${language})`, async ({ page, context }) => {
    test.setTimeout(120_000)
    await open(page, language)
    await expect(page.locator('html')).toHaveAttribute('lang', language)

    const asked = await answerAll(page, corpus, poultry, language, 'keyboard')
    expect(asked[0]).toBe('safe_to_talk')
    const openPermit = page.locator('[data-option="owp_vulnerable"]')
    await expect(openPermit).toHaveAttribute('data-finding', 'open')
    // The person said no to the police: never shown as open.
    await expect(page.locator('[data-option="police_report"][data-finding="open"]')).toHaveCount(0)

    // No number before the person knows who would learn what, and says yes to each line.
    await expect(page.locator('a[href^="tel:"]')).toHaveCount(0)
    const closed = page.locator('.service').filter({ has: page.getByRole('button', { name: words.reach[language] }) })
    const service = page.locator(`[data-service="${await closed.first().getAttribute('data-service')}"]`).first()
    const name = (await service.locator('h3').textContent()) ?? ''
    await tabTo(page, `${words.reach[language]}: ${name}`, '.service')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    for (let i = 0; i < (await dialog.getByRole('checkbox').count()); i++) {
      for (
        let tab = 0;
        tab < 10 &&
        !(await dialog
          .getByRole('checkbox')
          .nth(i)
          .evaluate((box) => box === document.activeElement));
        tab++
      )
        await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
    }
    await tabTo(page, words.showReach[language], 'dialog')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(service.locator('.contact-ways')).toBeVisible()

    // The other language keeps what was said.
    const said = await page.locator('.chip-remove').count()
    await page.getByRole('button', { name: language === 'en' ? 'Français' : 'English' }).press('Enter')
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'en' ? 'fr' : 'en')
    await expect(page.locator('.chip-remove')).toHaveCount(said)
    await page.getByRole('button', { name: language === 'en' ? 'English' : 'Français' }).press('Enter')

    // Offline: everything is there again, and nothing that was said.
    await page.evaluate(() => navigator.serviceWorker.ready)
    await context.setOffline(true)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('.question h2')).toBeVisible()
    await expect(page.locator('.chip-remove')).toHaveCount(0)
    expect(await answerOne(page, corpus, poultry, language, 'keyboard')).toBe('safe_to_talk')
    await expect(page.locator('.chip-remove')).toHaveCount(1)
  })
}

test('what was said can be changed, taken back and cleared, and focus never falls to the top', async ({ page }) => {
  await open(page, 'en')
  await answerOne(page, corpus, poultry, 'en', 'pointer')
  const question = page.locator('.question h2')
  await expect(question).toBeFocused()
  await page.locator('.chip-words').first().click()
  await expect(page.locator('.question')).toHaveAttribute('data-fact', 'safe_to_talk')
  await expect(question).toBeFocused()
  await page.getByRole('button', { name: 'Rather not say', exact: true }).click()
  await expect(page.locator('.chip').first()).toContainText('rather not say')
  await page.locator('.chip-remove').first().click()
  await expect(page.getByRole('heading', { name: 'Said so far' })).toBeFocused()
  await expect(page.locator('.chip-remove')).toHaveCount(0)
  await answerOne(page, corpus, poultry, 'en', 'pointer')
  await page.getByRole('button', { name: words.startAgain.en, exact: true }).click()
  await page.getByRole('button', { name: 'Clear everything' }).click()
  await expect(page.locator('.chip-remove')).toHaveCount(0)
  await expect(question).toBeFocused()
})

test('when talking is not safe, only leaving and the safety plan are shown', async ({ page }) => {
  await open(page, 'en')
  await answerOne(page, corpus, { safe_to_talk: false }, 'en', 'pointer')
  await expect(page.locator('h1')).toHaveText('Not now is fine')
  await expect(page.locator('.option, .service, .question, .chip')).toHaveCount(0)
  await expect(page.locator('.notice-safety-plan')).toBeVisible()
  await page.getByRole('button', { name: /It is safe now/ }).click()
  await expect(page.locator('.question h2')).toBeFocused()
})

test('danger now puts the emergency card on top', async ({ page }) => {
  await open(page, 'fr')
  await answerOne(page, corpus, { safe_to_talk: true }, 'fr', 'pointer')
  await expect(page.locator('.question')).toHaveAttribute('data-fact', 'immediate_danger')
  await answerOne(page, corpus, { immediate_danger: true }, 'fr', 'pointer')
  const card = page.locator('.notice-emergency')
  await expect(card).toContainText(/9-?1-?1/)
  const [top, counts] = [await card.boundingBox(), await page.locator('.counts').boundingBox()]
  expect(top && counts && top.y < counts.y).toBe(true)
})

test('read together speaks to the person', async ({ page }) => {
  await open(page, 'en')
  await page.getByRole('button', { name: words.together.en }).click()
  await expect(page.locator('h1')).toHaveText('What is open to you?')
  const first = corpus.law.facts.find((fact) => fact.id === 'safe_to_talk')
  await expect(page.locator('.question h2')).toHaveText(first?.question.together.en ?? '')
  const option = corpus.law.options.find((o) => o.id === 'hotline')
  await expect(page.locator('[data-option="hotline"]')).toContainText(option?.summary.together.en ?? '')
})

test('a yes can be taken back, and the number goes with it', async ({ page }) => {
  await open(page, 'en')
  const hasNumber = page
    .locator('.service')
    .filter({ has: page.getByRole('button', { name: words.reach.en }) })
    .first()
  await hasNumber.getByRole('button', { name: words.reach.en }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: words.showReach.en }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  await dialog.getByRole('button', { name: words.showReach.en }).click()
  await expect(page.locator('.contact-ways')).toHaveCount(1)
  await page
    .getByRole('button', { name: /^Take back the yes/ })
    .first()
    .click()
  await expect(page.locator('.contact-ways')).toHaveCount(0)
  await expect(page.locator('.consents')).toContainText('taken back at')
})

test('up to three options side by side, and filters hide without reordering', async ({ page }) => {
  await open(page, 'en')
  const before = await page.locator('.options-column [data-option]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-option')))
  for (const box of (await page.locator('.option-compare input').all()).slice(0, 4)) await box.click()
  await expect(page.locator('.option-compare input:checked')).toHaveCount(3)
  await page.getByRole('button', { name: words.sideBySide.en }).click()
  await expect(page.locator('.compare-table thead th')).toHaveCount(3)
  expect(await page.locator('.compare-table tbody th[scope="row"]').count()).toBeGreaterThan(10)
  await page.keyboard.press('Escape')
  await page.getByLabel('No authority involved').first().check()
  const after = await page.locator('.options-column [data-option]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-option')))
  const free = new Set(corpus.law.options.filter((option) => option.authorities.length === 0).map((option) => option.id))
  expect(after).toEqual(before.filter((id) => free.has(id ?? '')))
})

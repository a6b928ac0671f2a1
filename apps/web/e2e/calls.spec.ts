import { expect, type Page, test } from '@playwright/test'
import type { Service } from '@recourse/domain/directory'
import { expectAccessible, expectNoOverflow } from './support/axe.ts'
import { type Served, serveCopy } from './support/build.ts'
import { clinic, hidden, house, invented, street, town, words } from './support/invented-services.ts'
import { aboutGender, answerByKeyboard, answerInWords, callOf, keptEntries, openServices, tabToElement, toCalls } from './support/services-walk.ts'
import { useCorpus } from './support/test-corpus.ts'
import { tabTo } from './support/walk.ts'

let served: Served
test.beforeAll(async () => {
  served = await serveCopy((folder) => useCorpus(folder, invented))
})
test.afterAll(async () => served.close())

const verdictOf = (page: Page, service: Service) => page.locator(`.find-results [data-service="${service.id}"]`)

for (const language of ['en', 'fr'] as const) {
  test(`a service is called by keyboard alone, and then takes whom it said it takes (${language})`, async ({ page }) => {
    test.setTimeout(120_000)
    await openServices(page, language, served.url)
    const address = page.url()
    const title = await page.title()
    await page.getByLabel(words.gender[language]).selectOption('woman')
    await page
      .locator('.person-form select')
      .filter({ has: page.locator('option[value="adult"]') })
      .selectOption('adult')
    await page
      .locator('.person-form select')
      .filter({ has: page.locator('option[value="worker"]') })
      .selectOption('worker')
    await expect(verdictOf(page, house)).toHaveAttribute('data-verdict', 'ask-first')

    await page.locator('h1').focus()
    await page.keyboard.press('Shift+Tab')
    await tabTo(page, words.tab[language], 'body')
    await page.keyboard.press('Enter')
    await expect(page.locator('#directory-title')).toBeFocused()
    await expect(page.locator('.calls-row')).toHaveCount(4)
    // By need and by place: the service of another province, and the clinic, go.
    await tabToElement(page, '.calls-filter select')
    const need = page.locator('.calls-filter select').first()
    for (let i = 0; i < 30 && (await need.inputValue()) !== 'shelter'; i++) await page.keyboard.press('ArrowDown')
    await tabTo(page, words.community[language], '.calls-filter')
    await page.keyboard.type(town.name[language])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.locator('.calls-row')).toHaveCount(2)
    await expect(page.locator('.calls-row').filter({ hasText: clinic.name[language] })).toHaveCount(0)

    await tabTo(page, `${words.call[language]}, ${house.name[language]}`, '.calls-list')
    await page.keyboard.press('Enter')
    await expect(page.locator('#directory-title')).toBeFocused()
    await expect(page.locator('#directory-title')).toHaveText(house.name[language])
    const order: string[] = []
    while ((await page.locator('.call-question').count()) > 0) {
      const id = (await page.locator('.call-question').getAttribute('data-question')) ?? ''
      order.push(id)
      if (id === 'told') await answerByKeyboard(page, language, 'inWords', language === 'en' ? 'Nobody, without a yes' : 'À personne, sans un oui')
      else if (id === 'asked-age') await answerByKeyboard(page, language, 'only', '16')
      else await answerByKeyboard(page, language, id === 'women' ? 'only' : 'anyone')
      // Focus follows to the next question, or to the end.
      await expect(page.locator('.call h2:focus')).toHaveCount(1)
    }
    expect([...order].sort()).toEqual(['asked-age', 'asked-status', 'told', 'women'])
    const entries = await keptEntries(page)
    expect(entries.map(({ change }) => change.kind)).toEqual(['claim', 'claim', 'claim', 'claim'])
    const told = entries.flatMap(({ change }) => (change.kind === 'claim' && change.claim.field === 'disclosure' ? [change.claim.text] : []))
    expect(told).toEqual([
      language === 'en'
        ? { en: 'Nobody, without a yes', fr: 'Nobody, without a yes [en anglais]' }
        : { en: 'À personne, sans un oui [in French]', fr: 'À personne, sans un oui' },
    ])
    await expect(page.locator('.call-changes')).toContainText(
      language === 'en' ? 'before “Ask first”, now “Takes”' : 'avant «\u00a0Demander d’abord\u00a0», maintenant «\u00a0Accueille\u00a0»',
    )
    expect([page.url(), await page.title()]).toEqual([address, title])
    expect(JSON.stringify(await page.evaluate(() => history.state))).not.toContain('invented')

    await page.getByRole('button', { name: words.find[language], exact: true }).click()
    await expect(verdictOf(page, house)).toHaveAttribute('data-verdict', 'takes')

    // One answer taken back: nobody may be told that they are taken any more.
    await verdictOf(page, house).getByRole('button', { name: words.claimed[language] }).click()
    await page.getByRole('button', { name: words.askIt[language] }).click()
    const answer = page.locator('.call-list li', { hasText: house.claims[0]?.ask[language] ?? '' })
    await answer.getByRole('button', { name: words.takeBack[language] }).click()
    await page.getByRole('button', { name: words.find[language], exact: true }).click()
    await expect(verdictOf(page, house)).toHaveAttribute('data-verdict', 'ask-first')
    await page.reload()
    await page.locator('.person-form').waitFor()
    await toCalls(page, language)
    await expect(page.locator('.calls [role="status"][data-confirmed]')).toHaveAttribute('data-confirmed', '1')
  })
}

test('words that show where people are sheltered are refused, days that cannot be are too, and nothing is recorded', async ({ page }) => {
  await openServices(page, 'en', served.url)
  await callOf(page, 'en', hidden)
  expect(await page.locator('.call').textContent()).not.toContain('Imaginary')
  await aboutGender(page, 'en')
  await page.getByLabel(words.condition.en, { exact: true }).check()
  for (const [typed, said] of [
    [`Come to ${street}`, 'may show where people are sheltered'],
    [`Only from ${town.name.en}`, 'name a town'],
    ['', 'Write what was heard'],
  ] as const) {
    await page.getByLabel(words.theCondition.en, { exact: true }).fill(typed)
    await page.getByRole('button', { name: words.record.en }).click()
    await expect(page.locator('#answer-fault')).toContainText(said)
    await expect(page.getByLabel(words.theCondition.en, { exact: true })).toBeFocused()
  }
  await page.getByLabel(words.theCondition.en, { exact: true }).fill('With a letter')
  await page.getByLabel(words.day.en, { exact: true }).fill('2199-01-01')
  await page.getByRole('button', { name: words.record.en }).click()
  await expect(page.locator('#answer-fault')).toContainText('still to come')
  await expect(page.locator('#call-day')).toBeFocused()
  await page.getByRole('button', { name: words.nobody.en }).click()
  await expect(page.locator('#call-nobody ~ [role="alert"]')).toContainText('still to come')
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  await page.getByLabel(words.day.en, { exact: true }).fill('2026-01-05')
  await page.getByRole('button', { name: words.nobody.en }).click()
  await expect(page.locator('#call-nobody ~ [role="status"]')).toContainText('nobody answered')
  const entries = await keptEntries(page)
  expect(entries.map(({ change }) => (change.kind === 'claim' ? change.claim.outcome : change.kind))).toEqual(['no-answer'])
  await toCalls(page, 'en')
  await expect(page.locator(`.calls-row[data-service="${hidden.id}"]`)).toContainText('5 January 2026: nobody answered')
  await page.goBack()
  // A condition on something that was never spoken of is for everyone: our own worst guess is not what the service said.
  await page.locator('.call-list li[data-asked="asked-status"] button').click()
  await page.getByLabel(words.condition.en, { exact: true }).check()
  await page.getByLabel(words.theCondition.en, { exact: true }).fill('With a letter')
  await page.getByRole('button', { name: words.record.en }).click()
  const [, heard] = await keptEntries(page)
  expect(heard?.change).toMatchObject({ claim: { value: 'conditional', criterion: { accepts: expect.arrayContaining(['citizen', 'worker', 'visitor']) } } })
})

test('nothing typed is lost by going back, the browser asks before it is, and leaving asks nothing', async ({ page }) => {
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await page.route(/weather\.gc\.ca/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }))
  await openServices(page, 'en', served.url)
  await callOf(page, 'en', house)
  await aboutGender(page, 'en')
  await page.getByLabel(words.condition.en, { exact: true }).check()
  await page.getByLabel(words.theCondition.en, { exact: true }).fill('With a letter')
  await page.goBack()
  await page.goForward()
  await expect(page.getByLabel(words.theCondition.en, { exact: true })).toHaveValue('With a letter')
  await page.evaluate(() => location.reload())
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await expect(page.getByLabel(words.theCondition.en, { exact: true })).toHaveValue('With a letter')
  await page.getByRole('button', { name: words.leave.en }).first().click({ noWaitAfter: true })
  await page.waitForURL('https://weather.gc.ca/')
  expect(asked).toEqual(['beforeunload'])
})

for (const language of ['en', 'fr'] as const) {
  test(`a record is corrected, and a place made secret is gone from it, from its history and from this device (${language})`, async ({ page }) => {
    await openServices(page, language, served.url)
    await page.locator('#find-need').selectOption('legal_help')
    const opens = page.locator(`.find-results [data-service="${clinic.id}"]`).getByRole('button', { name: words.claimed[language] })
    // While its place is public, an answer may hold it: it has to go too, once the place is a secret.
    await opens.click()
    await answerInWords(page, language, street)
    await page.getByRole('button', { name: words.find[language], exact: true }).click()
    await page.locator('#find-need').selectOption('legal_help')
    await opens.click()
    await expect(page.locator('.history')).toContainText(street)
    await page.getByRole('button', { name: words.correct[language] }).click()
    const name = page.getByLabel(words.nameFr[language], { exact: true })
    await name.fill('')
    await page.getByRole('button', { name: words.save[language], exact: true }).click()
    await expect(page.locator('#edit-to-repair')).toBeFocused()
    await page.locator('.edit-to-repair li button').first().click()
    await expect(name).toBeFocused()
    await expect(name).toHaveAttribute('aria-invalid', 'true')
    expect((await keptEntries(page)).length).toBe(1)
    await page.keyboard.type('Clinique corrigée')
    // Enter in a field saves nothing.
    await page.keyboard.press('Enter')
    await expect(page.locator('.edit-to-repair')).toHaveCount(0)
    await page.getByRole('button', { name: words.save[language], exact: true }).click()
    await expect(page.locator('#directory-title')).toHaveText(language === 'en' ? 'Invented Clinic' : 'Clinique corrigée')
    await expect(page.locator('.history li')).toHaveCount(2)
    expect(JSON.stringify(await keptEntries(page))).toContain(street)

    await page.getByRole('button', { name: words.correct[language] }).click()
    await page.getByLabel(words.secret[language], { exact: true }).check()
    // What gives the place away is shown by field before anything is saved, and nothing is while it is there.
    await expect(page.locator('.edit-given-away li')).toHaveCount(3)
    await page.getByRole('button', { name: words.save[language], exact: true }).click()
    await expect(page.locator('#edit-to-repair')).toBeFocused()
    expect((await keptEntries(page)).length).toBe(2)
    await page.getByRole('button', { name: words.takeOut[language] }).click()
    await expect(page.locator('.edit-given-away')).toHaveCount(0)
    await page.getByRole('button', { name: words.save[language], exact: true }).click()
    await expect(page.locator('.history li')).toHaveCount(3)
    const text = JSON.stringify(await keptEntries(page))
    for (const trace of ['Imaginary', town.name.en, town.id]) expect(text).not.toContain(trace)
    expect((await keptEntries(page)).length).toBe(3)
    const shown = (await page.locator('.service-page').textContent()) ?? ''
    for (const trace of ['Imaginary', town.name.en]) expect(shown).not.toContain(trace)
    await page.reload()
    await page.locator('.person-form').waitFor()
    await page.locator('#find-need').selectOption('legal_help')
    await opens.click()
    await expect(page.locator('.history li')).toHaveCount(3)
    expect(await page.locator('.service-page').textContent()).not.toContain('Imaginary')
  })
}

test('a new record is written in one language, said to be so, and can be asked at once', async ({ page }) => {
  await openServices(page, 'en', served.url)
  await toCalls(page, 'en')
  await page.getByRole('button', { name: 'Add a service' }).click()
  await page.getByLabel('Its own words exist in English only').check()
  await page.getByLabel('Name', { exact: true }).fill('Invented Food Table')
  await page.getByLabel('Organization', { exact: true }).fill('Invented Neighbours')
  await page.getByLabel('What it does', { exact: true }).fill('Gives food that was made up.')
  await page.locator('#edit-needs').getByLabel('Food', { exact: true }).check()
  await page.getByRole('combobox', { name: 'Add a town' }).fill(town.name.en)
  await page.locator('.combobox-list [role="option"]').first().click()
  await page.getByRole('button', { name: words.save.en, exact: true }).click()
  await expect(page.locator('#directory-title')).toHaveText('Invented Food Table')
  const [entry] = await keptEntries(page)
  expect(entry?.change).toMatchObject({
    kind: 'put',
    why: 'added',
    service: { id: 'qc-invented-food-table', onlyIn: 'en', name: { en: 'Invented Food Table', fr: 'Invented Food Table' }, area: { places: [town.id] } },
  })
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page.getByText('Ses textes n’existent qu’en anglais')).toBeVisible()
})

test('the list on paper holds the questions with room to write, and nothing of a secret place', async ({ page }) => {
  await openServices(page, 'fr', served.url)
  await toCalls(page, 'fr')
  const rows = await page.locator('.calls-row').count()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.call-paper')
  await expect(paper.locator('.call-sheet')).toHaveCount(rows)
  await expect(paper).toContainText('1-800-555-0100')
  await expect(paper).toContainText('Qui recevez-vous, dans cette maison inventée?')
  for (const trace of ['Imaginary', 'Imaginaire']) await expect(paper).not.toContainText(trace)
  await expect(page.locator('.calls-filter, .calls-list, .directory-tabs').locator('visible=true')).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(paper).toHaveCount(0)
})

for (const [language, theme, width] of [
  ['en', 'light', 1360],
  ['fr', 'dark', 390],
] as const) {
  test(`no violation in any state (${language}, ${theme}, ${width})`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    const check = async (state: string): Promise<void> => {
      await expectAccessible(page, state)
      await expectNoOverflow(page, state)
    }
    await openServices(page, language, served.url)
    await toCalls(page, language)
    await check('list')
    await page.locator(`.calls-row[data-service="${house.id}"]`).getByRole('button').click()
    await page.locator('.call-question').waitFor()
    await page.getByRole('button', { name: words.record[language] }).click()
    await check('question, refused')
    await aboutGender(page, language)
    await page.getByLabel(words.condition[language], { exact: true }).check()
    await check('condition')
    await page.getByLabel(words.anyone[language], { exact: true }).check()
    await page.getByRole('button', { name: words.record[language] }).click()
    await page.locator('.call-changes').waitFor()
    await check('answered')
    await page.locator('.screen-heading').getByRole('button').first().click()
    await page.getByRole('button', { name: words.correct[language] }).click()
    await page.getByLabel(words.nameFr[language], { exact: true }).fill('')
    await page.getByLabel(words.secret[language], { exact: true }).check()
    await page.locator('.edit-folded > summary').first().click()
    await page.getByRole('button', { name: words.save[language], exact: true }).click()
    await page.locator('.edit-to-repair').waitFor()
    await check('record, refused')
  })
}

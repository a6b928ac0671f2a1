import { expect, type Page } from '@playwright/test'
import type { JournalEntry, Service } from '@recourse/domain/directory'
import type { Language } from '@recourse/domain/shared'
import { house, words } from './invented-services.ts'
import { tabTo } from './walk.ts'

/** Opens the screen of services. */
export const openServices = async (page: Page, language: Language, base: string): Promise<void> => {
  await page.goto(`${base}/${language}/services/`)
  await page.locator('.person-form').waitFor()
}

/** Goes to the list of services to ask. */
export const toCalls = async (page: Page, language: Language): Promise<void> => {
  await page.getByRole('button', { name: words.tab[language], exact: true }).click()
  await page.locator('.calls-row').first().waitFor()
}

/** Goes to the call with one service. */
export const callOf = async (page: Page, language: Language, service: Service): Promise<void> => {
  await toCalls(page, language)
  await page.locator(`.calls-row[data-service="${service.id}"]`).getByRole('button').click()
  await page.locator('.call-question, #call-end').first().waitFor()
}

/** What this device keeps of what was done. */
export const keptEntries = (page: Page): Promise<readonly JournalEntry[]> =>
  page.evaluate(
    async () =>
      new Promise<readonly never[]>((done, fail) => {
        const request = indexedDB.open('recourse-directory')
        request.onerror = () => fail(request.error)
        request.onsuccess = () => {
          const get = request.result.transaction('work').objectStore('work').get('entries')
          get.onsuccess = () => {
            done(get.result ?? [])
            request.result.close()
          }
          get.onerror = () => fail(get.error)
        }
      }),
  )

/** Chooses the question on whom the house takes. */
export const aboutGender = (page: Page, language: Language): Promise<void> =>
  page
    .locator('.call-list')
    .getByRole('button', { name: house.claims[0]?.ask[language] ?? '' })
    .click()

/** Moves by Tab to the element that a selector names. */
export async function tabToElement(page: Page, selector: string, most = 250): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    if (
      await page
        .locator(selector)
        .first()
        .evaluate((element) => element === document.activeElement)
    )
      return
  }
  throw new Error(`Tab never reached ${selector}`)
}

/** From the page of a service: asks it who is told, its first question, and writes what it said. */
export async function answerInWords(page: Page, language: Language, text: string): Promise<void> {
  await page.getByRole('button', { name: words.askIt[language] }).click()
  await page.locator('.call-question[data-question="told"]').waitFor()
  await page.getByLabel(words.inWords[language], { exact: true }).check()
  await page.getByLabel(words.what[language], { exact: true }).fill(text)
  await page.getByRole('button', { name: words.record[language] }).click()
  await page.locator('.call-changes').waitFor()
}

/** By keyboard: the answer of this kind to the question on the screen, and the words or the age that go with it. */
export async function answerByKeyboard(page: Page, language: Language, kind: 'anyone' | 'only' | 'inWords', typed = ''): Promise<void> {
  const question = await page.locator('.call-question').getAttribute('data-question')
  // The first of the choices is the one that Tab reaches; arrows go on from it.
  await tabTo(page, kind === 'inWords' ? words.yes[language] : words.anyone[language], '.call-question')
  await page.keyboard.press('Space')
  for (let i = 0; i < { anyone: 0, only: 1, inWords: 2 }[kind]; i++) await page.keyboard.press('ArrowDown')
  if (typed !== '') {
    await tabToElement(page, kind === 'only' ? '#answer-from' : '#answer-words')
    await page.keyboard.type(typed)
  }
  await tabTo(page, words.record[language], '.call-question')
  await page.keyboard.press('Enter')
  await expect(page.locator(`.call-question[data-question="${question}"]`)).toHaveCount(0)
}

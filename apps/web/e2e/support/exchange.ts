import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Download, expect, type Page } from '@playwright/test'
import type { JournalEntry, Service } from '@recourse/domain/directory'
import type { Bilingual, Language } from '@recourse/domain/shared'
import { unzipSync } from 'fflate'
import { readCorpus } from './build.ts'

/** The corpus of the build. */
export const corpus = readCorpus()
/** A real list, where it is beside the repository. */
export const niagara = join(import.meta.dirname, '../../../../../shared/data/services/niagara-foodbanks-2020.geojson')
/** An invented list: one plain line, one without a kind of help, and two that may be one. */
export const invented = join(import.meta.dirname, 'invented-list.csv')

/** Words of the interface that the walks need. */
export const words = {
  find: { en: 'Find a service', fr: 'Trouver un service' },
  bringIn: { en: 'Bring in a list', fr: 'Importer une liste' },
  done: { en: 'What was done here', fr: 'Ce qui a été fait ici' },
  file: { en: 'The file of the list', fr: 'Le fichier de la liste' },
  review: { en: 'Look at the list before taking it', fr: 'Regarder la liste avant de la prendre' },
  kind: { en: 'Lines to show', fr: 'Lignes à montrer' },
  tickAll: { en: 'Tick all of these', fr: 'Tout cocher ici' },
  nothing: { en: 'Take nothing', fr: 'Ne rien prendre' },
  takeBack: { en: 'Take this import back', fr: 'Annuler cette importation' },
  putBack: { en: 'Put this import back', fr: 'Remettre cette importation' },
  another: { en: 'Bring in another list', fr: 'Importer une autre liste' },
  need: { en: 'Kind of help', fr: 'Genre d’aide' },
  refused: { en: 'This file was not read', fr: 'Ce fichier n’a pas été lu' },
  unchanged: { en: 'Nothing was changed in this copy of the directory.', fr: 'Rien n’a changé dans cette copie du répertoire.' },
  join: { en: 'Join them as one record', fr: 'Les joindre en une seule fiche' },
  two: { en: 'They are two: keep both', fr: 'Ce sont deux services : garder les deux' },
  save: { en: 'Save the work as a file', fr: 'Enregistrer le travail dans un fichier' },
  open: { en: 'Open a file of saved work', fr: 'Ouvrir un fichier de travail enregistré' },
  add: { en: 'Add to this copy', fr: 'Ajouter à cette copie' },
  undo: { en: 'Take back', fr: 'Annuler' },
  redo: { en: 'Put back', fr: 'Remettre' },
  oneByOne: { en: 'One by one', fr: 'Une par une' },
  role: { en: 'Your role', fr: 'Votre rôle' },
  form: { en: 'Form of the file', fr: 'Forme du fichier' },
  audience: { en: 'Who may read it', fr: 'Qui peut le lire' },
  saveList: { en: 'Save this list as a file', fr: 'Enregistrer cette liste dans un fichier' },
  print: { en: 'Print a sheet in both languages', fr: 'Imprimer une feuille dans les deux langues' },
  doubles: { en: 'Look for services that are here twice', fr: 'Chercher les services qui sont ici deux fois' },
  written: { en: 'All that would be written', fr: 'Tout ce qui serait écrit' },
} as const satisfies Record<string, Bilingual>

/** How many of something are ticked, as the button that takes them says it. */
const takeThese = { en: /^Take (these [\d,]+|this one)$/, fr: /^Prendre (ces [\d\s]+ lignes|cette ligne)$/ } as const

/** Opens the part on services. */
export const opened = async (page: Page, language: Language, base = ''): Promise<void> => {
  await page.goto(`${base}/${language}/services/`)
  await page.locator('.directory-tabs').waitFor()
}
const tab = (page: Page, name: string) => page.locator('.directory-tabs').getByRole('button', { name, exact: true })
/** Goes to a tab, whose title takes focus. */
export const go = async (page: Page, name: string): Promise<void> => {
  await tab(page, name).click()
  await expect(page.locator('#directory-title')).toBeFocused()
}
/** The title of what is shown. */
export const heading = (page: Page) => page.locator('#directory-title')
/** A line of a list, or a pair, by its words. */
export const line = (page: Page, name: string) => page.locator('.review-line').filter({ hasText: name })
type GivenFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
/** Chooses a file as the list to bring in. */
export const bring = async (page: Page, language: Language, file: GivenFile): Promise<void> => {
  const field = page.getByLabel(words.file[language], { exact: true })
  await expect(field).toBeEnabled()
  await field.setInputFiles(file)
}
/** The same, until its lines can be looked at. */
export const reviewed = async (page: Page, language: Language, file: GivenFile): Promise<void> => {
  await bring(page, language, file)
  await expect(heading(page)).toHaveText(words.review[language])
  await expect(heading(page)).toBeFocused()
}
/** The button that takes what is ticked. */
export const take = (page: Page, language: Language) => page.getByRole('button', { name: takeThese[language] })
/** An invented file of text. */
export const asText = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

/** Services that "find" shows for a need near a place, all of them. */
export async function found(page: Page, language: Language, need: string, near: string): Promise<ReturnType<Page['locator']>> {
  await go(page, words.find[language])
  const place = page.getByRole('combobox', { name: /^(Near|Près)/ })
  if ((await place.inputValue()) === '') {
    await place.fill(near)
    await page.getByRole('option').first().click()
  }
  const label = corpus.directory.needs.find(({ id }) => id === need)?.label[language] ?? ''
  await page.getByLabel(words.need[language], { exact: true }).selectOption({ label })
  const more = page.locator('.find-results > .button')
  while (await more.isVisible()) await more.click()
  return page.locator('.find-results .service')
}

/** Presses a button that saves a file, and gives the file. */
export const saved = async (page: Page, name: string): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()])
  return download
}
/** The bytes of a saved file. */
export const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path())
/** What a saved file says, that of a zip included. */
export const inside = (bytes: Buffer): string =>
  bytes[0] === 0x50
    ? Object.values(unzipSync(bytes))
        .map((part) => Buffer.from(part).toString('utf8'))
        .join('\n')
    : bytes.toString('utf8')

const canary = '418 Canary Street, Montréal'
const secretWords = { en: canary, fr: canary }
/** A place that is kept secret, with its place in every text that it can hold. */
export const secret: Service = {
  id: 'inv-secret',
  name: { en: 'Invented Harbour', fr: 'Havre inventé' },
  organization: secretWords,
  status: 'active',
  demonstration: false,
  needs: ['shelter'],
  area: { kind: 'confidential', provinces: ['QC'] },
  description: secretWords,
  phones: [{ number: '1-800-555-0155', label: secretWords, evidence: 'one_page', seenOn: [canary] }],
  website: 'https://example.org/418-canary-street',
  textLine: canary,
  hours: { text: secretWords, always: true },
  cost: secretWords,
  languages: ['en'],
  discloses: [{ to: secretWords, what: secretWords, basis: 'unknown', recipients: ['unknown'] }],
  claims: [
    {
      id: 'c',
      field: 'practice',
      value: 'conditional',
      text: secretWords,
      condition: secretWords,
      ask: secretWords,
      method: 'import',
      source: 's',
      by: 'list',
    },
  ],
  sources: [{ id: 's', title: secretWords, url: 'https://example.org/418-canary-street', datedText: canary }],
  carried: { note: canary },
}
/** The same as it was before it became a secret. */
export const openBefore: Service = { ...secret, area: { kind: 'towns', provinces: ['QC'], places: ['place:montreal-qc'] }, needs: ['food'] }
/** An entry of the journal that writes a record. */
export const entryOf = (id: string, service: Service): JournalEntry => ({
  id,
  at: `2026-11-20T10:00:0${id}.000Z`,
  by: 'clinic',
  change: { kind: 'put', service, why: 'edited' },
})

/** Puts work in the storage of the browser, as an earlier day would have left it. */
export async function seed(page: Page, entries: readonly JournalEntry[]): Promise<void> {
  await page.goto('/mark.svg')
  await page.evaluate(
    (all) =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open('recourse-directory')
        request.onupgradeneeded = () => request.result.createObjectStore('work')
        request.onerror = () => fail(request.error)
        request.onsuccess = () => {
          const change = request.result.transaction('work', 'readwrite')
          change.objectStore('work').put(all, 'entries')
          change.oncomplete = () => {
            request.result.close()
            done()
          }
        }
      }),
    entries as JournalEntry[],
  )
}

const syllables = ['bra', 'cor', 'dul', 'fen', 'gri', 'hol', 'jas', 'kel', 'mor', 'nip', 'ost', 'pra', 'qui', 'ros', 'sul', 'tam'] as const

/** One of many invented services, each with a name of its own. */
export function manyOf(i: number): Service {
  const name = [i % 16, Math.floor(i / 16) % 16, Math.floor(i / 256) % 16].map((n) => syllables[n]).join('')
  const plain = { en: `${name} number ${i}`, fr: `${name} numéro ${i}` }
  return {
    id: `many-${i}`,
    name: plain,
    organization: plain,
    status: 'active',
    demonstration: false,
    needs: ['food'],
    area: { kind: 'province', provinces: ['ON'] },
    description: plain,
    phones: [],
    languages: ['en'],
    discloses: [],
    claims: [],
    sources: [{ id: 's', title: plain, datedText: 'undated' }],
  }
}

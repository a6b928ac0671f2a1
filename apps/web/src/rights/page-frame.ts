import type { RightsPage } from '@recourse/domain/law'
import type { Corpus } from '@recourse/domain/route'
import type { SheetLanguage } from '@recourse/domain/shared'
import { emergencyNumbers } from '../emergency-numbers.ts'
import { neutralDestination } from '../leave/leave-page.ts'
import { html, type Markup } from './markup.ts'
import { rightsLanguages, rightsWords } from './rights-words.ts'
import { officialLanguage, textOf } from './text-of.ts'

/** Where a page is. */
export const pathOf = (id: string, language: SheetLanguage): string => `/rights/${id}/${language}/`

type Head = { readonly title: string; readonly stylesheet: string; readonly alternates: Markup }

/** What stands in the head of every page: no script, one stylesheet of ours, and not for search engines as long as no lawyer has signed. */
export const headOf = ({ title, stylesheet, alternates }: Head): Markup => html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="${stylesheet}">
${alternates}<title>${title}</title>`

/** The same page in each language, for browsers and whatever else chooses among them. */
export const alternatesOf = (id: string): Markup =>
  html`${rightsLanguages.map((language) => html`<link rel="alternate" hreflang="${language}" href="${pathOf(id, language)}">\n`)}`

/** The way out, as a plain link: without a script a page cannot clear what the history keeps, and its foot says so. */
export const leaveLink = (language: SheetLanguage): Markup =>
  html`<a class="leave" href="${neutralDestination[officialLanguage(language)]}" rel="noreferrer">${rightsWords[language].leave}</a>`

/** The mark of the house, which leads to the application. */
export const houseLink = (language: SheetLanguage): Markup =>
  html`<a class="mark" href="/${officialLanguage(language)}/"><img src="/mark.svg" alt="" width="28" height="28">${rightsWords[language].house}</a>`

/** The number for a danger now, with who comes. */
export const dangerLine = (language: SheetLanguage): Markup => {
  const words = rightsWords[language]
  const { emergency } = emergencyNumbers
  return html`<p class="danger"><b>${words.danger} <a href="tel:${emergency}">${emergency}</a>.</b> ${words.police}</p>`
}

/** The other pages in the same language, and the list of all. */
export function otherPages(corpus: Corpus, page: RightsPage, language: SheetLanguage): Markup {
  const words = rightsWords[language]
  const links = corpus.law.rights
    .filter(({ id }) => id !== page.id)
    .map(({ id, title }) => html`<li><a href="${pathOf(id, language)}">${textOf(title, language)}</a></li>`)
  return html`<nav aria-label="${words.others}"><ul class="links">${links}<li><a href="/rights/">${words.all}</a></li>
<li><a href="/${officialLanguage(language)}/">${words.app}</a></li></ul></nav>`
}

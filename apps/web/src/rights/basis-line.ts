import type { Provision, RightsPoint, Source } from '@recourse/domain/law'
import type { Corpus } from '@recourse/domain/route'
import type { SheetLanguage } from '@recourse/domain/shared'
import { dayInWords } from '../words/dates.ts'
import { printedDateInWords } from '../words/printed-date.ts'
import { html, joined, type Markup } from './markup.ts'
import { rightsWords } from './rights-words.ts'
import { officialLanguage, officialText } from './text-of.ts'

/** What a page is written from. */
export type Written = { readonly corpus: Corpus; readonly language: SheetLanguage }

const held = (text: string): string => text.replaceAll(' ', '\u00a0')

// The Spanish page links to the English text: there is no official text in Spanish.
function citation({ short, url }: Provision, language: SheetLanguage): Markup {
  const official = officialLanguage(language)
  return html`<a href="${url[official]}" hreflang="${official}" lang="${official}" rel="noreferrer">${held(short[official])}</a>`
}

function dateOf({ dated }: Source, language: SheetLanguage): Markup {
  if (typeof dated !== 'string') return officialText(dated, language)
  return html`${dated === 'undated' ? rightsWords[language].undated : printedDateInWords(dated, language)}`
}

function sourceOf(source: Source, language: SheetLanguage): Markup {
  const name = html`${officialText(source.publisher, language)}, ${officialText(source.title, language)}`
  const linked = source.url ? html`<a href="${source.url}" rel="noreferrer">${name}</a>` : name
  return html`${linked}, ${dateOf(source, language)}`
}

function groundOf(point: RightsPoint, { corpus: { law }, language }: Written): Markup {
  if (point.basis === 'law') {
    return joined(
      point.cite.flatMap((id) => law.provisions[id] ?? []).map((provision) => citation(provision, language)),
      ' · ',
    )
  }
  if (point.basis === 'memory') return html`${rightsWords[language].noted.replace('{day}', dayInWords(point.noted, language))}`
  const source = law.sources[point.source]
  return source ? sourceOf(source, language) : html``
}

/** What a point rests on, always there: law with a link to each official text, policy or practice with its source and date, or that it was not checked. */
export function basisLine(point: RightsPoint, written: Written): Markup {
  const words = rightsWords[written.language]
  const checking =
    point.changedOn === undefined ? null : html`<p class="checking">${words.checking.replace('{day}', dayInWords(point.changedOn, written.language))}</p>`
  return html`<p class="basis basis-${point.basis}"><b>${words.basis[point.basis]}</b> ${groundOf(point, written)}</p>${checking}`
}

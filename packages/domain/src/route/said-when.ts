import type { Claim, ClaimMethod, Service } from '../directory/index.ts'
import type { Bilingual, Day } from '../shared/index.ts'
import { dayInWords, partialDateInWords } from './day-in-words.ts'

type Source = Service['sources'][number]

const undated: Bilingual = { en: 'A page without a date said', fr: 'Une page sans date disait' }

const noDay: Bilingual = { en: 'On a day that was not noted the service said', fr: 'Un jour qui n’a pas été noté, le service disait' }

const confirmedBy: Readonly<Record<Exclude<ClaimMethod, 'web' | 'import'>, (day: Bilingual) => Bilingual>> = {
  call: (day) => ({ en: `On ${day.en} the service said by phone`, fr: `Le ${day.fr}, au téléphone, le service disait` }),
  visit: (day) => ({ en: `On ${day.en}, during a visit, the service said`, fr: `Le ${day.fr}, lors d’une visite, le service disait` }),
  document: (day) => ({ en: `A document of the service of ${day.en} said`, fr: `Un document du service, du ${day.fr}, disait` }),
}

const hostOf = (url: string | undefined): string | null => /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null

// Half of what is known of services was written by others: their words are not put in the mouth of the service.
/** Whether a page is on the site of the service itself. */
export const isItsOwn = (service: Service, source: Source | undefined): boolean => {
  const [own, read] = [hostOf(service.website), hostOf(source?.url)]
  return own !== null && read !== null && (read === own || read.endsWith(`.${own}`) || own.endsWith(`.${read}`))
}

// A line of somebody's list: not even a page of the service.
function inList(claim: Claim): Bilingual {
  if (claim.verified === undefined) return { en: 'An imported list, without a date, said', fr: 'Une liste importée, sans date, disait' }
  const { en, fr } = dayInWords(claim.verified)
  return { en: `An imported list of ${en} said`, fr: `Une liste importée, du ${fr}, disait` }
}

function onPage(claim: Claim, service: Service): Bilingual {
  const source = service.sources.find((s) => s.id === claim.source)
  const day: Day | undefined = claim.verified ?? source?.dated
  if (day !== undefined) {
    const { en, fr } = dayInWords(day)
    return isItsOwn(service, source)
      ? { en: `On ${en} its page said`, fr: `Le ${fr}, sa page disait` }
      : { en: `On ${en} a page about it said`, fr: `Le ${fr}, une page à son sujet disait` }
  }
  const printed = source?.datedText ?? 'undated'
  if (typeof printed !== 'string') return { en: `A page (${printed.en}) said`, fr: `Une page (${printed.fr}) disait` }
  const part = partialDateInWords(printed)
  if (!part) return undated
  return { en: `A page of ${part.en} said`, fr: `Une page ${/^[ao]/.test(part.fr) ? 'd’' : 'de '}${part.fr} disait` }
}

/** Who said it and when, to put before what was said: "On 12 March 2023 its page said". A page without a date says so. */
export function saidWhen(claim: Claim, service: Service): Bilingual {
  if (claim.method === 'web') return onPage(claim, service)
  if (claim.method === 'import') return inList(claim)
  return claim.verified === undefined ? noDay : confirmedBy[claim.method](dayInWords(claim.verified))
}

const printedInWords = (printed: string | Bilingual): Bilingual =>
  typeof printed === 'string' ? (partialDateInWords(printed) ?? { en: 'without a date', fr: 'sans date' }) : printed

const trimmed = (text: string): string => text.trim().replace(/\.$/, '')

// Editors write either what was said ("It takes women only.") or a sentence that names its page ("Its admission page, undated, said …").
const reports = /\b(?:said|says?|spoke|speaks?|named?|described?|listed|lists|told|written|published|pages?|articles?|releases?|guides?|by phone)\b/i
const saysWhen = (english: string, day: Day | undefined): boolean =>
  day === undefined ? /\bundated\b|\bwithout a date\b|\b(?:19|20)\d{2}\b/i.test(english) : english.includes(day.slice(0, 4))

/** Who said it, when, and what, as the beginning of a sentence without its full stop. Nothing is said twice: a text that names its page and day stands alone. */
export function saidInWords(claim: Claim, service: Service): Bilingual {
  const [en, fr] = [trimmed(claim.text.en), trimmed(claim.text.fr)]
  if (!reports.test(en)) {
    const lead = saidWhen(claim, service)
    return { en: `${lead.en}: ${en}`, fr: `${lead.fr}\u00A0: ${fr}` }
  }
  const source = service.sources.find((s) => s.id === claim.source)
  const day = claim.verified ?? source?.dated
  if (saysWhen(en, day)) return { en, fr }
  const when = day === undefined ? printedInWords(source?.datedText ?? 'undated') : dayInWords(day)
  return { en: `${en} (${when.en})`, fr: `${fr} (${when.fr})` }
}

/** A text that ends a sentence, whatever it ended with. */
export const ended = (text: Bilingual): Bilingual => ({ en: `${trimmed(text.en)}.`, fr: `${trimmed(text.fr)}.` })

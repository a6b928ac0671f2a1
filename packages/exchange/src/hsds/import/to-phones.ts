import type { Phone } from '@recourse/domain/directory'
import { isRecord, type JsonRecord, recordsIn, textIn } from '../json-record.ts'
import { asIs } from './text-language.ts'

const isText = (type: string): boolean => /sms|text/i.test(type)
const isFax = (type: string): boolean => /fax|t[ée]l[ée]copieur|pager/i.test(type)

// Some programs wrap numbers in quotes so that spreadsheets leave them alone.
const tidied = (value: unknown): string | undefined => textIn(typeof value === 'number' ? String(value) : value)?.replace(/^["'\s]+|["'\s]+$/g, '')

const words: readonly (readonly [RegExp, { readonly en: string; readonly fr: string }])[] = [
  [/\b(?:tty|ats)\b/i, { en: 'TTY', fr: 'ATS' }],
  [/toll|sans frais/i, { en: 'Toll-free', fr: 'Sans frais' }],
  [/cell|mobile/i, { en: 'Mobile', fr: 'Cellulaire' }],
]

const labelOf = (phone: JsonRecord): Phone['label'] => {
  const said = textIn(phone.description)
  if (said) return asIs(said)
  return words.find(([pattern]) => pattern.test(String(phone.type ?? '')))?.[1] ?? { en: 'Phone', fr: 'Téléphone' }
}

/** Every phone of a service: its own, those of its places, those of its organization; a person's own number only when there is no other. */
function phonesWithin(service: JsonRecord): readonly JsonRecord[] {
  const organization = isRecord(service.organization) ? service.organization : {}
  const places = recordsIn(service.service_at_locations)
  const own = [
    ...recordsIn(service.phones),
    ...places.flatMap((place) => [...recordsIn(place.phones), ...(isRecord(place.location) ? recordsIn(place.location.phones) : [])]),
    ...recordsIn(organization.phones),
  ]
  const contacts = [...recordsIn(service.contacts), ...places.flatMap((place) => recordsIn(place.contacts)), ...recordsIn(organization.contacts)]
  return own.length > 0 ? own : contacts.flatMap((contact) => recordsIn(contact.phones))
}

/** The numbers to call, each once, and the one for text messages. Read on one page: the file. */
export function phonesOf(service: JsonRecord, seenOn: string): { readonly phones: readonly Phone[]; readonly textLine: string | undefined } {
  const seen = new Set<string>()
  const phones: Phone[] = []
  let textLine: string | undefined
  for (const phone of phonesWithin(service)) {
    const number = tidied(phone.number)
    const type = String(phone.type ?? '')
    if (number === undefined || number === '' || isFax(type)) continue
    const extension = tidied(phone.extension)
    const whole = extension ? `${number} x${extension}` : number
    const digits = whole.replace(/[^\dx]/g, '')
    if (isText(type)) textLine ??= number
    else if (!seen.has(digits)) phones.push({ number: whole, label: labelOf(phone), evidence: 'one_page', seenOn: [seenOn] })
    seen.add(digits)
  }
  return { phones, textLine }
}

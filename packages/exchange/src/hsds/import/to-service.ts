import type { Claim, Place, Service, ServiceDisclosure } from '@recourse/domain/directory'
import type { Bilingual, Day } from '@recourse/domain/shared'
import type { ImportNote } from '../../imported.ts'
import { followsFormat } from '../formats.ts'
import { isRecord, type JsonRecord, recordsIn, textIn } from '../json-record.ts'
import { uuidFor } from '../uuid.ts'
import { saysHidden } from './hidden-place.ts'
import { languageCode } from './language-codes.ts'
import { needsOf } from './need-words.ts'
import { asIs, languageOfText } from './text-language.ts'
import { addressesOf, areaOf, locationsOf, provincesOf } from './to-area.ts'
import { assuredOn, claimsOf, fileSource } from './to-claims.ts'
import { hoursOf } from './to-hours.ts'
import { phonesOf } from './to-phones.ts'

/** What reading needs besides the files: the name to give to what was read, the places that we know, and the day. */
export type HsdsContext = { readonly name: string; readonly places: readonly Place[]; readonly on: Day }

/** A service made from a plain record, and what was read with doubt. */
export type MadeService = { readonly service: Service; readonly notes: readonly ImportNote[] }

const statuses: readonly Service['status'][] = ['active', 'inactive', 'defunct', 'temporarily closed']

const nothingKnown: ServiceDisclosure = {
  to: { en: 'Not known: ask before giving a name', fr: 'On ne le sait pas\u00A0: demandez avant de donner un nom' },
  what: { en: 'What is written down, who reads it and for how long', fr: 'Ce qui est écrit, qui le lit et pendant combien de temps' },
  basis: 'unknown',
  recipients: ['unknown'],
}

const note = (where: string, kind: ImportNote['kind'], en: string, fr: string): ImportNote => ({ where, kind, text: { en, fr } })

/** The names of the terms that classify a service. */
const termsOf = (record: JsonRecord): readonly string[] =>
  recordsIn(record.attributes).flatMap((attribute) => {
    const term = isRecord(attribute.taxonomy_term) ? textIn(attribute.taxonomy_term.name) : undefined
    return [term, textIn(attribute.label), textIn(attribute.value)].filter((said) => said !== undefined)
  })

function needsIn(record: JsonRecord, where: string): { readonly needs: readonly string[]; readonly notes: readonly ImportNote[] } {
  const terms = [
    ...new Set(recordsIn(record.attributes).flatMap((attribute) => (isRecord(attribute.taxonomy_term) ? (textIn(attribute.taxonomy_term.name) ?? []) : []))),
  ]
  const needs = [...new Set(termsOf(record).flatMap(needsOf))]
  const unmatched = terms.filter((term) => needsOf(term).length === 0)
  const notes = unmatched.map((term) =>
    note(where, 'not-understood', `This term is of no need of ours: ${term}`, `Ce terme n’est d’aucun de nos besoins\u00A0: ${term}`),
  )
  if (needs.length > 0) return { needs, notes }
  return {
    needs,
    notes: [
      ...notes,
      note(where, 'doubtful', 'No need was found: choose what this service is for.', 'Aucun besoin n’a été trouvé\u00A0: choisissez à quoi sert ce service.'),
    ],
  }
}

function languagesIn(record: JsonRecord, where: string): { readonly languages: readonly string[]; readonly notes: readonly ImportNote[] } {
  const all = [...recordsIn(record.languages), ...locationsOf(record).flatMap((location) => recordsIn(location.languages))]
  const read = all.flatMap((language) => {
    const said = textIn(language.code) ?? textIn(language.name)
    return said ? [{ said: textIn(language.name) ?? said, code: languageCode(textIn(language.code) ?? '') ?? languageCode(textIn(language.name) ?? '') }] : []
  })
  return {
    languages: [...new Set(read.flatMap(({ code }) => code ?? []))],
    notes: read.flatMap(({ said, code }) =>
      code ? [] : [note(where, 'not-understood', `This language was not understood: ${said}`, `Cette langue n’a pas été comprise\u00A0: ${said}`)],
    ),
  }
}

// A web address is often written without its beginning.
const webAddress = (value: unknown): string | undefined => {
  const said = textIn(value)
  if (!said) return undefined
  const whole = /^https?:\/\//i.test(said) ? said : /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(said) ? `https://${said}` : undefined
  return whole && followsFormat('uri', whole) ? whole : undefined
}

const emailIn = (value: unknown): string | undefined => {
  const said = textIn(value)
  return said && followsFormat('email', said) ? said : undefined
}

function describedIn(record: JsonRecord, language: 'en' | 'fr'): Bilingual {
  const [said, other] = [textIn(record.description) ?? '', textIn(record.alternate_name)]
  const also = other && languageOfText(other) === language ? (language === 'fr' ? `Aussi appelé\u00A0: ${other}.` : `Also called: ${other}.`) : ''
  return asIs([said, also].filter((text) => text !== '').join('\n'))
}

const textsWithin = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsWithin) : isRecord(value) ? Object.values(value).flatMap(textsWithin) : []

/** The key that a record keeps from one copy of its file to the next: its id, else its names. */
export const keyOf = (record: JsonRecord): string => {
  const organization = isRecord(record.organization) ? (textIn(record.organization.name) ?? '') : ''
  return textIn(typeof record.id === 'number' ? String(record.id) : record.id) ?? `${organization} / ${textIn(record.name) ?? ''}`
}

// Ids that are no UUID are small numbers, the same in every directory: the name of the file tells them apart, without the date that copies bear.
const idOf = (record: JsonRecord, name: string): string => {
  const key = keyOf(record)
  return `hsds-${followsFormat('uuid', key) ? key.toLowerCase().replace('urn:uuid:', '') : uuidFor(`${name.replace(/[\d._-]+/g, ' ').trim()} ${key}`)}`
}

function sourceOf(record: JsonRecord, { name, on }: HsdsContext): Service['sources'][number] {
  const dated = assuredOn(record, on)
  return {
    id: fileSource,
    title: { en: `Directory file ${name}`, fr: `Fichier de répertoire ${name}` },
    ...(dated ? { dated } : {}),
    datedText: dated ?? 'undated',
  }
}

/** A service from the plain fields of an HSDS 3.1 record, without the words of our profile. Nothing in it is more than a reason to ask. Never throws. */
export function plainService(record: JsonRecord, context: HsdsContext, where: string): MadeService {
  const isHidden = textsWithin({ ...record, attributes: [] }).some(saysHidden)
  const organization = isRecord(record.organization) ? record.organization : {}
  const name = textIn(record.name) ?? ''
  const language = languageOfText([name, textIn(record.description), textIn(record.eligibility_description)].filter(Boolean).join(' '))
  const { needs, notes: needNotes } = needsIn(record, where)
  const isSheltered = isHidden || needs.includes('shelter')
  const status = statuses.find((known) => known === record.status)
  const { area, notes: areaNotes } = areaOf(record, { places: context.places, isHidden, where })
  const { hours, notes: hourNotes } = hoursOf(
    recordsIn(record.schedules).length > 0 ? recordsIn(record.schedules) : placeSchedules(record),
    where,
    provincesOf(record, context.places),
  )
  const { languages, notes: languageNotes } = languagesIn(record, where)
  const { phones, textLine } = phonesOf(record, context.name)
  const [website, email] = [webAddress(record.url) ?? webAddress(organization.website), emailIn(record.email) ?? emailIn(organization.email)]
  const addresses = isSheltered ? [] : addressesOf(record)
  const claims: readonly Claim[] = claimsOf(record, context.on)
  const service: Service = {
    id: idOf(record, context.name),
    name: asIs(name),
    organization: asIs(textIn(organization.name) ?? name),
    status: status ?? 'active',
    demonstration: false,
    needs,
    area,
    description: describedIn(record, language),
    phones,
    ...(website ? { website } : {}),
    ...(email ? { email } : {}),
    ...(textLine ? { textLine } : {}),
    ...(addresses.length > 0 ? { addresses } : {}),
    ...(hours ? { hours } : {}),
    languages,
    discloses: [nothingKnown],
    claims,
    sources: [sourceOf(record, context)],
    onlyIn: language,
  }
  const unknownStatus = status
    ? []
    : [note(where, 'doubtful', 'The file does not say whether this service is still open.', 'Le fichier ne dit pas si ce service existe encore.')]
  return { service, notes: [...unknownStatus, ...needNotes, ...areaNotes, ...hourNotes, ...languageNotes] }
}

const placeSchedules = (record: JsonRecord): readonly JsonRecord[] => {
  const places = recordsIn(record.service_at_locations)
  const own = places.flatMap((place) => recordsIn(place.schedules))
  // Hours of several places are not the hours of one service.
  if (places.length > 1) return []
  return own.length > 0 ? own : places.flatMap((place) => (isRecord(place.location) ? recordsIn(place.location.schedules) : []))
}

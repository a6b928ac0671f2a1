import { isDay } from '@recourse/domain/shared'
import { both } from '../limits/import-problem.ts'
import { fieldOf, isObject, type Json } from '../limits/parse-json.ts'
import { byTag, exactly, type Form, listOf, matching, oneOf, record, such, whole, withLaw, yesNo } from './form.ts'

const longest = 20_000

// What we wrote must always open again: a text is held to its length, and to a form only where another one could do harm.
const text: Form = such(
  (value) => typeof value === 'string' && value.length <= longest,
  `a text of ${longest} characters at most`,
  `un texte de ${longest} caractères au plus`,
)
const short: Form = such(
  (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 500,
  'a text of 1 to 500 characters',
  'un texte de 1 à 500 caractères',
)
const bilingual = record({ en: text, fr: text })
const day: Form = such(isDay, 'a day, as 2026-04-06', 'un jour, comme 2026-04-06')
// What is shown as a link must lead to a page and run nothing.
const page: Form = such(
  (value) => typeof value === 'string' && value.length <= 2000 && /^https?:\/\/\S+$/i.test(value),
  'an address that begins with https://',
  'une adresse qui commence par https://',
)

/** An id of a service, a claim, a source or an entry. */
export const id: Form = short

/** The role of whoever did something: a short word, since a name has no place here. */
export const role: Form = matching(/^[a-z][a-z-]{0,40}$/, 'a role, as helpline or clinic, never a name', 'un rôle, comme helpline ou clinic, jamais un nom')

const accepting = (form: Form) => record({ kind: text, accepts: listOf(form, 500) })
const years = whole(0, 150)

const criterion = byTag('kind', {
  status: accepting(short),
  gender: accepting(short),
  province: accepting(short),
  exploitation: accepting(short),
  household: accepting(oneOf('alone', 'couple', 'with_children')),
  language: accepting(short),
  age: record({ kind: text }, { min: years, max: years }),
  other: record({ kind: text, id }),
})

const minutes = whole(0, 1440)
const capacity = record({ free: whole(0, 100_000), unit: oneOf('beds', 'rooms', 'places'), asOf: record({ day, minutes }) }, { total: whole(0, 100_000) })

/** A claim of a service. */
export const claim: Form = record(
  {
    id,
    field: oneOf('criterion', 'intake', 'disclosure', 'practice', 'hours', 'capacity'),
    value: oneOf('yes', 'no', 'conditional', 'unknown'),
    text: bilingual,
    ask: bilingual,
    method: oneOf('call', 'visit', 'document', 'web', 'import'),
    source: id,
    by: text,
  },
  {
    criterion,
    asks: oneOf('status', 'gender', 'age', 'name', 'id_document', 'health_card', 'address', 'employer', 'income', 'exploitation'),
    capacity,
    condition: bilingual,
    verified: day,
    expires: day,
    from: oneOf('provider', 'peer', 'survivor', 'public-record', 'inferred'),
    visibility: oneOf('public', 'network', 'trusted'),
    contradicts: listOf(id, 200),
    outcome: oneOf('answered', 'would-not-say', 'no-answer'),
  },
)

const has = (value: { readonly [key: string]: Json }, key: string): boolean => fieldOf(value, key) !== undefined

const phone = record({
  number: short,
  label: bilingual,
  evidence: oneOf('two_or_more_pages', 'one_page_plus_unofficial', 'one_page', 'unofficial_only_two_or_more', 'unofficial_only', 'stale', 'conflicting'),
  seenOn: listOf(text, 100),
})

const timezone: Form = such(
  (value) => {
    try {
      return typeof value === 'string' && new Intl.DateTimeFormat('en', { timeZone: value }) !== null
    } catch {
      return false
    }
  },
  'a time zone, as America/Toronto',
  'un fuseau horaire, comme America/Toronto',
)

const schedule = record(
  { freq: oneOf('WEEKLY', 'MONTHLY'), opens: minutes, closes: minutes },
  {
    interval: whole(1, 999),
    byday: listOf(short, 60),
    bymonthday: listOf(whole(-31, 31), 62),
    dtstart: day,
    validFrom: day,
    validTo: day,
  },
)
const weekly = record({ days: listOf(oneOf('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), 7), opens: minutes, closes: minutes })
const someHours = record(
  { text: bilingual, timezone, weekly: listOf(weekly, 100) },
  { schedules: listOf(schedule, 100), holidays: oneOf('as-usual', 'closed') },
)
const always = record({ text: bilingual, always: exactly(true) })
const hours: Form = (value, where) => (isObject(value) && has(value, 'always') ? always : someHours)(value, where)

const provinces = { kind: text, provinces: listOf(short, 100) }
const area = byTag('kind', {
  national: record({ kind: text }),
  province: record(provinces),
  towns: record({ ...provinces, places: listOf(id, 500) }),
  // No field that could hold a place.
  confidential: record(provinces),
})

const disclosure = record({
  to: bilingual,
  what: bilingual,
  basis: oneOf('law', 'policy', 'practice', 'unknown'),
  recipients: listOf(oneOf('none', 'police', 'cbsa', 'ircc', 'esdc', 'child_protection', 'employer', 'insurer', 'funder', 'unknown'), 20),
})

const printedDate: Form = (value, where) => (isObject(value) ? bilingual : text)(value, where)
/** A source of a service, or of a claim that brings its own. */
export const source: Form = record({ id, title: bilingual, datedText: printedDate }, { url: page, dated: day })

const plainService = record(
  {
    id,
    name: bilingual,
    organization: bilingual,
    status: oneOf('active', 'inactive', 'defunct', 'temporarily closed'),
    demonstration: yesNo,
    needs: listOf(short, 100),
    area,
    description: bilingual,
    phones: listOf(phone, 200),
    languages: listOf(short, 300),
    discloses: listOf(disclosure, 100),
    claims: listOf(claim),
    sources: listOf(source, 500),
  },
  {
    website: page,
    email: text,
    textLine: text,
    addresses: listOf(record({ line: text, town: text, province: text }, { postalCode: text }), 200),
    hours,
    cost: bilingual,
    onlyIn: oneOf('en', 'fr'),
    // What another format held: given back on export as it was, never shown. Its form is that of the other format.
    carried: such(isObject, 'a record', 'un objet'),
  },
)

const isHidden = (value: { readonly [key: string]: Json }): boolean => {
  const place = fieldOf(value, 'area')
  return place !== undefined && isObject(place) && fieldOf(place, 'kind') === 'confidential'
}

/** A service whole. A site that is kept secret has no address. */
export const service: Form = withLaw(
  plainService,
  (value) => !isHidden(value) || !has(value, 'addresses'),
  both('no address, since this site is kept secret', 'aucune adresse, puisque ce lieu est gardé secret'),
)

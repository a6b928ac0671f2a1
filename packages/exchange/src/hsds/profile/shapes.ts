import { any, day, flag, list, object, one, type Shape, text, whole } from './shape.ts'

const bilingual = object({ en: text, fr: text })
const minutes = whole(0, 1440)
const years = whole(0, 150)

const criterion = any(
  object({ kind: one('status', 'gender', 'province', 'exploitation', 'language'), accepts: list(text) }),
  object({ kind: one('household'), accepts: list(one('alone', 'couple', 'with_children')) }),
  object({ kind: one('age') }, { min: years, max: years }),
  object({ kind: one('other'), id: text }),
)

const capacity = object({ free: whole(0, 100_000), unit: one('beds', 'rooms', 'places'), asOf: object({ day, minutes }) }, { total: whole(0, 100_000) })

/** A claim of a service: `Claim` of the domain. */
export const claimShape: Shape = object(
  {
    id: text,
    field: one('criterion', 'intake', 'disclosure', 'practice', 'hours', 'capacity'),
    value: one('yes', 'no', 'conditional', 'unknown'),
    text: bilingual,
    ask: bilingual,
    method: one('call', 'visit', 'document', 'web', 'import'),
    source: text,
    by: text,
  },
  {
    criterion,
    asks: one('status', 'gender', 'age', 'name', 'id_document', 'health_card', 'address', 'employer', 'income', 'exploitation'),
    capacity,
    condition: bilingual,
    verified: day,
    expires: day,
    from: one('provider', 'peer', 'survivor', 'public-record', 'inferred'),
    visibility: one('public', 'network', 'trusted'),
    contradicts: list(text),
    outcome: one('answered', 'would-not-say', 'no-answer'),
  },
)

/** Who learns what: `ServiceDisclosure`. */
export const disclosureShape: Shape = object({
  to: bilingual,
  what: bilingual,
  basis: one('law', 'policy', 'practice', 'unknown'),
  recipients: list(one('none', 'police', 'cbsa', 'ircc', 'esdc', 'child_protection', 'employer', 'insurer', 'funder', 'unknown')),
})

/** Where something was read: a source of `Service`. */
export const sourceShape: Shape = object({ id: text, title: bilingual, datedText: any(text, bilingual) }, { url: text, dated: day })

/** A number and how sure it is: `Phone`. */
export const phoneShape: Shape = object({
  number: text,
  label: bilingual,
  evidence: one('two_or_more_pages', 'one_page_plus_unofficial', 'one_page'),
  seenOn: list(text),
})

const weekdays = one('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
const schedule = object(
  { freq: one('WEEKLY', 'MONTHLY'), opens: minutes, closes: minutes },
  { interval: whole(1, 999), byday: list(text), bymonthday: list(whole(-31, 31)), dtstart: day, validFrom: day, validTo: day },
)

/** When it opens: `Hours`. */
export const hoursShape: Shape = any(
  object(
    { text: bilingual, timezone: text, weekly: list(object({ days: list(weekdays), opens: minutes, closes: minutes })) },
    { schedules: list(schedule), holidays: one('as-usual', 'closed') },
  ),
  object({ text: bilingual, always: one(true) }),
)

/** A public address: `PublicAddress`. */
export const addressShape: Shape = object({ line: text, town: text, province: text }, { postalCode: text })

/** Where it is: `ServiceArea`. A confidential site has provinces and nothing finer. */
export const areaShape: Shape = any(
  object({ kind: one('national') }),
  object({ kind: one('province', 'confidential'), provinces: list(text) }),
  object({ kind: one('towns'), provinces: list(text), places: list(text) }),
)

/** What is said once of a service and that HSDS has no field for, or has in one language only. */
export const serviceShape: Shape = object(
  { id: text, name: bilingual, organization: bilingual, description: bilingual, demonstration: flag, languages: list(text) },
  { onlyIn: one('en', 'fr'), textLine: text, cost: bilingual, website: text, email: text },
)

/** What the export added to a record that came from elsewhere: names of fields. Taken off again when it is read back. */
export const addedShape: Shape = object({ fields: list(text), organization: list(text) })

/** The id of a need. */
export const needShape: Shape = text

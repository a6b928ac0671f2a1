import fc from 'fast-check'
import type { AskedDatum, Claim, Criterion, DirectoryCorpus, Household, Place, Schedule, Service, WeeklyOpening } from '../directory/index.ts'
import { type Answer, known, type Situation } from '../situation/index.ts'
import { matchServices } from './match-services.ts'
import type { ServiceMatch } from './route-plan.ts'

/** The day of every test. 2026-11-24 is a Tuesday. */
export const on = '2026-11-24'

/** A claim confirmed by phone three weeks before: it takes women. */
export const aClaim = (more: Partial<Claim> = {}): Claim => ({
  id: 'women',
  field: 'criterion',
  criterion: { kind: 'gender', accepts: ['woman'] },
  value: 'yes',
  text: { en: 'It takes women only.', fr: 'Il reçoit des femmes seulement.' },
  ask: { en: 'Whom do you take?', fr: 'Qui recevez-vous?' },
  method: 'call',
  source: 'page',
  by: 'editor',
  verified: '2026-11-03',
  ...more,
})

/** The same claim as read on a page: undated unless a day is given. */
export const onPage = ({ verified, ...more }: Partial<Claim> = {}): Claim => {
  const { verified: _, ...claim } = aClaim({ ...more, method: 'web' })
  return verified === undefined ? claim : { ...claim, verified }
}

/** A confirmed claim that something is no condition. */
export const noCondition = (criterion: Criterion): Claim =>
  aClaim({ id: `any-${criterion.kind}`, criterion, value: 'no', text: { en: 'It does not ask.', fr: 'Il ne le demande pas.' } })

/** A service for the whole of Québec that nobody said anything about. */
export const aService = (more: Partial<Service> = {}): Service => ({
  id: 'invented-help',
  name: { en: 'Invented Help', fr: 'Aide inventée' },
  organization: { en: 'Invented', fr: 'Inventé' },
  status: 'active',
  demonstration: false,
  needs: ['legal_help'],
  area: { kind: 'province', provinces: ['QC'] },
  description: { en: 'Invented.', fr: 'Inventé.' },
  phones: [],
  website: 'https://www.example.org/help',
  languages: ['en'],
  discloses: [],
  claims: [],
  sources: [{ id: 'page', title: { en: 'Page', fr: 'Page' }, url: 'https://example.org/page', datedText: 'undated' }],
  ...more,
})

const place = (id: string, province: string, latitude: number, longitude: number): Place => ({ id, name: { en: id, fr: id }, province, latitude, longitude })

/** Invented places: three in Québec, the last of them far from the others, and one in Ontario. */
export const places: readonly Place[] = [
  place('place:rivebrune-qc', 'QC', 46.1, -72.2),
  place('place:clairval-qc', 'QC', 46.4, -72.4),
  place('place:hauterive-qc', 'QC', 50.2, -66.4),
  place('place:stone-bay-on', 'ON', 45.1, -78.2),
]

/** A directory of these services and the invented places. */
export const directoryOf = (...services: readonly Service[]): DirectoryCorpus => ({ needs: [], services, places })

/** A situation with these facts known. */
export const aSituation = (facts: Readonly<Record<string, boolean | string | readonly string[]>> = {}, more: Omit<Situation, 'answers'> = {}): Situation => ({
  answers: Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, known(value)])),
  ...more,
})

/** The one match of one service, or undefined when it is left out. */
export const matchOf = (service: Service, situation: Situation = aSituation()): ServiceMatch | undefined =>
  matchServices(directoryOf(service), { situation, needs: [] }, on)[0]

const statuses = ['citizen', 'worker', 'claimant'] as const
const genders = ['woman', 'man', 'non_binary', 'two_spirit', 'other'] as const
const provinces = ['QC', 'ON', 'YT'] as const
const forms = ['labour', 'sexual'] as const
const households: readonly Household[] = ['alone', 'couple', 'with_children']

const accepted = <T extends string>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 })
const criteria: fc.Arbitrary<Criterion> = fc.oneof(
  accepted(statuses).map((accepts): Criterion => ({ kind: 'status', accepts })),
  accepted(genders).map((accepts): Criterion => ({ kind: 'gender', accepts })),
  accepted(provinces).map((accepts): Criterion => ({ kind: 'province', accepts })),
  accepted(forms).map((accepts): Criterion => ({ kind: 'exploitation', accepts })),
  fc
    .record({ min: fc.integer({ min: 0, max: 20 }), max: fc.integer({ min: 14, max: 120 }) }, { requiredKeys: [] })
    .map((ages): Criterion => ({ kind: 'age', ...ages })),
  accepted(households).map((accepts): Criterion => ({ kind: 'household', accepts })),
  accepted(['en', 'fr', 'es'] as const).map((accepts): Criterion => ({ kind: 'language', accepts })),
  fc.constantFrom('referral', 'file').map((id): Criterion => ({ kind: 'other', id })),
)

const days = fc.constantFrom('2019-03-12', '2025-11-23', '2025-11-24', '2026-11-03', '2026-11-24', '2027-01-01')
const methods = fc.constantFrom('call', 'visit', 'document', 'web', 'import')
const values = fc.constantFrom('yes', 'no', 'conditional', 'unknown')

/** A claim of any kind, on anything, of any worth. */
export const someClaim: fc.Arbitrary<Claim> = fc
  .record({
    criterion: fc.option(criteria, { nil: undefined }),
    field: fc.constantFrom('intake', 'disclosure', 'practice', 'hours'),
    value: values,
    method: methods,
    verified: days,
    dated: fc.boolean(),
    ask: fc.nat(5),
    asks: fc.constantFrom<AskedDatum | undefined>(undefined, 'status', 'gender', 'age', 'exploitation', 'name', 'id_document'),
    expires: fc.option(days, { nil: undefined }),
    unanswered: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  })
  .map(({ criterion, field, dated, ask, asks, unanswered, verified, expires, ...rest }) => {
    const { criterion: _, verified: __, ...model } = aClaim()
    return {
      ...model,
      ...rest,
      field: criterion ? 'criterion' : field,
      ...(criterion ? { criterion } : {}),
      ...(asks !== undefined && !criterion && field === 'intake' ? { asks } : {}),
      condition: { en: 'With a letter', fr: 'Avec une lettre' },
      ask: { en: `Question ${ask}?`, fr: `Question ${ask}?` },
      ...(dated || (rest.method !== 'web' && rest.method !== 'import') ? { verified } : {}),
      ...(expires === undefined ? {} : { expires }),
      ...(unanswered ? { outcome: 'no-answer' as const, value: 'unknown' as const } : {}),
    }
  })

const areas: fc.Arbitrary<Service['area']> = fc.oneof(
  fc.constant({ kind: 'national' } as const),
  accepted(provinces).map((of) => ({ kind: 'province', provinces: of }) as const),
  accepted(provinces).map((of) => ({ kind: 'confidential', provinces: of }) as const),
  fc.tuple(accepted(provinces), fc.subarray(places.map((p) => p.id))).map(([of, towns]) => ({ kind: 'towns', provinces: of, places: towns }) as const),
)

const recipients = fc.constantFrom('none', 'police', 'cbsa', 'esdc', 'child_protection', 'funder', 'unknown')
const disclosures = fc
  .array(recipients, { maxLength: 2 })
  .map((to): Service['discloses'] =>
    to.map((recipient) => ({ to: { en: 'x', fr: 'x' }, what: { en: 'x', fr: 'x' }, basis: 'unknown', recipients: [recipient] })),
  )

const opens = fc.nat(1439)
const closes = fc.nat(1440)
const weekdays = fc.subarray<WeeklyOpening['days'][number]>(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 })
// Any hours, and evenings that run past midnight: into a Sunday on which clocks change, among others.
const week: fc.Arbitrary<WeeklyOpening> = fc.oneof(
  fc.record({ days: weekdays, opens, closes }),
  fc.record({
    days: fc.subarray<WeeklyOpening['days'][number]>(['FR', 'SA', 'SU'], { minLength: 1 }),
    opens: fc.constantFrom(1200, 1380),
    closes: fc.constantFrom(60, 120, 180, 240),
  }),
)
const schedules: fc.Arbitrary<readonly Schedule[]> = fc.array(
  fc.record({
    freq: fc.constant('WEEKLY' as const),
    byday: weekdays,
    opens,
    closes,
    validFrom: fc.constantFrom('2026-01-01', '2026-03-08', '2026-11-01'),
    validTo: fc.constantFrom('2026-03-08', '2026-11-01', '2026-12-31'),
  }),
  { maxLength: 1 },
)
const zones = fc.constantFrom('America/Toronto', 'America/Vancouver', 'America/Regina', 'America/St_Johns')
const hours: fc.Arbitrary<Service['hours']> = fc.oneof(
  fc.constant(undefined),
  fc.constant({ text: { en: 'x', fr: 'x' }, always: true } as const),
  fc
    .record({
      timezone: zones,
      weekly: fc.array(week, { maxLength: 2 }),
      schedules,
      holidays: fc.constantFrom(undefined, 'as-usual' as const, 'closed' as const),
    })
    .map(({ holidays, ...rest }) => ({ text: { en: 'x', fr: 'x' }, ...rest, ...(holidays === undefined ? {} : { holidays }) })),
)

const services: fc.Arbitrary<Service> = fc
  .record({
    status: fc.constantFrom('active', 'active', 'active', 'defunct', 'temporarily closed', 'inactive'),
    needs: fc.subarray(['shelter', 'legal_help', 'health_care'], { minLength: 1 }),
    area: areas,
    discloses: disclosures,
    hours,
    languages: fc.subarray(['en', 'fr', 'es']),
    claims: fc.array(someClaim, { maxLength: 4 }),
  })
  .map(({ hours: open, ...rest }) => aService({ ...rest, claims: rest.claims.map((c, i) => ({ ...c, id: `claim-${i}` })), ...(open ? { hours: open } : {}) }))

const numbered = (all: readonly Service[]): readonly Service[] => all.map((service, i) => ({ ...service, id: `service-${i}` }))

/** Up to eight services of every kind. */
export const someServices: fc.Arbitrary<readonly Service[]> = fc.array(services, { minLength: 1, maxLength: 8 }).map(numbered)

/** More than a word of a bitmap holds, some for demonstration, with evidence of different days. */
export const manyServices: fc.Arbitrary<readonly Service[]> = fc
  .array(
    fc.tuple(services, fc.boolean(), fc.option(days, { nil: undefined })).map(
      ([service, demonstration, dated]): Service => ({
        ...service,
        demonstration,
        sources: service.sources.map((source) => ({ ...source, ...(dated === undefined ? {} : { dated }) })),
      }),
    ),
    { minLength: 1, maxLength: 80 },
  )
  .map(numbered)

const silences = fc.constantFrom<Answer>({ kind: 'unknown' }, { kind: 'unsure' }, { kind: 'withheld' })
const answerOf = (value: fc.Arbitrary<string | readonly string[]>): fc.Arbitrary<Answer> => fc.oneof(value.map(known), silences)

// Plain days, a holiday, and the two nights of 2026 on which clocks change, with the days around them.
const momentDays = fc.constantFrom('2026-11-22', '2026-11-27', '2026-07-01', '2026-07-04', '2026-03-07', '2026-03-08', '2026-10-31', '2026-11-01', '2026-11-02')

/** Situations in which anything may be known, unsure, withheld or never asked. */
export const someSituation: fc.Arbitrary<Situation> = fc
  .record({
    status: answerOf(fc.subarray([...statuses])),
    age_band: answerOf(fc.constantFrom('under_16', 'from_16_to_17', 'adult')),
    province: answerOf(fc.constantFrom(...provinces)),
    exploitation_forms: answerOf(fc.subarray([...forms])),
    gender: fc.constantFrom(undefined, 'unsure', 'withheld', ...genders),
    household: fc.constantFrom(undefined, 'unsure', 'withheld', ...households),
    near: fc.constantFrom(undefined, ...places.map((p) => p.id)),
    speaks: fc.subarray(['en', 'fr', 'es']),
    at: fc.option(fc.record({ day: momentDays, minutes: fc.oneof(fc.nat(1439), fc.integer({ min: 0, max: 240 })) }), { nil: undefined }),
  })
  .map(({ gender, household, near, at, speaks, ...answers }) => ({
    answers,
    speaks,
    ...(gender === undefined ? {} : { gender }),
    ...(household === undefined ? {} : { household }),
    ...(near === undefined ? {} : { near }),
    ...(at === undefined ? {} : { at }),
  }))

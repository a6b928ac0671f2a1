import type { Claim, Criterion, Hours, Service, ServiceArea, WeeklyOpening } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import fc from 'fast-check'

const word = fc.stringMatching(/^[A-Za-zéÉ0-9’][A-Za-zéÉ0-9’ ]{0,8}[a-zé0-9]$/)
const both: fc.Arbitrary<Bilingual> = fc.record({ en: word, fr: word })
const day = fc.constantFrom('2019-03-12', '2026-11-03', '2027-01-01')
const provinces = fc.subarray(['QC', 'ON', 'YT'], { minLength: 1 })
const ids = fc.subarray(['worker', 'citizen', 'woman'], { minLength: 1 })
const either = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  ids.map((accepts): Criterion => ({ kind: 'status', accepts })),
  ids.map((accepts): Criterion => ({ kind: 'language', accepts })),
  fc.constant<Criterion>({ kind: 'household', accepts: ['alone'] }),
  fc.record({ min: fc.nat(20), max: fc.integer({ min: 20, max: 120 }) }, { requiredKeys: [] }).map((ages): Criterion => ({ kind: 'age', ...ages })),
  fc.constant<Criterion>({ kind: 'other', id: 'referral' }),
)

// What is left out is not there at all, as in the directory: no key that holds nothing.
function present<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}

const claim: fc.Arbitrary<Claim> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    field: fc.constantFrom('criterion', 'intake', 'disclosure', 'practice', 'hours', 'capacity'),
    criterion: either(criterion),
    asks: either(fc.constantFrom('status', 'name')),
    capacity: either(fc.constant({ free: 2, total: 5, unit: 'beds', asOf: { day: '2026-11-03', minutes: 600 } } as const)),
    value: fc.constantFrom('yes', 'no', 'conditional', 'unknown'),
    text: both,
    condition: either(both),
    ask: both,
    method: fc.constantFrom('call', 'visit', 'document', 'web', 'import'),
    source: word,
    by: word,
    verified: either(day),
    expires: either(day),
    from: either(fc.constantFrom('provider', 'peer', 'inferred')),
    visibility: either(fc.constantFrom('public', 'network', 'trusted')),
    contradicts: either(fc.constant(['a'])),
    outcome: either(fc.constantFrom('answered', 'would-not-say', 'no-answer')),
  })
  .map((one) => present(one) as Claim)

const opening: fc.Arbitrary<WeeklyOpening> = fc.record({
  days: fc.subarray(['MO', 'TU', 'WE', 'SU'] as const, { minLength: 1 }),
  opens: fc.integer({ min: 0, max: 1440 }),
  closes: fc.integer({ min: 0, max: 1440 }),
})
const hours: fc.Arbitrary<Hours> = fc.oneof(
  both.map((text): Hours => ({ text, always: true })),
  fc
    .record({
      text: both,
      timezone: fc.constantFrom('America/Toronto', 'America/St_Johns'),
      weekly: fc.array(opening, { maxLength: 2 }),
      schedules: either(fc.constant([{ freq: 'MONTHLY', byday: ['1MO'], opens: 540, closes: 600 }] as const)),
      holidays: either(fc.constantFrom('as-usual', 'closed')),
    })
    .map((one) => present(one) as Hours),
)

const area: fc.Arbitrary<ServiceArea> = fc.oneof(
  fc.constant<ServiceArea>({ kind: 'national' }),
  provinces.map((of): ServiceArea => ({ kind: 'province', provinces: of })),
  provinces.map((of): ServiceArea => ({ kind: 'confidential', provinces: of })),
  provinces.map((of): ServiceArea => ({ kind: 'towns', provinces: of, places: ['place:rivebrune-qc'] })),
)

/** Any record that the directory may hold, with every field there or left out. */
export const anyService: fc.Arbitrary<Service> = fc
  .record({
    id: word,
    name: both,
    organization: both,
    status: fc.constantFrom('active', 'inactive', 'defunct', 'temporarily closed'),
    demonstration: fc.boolean(),
    needs: fc.subarray(['shelter', 'legal_help', 'food']),
    area,
    description: both,
    phones: fc.array(
      fc.record({ number: fc.constant('555-0100'), label: both, evidence: fc.constantFrom('one_page', 'stale'), seenOn: fc.array(word, { maxLength: 3 }) }),
      {
        maxLength: 2,
      },
    ),
    website: either(fc.constant('https://example.org/help')),
    email: either(fc.constant('help@example.org')),
    textLine: either(word),
    addresses: either(
      fc.array(
        fc.record({ line: word, town: word, province: fc.constant('QC'), postalCode: either(fc.constant('X0X 0X0')) }).map((one) => present(one)),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    hours: either(hours),
    languages: fc.subarray(['en', 'fr', 'es']),
    cost: either(both),
    discloses: fc.array(
      fc.record({ to: both, what: both, basis: fc.constantFrom('law', 'unknown'), recipients: fc.subarray(['police', 'cbsa'] as const, { minLength: 1 }) }),
      {
        maxLength: 2,
      },
    ),
    claims: fc.array(claim, { maxLength: 3 }),
    sources: fc.array(
      fc
        .record({
          id: word,
          title: both,
          url: either(fc.constant('https://example.org/page')),
          dated: either(day),
          datedText: fc.oneof(fc.constant('undated'), both),
        })
        .map((one) => present(one)),
      { maxLength: 2 },
    ),
    onlyIn: either(fc.constantFrom('en', 'fr')),
    carried: either(fc.constant({ program: { id: 'x', nested: [1, null, 'y'] } })),
  })
  .map((one) => structuredClone(present(one)) as Service)

/** A claim read on a page of `aService`. */
export const aClaim = (more: Partial<Claim> = {}): Claim => ({
  id: 'women',
  field: 'criterion',
  criterion: { kind: 'gender', accepts: ['woman'] },
  value: 'yes',
  text: { en: 'It takes women.', fr: 'Il reçoit des femmes.' },
  ask: { en: 'Whom do you take?', fr: 'Qui recevez-vous?' },
  method: 'web',
  source: 'page',
  by: 'editor',
  ...more,
})

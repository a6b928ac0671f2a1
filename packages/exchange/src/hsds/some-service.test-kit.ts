import type { Claim, Criterion, Hours, Place, Service, ServiceArea } from '@recourse/domain/directory'
import fc from 'fast-check'

/** Invented places. */
export const places: readonly Place[] = [
  { id: 'place:rivebrune-qc', name: { en: 'Rivebrune', fr: 'Rivebrune' }, province: 'QC', latitude: 46.1, longitude: -72.2 },
  { id: 'place:stone-bay-on', name: { en: 'Stone Bay', fr: 'Stone Bay' }, province: 'ON', latitude: 45.1, longitude: -78.2 },
  { id: 'fsa:X9X', name: { en: 'X9X', fr: 'X9X' }, province: 'QC', latitude: 46.1, longitude: -72.2 },
]

const word = fc
  .string({ unit: fc.constantFrom('a', 'é', ' ', '=', '+', '-', '@', '"', "'", ',', ';', '\n', '’', 'b', '1', '\t'), minLength: 1, maxLength: 12 })
  .map((text) => `w${text}w`)
const bilingual = fc.record({ en: word, fr: word })
const day = fc.constantFrom('2026-01-05', '2026-11-24', '2025-02-28', '2027-06-30')
const some = <T>(of: fc.Arbitrary<T>, maxLength = 3) => fc.array(of, { maxLength })

const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  fc.record({ kind: fc.constantFrom('status', 'gender', 'province', 'exploitation', 'language'), accepts: some(word) }),
  fc.record({ kind: fc.constant('household' as const), accepts: fc.subarray(['alone', 'couple', 'with_children'] as const) }),
  fc.record({ kind: fc.constant('age' as const), min: fc.nat(20), max: fc.integer({ min: 20, max: 99 }) }, { requiredKeys: ['kind'] }),
  fc.record({ kind: fc.constant('other' as const), id: word }),
) as fc.Arbitrary<Criterion>

const claim = (id: string, source: string): fc.Arbitrary<Claim> =>
  fc.record(
    {
      id: fc.constant(id),
      field: fc.constantFrom('criterion', 'intake', 'disclosure', 'practice', 'hours', 'capacity'),
      criterion,
      asks: fc.constantFrom('status', 'name', 'income'),
      capacity: fc.record({ free: fc.nat(9), unit: fc.constantFrom('beds', 'rooms', 'places'), asOf: fc.record({ day, minutes: fc.nat(1439) }) }),
      value: fc.constantFrom('yes', 'no', 'conditional', 'unknown'),
      text: bilingual,
      condition: bilingual,
      ask: bilingual,
      method: fc.constantFrom('call', 'visit', 'document', 'web', 'import'),
      source: fc.constant(source),
      by: word,
      verified: day,
      expires: day,
      from: fc.constantFrom('provider', 'peer', 'survivor', 'public-record', 'inferred'),
      visibility: fc.constantFrom('public', 'network', 'trusted'),
      outcome: fc.constantFrom('answered', 'would-not-say', 'no-answer'),
    },
    { requiredKeys: ['id', 'field', 'value', 'text', 'ask', 'method', 'source', 'by'] },
  ) as fc.Arbitrary<Claim>

const minutes = fc.nat(1439)
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const hours: fc.Arbitrary<Hours> = fc.oneof(
  fc.record({ text: bilingual, always: fc.constant(true as const) }),
  fc.record(
    {
      text: bilingual,
      timezone: fc.constantFrom('America/Toronto', 'America/Vancouver'),
      weekly: some(fc.record({ days: fc.subarray([...weekdays], { minLength: 1 }), opens: minutes, closes: minutes })),
      schedules: some(
        fc.record(
          {
            freq: fc.constantFrom('WEEKLY', 'MONTHLY'),
            interval: fc.integer({ min: 2, max: 4 }),
            byday: fc.subarray([...weekdays], { minLength: 1 }),
            bymonthday: some(fc.integer({ min: 1, max: 31 })),
            dtstart: day,
            validFrom: day,
            validTo: day,
            opens: minutes,
            closes: minutes,
          },
          { requiredKeys: ['freq', 'opens', 'closes'] },
        ),
      ),
      holidays: fc.constantFrom('as-usual', 'closed'),
    },
    { requiredKeys: ['text', 'timezone', 'weekly'] },
  ),
) as fc.Arbitrary<Hours>

const area: fc.Arbitrary<ServiceArea> = fc.oneof(
  fc.constant({ kind: 'national' } as const),
  fc.record({ kind: fc.constantFrom('province', 'confidential'), provinces: fc.subarray(['QC', 'ON', 'BC']) }),
  fc.record({ kind: fc.constant('towns' as const), provinces: fc.constant(['QC']), places: fc.subarray(places.map(({ id }) => id)) }),
) as fc.Arbitrary<ServiceArea>

/** Any service that the model allows, all of it invented; with claims for every audience, phones of every evidence, and confidential sites. */
export const someService: fc.Arbitrary<Service> = (
  fc.record(
    {
      id: fc.uuid().map((id) => `svc-${id}`),
      name: bilingual,
      organization: bilingual,
      status: fc.constantFrom('active', 'inactive', 'defunct', 'temporarily closed'),
      demonstration: fc.boolean(),
      needs: fc.subarray(['shelter', 'legal_help', 'food']),
      area,
      description: bilingual,
      phones: fc.uniqueArray(
        fc.record({
          number: fc.integer({ min: 1000, max: 9999 }).map((n) => `+1-514-555-${n}`),
          label: bilingual,
          evidence: fc.constantFrom('two_or_more_pages', 'one_page', 'stale', 'conflicting'),
          seenOn: some(word),
        }),
        { maxLength: 3, selector: ({ number }) => number },
      ),
      website: fc.webUrl(),
      email: fc.constant('ask@example.org'),
      textLine: word,
      addresses: fc.array(
        fc.record({ line: word, town: word, province: fc.constant('QC'), postalCode: fc.constant('X9X 1A1') }, { requiredKeys: ['line', 'town', 'province'] }),
        { minLength: 1, maxLength: 2 },
      ),
      hours,
      languages: fc.subarray(['en', 'fr', 'es', 'tl']),
      cost: bilingual,
      discloses: some(
        fc.record({ to: bilingual, what: bilingual, basis: fc.constantFrom('law', 'unknown'), recipients: fc.subarray(['police', 'unknown'] as const) }),
      ),
      claims: fc.tuple(claim('c1', 's1'), claim('c2', 's2'), claim('c3', 's1')),
      sources: fc.tuple(
        fc.record({ id: fc.constant('s1'), title: bilingual, url: fc.webUrl(), dated: day, datedText: word }, { requiredKeys: ['id', 'title', 'datedText'] }),
        fc.record({ id: fc.constant('s2'), title: bilingual, datedText: bilingual }),
      ),
      onlyIn: fc.constantFrom('en', 'fr'),
    },
    {
      requiredKeys: [
        'id',
        'name',
        'organization',
        'status',
        'demonstration',
        'needs',
        'area',
        'description',
        'phones',
        'languages',
        'discloses',
        'claims',
        'sources',
      ],
    },
  ) as fc.Arbitrary<Service>
).map((service) => {
  if (service.area.kind !== 'confidential') return service
  const { addresses: _, ...rest } = service
  return rest
})

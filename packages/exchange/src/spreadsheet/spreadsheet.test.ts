import { type Claim, type Criterion, type Hours, type Phone, redacted, type Service } from '@recourse/domain/directory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDirectoryFile } from '../read-file/read-directory-file.ts'
import { readCsv, type Table } from '../text/read-table.ts'
import { guarded, joinRecords, splitRecords, unguarded } from './cell-words.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { writeSpreadsheet } from './write-spreadsheet.ts'

const context = { places: [], on: '2026-11-24' } as const

// Any text that XML and a person can write: formulas, marks of ours, accents, several lines.
const text = fc
  .string({ unit: fc.constantFrom(...'aé=+-@\'"|;\\,· \n<&>1/’\u00A0😀\t\r', '_x0041_', '_', '&amp;'), minLength: 1, maxLength: 12 })
  .filter((t) => t.trim() !== '')
const words = fc.record({ en: text, fr: text })
const id = fc.stringMatching(/^[a-z]{1,3}(?:-[a-z]{1,4}){0,2}$/)
const day = fc.integer({ min: 0, max: 9000 }).map((n) => new Date(Date.UTC(2005, 0, 1 + n)).toISOString().slice(0, 10))
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 })
const some = <T>(arb: fc.Arbitrary<T>, key: string) => fc.option(arb, { nil: undefined }).map((v) => (v === undefined ? {} : { [key]: v }))
const merged = (...parts: readonly fc.Arbitrary<object>[]) => fc.tuple(...parts).map((all) => Object.assign({}, ...all))

const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  fc.record({ kind: fc.constantFrom('status' as const, 'exploitation' as const, 'language' as const, 'province' as const), accepts: ids }),
  fc.record({
    kind: fc.constant('gender' as const),
    accepts: fc.uniqueArray(fc.constantFrom('woman', 'man', 'non_binary', 'two_spirit', 'other'), { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('household' as const),
    accepts: fc.uniqueArray(fc.constantFrom('alone' as const, 'couple' as const, 'with_children' as const), { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('other' as const), id }),
  fc.constantFrom<Criterion>({ kind: 'age' }, { kind: 'age', min: 16 }, { kind: 'age', max: 24 }, { kind: 'age', min: 0, max: 24 }),
)

const claim = (claimId: string): fc.Arbitrary<Claim> =>
  fc
    .record({
      field: fc.constantFrom('criterion', 'intake', 'practice', 'hours', 'capacity'),
      value: fc.constantFrom('yes', 'no', 'conditional', 'unknown'),
      method: fc.constantFrom('call', 'web', 'import'),
    })
    .chain(({ field, value, method }) =>
      merged(
        fc.record({
          id: fc.constant(claimId),
          field: fc.constant(field),
          value: fc.constant(value),
          text: words,
          ask: words,
          method: fc.constant(method),
          source: fc.constant('page'),
          by: id,
        }),
        field === 'criterion' ? fc.record({ criterion }) : fc.constant({}),
        value === 'conditional' ? fc.record({ condition: words }) : fc.constant({}),
        method === 'call' ? fc.record({ verified: day }) : some(day, 'verified'),
        some(day, 'expires'),
        some(fc.constantFrom('provider', 'inferred'), 'from'),
        some(ids, 'contradicts'),
        field === 'intake' ? some(fc.constantFrom('status', 'name'), 'asks') : fc.constant({}),
        field === 'capacity'
          ? fc.record({
              capacity: fc.record({
                free: fc.nat(9),
                total: fc.nat(99),
                unit: fc.constantFrom('beds', 'rooms'),
                asOf: fc.record({ day, minutes: fc.nat(1439) }),
              }),
            })
          : fc.constant({}),
      ),
    ) as fc.Arbitrary<Claim>

const weekly = fc.array(
  fc.record({ days: fc.uniqueArray(fc.constantFrom('MO', 'TU', 'SA', 'SU'), { minLength: 1 }), opens: fc.nat(1439), closes: fc.nat(1440) }),
  { maxLength: 3 },
)
const schedule = merged(
  fc.record({ freq: fc.constantFrom('WEEKLY', 'MONTHLY'), opens: fc.nat(1439), closes: fc.nat(1440) }),
  some(fc.integer({ min: 1, max: 9 }), 'interval'),
  some(fc.uniqueArray(fc.constantFrom('1MO', '-1FR', 'TU'), { minLength: 1 }), 'byday'),
  some(fc.uniqueArray(fc.constantFrom(1, -1, 31), { minLength: 1 }), 'bymonthday'),
  some(day, 'dtstart'),
  some(day, 'validTo'),
)
const hours = fc.oneof(
  fc.record({ text: words, always: fc.constant(true as const) }),
  merged(
    fc.record({ text: words, timezone: fc.constant('America/Toronto'), weekly }),
    some(fc.array(schedule, { minLength: 1, maxLength: 2 }), 'schedules'),
    some(fc.constantFrom('as-usual', 'closed'), 'holidays'),
  ),
) as fc.Arbitrary<Hours>

const phone = fc.record({
  number: fc.constantFrom('211', '+1 416-555-0100', '1-800-555-0100'),
  label: words,
  evidence: fc.constantFrom('one_page', 'stale'),
  seenOn: fc.array(text, { maxLength: 2 }),
}) as fc.Arbitrary<Phone>
const area = fc.oneof(
  fc.constant({ kind: 'national' }),
  fc.record({ kind: fc.constantFrom('province', 'confidential'), provinces: fc.constant(['ON', 'QC']) }),
  fc.record({ kind: fc.constant('towns'), provinces: fc.constant(['ON']), places: fc.constant(['place:rivebrune-on']) }),
)

const service: fc.Arbitrary<Service> = fc.uniqueArray(id, { maxLength: 5 }).chain((claimIds) =>
  merged(
    fc.record({
      id,
      name: words,
      organization: words,
      status: fc.constantFrom('active', 'temporarily closed'),
      demonstration: fc.boolean(),
      needs: ids,
      area,
      description: words,
      phones: fc.array(phone, { maxLength: 2 }),
      languages: fc.uniqueArray(fc.constantFrom('en', 'fr', 'ase')),
      discloses: fc.array(fc.record({ to: words, what: words, basis: fc.constantFrom('law', 'unknown'), recipients: fc.constant(['none']) }), { maxLength: 2 }),
      claims: fc.tuple(...claimIds.map(claim)),
      sources: fc.constant([
        { id: 'page', title: { en: 'Page', fr: 'Page' }, url: 'https://example.org/page', dated: '2026-01-31', datedText: { en: 'January', fr: 'janvier' } },
      ]),
    }),
    some(hours, 'hours'),
    some(words, 'cost'),
    some(text, 'textLine'),
    some(fc.constant('https://example.org/'), 'website'),
    some(fc.constantFrom('en', 'fr'), 'onlyIn'),
    some(fc.record({ held: fc.array(text, { maxLength: 3 }) }), 'carried'),
  ),
)
// What may show a hidden place is never read nor written: such a service is first what the domain lets out.
const asPublic = (given: Service): Service => redacted(given, [])
const services = fc.uniqueArray(service.map(asPublic), { minLength: 1, maxLength: 3, selector: ({ id: own }) => own })

const tableOfCsv = (csv: string): Table => {
  const read = readCsv(csv.replace(/^\uFEFF/, ''), 'test.csv')
  if (!read.ok) throw new Error(read.error.text.en)
  return read.value
}
const servicesOf = (read: Awaited<ReturnType<typeof readDirectoryFile>> | ReturnType<typeof readSpreadsheet>) =>
  read.ok ? read.value.services.map((s) => s.service) : read.error

describe('our spreadsheet', () => {
  test('as Excel and as CSV, gives back any public service whole', async () => {
    await fc.assert(
      fc.asyncProperty(services, async (given) => {
        const written = writeSpreadsheet(given)
        const fromExcel = await readDirectoryFile({ name: 'book.xlsx', bytes: written.xlsx }, context)
        expect(servicesOf(fromExcel)).toEqual(given)
        const { services: s, claims, details } = written.csv
        expect(
          servicesOf(readSpreadsheet({ services: tableOfCsv(s), claims: tableOfCsv(claims), details: tableOfCsv(details) }, { ...context, name: 'csv' })),
        ).toEqual(given)
      }),
      { numRuns: 60 },
    )
  })

  test('writes neither what is not for everyone, nor what another format held of a hidden place', async () => {
    const [base] = fc.sample(service, 1)
    const secret: Claim = {
      id: 'secret',
      field: 'practice',
      value: 'unknown',
      text: { en: 'the back door', fr: 'la porte arrière' },
      ask: { en: 'a', fr: 'b' },
      method: 'call',
      source: 'page',
      by: 'x',
      visibility: 'trusted',
    }
    const hidden = {
      ...base,
      area: { kind: 'confidential', provinces: ['ON'] },
      carried: { address: '12 Invented Lane' },
      addresses: [{ line: '12 Invented Lane', town: 'Rivebrune', province: 'ON' }],
      claims: [secret],
    } as Service
    const { csv } = writeSpreadsheet([hidden])
    for (const text of Object.values(csv)) expect(text).not.toMatch(/Invented Lane|back door|secret/)
  })

  test('never holds a cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r]/)
        expect(unguarded(guarded(cell))).toBe(cell)
      }),
    )
  })

  test('keeps records apart whatever marks their words hold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }), (records) => {
        fc.pre(joinRecords(records).trim() !== '')
        expect(splitRecords(joinRecords(records))).toEqual(records)
      }),
    )
  })
})

const row = (cells: Record<string, string>): string => {
  const names = Object.keys(cells)
  return `${names.join(',')}\n${names.map((name) => `"${cells[name]}"`).join(',')}\n`
}
const sound = { id: 'invented-help', name_en: 'Invented Help', name_fr: 'Aide inventée', area: 'province', provinces: 'ON', needs: 'shelter' }
const readRow = (cells: Record<string, string>) => readSpreadsheet({ services: tableOfCsv(row({ ...sound, ...cells })) }, { ...context, name: 'list.csv' })

describe('a spreadsheet that a person wrote', () => {
  test('needs only a name, an area and a need', () => {
    const read = readRow({})
    expect(read.ok && read.value.services[0]?.service).toMatchObject({
      id: 'invented-help',
      status: 'active',
      area: { kind: 'province', provinces: ['ON'] },
      claims: [],
    })
  })

  test('names every bad cell at once, with its row, its column and what is expected, and takes nothing', () => {
    const read = readRow({ area: 'somewhere', weekly: 'Monday mornings', timezone: 'Toronto', gender_value: 'maybe', age_value: 'yes', age_accepts: 'young' })
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect(read.error.kind).toBe('broken')
    for (const column of ['area', 'weekly', 'timezone', 'gender_value', 'age_accepts'])
      expect(read.error.text.en).toContain(`services, row 2, column ${column}: write`)
    expect(read.error.text.fr).toContain('écrivez')
    expect(read.error.text.en).not.toContain('Monday mornings')
  })

  test('keeps a confirmation only with its day and the role of its author', () => {
    const called = { gender_value: 'yes', gender_accepts: 'woman', gender_method: 'call', gender_claim: 'gender' }
    const methodOf = (cells: Record<string, string>) => {
      const read = readRow({ ...called, ...cells })
      return read.ok ? [read.value.services[0]?.service.claims[0]?.method, read.value.services[0]?.notes.length] : read.error
    }
    expect(methodOf({ gender_date: '2026-11-03', gender_by: 'intake worker' })).toEqual(['call', 0])
    expect(methodOf({ gender_date: '2026-11-03' })).toEqual(['import', 1])
    expect(methodOf({ gender_by: 'intake worker' })).toEqual(['import', 1])
  })

  test('refuses an address or a town for a hidden place', () => {
    expect(readRow({ area: 'confidential', places: 'place:rivebrune-on' }).ok).toBe(false)
    expect(readRow({ area: 'confidential', addresses: '1 Invented Road|Rivebrune|ON' }).ok).toBe(false)
    expect(readRow({ area: 'confidential' }).ok).toBe(true)
  })

  test('refuses one language without the other, unless the row says which exists', () => {
    expect(readRow({ description_en: 'A bed.', description_fr: '' }).ok).toBe(false)
    const read = readRow({ description_en: 'A bed.', description_fr: '', only_in: 'en' })
    expect(read.ok && read.value.services[0]?.service.description).toEqual({ en: 'A bed.', fr: 'A bed.' })
  })
})

import { describe, expect, test } from 'vitest'
import { servicesAfter } from './directory-journal.ts'
import { differingFields, mergedService } from './merge-services.ts'
import { changesOf, reviewImport } from './review-import.ts'
import type { Claim, Service } from './service.ts'
import { aService } from './services.test-kit.ts'

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  field: 'practice',
  value: 'unknown',
  text: { en: 'Free text.', fr: 'Texte libre.' },
  ask: { en: 'Is it so?', fr: 'Est-ce bien cela?' },
  method: 'import',
  source: 'list',
  by: 'import',
  ...more,
})
const table = (more: Partial<Service> = {}): Service =>
  aService({
    id: 'imp-spruce-table',
    name: { en: 'Spruce Table', fr: 'Spruce Table' },
    needs: ['food'],
    claims: [claim('hours-said')],
    sources: [{ id: 'list', title: { en: 'List', fr: 'Liste' }, datedText: '2020-03' }],
    ...more,
  })
const take = (services: readonly Service[], rows: ReturnType<typeof reviewImport>): readonly Service[] =>
  servicesAfter(
    services,
    changesOf(rows).map((change, i) => ({ id: `e${i}`, at: '2026-11-25T00:00:00Z', by: 'worker', change })),
  )
const at = (service: Service) => ({ where: 'row 2', service })

describe('an import', () => {
  test('of something new shows it new, and taken it is there', () => {
    const rows = reviewImport([], [at(table())])
    expect(rows.map((row) => [row.id, row.kind, row.where])).toEqual([['imp-spruce-table', 'new', 'row 2']])
    expect(take([], rows)).toEqual([table()])
  })

  test('read twice changes nothing the second time', () => {
    const first = take([], reviewImport([], [at(table())]))
    const again = reviewImport(first, [at(table())])
    expect(again.map((row) => row.kind)).toEqual(['same'])
    expect(changesOf(again)).toEqual([])
  })

  test('shows each field that would change, before and after', () => {
    const [row] = reviewImport([table()], [at(table({ cost: { en: 'Free', fr: 'Gratuit' }, languages: ['en', 'fr'] }))])
    expect(row?.kind).toBe('changed')
    expect(row?.changes).toEqual([
      { field: 'languages', before: ['en'], after: ['en', 'fr'] },
      { field: 'cost', before: undefined, after: { en: 'Free', fr: 'Gratuit' } },
    ])
  })

  test('never takes away what was confirmed, chosen or hidden here', () => {
    const heard = claim('status', {
      field: 'criterion',
      criterion: { kind: 'status', accepts: ['worker'] },
      value: 'no',
      method: 'call',
      verified: '2026-11-20',
      source: 'asked',
    })
    const here = table({ claims: [claim('hours-said'), heard], needs: ['food', 'shelter'], area: { kind: 'confidential', provinces: ['QC'] } })
    const theirs = table({
      needs: ['food'],
      area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc'] },
      claims: [claim('hours-said', { text: { en: 'Other.', fr: 'Autre.' } }), claim('status')],
    })
    const [after] = take([here], reviewImport([here], [at(theirs)]))
    expect(after?.area).toEqual(here.area)
    expect(after?.needs).toEqual(['food', 'shelter'])
    expect(after?.claims.filter((c) => c.method === 'call').map((c) => c.value)).toEqual(['no'])
    expect(new Set(after?.claims.map((c) => c.id)).size).toBe(after?.claims.length)
  })

  test('of our own export changes nothing, whatever was confirmed or read on a page, and never tells a claim twice', () => {
    const heard = claim('status', { method: 'call', verified: '2026-11-20', value: 'no' })
    const here = table({ claims: [claim('page', { method: 'web' }), heard, claim('hours-said')] })
    expect(reviewImport([here], [at(here)]).map((row) => row.kind)).toEqual(['same'])
    // In another order it is the same list.
    expect(reviewImport([here], [at({ ...here, claims: [...here.claims].reverse() })]).map((row) => row.kind)).toEqual(['same'])
    // Of an export for everyone, what is for the network only is missing, and stays here.
    expect(reviewImport([here], [at({ ...here, claims: here.claims.filter(({ id }) => id !== 'status') })]).map((row) => row.kind)).toEqual(['same'])
    const [after] = take([here], reviewImport([here], [at({ ...here, claims: [...here.claims, claim('new')] })]))
    expect(after?.claims.map(({ id }) => id)).toEqual(['page', 'status', 'hours-said', 'new'])
  })

  test('of two lines with one id makes two records, and says that they may be one', () => {
    const rows = reviewImport([], [at(table()), at(table())])
    expect(rows.map((row) => row.id)).toEqual(['imp-spruce-table', 'imp-spruce-table-2'])
    expect(rows.map((row) => row.doubles.length)).toEqual([1, 1])
  })

  test('points out the record that is already here under another id', () => {
    const [row] = reviewImport([table({ id: 'on-spruce-table' })], [at(table())])
    expect(row?.kind).toBe('new')
    expect(row?.doubles[0]).toMatchObject({ a: 'imp-spruce-table', b: 'on-spruce-table' })
  })
})

describe('a merge', () => {
  const kept = aService({ id: 'a', website: 'https://example.org/a', languages: ['en'], claims: [claim('x', { source: 'page' })] })
  const other = aService({
    id: 'b',
    website: 'https://example.org/b',
    email: 'b@example.org',
    languages: ['fr'],
    claims: [claim('x', { source: 'page', value: 'yes' }), claim('x2', { source: 'page' })],
    sources: [{ id: 'page', title: { en: 'Another page', fr: 'Une autre page' }, datedText: '2024' }],
  })

  test('asks only about what both have and say otherwise', () => {
    expect(differingFields(kept, other)).toEqual(['website'])
  })

  test('loses no claim and no source, and each claim keeps its own source', () => {
    const merged = mergedService(kept, other, { website: 'other' })
    expect(merged).toMatchObject({ id: 'a', website: 'https://example.org/b', email: 'b@example.org', languages: ['en', 'fr'] })
    const told = merged.claims.map((c) => [c.id, c.value, merged.sources.find((s) => s.id === c.source)?.title.en])
    expect(told).toEqual([
      ['x', 'unknown', 'Page'],
      ['x-2', 'yes', 'Another page'],
      ['x2', 'unknown', 'Another page'],
    ])
  })

  test('with itself changes nothing', () => {
    expect(mergedService(kept, { ...kept, id: 'b' })).toEqual(kept)
  })

  test('keeps secret what either held secret', () => {
    const secret = { kind: 'confidential', provinces: ['QC'] } as const
    expect(mergedService(kept, { ...other, area: secret }).area).toEqual(secret)
    expect(mergedService({ ...kept, area: secret }, other, { area: 'other' }).area).toEqual(secret)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClaim, aLeakingSite, needs, onPage, rowsFor } from '../atlas.test-kit.ts'
import type { AtlasRow } from '../atlas-rows.ts'
import { type Column, filteredRows, noFilters, noNeed, pageLength, pageOf, pressedSort, type Sort, sortedRows, type TableFilters } from './table-view.ts'

const ids = (rows: readonly AtlasRow[]): readonly string[] => rows.map(({ service }) => service.id)

const rows = rowsFor(
  { id: 'quebec', name: { en: 'Beech', fr: 'Hêtre' } },
  { id: 'ontario', name: { en: 'ash', fr: 'frêne' }, area: { kind: 'province', provinces: ['ON'] }, needs: ['shelter'], claims: [aClaim()] },
  { id: 'both', name: { en: 'Élan', fr: 'Élan' }, area: { kind: 'province', provinces: ['ON', 'QC'] }, needs: [], claims: [onPage()] },
  { id: 'national', name: { en: 'Cedar 10', fr: 'Cèdre 10' }, area: { kind: 'national' }, status: 'defunct' },
  { id: 'town', name: { en: 'Cedar 9', fr: 'Cèdre 9' }, area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc'] } },
  { id: 'invented', name: { en: 'Demonstration', fr: 'Démonstration' }, demonstration: true },
  aLeakingSite(),
)
const left = (filters: Partial<TableFilters>): readonly string[] => ids(filteredRows(rows, { ...noFilters, ...filters }))

describe('filters', () => {
  test('that are not chosen leave every service, and none of those that are invented', () => {
    expect(left({})).toEqual(['quebec', 'ontario', 'both', 'national', 'town', 'hidden-house'])
    expect(left({ demonstration: true })).toEqual(['invented'])
  })

  test('narrow by need, province, what is known, papers, activity and questions', () => {
    expect(left({ need: 'shelter' })).toEqual(['ontario', 'hidden-house'])
    expect(left({ need: noNeed })).toEqual(['both'])
    expect(left({ province: 'ON' })).toEqual(['ontario', 'both'])
    expect(left({ province: 'national' })).toEqual(['national'])
    expect(left({ knowledge: 'lately' })).toEqual(['ontario'])
    expect(left({ papers: 'confirmed' })).toEqual(['ontario'])
    expect(left({ papers: 'read' })).toEqual(['both'])
    expect(left({ running: 'no' })).toEqual(['national'])
    expect(left({ questions: 'none' })).toEqual(['national'])
  })

  test('find words of either language without accents, all of them, and never by where a secret place is', () => {
    expect(left({ words: 'hetre' })).toEqual(['quebec'])
    expect(left({ words: 'CEDAR 9' })).toEqual(['town'])
    expect(left({ words: 'rivebrune' })).toEqual(['town'])
    expect(left({ words: 'clairval' })).toEqual([])
    expect(left({ words: ' ,; ' })).toHaveLength(6)
  })

  const someFilters: fc.Arbitrary<TableFilters> = fc.record({
    words: fc.constantFrom('', 'help', 'cedar'),
    need: fc.constantFrom('', 'shelter', noNeed),
    province: fc.constantFrom('', 'ON', 'national'),
    knowledge: fc.constantFrom('' as const, 'lately' as const, 'read' as const),
    papers: fc.constantFrom('' as const, 'confirmed' as const, 'not-known' as const),
    running: fc.constantFrom('' as const, 'yes' as const, 'no' as const),
    questions: fc.constantFrom('' as const, 'some' as const),
    demonstration: fc.boolean(),
  })

  test('only ever take away: one more never shows a service that was not there', () => {
    fc.assert(
      fc.property(someFilters, fc.constantFrom('words', 'need', 'province', 'knowledge', 'papers', 'running', 'questions'), (filters, one) => {
        const without = left({ ...filters, [one]: '' })
        expect(without).toEqual(expect.arrayContaining([...left(filters)]))
      }),
    )
  })
})

const ordering = { language: 'en', needs, whereOf: ({ service }: AtlasRow) => service.area.kind } as const
const inOrder = (sort: Sort): readonly string[] => ids(sortedRows(filteredRows(rows, noFilters), sort, ordering))

describe('the order', () => {
  test('by name is that of people: capitals, accents and numbers', () => {
    expect(inOrder({ column: 'name', descending: false }).slice(0, 5)).toEqual(['hidden-house', 'ontario', 'quebec', 'town', 'national'])
    expect(inOrder({ column: 'name', descending: true })[0]).toBe('both')
  })

  test('by the last confirmation puts what was never confirmed as the oldest', () => {
    expect(inOrder({ column: 'confirmed', descending: true })[0]).toBe('ontario')
    expect(inOrder({ column: 'confirmed', descending: false }).at(-1)).toBe('ontario')
  })

  test('by status puts first what was confirmed, then what was read, then what nobody knows', () => {
    expect(inOrder({ column: 'papers', descending: false }).slice(0, 2)).toEqual(['ontario', 'both'])
  })

  test('keeps every row, orders by its key, and does not depend on the order before', () => {
    const columns: readonly Column[] = ['name', 'needs', 'where', 'papers', 'hours', 'confirmed', 'questions']
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), fc.constantFrom(...columns), fc.boolean(), (shuffled, column, descending) => {
        const sorted = sortedRows(shuffled, { column, descending }, ordering)
        expect(ids(sorted)).toEqual(ids(sortedRows(rows, { column, descending }, ordering)))
        expect([...ids(sorted)].sort()).toEqual([...ids(rows)].sort())
        if (column === 'questions') {
          const counts = sorted.map(({ questions }) => (descending ? -questions : questions))
          expect(counts).toEqual([...counts].sort((a, b) => a - b))
        }
      }),
    )
  })

  test('turns round when the same heading is pressed again', () => {
    const once = pressedSort({ column: 'name', descending: false }, 'questions')
    expect(once).toEqual({ column: 'questions', descending: true })
    expect(pressedSort(once, 'questions')).toEqual({ column: 'questions', descending: false })
  })
})

describe('pages', () => {
  const many = rowsFor(...Array.from({ length: pageLength * 2 + 1 }, () => ({})))

  test('are of a hundred, the last of what is left, and hold every row once', () => {
    expect(pageOf(many, 2)).toMatchObject({ page: 2, pages: 3, first: 201, last: 201 })
    expect([0, 1, 2].flatMap((page) => ids(pageOf(many, page).rows))).toEqual(ids(many))
  })

  test('that do not exist are the nearest that does', () => {
    expect(pageOf(many, 9).page).toBe(2)
    expect(pageOf(many, -1).page).toBe(0)
    expect(pageOf([], 3)).toEqual({ rows: [], page: 0, pages: 1, first: 0, last: 0 })
  })
})

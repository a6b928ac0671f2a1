import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClaim, needs, onPage, rowsFor } from '../atlas.test-kit.ts'
import { gapsOf } from './gaps.ts'
import { filteredRows, noFilters } from './table-view.ts'

const provinces = ['ON', 'QC']
const rows = rowsFor(
  { claims: [aClaim()] },
  { claims: [onPage()] },
  { area: { kind: 'province', provinces: ['ON', 'QC'] }, needs: ['legal_help', 'shelter'], claims: [aClaim()] },
  { area: { kind: 'national' } },
  { status: 'temporarily closed', claims: [aClaim()] },
  { needs: [] },
)
const gaps = gapsOf(rows, needs, provinces)
const cell = (need: string | null, place: string) => gaps.lines.find((line) => (line.need?.id ?? null) === need)?.cells.find((one) => one.place === place)

describe('gaps', () => {
  test('count active services, and of them those that confirmed to take people whatever their status', () => {
    expect(cell('legal_help', 'QC')).toEqual({ place: 'QC', active: 3, confirmed: 2 })
    expect(cell('legal_help', 'ON')).toEqual({ place: 'ON', active: 1, confirmed: 1 })
    expect(cell('shelter', 'national')).toEqual({ place: 'national', active: 0, confirmed: 0 })
    expect(cell('legal_help', 'national')).toEqual({ place: 'national', active: 1, confirmed: 0 })
  })

  test('say what they are out of: those that run, those that do not, and those that say no kind of help', () => {
    expect(gaps).toMatchObject({ of: 5, left: 1, unsaid: 1 })
    expect(cell(null, 'QC')).toEqual({ place: 'QC', active: 4, confirmed: 2 })
  })

  test('begin with any kind of help, then go by the order of needs', () => {
    expect(gaps.lines.map(({ need }) => need?.id ?? null)).toEqual([null, 'shelter', 'legal_help'])
  })

  test('are the number of services that the table shows for the same cell', () => {
    const kinds = [{ kind: 'national' }, { kind: 'province', provinces: ['ON'] }, { kind: 'confidential', provinces: ['QC', 'ON'] }] as const
    const some = fc.record({
      area: fc.constantFrom(...kinds),
      needs: fc.subarray(['legal_help', 'shelter']),
      status: fc.constantFrom('active' as const, 'defunct' as const),
      claims: fc.constantFrom([], [aClaim()], [onPage()]),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (services) => {
        const all = rowsFor(...services)
        for (const { need, cells } of gapsOf(all, needs, provinces).lines) {
          for (const { place, active, confirmed } of cells) {
            const filters = { ...noFilters, need: need?.id ?? '', province: place, running: 'yes' } as const
            expect(filteredRows(all, filters)).toHaveLength(active)
            expect(filteredRows(all, { ...filters, papers: 'confirmed' })).toHaveLength(confirmed)
          }
        }
      }),
    )
  })
})

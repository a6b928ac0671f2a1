import { project } from '@recourse/domain/directory'
import type { Verdict } from '@recourse/domain/route'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aService } from '../../services.test-kit.ts'
import { aLeakingSite, places, rowsFor } from '../atlas.test-kit.ts'
import { clustersOf, groupsOf, noMapFilters, rowsOnMap, type TownGroup, withRoom } from './map-groups.ts'

const provinces = ['ON', 'QC']
const rows = rowsFor(
  { id: 'wide' },
  { id: 'both-towns', area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc', 'place:clairval-qc'] } },
  { id: 'one-town', area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc'] } },
  { id: 'postal', area: { kind: 'towns', provinces: ['QC'], places: ['fsa:J0X'] } },
  { id: 'national', area: { kind: 'national' } },
  aLeakingSite(),
)
const groups = groupsOf(rows, provinces)
const quebec = groups.provinces.find(({ id }) => id === 'QC')

describe('the groups of the map', () => {
  test('are towns with the largest first, whole provinces, parts that are not named, and the country', () => {
    expect(quebec?.towns.map(({ place, rows: there }) => [place.name.en, there.map(({ service }) => service.id)])).toEqual([
      ['Rivebrune', ['both-towns', 'one-town']],
      ['Clairval', ['both-towns']],
    ])
    expect(quebec?.wide.map(({ service }) => service.id)).toEqual(['wide'])
    expect(quebec?.unplaced.map(({ service }) => service.id)).toEqual(['postal'])
    expect(groups.national.map(({ service }) => service.id)).toEqual(['national'])
    expect(quebec?.count).toBe(5)
    expect(groups.count).toBe(6)
  })

  test('hold of a secret place its number, and nothing else', () => {
    expect([quebec?.secret, groups.secret]).toEqual([1, 1])
    expect(JSON.stringify(groups)).not.toContain('hidden-house')
  })

  test('are the same wherever a secret place is, whatever its record holds', () => {
    const others = rows.filter(({ service }) => service.area.kind !== 'confidential').map(({ service }) => service)
    fc.assert(
      fc.property(fc.subarray(places.map(({ id }) => id)), fc.double({ noNaN: true }), (named, latitude) => {
        const site = aLeakingSite({ area: { kind: 'confidential', provinces: ['QC'], places: named, latitude } as never })
        expect(groupsOf(rowsFor(...others, site), provinces)).toEqual(groups)
      }),
    )
  })

  test('put each service of a province somewhere, each town once', () => {
    const area = fc.oneof(
      fc.record({ kind: fc.constant('towns' as const), provinces: fc.constant(['QC']), places: fc.subarray(places.slice(0, 2).map(({ id }) => id)) }),
      fc.record({ kind: fc.constantFrom('province' as const, 'confidential' as const), provinces: fc.subarray(provinces, { minLength: 1 }) }),
      fc.constant({ kind: 'national' as const }),
    )
    fc.assert(
      fc.property(fc.array(area, { maxLength: 15 }), (areas) => {
        const found = groupsOf(rowsFor(...areas.map((one) => ({ area: one }))), provinces)
        for (const { id, wide, unplaced, secret, towns, count } of found.provinces) {
          const inTowns = new Set(towns.flatMap((town) => town.rows))
          expect(wide.length + unplaced.length + secret + inTowns.size).toBe(count)
          expect(count).toBe(areas.filter((one) => one.kind !== 'national' && (one.provinces as readonly string[]).includes(id)).length)
        }
      }),
    )
  })
})

describe('the filters of the map', () => {
  const all = rowsFor(aService({ id: 'runs' }), aService({ id: 'closed', status: 'defunct' }), aService({ id: 'invented', demonstration: true }))
  const left = (filters: Partial<typeof noMapFilters>, verdicts: ReadonlyMap<string, Verdict> | null = null) =>
    rowsOnMap(all, { ...noMapFilters, ...filters }, verdicts).map(({ service }) => service.id)

  test('leave what runs and is real, of a need, of what it would say', () => {
    expect(left({})).toEqual(['runs'])
    expect(left({ demonstration: true })).toEqual(['invented'])
    expect(left({ need: 'shelter' })).toEqual([])
    expect(left({ verdict: 'takes' }, new Map([['runs', 'takes' as const]]))).toEqual(['runs'])
    expect(left({ verdict: 'takes' }, new Map([['runs', 'ask-first' as const]]))).toEqual([])
    // Left out by the matching: another province than the one that is known.
    expect(left({ verdict: 'ask-first' }, new Map())).toEqual([])
  })
})

describe('points', () => {
  const town = (id: string, latitude: number, count: number): TownGroup => ({
    place: { id, name: { en: id, fr: id }, province: 'QC', latitude, longitude: -72 },
    rows: rowsFor(...Array.from({ length: count }, (_, i) => ({ id: `${id}-${i}` }))),
  })
  const some = fc
    .array(fc.tuple(fc.double({ min: 45, max: 60, noNaN: true }), fc.integer({ min: 1, max: 4 })), { maxLength: 12 })
    .map((all) => all.map(([latitude, count], i) => town(`t${i}`, latitude, count)))

  test('that would touch are drawn as one, around the town with most', () => {
    const [near, far] = [clustersOf([town('a', 46, 1), town('b', 46.01, 3)], 10), clustersOf([town('a', 46, 1), town('b', 56, 3)], 10)]
    expect(near).toHaveLength(1)
    expect(near[0]).toMatchObject({ count: 4, at: project(46.01, -72) })
    expect(far.map(({ count }) => count)).toEqual([3, 1])
  })

  test('lose no town, stay apart, and do not depend on the order of towns', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 0.1, max: 200, noNaN: true }), (towns, distance) => {
        const clusters = clustersOf(towns, distance)
        expect(clusters.flatMap(({ towns: grouped }) => grouped.map(({ place }) => place.id)).sort()).toEqual(towns.map(({ place }) => place.id).sort())
        for (const a of clusters) for (const b of clusters) if (a !== b) expect(Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y)).toBeGreaterThanOrEqual(distance)
        expect(clustersOf([...towns].reverse(), distance)).toEqual(clusters)
      }),
    )
  })

  test('are named where no other is in the way of the name', () => {
    const clusters = clustersOf([town('a', 46, 1), town('b', 46.5, 1), town('c', 56, 1)], 0.1)
    const named = [...withRoom(clusters, { side: 90, above: 30, below: 5 })].map(({ towns }) => towns[0]?.place.id)
    // The second is further north: its own name is free, and it stands in that of the first.
    expect(named).toEqual(['b', 'c'])
    expect(withRoom(clusters, { side: 90, above: 30, below: 30 }).size).toBe(1)
    expect(withRoom(clusters, { side: 0, above: 30, below: 30 }).size).toBe(3)
  })
})

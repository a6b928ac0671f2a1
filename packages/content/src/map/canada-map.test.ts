import { gzipSync } from 'node:zlib'
import { isCanadaMap, mapFrame, project, projectionConstants } from '@recourse/domain/directory'
import { geoConicConformal } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { readPlaces } from '../places/index.ts'
import { makeCanadaMap } from './canada-map.ts'
import { labelPoints } from './label-points.ts'
import { isWithin } from './map.test-kit.ts'
import { clipped, pathOf, simplified } from './plane.ts'
import { provinceRing, ringCodes } from './province-rings.ts'
import { readPoints } from './read-points.ts'

const map = makeCanadaMap()

describe('the projection', () => {
  test('is that of d3-geo, to a tenth of a unit', () => {
    const theirs = geoConicConformal().parallels([49, 77]).rotate([95, 0]).scale(projectionConstants.scale).translate([439.5, 1900])
    fc.assert(
      fc.property(fc.double({ min: 40, max: 84, noNaN: true }), fc.double({ min: -145, max: -50, noNaN: true }), (latitude, longitude) => {
        const [x = Number.NaN, y = Number.NaN] = theirs([longitude, latitude]) ?? []
        const ours = project(latitude, longitude)
        expect(Math.hypot(ours.x - x, ours.y - y)).toBeLessThan(0.1)
      }),
    )
  })

  test('puts every place of the corpus in the frame', () => {
    const out = readPlaces().filter(({ latitude, longitude }) => {
      const { x, y } = project(latitude, longitude)
      return x < 0 || y < 0 || x > mapFrame.width || y > mapFrame.height
    })
    expect(out).toEqual([])
  })
})

describe('the map of Canada', () => {
  test('is small enough for a slow line, and is what it says', () => {
    const bytes = Buffer.from(canonicalJson(map))
    expect(bytes.length).toBeLessThan(60_000)
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(20_000)
    expect(isCanadaMap(JSON.parse(bytes.toString('utf8')))).toBe(true)
    expect([null, 3, {}, { ...map, land: '' }, { ...map, provinces: map.provinces.slice(1) }].some(isCanadaMap)).toBe(false)
  })

  test('is the same each time', () => {
    expect(canonicalJson(makeCanadaMap())).toBe(canonicalJson(map))
  })

  test('has paths made of nothing but moves, lines and numbers', () => {
    for (const path of [map.land, map.neighbours, map.lakes, map.boundaries, ...map.provinces.map((p) => p.path)])
      expect(path).toMatch(/^(M[-\d. ]+l[-\d. ]+z?)+$/)
  })

  test('has every province and territory, named where it is', () => {
    expect(map.provinces.map((p) => p.id).toSorted()).toEqual(['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'])
    for (const code of ringCodes) {
      const { latitude, longitude } = labelPoints[code]
      expect(ringCodes.filter((other) => isWithin([longitude, latitude], provinceRing(other)))).toEqual([code])
    }
  })

  test('puts each place of the corpus in its own province, and in one only', () => {
    const wrong = readPlaces().filter(({ latitude, longitude, province }) => {
      const found = ringCodes.filter((code) => isWithin([longitude, latitude], provinceRing(code)))
      return found.length !== 1 || found[0] !== province
    })
    expect(wrong.map((place) => place.id).toSorted()).toEqual([])
  })
})

describe('lines on the plane', () => {
  const line = fc.array(fc.record({ x: fc.double({ min: -50, max: 150, noNaN: true }), y: fc.double({ min: -50, max: 150, noNaN: true }) }), {
    minLength: 2,
    maxLength: 40,
  })

  test('keep their ends and lose no point that is farther than the tolerance', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0.1, max: 20, noNaN: true }), (points, tolerance) => {
        const kept = simplified(points, tolerance)
        expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)])
        for (const { x, y } of points) {
          const nearest = Math.min(
            ...kept.slice(1).map((b, i) => {
              const a = kept[i] ?? b
              const steps = Array.from({ length: 401 }, (_, s) => s / 400)
              return Math.min(...steps.map((s) => Math.hypot(x - a.x - s * (b.x - a.x), y - a.y - s * (b.y - a.y))))
            }),
          )
          expect(nearest).toBeLessThan(tolerance + 1)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('are cut at the frame', () => {
    fc.assert(
      fc.property(line, (ring) => {
        for (const { x, y } of clipped(ring, { width: 100, height: 100 })) expect(Math.max(-x, -y, x - 100, y - 100)).toBeLessThan(1e-6)
      }),
    )
    const square = [
      { x: -10, y: 10 },
      { x: 10, y: 10 },
      { x: 10, y: 20 },
      { x: -10, y: 20 },
    ]
    expect(clipped(square, { width: 100, height: 100 }).toSorted((a, b) => a.x - b.x || a.y - b.y)).toEqual([
      { x: 0, y: 10 },
      { x: 0, y: 20 },
      { x: 10, y: 10 },
      { x: 10, y: 20 },
    ])
  })

  test('are written as short as SVG allows', () => {
    const points = [
      { x: 1, y: 2 },
      { x: 1.5, y: 1.96 },
      { x: 1.52, y: 2 },
      { x: 11.5, y: 1 },
    ]
    expect(pathOf(points, 'z')).toBe('M1 2l.5 0 10-1z')
    expect(pathOf(points.slice(0, 1), '')).toBe('')
  })

  test('that are not written as points are refused', () => {
    expect(() => readPoints('-60 45, -61')).toThrow('not a longitude')
  })
})

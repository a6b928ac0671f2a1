import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimatedRoadKm } from './road-distance.ts'
import type { Place } from './service.ts'

const place = (id: string, latitude: number, longitude: number): Place => ({ id, name: { en: id, fr: id }, province: 'QC', latitude, longitude })
const anywhere = fc
  .tuple(fc.double({ min: 42, max: 83, noNaN: true }), fc.double({ min: -141, max: -53, noNaN: true }))
  .map(([a, b]) => place(`${a} ${b}`, a, b))

describe('an estimated distance', () => {
  test('is about a third longer than the straight line, in round figures', () => {
    // One degree of latitude is 111.2 km.
    expect(estimatedRoadKm(place('a', 46, -72), place('b', 47, -72))).toBe(150)
    expect(estimatedRoadKm(place('a', 46, -72), place('b', 46.1, -72))).toBe(15)
    expect(estimatedRoadKm(place('a', 46, -72), place('b', 46.04, -72))).toBe(6)
  })

  test('is none to the place itself, and at least one kilometre to any other', () => {
    expect(estimatedRoadKm(place('a', 46, -72), place('a', 46, -72))).toBe(0)
    expect(estimatedRoadKm(place('a', 46, -72), place('b', 46, -72))).toBe(1)
  })

  test('is the same both ways, whole, and never longer than a country', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        const km = estimatedRoadKm(a, b)
        expect(km).toBe(estimatedRoadKm(b, a))
        expect(Number.isInteger(km)).toBe(true)
        expect(km).toBeLessThan(12_000)
      }),
    )
  })
})

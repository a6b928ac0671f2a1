import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimatedRoadKm, estimatedTrip } from './road-distance.ts'
import { isOpenLand, shortestWay, straightKm } from './road-network.ts'
import type { Place } from './service.ts'

const place = (id: string, latitude: number, longitude: number, access?: Place['access']): Place => ({
  id,
  name: { en: id, fr: id },
  province: 'QC',
  latitude,
  longitude,
  ...(access ? { access } : {}),
})
const access = fc.constantFrom(undefined, undefined, undefined, 'fly-in' as const, 'ferry' as const, 'winter-road' as const)
const anywhere = fc
  .tuple(fc.double({ min: 42, max: 83, noNaN: true }), fc.double({ min: -141, max: -53, noNaN: true }), access)
  .map(([a, b, how]) => place(`${a} ${b}`, a, b, how))
// Where people live, so that the way is often round something.
const inTheSouth = fc
  .tuple(fc.double({ min: 43, max: 52, noNaN: true }), fc.double({ min: -125, max: -53, noNaN: true }), access)
  .map(([a, b, how]) => place(`${a} ${b}`, a, b, how))

describe('an estimated distance', () => {
  test('is about a quarter longer than the straight line, in round figures', () => {
    // One degree of latitude is 111.2 km. In the middle of Saskatchewan nothing lies between.
    expect(estimatedRoadKm(place('a', 51, -106), place('b', 52, -106))).toBe(140)
    expect(estimatedRoadKm(place('a', 51, -106), place('b', 51.1, -106))).toBe(15)
    expect(estimatedRoadKm(place('a', 51, -106), place('b', 51.04, -106))).toBe(6)
  })

  test('is none to the place itself, and at least one kilometre to any other', () => {
    expect(estimatedTrip(place('a', 51, -106), place('a', 51, -106))).toEqual({ km: 0, ferry: false, flyIn: false })
    expect(estimatedRoadKm(place('a', 51, -106), place('b', 51, -106))).toBe(1)
  })

  test('is the same both ways, whole, never shorter than the straight line and never longer than twice a country', () => {
    fc.assert(
      fc.property(fc.oneof(anywhere, inTheSouth), fc.oneof(anywhere, inTheSouth), (a, b) => {
        const trip = estimatedTrip(a, b)
        expect(trip).toEqual(estimatedTrip(b, a))
        expect(trip.km).toBe(estimatedRoadKm(a, b))
        expect(Number.isInteger(trip.km)).toBe(true)
        expect(trip.km).toBeGreaterThanOrEqual(Math.floor(straightKm(a, b)))
        expect(trip.km).toBeLessThan(15_000)
        expect(trip.ferry && trip.flyIn).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('to a place without a road all year is as the crow flies, whatever the other is', () => {
    fc.assert(
      fc.property(anywhere, inTheSouth, fc.constantFrom('fly-in' as const, 'winter-road' as const), (a, b, how) => {
        const trip = estimatedTrip({ ...a, access: how }, b)
        expect(trip.flyIn).toBe(true)
        expect(trip.km).toBeLessThanOrEqual(straightKm(a, b) * 1.02 + 10)
      }),
    )
  })

  test('to an island with a ferry that is not among our crossings says that there is one', () => {
    // In the Bay of Fundy, beyond the line that no road crosses.
    const island = place('a', 44.5, -66.9, 'ferry')
    expect(estimatedTrip(island, place('b', 45.3, -66.2))).toMatchObject({ ferry: true, flyIn: false })
    expect(estimatedTrip(island, place('b', 63.7, -68.5, 'fly-in'))).toMatchObject({ ferry: false, flyIn: true })
  })
})

describe('a way round', () => {
  test('is straight where nothing lies between, and else longer', () => {
    fc.assert(
      fc.property(inTheSouth, inTheSouth, (a, b) => {
        const way = shortestWay(a, b)
        const straight = straightKm(a, b)
        if (isOpenLand(a, b)) expect(way).toEqual({ land: straight, sea: 0 })
        else if (way) expect(way.land + way.sea).toBeGreaterThanOrEqual(straight - 1e-6)
      }),
    )
  })

  test('never crosses the border, however short that would be', () => {
    // Two shores of the St. Croix and of the Detroit River, which no road inside the country joins to the other side.
    expect(isOpenLand(place('a', 45.18, -67.3), place('b', 45.12, -67.4))).toBe(false)
    expect(isOpenLand(place('a', 42.31, -83.03), place('b', 42.34, -83.05))).toBe(false)
    expect(shortestWay(place('a', 42.31, -83.03), place('b', 42.4, -83.2))).toBeNull()
  })

  test('takes a ferry where there is no other way, and not to save a few minutes', () => {
    const [vancouver, victoria] = [place('a', 49.25, -123.1), place('b', 48.43, -123.35)]
    expect(estimatedTrip(vancouver, victoria).ferry).toBe(true)
    // A ferry runs at Sorel, and a bridge fifty kilometres down the river.
    expect(estimatedTrip(place('a', 46.35, -72.6), place('b', 46.25, -72.5)).ferry).toBe(false)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimatedRoadKm, type Place } from '../../directory/index.ts'
import { boxAround, leastKm, type Start, startAt } from './least-distance.ts'

const somewhere = fc
  .record({ latitude: fc.double({ min: 41, max: 83, noNaN: true }), longitude: fc.double({ min: -141, max: -52, noNaN: true }) })
  .map((point): Omit<Place, 'id'> => ({ name: { en: 'x', fr: 'x' }, province: 'QC', ...point }))

test('no estimate by road is below the least distance, anywhere in Canada', () => {
  fc.assert(
    fc.property(somewhere, fc.array(somewhere, { minLength: 1, maxLength: 4 }), (from, towns) => {
      const near = { id: 'place:start', ...from }
      const places = towns.map((town, i) => ({ id: `place:town-${i}`, ...town }))
      const box = boxAround(places)
      const least = box && leastKm(startAt(near) as Start, box)
      for (const town of places) expect(estimatedRoadKm(near, town)).toBeGreaterThanOrEqual(least ?? 0)
    }),
    { numRuns: 5000 },
  )
})

const radians = (degrees: number): number => (degrees * Math.PI) / 180

function straightKm(a: Omit<Place, 'id'>, b: Omit<Place, 'id'>): number {
  const [p, q] = [radians(a.latitude), radians(b.latitude)]
  const cosine = Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(radians(b.longitude - a.longitude))
  return 6371 * Math.acos(Math.min(1, Math.max(-1, cosine)))
}

test('the least distance to one town is no more than the straight line, and not so small that it tells nothing', () => {
  fc.assert(
    fc.property(somewhere, somewhere, (from, to) => {
      const box = boxAround([{ id: 'place:town', ...to }])
      const least = box ? leastKm(startAt({ id: 'place:start', ...from }) as Start, box) : 0
      expect(least).toBeLessThanOrEqual(straightKm(from, to))
      expect(least).toBeGreaterThan(straightKm(from, to) * 0.4 - 7)
    }),
  )
})

test('around no town there is no box, and from no place no start', () => {
  expect(boxAround([])).toBeNull()
  expect(startAt(null)).toBeNull()
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drawnLines, linePoints } from './boundary-lines.ts'
import { lakeNames, lakeShore } from './lakes.ts'
import { isWithin } from './map.test-kit.ts'
import type { LonLat } from './read-points.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'geo', 'naturalearth')

type Rings = readonly (readonly LonLat[])[]

function ringsOf(file: string): Rings {
  const { features } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    features: { geometry: { type: 'Polygon'; coordinates: Rings } | { type: 'MultiPolygon'; coordinates: Rings[] } }[]
  }
  return features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()))
}

/** Points every tenth of a degree along a line. */
const along = (points: readonly LonLat[]): readonly LonLat[] =>
  points.slice(1).flatMap(([bx, by], i): readonly LonLat[] => {
    const [ax, ay] = points[i] ?? [bx, by]
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 0.1))
    return Array.from({ length: steps }, (_, s) => [ax + ((bx - ax) * s) / steps, ay + ((by - ay) * s) / steps])
  })

/** Kilometres from a point to the nearest side of any ring. */
function kmTo([x, y]: LonLat, rings: Rings): number {
  const east = 111.2 * Math.cos((y * Math.PI) / 180)
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings)
    for (const [i, [bx, by]] of ring.entries()) {
      const [ax, ay] = ring[i - 1] ?? [bx, by]
      const [px, py, dx, dy] = [(x - ax) * east, (y - ay) * 111.2, (bx - ax) * east, (by - ay) * 111.2]
      const length = dx * dx + dy * dy
      const part = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
      nearest = Math.min(nearest, Math.hypot(px - part * dx, py - part * dy))
    }
  return nearest
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

// A unit of the map is some five kilometres.
describe.skipIf(!existsSync(folder))('against Natural Earth', () => {
  const provinces = existsSync(folder) ? ringsOf('ne50m-canada-provinces.geojson') : []
  const lakes = existsSync(folder) ? ringsOf('ne50m-lakes-canada.geojson') : []

  test.each(drawnLines)('the boundary %s is within two units on average, where it runs over land', (name) => {
    const overLand = along(linePoints(name)).filter((point) => provinces.some((ring) => isWithin(point, ring)))
    expect(overLand.length).toBeGreaterThan(2)
    expect(mean(overLand.map((point) => kmTo(point, provinces)))).toBeLessThan(10)
  })

  test.each(lakeNames)('the shore of %s is within two units on average', (name) => {
    const shore = lakeShore(name)
    expect(mean(along([...shore, ...shore.slice(0, 1)]).map((point) => kmTo(point, lakes)))).toBeLessThan(10)
  })
})

import { createRequire } from 'node:module'
import { type MapPoint, project } from '@recourse/domain/directory'
import { feature } from 'topojson-client'
import { simplified } from './plane.ts'
import type { LonLat } from './read-points.ts'

const load = createRequire(import.meta.url)

/** Rings of a country on the map. Holes are among them. */
export type Rings = readonly (readonly MapPoint[])[]

type Countries = Parameters<typeof feature>[0]
type Geometry = Parameters<typeof feature>[1]

const isCountries = (value: unknown): value is Countries =>
  typeof value === 'object' && value !== null && 'arcs' in value && 'objects' in value && 'transform' in value && value.transform !== undefined

// An arc of the file is whole numbers, each point from the one before.
function degreesOf(arc: Countries['arcs'][number], { scale, translate }: NonNullable<Countries['transform']>): readonly LonLat[] {
  let [x, y] = [0, 0]
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
}

// Degrees to plane, arc by arc, so that two countries still share what they shared. What is far south would run to infinity, and is not drawn.
function onMap(countries: Countries, tolerance: number): Countries {
  const { transform, ...topology } = countries
  if (!transform) throw new Error('world-atlas: the countries have no transform')
  const arcs = countries.arcs.map((arc) =>
    simplified(
      degreesOf(arc, transform).map(([longitude, latitude]) => project(Math.max(latitude, 0), longitude)),
      tolerance,
    ).map(({ x, y }) => [x, y]),
  )
  return { ...topology, arcs }
}

function ringsOf(countries: Countries, id: string): Rings {
  const all: Geometry | undefined = countries.objects.countries
  const country = all?.type === 'GeometryCollection' ? all.geometries.find((geometry) => geometry.id === id) : undefined
  if (!country) throw new Error(`world-atlas: no country ${id}`)
  const found = feature(countries, country)
  const geometry = found.type === 'Feature' ? found.geometry : null
  const polygons = geometry?.type === 'MultiPolygon' ? geometry.coordinates : geometry?.type === 'Polygon' ? [geometry.coordinates] : []
  return polygons.flatMap((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]) => ({ x, y }))))
}

/**
 * The coasts of Canada and of its neighbours on the map, from World Atlas 2 (Natural Earth at 1:50 million, in the public domain), simplified to
 * `tolerance` units. Throws when the package is not installed or is not as expected.
 */
export function readCountries(tolerance: number): { readonly canada: Rings; readonly neighbours: Rings } {
  const file: unknown = load('world-atlas/countries-50m.json')
  if (!isCountries(file)) throw new Error('world-atlas does not hold its countries')
  const countries = onMap(file, tolerance)
  return { canada: ringsOf(countries, '124'), neighbours: [...ringsOf(countries, '840'), ...ringsOf(countries, '304')] }
}

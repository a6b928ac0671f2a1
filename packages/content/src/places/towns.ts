import type { Place } from '@recourse/domain/directory'
import { type GeonamesRow, readGeonames } from './geonames-rows.ts'
import { rounded, townId } from './place-id.ts'
import { provinceOfAdmin } from './province-codes.ts'
import { townNames } from './town-names.ts'

// Sections of a town mislead: "Niagara, ON" is a neighbourhood of Toronto there, and nobody who types it means that. Postal characters are for
// them. Abandoned places and a whole valley stand as towns too.
const leftOut: readonly string[] = ['PPLX', 'PPLQ', 'PPLH', 'PPLW']

// Called sections, and towns to those who live there.
const kept: readonly string[] = ['Jonquière|10', 'Keswick|08', 'Cole Harbour|07']

const isTown = (row: GeonamesRow): boolean => !leftOut.includes(row.kind) || kept.includes(`${row.name}|${row.admin}`)

type Town = { readonly place: Place; readonly population: number }

function townOf(row: GeonamesRow): readonly Town[] {
  const province = provinceOfAdmin[row.admin]
  if (province === undefined || !isTown(row)) return []
  const name = townNames(row.name, province)
  // An id is the old name where a town was renamed: content that cites it still finds it.
  const id = townId(row.name, province)
  return [{ place: { id, name, province, latitude: rounded(row.latitude), longitude: rounded(row.longitude) }, population: row.population }]
}

const largestFirst = (a: Town, b: Town): number =>
  b.population - a.population || (a.place.id < b.place.id ? -1 : a.place.id > b.place.id ? 1 : a.place.latitude - b.place.latitude)

/** Towns of a list of places, the most populous first; of two with one name in a province, the larger is kept. */
export function townsOf(rows: readonly GeonamesRow[]): readonly Place[] {
  const towns = rows.flatMap(townOf).sort(largestFirst)
  const largest = new Map<string, Place>()
  for (const { place } of towns) if (!largest.has(place.id)) largest.set(place.id, place)
  return [...largest.values()]
}

/** Canadian towns of 500 people and more. Throws as `readGeonames` does. */
export const readTowns = (): readonly Place[] => townsOf(readGeonames())

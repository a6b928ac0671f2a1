import { createRequire } from 'node:module'
import type { Place } from '@recourse/domain/directory'
import { rounded } from './place-id.ts'
import { provinceOfArea } from './province-codes.ts'

// The package's main file loads five megabytes of postal codes of the United States too.
const load = createRequire(import.meta.url)

/** A row of the Canadian table of `zipcodes`. In nine rows a comma in a name has shifted the columns: their latitude is null. */
type Row = { readonly zip: string; readonly latitude: number | null; readonly longitude: number | null }

const area = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]$/

// North of Ellesmere Island there is nobody: H0H is kept by Canada Post for letters to Santa Claus, and the table puts it at the pole.
const inCanada = (latitude: number, longitude: number): boolean => latitude > 41 && latitude < 84 && longitude > -142 && longitude < -52

function placeOf({ zip, latitude, longitude }: Row): readonly Place[] {
  const province = provinceOfArea(zip)
  if (!area.test(zip) || province === undefined || typeof latitude !== 'number' || typeof longitude !== 'number' || !inCanada(latitude, longitude)) return []
  return [{ id: `fsa:${zip}`, name: { en: zip, fr: zip }, province, latitude: rounded(latitude), longitude: rounded(longitude) }]
}

/**
 * Forward sortation areas (the first three characters of postal codes) with known coordinates, by code, from the npm package `zipcodes`. The
 * 25 areas that it lacks and the nine without coordinates are left out, so that the name of a town is asked for instead (`postalAreaWithoutPlace`). Throws when the package
 * is not installed or is not as expected.
 */
export function readPostalAreas(): readonly Place[] {
  const table: unknown = load('zipcodes/lib/codesCanada.js')
  if (typeof table !== 'object' || table === null || !('codes' in table)) throw new Error('zipcodes does not hold its Canadian table')
  return Object.values(table.codes as Readonly<Record<string, Row>>)
    .flatMap(placeOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

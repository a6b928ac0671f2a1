import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readGeonames } from './geonames-rows.ts'
import { readPlaces } from './read-places.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'geo')
const rowsOf = (file: string, separator: string): readonly (readonly string[])[] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(separator))

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.0051

describe.skipIf(!existsSync(folder))('against the shared geography', () => {
  const places = new Map(readPlaces().map((place) => [place.id, place]))

  test('forward sortation areas are where another table puts them, and exactly 35 are left to the name of a town', () => {
    const rows = rowsOf('fsa-centroids.csv', ',')
    const missing = rows.filter(([fsa]) => !places.has(`fsa:${fsa}`)).map(([fsa]) => fsa)
    expect(missing).toHaveLength(35)
    const far = rows.filter(([fsa, latitude, longitude]) => {
      const place = places.get(`fsa:${fsa}`)
      return place && !(near(place.latitude, Number(latitude)) && near(place.longitude, Number(longitude)))
    })
    // Two rural areas larger than some provinces, for which the two tables choose another middle.
    expect(far.map(([fsa]) => fsa)).toEqual(['V0B', 'G0G'])
  })

  test('provinces of areas are those of the census', () => {
    const names: Readonly<Record<string, string>> = Object.fromEntries(
      rowsOf('statcan-cd-population-2016.csv', ',').map((cells) => [cells[3] ?? '', cells[9] ?? '']),
    )
    const wrong = rowsOf('statcan-fsa-population-2016.csv', ',')
      .map((cells) => cells.map((cell) => cell.replaceAll('"', '')))
      .filter(([code, , province]) => {
        const place = places.get(`fsa:${code}`)
        // The census gives the areas in X to both territories together.
        return place && !province?.split('/').some((name) => names[name] === place.province)
      })
    expect(wrong.map(([code]) => code)).toEqual([])
  })

  test('the rows of towns are the rows of the shared list', () => {
    const shared = rowsOf('geonames-ca-places500.tsv', '\t').map((c) => ({
      name: c[1],
      latitude: Number(c[4]),
      longitude: Number(c[5]),
      admin: c[7],
      population: Number(c[10]),
    }))
    const ours = readGeonames().map(({ name, latitude, longitude, admin, population }) => ({ name, latitude, longitude, admin, population }))
    const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
    expect(sorted(ours)).toEqual(sorted(shared))
  })
})

import { brotliCompressSync, gzipSync } from 'node:zlib'
import { findPlaces, postalAreaWithoutPlace } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import { readGeonames } from './geonames-rows.ts'
import { townId } from './place-id.ts'
import { provinceOfAdmin } from './province-codes.ts'
import { readPlaces } from './read-places.ts'
import { ownNames } from './town-names.ts'
import { townsOf } from './towns.ts'

const places = readPlaces()
const byId = new Map(places.map((place) => [place.id, place]))
const provinces = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT']

describe('the places of the corpus', () => {
  test('are towns and forward sortation areas of the thirteen provinces and territories, each id once', () => {
    expect(byId.size).toBe(places.length)
    for (const place of places) expect(place.id).toMatch(place.id.startsWith('fsa:') ? /^fsa:[A-Z]\d[A-Z]$/ : /^place:[a-z0-9]+(-[a-z0-9]+)*-[a-z]{2}$/)
    expect([...new Set(places.map((p) => p.province))].sort()).toEqual(provinces)
    expect([...new Set(places.filter((p) => p.id.startsWith('fsa:')).map((p) => p.province))].sort()).toEqual(provinces)
  })

  test('are in Canada and no finer than two decimals', () => {
    for (const { latitude, longitude } of places) {
      expect(latitude).toBeGreaterThan(41)
      expect(latitude).toBeLessThan(84)
      expect(longitude).toBeGreaterThan(-142)
      expect(longitude).toBeLessThan(-52)
      expect(String(latitude)).toMatch(/^\d{2}(\.\d{1,2})?$/)
      expect(String(longitude)).toMatch(/^-\d{2,3}(\.\d{1,2})?$/)
    }
  })

  test('know the towns of the first pack, by name, accents or not', () => {
    for (const id of ['place:saint-hyacinthe-qc', 'place:leamington-on', 'place:st-catharines-on', 'place:quebec-qc', 'place:iqaluit-nu', 'place:jonquiere-qc'])
      expect(byId.has(id), id).toBe(true)
    const first = (typed: string) => findPlaces({ places }, typed)[0]?.id
    expect(first('quebec')).toBe('place:quebec-qc')
    expect(first('montreal')).toBe('place:montreal-qc')
    expect(first('st hyac')).toBe('place:saint-hyacinthe-qc')
    expect(first('riviere-la')).toBe('place:peace-river-ab')
    expect(first('grand sudbury')).toBe('place:greater-sudbury-on')
    expect(first('toronto')).toBe('place:toronto-on')
    expect(first('j2s')).toBe('fsa:J2S')
    expect(first('grand manan')).toBe('place:fundy-bay-nb')
    expect(first('st-jean-port-joli')).toBe('place:st-jean-port-joli-qc')
  })

  test('leave out areas without coordinates, the letters to Santa Claus and sections of towns', () => {
    for (const area of ['V0N', 'E1H', 'E2E', 'E2H', 'E3C', 'K0C', 'K0H', 'K0K', 'P0M', 'H0H']) expect(byId.has(`fsa:${area}`), area).toBe(false)
    expect(byId.has('place:niagara-on')).toBe(false)
    // Whoever types one of them is asked for a town.
    for (const area of ['V0N', 'E1H', 'K0C']) expect([findPlaces({ places }, area), postalAreaWithoutPlace({ places }, `${area} 1A1`)]).toEqual([[], area])
  })

  test('fit in the budget of the first download', () => {
    const bytes = Buffer.from(JSON.stringify(places))
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(60_000)
    expect(brotliCompressSync(bytes).length).toBeLessThan(40_000)
  })
})

describe('towns', () => {
  const row = (name: string, population: number, more: Partial<ReturnType<typeof readGeonames>[number]> = {}) => ({
    name,
    population,
    latitude: 46.123,
    longitude: -72.456,
    kind: 'PPL',
    admin: '10',
    ...more,
  })

  test('with one name in a province are the larger one, in any order', () => {
    const rows = [row('Rivebrune', 900), row('Rivebrune', 1200, { latitude: 47 }), row('Rivebrune', 5, { admin: '04' })]
    const expected = [
      { id: 'place:rivebrune-qc', name: { en: 'Rivebrune', fr: 'Rivebrune' }, province: 'QC', latitude: 47, longitude: -72.46 },
      { id: 'place:rivebrune-nb', name: { en: 'Rivebrune', fr: 'Rivebrune' }, province: 'NB', latitude: 46.12, longitude: -72.46 },
    ]
    expect(townsOf(rows)).toEqual(expected)
    expect(townsOf(rows.toReversed())).toEqual(expected)
  })

  test('outside the thirteen provinces, and sections of a town, are none', () => {
    expect(townsOf([row('A', 900, { admin: '06' }), row('B', 900, { kind: 'PPLX' }), row('C', 900, { kind: 'PPLQ' })])).toEqual([])
  })

  test('have ids of plain letters', () => {
    expect(townId("L'Épiphanie", 'QC')).toBe('place:l-epiphanie-qc')
    expect(townId('Ste. Cœur (Vieux)', 'NB')).toBe('place:ste-coeur-vieux-nb')
  })

  test('with a name of our own are all in the list', () => {
    const known = new Set(readGeonames().map((r) => `${r.name}|${provinceOfAdmin[r.admin]}`))
    expect(ownNames.filter((key) => !known.has(key))).toEqual([])
  })
})

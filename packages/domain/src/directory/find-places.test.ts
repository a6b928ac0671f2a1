import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPlaces, postalAreaWithoutPlace } from './find-places.ts'
import { foldedName, isPlaceNamed } from './place-name.ts'
import type { Place } from './service.ts'

const place = (id: string, en: string, province: string, fr = en): Place => ({ id, name: { en, fr }, province, latitude: 46, longitude: -72 })

const places: readonly Place[] = [
  place('place:grande-rive-qc', 'Grande-Rive', 'QC'),
  place('place:saint-elie-qc', 'Saint-Élie', 'QC'),
  place('place:stone-bay-on', 'Stone Bay', 'ON'),
  place('place:stone-bay-yt', 'Stone Bay', 'YT'),
  place('place:st-orla-s-nl', "St. Orla's", 'NL', 'Sainte-Orla'),
  place('place:rive-qc', 'Rive', 'QC'),
  place('fsa:X9X', 'X9X', 'QC'),
  place('fsa:X9Y', 'X9Y', 'QC'),
]
const ids = (typed: string): readonly string[] => findPlaces({ places }, typed).map((p) => p.id)

describe('finding a place', () => {
  test('puts the whole name first, then beginnings, then later words', () => {
    expect(ids('rive')).toEqual(['place:rive-qc', 'place:grande-rive-qc'])
    expect(ids('gran')).toEqual(['place:grande-rive-qc'])
    expect(ids('RIV')).toEqual(['place:rive-qc', 'place:grande-rive-qc'])
  })

  test('does not mind accents, capitals, hyphens, stops, or how Saint is written', () => {
    for (const typed of ['saint elie', 'SAINT-ÉLIE', 'st élie', 'St. Elie', '  saint  élie ']) expect(ids(typed), typed).toEqual(['place:saint-elie-qc'])
    for (const typed of ["st. orla's", 'st orlas', 'Saint Orla’s', 'sainte-orla']) expect(ids(typed), typed).toEqual(['place:st-orla-s-nl'])
    expect(ids('st')).toEqual(['place:saint-elie-qc', 'place:stone-bay-on', 'place:stone-bay-yt', 'place:st-orla-s-nl'])
  })

  test('can be narrowed to a province as its letters are typed', () => {
    expect(ids('stone bay')).toEqual(['place:stone-bay-on', 'place:stone-bay-yt'])
    expect(ids('stone bay, y')).toEqual(['place:stone-bay-yt'])
    expect(ids('Stone Bay, ON')).toEqual(['place:stone-bay-on'])
    expect(ids('stone bay, QC')).toEqual([])
  })

  test('takes no more than three characters of a postal code', () => {
    for (const typed of ['x9x', 'X9X 1', 'x9x1a', 'X9X-1A1', 'X9X 1A1']) expect(ids(typed), typed).toEqual(['fsa:X9X'])
    expect(ids('x9')).toEqual(['fsa:X9X', 'fsa:X9Y'])
    expect(ids('x9z 1a1')).toEqual([])
  })

  test('finds nothing in nothing', () => {
    for (const typed of ['', '  ', ',', '---', ', QC']) expect(ids(typed)).toEqual([])
  })

  test('never throws, never gives a place twice, and always finds a place by its own name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (typed) => {
        const found = ids(typed)
        expect(new Set(found).size).toBe(found.length)
      }),
    )
    for (const p of places) for (const name of [p.name.en, p.name.fr]) expect(ids(`${name}, ${p.province}`)).toContain(p.id)
  })
})

describe('the name of a place', () => {
  test('is folded to plain words', () => {
    expect(foldedName("  L'Île-d’Été (Nord) ")).toBe('l ile d ete nord')
  })

  test('is whole, alone or with its province', () => {
    const bay = places[2] ?? place('', '', '')
    expect(['stone bay', 'Stone-Bay, on', 'STONE BAY'].every((text) => isPlaceNamed(bay, text))).toBe(true)
    expect(['stone', 'stone bay, qc', 'stone bay north', ''].some((text) => isPlaceNamed(bay, text))).toBe(false)
  })
})

describe('a postal area without a place', () => {
  const known: Place = { id: 'fsa:J2S', name: { en: 'J2S', fr: 'J2S' }, province: 'QC', latitude: 45.6, longitude: -72.9 }
  const missing = (typed: string) => postalAreaWithoutPlace({ places: [known] }, typed)

  test('is told, of what was typed in any way, and nothing after its three characters', () => {
    expect(['V0N', 'v0n', ' V0N 1B2', 'v0n-1b2'].map(missing)).toEqual(['V0N', 'V0N', 'V0N', 'V0N'])
  })

  test('is none when it is placed, or is no postal area', () => {
    expect(['J2S', 'j2s 4b1', 'Rivebrune', '', '90210', 'D1A', 'W2B', 'J2O'].map(missing)).toEqual(Array(8).fill(null))
  })
})

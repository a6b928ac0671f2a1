import { join } from 'node:path'
import { estimatedTrip, type Place } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import { compileCorpus } from '../compile-corpus.ts'

const contentDir = join(import.meta.dirname, '..', '..', '..', '..', 'content')
const compiled = compileCorpus({ contentDir, made: '2026-11-25', version: 'test' })
const places: readonly Place[] = compiled.ok ? compiled.value.directory.places : []
const byId = new Map(places.map((place) => [place.id, place]))

function townOf(name: string): Place {
  const place = byId.get(`place:${name}`)
  if (!place) throw new Error(`no place ${name}`)
  return place
}

/** Kilometres by road, as signs and tables of distances give them (from memory, to some five per cent), ferries included. */
const known: readonly (readonly [string, string, number])[] = [
  ['toronto-on', 'st-catharines-on', 112],
  ['toronto-on', 'ottawa-on', 450],
  ['toronto-on', 'montreal-qc', 540],
  ['toronto-on', 'winnipeg-mb', 2220],
  ['toronto-on', 'thunder-bay-on', 1380],
  ['toronto-on', 'windsor-on', 370],
  ['timmins-on', 'toronto-on', 690],
  ['sault-ste-marie-on', 'toronto-on', 700],
  ['hamilton-on', 'niagara-falls-on', 75],
  ['kingston-on', 'toronto-on', 260],
  ['owen-sound-on', 'parry-sound-on', 250],
  ['thunder-bay-on', 'winnipeg-mb', 700],
  ['montreal-qc', 'quebec-qc', 255],
  ['montreal-qc', 'sept-iles-qc', 900],
  ['saguenay-qc', 'quebec-qc', 210],
  ['gaspe-qc', 'quebec-qc', 700],
  ['rouyn-noranda-qc', 'montreal-qc', 630],
  ['val-d-or-qc', 'chibougamau-qc', 400],
  ['rimouski-qc', 'baie-comeau-qc', 160],
  ['montreal-qc', 'saint-john-nb', 930],
  ['fredericton-nb', 'edmundston-nb', 275],
  ['bathurst-nb', 'gaspe-qc', 330],
  ['saint-john-nb', 'halifax-ns', 415],
  ['halifax-ns', 'moncton-nb', 260],
  ['halifax-ns', 'charlottetown-pe', 320],
  ['halifax-ns', 'sydney-ns', 400],
  ['yarmouth-ns', 'saint-john-nb', 175],
  ['st-john-s-nl', 'halifax-ns', 1480],
  ['gander-nl', 'st-john-s-nl', 330],
  ['corner-brook-nl', 'st-john-s-nl', 690],
  ['labrador-city-nl', 'baie-comeau-qc', 580],
  ['happy-valley-goose-bay-nl', 'labrador-city-nl', 530],
  ['winnipeg-mb', 'regina-sk', 575],
  ['thompson-mb', 'winnipeg-mb', 760],
  ['brandon-mb', 'dauphin-mb', 165],
  ['saskatoon-sk', 'regina-sk', 260],
  ['calgary-ab', 'edmonton-ab', 300],
  ['vancouver-bc', 'calgary-ab', 970],
  ['kelowna-bc', 'vancouver-bc', 390],
  ['vancouver-bc', 'victoria-bc', 115],
  ['vancouver-bc', 'nanaimo-bc', 80],
  ['powell-river-bc', 'vancouver-bc', 145],
  ['vancouver-bc', 'prince-rupert-bc', 1500],
  ['edmonton-ab', 'yellowknife-nt', 1455],
  ['edmonton-ab', 'whitehorse-yt', 2000],
  ['whitehorse-yt', 'inuvik-nt', 1220],
]

describe('estimated trips between real places', () => {
  test.each(known)('%s to %s is within a fifth of %i km', (from, to, km) => {
    const ratio = estimatedTrip(townOf(from), townOf(to)).km / km
    expect(ratio).toBeGreaterThan(0.8)
    expect(ratio).toBeLessThan(1.2)
  })

  test('are neither too long nor too short on the whole', () => {
    const ratios = known.map(([from, to, km]) => estimatedTrip(townOf(from), townOf(to)).km / km)
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
    expect(mean).toBeGreaterThan(0.97)
    expect(mean).toBeLessThan(1.07)
  })

  test('round Lake Ontario, under the St. Lawrence, over the straits and to Nunavut are what they must be', () => {
    const trip = (a: string, b: string) => estimatedTrip(townOf(a), townOf(b))
    expect(trip('toronto-on', 'st-catharines-on').km).toBeGreaterThanOrEqual(105)
    expect(trip('toronto-on', 'st-catharines-on').km).toBeLessThanOrEqual(130)
    expect(trip('montreal-qc', 'longueuil-qc').km).toBeLessThan(15)
    expect(trip('vancouver-bc', 'victoria-bc')).toMatchObject({ ferry: true, flyIn: false })
    expect(trip('st-john-s-nl', 'halifax-ns')).toMatchObject({ ferry: true, flyIn: false })
    expect(trip('halifax-ns', 'charlottetown-pe')).toMatchObject({ ferry: false, flyIn: false })
    for (const town of ['ottawa-on', 'rankin-inlet-nu', 'salluit-qc', 'moosonee-on']) expect(trip('iqaluit-nu', town)).toMatchObject({ flyIn: true })
  })

  test('lead by road or ferry to every place that is not said to be without, whatever side of a line it stands on', () => {
    const toronto = townOf('toronto-on')
    const without = places.filter((place) => place.access === 'fly-in' || place.access === 'winter-road')
    const flown = places.filter((place) => estimatedTrip(toronto, place).flyIn)
    expect(flown.map((place) => place.id).toSorted()).toEqual(without.map((place) => place.id).toSorted())
    expect(flown.length).toBeGreaterThan(20)
  })

  test('are by ferry from Toronto to islands, and not to the mainland but where a road ends at the water', () => {
    const toronto = townOf('toronto-on')
    const byFerry = new Set(places.filter((place) => estimatedTrip(toronto, place).ferry).map((place) => place.province))
    expect([...byFerry].toSorted()).toEqual(['BC', 'NB', 'NL', 'NS', 'QC'])
    for (const name of ['halifax-ns', 'quebec-qc', 'charlottetown-pe', 'moncton-nb', 'gaspe-qc', 'labrador-city-nl', 'kelowna-bc'])
      expect(estimatedTrip(toronto, townOf(name)).ferry, name).toBe(false)
    for (const name of ['victoria-bc', 'st-john-s-nl', 'salt-spring-island-bc', 'powell-river-bc', 'fundy-bay-nb'])
      expect(estimatedTrip(toronto, townOf(name)).ferry, name).toBe(true)
  })
})

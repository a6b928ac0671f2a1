import type { Service } from '@recourse/domain/directory'
import { isShownPhone } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import { bytesOf, hasLists, on, read, readList, readSet, textOf } from './shared-lists.test-kit.ts'

type Feature = { readonly properties: Readonly<Record<string, string | null>> }
const propertiesOf = (path: string): readonly Feature['properties'][] => {
  const parsed: { readonly features: readonly Feature[] } = JSON.parse(textOf(path))
  return parsed.features.map(({ properties }) => properties)
}
const recordsOf = (path: string): readonly Readonly<Record<string, string>>[] => JSON.parse(textOf(path))

const everyText = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyText) : []
const services = async (path: string): Promise<readonly Service[]> => (await readList(path)).services.map(({ service }) => service)

describe.skipIf(!hasLists)('the lists of others', () => {
  test.each([
    ['toronto-shelter-occupancy-2024.csv', 'occupancy', { nights: 12_140, programs: 143 }, 143],
    ['toronto-shelter-locations-2012.geojson', 'municipal', { rows: 59 }, 59],
    ['toronto-drop-in-locations.geojson', 'municipal', { rows: 51 }, 51],
    ['toronto-youth-services-sample.geojson', 'municipal', { rows: 13 }, 13],
    ['vancouver-homeless-shelters-2025.geojson', 'municipal', { rows: 17 }, 17],
    ['niagara-foodbanks-2020.geojson', 'municipal', { rows: 27 }, 27],
    ['crd-victoria-shelter-beds-2025-10.csv', 'municipal', { rows: 11 }, 11],
    ['vancouver-dtes-lifeline-2025.json', 'municipal', { rows: 26 }, 26],
  ])('%s is recognized by what it holds, whatever its name, and none of it is lost', async (path, format, counts, length) => {
    const file = await read('list', bytesOf(path))
    expect([file.format, file.counts, file.services.length]).toEqual([format, counts, length])
    expect(new Set(file.services.map(({ service }) => service.id)).size).toBe(length)
    expect(new Set(file.services.map(({ key }) => key)).size).toBe(length)
  })

  test('the two legal-aid sets are read whole, from one zip of three files', async () => {
    expect((await readSet('us-florida-hsds')).counts).toEqual({ services: 135, locations: 378, organizations: 20 })
    const illinois = await readSet('us-ilao-2019')
    expect(illinois.counts).toEqual({ services: 430, locations: 520, organizations: 33 })
    // Its last row names no service, and a note says so.
    expect([illinois.services.length, illinois.notes.map(({ where }) => where)]).toEqual([429, ['row 431']])
    expect((await readList('us-florida-hsds/services.csv')).counts).toEqual({ services: 135 })
  })

  test('everything read is only a reason to ask, has a question, and rests on a source of its own', async () => {
    const files = [
      ...(await Promise.all(
        ['toronto-shelter-occupancy-2024.csv', 'toronto-youth-services-sample.geojson', 'vancouver-dtes-lifeline-2025.json'].map(readList),
      )),
      await readSet('us-florida-hsds'),
      await readSet('us-ilao-2019'),
    ]
    for (const { service } of files.flatMap((file) => file.services)) {
      expect(service.id).toMatch(/^imp-/)
      expect(service.onlyIn).toBe('en')
      expect(service.name.en).toBe(service.name.fr)
      expect(new Set(service.claims.map(({ id }) => id)).size).toBe(service.claims.length)
      for (const claim of service.claims) {
        expect([claim.method, claim.source]).toEqual(['import', 'list'])
        expect(claim.ask.en.endsWith('?') && claim.ask.fr.endsWith('?')).toBe(true)
        if (claim.value === 'conditional') expect(claim.condition).toBeDefined()
      }
    }
  })

  test('the same file read twice gives the same ids', async () => {
    const ids = async () => (await services('niagara-foodbanks-2020.geojson')).map(({ id }) => id)
    expect(await ids()).toEqual(await ids())
  })

  test('no address or postal code of a place where people sleep is kept anywhere', async () => {
    const kept = everyText((await readList('toronto-shelter-locations-2012.geojson')).services)
    const nights = everyText((await readList('toronto-shelter-occupancy-2024.csv')).services)
    for (const place of propertiesOf('toronto-shelter-locations-2012.geojson')) {
      expect(kept.filter((text) => text.includes(place.ADDRESS_FU ?? '\0'))).toEqual([])
      expect(kept.filter((text) => text.includes(place.POSTAL_COD ?? '\0'))).toEqual([])
    }
    const addresses = new Set(
      textOf('toronto-shelter-occupancy-2024.csv')
        .match(/\d+[^,]*,M\d[A-Z] \d[A-Z]\d/g)
        ?.map((found) => found.split(',')),
    )
    for (const [line = '?', postal = '?'] of addresses) expect(nights.filter((text) => text.includes(line) || text.includes(postal))).toEqual([])
    expect([...addresses].length).toBeGreaterThan(100)
    const beds = everyText((await readList('crd-victoria-shelter-beds-2025-10.csv')).services)
    expect(beds.filter((text) => /\d+ \w+ (?:Ave|St|Pl|Rd)\b/.test(text))).toEqual([])
  })

  test('a place marked confidential becomes a hidden one: nothing of where it is stays', async () => {
    const hidden = textOf('toronto-shelter-locations-2012.geojson').replaceAll('"CONFIDENTI":"N"', '"CONFIDENTI":"Y"')
    const file = await read('hidden.geojson', new TextEncoder().encode(hidden))
    expect(file.services.map(({ service }) => service.area)).toEqual(Array.from({ length: 59 }, () => ({ kind: 'confidential', provinces: ['ON'] })))
    const kept = everyText(file.services.map(({ service, key, notes }) => ({ service, key, notes })))
    for (const place of propertiesOf('toronto-shelter-locations-2012.geojson'))
      expect(
        kept.filter((text) => text.includes(place.ADDRESS_FU ?? '\0') || text.includes(place.POSTAL_COD ?? '\0') || /\bplace:[a-z]|fsa:|toronto/i.test(text)),
      ).toEqual([])
  })

  test('food banks of Niagara keep their public address, and are each near a town of Niagara', async () => {
    const read = await services('niagara-foodbanks-2020.geojson')
    const lines = propertiesOf('niagara-foodbanks-2020.geojson').map((place) => [place.Full_Address, place.Municipality])
    expect(read.map(({ addresses }) => [addresses?.[0]?.line, addresses?.[0]?.town])).toEqual(lines)
    expect(read.filter(({ area }) => area.kind !== 'towns').map(({ name }) => name.en)).toEqual([])
    expect(read.filter(({ area }) => area.kind === 'towns' && area.places.includes('place:st-catharines-on'))).toHaveLength(
      lines.filter(([, town]) => town === 'St. Catharines').length,
    )
    expect(read.every(({ needs }) => needs.length === 1 && needs[0] === 'food')).toBe(true)
  })

  test('a phone shows only from an official list of the last two years', async () => {
    const shown = async (path: string) => (await services(path)).flatMap(({ phones }) => phones).filter(isShownPhone).length
    expect(await shown('vancouver-homeless-shelters-2025.geojson')).toBe(17)
    expect(await shown('toronto-youth-services-sample.geojson')).toBe(0)
    expect(await shown('vancouver-dtes-lifeline-2025.json')).toBe(0)
    expect(
      (await services('toronto-youth-services-sample.geojson')).find(({ id }) => id.endsWith('-650'))?.phones.map(({ number, label }) => [number, label.en]),
    ).toEqual([
      ['416-969-8510', 'Administration'],
      ['416-537-2261', 'Intake'],
    ])
  })

  test('the newest night of each program is its capacity', async () => {
    const rows = textOf('toronto-shelter-occupancy-2024.csv').trim().split(/\r?\n/)
    const last = rows.filter((row) => row.split(',')[1] === '2024-03-30').length
    const read = await services('toronto-shelter-occupancy-2024.csv')
    const capacities = read.map(({ claims }) => claims.find(({ field }) => field === 'capacity')?.capacity)
    expect(capacities.filter((capacity) => capacity?.asOf.day === '2024-03-30')).toHaveLength(last)
    expect(
      capacities.every((capacity) => capacity !== undefined && capacity.asOf.minutes === 240 && capacity.free >= 0 && capacity.free <= (capacity.total ?? 0)),
    ).toBe(true)
    expect(on > '2024-03-30').toBe(true)
  })

  test('lifeline shelters keep no address, and offices keep theirs', async () => {
    const read = await services('vancouver-dtes-lifeline-2025.json')
    const types = recordsOf('vancouver-dtes-lifeline-2025.json').map(({ type }) => type)
    for (const [i, service] of read.entries()) if (types[i] === 'Shelter') expect(service.addresses).toBeUndefined()
    expect(read.filter(({ addresses }) => addresses !== undefined).length).toBeGreaterThan(15)
  })
})

import type { Claim, Place, Service } from '@recourse/domain/directory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRecord } from '../check-record.ts'
import { type JsonRecord, recordsIn } from '../json-record.ts'
import { places, someService } from '../some-service.test-kit.ts'
import { findAll, findOne, findPage } from './answer-list.ts'
import { hsdsCatalog } from './catalog.ts'
import { endpointNames, endpoints } from './endpoints.ts'
import type { HsdsSource } from './entry.ts'
import { readQuery } from './read-query.ts'

const plain: Service = {
  id: 'plain',
  name: { en: 'Plain', fr: 'Plain' },
  organization: { en: 'House', fr: 'Maison' },
  status: 'active',
  demonstration: false,
  needs: ['food'],
  area: { kind: 'province', provinces: ['QC'] },
  description: { en: 'Plain.', fr: 'Plain.' },
  phones: [],
  languages: ['en'],
  discloses: [],
  claims: [],
  sources: [],
}
const source = (services: readonly Service[], more: Partial<HsdsSource> = {}): HsdsSource => ({
  services,
  needs: [],
  places,
  on: '2026-11-24',
  changedOn: new Map(),
  ...more,
})
const catalogOf = (services: readonly Service[], more: Partial<HsdsSource> = {}) => hsdsCatalog(source(services, more), 'https://a.example/profile/')
const everything = (catalog: ReturnType<typeof hsdsCatalog>) =>
  endpointNames.flatMap((name) => [...catalog.lists[name].values()].flatMap(({ full, listed }) => [full, listed].map((record) => ({ name, record }))))
const asked = (given: Readonly<Record<string, string>>) => {
  const read = readQuery(Object.entries(given), endpoints.services.takes, places)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}
const fromElsewhere = (id: string, hsds: JsonRecord, more: Partial<Service> = {}): Service => ({ ...plain, id, ...more, carried: { hsds } })
const uuid = (n: number): string => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`

describe('whatever the services are', () => {
  test('each is given once, by the standard, without demonstrations, and what may not be told is not', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someService, { maxLength: 6, selector: ({ id }) => id }), (services) => {
        const catalog = catalogOf(services)
        expect(catalog.lists.services.size).toBe(services.filter(({ demonstration }) => !demonstration).length)
        for (const { name, record } of everything(catalog))
          expect(checkRecord(endpoints[name].object, record, '$').filter(({ level }) => level === 'problem')).toEqual([])
        for (const { full, where } of catalog.lists.services.values()) {
          const text = JSON.stringify(full)
          expect(text).not.toMatch(/"visibility\\?":\\?"(network|trusted)/)
          if (!text.includes('\\"kind\\":\\"confidential\\"')) continue
          expect(where?.points).toEqual([])
          expect(full).not.toHaveProperty('service_at_locations')
        }
      }),
      { numRuns: 150 },
    )
  })

  test('what was made before of the same service is what is made anew', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someService, { maxLength: 4, selector: ({ id }) => id }), (services) => {
        const told = (catalog: ReturnType<typeof hsdsCatalog>) => everything(catalog)
        const kept = catalogOf(services)
        expect(told(catalogOf(services))).toEqual(told(catalogOf(structuredClone(services))))
        expect(told(catalogOf(services, { on: '2027-12-01' }))).toEqual(told(catalogOf(structuredClone(services), { on: '2027-12-01' })))
        expect(told(catalogOf(services))).toEqual(told(kept))
      }),
      { numRuns: 40 },
    )
  })
})

describe('two records from elsewhere', () => {
  test('with one id are both there, each under its own', () => {
    const record = { id: uuid(1), name: 'A', status: 'active' }
    const { services } = catalogOf([fromElsewhere('a', record), fromElsewhere('b', { ...record, id: uuid(1).toUpperCase() })]).lists
    expect([services.size, services.has(uuid(1))]).toEqual([2, true])
  })

  test('of an organization that shelters people do not tell its places, whichever record lists them', () => {
    const locations = [
      {
        id: uuid(9),
        location_type: 'physical',
        name: 'Canary Hall',
        addresses: [{ id: uuid(10), address_1: '9 Canary Street', city: 'X', state_province: 'QC', postal_code: '-', country: 'CA', address_type: 'physical' }],
      },
    ]
    const organization = { id: uuid(8), name: 'House', description: 'x' }
    const office = fromElsewhere('office', { id: uuid(1), name: 'Plain', status: 'active', organization: { ...organization, locations } })
    // An office alone may tell where it is.
    expect(JSON.stringify(everything(catalogOf([office])))).toContain('Canary')
    const shelter: Service = { ...plain, id: 'night', needs: ['shelter'] }
    // By its name, and by its id under another name.
    expect(JSON.stringify(everything(catalogOf([office, shelter])))).not.toContain('Canary')
    const renamed = fromElsewhere(
      'office',
      { id: uuid(1), name: 'Plain', status: 'active', organization: { ...organization, name: 'Other', locations } },
      { organization: { en: 'Other', fr: 'Other' } },
    )
    const ownerId = [...catalogOf([shelter]).lists.organizations.keys()][0]
    const sameId = {
      ...renamed,
      carried: { hsds: { ...(renamed.carried?.hsds as JsonRecord), organization: { ...organization, id: ownerId, name: 'Other', locations } } },
    }
    expect(JSON.stringify(everything(catalogOf([renamed, shelter])))).toContain('Canary')
    expect(JSON.stringify(everything(catalogOf([sameId, shelter])))).not.toContain('Canary')
  })
})

describe('the day of a change', () => {
  const claim: Claim = {
    id: 'c',
    field: 'criterion',
    value: 'yes',
    text: plain.name,
    ask: plain.name,
    method: 'call',
    source: 's1',
    by: 'x',
    verified: '2025-10-01',
  }
  const dayOf = (services: readonly Service[], more: Partial<HsdsSource> = {}) => [...catalogOf(services, more).lists.services.values()][0]?.full.last_modified

  test('is the one that was given, or the one on which a confirmation became too old', () => {
    const changedOn = new Map([['plain', '2026-02-03']])
    expect(dayOf([plain], { changedOn })).toBe('2026-02-03T23:59:59Z')
    expect(dayOf([{ ...plain, claims: [claim] }], { changedOn })).toBe('2026-10-02T23:59:59Z')
    expect(dayOf([{ ...plain, claims: [claim] }], { changedOn, on: '2026-10-01' })).toBe('2026-02-03T23:59:59Z')
    expect(dayOf([{ ...plain, claims: [{ ...claim, visibility: 'trusted' }] }], { changedOn })).toBe('2026-02-03T23:59:59Z')
  })
})

describe('a place that is asked for', () => {
  const towns = (id: string, place: string): Service => ({ ...plain, id, area: { kind: 'towns', provinces: ['ON'], places: [place] } })
  const far: readonly Place[] = [
    ...places,
    { id: 'place:cold-lake-on', name: { en: 'Cold Lake', fr: 'Lac Froid' }, province: 'ON', latitude: 49.5, longitude: -85.2 },
  ]

  test('is found by either of its names, and several with one name need a province', () => {
    const found = (postcode: string) => readQuery([['postcode', postcode]], endpoints.services.takes, far)
    for (const said of ['cold lake', 'LAC FROID', 'Lac froid, ON', 'x9x', 'X9X 1A1']) expect(found(said).ok).toBe(true)
    expect(found('Cold Lake, QC')).toMatchObject({ ok: false, error: { code: 'no-such-place' } })
    expect(found('Cold')).toMatchObject({ ok: false, error: { code: 'no-such-place' } })
  })

  test('has the services of its province, and within a distance only those that are near', () => {
    const catalog = catalogOf([towns('near', 'place:stone-bay-on'), plain])
    const total = (given: Readonly<Record<string, string>>) => findAll(catalog, 'services', asked(given)).total
    expect([total({ postcode: 'Stone Bay' }), total({ postcode: 'Stone Bay', proximity: '1000' }), total({ postcode: 'Rivebrune' })]).toEqual([1, 1, 1])
    expect(total({ postcode: 'Rivebrune', proximity: '1000' })).toBe(0)
  })
})

test('a page and an object are the same whoever asks, in any case of letters', () => {
  const catalog = catalogOf([plain])
  const [only] = recordsIn(findPage(catalog, 'services', asked({ full: 'true' })).contents)
  expect(findOne(catalog, 'services', String(only?.id).toUpperCase())).toEqual(only)
  expect(findOne(catalog, 'services', '__proto__')).toBeUndefined()
})

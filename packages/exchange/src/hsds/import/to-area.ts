import { findPlaces, foldedName, isPlaceNamed, type Place, type PublicAddress, type ServiceArea } from '@recourse/domain/directory'
import type { ImportNote } from '../../imported.ts'
import { isRecord, type JsonRecord, recordsIn, textIn } from '../json-record.ts'

const provinces: Readonly<Record<string, readonly string[]>> = {
  ON: ['on', 'ontario'],
  QC: ['qc', 'quebec', 'pq', 'que'],
  BC: ['bc', 'british columbia', 'colombie britannique', 'c b'],
  AB: ['ab', 'alberta'],
  MB: ['mb', 'manitoba'],
  SK: ['sk', 'saskatchewan'],
  NS: ['ns', 'nova scotia', 'nouvelle ecosse', 'n e'],
  NB: ['nb', 'new brunswick', 'nouveau brunswick', 'n b'],
  NL: ['nl', 'newfoundland', 'newfoundland and labrador', 'terre neuve et labrador'],
  PE: ['pe', 'pei', 'prince edward island', 'ile du prince edouard'],
  YT: ['yt', 'yukon'],
  NT: ['nt', 'northwest territories', 'territoires du nord ouest'],
  NU: ['nu', 'nunavut'],
}

/** The two letters of a province written as letters or by its name in either language. */
const provinceOf = (text: unknown): string | undefined =>
  typeof text === 'string' ? Object.keys(provinces).find((code) => provinces[code]?.includes(foldedName(text))) : undefined

const isNational = (text: string): boolean => /^(?:all of )?(?:canada(?: wide)?|national|nationwide|pancanadien|partout au canada)$/.test(foldedName(text))

const namesProvince = (text: string): string | undefined =>
  provinceOf(text.replace(/\b(?:province of|all of|province-?wide:?|tout(?:e)? (?:le|l['’])?)\s*/giu, ''))

/** Every place where a service is given, once. */
export function locationsOf(service: JsonRecord): readonly JsonRecord[] {
  const own = recordsIn(service.service_at_locations).flatMap((place) => (isRecord(place.location) ? [place.location] : []))
  const organization = isRecord(service.organization) ? recordsIn(service.organization.locations) : []
  return own.length > 0 ? own : organization
}

const addressesIn = (service: JsonRecord): readonly JsonRecord[] => locationsOf(service).flatMap((location) => recordsIn(location.addresses))

/** The service areas of a service and of its places. */
const areasIn = (service: JsonRecord): readonly JsonRecord[] => [
  ...recordsIn(service.service_areas),
  ...recordsIn(service.service_at_locations).flatMap((place) => recordsIn(place.service_areas)),
]

const square = (value: number): number => value * value

/** The nearest town to a point in degrees, when one is within some fifty kilometres. */
function nearestTo(latitude: unknown, longitude: unknown, places: readonly Place[]): Place | undefined {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined
  const east = Math.cos((latitude * Math.PI) / 180)
  const near = places
    .filter(({ id }) => !id.startsWith('fsa:'))
    .map((place) => ({ place, away: square(place.latitude - latitude) + square((place.longitude - longitude) * east) }))
    .reduce<{ place: Place; away: number } | undefined>((best, one) => (best === undefined || one.away < best.away ? one : best), undefined)
  return near && near.away < square(0.45) ? near.place : undefined
}

const fsaOf = (postal: unknown): string | undefined => /^\s*([A-Z]\d[A-Z])/i.exec(typeof postal === 'string' ? postal : '')?.[1]?.toUpperCase()

/** The place of a location: the town of its address, else its first three postal characters, else the town nearest to its coordinates. */
function placeOf(location: JsonRecord, places: readonly Place[]): Place | undefined {
  const addresses = recordsIn(location.addresses)
  const named = addresses.flatMap((address) => {
    const [city, province] = [textIn(address.city), provinceOf(address.state_province)]
    return city && province ? townsNamed(city, province, places).slice(0, 1) : []
  })
  const areas = addresses.flatMap((address) => areaCodesOf(places).get(`fsa:${fsaOf(address.postal_code)}`) ?? [])
  return named[0] ?? areas[0] ?? nearestTo(location.latitude, location.longitude, places)
}

const found = new WeakMap<readonly Place[], Map<string, readonly Place[]>>()

/** The towns that a text names whole, in a province when one is given. Kept, since a directory names the same towns thousands of times. */
function townsNamed(text: string, province: string | undefined, places: readonly Place[]): readonly Place[] {
  const kept = found.get(places) ?? new Map<string, readonly Place[]>()
  found.set(places, kept)
  const typed = province ? `${text}, ${province}` : text
  const known = kept.get(typed) ?? findPlaces({ places }, typed).filter((place) => isPlaceNamed(place, typed))
  kept.set(typed, known)
  return known
}

const areaCodes = new WeakMap<readonly Place[], ReadonlyMap<string, Place>>()

const areaCodesOf = (places: readonly Place[]): ReadonlyMap<string, Place> => {
  const kept = areaCodes.get(places) ?? new Map(places.filter(({ id }) => id.startsWith('fsa:')).map((place) => [place.id, place]))
  areaCodes.set(places, kept)
  return kept
}

const doubt = (where: string, en: string, fr: string): ImportNote => ({ where, kind: 'doubtful', text: { en, fr } })

/** Provinces that the addresses, the areas and the places of a service name. */
export function provincesOf(service: JsonRecord, places: readonly Place[]): readonly string[] {
  const fromAddresses = addressesIn(service).flatMap((address) => provinceOf(address.state_province) ?? [])
  const fromAreas = areasIn(service).flatMap((area) => namesProvince(textIn(area.name) ?? '') ?? [])
  const fromPlaces = locationsOf(service).flatMap((location) => placeOf(location, places)?.province ?? [])
  return [...new Set([...fromAddresses, ...fromAreas, ...fromPlaces])]
}

/** Where a service is: what its areas say, else where its places are. A hidden one has provinces and nothing finer. */
export function areaOf(
  service: JsonRecord,
  { places, isHidden, where }: { readonly places: readonly Place[]; readonly isHidden: boolean; readonly where: string },
): { readonly area: ServiceArea; readonly notes: readonly ImportNote[] } {
  const provincesFound = provincesOf(service, places)
  if (isHidden) return { area: { kind: 'confidential', provinces: provincesFound }, notes: [] }
  const names = areasIn(service).flatMap((area) => textIn(area.name) ?? [])
  if (names.some(isNational)) return { area: { kind: 'national' }, notes: [] }
  const wide = [...new Set(names.flatMap((name) => namesProvince(name) ?? []))]
  if (wide.length > 0) return { area: { kind: 'province', provinces: wide }, notes: [] }
  const towns = names.flatMap((name) => {
    const found = townsNamed(name, undefined, places).filter((place) => provincesFound.length === 0 || provincesFound.includes(place.province))
    // A name that two provinces share says nothing by itself.
    return found.length === 1 || provincesFound.length > 0 ? found.slice(0, 1) : []
  })
  const near = locationsOf(service).flatMap((location) => placeOf(location, places) ?? [])
  const found = [...new Map([...towns, ...near].map((place) => [place.id, place])).values()]
  if (found.length > 0)
    return {
      area: { kind: 'towns', provinces: [...new Set([...found.map(({ province }) => province), ...provincesFound])], places: found.map(({ id }) => id) },
      notes: [],
    }
  const said = 'Where this service is was not understood: no town of ours is named.'
  const dit = 'Où est ce service n’a pas été compris\u00A0: aucune de nos localités n’est nommée.'
  return { area: { kind: 'province', provinces: provincesFound }, notes: [doubt(where, said, dit)] }
}

/** The public addresses of a service: of physical places in Canada. */
export function addressesOf(service: JsonRecord): readonly PublicAddress[] {
  return addressesIn(service).flatMap((address) => {
    const [line, town, province] = [
      [textIn(address.address_1), textIn(address.address_2)].filter(Boolean).join(', '),
      textIn(address.city),
      provinceOf(address.state_province),
    ]
    if (address.address_type !== 'physical' || line === '' || !town || !province) return []
    const postalCode = /^\s*([A-Z]\d[A-Z])\s*-?(\d[A-Z]\d)\s*$/i.exec(String(address.postal_code ?? ''))
    return [{ line, town, province, ...(postalCode ? { postalCode: `${postalCode[1]} ${postalCode[2]}`.toUpperCase() } : {}) }]
  })
}

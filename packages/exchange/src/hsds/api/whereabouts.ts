import { estimatedTrip, findPlaces, isPlaceNamed, type Place, type Service } from '@recourse/domain/directory'
import { type JsonRecord, recordsIn, textIn } from '../json-record.ts'
import type { HsdsQuery } from './read-query.ts'

/** Where a service may be looked for: whom it is for, and the places where it is. A confidential one is at none. */
export type Whereabouts = {
  readonly national: boolean
  readonly provinces: readonly string[]
  readonly towns: readonly Place[]
  readonly points: readonly Place[]
}

// Beside the border of a province, people go to the nearest town whatever its province. Ours to choose, and said in openapi.json.
const acrossBorderKm = 100

/** Whether a service is one for people at a place. Which people a service of a town takes is seldom known: it is told to its whole province. */
const covers = ({ national, provinces, towns }: Whereabouts, place: Place): boolean =>
  national || provinces.includes(place.province) || towns.some((town) => estimatedTrip(place, town).km <= acrossBorderKm)

/** Whether a service fits what is asked of its place. One without a known place is never within a distance. Never throws. */
export function fitsNear(where: Whereabouts, { place, metres }: NonNullable<HsdsQuery['near']>): boolean {
  if (!covers(where, place)) return false
  return metres === undefined || where.points.some((point) => estimatedTrip(place, point).km * 1000 <= metres)
}

/** Finds the place of an address: its postal area, or else its town. */
export function placeFinder(places: readonly Place[]): (location: JsonRecord) => readonly Place[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  const towns = new Map<string, Place | null>()
  const townNamed = (said: string): Place | null => {
    const known = towns.get(said)
    if (known !== undefined) return known
    const found = findPlaces({ places }, said).filter((place) => place.id.startsWith('place:') && isPlaceNamed(place, said))
    const only = found.length === 1 ? (found[0] ?? null) : null
    towns.set(said, only)
    return only
  }
  return (location) =>
    recordsIn(location.addresses).flatMap((address) => {
      const area = byId.get(`fsa:${(textIn(address.postal_code) ?? '').slice(0, 3).toUpperCase()}`)
      if (area) return [area]
      const town = townNamed(`${textIn(address.city) ?? ''}, ${textIn(address.state_province) ?? ''}`)
      return town ? [town] : []
    })
}

/** Where a service is, from its area and the places of its public addresses. Of a confidential one nothing but the provinces is read. */
export function whereaboutsOf({ area }: Pick<Service, 'area'>, addressed: readonly Place[], byId: ReadonlyMap<string, Place>): Whereabouts {
  if (area.kind === 'national') return { national: true, provinces: [], towns: [], points: addressed }
  if (area.kind === 'confidential') return { national: false, provinces: area.provinces, towns: [], points: [] }
  const towns = area.kind === 'towns' ? area.places.flatMap((id) => byId.get(id) ?? []) : []
  return { national: false, provinces: area.provinces, towns, points: [...towns, ...addressed] }
}

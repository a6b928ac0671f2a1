import { estimatedRoadKm, findPlaces, isPlaceNamed, type Place } from '@recourse/domain/directory'

// A town of ours when the list names an old one that is now part of it.
const joined: Readonly<Record<string, string>> = {
  'former toronto': 'Toronto',
  'north york': 'Toronto',
  scarborough: 'Toronto',
  etobicoke: 'Toronto',
  'east york': 'Toronto',
  york: 'Toronto',
}

/** The place of a town by its whole name in a province; null when the corpus has no such town there. */
export function findTown(places: readonly Place[], town: string, province: string): Place | null {
  const name = (province === 'ON' ? joined[town.trim().toLowerCase()] : undefined) ?? town.trim()
  if (name === '') return null
  return (
    findPlaces({ places }, `${name}, ${province}`).find((place) => place.province === province && !place.id.startsWith('fsa:') && isPlaceNamed(place, name)) ??
    null
  )
}

/** A point in degrees. */
export type Point = { readonly latitude: number; readonly longitude: number }

const nearestKm = 15

/** The nearest town of a province to a point, at most 15 km away by road; null when there is none so near. Only for places that are public. */
export function nearestTown(places: readonly Place[], point: Point, province: string): Place | null {
  const here: Place = {
    id: 'here',
    name: { en: '', fr: '' },
    province,
    latitude: Math.round(point.latitude * 100) / 100,
    longitude: Math.round(point.longitude * 100) / 100,
  }
  const towns = places
    .filter((place) => place.province === province && !place.id.startsWith('fsa:'))
    .map((place) => ({ place, km: estimatedRoadKm(here, place) }))
  const nearest = towns.reduce<(typeof towns)[number] | null>((best, next) => (best === null || next.km < best.km ? next : best), null)
  return nearest !== null && nearest.km <= nearestKm ? nearest.place : null
}

import type { Place } from '../../directory/index.ts'

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** The smallest box of latitudes and longitudes, in radians, around the towns of an area. */
export type Box = { readonly south: number; readonly north: number; readonly west: number; readonly east: number }

/** Where one searches from, in radians. */
export type Start = { readonly latitude: number; readonly longitude: number; readonly narrowing: number }

/** The box around places; null around none. */
export function boxAround(places: readonly Place[]): Box | null {
  if (places.length === 0) return null
  const latitudes = places.map((place) => radians(place.latitude))
  const longitudes = places.map((place) => radians(place.longitude))
  return { south: Math.min(...latitudes), north: Math.max(...latitudes), west: Math.min(...longitudes), east: Math.max(...longitudes) }
}

/** A place to measure from; null when there is none. */
export const startAt = (near: Place | null): Start | null =>
  near && { latitude: radians(near.latitude), longitude: radians(near.longitude), narrowing: Math.cos(radians(near.latitude)) }

const earthRadiusKm = 6371
// An estimate by road is never shorter than the straight line, but it is rounded to the nearest ten.
const rounding = 6

/**
 * A distance that no estimate to a town of the box is below, in kilometres: how far the parallel and the meridian that bound it are, in a straight
 * line. Far cheaper than an estimate: most services of a province are too far to come first, and need no other.
 */
export function leastKm({ latitude, longitude, narrowing }: Start, { south, north, west, east }: Box): number {
  const upOrDown = Math.max(0, south - latitude, latitude - north)
  const aside = Math.max(0, west - longitude, longitude - east)
  // From the pole's other side the meridian is no bound any more.
  const across = aside < Math.PI / 2 ? narrowing * Math.sin(aside) : 0
  return earthRadiusKm * Math.max(upOrDown, across) - rounding
}

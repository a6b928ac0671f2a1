import type { Place } from './service.ts'

const earthRadiusKm = 6371
// Roads are longer than the straight line, about a third on average in networks such as ours (from memory, to be measured). An estimate and said
// to be one: it knows nothing of lakes, ferries and places without a road (Toronto to St. Catharines is twice the straight line).
const circuity = 1.35

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle kilometres between two points in degrees. */
function straightKm(a: Pick<Place, 'latitude' | 'longitude'>, b: Pick<Place, 'latitude' | 'longitude'>): number {
  const north = radians(b.latitude - a.latitude)
  const east = radians(b.longitude - a.longitude)
  const h = Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

// Places are known to a kilometre and roads are guessed: a figure finer than this would pretend.
const roundedTo = (km: number): number => (km < 10 ? 1 : km < 100 ? 5 : 10)

/** Estimated road distance between two places in kilometres: whole numbers, coarser when farther. Never below 1 between different places. */
export function estimatedRoadKm(from: Place, to: Place): number {
  if (from.id === to.id) return 0
  const km = straightKm(from, to) * circuity
  const step = roundedTo(km)
  return Math.max(1, Math.round(km / step) * step)
}

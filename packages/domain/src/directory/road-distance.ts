import { shortestWay, straightKm } from './road-network.ts'
import type { Place } from './service.ts'

/**
 * How one gets from one place to another. `km` is an estimate: whole kilometres, coarser when farther. `ferry`: part of it is at sea. `flyIn`: no road
 * and no ferry leads there all year, and `km` is as the crow flies.
 */
export type Trip = { readonly km: number; readonly ferry: boolean; readonly flyIn: boolean }

// A road is longer than the straight line. R. H. Ballou, H. Rahardja and N. Sakai (Transportation Research Part A 36, 2002) found 1.20 times on
// average in the United States and 1.30 in Canada (from memory). Its long ways round the water are counted apart here, which leaves something
// between the two. Compared in the tests with the road distances of fifty pairs of towns.
const circuity = 1.25

// Places are known to a kilometre and roads are guessed: a figure finer than this would pretend.
const roundedTo = (km: number): number => (km < 10 ? 1 : km < 100 ? 5 : 10)

// In round figures, and never below the straight line, which nothing on the ground is shorter than.
function roundedKm(km: number, straight: number): number {
  const step = roundedTo(km)
  const rounded = Math.round(km / step) * step
  return Math.max(1, rounded < straight ? Math.ceil(straight / step) * step : rounded)
}

const hasNoRoad = ({ access }: Place): boolean => access === 'fly-in' || access === 'winter-road'

// Always asked in the same direction, so that both ways give the same figure to the last digit.
const isBefore = (a: Place, b: Place): boolean =>
  a.id < b.id || (a.id === b.id && (a.latitude < b.latitude || (a.latitude === b.latitude && a.longitude < b.longitude)))

/**
 * How one gets from one place to another, by roads inside Canada, bridges, and ferries that run all year, round the great waters and country without a road.
 * A place with a road in winter only is one to fly to. The same both ways; never shorter than the straight line; `km` is 0 for the place itself and
 * 1 or more for any other. Never throws.
 */
export function estimatedTrip(from: Place, to: Place): Trip {
  if (from.id === to.id) return { km: 0, ferry: false, flyIn: false }
  const [a, b] = isBefore(from, to) ? [from, to] : [to, from]
  const straight = straightKm(a, b)
  const way = hasNoRoad(a) || hasNoRoad(b) ? null : shortestWay(a, b)
  const byFerry = a.access === 'ferry' || b.access === 'ferry'
  // An island whose ferry is not among our crossings: from whichever shore, at least as far as the crow flies.
  if (!way && byFerry && !hasNoRoad(a) && !hasNoRoad(b)) return { km: roundedKm(straight * circuity, straight), ferry: true, flyIn: false }
  if (!way) return { km: roundedKm(straight, straight), ferry: false, flyIn: true }
  const km = way.land * circuity + way.sea
  return { km: roundedKm(km, straight), ferry: byFerry || way.sea > 0, flyIn: false }
}

/** The kilometres of `estimatedTrip`: whole numbers, coarser when farther. Never below 1 between different places. */
export const estimatedRoadKm = (from: Place, to: Place): number => estimatedTrip(from, to).km

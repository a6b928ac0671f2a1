import { type DirectoryCorpus, estimatedTrip, type Place, type Service, type Trip } from '../directory/index.ts'
import { answerTo, type Situation } from '../situation/index.ts'
import type { ServiceMatch } from './route-plan.ts'

/** Where a situation is, as far as it was said: a place of the corpus, and the provinces that it and the answers give; null when none is known. */
export type Whereabouts = { readonly near: Place | null; readonly provinces: ReadonlySet<string> | null }

/** How a service reaches a situation; `km` is an estimate, null when not known and, with `access`, always left out for a confidential site. */
export type Reach = Pick<ServiceMatch, 'reach' | 'km' | 'access'>

const placesById = new WeakMap<readonly Place[], ReadonlyMap<string, Place>>()

function placesOf({ places }: DirectoryCorpus): ReadonlyMap<string, Place> {
  const kept = placesById.get(places)
  if (kept) return kept
  const made = new Map(places.map((place) => [place.id, place]))
  placesById.set(places, made)
  return made
}

/**
 * Where the situation is. The province that was answered and that of the place searched near both count: someone in Gatineau may look for a
 * service in Ottawa, and neither answer may hide what the other reaches. An id that is no place of this corpus is as if nothing was said.
 */
export function whereaboutsOf(directory: DirectoryCorpus, situation: Situation): Whereabouts {
  const near = situation.near === undefined ? null : (placesOf(directory).get(situation.near) ?? null)
  const answer = answerTo(situation.answers, 'province')
  const answered = answer.kind === 'known' && typeof answer.value === 'string' ? [answer.value] : []
  const provinces = new Set([...answered, ...(near ? [near.province] : [])])
  return { near, provinces: provinces.size === 0 ? null : provinces }
}

// As far as one goes and comes back in a day without a car of one's own, at the very most.
const nearKm = 100

// Of the towns of a service, one that can be reached by land or water before one that must be flown to, then the nearest.
const byEase = (a: Trip, b: Trip): number => Number(a.flyIn) - Number(b.flyIn) || a.km - b.km

function accessOf(trip: Trip, from: Place, to: Place): Pick<Reach, 'access'> {
  if (trip.ferry) return { access: 'ferry' }
  if (!trip.flyIn) return {}
  // Where one end has no road even in winter, the other’s winter road leads nowhere.
  const isInWinter = [from, to].every(({ access }) => access !== 'fly-in') && [from, to].some(({ access }) => access === 'winter-road')
  return { access: isInWinter ? 'winter-road' : 'fly-in' }
}

function reachOfTowns(towns: readonly Place[], near: Place | null): Reach {
  const trips = near ? towns.map((town) => ({ town, trip: estimatedTrip(near, town) })).sort((a, b) => byEase(a.trip, b.trip)) : []
  const [nearest] = trips
  if (!near || !nearest) return { reach: 'province', km: null }
  const { town, trip } = nearest
  // Far away in the same province, or near and without a road: shown, since people can be moved, but never as a service of the place.
  return { reach: trip.km <= nearKm && !trip.flyIn ? 'near' : 'elsewhere', km: trip.km, ...accessOf(trip, near, town) }
}

/**
 * How a service reaches a place; null when it serves other provinces than those that are known. While no province is known, no service is
 * left out. For a confidential site only the province is ever looked at: whatever else its record may hold is not read.
 */
export function reachOf(directory: DirectoryCorpus, { area }: Service, { near, provinces }: Whereabouts): Reach | null {
  if (area.kind === 'national') return { reach: 'national', km: null }
  if (provinces && !area.provinces.some((province) => provinces.has(province))) return null
  if (area.kind === 'confidential') return { reach: 'region-confidential', km: null }
  if (area.kind === 'province') return { reach: 'province', km: null }
  const known = placesOf(directory)
  return reachOfTowns(
    area.places.flatMap((id) => known.get(id) ?? []),
    near,
  )
}

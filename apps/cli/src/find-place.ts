import { isPlaceNamed, type Place } from '@recourse/domain/directory'
import { err, ok, type Result } from '@recourse/domain/shared'

/** Why no one place was found. `too-precise`: a whole postal code, of which only three characters may ever be used. */
export type PlaceFailure = 'no-place' | 'several-places' | 'too-precise'

// From the fourth character on, whole or not.
const tooLong = /^[a-z]\d[a-z][ -]?\d(?:[a-z]\d?)?$/i

/** The one place that a person means: an id, three postal characters, or the name of a town, with its province when several share it. */
export function findPlace(places: readonly Place[], said: string): Result<Place, PlaceFailure> {
  const text = said.trim()
  if (tooLong.test(text)) return err('too-precise')
  const byId = places.find((p) => p.id === text.toLowerCase() || p.id === text)
  if (byId) return ok(byId)
  const [first, second] = places.filter((p) => isPlaceNamed(p, text))
  if (!first) return err('no-place')
  return second ? err('several-places') : ok(first)
}

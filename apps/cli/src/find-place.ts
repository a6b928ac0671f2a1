import type { Place } from '@recourse/domain/directory'
import { err, ok, type Result } from '@recourse/domain/shared'

/** A text without accents, capitals or the difference between hyphens and spaces, to compare names of places. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s-]+/g, ' ')
    .trim()

/** Why no one place was found. `too-precise`: a whole postal code, of which only three characters may ever be used. */
export type PlaceFailure = 'no-place' | 'several-places' | 'too-precise'

const wholeCode = /^[a-z]\d[a-z][ -]?\d[a-z]\d$/i
const area = /^[a-z]\d[a-z]$/i

const namesOf = (p: Place): readonly string[] => [folded(p.name.en), folded(p.name.fr)]

/** The one place that a person means: an id, three postal characters, or the name of a town, with its province when several share it. */
export function findPlace(places: readonly Place[], said: string): Result<Place, PlaceFailure> {
  const text = said.trim()
  if (wholeCode.test(text)) return err('too-precise')
  const byId = places.find((p) => p.id === text.toLowerCase() || p.id === text || (area.test(text) && p.id === `fsa:${text.toUpperCase()}`))
  if (byId) return ok(byId)
  const [name = '', province] = text.split(',').map((part) => part.trim())
  const inProvince = (p: Place): boolean => province === undefined || p.province === province.toUpperCase()
  const found = places.filter((p) => !p.id.startsWith('fsa:') && inProvince(p) && (namesOf(p).includes(folded(name)) || namesOf(p).includes(folded(text))))
  const [first, second] = found
  if (!first) return err('no-place')
  return second ? err('several-places') : ok(first)
}

import { readTypedPlace, type TypedPlace, writingsOf } from './place-name.ts'
import type { DirectoryCorpus, Place } from './service.ts'

type Indexed = { readonly place: Place; readonly names: readonly string[] }

// Folding three thousand names at each key pressed is felt on an old phone. Kept by list of places, so that another corpus is another index.
const indexes = new WeakMap<readonly Place[], readonly Indexed[]>()

function indexOf(places: readonly Place[]): readonly Indexed[] {
  const kept = indexes.get(places)
  if (kept) return kept
  const made = places.map((place) => ({ place, names: [...new Set([place.name.en, place.name.fr].flatMap(writingsOf))] }))
  indexes.set(places, made)
  return made
}

const none = 4

/** 0 the whole name, 1 its beginning, 2 the beginning of a later word, 3 anywhere (three letters or more), `none` not at all. */
function rankOf({ place, names }: Indexed, typed: TypedPlace): number {
  if (typed.area !== null) return place.id === `fsa:${typed.area}` ? 0 : none
  if (!place.province.startsWith(typed.province)) return none
  const ranks = names.flatMap((name) =>
    typed.names.map((text) =>
      name === text ? 0 : name.startsWith(text) ? 1 : name.includes(` ${text}`) ? 2 : text.length > 2 && name.includes(text) ? 3 : none,
    ),
  )
  return Math.min(none, ...ranks)
}

/**
 * Places that a text may mean, best first: whole name, then beginning, then later words, then anywhere; within each, the order of the corpus,
 * which puts larger towns first. Accents, capitals and hyphens do not matter; "st" finds "Saint"; ", QC" narrows to a province. Of a postal
 * code only the first three characters are read. Empty when nothing matches. Never throws.
 */
export function findPlaces({ places }: Pick<DirectoryCorpus, 'places'>, typed: string): readonly Place[] {
  const wanted = readTypedPlace(typed)
  if (wanted.names.length === 0) return []
  const ranked = indexOf(places).map((indexed) => ({ place: indexed.place, rank: rankOf(indexed, wanted) }))
  return [0, 1, 2, 3].flatMap((rank) => ranked.filter((r) => r.rank === rank).map((r) => r.place))
}

/** First letters of the postal areas of each province and territory; no area begins with another. */
const areaLetters = 'ABCEGHJKLMNPRSTVXY'

/**
 * The postal area that was typed and that the corpus does not place, as `V0N`, so that a screen can ask for the name of a town instead; null when it is
 * a place, or when what was typed is not a postal area of Canada. Of a whole postal code only the first three characters are read. Never throws.
 */
export function postalAreaWithoutPlace({ places }: Pick<DirectoryCorpus, 'places'>, typed: string): string | null {
  const { area } = readTypedPlace(typed)
  if (area === null || !areaLetters.includes(area.charAt(0)) || /[DFIOQU]/.test(area.charAt(2))) return null
  return places.some((place) => place.id === `fsa:${area}`) ? null : area
}

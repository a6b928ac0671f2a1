import type { Place } from './service.ts'

/** A name without accents, capitals or punctuation, to compare names of places: "St. John's" and "st johns" are the same, "Saint-Élie" is "saint elie". */
export const foldedName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const saints: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' }

/** The ways in which a name may be written: folded, and with "St" and "Ste" spelled out. */
export function writingsOf(text: string): readonly string[] {
  const folded = foldedName(text)
  const whole = folded.replace(/\bste?\b/g, (short) => saints[short] ?? short)
  return folded === '' ? [] : folded === whole ? [folded] : [folded, whole]
}

/** What was typed to find a place: its name as it may be written, the letters of a province after a comma, or a forward sortation area. */
export type TypedPlace = { readonly names: readonly string[]; readonly province: string; readonly area: string | null }

// Of a postal code only the first three characters are ever read: six of them can be a single building.
const postalCode = /^\s*([a-z]\d[a-z])(?:[ -]?(?:\d(?:[a-z]\d?)?)?)?\s*$/i

/** Reads what was typed. Never throws; `names` is empty when nothing was. */
export function readTypedPlace(typed: string): TypedPlace {
  const area = postalCode.exec(typed)?.[1]
  if (area !== undefined) return { names: [area.toLowerCase()], province: '', area: area.toUpperCase() }
  const comma = typed.lastIndexOf(',')
  const name = comma < 0 ? typed : typed.slice(0, comma)
  return {
    names: writingsOf(name),
    province:
      comma < 0
        ? ''
        : typed
            .slice(comma + 1)
            .trim()
            .toUpperCase(),
    area: null,
  }
}

/** Whether a text is the whole name of a place in either language, with or without ", PROVINCE", or its three postal characters. */
export function isPlaceNamed(place: Place, text: string): boolean {
  const { names, province, area } = readTypedPlace(text)
  if (area !== null) return place.id === `fsa:${area}`
  if (province !== '' && place.province !== province) return false
  return [place.name.en, place.name.fr].some((name) => writingsOf(name).some((writing) => names.includes(writing)))
}

import { foldedName, type Place } from '@recourse/domain/directory'

const hiddenSite =
  /(?:confidential|secret|undisclosed|hidden|unlisted)\s+(?:address|location|site|place)|(?:address|location|site)\s+(?:is\s+|are\s+|stays?\s+|remains?\s+|kept\s+|:\s*)*(?:confidential|secret|undisclosed|hidden|withheld|not disclosed)|(?:adresse|lieu|emplacement|endroit|site)s?\s+(?:est\s+|sont\s+|reste\s+|tenue?\s+)*(?:confidentiel|secr[eè]t|non\s+divulgu)|^\s*(?:confidential|confidentiel(?:le)?|undisclosed)\s*$/iu

/** Whether a text says that a site must not be found. */
export const saysHidden = (text: string): boolean => hiddenSite.test(text)

const traces: readonly RegExp[] = [
  /\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z](?:[\s-]?\d[ABCEGHJ-NPRSTV-Z]\d)?\b/iu,
  /(?<!\d)(?:4[1-9]|[5-7]\d|8[0-4])[.,]\d{2,}\D{1,6}(?:5[2-9]|[6-9]\d|1[0-3]\d|14[01])[.,]\d{2,}/u,
  /\b\d{1,6}[a-z]?,?\s+(?:[\p{L}\d’'.-]+\s+){1,3}(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|lane|court|crescent|cres|parkway|highway|hwy|way|terrace|trail)\b/iu,
  /\b\d{1,6}[a-z]?,?\s+(?:rue|avenue|av\.|boulevard|boul\.|chemin|ch\.|route|rang|côte|montée|allée|promenade|croissant)\s/iu,
  /\b(?:corner of|coin (?:de|des|du)|angle (?:de|des|du)|P\.?\s?O\.?\s?Box|case postale)\b/iu,
]

const indexes = new WeakMap<readonly Place[], ReadonlySet<string>>()

const townsOf = (places: readonly Place[]): ReadonlySet<string> => {
  const kept = indexes.get(places)
  if (kept) return kept
  const names = places.filter(({ id }) => !id.startsWith('fsa:')).flatMap(({ name }) => [name.en, name.fr].map(foldedName))
  const made = new Set(names.filter((name) => name.length > 3 && !['quebec', 'ontario', 'hope', 'welcome'].includes(name)))
  indexes.set(places, made)
  return made
}

/** Whether a text may lead to a place: a street, a postal area, coordinates or the name of a town. Wrong now and then, on the side of caution. */
export function leadsToPlace(text: string, places: readonly Place[]): boolean {
  if (traces.some((pattern) => pattern.test(text))) return true
  const towns = townsOf(places)
  const words = foldedName(text).split(' ')
  return words.some((_, i) => [1, 2, 3, 4].some((length) => towns.has(words.slice(i, i + length).join(' ')) && i + length <= words.length))
}

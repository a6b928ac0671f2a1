import type { Bilingual } from '../shared/index.ts'
import { leadsToPlace, looksLikeAddress } from './looks-like-address.ts'
import type { Place, Service } from './service.ts'

/** What a text gives away of a place that must stay hidden: an address, or the name of a town. */
export type Trace = 'address' | 'town'

/** A text that gives a hidden place away, by where it is in the record. The text itself is never repeated. */
export type FoundTrace = { readonly path: readonly (string | number)[]; readonly trace: Trace }

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")

/** Names of towns as one pattern, whole words with their capital. Names shared with the province itself (Québec) say nothing more than the province. */
function townPattern(places: readonly Place[], provinces: readonly string[]): RegExp | null {
  const names = places.filter((p) => p.id.startsWith('place:') && provinces.includes(p.province)).flatMap((p) => [p.name.en, p.name.fr])
  const bare = names.map((n) => folded(n.replace(/\s*[,(].*$/u, ''))).filter((n) => n.length > 3 && !['Quebec', 'Ontario'].includes(n))
  // As written with its capital, or all in capitals. "Saint-Jean" is not the town in "Lac-Saint-Jean", but "Rivebrune" is in "Rivebrune-based".
  const escaped = [...new Set(bare.flatMap((n) => [n, n.toUpperCase()]))].map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return escaped.length === 0 ? null : new RegExp(`(?<![\\p{L}-])(?:${escaped.join('|')})(?!\\p{L}|-\\p{Lu})`, 'u')
}

// A thousand names make a slow pattern: made once for each set of provinces of each list of places.
const patterns = new WeakMap<readonly Place[], Map<string, RegExp | null>>()

function townsOf(places: readonly Place[], provinces: readonly string[]): RegExp | null {
  const kept = patterns.get(places) ?? new Map<string, RegExp | null>()
  patterns.set(places, kept)
  const key = [...provinces].sort().join(' ')
  const made = kept.get(key)
  if (made !== undefined) return made
  const pattern = townPattern(places, provinces)
  kept.set(key, pattern)
  return pattern
}

/** Whether a service is a place where people are sheltered, or one that nobody may find: the two kinds of record in which an address is dangerous. */
export const isSheltered = ({ area, needs }: Pick<Service, 'area' | 'needs'>): boolean => area.kind === 'confidential' || needs.includes('shelter')

/** What a text of a service gives away: nothing (null) unless it is sheltered. Where nothing may be found, names of its towns count too. */
export function traceIn(text: string, { area, needs }: Pick<Service, 'area' | 'needs'>, places: readonly Place[]): Trace | null {
  if (area.kind !== 'confidential') return needs.includes('shelter') && looksLikeAddress(text) ? 'address' : null
  if (leadsToPlace(text)) return 'address'
  return townsOf(places, area.provinces)?.test(folded(text)) ? 'town' : null
}

/** Whether an id or the address of a page gives a place away, as it is or read as words. */
export const tellsPlace = (text: string, service: Pick<Service, 'area' | 'needs'>, places: readonly Place[]): boolean =>
  traceIn(text, service, places) !== null || traceIn(asWords(text), service, places) !== null

// Codes and numbers hold no prose; a phone number has digits that look like anything.
const unread = new Set(['number', 'verified', 'expires', 'dated', 'timezone', 'languages', 'needs', 'provinces', 'kind', 'accepts'])

function tracesAt(value: unknown, path: FoundTrace['path'], find: (text: string) => Trace | null): readonly FoundTrace[] {
  if (typeof value === 'string') {
    const trace = find(value)
    return trace ? [{ path, trace }] : []
  }
  if (Array.isArray(value)) return value.flatMap((item, i) => tracesAt(item, [...path, i], find))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (unread.has(key) ? [] : tracesAt(inner, [...path, key], find)))
}

/**
 * Every text of a sheltered service that gives its place away, and every field that it may not hold at all (`addresses`, what was `carried` from
 * elsewhere). Empty for any other service. Wrong now and then, on the side of refusing. Never throws.
 */
export function tracesOf(service: Service, places: readonly Place[]): readonly FoundTrace[] {
  if (!isSheltered(service)) return []
  const { addresses, carried, ...rest } = service
  return [
    ...(addresses === undefined ? [] : [{ path: ['addresses'], trace: 'address' } as const]),
    ...(carried === undefined ? [] : [{ path: ['carried'], trace: 'address' } as const]),
    ...tracesAt(rest, [], (text) => traceIn(text, service, places)),
  ]
}

const leftOut: Bilingual = { en: '[Left out: it may show a place that is kept secret.]', fr: '[Retiré\u00A0: cela peut montrer un lieu gardé secret.]' }

// In which language a text is, by the last language key above it: English words never stand in for French ones.
const wordsFor = (path: FoundTrace['path']): string => (path.includes('fr') ? leftOut.fr : leftOut.en)

function cleaned(value: unknown, path: FoundTrace['path'], find: (text: string) => Trace | null): unknown {
  if (typeof value === 'string') return find(value) ? wordsFor(path) : value
  if (Array.isArray(value)) return value.map((item, i) => cleaned(item, [...path, i], find))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unread.has(key) ? inner : cleaned(inner, [...path, key], find)]))
}

// The address of a page writes a street as 418-rue-du-port: read as words, each with its capital, it is one that can be recognized.
const asWords = (url: string): string =>
  url
    .replace(/%[0-9a-f]{2}/gi, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

/**
 * The service without anything that may locate it: no address, nothing carried from elsewhere, no text that names a street, a postal code,
 * coordinates or (when its place is secret) a town; an area of provinces only. Any other service is given back as it is. What is taken out is
 * said to have been, in words, so that nobody believes the record whole. To be used on everything that leaves: screen, file, print, history.
 */
export function redacted(service: Service, places: readonly Place[]): Service {
  if (!isSheltered(service)) return service
  const { addresses: _, carried: __, website, ...rest } = service
  const find = (text: string): Trace | null => traceIn(text, service, places)
  const area: Service['area'] = service.area.kind === 'confidential' ? { kind: 'confidential', provinces: service.area.provinces } : service.area
  const clean = cleaned({ ...rest, area }, [], find) as Omit<Service, 'website'>
  // Half an address of a page leads nowhere: a link that gives a place away, as it is or read as words, is dropped whole.
  const tells = (url: string): boolean => tellsPlace(url, service, places)
  return {
    ...clean,
    ...(website === undefined || tells(website) ? {} : { website }),
    phones: clean.phones.map((phone) => ({ ...phone, seenOn: phone.seenOn.filter((seen) => !tells(seen)) })),
    sources: clean.sources.map(({ url, ...source }) => (url === undefined || url === leftOut.en || tells(url) ? source : { ...source, url })),
  }
}

import { findPlaces, foldedName, isPlaceNamed, type Place } from '@recourse/domain/directory'
import { type Day, err, isDay, ok, type Result } from '@recourse/domain/shared'
import { followsFormat } from '../formats.ts'
import type { ApiProblem } from './api-problem.ts'
import { type ParameterName, pageSizes } from './endpoints.ts'

/** What is asked of a list. Everything that is asked holds at once. */
export type HsdsQuery = {
  /** Words without accents or capitals, each the beginning of a word that must be there. */
  readonly words: readonly string[]
  readonly page: number
  readonly perPage: number
  /** All at once, one object on each line. */
  readonly lines: boolean
  readonly terms: readonly string[]
  readonly taxonomies: readonly string[]
  readonly organization?: string
  /** Changed on this day (UTC) or later: nothing finer is known. */
  readonly changedSince?: Day
  readonly minimal: boolean
  readonly full: boolean
  readonly fullService: boolean
  readonly topOnly: boolean
  readonly parent?: string
  readonly near?: { readonly place: Place; readonly metres?: number }
}

/** Names and values as they were given, in a query or in a body. */
export type Given = readonly (readonly [name: string, value: string])[]

const repeatable: readonly ParameterName[] = ['taxonomy_term_id', 'taxonomy_id']
const longest = 200
const mostNamesakes = 50

type Read<T> = Result<T, ApiProblem>
type Values = ReadonlyMap<string, readonly string[]>

function gathered(given: Given, takes: readonly ParameterName[]): Read<Values> {
  const values = new Map<string, readonly string[]>()
  for (const [name, value] of given) {
    const known = takes.find((one) => one === name)
    if (!known) return err({ code: 'unknown-parameter' })
    const before = values.get(known)
    if (before && !repeatable.includes(known)) return err({ code: 'given-twice', where: known })
    if (value.length > longest) return err({ code: 'too-long', where: known })
    values.set(known, [...(before ?? []), value.trim()])
  }
  return ok(values)
}

const flagIn = (values: Values, where: ParameterName): Read<boolean> => {
  const value = values.get(where)?.[0] ?? 'false'
  return value === 'true' || value === 'false' ? ok(value === 'true') : err({ code: 'not-a-choice', where })
}

const wholeIn = (values: Values, where: ParameterName, code: ApiProblem['code'], most: number): Read<number | undefined> => {
  const value = values.get(where)?.[0]
  if (value === undefined) return ok(undefined)
  return /^\d{1,9}$/.test(value) && Number(value) >= 1 && Number(value) <= most ? ok(Number(value)) : err({ code, where })
}

const idsIn = (values: Values, where: ParameterName): Read<readonly string[]> => {
  const ids = (values.get(where) ?? []).map((id) => id.toLowerCase())
  return ids.every((id) => followsFormat('uuid', id)) ? ok(ids) : err({ code: 'not-an-id', where })
}

/** The day, in UTC, of a day or a moment. A plus sign that became a space in an address is read as the plus that it was. */
function dayOfMoment(text: string): Day | null {
  if (text.length === 10) return isDay(text) ? text : null
  const written = text.replace(/ (\d{2}:?\d{2})$/, '+$1')
  const zoned = /(?:z|[+-]\d{2}(?::?\d{2})?)$/i.test(written.slice(10)) ? written : `${written}Z`
  if (!followsFormat('date-time', zoned)) return null
  const moment = new Date(
    zoned
      .replace(/^(.{10})\s/, '$1T')
      .replace(/([+-]\d{2})$/, '$1:00')
      .toUpperCase(),
  )
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, 10)
}

const changedSinceIn = (values: Values): Read<Day | undefined> => {
  const value = values.get('modified_after')?.[0]
  if (value === undefined) return ok(undefined)
  const day = dayOfMoment(value)
  return day === null ? err({ code: 'not-a-moment', where: 'modified_after' }) : ok(day)
}

function nearIn(values: Values, places: readonly Place[]): Read<HsdsQuery['near']> {
  const said = values.get('postcode')?.[0]
  if (said === undefined) return values.has('proximity') ? err({ code: 'needs-postcode', where: 'proximity' }) : ok(undefined)
  const metres = wholeIn(values, 'proximity', 'not-a-distance', 5_000_000)
  if (!metres.ok) return metres
  // The best come first: the index of names is made once, and a name that many places share is not asked for.
  const [place, another] = findPlaces({ places }, said)
    .slice(0, mostNamesakes)
    .filter((one) => isPlaceNamed(one, said))
  if (!place) return err({ code: 'no-such-place', where: 'postcode' })
  if (another) return err({ code: 'several-places', where: 'postcode' })
  return ok({ place, ...(metres.value === undefined ? {} : { metres: metres.value }) })
}

/** The first refusal among several readings; null when all were read. */
const refusalAmong = (...read: readonly Read<unknown>[]): ApiProblem | null => {
  for (const one of read) if (!one.ok) return one.error
  return null
}

const readOr = <T>(read: Read<T>, otherwise: T): T => (read.ok ? read.value : otherwise)

function formatIn(values: Values): Read<boolean> {
  const format = values.get('format')?.[0] ?? 'json'
  if (format !== 'json' && format !== 'ndjson') return err({ code: 'not-a-format', where: 'format' })
  return format === 'ndjson' && (values.has('page') || values.has('per_page')) ? err({ code: 'lines-have-no-pages', where: 'format' }) : ok(format === 'ndjson')
}

/**
 * Reads what is asked of a list that takes these parameters. Refused, and never guessed: a name that is not known, a value that has not its form, a
 * place that is not in the directory. Of a postal code only the first three characters are read. Never throws.
 */
export function readQuery(given: Given, takes: readonly ParameterName[], places: readonly Place[]): Read<HsdsQuery> {
  const known = gathered(given, takes)
  if (!known.ok) return known
  const values = known.value
  const [minimal, full, fullService, topOnly] = [flagIn(values, 'minimal'), flagIn(values, 'full'), flagIn(values, 'full_service'), flagIn(values, 'top_only')]
  const most = readOr(minimal, false) ? pageSizes.mostMinimal : pageSizes.most
  const page = wholeIn(values, 'page', 'not-a-page', 999_999_999)
  const perPage = wholeIn(values, 'per_page', 'not-a-size', most)
  const [lines, near, changedSince] = [formatIn(values), nearIn(values, places), changedSinceIn(values)]
  const [terms, taxonomies] = [idsIn(values, 'taxonomy_term_id'), idsIn(values, 'taxonomy_id')]
  const [organization, parent] = [idsIn(values, 'organization_id'), idsIn(values, 'parent_id')]
  const refusal = refusalAmong(minimal, full, fullService, topOnly, page, perPage, lines, near, changedSince, terms, taxonomies, organization, parent)
  if (refusal) return err(refusal)
  if (readOr(minimal, false) && readOr(full, false)) return err({ code: 'minimal-or-full', where: 'minimal' })
  const [organizationId, parentId] = [readOr(organization, [])[0], readOr(parent, [])[0]]
  const [since, place] = [readOr(changedSince, undefined), readOr(near, undefined)]
  return ok({
    words: foldedName(values.get('search')?.[0] ?? '')
      .split(' ')
      .filter(Boolean),
    page: readOr(page, undefined) ?? 1,
    perPage: readOr(perPage, undefined) ?? (readOr(minimal, false) ? pageSizes.mostMinimal : pageSizes.usual),
    lines: readOr(lines, false),
    terms: readOr(terms, []),
    taxonomies: readOr(taxonomies, []),
    minimal: readOr(minimal, false),
    full: readOr(full, false),
    fullService: readOr(fullService, false),
    topOnly: readOr(topOnly, false),
    ...(organizationId === undefined ? {} : { organization: organizationId }),
    ...(parentId === undefined ? {} : { parent: parentId }),
    ...(since === undefined ? {} : { changedSince: since }),
    ...(place === undefined ? {} : { near: place }),
  })
}

/** The names and values of the body of a search: one flat JSON object, a list where a name may be given several times. Null for anything else. Never throws. */
export function givenInJson(text: string): Given | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return null
  const given: (readonly [string, string])[] = []
  for (const [name, value] of Object.entries(read)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one !== 'string' && typeof one !== 'number' && typeof one !== 'boolean') return null
      given.push([name, String(one)])
    }
  }
  return given
}

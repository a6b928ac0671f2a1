import type { JsonRecord } from '../json-record.ts'
import type { EndpointName } from './endpoints.ts'
import type { Entry, HsdsCatalog } from './entry.ts'
import type { HsdsQuery } from './read-query.ts'
import { fitsNear } from './whereabouts.ts'

/** Whether an object fits all that is asked. Nothing that is asked is left aside: what an object has no answer to, it does not fit. */
function fits(entry: Entry, query: HsdsQuery): boolean {
  return (
    query.words.every((word) => entry.text.includes(` ${word}`)) &&
    query.terms.every((id) => entry.terms.has(id)) &&
    query.taxonomies.every((id) => entry.taxonomies.has(id)) &&
    (query.organization === undefined || entry.organization === query.organization) &&
    (query.changedSince === undefined || (entry.changed !== undefined && entry.changed >= query.changedSince)) &&
    (query.parent === undefined || entry.parent === query.parent) &&
    (!query.topOnly || entry.parent === undefined) &&
    (query.near === undefined || (entry.where !== undefined && fitsNear(entry.where, query.near)))
  )
}

// The field of the standard is last_modified; its description of the API says modified_date. Each reader finds its own.
const minimalOf = ({ id, full }: Entry): JsonRecord => ({
  id,
  ...(full.last_modified === undefined ? {} : { last_modified: full.last_modified, modified_date: full.last_modified }),
})

/** The services of an organization: by their ids alone, or whole. */
const servicesOf = (catalog: HsdsCatalog, entry: Entry, isFull: boolean): readonly JsonRecord[] =>
  (entry.services ?? []).map((id) => (isFull ? (catalog.lists.services.get(id.toLowerCase())?.full ?? { id }) : { id }))

function shown(catalog: HsdsCatalog, entry: Entry, { minimal, full, fullService }: Pick<HsdsQuery, 'minimal' | 'full' | 'fullService'>): JsonRecord {
  if (minimal) return minimalOf(entry)
  const record = full ? entry.full : entry.listed
  return entry.services && (full || fullService) ? { ...record, services: servicesOf(catalog, entry, fullService) } : record
}

/** What was found in a list: how many, and each object when it is asked for. */
export type Found = { readonly total: number; readonly records: () => Iterable<JsonRecord> }

const recordsOf = function* (catalog: HsdsCatalog, entries: readonly Entry[], query: HsdsQuery): Iterable<JsonRecord> {
  for (const entry of entries) yield shown(catalog, entry, query)
}

/** All that fits, without pages: for lines. Never throws. */
export function findAll(catalog: HsdsCatalog, endpoint: EndpointName, query: HsdsQuery): Found {
  const entries = [...catalog.lists[endpoint].values()].filter((entry) => fits(entry, query))
  return { total: entries.length, records: () => recordsOf(catalog, entries, query) }
}

/** One page of what fits, as the standard has pages. A page after the last is empty. Never throws. */
export function findPage(catalog: HsdsCatalog, endpoint: EndpointName, query: HsdsQuery): JsonRecord {
  const entries = [...catalog.lists[endpoint].values()].filter((entry) => fits(entry, query))
  const pages = Math.ceil(entries.length / query.perPage)
  const start = (query.page - 1) * query.perPage
  const contents = [...recordsOf(catalog, entries.slice(start, start + query.perPage), query)]
  return {
    total_items: entries.length,
    total_pages: pages,
    page_number: query.page,
    size: contents.length,
    first_page: query.page === 1,
    last_page: query.page >= pages,
    empty: contents.length === 0,
    contents,
  }
}

/** One object whole, by its id in any case of letters; undefined when there is none. */
export function findOne(catalog: HsdsCatalog, endpoint: EndpointName, id: string, fullService = false): JsonRecord | undefined {
  const entry = catalog.lists[endpoint].get(id.toLowerCase())
  return entry && shown(catalog, entry, { minimal: false, full: true, fullService })
}

import type { DirectoryChange } from './directory-journal.ts'
import { sameValue } from './merge-services.ts'
import { tellsPlace } from './redaction.ts'
import type { Place, Service } from './service.ts'
import { namedPart, type Part, partsOf, serviceOf } from './service-parts.ts'

type Put = Extract<DirectoryChange, { readonly kind: 'put' }>

const fieldOf = (part: Part): Part => namedPart(part)?.field ?? part

/**
 * Names of parts as an entry may say them. What a service discloses is known by its own words, and a name may lead to a place that is kept secret: both
 * are said by their list alone, since a name outlives what it names.
 */
export const partNames = (parts: readonly Part[], service: Pick<Service, 'area' | 'needs'>, places: readonly Place[]): readonly Part[] => [
  ...new Set(
    parts.map((part) => {
      const field = fieldOf(part)
      return part !== field && (field === 'discloses' || tellsPlace(part.slice(field.length + 1), service, places)) ? field : part
    }),
  ),
]

/** The parts in which a record is not what it was, as an entry says them: all that it has when there was none. Never throws. */
export function changedParts(before: Service | undefined, after: Service, places: readonly Place[]): readonly Part[] {
  const was: ReadonlyMap<Part, unknown> = before ? partsOf(before) : new Map()
  const now = partsOf(after)
  const changed = [...new Set([...now.keys(), ...was.keys()])].filter((part) => !sameValue(was.get(part), now.get(part)))
  return partNames(changed, after, places)
}

/** How a part is said by an entry, if it is: by its name, or as one of a list that is said as a whole. */
export function howSaid(parts: readonly Part[]): (part: Part) => 'itself' | 'in its list' | null {
  const said = new Set(parts)
  return (part) => (said.has(part) ? 'itself' : said.has(fieldOf(part)) ? 'in its list' : null)
}

const made = new WeakMap<Put, { readonly before: Service; readonly after: Service }>()

/**
 * The record after a put: the parts that it says it changes, over the record as it is now, whatever else of it was written since. The whole record as it
 * was put when there is none, or when the put is of a time when none said its parts.
 */
export function recordAfterPut(before: Service | undefined, put: Put): Service {
  const { service, parts } = put
  if (!before || !parts) return service
  const known = made.get(put)
  if (known?.before === before) return known.after
  const [was, now, said] = [partsOf(before), partsOf(service), howSaid(parts)]
  const stays = (part: Part): boolean => said(part) === null
  const held = [...now].flatMap(([part, value]): readonly (readonly [Part, unknown])[] => {
    if (!stays(part)) return [[part, value]]
    return was.has(part) ? [[part, was.get(part)]] : []
  })
  const rest = [...was].filter(([part]) => stays(part) && !now.has(part))
  const after = serviceOf(service.id, new Map([...held, ...rest])) ?? service
  made.set(put, { before, after })
  return after
}

/** Changes made one after the other on services, each put with the parts that it changes: an edit that is kept or sent says them. Never throws. */
export function inParts(
  changes: readonly DirectoryChange[],
  { services, places }: { readonly services: readonly Service[]; readonly places: readonly Place[] },
): readonly DirectoryChange[] {
  const here = new Map(services.map((service) => [service.id, service]))
  return changes.map((change): DirectoryChange => {
    if (change.kind === 'gone') here.delete(change.service)
    if (change.kind !== 'put') return change
    const before = here.get(change.service.id)
    here.set(change.service.id, change.service)
    return { ...change, parts: changedParts(before, change.service, places) }
  })
}

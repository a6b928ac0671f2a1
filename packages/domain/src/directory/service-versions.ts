import type { JournalEntry } from './directory-journal.ts'
import { sameValue } from './merge-services.ts'
import { hasSeen, type Seen } from './seen-entries.ts'
import type { Claim, Service } from './service.ts'
import { claimPart, type Part, partsOf } from './service-parts.ts'

/** What one entry made of a part; `undefined` when it took it away. `by` is the number of the entry in the order, -1 for the corpus. */
export type Version = { readonly value: unknown; readonly by: number }

/** What an entry does to one part. It takes the place of every version that its author had seen, but for those that it spares. */
export type Write = { readonly part: Part; readonly value: unknown; readonly spares: readonly number[] }

/** All versions of all parts that nobody who saw them has replaced: more than one of a part when several people worked at once. */
export type Versions = Map<Part, readonly Version[]>

/** The part that says whether the record is there at all: `true`, or where it went. */
export const herePart: Part = 'here'

/** The versions before anything was done. */
export function firstVersions(service: Service | undefined): Versions {
  if (!service) return new Map()
  const parts = [...partsOf(service)].map(([part, value]): [Part, readonly Version[]] => [part, [{ value, by: -1 }]])
  return new Map([...parts, [herePart, [{ value: true, by: -1 }]]])
}

/** Lets an entry write. `order` is the parts of a record as its author had them, which become the order of the parts. */
export function written(
  versions: Versions,
  writes: readonly Write[],
  made: { readonly number: number; readonly seen: Seen; readonly order: readonly Part[] },
): Versions {
  const { number, seen, order } = made
  const after: Versions = new Map(versions)
  for (const { part, value, spares } of writes) {
    const kept = (after.get(part) ?? []).filter(({ by }) => spares.includes(by) || (by !== -1 && !hasSeen(seen, by)))
    after.set(part, [...kept, { value, by: number }])
  }
  if (order.length === 0) return after
  const first = order.flatMap((part): readonly [Part, readonly Version[]][] => {
    const held = after.get(part)
    return held ? [[part, held]] : []
  })
  return new Map([...first, ...after])
}

const separator = '~'

/** The id of the claim that an answer is one of: answers that were heard at the same time are shown under ids made of it. */
export const claimRoot = (id: string): string => id.split(separator)[0] ?? id

const isClaim = (part: Part): boolean => part.startsWith('claims:')

// Taking a claim or a source away never takes away what somebody else heard at the same time, or what that rests on.
const isKept = (part: Part): boolean => isClaim(part) || part.startsWith('sources:')

/** The versions that hold something, oldest first. */
const heardVersions = (versions: readonly Version[]): readonly Version[] => versions.filter(({ value }) => value !== undefined)

/** A version of a claim that holds something, and the id under which it is shown. */
export type ShownClaim = { readonly id: string; readonly version: Version }

/** The versions of a claim as they are shown: the last keeps the id, the others bear that of their entry after it. Oldest first. */
function shownOf(held: readonly Version[], entries: readonly JournalEntry[]): readonly ShownClaim[] {
  const heard = heardVersions(held)
  return heard.map((version, i) => {
    const { id } = version.value as Claim
    return { version, id: i === heard.length - 1 ? id : `${id}${separator}${entries[version.by]?.id ?? 'corpus'}` }
  })
}

/** The claims as they are shown, by the part that holds them. */
export const shownClaims = (versions: Versions, entries: readonly JournalEntry[]): ReadonlyMap<Part, readonly ShownClaim[]> =>
  new Map([...versions].flatMap(([part, held]) => (isClaim(part) ? [[part, shownOf(held, entries)] as const] : [])))

/**
 * The parts as they stand. Of a field, the version that comes last in the order; of a claim, all of them: two people who asked the same question
 * at the same time both heard something.
 */
export function standingParts(versions: Versions, entries: readonly JournalEntry[]): ReadonlyMap<Part, unknown> {
  const parts = new Map<Part, unknown>()
  for (const [part, held] of versions) {
    if (part === herePart) continue
    const last = isKept(part) ? heardVersions(held).at(-1) : held.at(-1)
    if (last === undefined || last.value === undefined) continue
    parts.set(part, last.value)
    if (!isClaim(part)) continue
    for (const { id, version } of shownOf(held, entries).slice(0, -1)) parts.set(claimPart(id), { ...(version.value as Claim), id })
  }
  return parts
}

/** Whether the record is there. Taken out by somebody, it stays out, whatever others did without knowing. */
export const isHere = (versions: Versions): boolean => {
  const held = versions.get(herePart) ?? []
  return held.length > 0 && held.every(({ value }) => value === true)
}

/** What writing a claim under an id does: it takes the place of the version that has this id in what its author saw, and of no other. */
export function claimWrite(
  id: string,
  claim: Claim | undefined,
  { versions, entries }: { readonly versions: Versions; readonly entries: readonly JournalEntry[] },
): Write {
  const cut = id.indexOf(separator)
  const [root, name] = versions.has(claimPart(id)) || cut < 0 ? [id, ''] : [id.slice(0, cut), id.slice(cut + 1)]
  const held = versions.get(claimPart(root)) ?? []
  const replaced = name === '' ? heardVersions(held).at(-1) : held.find(({ by }) => (entries[by]?.id ?? 'corpus') === name)
  if (name !== '' && !replaced) return { part: claimPart(id), value: claim, spares: [] }
  const spares = held.filter((version) => version !== replaced).map(({ by }) => by)
  return { part: claimPart(root), value: claim && { ...claim, id: root }, spares }
}

/** The fields of which several versions stand that differ. Claims are no such field: all of theirs are shown. */
export const openParts = (versions: Versions): readonly Part[] =>
  [...versions].flatMap(([part, all]) => {
    const held = isKept(part) ? heardVersions(all) : all
    return part === herePart || isClaim(part) || held.every(({ value }) => sameValue(value, held[0]?.value)) ? [] : [part]
  })

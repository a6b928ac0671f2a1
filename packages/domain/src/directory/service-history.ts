import { type JournalEntry, sourceBrought, standingEntries } from './directory-journal.ts'
import { sameValue } from './merge-services.ts'
import { howSaid } from './put-parts.ts'
import { hasSeen, numbersIn, type Seen, sawAll, seenBy } from './seen-entries.ts'
import type { Claim, Service } from './service.ts'
import { isHiddenClaim, type Part, partsOf, serviceOf, sourcePart } from './service-parts.ts'
import { claimWrite, firstVersions, herePart, isHere, openParts, standingParts, type Version, type Versions, type Write, written } from './service-versions.ts'

/** Everything that was said about one service, in order, and how each entry bears on it. */
export type ServiceHistory = {
  readonly entries: readonly JournalEntry[]
  readonly seen: readonly Seen[]
  readonly writes: readonly (readonly Write[])[]
  /** Numbers of the entries that count and were not taken back. */
  readonly standing: readonly number[]
  readonly versions: Versions
  /** The service as it stands; null when it was taken out or never was. */
  readonly service: Service | null
}

/** A part on which several versions stand, or `gone` when some took out what others went on with. */
export type OpenPart = { readonly part: Part | 'gone'; readonly sides: readonly { readonly number: number; readonly value: unknown }[] }

type Given = { readonly entries: readonly JournalEntry[]; readonly versions: Versions }

// A public record does not name what only a hidden claim rests on: that it is not there takes nothing away.
const citedByHidden = (part: Part, parts: ReadonlyMap<Part, unknown>): boolean =>
  part.startsWith('sources:') && [...parts].some(([key, value]) => isHiddenClaim(key, value) && sourcePart(value.source) === part)

function putWrites({ service, why, parts }: Extract<JournalEntry['change'], { readonly kind: 'put' }>, given: Given): readonly Write[] {
  const before = standingParts(given.versions, given.entries)
  const after = partsOf(service)
  // An entry that says which parts it changed says nothing of the others, whatever they were when it was made. A record that comes back is as it was put.
  const said = parts && isHere(given.versions) ? howSaid(parts) : () => 'in its list' as const
  const changed = [...new Set([...after.keys(), ...before.keys()])].filter((part) => {
    const how = said(part)
    if (how === null || (how === 'in its list' && sameValue(before.get(part), after.get(part)))) return false
    return after.has(part) || !(isHiddenClaim(part, before.get(part)) || citedByHidden(part, before))
  })
  // Whoever makes one of two versions means what is written, also where it is what is shown already.
  const settled = why === 'merged' ? openParts(given.versions).filter((part) => !changed.includes(part)) : []
  const writes = [...changed, ...settled].map(
    (part): Write =>
      part.startsWith('claims:')
        ? claimWrite(part.slice('claims:'.length), after.get(part) as Claim | undefined, given)
        : { part, value: after.get(part), spares: [] },
  )
  return isHere(given.versions) ? writes : [...writes, { part: herePart, value: true, spares: [] }]
}

function writesOf({ change }: JournalEntry, given: Given): readonly Write[] {
  switch (change.kind) {
    case 'put':
      return putWrites(change, given)
    case 'claim': {
      const brought = sourceBrought(change)
      // Also where the record names it: whoever takes it out of there may not know that this claim rests on it.
      return [claimWrite(change.claim.id, change.claim, given), ...(brought ? [{ part: sourcePart(brought.id), value: brought, spares: [] }] : [])]
    }
    case 'gone':
      return [{ part: herePart, value: change.into === undefined ? {} : { into: change.into }, spares: [] }]
    case 'undone':
      return []
  }
}

/** What was done to one service, from entries in order that are all about it. `counts` says which of them do; the others only explain what came after. */
export function serviceHistory(first: Service | undefined, entries: readonly JournalEntry[], counts: (entry: JournalEntry) => boolean): ServiceHistory {
  const seen = seenBy(entries)
  const numbers = new Map(entries.map((entry, i) => [entry.id, i]))
  const writes: (readonly Write[])[] = []
  const standingAmong = (those: readonly JournalEntry[]): readonly number[] => standingEntries(those).flatMap(({ id }) => numbers.get(id) ?? [])
  const applied = (versions: Versions, number: number): Versions => {
    const change = entries[number]?.change
    const order = change?.kind === 'put' ? [...partsOf(change.service).keys()] : []
    return written(versions, writes[number] ?? [], { number, seen: seen[number] ?? new Uint32Array(), order })
  }
  const replayed = (those: readonly number[]): Versions => those.reduce(applied, firstVersions(first))

  let all = firstVersions(first)
  for (const [i, entry] of entries.entries()) {
    const mine = seen[i] ?? new Uint32Array()
    // What the author had before them: all that stands, nearly always; otherwise it is made again from what they had seen.
    const versions = sawAll(mine, i) ? all : replayed(standingAmong(numbersIn(mine, i).flatMap((n) => entries[n] ?? [])))
    writes.push(writesOf(entry, { entries, versions }))
    all = entry.change.kind === 'undone' ? replayed(standingAmong(entries.slice(0, i + 1))) : applied(all, i)
  }
  const standing = standingAmong(entries.filter(counts))
  const versions = entries.every(counts) ? all : replayed(standing)
  const service = isHere(versions) ? serviceOf(serviceIdOf(first, entries), standingParts(versions, entries)) : null
  return { entries, seen, writes, standing, versions, service }
}

type Made = { readonly first: Service | undefined; readonly counted: readonly boolean[]; readonly history: ServiceHistory }

// A screen that follows a network asks again every few seconds, and nearly all that it asks about is what it was.
const made = new WeakMap<JournalEntry, Made>()

/** The same as `serviceHistory`, and the very same object when nothing about the service changed since it was last asked for. */
export function knownHistory(first: Service | undefined, entries: readonly JournalEntry[], counts: (entry: JournalEntry) => boolean): ServiceHistory {
  const last = entries.at(-1)
  const known = last && made.get(last)
  const counted = entries.map(counts)
  const isSame =
    known !== undefined &&
    known.first === first &&
    known.history.entries.length === entries.length &&
    entries.every((entry, i) => known.history.entries[i] === entry && known.counted[i] === counted[i])
  if (isSame) return known.history
  const history = serviceHistory(first, entries, counts)
  if (last) made.set(last, { first, counted, history })
  return history
}

function serviceIdOf(first: Service | undefined, entries: readonly JournalEntry[]): string {
  if (first) return first.id
  const put = entries.find(({ change }) => change.kind === 'put')?.change
  return put?.kind === 'put' ? put.service.id : ''
}

/**
 * Where people worked at once and do not agree, each side with the entry that says it: fields of which two versions stand, and a record that some
 * took out while others went on with it. Until somebody who saw both settles it.
 */
export function openPartsOf({ versions, seen, writes, standing }: ServiceHistory): readonly OpenPart[] {
  const sidesOf = (held: readonly Version[]): OpenPart['sides'] => held.filter(({ by }) => by >= 0).map(({ by, value }) => ({ number: by, value }))
  const fields = openParts(versions).map((part): OpenPart => ({ part, sides: sidesOf(versions.get(part) ?? []) }))
  const here = versions.get(herePart) ?? []
  const gone = here.filter(({ value }) => value !== true)
  const knew = (a: number, b: number): boolean => hasSeen(seen[a] ?? new Uint32Array(), b)
  const wentOn = standing.filter(
    (n) =>
      (writes[n]?.length ?? 0) > 0 &&
      !gone.some(({ by }) => by === n) &&
      gone.some(({ by }) => !knew(n, by) && !knew(by, n)) &&
      !here.some(({ by, value }) => by !== n && value !== true && knew(by, n)),
  )
  if (gone.length === 0 || wentOn.length === 0) return fields
  return [...fields, { part: 'gone', sides: [...sidesOf(gone), ...wentOn.map((number) => ({ number, value: true }))] }]
}

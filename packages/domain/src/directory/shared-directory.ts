import type { JournalEntry } from './directory-journal.ts'
import { entriesInOrder, madeOn } from './entry-order.ts'
import { hasSeen } from './seen-entries.ts'
import type { DirectoryCorpus, Service } from './service.ts'
import { knownHistory, openPartsOf, type ServiceHistory } from './service-history.ts'
import { type NamedPart, namedPart } from './service-parts.ts'
import { herePart, standingParts } from './service-versions.ts'
import type { EntryAuthor, Heard, NetworkEntry } from './shared-entry.ts'

/** What differs: a part of a record, or whether it is there at all (`gone`). */
export type DirectoryPart = NamedPart | { readonly field: 'gone' }

/** One side of a conflict: who says it, and what. `author` is null for what was made on this device and is not sent yet. */
export type ConflictSide = { readonly entry: JournalEntry; readonly author: EntryAuthor | null; readonly value: unknown }

/** Edits of one part that were made without seeing each other. Shown side by side: the last stands until somebody who saw all of them decides. */
export type Conflict = { readonly service: string; readonly part: DirectoryPart; readonly sides: readonly ConflictSide[] }

/** A part that a proposal would change. `unseen` when somebody else changed it since, without the author of the proposal knowing. */
export type ProposedChange = { readonly part: DirectoryPart; readonly before: unknown; readonly after: unknown; readonly unseen: boolean }

/** A proposed entry, and what it would change in the service as it stands. `takesBack` is the entry that it would undo. */
export type Proposal = {
  readonly said: NetworkEntry
  readonly service: string
  readonly changes: readonly ProposedChange[]
  readonly takesBack?: string
}

/** The directory of a network as one device knows it: services as they stand, what is proposed beside them, and where two edits disagree. */
export type SharedDirectory = {
  readonly directory: DirectoryCorpus
  readonly proposals: readonly Proposal[]
  readonly conflicts: readonly Conflict[]
}

/** Which service each entry is about; one that takes back another is about the same as that one. Those about nothing known are left out. */
function byService(entries: readonly JournalEntry[]): ReadonlyMap<string, readonly JournalEntry[]> {
  const about = new Map<string, string>()
  const groups = new Map<string, JournalEntry[]>()
  for (const entry of entries) {
    const { change } = entry
    const service = change.kind === 'put' ? change.service.id : change.kind === 'undone' ? about.get(change.entry) : change.service
    if (service === undefined) continue
    about.set(entry.id, service)
    const group = groups.get(service)
    if (group) group.push(entry)
    else groups.set(service, [entry])
  }
  return groups
}

/** The service that an entry is about, among all that are known. Null when it takes back what is not known. */
export function serviceOfEntry(entry: JournalEntry, entries: readonly JournalEntry[]): string | null {
  const { change } = entry
  if (change.kind !== 'undone') return change.kind === 'put' ? change.service.id : change.service
  const groups = byService(entriesInOrder([...entries, entry]))
  for (const [service, group] of groups) if (group.some(({ id }) => id === entry.id)) return service
  return null
}

// On one device each entry is made on the one before it, whatever was written of it when there was no network.
function madeInTurn(own: readonly JournalEntry[]): readonly JournalEntry[] {
  const before = new Map<string, string>()
  for (const group of byService(entriesInOrder(own)).values()) for (const [i, { id }] of group.entries()) if (i > 0) before.set(id, group[i - 1]?.id ?? '')
  return own.map((entry) => {
    const last = before.get(entry.id)
    return entry.after !== undefined || last === undefined ? entry : { ...entry, after: [last] }
  })
}

/** The entries about one service, in order, among those that stand in what somebody sees. */
export const entriesAbout = (service: string, standing: readonly JournalEntry[]): readonly JournalEntry[] =>
  byService(entriesInOrder(madeInTurn(standing))).get(service) ?? []

/**
 * The ids to write as `after` in a new entry about a service: those that stand in what its author sees and that no other of these came after. Give it
 * what stands (accepted, and own), not what is only proposed. Empty when nothing was done to the service.
 */
export function headsOf(service: string, standing: readonly JournalEntry[]): readonly string[] {
  const group = entriesAbout(service, standing)
  const followed = new Set(group.flatMap(madeOn))
  return group.map(({ id }) => id).filter((id) => !followed.has(id))
}

function proposalOf(said: NetworkEntry, service: string, history: ServiceHistory): Proposal {
  const { entries, seen, writes, versions } = history
  const number = entries.findIndex(({ id }) => id === said.entry.id)
  const parts = standingParts(versions, entries)
  const mine = seen[number] ?? new Uint32Array()
  const changes = (writes[number] ?? []).flatMap(({ part, value }): readonly ProposedChange[] => {
    const unseen = (versions.get(part) ?? []).some(({ by }) => by >= 0 && by !== number && !hasSeen(mine, by))
    if (part === herePart) return value === true ? [] : [{ part: { field: 'gone' }, before: undefined, after: value, unseen }]
    const named = namedPart(part)
    return named ? [{ part: named, before: parts.get(part), after: value, unseen }] : []
  })
  const { change } = said.entry
  return { said, service, changes, ...(change.kind === 'undone' ? { takesBack: change.entry } : {}) }
}

function conflictsOf(service: string, history: ServiceHistory, authors: ReadonlyMap<string, EntryAuthor>): readonly Conflict[] {
  return openPartsOf(history).flatMap(({ part, sides }): readonly Conflict[] => {
    const named: DirectoryPart | null = part === 'gone' ? { field: 'gone' } : namedPart(part)
    const told = sides.flatMap(({ number, value }): readonly ConflictSide[] => {
      const entry = history.entries[number]
      return entry ? [{ entry, author: authors.get(entry.id) ?? null, value }] : []
    })
    return named && told.length > 1 ? [{ service, part: named, sides: told }] : []
  })
}

/**
 * The shared directory from everything that is known, in whatever order it came and however often: the same entries give the same directory on every
 * device. An edit changes the parts that its author changed and leaves what others did to the rest; answers heard at the same time all stay;
 * a claim that is not for everyone is only taken away by taking its entry back. Never throws.
 */
export function sharedDirectory(corpus: DirectoryCorpus, { accepted, proposed, own, refused = [] }: Heard): SharedDirectory {
  const said = [...accepted, ...proposed, ...refused]
  const mine = madeInTurn(own)
  const authors = new Map(said.map(({ entry, by }) => [entry.id, by]))
  const counting = new Set([...accepted.map(({ entry }) => entry.id), ...mine.map(({ id }) => id)])
  const waiting = new Map(proposed.map((one) => [one.entry.id, one]))
  const groups = byService(entriesInOrder([...said.map(({ entry }) => entry), ...mine]))
  const first = new Map(corpus.services.map((service) => [service.id, service]))
  const services = new Map<string, Service | null>(first)
  const proposals: Proposal[] = []
  const conflicts: Conflict[] = []
  for (const [id, entries] of groups) {
    const history = knownHistory(first.get(id), entries, (entry) => counting.has(entry.id))
    services.set(id, history.service)
    conflicts.push(...conflictsOf(id, history, authors))
    for (const { id: entry } of entries) {
      const one = waiting.get(entry)
      if (one) proposals.push(proposalOf(one, id, history))
    }
  }
  if (groups.size === 0) return { directory: corpus, proposals, conflicts }
  return { directory: { ...corpus, services: [...services.values()].filter((service) => service !== null) }, proposals, conflicts }
}

/** The services after entries that all count, as `sharedDirectory` makes them: what a server publishes of a tier. */
export function sharedServices(services: readonly Service[], entries: readonly JournalEntry[]): readonly Service[] {
  if (entries.length === 0) return services
  const first = new Map(services.map((service) => [service.id, service]))
  const after = new Map<string, Service | null>(first)
  for (const [id, group] of byService(entriesInOrder(entries))) after.set(id, knownHistory(first.get(id), group, () => true).service)
  return [...after.values()].filter((service) => service !== null)
}

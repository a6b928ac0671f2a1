import type { Day } from '../shared/index.ts'
import { recordAfterPut } from './put-parts.ts'
import type { Claim, DirectoryCorpus, Service } from './service.ts'

type Source = Service['sources'][number]

/**
 * One thing that was done to the directory on this copy. `put` adds a service or writes it anew; `claim` writes one claim, in the place of the one
 * with the same id if there is one, with the `source` that it rests on where the record may not name it; `gone` takes a service out, `into` the one
 * that it was found to be; `undone` takes an earlier entry back. The `parts` of a put are those that its author changed (`website`, `phones:5145550100`;
 * `discloses` for the whole list), said when it is made: later the corpus may say more of the service, and only they tell what the put has to say of it.
 */
export type DirectoryChange =
  | { readonly kind: 'put'; readonly service: Service; readonly why: 'added' | 'edited' | 'imported' | 'merged'; readonly parts?: readonly string[] }
  | { readonly kind: 'claim'; readonly service: string; readonly claim: Claim; readonly source?: Source }
  | { readonly kind: 'gone'; readonly service: string; readonly into?: string }
  | { readonly kind: 'undone'; readonly entry: string }

/**
 * An entry of the journal. `at` is an instant, `by` a role and never a name; the entries of one act (an import, an edit told in parts) share a
 * `batch`. `after` names what its author had seen of the service: the entries that no other seen entry came after. It is several ids as soon as two
 * people had worked at once: a single one could not say that both were seen, and what they disagree on could never be settled.
 */
export type JournalEntry = {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly batch?: string
  readonly after?: readonly string[]
  readonly change: DirectoryChange
}

/** What was done on this copy, oldest first, over a corpus. Kept on this machine, and in a file when it is saved as one. */
export type DirectoryJournal = { readonly format: 'recourse-directory'; readonly version: 1; readonly entries: readonly JournalEntry[] }

/** A journal in which nothing was done. */
export const emptyJournal: DirectoryJournal = { format: 'recourse-directory', version: 1, entries: [] }

/** The entries that still count: those that no later entry takes back. To take back an undoing puts the first entry in force again. */
export function standingEntries(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const undone = new Set<string>()
  // From the last to the first: whether an undoing counts is known before what it takes back.
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]
    if (entry && entry.change.kind === 'undone' && !undone.has(entry.id)) undone.add(entry.change.entry)
  }
  return entries.filter((entry) => entry.change.kind !== 'undone' && !undone.has(entry.id))
}

/** The source of what was heard: the service itself, asked by the network. */
export const askedSource: Service['sources'][number] = {
  id: 'asked',
  title: { en: 'The service itself, asked by the network', fr: 'Le service lui-même, à la demande du réseau' },
  datedText: 'undated',
}

/** The source that a claim brings along: its own, or that of what was heard. Undefined when it rests on one that the record should have. */
export const sourceBrought = ({ claim, source }: Pick<Extract<DirectoryChange, { readonly kind: 'claim' }>, 'claim' | 'source'>): Source | undefined =>
  source?.id === claim.source ? source : claim.source === askedSource.id ? askedSource : undefined

const withClaim = (service: Service, claim: Claim, brought: Source | undefined): Service => {
  const replaces = service.claims.some((c) => c.id === claim.id)
  const known = brought === undefined || service.sources.some((source) => source.id === brought.id)
  const sources = known ? service.sources : [...service.sources, brought]
  return { ...service, sources, claims: replaces ? service.claims.map((c) => (c.id === claim.id ? claim : c)) : [...service.claims, claim] }
}

function apply(services: Map<string, Service>, change: DirectoryChange): void {
  switch (change.kind) {
    case 'put':
      services.set(change.service.id, recordAfterPut(services.get(change.service.id), change))
      return
    case 'claim': {
      const service = services.get(change.service)
      // The service may have been merged or taken back since: the claim stays in the history, and counts again if the service does.
      if (service) services.set(service.id, withClaim(service, change.claim, sourceBrought(change)))
      return
    }
    case 'gone':
      services.delete(change.service)
      return
    case 'undone':
      return
  }
}

/** The services of a corpus after everything that was done on this copy, in the order of the corpus, those that were added last. Never throws. */
export function servicesAfter(services: readonly Service[], entries: readonly JournalEntry[]): readonly Service[] {
  const after = new Map(services.map((service) => [service.id, service]))
  for (const { change } of standingEntries(entries)) apply(after, change)
  return [...after.values()]
}

/** The same for a whole directory; the very directory that was given when nothing was done, so that what rests on it is not made again. */
export const directoryAfter = (directory: DirectoryCorpus, entries: readonly JournalEntry[]): DirectoryCorpus =>
  entries.length === 0 ? directory : { ...directory, services: servicesAfter(directory.services, entries) }

/** One step in the life of a service: what was done, and whether it still counts. */
export type HistoryStep = { readonly entry: JournalEntry; readonly counts: boolean }

const isAbout = (change: DirectoryChange, service: string): boolean =>
  change.kind === 'put'
    ? change.service.id === service
    : change.kind !== 'undone' && (change.service === service || (change.kind === 'gone' && change.into === service))

/** What was done to one service on this copy, newest first. */
export function historyOf(service: string, entries: readonly JournalEntry[]): readonly HistoryStep[] {
  const standing = new Set(standingEntries(entries).map((entry) => entry.id))
  return entries
    .filter(({ change }) => isAbout(change, service))
    .map((entry) => ({ entry, counts: standing.has(entry.id) }))
    .reverse()
}

/** How far the confirming of a set of services has come: services with a claim confirmed in the last `days` days, and all of them. */
export type Progress = { readonly confirmed: number; readonly of: number }

/** Which of these services the service itself said something about since a day (that day included). */
export function progressSince(services: readonly Service[], since: Day): Progress {
  const asked = (claim: Claim): boolean =>
    claim.method !== 'web' && claim.method !== 'import' && claim.outcome !== 'no-answer' && claim.verified !== undefined && claim.verified >= since
  return { confirmed: services.filter((service) => service.claims.some(asked)).length, of: services.length }
}

import type { JournalEntry } from './directory-journal.ts'
import type { Visibility } from './service.ts'

/** Who may read something: everyone, the members of the network, or those of its trusted organizations. From the widest to the narrowest. */
export type Tier = Visibility

/** The roles of members of a network, from the least. */
export type NetworkRole = 'member' | 'steward' | 'coordinator' | 'network-steward'

/** Who wrote an entry, as a verified card says it: the id of a member and of an organization, and the role. Never a name. */
export type EntryAuthor = { readonly member: string; readonly organization: string; readonly role: NetworkRole }

/** What became of an entry: it counts, it waits for somebody to look at it, or it was refused or taken back. */
export type EntryState = 'accepted' | 'proposed' | 'refused' | 'withdrawn'

/** An entry as the feed of a network brings it. `seq` is its place in that feed, and grows each time that its state changes. */
export type NetworkEntry = {
  readonly entry: JournalEntry
  readonly state: EntryState
  readonly tier: Tier
  readonly by: EntryAuthor
  readonly seq: number
}

/** Everything that is known of the entries of a directory, each once. `own` was made on this device and is not sent yet. */
export type Heard = {
  readonly accepted: readonly NetworkEntry[]
  readonly proposed: readonly NetworkEntry[]
  readonly own: readonly JournalEntry[]
  /** Refused or taken back: they count for nothing, but later entries may have been made on them. */
  readonly refused?: readonly NetworkEntry[]
}

// Two states of one entry at the same place cannot be: whoever sends them lies, and then the choice is at least the same on every device.
const isNewer = (a: NetworkEntry, b: NetworkEntry): boolean => a.seq > b.seq || (a.seq === b.seq && a.state > b.state)

/**
 * Sorts what a feed brought by what became of it, however often and in whatever order it was delivered: the last state of each entry counts. What
 * was made here and is in the feed already is no longer `own`. Never throws.
 */
export function heardOf(feed: readonly NetworkEntry[], own: readonly JournalEntry[]): Heard {
  const last = new Map<string, NetworkEntry>()
  for (const one of feed) {
    const known = last.get(one.entry.id)
    if (!known || isNewer(one, known)) last.set(one.entry.id, one)
  }
  const all = [...last.values()].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1))
  const mine = new Map(own.map((entry) => [entry.id, entry]))
  return {
    accepted: all.filter(({ state }) => state === 'accepted'),
    proposed: all.filter(({ state }) => state === 'proposed'),
    refused: all.filter(({ state }) => state === 'refused' || state === 'withdrawn'),
    own: [...mine.values()].filter(({ id }) => !last.has(id)),
  }
}

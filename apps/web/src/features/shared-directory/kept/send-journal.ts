import { type DirectoryCorpus, type JournalEntry, standingEntries } from '@recourse/domain/directory'
import type { Me } from '../../../network/index.ts'
import { journalParts, sentOf } from './journal-parts.ts'
import { outgoingEntry } from './record-shared.ts'
import { putOut, type SharedState, sharedNow } from './shared-store.ts'

const isId = (id: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)

/** What this device did outside the network that counts and is not in it: neither there in whatever state, nor on its way. */
export function unsentEntries(kept: readonly JournalEntry[], { records, outgoing }: Pick<SharedState, 'records' | 'outgoing'>): readonly JournalEntry[] {
  const known = new Set([...records.entries.map(({ entry }) => entry.id), ...outgoing.map(({ id }) => id)])
  return standingEntries(kept).filter(({ id }) => !known.has(id) && isId(id))
}

/** For whom what a device did is sent: over which corpus, by whom, and all that the device kept of its own work. */
export type Sending = { readonly corpus: DirectoryCorpus; readonly me: Me; readonly kept: readonly JournalEntry[] }

/** Puts entries of this device's own journal on their way, each made on what this device had done before. */
export function sendJournal({ corpus, me, kept }: Sending, entries: readonly JournalEntry[]): void {
  const parts = journalParts(corpus, { entries, sent: sentOf(kept, sharedNow()), newId: () => crypto.randomUUID() })
  putOut(parts.map(({ about, part }) => outgoingEntry(part, about, me)))
}

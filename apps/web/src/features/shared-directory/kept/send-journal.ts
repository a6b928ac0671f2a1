import {
  type DirectoryCorpus,
  type JournalEntry,
  redactedEntries,
  serviceOfEntry,
  servicesAfter,
  splitByTier,
  standingEntries,
} from '@recourse/domain/directory'
import type { Me } from '../../../network/index.ts'
import { outgoingEntry } from './record-shared.ts'
import { putOut, type SharedState } from './shared-store.ts'

const isId = (id: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)

/** What this device did outside the network that counts and is not in it: neither there in whatever state, nor on its way. */
export function unsentEntries(kept: readonly JournalEntry[], { records, outgoing }: Pick<SharedState, 'records' | 'outgoing'>): readonly JournalEntry[] {
  const known = new Set([...records.entries.map(({ entry }) => entry.id), ...outgoing.map(({ id }) => id)])
  return standingEntries(kept).filter(({ id }) => !known.has(id) && isId(id))
}

/**
 * Puts entries of this device's own journal on their way, cleaned and split as any other, each made on the last of the same service: whoever made them
 * had not seen the network. They keep their ids: they are the same on both sides.
 */
export function sendJournal({ corpus, me }: { readonly corpus: DirectoryCorpus; readonly me: Me }, entries: readonly JournalEntry[]): void {
  const standing: JournalEntry[] = []
  const out = redactedEntries(corpus, entries).flatMap((entry) => {
    const about = serviceOfEntry(entry, standing)
    if (about === null) return []
    const before = servicesAfter(corpus.services, standing).find(({ id }) => id === about)
    const first = corpus.services.find(({ id }) => id === about)
    const parts = splitByTier(entry, { first, before, standing, places: corpus.places, newId: () => crypto.randomUUID() })
    standing.push(...parts.map((part) => part.entry))
    return parts.map((part) => outgoingEntry(part, about, me))
  })
  putOut(out)
}

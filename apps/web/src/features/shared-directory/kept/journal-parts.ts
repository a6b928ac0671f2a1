import {
  type DirectoryCorpus,
  entriesInOrder,
  type JournalEntry,
  redactedEntries,
  serviceOfEntry,
  servicesAfter,
  splitByTier,
  type TieredEntry,
} from '@recourse/domain/directory'
import type { SharedState } from './shared-store.ts'

/** A part of what this device did, and the service that it is about. */
export type JournalPart = { readonly about: string; readonly part: TieredEntry }

/**
 * What this device did outside the network and sent before, as the network has it, whatever became of it there: its author had it before them when they
 * went on. The parts of an entry share its batch, or bear its id as theirs.
 */
export function sentOf(kept: readonly JournalEntry[], { records, outgoing }: Pick<SharedState, 'records' | 'outgoing'>): readonly JournalEntry[] {
  const mine = new Set(kept.flatMap(({ id, batch }) => (batch === undefined ? [id] : [id, batch])))
  const there = [...records.entries.map(({ entry }) => entry), ...outgoing.flatMap(({ entry }) => entry ?? [])]
  return entriesInOrder(there.filter(({ id, batch }) => mine.has(id) || (batch !== undefined && mine.has(batch))))
}

/**
 * Entries of this device's own journal as they go to the network: cleaned and split as any other, each made on the last of the same service that this
 * device had done, sent before or not. Whoever made them had not seen the rest of the network. They keep their ids: they are the same on both sides.
 */
export function journalParts(
  corpus: DirectoryCorpus,
  { entries, sent, newId }: { readonly entries: readonly JournalEntry[]; readonly sent: readonly JournalEntry[]; readonly newId: () => string },
): readonly JournalPart[] {
  const standing: JournalEntry[] = [...sent]
  return redactedEntries(corpus, [...sent, ...entries])
    .slice(sent.length)
    .flatMap((entry): readonly JournalPart[] => {
      const about = serviceOfEntry(entry, standing)
      if (about === null) return []
      const first = corpus.services.find(({ id }) => id === about)
      const before = servicesAfter(corpus.services, standing).find(({ id }) => id === about)
      const parts = splitByTier(entry, { first, before, standing, places: corpus.places, newId })
      standing.push(...parts.map((part) => part.entry))
      return parts.map((part) => ({ about, part }))
    })
}

import { type DirectoryCorpus, type JournalEntry, redactedEntries } from '@recourse/domain/directory'
import { createStore, update } from 'idb-keyval'
import { workDatabase } from '../../../../work/kept-journal.ts'

/** The entries with those words gone that give away a place which the last of them makes secret. */
export const cleanedBy = (directory: DirectoryCorpus, entries: readonly JournalEntry[], last: JournalEntry): readonly JournalEntry[] =>
  redactedEntries(directory, [...entries, last]).slice(0, -1)

/**
 * Takes out of what this device keeps the words that would give away a place which is now a secret: entries stay, with their day and their role. To
 * be called before the change that makes it so is recorded. A database that does not exist is not made. Never throws: where nothing is kept,
 * nothing is there to clean.
 */
export async function cleanKept(directory: DirectoryCorpus, last: JournalEntry): Promise<void> {
  try {
    const all = await indexedDB.databases()
    if (!all.some(({ name }) => name === workDatabase)) return
    await update<readonly JournalEntry[]>('entries', (kept) => cleanedBy(directory, kept ?? [], last).map((entry) => entry), createStore(workDatabase, 'work'))
  } catch {
    // A browser that keeps nothing (some private windows) refuses even to look.
  }
}

import { type DirectoryCorpus, type DirectoryJournal, type JournalEntry, redactedEntries } from '@recourse/domain/directory'

/** The work of this copy as the text of a file, cleaned as `redactedEntries` does. `readJournal` reads it back. */
export function writeJournal(directory: DirectoryCorpus, entries: readonly JournalEntry[]): string {
  const journal: DirectoryJournal = { format: 'recourse-directory', version: 1, entries: redactedEntries(directory, entries) }
  return `${JSON.stringify(journal, null, 1)}\n`
}

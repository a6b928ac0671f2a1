import type { JournalEntry } from '@recourse/domain/directory'
import { createStore, get, update } from 'idb-keyval'

/** The name of the database of this device that holds what was done to the directory. It exists only once something was done. */
export const workDatabase = 'recourse-directory'
const entriesKey = 'entries'

// To open a database makes it: a device on which nobody worked on the directory must have none.
async function exists(): Promise<boolean> {
  const all = await indexedDB.databases()
  return all.some(({ name }) => name === workDatabase)
}

const store = () => createStore(workDatabase, 'work')

const inOrder = (entries: readonly JournalEntry[]): readonly JournalEntry[] =>
  [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** Entries of two copies as one: each once, in the order in which they were made. */
export function joinedEntries(a: readonly JournalEntry[], b: readonly JournalEntry[]): readonly JournalEntry[] {
  const known = new Set(a.map((entry) => entry.id))
  return inOrder([...a, ...b.filter((entry) => !known.has(entry.id))])
}

/**
 * The instant, in milliseconds, from which what is done next is counted. Entries made together are a thousandth of a second apart, so that a list of
 * thousands ends seconds ahead of the clock: what is done right after it still comes after it.
 */
export function nextInstant(entries: readonly JournalEntry[], now: number): number {
  const last = entries.at(-1)
  return last ? Math.max(now, Date.parse(last.at) + 1) : now
}

/** What was kept on this device; nothing when nothing was, or when the browser keeps nothing (some private windows). Never throws. */
export async function keptEntries(): Promise<readonly JournalEntry[]> {
  try {
    return (await exists()) ? ((await get<readonly JournalEntry[]>(entriesKey, store())) ?? []) : []
  } catch {
    return []
  }
}

/** What takes out of entries the words that would give a secret place away. */
export type Clean = (entries: readonly JournalEntry[]) => readonly JournalEntry[]

/**
 * Adds entries to what is kept, whatever another tab added meanwhile, cleans the whole of it, and gives it: a place that an entry makes secret
 * leaves the entries before it too. Null when the browser would not keep them: the work is then in this page only, and the screen says so.
 */
export async function keepEntries(added: readonly JournalEntry[], clean: Clean): Promise<readonly JournalEntry[] | null> {
  try {
    let all: readonly JournalEntry[] = added
    await update<readonly JournalEntry[]>(
      entriesKey,
      (kept) => {
        all = clean(joinedEntries(kept ?? [], added))
        return all
      },
      store(),
    )
    return all
  } catch {
    return null
  }
}

import type { JournalEntry } from './directory-journal.ts'

// 2026-11-20T10:00:00Z and 2026-11-20T10:00:00.5Z compare as texts only once both have the same number of digits.
function instantOf({ at }: JournalEntry): string {
  const [seconds = '', fraction = ''] = at.replace(/Z$/, '').split('.')
  return `${seconds}.${fraction.padEnd(9, '0')}`
}

type Rank = { readonly instant: string; readonly steps: number; readonly id: string }

const compared = (a: Rank, b: Rank): number => {
  if (a.instant !== b.instant) return a.instant < b.instant ? -1 : 1
  return a.steps - b.steps || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** What an entry was made on: what its author had seen, and what it takes back. */
export const madeOn = ({ after = [], change }: JournalEntry): readonly string[] => (change.kind === 'undone' ? [...after, change.entry] : after)

/**
 * Entries in the one order in which they are applied, each id once: by instant, then by id, but never before what they were made on, since the clock
 * of one device may be behind that of another. The same set gives the same order, however it was delivered. Of two entries with one id, the first
 * of the list is kept. Entries that each say that they came after the other (somebody forged them) take the order of their instants.
 */
export function entriesInOrder(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const byId = new Map<string, JournalEntry>()
  for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry)
  const own = (entry: JournalEntry): Rank => ({ instant: instantOf(entry), steps: 0, id: entry.id })
  const ranks = new Map<string, Rank>()
  const open = new Set<string>()
  // By instant first: where a circle is cut does not depend on the order of delivery.
  const starts = [...byId.values()].map((entry) => ({ entry, rank: own(entry) })).sort((a, b) => compared(a.rank, b.rank))
  for (const { entry: start } of starts) {
    // A chain of thousands must not be walked by a function that calls itself.
    const walk: JournalEntry[] = [start]
    for (let entry = walk.at(-1); entry !== undefined; entry = walk.at(-1)) {
      if (ranks.has(entry.id)) {
        walk.pop()
        continue
      }
      open.add(entry.id)
      const before = madeOn(entry).flatMap((id) => byId.get(id) ?? [])
      const waiting = before.find(({ id }) => !ranks.has(id) && !open.has(id))
      if (waiting) {
        walk.push(waiting)
        continue
      }
      const latest = before
        .flatMap(({ id }) => ranks.get(id) ?? [])
        .sort(compared)
        .at(-1)
      const alone = own(entry)
      ranks.set(entry.id, latest && alone.instant <= latest.instant ? { instant: latest.instant, steps: latest.steps + 1, id: entry.id } : alone)
      open.delete(entry.id)
      walk.pop()
    }
  }
  return [...byId.values()].sort((a, b) => compared(ranks.get(a.id) ?? own(a), ranks.get(b.id) ?? own(b)))
}

import type { JournalEntry } from './directory-journal.ts'
import { madeOn } from './entry-order.ts'

/** Which entries of one service, by their number in order, the author of an entry had seen. One bit each: some services have thousands. */
export type Seen = Uint32Array

/** Whether an entry had been seen. */
export const hasSeen = (seen: Seen, number: number): boolean => (((seen[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1

const mark = (seen: Seen, number: number): void => {
  seen[number >>> 5] = (seen[number >>> 5] ?? 0) | (1 << (number & 31))
}

/** The numbers of the entries that were seen, among the first `upTo`. */
export const numbersIn = (seen: Seen, upTo: number): readonly number[] => Array.from({ length: upTo }, (_, i) => i).filter((i) => hasSeen(seen, i))

/** Whether all of the first `upTo` entries had been seen: the author worked on what stands. */
export const sawAll = (seen: Seen, upTo: number): boolean => {
  for (let i = 0; i < upTo; i++) if (!hasSeen(seen, i)) return false
  return true
}

/**
 * For each entry of one service, in order: all that its author had seen, which is what it names and what the authors of those had seen. Of what it
 * names and nobody delivered, nothing is known.
 */
export function seenBy(entries: readonly JournalEntry[]): readonly Seen[] {
  const numbers = new Map(entries.map((entry, i) => [entry.id, i]))
  const all: Seen[] = []
  for (const [i, entry] of entries.entries()) {
    const seen: Seen = new Uint32Array((entries.length + 31) >>> 5)
    for (const id of madeOn(entry)) {
      const before = numbers.get(id)
      // What comes later in the order was not there to be seen, whatever an entry says.
      if (before === undefined || before >= i) continue
      for (const [word, bits] of (all[before] ?? []).entries()) seen[word] = (seen[word] ?? 0) | bits
      mark(seen, before)
    }
    all.push(seen)
  }
  return all
}

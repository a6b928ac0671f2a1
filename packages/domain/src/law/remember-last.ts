import type { Known } from './decision-diagram.ts'

/**
 * The same function, remembering its last result for as long as nothing changes that it looks at (the cells of these levels). One answer
 * touches a few rules; the others need not be walked again. Only the last is kept, so that what was taken back is not kept anywhere.
 */
export function rememberLast<T>(levels: Iterable<number>, work: (known: Known) => T): (known: Known) => T {
  const watched = [...levels]
  let last: { readonly cells: readonly number[]; readonly result: T } | null = null
  return (known) => {
    if (last?.cells.every((cell, i) => cell === known[watched[i] ?? -1])) return last.result
    last = { cells: watched.map((level) => known[level] ?? -1), result: work(known) }
    return last.result
  }
}

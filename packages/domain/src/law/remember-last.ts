import type { Known } from './decision-diagram.ts'

/**
 * The same function, remembering its last result for as long as nothing changes that it looks at (the cells of these levels). One answer
 * touches a few rules; the others need not be walked again. Only the last is kept, so that what was taken back is not kept anywhere.
 * `levels` is asked for at the first call, and not before: naming them can mean compiling rules that nobody has looked at yet.
 */
export function rememberLast<T>(levels: () => Iterable<number>, work: (known: Known) => T): (known: Known) => T {
  let watched: readonly number[] | null = null
  let last: { readonly cells: readonly number[]; readonly result: T } | null = null
  return (known) => {
    watched ??= [...levels()]
    const watching = watched
    if (last?.cells.every((cell, i) => cell === known[watching[i] ?? -1])) return last.result
    last = { cells: watching.map((level) => known[level] ?? -1), result: work(known) }
    return last.result
  }
}

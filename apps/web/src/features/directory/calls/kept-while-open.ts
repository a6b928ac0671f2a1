import { useState } from 'react'

/**
 * Something that is being written, by id of service: kept while the page is open, in memory only, so that "back" by mistake loses nothing. It goes
 * with the page. `start` makes it the first time, and again while what was kept is not worth it: what nobody touched follows what changed since.
 */
export function useKeptWhileOpen<T>(
  { kept, isWorthKeeping = () => true }: { readonly kept: Map<string, T>; readonly isWorthKeeping?: (value: T) => boolean },
  id: string,
  start: () => T,
): readonly [T, (next: T | ((before: T) => T)) => void] {
  const [value, setValue] = useState<T>(() => {
    const before = kept.get(id)
    return before !== undefined && isWorthKeeping(before) ? before : start()
  })
  const set = (next: T | ((before: T) => T)): void =>
    setValue((before) => {
      const after = typeof next === 'function' ? (next as (before: T) => T)(before) : next
      kept.set(id, after)
      return after
    })
  return [value, set]
}

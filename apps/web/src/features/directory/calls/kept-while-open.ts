import { useState } from 'react'

/**
 * Something that is being written, by id of service: kept while the page is open, in memory only, so that "back" by mistake loses nothing. It goes
 * with the page. `start` makes it the first time.
 */
export function useKeptWhileOpen<T>(kept: Map<string, T>, id: string, start: () => T): readonly [T, (next: T | ((before: T) => T)) => void] {
  const [value, setValue] = useState<T>(() => kept.get(id) ?? start())
  const set = (next: T | ((before: T) => T)): void =>
    setValue((before) => {
      const after = typeof next === 'function' ? (next as (before: T) => T)(before) : next
      kept.set(id, after)
      return after
    })
  return [value, set]
}

import { useState } from 'react'

/**
 * What was chosen on a screen, kept in this page only: the way back from a service finds the list as it was left. Never in the address, in the
 * history or on the device; closing or leaving the page forgets it.
 */
export function keptInPage<T extends object>(start: T): () => readonly [T, (change: Partial<T>) => void] {
  let now = start
  return () => {
    const [value, setValue] = useState(now)
    const change = (part: Partial<T>): void => {
      now = { ...now, ...part }
      setValue(now)
    }
    return [value, change]
  }
}

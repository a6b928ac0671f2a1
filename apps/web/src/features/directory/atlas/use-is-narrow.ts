import { useSyncExternalStore } from 'react'

/** Whether the screen is at most so many pixels wide; false on paper, where a table keeps its columns. */
export function useIsNarrow(most: number): boolean {
  const query = `screen and (max-width: ${most}px)`
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

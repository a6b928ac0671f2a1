import { useCallback, useEffect, useRef, useState } from 'react'
import { backTo, type DirectoryPlace, firstPlace, goneTo, type PlaceStack } from './directory-place.ts'

/** Id of the heading of what is shown: focus goes there when another place opens. */
export const placeTitleId = 'directory-title'

const numberOf = (state: unknown): unknown => (typeof state === 'object' && state !== null && 'place' in state ? state.place : 0)

/**
 * What the screen shows, and how to go elsewhere. "Back" works, but neither the address nor the history ever names a service: whoever looks at
 * the history of this browser sees that this screen was open, and not for what. The places themselves are in memory only. `arrived` is for what
 * shows a place to say that it is there: some of it is fetched first, and focus goes to its heading once there is one.
 */
export function usePlace(): {
  readonly place: DirectoryPlace
  readonly go: (place: DirectoryPlace) => void
  readonly arrived: (place: DirectoryPlace) => void
} {
  const [stack, setStack] = useState<PlaceStack>({ places: [firstPlace], at: 0 })
  const moved = useRef(false)
  useEffect(() => {
    const follow = (event: PopStateEvent): void => {
      moved.current = true
      setStack((before) => backTo(before, numberOf(event.state)))
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const place = stack.places[stack.at] ?? firstPlace
  const arrivedAt = useRef(place)
  const arrived = useCallback((there: DirectoryPlace): void => {
    if (!moved.current || arrivedAt.current === there) return
    arrivedAt.current = there
    scrollTo({ top: 0 })
    document.getElementById(placeTitleId)?.focus({ preventScroll: true })
  }, [])
  const go = (to: DirectoryPlace): void => {
    moved.current = true
    history.pushState({ place: stack.at + 1 }, '')
    setStack(goneTo(stack, to))
  }
  return { place, go, arrived }
}

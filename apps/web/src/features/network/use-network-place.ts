import { useEffect, useRef, useState } from 'react'
import { historyOf, type NetworkPlace, placeOf } from './network-place.ts'

/** Id of the heading of what is shown: focus goes there when another place or step opens. */
export const networkTitleId = 'network-title'

/** What is shown, and how to go elsewhere; "back" works, and neither the address nor a title says where one was. */
export function useNetworkPlace(): readonly [NetworkPlace, (place: NetworkPlace) => void] {
  const [place, setPlace] = useState<NetworkPlace>('home')
  useEffect(() => {
    const follow = (event: PopStateEvent): void => setPlace(placeOf(event.state))
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = (to: NetworkPlace): void => {
    if (to !== place) history.pushState(historyOf(to), '')
    setPlace(to)
  }
  return [place, go]
}

/** Moves focus to the heading when what is shown changes, and not when the page opens. */
export function useFocusOnTitle(shown: string): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    scrollTo({ top: 0 })
    document.getElementById(networkTitleId)?.focus({ preventScroll: true })
  }, [shown])
}

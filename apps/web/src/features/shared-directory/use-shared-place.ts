import { useCallback, useEffect, useRef, useState } from 'react'
import { forgetAlso } from '../../leave/leave-page.ts'
import { placeTitleId } from '../directory/use-place.ts'
import { historyOf } from '../network/network-place.ts'
import { firstSharedPlace, type SharedPlace } from './shared-place.ts'

type Stack = { readonly places: readonly SharedPlace[]; readonly at: number }
const first: Stack = { places: [firstSharedPlace], at: 0 }

// In memory only, and kept while the page is open: going to the people and back finds what was open. The browser's history holds numbers alone.
let kept: Stack = first
forgetAlso(() => {
  kept = first
})

const numberOf = (state: unknown): number | null =>
  typeof state === 'object' && state !== null && 'sharedPlace' in state && typeof state.sharedPlace === 'number' ? state.sharedPlace : null

/** What the shared directory shows, and how to go elsewhere in it. `arrived` is said by what shows a place once it is there: focus goes to its heading. */
export function useSharedPlace(): {
  readonly place: SharedPlace
  readonly go: (place: SharedPlace) => void
  readonly arrived: (place: SharedPlace) => void
} {
  const [stack, setStack] = useState(kept)
  const moved = useRef(false)
  const turn = useCallback((next: Stack): void => {
    moved.current = true
    kept = next
    setStack(next)
  }, [])
  useEffect(() => {
    const follow = (event: PopStateEvent): void => {
      const number = numberOf(event.state) ?? 0
      turn(number < kept.places.length ? { ...kept, at: number } : first)
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [turn])
  const place = stack.places[stack.at] ?? firstSharedPlace
  const arrivedAt = useRef(place)
  const arrived = useCallback((there: SharedPlace): void => {
    if (!moved.current || arrivedAt.current === there) return
    arrivedAt.current = there
    scrollTo({ top: 0 })
    document.getElementById(placeTitleId)?.focus({ preventScroll: true })
  }, [])
  const go = (to: SharedPlace): void => {
    history.pushState({ ...historyOf('directory'), sharedPlace: stack.at + 1 }, '')
    turn({ places: [...stack.places.slice(0, stack.at + 1), to], at: stack.at + 1 })
  }
  return { place, go, arrived }
}

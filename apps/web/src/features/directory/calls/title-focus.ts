import { useEffect } from 'react'
import { placeTitleId } from '../use-place.ts'

/**
 * Puts focus on the title when this screen opens. Whoever goes to a place does so too, but the first time the screen is still being fetched then,
 * and there is no title yet: found with the keyboard, which was left nowhere.
 */
export function useTitleFocus(): void {
  useEffect(() => document.getElementById(placeTitleId)?.focus({ preventScroll: true }), [])
}

import { useLayoutEffect } from 'react'
import { placeTitleId } from '../use-place.ts'

/** Focus on the heading of a screen once it is there: these screens are fetched when they are opened, after the place itself has changed. */
export function useTitleFocus(): void {
  useLayoutEffect(() => document.getElementById(placeTitleId)?.focus({ preventScroll: true }), [])
}

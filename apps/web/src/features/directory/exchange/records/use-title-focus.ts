import { useEffect } from 'react'
import { placeTitleId } from '../../use-place.ts'

/** Focus on the title of a screen that was fetched when it was first opened: it was not there yet when focus was sent to it. */
export function useTitleFocus(): void {
  useEffect(() => document.getElementById(placeTitleId)?.focus({ preventScroll: true }), [])
}

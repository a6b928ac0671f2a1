import { useEffect, useRef } from 'react'
import { networkTitleId } from '../use-network-place.ts'

/** Moves focus to the heading of the first card when a step opens, so that it is read and the keyboard goes on from there. */
export function useStepFocus(step: string): void {
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    scrollTo({ top: 0 })
    const heading = document.querySelector<HTMLElement>('.network .card h2') ?? document.getElementById(networkTitleId)
    if (heading) heading.tabIndex = -1
    heading?.focus({ preventScroll: true })
  }, [step])
}

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width of an element in pixels of the screen, followed as it changes; `start` where it has none. Measured before it is first seen. */
export function useWidth<T extends Element>(start: number): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null)
  const [width, setWidth] = useState(start)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = (): void => {
      const found = measured.getBoundingClientRect().width
      if (found > 0) setWidth(found)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}

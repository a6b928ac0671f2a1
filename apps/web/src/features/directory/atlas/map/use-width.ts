import { type RefObject, useEffect, useRef, useState } from 'react'

/** The width of an element in pixels of the screen, followed as it changes; `start` until it was measured. */
export function useWidth<T extends Element>(start: number): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null)
  const [width, setWidth] = useState(start)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const measured = entry?.contentRect.width ?? 0
      if (measured > 0) setWidth(measured)
    })
    if (element.current) observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}

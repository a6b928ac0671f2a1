import { useEffect, useState } from 'react'
import { type Area, addressOfArea, areaOf } from './words/language.ts'

/** The part of the application that is shown, and how to go to another without loading the page anew: what was said would be lost with it. */
export function useArea(): readonly [Area, (area: Area) => void] {
  const [area, setArea] = useState(() => areaOf(location.pathname))
  useEffect(() => {
    const follow = (): void => setArea(areaOf(location.pathname))
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  return [
    area,
    (to) => {
      if (to === area) return
      history.pushState(null, '', addressOfArea(to, document.documentElement.lang === 'fr' ? 'fr' : 'en'))
      setArea(to)
      scrollTo({ top: 0 })
    },
  ]
}

import { type CanadaMap, isCanadaMap } from '@recourse/domain/directory'
import { useEffect, useState } from 'react'

/** Fetches the outline of Canada, which is kept for offline use with the rest. Null when it is not there or is not what it should be; never throws. */
export async function fetchMap(path: string): Promise<CanadaMap | null> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', referrerPolicy: 'no-referrer' })
    const value: unknown = response.ok ? await response.json() : null
    return isCanadaMap(value) ? value : null
  } catch {
    return null
  }
}

// Drawn again on each return to the map, fetched once.
let fetched: CanadaMap | null = null

/** The outline of Canada, or where its fetching has come. Only this screen asks for it. */
export function useCanadaMap(): CanadaMap | 'fetching' | 'not-there' {
  const [map, setMap] = useState<CanadaMap | 'fetching' | 'not-there'>(fetched ?? 'fetching')
  useEffect(() => {
    if (fetched) return
    let isShown = true
    void fetchMap(__MAP_PATH__).then((found) => {
      fetched = found
      if (isShown) setMap(found ?? 'not-there')
    })
    return () => {
      isShown = false
    }
  }, [])
  return map
}

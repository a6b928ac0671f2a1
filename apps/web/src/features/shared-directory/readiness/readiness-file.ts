import type { Readiness } from '@recourse/domain/directory'
import { useEffect, useState } from 'react'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

// It is of this very build: its form was checked when it was made, and this tells it from the page of a proxy.
const isReadiness = (value: unknown): value is Readiness =>
  isObject(value) && Array.isArray(value.areas) && value.areas.every((area: unknown) => isObject(area) && Array.isArray(area.questions))

/** Fetches the questions. Null when they are not there or are not what they should be; never throws. */
export async function fetchReadiness(path: string): Promise<Readiness | null> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', referrerPolicy: 'no-referrer' })
    const value: unknown = response.ok ? await response.json() : null
    return isReadiness(value) ? value : null
  } catch {
    return null
  }
}

let fetched: Readiness | null = null

/** The questions of the readiness check, or where fetching them has come. */
export function useReadinessFile(): Readiness | 'fetching' | 'not-there' {
  const [file, setFile] = useState<Readiness | 'fetching' | 'not-there'>(fetched ?? 'fetching')
  useEffect(() => {
    if (fetched) return
    let isShown = true
    void fetchReadiness(__READINESS_PATH__).then((found) => {
      fetched = found
      if (isShown) setFile(found ?? 'not-there')
    })
    return () => {
      isShown = false
    }
  }, [])
  return file
}

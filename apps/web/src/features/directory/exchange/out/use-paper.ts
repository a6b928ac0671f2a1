import type { Service } from '@recourse/domain/directory'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { OutFilter } from './chosen-services.ts'

/** What is on paper now, if anything, and how to put a list there. */
export type Paper = {
  readonly services: readonly Service[] | null
  readonly filter: OutFilter
  readonly print: (services: readonly Service[], filter: OutFilter) => void
}

const nothing = { services: null, filter: { need: '', province: '' } } as const

/** Lays out a list on paper only while it is printed: hundreds of services that nobody reads on the screen are not made before, nor kept after. */
export function usePaper(): Paper {
  const [on, setOn] = useState<Pick<Paper, 'services' | 'filter'>>(nothing)
  useEffect(() => {
    const end = (): void => setOn(nothing)
    addEventListener('afterprint', end)
    return () => removeEventListener('afterprint', end)
  }, [])
  const put = (services: readonly Service[], filter: OutFilter): void => {
    flushSync(() => setOn({ services, filter }))
    print()
  }
  return { ...on, print: put }
}

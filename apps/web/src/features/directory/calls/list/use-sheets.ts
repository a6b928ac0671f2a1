import type { Service } from '@recourse/domain/directory'
import { type CallSheet, callSheet } from '@recourse/domain/route'
import type { Day } from '@recourse/domain/shared'
import { useEffect, useState } from 'react'
import { inSmallSteps } from '../../../../in-small-steps.ts'
import { inCallOrder } from './services-to-call.ts'

// To weigh the questions of one service takes a few milliseconds, and of hundreds a second on a phone: each is weighed once, in small steps.
const weighed = new WeakMap<Service, { readonly on: Day; readonly sheet: CallSheet }>()

function sheetOf(service: Service, on: Day): CallSheet {
  const kept = weighed.get(service)
  if (kept?.on === on) return kept.sheet
  const sheet = callSheet(service, on)
  weighed.set(service, { on, sheet })
  return sheet
}

/** The sheets of these services in the order in which to call them; null while they are being weighed. */
export function useSheets(services: readonly Service[], on: Day): readonly CallSheet[] | null {
  const [done, setDone] = useState<{ readonly of: readonly Service[]; readonly sheets: readonly CallSheet[] } | null>(null)
  useEffect(() => {
    const sheets: CallSheet[] = []
    const left = services.values()
    const weighOne = (): boolean => {
      const { value, done: isDone } = left.next()
      if (isDone || !value) return false
      sheets.push(sheetOf(value, on))
      return true
    }
    return inSmallSteps(weighOne, () => setDone({ of: services, sheets: inCallOrder(sheets) }))
  }, [services, on])
  return done?.of === services ? done.sheets : null
}

import { redacted, type Service } from '@recourse/domain/directory'
import { useMemo, useState } from 'react'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { useAskBeforeLeaving } from '../ask-before-leaving.ts'
import { useKeptWhileOpen } from '../kept-while-open.ts'
import { type Draft, draftOf, emptyDraft, serviceOf } from './draft.ts'
import { type Fault, faultsOf, isChanged } from './faults.ts'
import { newId } from './new-id.ts'
import { rebased } from './rebased.ts'

/** A form, and the state of the record on which it was begun. */
type Begun = { readonly base: Draft; readonly draft: Draft }

const begun = new Map<string, Begun>()

/** A record being written, and what can be done with it. */
export type Edit = {
  /** The record as it is now, without anything that gives away a place that is kept secret; null for a new one. */
  readonly service: Service | null
  readonly draft: Draft
  readonly isNew: boolean
  readonly isUnsaved: boolean
  /** What was wrong at the last try to save, less what was repaired since. */
  readonly faults: readonly Fault[]
  readonly change: (more: Partial<Draft>) => void
  /** Saves everything or nothing, and opens the record; or says what is to be repaired. */
  readonly save: () => readonly Fault[]
  readonly forget: () => void
}

/** The form of a record (null: a new one), kept while the page is open. */
export function useEdit(whole: Service | null): Edit {
  const { directory, entries, record } = useWork()
  const { go } = useDirectoryView()
  // A careless record may hold what it may not: it is not shown here either, and is gone once the record is saved.
  const service = useMemo(() => whole && redacted(whole, directory.places), [whole, directory.places])
  const now = useMemo(() => (service ? draftOf(service) : emptyDraft), [service])
  const key = service?.id ?? ''
  const [held, setHeld] = useKeptWhileOpen({ kept: begun }, key, (): Begun => ({ base: now, draft: now }))
  const onNow = ({ base, draft: mine }: Begun): Draft => (base === now ? mine : rebased({ base, mine, theirs: now }))
  const draft = onNow(held)
  const [tried, setTried] = useState(false)
  const isUnsaved = isChanged(now, draft)
  useAskBeforeLeaving(isUnsaved)
  const faults = tried ? faultsOf(draft, directory.places) : []

  const put = (saved: Service): void => {
    record([{ kind: 'put', service: saved, why: service ? 'edited' : 'added' }])
    begun.delete(key)
    go({ kind: 'service', id: saved.id })
  }
  return {
    service,
    draft,
    isNew: service === null,
    isUnsaved,
    faults,
    change: (more) => setHeld((before) => ({ base: now, draft: { ...onNow(before), ...more } })),
    save: () => {
      setTried(true)
      const found = faultsOf(draft, directory.places)
      if (found.length > 0) return found
      const written = serviceOf(draft)
      put(service ? written : { ...written, id: newId(written, { services: directory.services, entries }) })
      return found
    },
    forget: () => {
      setHeld({ base: now, draft: now })
      setTried(false)
    },
  }
}

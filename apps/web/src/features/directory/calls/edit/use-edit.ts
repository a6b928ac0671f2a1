import { isSheltered, type JournalEntry, type Service } from '@recourse/domain/directory'
import { useState } from 'react'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { useAskBeforeLeaving } from '../ask-before-leaving.ts'
import { useKeptWhileOpen } from '../kept-while-open.ts'
import { cleanKept } from './clean-kept.ts'
import { type Draft, draftOf, emptyDraft, serviceOf } from './draft.ts'
import { type Fault, faultsOf, isChanged } from './faults.ts'
import { newId } from './new-id.ts'

const drafts = new Map<string, Draft>()

/** A record being written, and what can be done with it. */
export type Edit = {
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
export function useEdit(service: Service | null): Edit {
  const { directory, entries, record, role } = useWork()
  const { go } = useDirectoryView()
  const key = service?.id ?? ''
  const start = (): Draft => (service ? draftOf(service) : emptyDraft)
  const [draft, setDraft] = useKeptWhileOpen(drafts, key, start)
  const [tried, setTried] = useState(false)
  const isUnsaved = isChanged(start(), draft)
  useAskBeforeLeaving(isUnsaved)
  const faults = tried ? faultsOf(draft, directory.places) : []

  const put = async (saved: Service): Promise<void> => {
    const change = { kind: 'put', service: saved, why: service ? 'edited' : 'added' } as const
    // Before it is recorded, so that what is kept and what is shown never hold a place that was just made a secret.
    const last: JournalEntry = { id: 'last', at: new Date().toISOString(), by: role, change }
    if (isSheltered(saved)) await cleanKept(directory, last)
    record([change])
    drafts.delete(key)
    go({ kind: 'service', id: saved.id })
  }
  return {
    draft,
    isNew: service === null,
    isUnsaved,
    faults,
    change: (more) => setDraft((before) => ({ ...before, ...more })),
    save: () => {
      setTried(true)
      const found = faultsOf(draft, directory.places)
      if (found.length > 0) return found
      const written = serviceOf(draft)
      void put(service ? written : { ...written, id: newId(written, { services: directory.services, entries }) })
      return found
    },
    forget: () => {
      setDraft(start())
      setTried(false)
    },
  }
}

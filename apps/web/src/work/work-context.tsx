import { type DirectoryChange, type DirectoryCorpus, directoryAfter, inParts, type JournalEntry, redactedEntries } from '@recourse/domain/directory'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { atRest } from '../at-rest.ts'
import { joinedEntries, keepEntries, keptEntries, nextInstant } from './kept-journal.ts'
import type { Role } from './roles.ts'

/** The directory as it is on this copy, what was done to it, and how to do more. */
export type Work = {
  readonly directory: DirectoryCorpus
  readonly entries: readonly JournalEntry[]
  /** False until what this device keeps was looked up. */
  readonly isReady: boolean
  /** False when the browser would not keep the work: then it is in this page only, until it is saved as a file. */
  readonly isKept: boolean
  readonly role: Role
  readonly setRole: (role: Role) => void
  /** Records changes, each an entry of its own; those of one import share a `batch`. Gives the entries made. */
  readonly record: (changes: readonly DirectoryChange[], batch?: string) => readonly JournalEntry[]
  /** Adds entries from a file. */
  readonly join: (entries: readonly JournalEntry[]) => void
}

const WorkContext = createContext<Work | null>(null)

/** The directory of the corpus with what was done to it on this device, which is looked up once the page is at rest. */
export function WorkProvider({ directory, children }: { readonly directory: DirectoryCorpus; readonly children: ReactNode }) {
  const [entries, setEntries] = useState<readonly JournalEntry[]>([])
  const [isReady, setIsReady] = useState(false)
  const [isKept, setIsKept] = useState(true)
  const [role, setRole] = useState<Role>('not-said')
  useEffect(
    () =>
      atRest(() => {
        void keptEntries().then((kept) => {
          if (kept.length > 0) setEntries((made) => joinedEntries(kept, made))
          setIsReady(true)
        })
      }),
    [],
  )
  const work = useMemo((): Work => {
    const now = directoryAfter(directory, entries)
    const join = (added: readonly JournalEntry[]): void => {
      if (added.length === 0) return
      // A place that is secret now was no less so the day before: what was written of it goes from memory and from what is kept alike.
      const clean = (all: readonly JournalEntry[]): readonly JournalEntry[] => redactedEntries(directory, all)
      setEntries((made) => clean(joinedEntries(made, added)))
      void keepEntries(added, clean).then((all) => {
        setIsKept(all !== null)
        if (all) setEntries((made) => clean(joinedEntries(all, made)))
      })
    }
    const record = (changes: readonly DirectoryChange[], batch?: string): readonly JournalEntry[] => {
      const first = nextInstant(entries, Date.now())
      // A thousandth of a second apart: entries made together keep their order wherever they are joined.
      const made = inParts(changes, now).map((change, i): JournalEntry => {
        const at = new Date(first + i).toISOString()
        return { id: crypto.randomUUID(), at, by: role, ...(batch === undefined ? {} : { batch }), change }
      })
      join(made)
      return made
    }
    return { directory: now, entries, isReady, isKept, role, setRole, record, join }
  }, [directory, entries, isReady, isKept, role])
  return <WorkContext value={work}>{children}</WorkContext>
}

/** Gives what is inside another copy of the directory to read and to work on: the one that a network keeps together. */
export const GivenWork = WorkContext.Provider

/** The directory as it is on this copy. Throws outside the application: that is a fault of ours. */
export function useWork(): Work {
  const work = useContext(WorkContext)
  if (!work) throw new Error('useWork is for what is shown of a verified corpus')
  return work
}

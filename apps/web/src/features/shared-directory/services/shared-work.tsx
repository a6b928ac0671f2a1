import type { DirectoryChange, JournalEntry } from '@recourse/domain/directory'
import { type ReactNode, useMemo, useState } from 'react'
import { useCorpus } from '../../../corpus/corpus-context.tsx'
import type { Role } from '../../../work/roles.ts'
import { GivenWork, type Work } from '../../../work/work-context.tsx'
import { SituationProvider } from '../../routes/routes-screen.tsx'
import { recordShared } from '../kept/record-shared.ts'
import { useShared } from '../shared-context.tsx'

// Until the page is closed, as in the directory of this copy: whoever works by role says it once.
let lastRole: Role = 'not-said'

/**
 * Gives the screens of the directory the one that the network keeps: what is recorded in them goes out to it, signed and split by who may read it, and
 * nothing of it is written to the journal of this copy, which is not sealed.
 */
export function SharedWork({ children }: { readonly children: ReactNode }) {
  const { view, state, me } = useShared()
  const corpus = useCorpus()
  const [role, setRole] = useState<Role>(lastRole)
  const { directory } = view.mine
  const work = useMemo((): Work => {
    const record = (changes: readonly DirectoryChange[], batch?: string): readonly JournalEntry[] =>
      recordShared({ corpus: corpus.directory, me, role, ...(batch === undefined ? {} : { batch }) }, changes)
    return {
      directory,
      entries: view.entries,
      isReady: state.isReady,
      isKept: true,
      role,
      setRole: (next) => {
        lastRole = next
        setRole(next)
      },
      record,
      // Files are opened in the directory of this copy, and sent from there.
      join: () => {},
    }
  }, [directory, view.entries, state.isReady, role, me, corpus])
  return (
    <GivenWork value={work}>
      <SituationProvider corpus={corpus}>{children}</SituationProvider>
    </GivenWork>
  )
}

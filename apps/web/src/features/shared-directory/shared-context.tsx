import type { DirectoryCorpus } from '@recourse/domain/directory'
import type { Day } from '@recourse/domain/shared'
import { createContext, type ReactNode, useContext } from 'react'
import { Button } from '../../design/button.tsx'
import type { Me, PeopleSeen } from '../../network/index.ts'
import type { SharedState } from './kept/shared-store.ts'
import type { SharedView } from './kept/shared-view.ts'
import type { SharedPlace } from './shared-place.ts'

/** What every part of the shared directory can read. */
export type Shared = {
  readonly on: Day
  readonly me: Me
  readonly people: PeopleSeen | null
  readonly state: SharedState
  readonly view: SharedView
  /** The directory as this member sees it. */
  readonly directory: DirectoryCorpus
  readonly place: SharedPlace
  readonly go: (place: SharedPlace) => void
}

const SharedContext = createContext<Shared | null>(null)

/** Makes it available inside. */
export const SharedProvider = SharedContext.Provider

/** Reads it. Throws outside the shared directory: that is a fault of ours. */
export function useShared(): Shared {
  const shared = useContext(SharedContext)
  if (!shared) throw new Error('useShared is for the parts of the shared directory')
  return shared
}

/** Whether this member plans rounds and settles changes to any service. */
export const useLeads = (): boolean => {
  const { me } = useShared()
  return me.role === 'coordinator' || me.role === 'network-steward'
}

/** A way to another place of the shared directory: a button, since no address says where it leads. */
export function Way({ to, children }: { readonly to: SharedPlace; readonly children: ReactNode }) {
  const { go } = useShared()
  return (
    <Button look="link" onClick={() => go(to)}>
      {children}
    </Button>
  )
}

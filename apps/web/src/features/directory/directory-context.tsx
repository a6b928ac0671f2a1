import type { Service } from '@recourse/domain/directory'
import type { Day } from '@recourse/domain/shared'
import { createContext, type ReactNode, useContext } from 'react'
import { Button } from '../../design/button.tsx'
import type { DirectoryPlace } from './directory-place.ts'

/** What every part of the screen of services can read. */
export type DirectoryView = {
  readonly on: Day
  readonly place: DirectoryPlace
  readonly go: (place: DirectoryPlace) => void
  /** Services of this copy by id. */
  readonly services: ReadonlyMap<string, Service>
  /** Whether every claim says who may read it: where some are for everyone and others are not. */
  readonly saysTiers?: boolean
}

const DirectoryContext = createContext<DirectoryView | null>(null)

/** Makes it available inside. */
export const DirectoryProvider = DirectoryContext.Provider

/** Reads it. Throws outside the screen of services: that is a fault of ours. */
export function useDirectoryView(): DirectoryView {
  const view = useContext(DirectoryContext)
  if (!view) throw new Error('useDirectoryView is for the parts of the screen of services')
  return view
}

/** A way to another place of this screen: a button, since no address says where it leads. */
export function Goto({ to, children, className }: { readonly to: DirectoryPlace; readonly children: ReactNode; readonly className?: string }) {
  const { go } = useDirectoryView()
  return (
    <Button look="link" {...(className ? { className } : {})} onClick={() => go(to)}>
      {children}
    </Button>
  )
}

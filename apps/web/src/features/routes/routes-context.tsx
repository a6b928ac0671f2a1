import type { Service } from '@recourse/domain/directory'
import type { LawfulOption } from '@recourse/domain/law'
import type { Corpus, PreparedRoutes, RoutePlan, ServiceMatch } from '@recourse/domain/route'
import type { Day } from '@recourse/domain/shared'
import type { Fact } from '@recourse/domain/situation'
import { createContext, type Dispatch, type RefObject, useContext, useLayoutEffect } from 'react'
import type { RoutesAction, RoutesState } from './routes-state.ts'

/** Where keyboard focus should land after the next change. */
export type FocusTarget = 'question' | 'said' | 'consents' | 'safety'

/** What every part of the screen can read. */
export type Routes = {
  readonly corpus: Corpus
  readonly on: Day
  readonly state: RoutesState
  readonly dispatch: Dispatch<RoutesAction>
  readonly plan: RoutePlan
  /** The rules made ready for today, to ask what another situation would come to. */
  readonly routes: PreparedRoutes
  readonly facts: ReadonlyMap<string, Fact>
  readonly options: ReadonlyMap<string, LawfulOption>
  readonly services: ReadonlyMap<string, Service>
  /** Services for these needs, in the order that the directory gives, as far as what was said goes. */
  readonly match: (needs: readonly string[]) => readonly ServiceMatch[]
  readonly focusNext: RefObject<FocusTarget | null>
}

const RoutesContext = createContext<Routes | null>(null)

/** Makes the screen's knowledge available inside. */
export const RoutesProvider = RoutesContext.Provider

/** Reads the screen's knowledge. Throws outside the Routes screen: that is a fault of ours. */
export function useRoutes(): Routes {
  const routes = useContext(RoutesContext)
  if (!routes) throw new Error('useRoutes is for the parts of the Routes screen')
  return routes
}

/** Moves focus to `element` when something asked for `target`: what was pressed may be gone, and focus must not fall back to the top. */
export function useFocusTarget(target: FocusTarget, element: RefObject<HTMLElement | null>): void {
  const { focusNext } = useRoutes()
  // With the change itself, not after it: a quick second answer would otherwise find the first one's focus still to come.
  useLayoutEffect(() => {
    if (focusNext.current !== target) return
    focusNext.current = null
    element.current?.focus()
  })
}

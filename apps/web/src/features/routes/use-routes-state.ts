import { i18n } from '@lingui/core'
import type { DirectoryCorpus } from '@recourse/domain/directory'
import { type Corpus, matchServices, prepareRoutes, type RoutePlan, type ServiceMatch } from '@recourse/domain/route'
import { type RefObject, useMemo, useReducer } from 'react'
import { dayOf, localMoment } from '../../words/dates.ts'
import type { FocusTarget, Routes } from './routes-context.tsx'
import { nextState, nothingSaid } from './routes-state.ts'
import { situationOf } from './situation-of.ts'

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> => new Map(items.map((item) => [item.id, item]))

/** Marks how long the answer took, for the performance test. The mark holds a duration and nothing else. */
const timed = <T>(work: () => T): T => {
  const start = performance.now()
  const result = work()
  performance.measure('plan', { start })
  return result
}

// Before anything was said, the question is enough: the options are laid out once it is on the screen. After an answer, all of it is what was asked.
function lookedAt(plan: RoutePlan, isAll: boolean): RoutePlan {
  // Each part is worked out as it is read.
  Object.values(isAll ? plan : { question: plan.nextQuestion, notices: plan.notices })
  return plan
}

/** Holds what was said, in memory only, and everything that follows from it. `directory` is that of the corpus, with what was done to it here. */
export function useRoutesState(corpus: Corpus, directory: DirectoryCorpus, focusNext: RefObject<FocusTarget | null>): Routes {
  const [state, dispatch] = useReducer(nextState, i18n.locale === 'fr' ? ('fr' as const) : ('en' as const), nothingSaid)
  const on = dayOf(new Date())
  const tables = useMemo(() => ({ facts: byId(corpus.law.facts), options: byId(corpus.law.options) }), [corpus])
  const services = useMemo(() => byId(directory.services), [directory])
  const routes = useMemo(() => prepareRoutes(corpus, on), [corpus, on])
  const plan = useMemo(
    () => timed(() => lookedAt(routes.plan({ answers: state.answers }, state.later), Object.keys(state.answers).length > 0)),
    [routes, state.answers, state.later],
  )
  const { answers, seeking } = state
  const match = useMemo(() => {
    // Many options point at the same kind of help: each is looked for once a minute, and no more.
    const found = new Map<string, readonly ServiceMatch[]>()
    return (needs: readonly string[]) => {
      const now = localMoment(new Date())
      const key = [now.day, now.minutes, ...needs].join(' ')
      const kept = found.get(key)
      if (kept) return kept
      const matches = matchServices(directory, { situation: situationOf({ answers, seeking }, now), needs }, on)
      found.set(key, matches)
      return matches
    }
  }, [directory, on, answers, seeking])
  return { corpus, on, state, dispatch, plan, routes, match, services, focusNext, ...tables }
}

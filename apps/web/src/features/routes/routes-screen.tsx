import type { Corpus, PreparedRoutes } from '@recourse/domain/route'
import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react'
import { atRest } from '../../at-rest.ts'
import { inSmallSteps } from '../../in-small-steps.ts'
import { VoiceProvider } from '../../words/voice.tsx'
import { useWork } from '../../work/work-context.tsx'
import { Notices } from './notices/notices.tsx'
import { SafetyScreen } from './notices/safety-screen.tsx'
import { CountsAloud } from './options/counts.tsx'
import { OptionsColumn } from './options/options-column.tsx'
import { type FocusTarget, RoutesProvider, useRoutes } from './routes-context.tsx'
import { isUnsafeToTalk } from './routes-state.ts'
import { ScreenHeading } from './screen-heading.tsx'
import { SideColumn } from './side-column.tsx'
import { useRoutesState } from './use-routes-state.ts'

/** What was said, for every screen that answers it: going from one to another loses nothing. */
export function SituationProvider({ corpus, children }: { readonly corpus: Corpus; readonly children: ReactNode }) {
  const focusNext = useRef<FocusTarget | null>(null)
  const { directory } = useWork()
  const routes = useRoutesState(corpus, directory, focusNext)
  return (
    <RoutesProvider value={routes}>
      <VoiceProvider voice={routes.state.voice}>{children}</VoiceProvider>
    </RoutesProvider>
  )
}

/** From a situation to its routes: the question on one side, what it opens on the other. */
export function RoutesScreen() {
  const { state } = useRoutes()
  return isUnsafeToTalk(state) ? <SafetyScreen /> : <Screen />
}

/**
 * False until the question has been on the screen for a moment. On an old phone, laying out the options takes longer than the question and
 * its buttons: those come first, so that the person in front is not kept waiting, and the rest gives way to a press.
 */
function useAfterFirstPaint({ warmUp, rehearse }: Pick<PreparedRoutes, 'warmUp' | 'rehearse'>): boolean {
  const [isPainted, setIsPainted] = useState(false)
  useEffect(() => {
    let callOff: (() => void) | undefined
    const frame = requestAnimationFrame(() => {
      callOff = atRest(() => {
        callOff = inSmallSteps(warmUp, () => startTransition(() => setIsPainted(true)))
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      callOff?.()
    }
  }, [warmUp])
  useEffect(() => (isPainted ? inSmallSteps(rehearse) : undefined), [isPainted, rehearse])
  return isPainted
}

function Screen() {
  const { plan, routes } = useRoutes()
  const isPainted = useAfterFirstPaint(routes)
  return (
    <main className="page two" id="main" tabIndex={-1}>
      <div className="across flow">
        <ScreenHeading />
        <Notices notices={plan.notices} />
      </div>
      <SideColumn isPainted={isPainted} />
      {isPainted ? <OptionsColumn /> : <section className="flow options-column" id="options" aria-busy="true" />}
      {isPainted ? <CountsAloud /> : null}
    </main>
  )
}

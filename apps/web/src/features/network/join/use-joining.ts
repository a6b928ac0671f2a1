import { useState } from 'react'
import type { NetworkProblem, Outcome } from '../../../network/index.ts'
import { ask, opened } from '../../../network/network-session.ts'
import type { Sheets } from '../../../network/seen.ts'
import { useAskBeforeLeaving } from '../../directory/calls/ask-before-leaving.ts'
import { useStepFocus } from './use-step-focus.ts'

/** Where somebody is on the way in. `name` is after a sign-in name that was taken: all that was made stays, and only the name is asked again. */
type JoinStep = 'opening' | 'form' | 'words' | 'sheets' | 'name'

/** The way in, for a founder and for who is invited: what was asked, what was made and what went wrong. */
export type Joining = {
  readonly step: JoinStep
  readonly sheets: Sheets | null
  readonly problem: NetworkProblem | null
  readonly isBusy: boolean
  readonly goTo: (step: JoinStep) => void
  readonly say: (problem: NetworkProblem | null) => void
  /** Follows the making of keys; without sheets to print, it goes on and sends. */
  readonly prepare: (making: Promise<Outcome<Sheets | null>>, handle: string) => Promise<void>
  /** Sends what was made under this sign-in name. */
  readonly join: (handle: string) => Promise<void>
}

/** Follows somebody on the way in; `onDone` is called once they are. */
export function useJoining(onDone: () => void): Joining {
  const [step, goTo] = useState<JoinStep>('opening')
  const [sheets, setSheets] = useState<Sheets | null>(null)
  const [problem, say] = useState<NetworkProblem | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  // Words that were written down and sheets that were printed are worth nothing when the page goes before all is sent.
  useAskBeforeLeaving(step !== 'opening' && step !== 'form')
  useStepFocus(step)
  const join = async (handle: string): Promise<void> => {
    setIsBusy(true)
    say(null)
    const outcome = await ask('join', { handle })
    setIsBusy(false)
    if (outcome.ok) {
      opened(outcome.value)
      return onDone()
    }
    say(outcome.problem)
    if (outcome.problem.code === 'handle-taken') goTo('name')
  }
  const prepare = async (making: Promise<Outcome<Sheets | null>>, handle: string): Promise<void> => {
    setIsBusy(true)
    say(null)
    const outcome = await making
    setIsBusy(false)
    if (!outcome.ok) say(outcome.problem)
    else if (outcome.value === null) await join(handle)
    else {
      setSheets(outcome.value)
      goTo('sheets')
    }
  }
  return { step, sheets, problem, isBusy, goTo, say, prepare, join }
}

/** Moves the keyboard to the first field that is not right. */
export const toFirstFault = (): void => {
  // Once the faults are drawn.
  setTimeout(() => document.querySelector<HTMLElement>('.network-form [aria-invalid="true"]')?.focus())
}

import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import { Button } from '../../../design/button.tsx'
import { AboutLeaving } from '../../../leave/about-leaving.tsx'
import { LeaveButton } from '../../../leave/leave-button.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useFocusTarget, useRoutes } from '../routes-context.tsx'
import { NoticeCard } from './notice-card.tsx'

/** When talking is not safe: leaving, and the safety plan. Nothing else is shown, so that nothing else can be read over a shoulder. */
export function SafetyScreen() {
  const { plan, dispatch, focusNext } = useRoutes()
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusTarget('question', heading)
  const plans = plan.notices.filter((notice) => notice.kind === 'safety-plan')
  const safeAgain = (): void => {
    focusNext.current = 'question'
    dispatch({ type: 'answer', fact: 'safe_to_talk', answer: { kind: 'unknown' } })
  }
  return (
    <main className="page safety-page flow" id="main" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        <Trans>Not now is fine</Trans>
      </h1>
      <p>
        {say(
          msg`Talking is not safe for the person now. Stop here, and take it up again when and where they choose.`,
          msg({ message: 'Talking is not safe for you now. We stop here. You can take it up again when and where you choose.', context: 'together' }),
        )}
      </p>
      <p className="row">
        <LeaveButton className="safety-leave" />
        <AboutLeaving />
      </p>
      {plans.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      <Button look="quiet" onClick={safeAgain}>
        <Trans>It is safe now: go back to the questions</Trans>
      </Button>
    </main>
  )
}

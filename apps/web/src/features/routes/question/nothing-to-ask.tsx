import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { answerTo } from '@recourse/domain/situation'
import { useRef } from 'react'
import { Button } from '../../../design/button.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useFocusTarget, useRoutes } from '../routes-context.tsx'

/** No question is left, or only those that were set aside: these can be taken up again. */
export function NothingToAsk() {
  const { state, dispatch, focusNext } = useRoutes()
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusTarget('question', heading)
  const wasSetAside = state.later.some((id) => answerTo(state.answers, id).kind === 'unknown')
  const takeUp = (): void => {
    focusNext.current = 'question'
    dispatch({ type: 'take-up' })
  }
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="question-words">
        {wasSetAside ? <Trans>The rest was set aside</Trans> : <Trans>Nothing more needs asking</Trans>}
      </h2>
      <p className="soft">
        {wasSetAside ? (
          <Trans>These questions can be taken up at any time. Anything said can still be changed below.</Trans>
        ) : (
          say(
            msg`No other answer would change what is shown. Anything said can still be changed below.`,
            msg({ message: 'No other answer from you would change what is shown. You can still change anything below.', context: 'together' }),
          )
        )}
      </p>
      {wasSetAside ? (
        <Button onClick={takeUp}>
          <Trans>Take up the questions set aside</Trans>
        </Button>
      ) : null}
    </>
  )
}

import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../design/button.tsx'
import { Icon } from '../../design/icon.tsx'
import { useWords } from '../../words/voice.tsx'
import { useRoutes } from './routes-context.tsx'
import { TakeAway } from './sheet/take-away.tsx'

/** What the screen is for, who it speaks to, and the way to the sheet. */
export function ScreenHeading() {
  const { say } = useWords()
  return (
    <div className="screen-heading">
      <div>
        <h1>{say(msg`What is open to this person?`, msg({ message: 'What is open to you?', context: 'together' }))}</h1>
        <p className="soft">
          {say(
            msg`Describe the situation, not the person. Leave out anything you don’t know.`,
            msg({ message: 'Describe the situation, not yourself. Leave out anything you don’t know or don’t want to say.', context: 'together' }),
          )}
        </p>
        <p className="lock-line soft">
          <Icon name="lock" />
          <Trans>Nothing said here leaves this device, and nothing is kept.</Trans>
        </p>
      </div>
      <div className="heading-actions">
        <VoiceSwitch />
        <TakeAway className="take-away" />
      </div>
    </div>
  )
}

function VoiceSwitch() {
  const { state, dispatch } = useRoutes()
  const { t } = useLingui()
  return (
    <fieldset className="switch" aria-label={t`Who the screen speaks to`}>
      <Button aria-pressed={state.voice === 'worker'} onClick={() => dispatch({ type: 'voice', voice: 'worker' })}>
        <Trans>For the worker</Trans>
      </Button>
      <Button aria-pressed={state.voice === 'together'} onClick={() => dispatch({ type: 'voice', voice: 'together' })}>
        <Trans>Read together</Trans>
      </Button>
    </fieldset>
  )
}

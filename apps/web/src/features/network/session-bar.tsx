import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Icon } from '../../design/icon.tsx'
import { useNetwork } from '../../network/index.ts'
import { endSession } from '../../network/network-session.ts'
import { timeInWords } from '../../words/dates.ts'
import { useWords } from '../../words/voice.tsx'
import { roleNames } from './role-words.ts'

const soon = 15 * 60_000

/** Who is signed in and in which network, and the ways to close it. */
export function SessionBar() {
  const { session } = useNetwork()
  const { text, word, language } = useWords()
  const { t } = useLingui()
  const [shownAt] = useState(Date.now)
  if (session.kind !== 'open') return null
  const { network, handle, role, endsAt } = session.me
  const end = new Date(endsAt)
  return (
    <section className="network-session row apart on-screen" aria-label={t`Your session`}>
      <p>
        <b>{text(network)}</b>
        <span className="soft">
          {' · '}
          {handle}
          {' · '}
          {word(roleNames[role])}
        </span>
        {end.getTime() - shownAt < soon ? (
          <span className="soft">
            {' · '}
            <Trans>The session ends at {timeInWords(end.getHours() * 60 + end.getMinutes(), language)}; sign in again then.</Trans>
          </span>
        ) : null}
      </p>
      <div className="row">
        <Button small onClick={() => void endSession('locked')}>
          <Icon name="lock" />
          <Trans>Lock</Trans>
        </Button>
        <Button small onClick={() => void endSession('signed-out')}>
          <Trans>Sign out</Trans>
        </Button>
      </div>
    </section>
  )
}

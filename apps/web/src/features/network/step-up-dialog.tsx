import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { ask, opened, passphraseEntered } from '../../network/network-session.ts'
import type { NetworkProblem } from '../../network/problem.ts'
import { PassphraseField } from './passphrase-field.tsx'
import { ProblemCard } from './problem-words.tsx'

/** Asks for the passphrase again before something that cannot be undone by anybody else. */
export function StepUpDialog() {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const enter = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    setIsBusy(true)
    setProblem(null)
    const outcome = await ask('stepUp', { passphrase: typed })
    setIsBusy(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    opened(outcome.value)
    passphraseEntered(true)
  }
  return (
    <Dialog title={t`Your passphrase, once more`} onClose={() => passphraseEntered(false)}>
      <form className="flow" autoComplete="off" noValidate onSubmit={(event) => void enter(event)}>
        <p>
          <Trans>This changes who can open what, so we ask again that it is you. It counts for 5 minutes.</Trans>
        </p>
        <PassphraseField id="step-up-passphrase" label={t`Passphrase`} value={typed} onChange={setTyped} />
        <ProblemCard problem={problem} />
        <Button look="main" type="submit" disabled={isBusy}>
          {isBusy ? <Trans>One moment…</Trans> : <Trans>Go on</Trans>}
        </Button>
      </form>
    </Dialog>
  )
}

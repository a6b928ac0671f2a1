import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { ask, askAgain } from '../../../network/network-session.ts'
import type { NetworkProblem } from '../../../network/problem.ts'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { ProblemCard } from '../problem-words.tsx'
import { canUsePasskeys, newPasskey } from './passkey.ts'

type Passkey = { readonly credentialId: string; readonly addedOn: string }

/** Passkeys: a second door to the same keys, for convenience; the passphrase stays. */
export function PasskeyCard({ handle }: { readonly handle: string }) {
  const { t } = useLingui()
  const { language } = useWords()
  const [passkeys, setPasskeys] = useState<readonly Passkey[]>([])
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const [cannot, setCannot] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const read = useCallback(async (): Promise<void> => {
    const outcome = await ask('passkeys', {})
    if (outcome.ok) setPasskeys(outcome.value.passkeys)
    else setProblem(outcome.problem)
  }, [])
  useEffect(() => void read(), [read])
  const add = async (): Promise<void> => {
    setIsBusy(true)
    setProblem(null)
    const made = await newPasskey(handle)
    setCannot(made === null)
    const outcome = made ? await askAgain('addPasskey', made) : null
    setIsBusy(false)
    if (outcome && !outcome.ok) setProblem(outcome.problem)
    await read()
  }
  const remove = async (credentialId: string): Promise<void> => {
    const outcome = await askAgain('removePasskey', { credentialId })
    if (!outcome.ok) setProblem(outcome.problem)
    await read()
  }
  return (
    <section className="card flow-tight" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">
        <Trans>Passkeys</Trans>
      </h2>
      <p>
        <Trans>
          An extra way in, with your fingerprint or a security key. It does not replace the passphrase: keep your paper. On a shared device, add none.
        </Trans>
      </p>
      {passkeys.length > 0 ? (
        <ul className="bare network-members">
          {passkeys.map(({ credentialId, addedOn }) => {
            const day = dayInWords(addedOn, language)
            return (
              <li key={credentialId} className="network-member row apart">
                <Trans>Added on {day}</Trans>
                <Button small onClick={() => void remove(credentialId)} aria-label={t`Remove the passkey added on ${day}`}>
                  <Trans>Remove</Trans>
                </Button>
              </li>
            )
          })}
        </ul>
      ) : null}
      {canUsePasskeys() ? (
        <Button disabled={isBusy} onClick={() => void add()}>
          <Trans>Add a passkey</Trans>
        </Button>
      ) : (
        <p className="soft">
          <Trans>This browser knows no passkeys.</Trans>
        </p>
      )}
      <div role="alert" className="network-alert">
        {cannot ? <p className="field-error">{t`No passkey was added: it was stopped, or this one cannot open keys.`}</p> : null}
      </div>
      <ProblemCard problem={problem} />
    </section>
  )
}

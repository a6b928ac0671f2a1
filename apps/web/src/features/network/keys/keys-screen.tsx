import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { useNetwork } from '../../../network/index.ts'
import { ask, askAgain } from '../../../network/network-session.ts'
import type { NetworkProblem } from '../../../network/problem.ts'
import { NewPassphrase } from '../join/new-passphrase.tsx'
import { ProblemCard } from '../problem-words.tsx'
import { Title } from '../title.tsx'
import { PasskeyCard } from './passkey-card.tsx'
import { RootCard } from './root-card.tsx'

/** One's own keys: another passphrase, passkeys beside it, the root for who takes it over, and what this device keeps. */
export function KeysScreen() {
  const { session } = useNetwork()
  if (session.kind !== 'open') return null
  return (
    <>
      <Title>
        <Trans>My keys</Trans>
      </Title>
      <PassphraseCard />
      <div className="network-two">
        <PasskeyCard handle={session.me.handle} />
        <DeviceCard />
      </div>
      {session.me.role === 'network-steward' ? <RootCard holdsRoot={session.me.holdsRoot} /> : null}
    </>
  )
}

function PassphraseCard() {
  const [step, setStep] = useState<'closed' | 'words' | 'done'>('closed')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const change = async (passphrase: string): Promise<void> => {
    setIsBusy(true)
    setProblem(null)
    const outcome = await askAgain('changePassphrase', { passphrase })
    setIsBusy(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    setStep('done')
  }
  if (step === 'words') {
    return (
      <>
        <NewPassphrase isBusy={isBusy} onReady={(passphrase) => void change(passphrase)} />
        <ProblemCard problem={problem} />
        <Button look="quiet" onClick={() => setStep('closed')}>
          <Trans>Keep the old passphrase</Trans>
        </Button>
      </>
    )
  }
  return (
    <section className="card flow-tight" aria-labelledby="passphrase-title">
      <h2 id="passphrase-title">
        <Trans>Passphrase</Trans>
      </h2>
      <p>
        <Trans>Change it when somebody may have seen it. You get six new words; the old ones stop working, and your other sessions end.</Trans>
      </p>
      <p role="status" className="network-why">
        {step === 'done' ? <Trans>The passphrase is changed. Destroy the old paper.</Trans> : null}
      </p>
      <Button onClick={() => setStep('words')}>
        <Trans>Change the passphrase</Trans>
      </Button>
    </section>
  )
}

function DeviceCard() {
  const { t } = useLingui()
  const { unsent } = useNetwork()
  const [isGone, setIsGone] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const forget = async (): Promise<void> => {
    setIsAsking(false)
    setIsGone(false)
    const outcome = await ask('forget', {})
    setProblem(outcome.ok ? null : outcome.problem)
    setIsGone(outcome.ok)
  }
  return (
    <section className="card flow-tight" aria-labelledby="device-title">
      <h2 id="device-title">
        <Trans>This device</Trans>
      </h2>
      <p>
        <Trans>
          What you read is kept here sealed, so that you can go on without a connection, and so that this device notices a server that changes its story. Only
          your keys open it.
        </Trans>
      </p>
      <Button onClick={() => (unsent > 0 ? setIsAsking(true) : void forget())}>
        <Trans>Forget this device</Trans>
      </Button>
      {isAsking ? (
        <Dialog
          title={t`Something was not sent yet`}
          onClose={() => setIsAsking(false)}
          footer={
            <>
              <Button look="main" onClick={() => setIsAsking(false)}>
                <Trans>Keep it</Trans>
              </Button>
              <Button onClick={() => void forget()}>
                <Trans>Forget it all the same</Trans>
              </Button>
            </>
          }
        >
          <p>
            <Plural
              value={unsent}
              one="# change that you made waits to be sent. If you forget this device now, it is lost."
              other="# changes that you made wait to be sent. If you forget this device now, they are lost."
            />
          </p>
        </Dialog>
      ) : null}
      <ProblemCard problem={problem} />
      <p role="status" className="network-why">
        {isGone ? <Trans>Nothing of the network is kept on this device now.</Trans> : null}
      </p>
    </section>
  )
}

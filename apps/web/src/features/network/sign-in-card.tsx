import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Field } from '../../design/field.tsx'
import { Select } from '../../design/select.tsx'
import type { NetworkSession, VaultWork } from '../../network/index.ts'
import { ask, opened } from '../../network/network-session.ts'
import type { NetworkProblem } from '../../network/problem.ts'
import { useWords } from '../../words/voice.tsx'
import { canUsePasskeys, passkeyAnswer } from './keys/passkey.ts'
import { PassphraseField } from './passphrase-field.tsx'
import { ProblemCard } from './problem-words.tsx'

type Look = VaultWork['look']['answer']

/** Signing in with a name and a passphrase, or with a passkey beside the name. What was wrong is not told: the server does not say it either. */
export function SignInCard({ session }: { readonly session: Extract<NetworkSession, { readonly kind: 'closed' }> }) {
  const [look, setLook] = useState<Look | null>(null)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  useEffect(() => {
    void ask('look', {}).then((outcome) => (outcome.ok ? setLook(outcome.value) : setProblem(outcome.problem)))
  }, [])
  return (
    <section className="card flow" aria-labelledby="sign-in-title" aria-busy={look === null && problem === null}>
      <h2 id="sign-in-title">
        <Trans>Sign in</Trans>
      </h2>
      <Why session={session} />
      {look === null ? <ProblemCard problem={problem} /> : null}
      {look?.networks.length === 0 ? (
        <p>
          <Trans>No network is kept here yet. Whoever runs this server has a link to start one.</Trans>
        </p>
      ) : null}
      {look && look.networks.length > 0 ? <SignInForm look={look} session={session} /> : null}
    </section>
  )
}

function Why({ session }: { readonly session: Extract<NetworkSession, { readonly kind: 'closed' }> }) {
  return (
    <p role="status" className="network-why">
      {session.why === 'idle' ? <Trans>Locked: nobody used the page for 15 minutes. The keys are closed.</Trans> : null}
      {session.why === 'locked' ? <Trans>Locked. The keys are closed; your passphrase opens them again.</Trans> : null}
      {session.why === 'ended' ? <Trans>The session ended. Sign in again to go on.</Trans> : null}
      {session.why === 'signed-out' ? <Trans>You are signed out.</Trans> : null}
      {session.why === 'left' ? <Trans>You left the network. Your keys are gone from the server and from this device.</Trans> : null}
    </p>
  )
}

function SignInForm({ look, session }: { readonly look: Look; readonly session: Extract<NetworkSession, { readonly kind: 'closed' }> }) {
  const { t } = useLingui()
  const { text } = useWords()
  const [networkId, setNetworkId] = useState(look.session?.networkId ?? session.networkId ?? look.networks[0]?.networkId ?? '')
  const [handle, setHandle] = useState(session.handle || (session.why === 'never' ? (look.session?.handle ?? '') : ''))
  const [passphrase, setPassphrase] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const clean = handle.trim().toLowerCase()
  const follow = (outcome: Awaited<ReturnType<typeof ask<'signIn'>>>): void => {
    setIsBusy(false)
    if (outcome.ok) opened(outcome.value)
    else setProblem(outcome.problem.code === 'unsendable' ? { code: 'wrong-passphrase' } : outcome.problem)
  }
  const enter = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    setIsBusy(true)
    setProblem(null)
    follow(await ask('signIn', { networkId, handle: clean, passphrase }))
  }
  const enterByPasskey = async (): Promise<void> => {
    setIsBusy(true)
    setProblem(null)
    const given = await passkeyAnswer()
    if (!given) {
      setIsBusy(false)
      return setProblem({ code: 'not-possible' })
    }
    follow(await ask('signInByPasskey', { networkId, handle: clean, ...given }))
  }
  return (
    <form className="flow" autoComplete="off" noValidate onSubmit={(event) => void enter(event)}>
      {look.networks.length > 1 ? (
        <Select
          label={t`Network`}
          none={t`Choose`}
          value={networkId}
          onChange={setNetworkId}
          choices={look.networks.map((one) => ({ id: one.networkId, label: text(one.name) }))}
        />
      ) : (
        <p className="soft">{look.networks.map(({ name }) => text(name)).join()}</p>
      )}
      <Field isRequired id="sign-in-handle" label={t`Sign-in name`} value={handle} onChange={setHandle} />
      <PassphraseField
        id="sign-in-passphrase"
        label={t`Passphrase`}
        note={t`Six words. Capitals and accents make no difference.`}
        value={passphrase}
        onChange={setPassphrase}
      />
      <ProblemCard problem={problem} />
      <div className="row">
        <Button look="main" type="submit" disabled={isBusy}>
          {isBusy ? <Trans>One moment…</Trans> : <Trans>Sign in</Trans>}
        </Button>
        {canUsePasskeys() ? (
          <Button disabled={isBusy} onClick={() => void enterByPasskey()}>
            <Trans>Use a passkey</Trans>
          </Button>
        ) : null}
      </div>
      <p className="small soft">
        <Trans>Forgotten the passphrase? A steward of your organization can give you a new one, with two recovery sheets.</Trans>
      </p>
    </form>
  )
}

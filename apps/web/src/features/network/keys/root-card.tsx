import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Disclosure } from '../../../design/disclosure.tsx'
import { Field } from '../../../design/field.tsx'
import { askAgain, opened } from '../../../network/network-session.ts'
import type { NetworkProblem } from '../../../network/problem.ts'
import { PassphraseField } from '../passphrase-field.tsx'
import { ProblemCard } from '../problem-words.tsx'

/** The root of the network: who holds it may bring in organizations. Another network steward takes it over with two of the founder's sheets. */
export function RootCard({ holdsRoot }: { readonly holdsRoot: boolean }) {
  return (
    <section className="card flow-tight" aria-labelledby="root-title">
      <h2 id="root-title">
        <Trans>Root of the network</Trans>
      </h2>
      {holdsRoot ? (
        <p>
          <Trans>It is among your sealed keys: you may bring in organizations, coordinators and network stewards.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>It is not among your keys: you cannot bring in organizations. With two of the sheets that the founder printed, you can take it over.</Trans>
          </p>
          <Disclosure label={<Trans>Take the root over</Trans>}>
            <TakeRoot />
          </Disclosure>
        </>
      )}
    </section>
  )
}

function TakeRoot() {
  const { t } = useLingui()
  const [form, setForm] = useState({ one: '', two: '', check: '', passphrase: '' })
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const take = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    setIsBusy(true)
    setProblem(null)
    const outcome = await askAgain('takeRoot', { shares: [form.one, form.two], check: form.check, passphrase: form.passphrase })
    setIsBusy(false)
    if (outcome.ok) opened(outcome.value)
    // The check code is the last of the three on the screen and the first that is read.
    else setProblem(outcome.problem.code === 'share' ? { code: 'share', at: outcome.problem.at === 0 ? 2 : outcome.problem.at - 1 } : outcome.problem)
  }
  return (
    <form className="flow" autoComplete="off" noValidate onSubmit={(event) => void take(event)}>
      <Field isRequired id="root-one" type="long" label={t`Code 1: root code of one sheet`} value={form.one} onChange={(one) => setForm({ ...form, one })} />
      <Field
        isRequired
        id="root-two"
        type="long"
        label={t`Code 2: root code of another sheet`}
        value={form.two}
        onChange={(two) => setForm({ ...form, two })}
      />
      <Field
        isRequired
        id="root-check"
        type="long"
        label={t`Code 3: check code of the root`}
        value={form.check}
        onChange={(check) => setForm({ ...form, check })}
      />
      <PassphraseField
        id="root-passphrase"
        label={t`Your passphrase`}
        note={t`Your keys are sealed anew with the root among them.`}
        value={form.passphrase}
        onChange={(passphrase) => setForm({ ...form, passphrase })}
      />
      <ProblemCard problem={problem} />
      <Button look="main" type="submit" disabled={isBusy}>
        {isBusy ? <Trans>One moment…</Trans> : <Trans>Take the root over</Trans>}
      </Button>
    </form>
  )
}

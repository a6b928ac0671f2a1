import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { ask } from '../../../network/network-session.ts'
import { ProblemCard } from '../problem-words.tsx'
import { Title } from '../title.tsx'
import { BothFields, HandleField } from './join-fields.tsx'
import { type BothTyped, bothOf, handleOf, isHandle } from './join-form.ts'
import { NewPassphrase } from './new-passphrase.tsx'
import { OpeningLink } from './opening-link.tsx'
import { SheetsStep } from './sheets-step.tsx'
import { toFirstFault, useJoining } from './use-joining.ts'

type Founding = { readonly network: BothTyped; readonly organization: BothTyped; readonly handle: string }
const blank = { en: '', fr: '' }

/** Founding a network from the one-time link of the server: its name, the first organization, the founder's passphrase, and the sheets. */
export function FoundScreen({ token, onDone, onCancel }: { readonly token: string; readonly onDone: () => void; readonly onCancel: () => void }) {
  const joining = useJoining(onDone)
  const { step, sheets, problem, isBusy, goTo, say } = joining
  const [form, setForm] = useState<Founding>({ network: blank, organization: blank, handle: '' })
  const [network, organization, handle] = [bothOf(form.network), bothOf(form.organization), handleOf(form.handle)]
  useEffect(() => {
    void ask('openFounding', { token }).then((outcome) => (outcome.ok ? goTo('form') : say(outcome.problem)))
  }, [token, goTo, say])
  const prepare = (passphrase: string): void => {
    if (network && organization) void joining.prepare(ask('prepareFounding', { token, network, organization, passphrase }), handle)
  }
  return (
    <>
      <div className="on-screen flow">
        <Title>
          <Trans>Start a network</Trans>
        </Title>
        {step === 'opening' ? <OpeningLink problem={problem} onCancel={onCancel} /> : null}
        {step === 'form' ? <FoundForm form={form} onChange={setForm} onReady={() => goTo('words')} /> : null}
        {step === 'words' ? (
          <>
            <NewPassphrase isBusy={isBusy} onReady={prepare} />
            <ProblemCard problem={problem} />
          </>
        ) : null}
      </div>
      {step === 'sheets' && sheets ? <SheetsStep sheets={sheets} isBusy={isBusy} problem={problem} onDone={() => void joining.join(handle)} /> : null}
    </>
  )
}

function FoundForm({ form, onChange, onReady }: { readonly form: Founding; readonly onChange: (form: Founding) => void; readonly onReady: () => void }) {
  const { t } = useLingui()
  const [isChecked, setIsChecked] = useState(false)
  const isRight = isHandle(handleOf(form.handle))
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setIsChecked(true)
    if (bothOf(form.network) && bothOf(form.organization) && isRight) onReady()
    else toFirstFault()
  }
  return (
    <form className="card flow network-form" autoComplete="off" noValidate onSubmit={submit}>
      <p>
        <Trans>You begin a network with your organization. You can then invite others. You hold its root: only you can bring in organizations.</Trans>
      </p>
      <BothFields
        id="found-network"
        legend={t`Name of the network`}
        value={form.network}
        isFault={isChecked}
        onChange={(network) => onChange({ ...form, network })}
      />
      <BothFields
        id="found-organization"
        legend={t`Name of your organization`}
        value={form.organization}
        isFault={isChecked}
        onChange={(organization) => onChange({ ...form, organization })}
      />
      <HandleField
        value={form.handle}
        fault={isChecked && !isRight ? t`3 to 40 small letters, digits, dots or hyphens.` : null}
        onChange={(handle) => onChange({ ...form, handle })}
      />
      <Button look="main" type="submit">
        <Trans>Go on</Trans>
      </Button>
    </form>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { ask } from '../../../network/network-session.ts'
import { done } from '../../../network/problem.ts'
import type { InvitationSeen } from '../../../network/vault-asks.ts'
import { ProblemCard } from '../problem-words.tsx'
import { Title } from '../title.tsx'
import { InvitationCard } from './invitation-card.tsx'
import { BothFields, HandleField } from './join-fields.tsx'
import { type BothTyped, bothOf, handleOf, isHandle } from './join-form.ts'
import { NewPassphrase } from './new-passphrase.tsx'
import { OpeningLink } from './opening-link.tsx'
import { SheetsStep } from './sheets-step.tsx'
import { type Joining, toFirstFault, useJoining } from './use-joining.ts'

type Form = { readonly organization: BothTyped; readonly handle: string }

/** Joining by an invitation: what it is for and whose network it is, then a name, a passphrase and, for a new organization, its sheets. */
export function InvitedScreen({ link, onDone, onCancel }: { readonly link: string; readonly onDone: () => void; readonly onCancel: () => void }) {
  const joining = useJoining(onDone)
  const { step, sheets, problem, isBusy, goTo, say } = joining
  const [seen, setSeen] = useState<InvitationSeen | null>(null)
  const [form, setForm] = useState<Form>({ organization: { en: '', fr: '' }, handle: '' })
  const handle = handleOf(form.handle)
  useEffect(() => {
    void ask('openInvitation', { link }).then((outcome) => {
      if (!outcome.ok) return say(outcome.problem)
      setSeen(outcome.value)
      goTo('form')
    })
  }, [link, goTo, say])
  const prepare = (passphrase: string): void => {
    const organization = seen?.newOrganization ? bothOf(form.organization) : null
    const making = ask('prepareJoining', { organization, passphrase }).then((outcome) => (outcome.ok ? done(outcome.value.sheets) : outcome))
    void joining.prepare(making, handle)
  }
  return (
    <>
      <div className="on-screen flow">
        <Title>
          <Trans>You are invited</Trans>
        </Title>
        {step === 'opening' ? <OpeningLink problem={problem} onCancel={onCancel} /> : null}
        {seen && step === 'form' ? <InvitationCard seen={seen} /> : null}
        {seen && (step === 'form' || step === 'name') ? <JoinForm seen={seen} form={form} onChange={setForm} joining={joining} /> : null}
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

function JoinForm({
  seen,
  form,
  onChange,
  joining,
}: {
  readonly seen: InvitationSeen
  readonly form: Form
  readonly onChange: (form: Form) => void
  readonly joining: Joining
}) {
  const { t } = useLingui()
  const { step, problem, isBusy, goTo, say, join } = joining
  const [isChecked, setIsChecked] = useState(false)
  const handle = handleOf(form.handle)
  const isTaken = problem?.code === 'handle-taken'
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setIsChecked(true)
    if (!isHandle(handle) || (seen.newOrganization && !bothOf(form.organization))) toFirstFault()
    else if (step === 'name') void join(handle)
    else goTo('words')
  }
  const fault = isTaken
    ? t`This name is taken in the network. Choose another.`
    : isChecked && !isHandle(handle)
      ? t`3 to 40 small letters, digits, dots or hyphens.`
      : null
  return (
    <form className="card flow network-form" autoComplete="off" noValidate onSubmit={submit} aria-labelledby="join-title">
      <h2 id="join-title">{step === 'name' ? <Trans>Choose another sign-in name</Trans> : <Trans>Join</Trans>}</h2>
      {seen.newOrganization && step === 'form' ? (
        <BothFields
          id="join-organization"
          legend={t`Name of your organization`}
          value={form.organization}
          isFault={isChecked}
          onChange={(organization) => onChange({ ...form, organization })}
        />
      ) : null}
      <HandleField
        value={form.handle}
        fault={fault}
        onChange={(typed) => {
          onChange({ ...form, handle: typed })
          say(null)
        }}
      />
      {isTaken ? null : <ProblemCard problem={problem} />}
      <Button look="main" type="submit" disabled={isBusy}>
        {isBusy ? <Trans>One moment…</Trans> : <Trans>Go on</Trans>}
      </Button>
    </form>
  )
}

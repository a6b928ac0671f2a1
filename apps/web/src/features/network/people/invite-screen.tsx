import { Trans, useLingui } from '@lingui/react/macro'
import type { Invitation, Role } from '@recourse/wire'
import { type SyntheticEvent, useCallback, useEffect, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { type Me, useNetwork } from '../../../network/index.ts'
import { ask } from '../../../network/network-session.ts'
import type { NetworkProblem } from '../../../network/problem.ts'
import { useWords } from '../../../words/voice.tsx'
import { ProblemCard } from '../problem-words.tsx'
import { Title } from '../title.tsx'
import { InvitationList } from './invitation-list.tsx'
import { type MadeInvitation, MadeLink } from './made-link.tsx'
import { rolesToInvite } from './may-change.ts'
import { RoleChoice } from './role-choice.tsx'

const newOne = 'new'

/** Making an invitation, whose link is shown once, and those that can still be taken back. */
export function InviteScreen() {
  const { session } = useNetwork()
  const [invitations, setInvitations] = useState<readonly Invitation[] | null>(null)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const [made, setMade] = useState<MadeInvitation | null>(null)
  const read = useCallback(async (): Promise<void> => {
    const outcome = await ask('invitations', {})
    setProblem(outcome.ok ? null : outcome.problem)
    if (outcome.ok) setInvitations(outcome.value.invitations)
  }, [])
  useEffect(() => void read(), [read])
  if (session.kind !== 'open') return null
  return (
    <>
      <div className="on-screen">
        <Title>
          <Trans>Invitations</Trans>
        </Title>
      </div>
      {made ? (
        <MadeLink made={made} onDone={() => setMade(null)} />
      ) : (
        <InviteForm
          me={session.me}
          onMade={(invitation) => {
            setMade(invitation)
            void read()
          }}
        />
      )}
      <div className="on-screen flow">
        <ProblemCard problem={problem} />
        {invitations === null ? null : <InvitationList invitations={invitations} onChange={() => void read()} />}
      </div>
    </>
  )
}

function InviteForm({ me, onMade }: { readonly me: Me; readonly onMade: (made: MadeInvitation) => void }) {
  const { t } = useLingui()
  const { text, language } = useWords()
  const { people } = useNetwork()
  const [organizationId, setOrganizationId] = useState(me.organizationId)
  const [chosen, setRole] = useState<Role | null>(null)
  const [days, setDays] = useState('3')
  const [speaks, setSpeaks] = useState(language)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const roles = rolesToInvite(me, organizationId === newOne ? null : organizationId)
  const role = chosen && roles.includes(chosen) ? chosen : (roles[0] ?? 'member')
  const organizations = people?.organizations.filter((one) => one.state === 'active' && one.isVerified) ?? []
  const choices = me.holdsRoot ? organizations : organizations.filter((one) => one.organizationId === me.organizationId)
  const make = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    setIsBusy(true)
    setProblem(null)
    const isNew = organizationId === newOne
    const given = { organizationId: isNew ? null : organizationId, role, days: Number(days), language: speaks, origin: location.origin }
    const outcome = await ask('invite', given)
    setIsBusy(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    onMade({ ...outcome.value, role, language: speaks, isNew, rootWords: me.rootWords, network: me.network })
  }
  const list = [
    ...choices.map((one) => ({ id: one.organizationId, label: text(one.name) })),
    ...(me.holdsRoot && me.role === 'network-steward' ? [{ id: newOne, label: t`A new organization` }] : []),
  ]
  return (
    <form className="card flow" autoComplete="off" noValidate onSubmit={(event) => void make(event)} aria-labelledby="invite-title">
      <h2 id="invite-title">
        <Trans>Invite someone</Trans>
      </h2>
      <Chosen id="invite-organization" label={t`Into which organization`} value={organizationId} choices={list} onChange={setOrganizationId} />
      {organizationId === newOne ? (
        <p className="small soft">
          <Trans>Whoever accepts names the organization, and prints its recovery sheets.</Trans>
        </p>
      ) : null}
      <RoleChoice roles={roles} value={role} onChange={setRole} />
      <div className="network-both">
        <Chosen
          id="invite-days"
          label={t`The link works for`}
          value={days}
          onChange={setDays}
          choices={[
            { id: '1', label: t`1 day` },
            { id: '3', label: t`3 days` },
            { id: '7', label: t`7 days` },
            { id: '30', label: t`30 days` },
          ]}
        />
        <Chosen
          id="invite-language"
          label={t`It opens in`}
          value={speaks}
          onChange={(to) => setSpeaks(to === 'fr' ? 'fr' : 'en')}
          choices={[
            { id: 'en', label: t`English` },
            { id: 'fr', label: t`French` },
          ]}
        />
      </div>
      <ProblemCard problem={problem} />
      <Button look="main" type="submit" disabled={isBusy}>
        {isBusy ? <Trans>One moment…</Trans> : <Trans>Make the link</Trans>}
      </Button>
    </form>
  )
}

function Chosen({
  id,
  label,
  value,
  choices,
  onChange,
}: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  readonly onChange: (id: string) => void
}) {
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

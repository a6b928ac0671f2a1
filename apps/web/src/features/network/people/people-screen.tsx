import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Tag } from '../../../design/tag.tsx'
import { useNetwork } from '../../../network/index.ts'
import { askAgain, peopleSeen } from '../../../network/network-session.ts'
import type { NetworkProblem } from '../../../network/problem.ts'
import type { MemberSeen, OrganizationSeen } from '../../../network/seen.ts'
import { useWords } from '../../../words/voice.tsx'
import type { NetworkPlace } from '../network-place.ts'
import { ProblemCard } from '../problem-words.tsx'
import { Title } from '../title.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { MemberRow } from './member-row.tsx'
import { RoleDialog } from './role-dialog.tsx'

/** Who is in the network: each organization with its members, as far as their cards lead to the root, and what may be changed about them. */
export function PeopleScreen({ go }: { readonly go: (place: NetworkPlace) => void }) {
  const { session, people } = useNetwork()
  const [leaving, setLeaving] = useState<MemberSeen | null>(null)
  const [changing, setChanging] = useState<MemberSeen | null>(null)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const [said, setSaid] = useState(false)
  if (session.kind !== 'open') return null
  const present = people?.organizations.filter(({ state }) => state === 'active') ?? []
  return (
    <>
      <div className="row apart">
        <Title>
          <Trans>People</Trans>
        </Title>
        {session.me.role === 'member' ? null : (
          <Button look="main" onClick={() => go('invite')}>
            <Trans>Invite someone</Trans>
          </Button>
        )}
      </div>
      <ProblemCard problem={problem} />
      <p role="status" className="network-why">
        {said ? <Trans>They left. Their sessions ended, their keys are gone from the server, and the groups that they were in have new keys.</Trans> : null}
      </p>
      {people === null ? <p aria-busy="true" /> : null}
      {present.map((organization) => (
        <Organization
          key={organization.organizationId}
          organization={organization}
          members={membersOf(people?.members ?? [], organization)}
          onLeave={setLeaving}
          onRole={setChanging}
          onProblem={setProblem}
        />
      ))}
      <Gone />
      {leaving ? (
        <LeaveDialog
          member={leaving}
          onClose={() => setLeaving(null)}
          onLeft={() => {
            setLeaving(null)
            setSaid(true)
          }}
        />
      ) : null}
      {changing ? <RoleDialog member={changing} onClose={() => setChanging(null)} /> : null}
    </>
  )
}

const membersOf = (members: readonly MemberSeen[], { organizationId }: OrganizationSeen): readonly MemberSeen[] =>
  members.filter((member) => member.organizationId === organizationId && member.state !== 'left').sort((a, b) => (a.handle < b.handle ? -1 : 1))

function Organization({
  organization,
  members,
  onLeave,
  onRole,
  onProblem,
}: {
  readonly organization: OrganizationSeen
  readonly members: readonly MemberSeen[]
  readonly onLeave: (member: MemberSeen) => void
  readonly onRole: (member: MemberSeen) => void
  readonly onProblem: (problem: NetworkProblem | null) => void
}) {
  const { text } = useWords()
  const { session } = useNetwork()
  const titleId = `organization-${organization.organizationId}`
  const mayTrust = session.kind === 'open' && session.me.role === 'network-steward'
  const changeTrust = async (): Promise<void> => {
    const outcome = await askAgain('trust', { organizationId: organization.organizationId, trusted: !organization.trusted })
    onProblem(outcome.ok ? null : outcome.problem)
    if (outcome.ok) peopleSeen(outcome.value)
  }
  return (
    <section className="card flow-tight" aria-labelledby={titleId} data-organization={organization.organizationId}>
      <div className="row apart">
        <h2 id={titleId}>{text(organization.name)}</h2>
        <div className="row">
          {organization.trusted ? (
            <Tag tone="info" icon="shield">
              <Trans>trusted</Trans>
            </Tag>
          ) : null}
          {organization.isVerified ? (
            <Tag tone="open">
              <Trans>card checked</Trans>
            </Tag>
          ) : (
            <Tag tone="risk">
              <Trans>card does not hold</Trans>
            </Tag>
          )}
        </div>
      </div>
      <ul className="bare network-members">
        {members.map((member) => (
          <MemberRow key={member.memberId} member={member} onLeave={onLeave} onRole={onRole} />
        ))}
      </ul>
      {mayTrust && organization.isVerified ? (
        <p>
          <Button look="link" onClick={() => void changeTrust()}>
            {organization.trusted ? <Trans>No longer trust this organization</Trans> : <Trans>Trust this organization</Trans>}
          </Button>{' '}
          <span className="small soft">
            <Trans>Members of trusted organizations read what is kept for them alone, such as where a shelter is.</Trans>
          </span>
        </p>
      ) : null}
    </section>
  )
}

function Gone() {
  const { people } = useNetwork()
  const gone = people?.members.filter(({ state }) => state === 'left') ?? []
  if (gone.length === 0) return null
  return (
    <section className="flow-tight" aria-labelledby="gone-title">
      <h2 id="gone-title">
        <Trans>Who left</Trans>
      </h2>
      <p className="soft">{gone.map(({ handle }) => handle).join(', ')}</p>
    </section>
  )
}

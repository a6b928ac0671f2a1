import { Trans, useLingui } from '@lingui/react/macro'
import type { Invitation } from '@recourse/wire'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { useNetwork } from '../../../network/index.ts'
import { ask } from '../../../network/network-session.ts'
import type { NetworkProblem } from '../../../network/problem.ts'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { ProblemCard } from '../problem-words.tsx'
import { roleNames } from '../role-words.ts'

/** The invitations that were made, and a way to take an open one back. */
export function InvitationList({ invitations, onChange }: { readonly invitations: readonly Invitation[]; readonly onChange: () => void }) {
  const { t } = useLingui()
  const { text, word, language } = useWords()
  const { people } = useNetwork()
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const nameOf = (id: string): string | null => {
    const found = people?.organizations.find(({ organizationId }) => organizationId === id)
    return found ? text(found.name) : null
  }
  const handleOf = (id: string | null): string => people?.members.find(({ memberId }) => memberId === id)?.handle ?? ''
  const revoke = async (invitationId: string): Promise<void> => {
    const outcome = await ask('revokeInvitation', { invitationId })
    setProblem(outcome.ok ? null : outcome.problem)
    onChange()
  }
  const states = { open: t`open`, used: t`used`, revoked: t`taken back`, expired: t`too old` }
  return (
    <section className="flow-tight" aria-labelledby="invitations-title">
      <h2 id="invitations-title">
        <Trans>Made until now</Trans>
      </h2>
      <ProblemCard problem={problem} />
      {invitations.length === 0 ? (
        <p className="soft">
          <Trans>None yet.</Trans>
        </p>
      ) : (
        <ul className="bare network-members card">
          {invitations.map((one) => {
            const role = word(roleNames[one.role])
            return (
              <li key={one.invitationId} className="network-member row apart" data-invitation={one.state}>
                <p>
                  <b>{role}</b> · {nameOf(one.organizationId) ?? t`a new organization`}
                  <span className="soft">
                    {' · '}
                    {states[one.state]}
                    {one.state === 'open' ? (
                      <>
                        {' '}
                        <Trans>until {dayInWords(one.expiresAt.slice(0, 10), language)}</Trans>
                      </>
                    ) : null}
                    {one.usedBy ? <> · {handleOf(one.usedBy)}</> : null}
                  </span>
                </p>
                {one.state === 'open' ? (
                  <Button small onClick={() => void revoke(one.invitationId)}>
                    <Trans>Take back the invitation</Trans>
                    <span className="sr-only"> {role}</span>
                  </Button>
                ) : null}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

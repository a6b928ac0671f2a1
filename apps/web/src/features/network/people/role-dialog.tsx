import { Trans, useLingui } from '@lingui/react/macro'
import type { Role } from '@recourse/wire'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { useNetwork } from '../../../network/index.ts'
import { askAgain, peopleSeen } from '../../../network/network-session.ts'
import type { NetworkProblem } from '../../../network/problem.ts'
import type { MemberSeen } from '../../../network/seen.ts'
import { ProblemCard } from '../problem-words.tsx'
import { rolesToGive } from './may-change.ts'
import { RoleChoice } from './role-choice.tsx'

/** Gives a member another role, by a signed statement that every other device checks. */
export function RoleDialog({ member, onClose }: { readonly member: MemberSeen; readonly onClose: () => void }) {
  const { t } = useLingui()
  const { session, asksPassphrase } = useNetwork()
  const roles = session.kind === 'open' ? rolesToGive(session.me, member) : []
  const [role, setRole] = useState<Role | null>(roles[0] ?? null)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const { handle } = member
  const change = async (): Promise<void> => {
    if (!role) return
    setIsBusy(true)
    setProblem(null)
    const outcome = await askAgain('changeRole', { memberId: member.memberId, role })
    setIsBusy(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    peopleSeen(outcome.value)
    onClose()
  }
  if (asksPassphrase) return null
  return (
    <Dialog
      title={t`Another role for ${handle}`}
      onClose={onClose}
      footer={
        <Button look="main" disabled={isBusy} onClick={() => void change()}>
          {isBusy ? <Trans>One moment…</Trans> : <Trans>Give this role</Trans>}
        </Button>
      }
    >
      <RoleChoice roles={roles} value={role} onChange={setRole} />
      <ProblemCard problem={problem} />
    </Dialog>
  )
}

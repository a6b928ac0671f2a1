import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { useNetwork } from '../../../network/index.ts'
import { askAgain, endSession, peopleSeen } from '../../../network/network-session.ts'
import type { NetworkProblem } from '../../../network/problem.ts'
import type { MemberSeen } from '../../../network/seen.ts'
import { ProblemCard } from '../problem-words.tsx'

/** Before a member leaves: what that gives and what it does not, said in the same size. */
export function LeaveDialog({ member, onClose, onLeft }: { readonly member: MemberSeen; readonly onClose: () => void; readonly onLeft: () => void }) {
  const { t } = useLingui()
  const { session, asksPassphrase } = useNetwork()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const { handle } = member
  const isMe = session.kind === 'open' && session.me.memberId === member.memberId
  const leave = async (): Promise<void> => {
    setIsBusy(true)
    setProblem(null)
    const outcome = await askAgain('leave', { memberId: member.memberId })
    setIsBusy(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    if (outcome.value.people === null) return endSession('left')
    peopleSeen(outcome.value.people)
    onLeft()
  }
  // One window at a time: while the passphrase is asked for, this one waits behind it.
  if (asksPassphrase) return null
  return (
    <Dialog
      title={isMe ? t`You leave the network` : t`${handle} leaves the network`}
      onClose={onClose}
      footer={
        <>
          <Button look="main" disabled={isBusy} onClick={() => void leave()}>
            {isBusy ? <Trans>Making new keys…</Trans> : isMe ? <Trans>I leave now</Trans> : <Trans>They leave now</Trans>}
          </Button>
          <Button onClick={onClose}>
            <Trans>Keep as it is</Trans>
          </Button>
        </>
      }
    >
      <table className="network-table">
        <caption className="sr-only">
          <Trans>What leaving gives, and what it does not</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>From now on</Trans>
            </th>
            <th scope="col">
              <Trans>What it cannot do</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{isMe ? <Trans>You cannot sign in, and your open pages close.</Trans> : <Trans>They cannot sign in, and their open pages close.</Trans>}</td>
            <td>
              {isMe ? (
                <Trans>Take back what you read, copied, printed or remember.</Trans>
              ) : (
                <Trans>Take back what they read, copied, printed or remember.</Trans>
              )}
            </td>
          </tr>
          <tr>
            <td>
              {isMe ? (
                <Trans>Your sealed keys and recovery seal are gone from the server.</Trans>
              ) : (
                <Trans>Their sealed keys and recovery seal are gone from the server.</Trans>
              )}
            </td>
            <td>
              {isMe ? (
                <Trans>Reach a copy of the keys that you kept elsewhere: it still opens what was sealed until now.</Trans>
              ) : (
                <Trans>Reach a copy of the keys that they kept elsewhere: it still opens what was sealed until now.</Trans>
              )}
            </td>
          </tr>
          <tr>
            <td>
              {isMe ? (
                <Trans>The groups get new keys as soon as another member opens the network.</Trans>
              ) : (
                <Trans>The groups get new keys at once: nothing written afterwards opens with the old ones.</Trans>
              )}
            </td>
            <td>
              {isMe ? (
                <Trans>Undo what you wrote: it stays, under your name and role of that day.</Trans>
              ) : (
                <Trans>Undo what they wrote: it stays, under their name and role of that day.</Trans>
              )}
            </td>
          </tr>
        </tbody>
      </table>
      <p>
        {isMe ? (
          <Trans>It cannot be undone. To come back, you are invited anew and get other keys.</Trans>
        ) : (
          <Trans>It cannot be undone. To come back, they are invited anew and get other keys.</Trans>
        )}
      </p>
      <ProblemCard problem={problem} />
    </Dialog>
  )
}

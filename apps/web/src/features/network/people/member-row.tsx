import { Trans } from '@lingui/react/macro'
import { Button } from '../../../design/button.tsx'
import { Disclosure } from '../../../design/disclosure.tsx'
import { Icon } from '../../../design/icon.tsx'
import { useNetwork } from '../../../network/index.ts'
import type { MemberSeen } from '../../../network/seen.ts'
import { useWords } from '../../../words/voice.tsx'
import { KeyWordList } from '../key-words.tsx'
import { roleNames } from '../role-words.ts'
import { mayLeave, rolesToGive } from './may-change.ts'

/** One member: name, role, whether their card holds, the words of their key, and what may be changed. */
export function MemberRow({
  member,
  onLeave,
  onRole,
}: {
  readonly member: MemberSeen
  readonly onLeave: (member: MemberSeen) => void
  readonly onRole: (member: MemberSeen) => void
}) {
  const { word } = useWords()
  const { session } = useNetwork()
  if (session.kind !== 'open') return null
  const { me } = session
  const { handle } = member
  const isMe = member.memberId === me.memberId
  return (
    <li className="network-member" data-member={handle}>
      <div className="row apart">
        <p>
          <b>{handle}</b>
          {isMe ? (
            <span className="soft">
              {' '}
              <Trans>(you)</Trans>
            </span>
          ) : null}
          <span className="soft"> · {word(roleNames[member.role])}</span>
          {member.state === 'recovering' ? (
            <span className="soft">
              {' '}
              · <Trans>keys being recovered</Trans>
            </span>
          ) : null}
          {member.isVerified ? null : (
            <span className="network-unverified">
              {' '}
              · <Icon name="warn" tone="clay" /> <Trans>card does not hold: no new key from this device</Trans>
            </span>
          )}
        </p>
        <div className="row">
          {rolesToGive(me, member).length > 0 ? (
            <Button small onClick={() => onRole(member)}>
              <Trans>Change role</Trans>
              <span className="sr-only"> {handle}</span>
            </Button>
          ) : null}
          {mayLeave(me, member) ? (
            <Button small onClick={() => onLeave(member)}>
              {isMe ? <Trans>I leave the network</Trans> : <Trans>Leaves the network</Trans>}
              <span className="sr-only"> {handle}</span>
            </Button>
          ) : null}
        </div>
      </div>
      {member.words ? (
        <Disclosure
          label={
            <>
              <Trans>Words of the key</Trans>
              <span className="sr-only"> {handle}</span>
            </>
          }
        >
          <p className="small soft">
            <Trans>Read them to each other by phone. They are the same on both screens when nobody stands between you.</Trans>
          </p>
          <KeyWordList words={member.words} />
        </Disclosure>
      ) : null}
    </li>
  )
}

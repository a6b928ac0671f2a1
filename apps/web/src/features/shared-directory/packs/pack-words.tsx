import { Plural, Trans } from '@lingui/react/macro'
import type { PackFault } from '@recourse/domain/directory'
import { Icon } from '../../../design/icon.tsx'
import { ProblemCard } from '../../network/problem-words.tsx'
import type { NotTakenPack, Taking } from './take-pack.ts'

/** What came of taking a pack, said at once: how much came, or why nothing of it was taken. */
export function Came({ taking }: { readonly taking: Taking | null }) {
  if (taking && !taking.ok) return <NotTaken why={taking.why} />
  return (
    <div role="status">
      {taking?.ok ? (
        <p className="row" data-fresh={taking.fresh} data-checked={taking.checked}>
          <Icon name="check" tone="spruce" />
          <span>
            <Plural value={taking.fresh} _0="Nothing new came." one="# change came." other="# changes came." />{' '}
            {taking.checked ? (
              <Trans>All of it fits the last mark that a coordinator signed.</Trans>
            ) : (
              <Trans>Every change is signed. No mark of a coordinator covers all of it yet.</Trans>
            )}
          </span>
        </p>
      ) : null}
    </div>
  )
}

function NotTaken({ why }: { readonly why: NotTakenPack }) {
  if (why.kind === 'problem') return <ProblemCard problem={why.problem} />
  return (
    <div role="alert" className="network-alert" data-fault={why.fault.kind}>
      <p className="network-problem">
        <Icon name="warn" tone="clay" />
        <span>
          <Fault fault={why.fault} /> <Trans>Nothing of it was taken; what this device had stays as it was. Tell whoever runs the network.</Trans>
        </span>
      </p>
    </div>
  )
}

function Fault({ fault }: { readonly fault: PackFault }) {
  switch (fault.kind) {
    case 'rolled-back':
      return <Trans>Stop. The server gave an older copy than the one that this device has seen.</Trans>
    case 'altered':
      return <Trans>Stop. Something in this copy is not what was signed.</Trans>
    case 'missing':
      return (
        <Trans>
          Stop. Changes are missing from this copy: {fault.found} came, {fault.expected} were signed for.
        </Trans>
      )
    case 'added':
      return (
        <Trans>
          Stop. There is more in this copy than was signed for: {fault.found} came, {fault.expected} were signed for.
        </Trans>
      )
    case 'reordered':
      return <Trans>Stop. This copy is out of order.</Trans>
    case 'gap':
      return <Trans>Stop. Something is left out between this copy and what this device has.</Trans>
    case 'other-tier':
      return <Trans>Stop. This copy is for other readers than was asked.</Trans>
  }
}

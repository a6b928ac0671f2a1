import type { People, VerifiedMember } from './chain.ts'
import type { SealContext } from './context.ts'
import { type Opened, open, seal } from './sealed.ts'
import { randomBytes, subkeyOf } from './sodium.ts'
import { unwrap, wrapFor } from './wrap.ts'

/** One epoch of a group: ids, its number from 1, and its secret of 32 bytes. */
export type GroupEpoch = { readonly network: string; readonly group: string; readonly epoch: number; readonly secret: Uint8Array }

/** The epoch that comes after one, or the first of a group. Whoever left knows nothing of its secret. */
export const nextEpoch = (network: string, group: string, last: number): GroupEpoch => ({ network, group, epoch: last + 1, secret: randomBytes(32) })

const contentKey = (secret: Uint8Array): Uint8Array => subkeyOf(secret, 1, 'rcgrp_v1')
const historyKey = (secret: Uint8Array): Uint8Array => subkeyOf(secret, 2, 'rcgrp_v1')

const secretContext = ({ network, group, epoch }: Omit<GroupEpoch, 'secret'>, member: string): SealContext => ({
  type: 'group-secret',
  network,
  group,
  epoch,
  member,
})

/** Which group it is: of everyone, of the members of trusted organizations, or of one organization. */
export type GroupOf = { readonly kind: 'network' | 'trusted' } | { readonly kind: 'organization'; readonly organization: string }

/** Who may have the secrets of a group: everyone of it who leads to the root and did not leave. Wrap for these and for nobody else, whatever a server asks. */
export function receiversOf({ members, left, trusted }: People, of: GroupOf): readonly VerifiedMember[] {
  const isIn = ({ organization }: VerifiedMember): boolean =>
    of.kind === 'organization' ? organization === of.organization : of.kind === 'network' || trusted.has(organization)
  return [...members.values()].filter((member) => !left.has(member.member) && isIn(member))
}

/** Wraps the secret of an epoch for a member whose card leads to the root: it cannot be called for anybody else. */
export const wrapEpoch = (epoch: GroupEpoch, to: VerifiedMember): Uint8Array => wrapFor(to.receivePublic, epoch.secret, secretContext(epoch, to.member))

const asSecret = (opened: Opened): Opened => (opened.ok && opened.value.length !== 32 ? { ok: false, error: { kind: 'broken' } } : opened)

/** Opens a wrap that was made for this member. Never throws. */
export const unwrapEpoch = (
  wrapped: Uint8Array,
  of: Omit<GroupEpoch, 'secret'>,
  { member, receiveSeed }: { readonly member: string; readonly receiveSeed: Uint8Array },
): Opened => asSecret(unwrap(receiveSeed, wrapped, secretContext(of, member)))

/** Seals the secret of the epoch before under a new one, so that who joins can read what was said before. */
export const sealHistory = (now: GroupEpoch, before: GroupEpoch): Uint8Array =>
  seal(historyKey(now.secret), before.secret, { type: 'group-history', network: now.network, group: now.group, epoch: now.epoch })

/** The secret of the epoch before the one that is given. Never throws. */
export const openHistory = (sealed: Uint8Array, now: GroupEpoch): Opened =>
  asSecret(open(historyKey(now.secret), sealed, { type: 'group-history', network: now.network, group: now.group, epoch: now.epoch }))

/** Which record is sealed: its kind, id and version. */
export type RecordName = { readonly kind: string; readonly record: string; readonly version: number }

const recordContext = ({ network, group, epoch }: GroupEpoch, { kind, record, version }: RecordName): SealContext => ({
  type: 'record',
  network,
  kind,
  record,
  version,
  group,
  epoch,
})

/** Seals a record for everyone who has this epoch. */
export const sealRecord = (epoch: GroupEpoch, name: RecordName, plain: Uint8Array): Uint8Array =>
  seal(contentKey(epoch.secret), plain, recordContext(epoch, name))

/** Opens a record of this epoch; as another record, or another version of it, it does not open. Never throws. */
export const openRecord = (epoch: GroupEpoch, name: RecordName, sealed: Uint8Array): Opened =>
  open(contentKey(epoch.secret), sealed, recordContext(epoch, name))

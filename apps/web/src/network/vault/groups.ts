import {
  fromBase64Url,
  type GroupEpoch,
  type GroupOf,
  nextEpoch,
  openHistory,
  type People,
  receiversOf,
  sealHistory,
  toBase64Url,
  unwrapEpoch,
  wrapEpoch,
} from '@recourse/vault/keys'
import type { Group } from '@recourse/wire'
import type { GroupName } from '../vault-asks.ts'
import { called, type Held, heldOf, stop, type VaultState } from './state.ts'

const bytes = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array()
const groupOf = ({ kind, organizationId }: Group): GroupOf => (kind === 'organization' ? { kind, organization: organizationId ?? '' } : { kind })
const lastOf = ({ epochs }: Group) => epochs.reduce((last, one) => (one.epoch > last.epoch ? one : last), { epoch: 0, state: 'closed' as 'open' | 'closed' })

// Every secret that this member can have of a group: their own wraps, and from each the one before it, down to the first.
function secretsOf({ session, keys }: Held, { groupId, epochs, wraps }: Group): Map<number, GroupEpoch> {
  const network = session.networkId
  const found = new Map<number, GroupEpoch>()
  for (const { epoch, wrapped } of wraps) {
    const of = { network, group: groupId, epoch }
    const secret = unwrapEpoch(bytes(wrapped), of, { member: session.memberId, receiveSeed: keys.receiveSeed })
    if (secret.ok) found.set(epoch, { ...of, secret: secret.value })
  }
  for (const { epoch, historySealed } of [...epochs].sort((a, b) => b.epoch - a.epoch)) {
    const now = found.get(epoch)
    if (!now || !historySealed || found.has(epoch - 1)) continue
    const before = openHistory(bytes(historySealed), now)
    if (before.ok) found.set(epoch - 1, { network, group: groupId, epoch: epoch - 1, secret: before.value })
  }
  return found
}

const receivers = ({ present }: Held, people: People, group: Group) => receiversOf(people, groupOf(group)).filter(({ member }) => present.has(member))

// Somebody left: whoever notices first makes the next epoch, for everyone who is still there and nobody else.
async function renewed(state: VaultState, held: Held, { people, group }: { readonly people: People; readonly group: Group }): Promise<boolean> {
  const last = lastOf(group)
  const before = held.epochs.get(group.groupId)?.get(last.epoch)
  // Without the secret before, what was said until now would be closed for ever to who joins later: it is left to somebody who has it.
  if (!before) return false
  const now = nextEpoch(held.session.networkId, group.groupId, last.epoch)
  const wraps = receivers(held, people, group).map((to) => ({ memberId: to.member, wrapped: toBase64Url(wrapEpoch(now, to)) }))
  if (wraps.length === 0) return false
  const body = { epoch: now.epoch, historySealed: toBase64Url(sealHistory(now, before)), wraps }
  const made = await state.client.makeEpoch({ params: { groupId: group.groupId }, body })
  // Somebody else was first: theirs counts, and is read again.
  if (!made.ok && made.problem.code !== 'conflict') throw stop(made.problem)
  return made.ok
}

async function given(state: VaultState, held: Held, { people, group }: { readonly people: People; readonly group: Group }): Promise<void> {
  const last = lastOf(group)
  const now = held.epochs.get(group.groupId)?.get(last.epoch)
  const without = new Set(group.without)
  const to = now ? receivers(held, people, group).filter(({ member }) => without.has(member)) : []
  if (!now || to.length === 0) return
  const wraps = to.map((member) => ({ memberId: member.member, wrapped: toBase64Url(wrapEpoch(now, member)) }))
  const added = await state.client.addWraps({ params: { groupId: group.groupId }, body: { epoch: now.epoch, wraps } })
  if (!added.ok && added.problem.code !== 'epoch-closed') throw stop(added.problem)
}

async function read(state: VaultState, held: Held): Promise<void> {
  const { groups } = await called(state.client.listGroups())
  held.groups = groups
  for (const group of groups) held.epochs.set(group.groupId, secretsOf(held, group))
}

/**
 * Reads the groups, opens every secret that can be opened, makes the next epoch of each group whose last one was closed, and gives the open one to who
 * has it not. Says how many were made anew, and of how many groups this member has no key yet.
 */
export async function keepGroups(state: VaultState, people: People): Promise<{ readonly renewed: number; readonly waiting: number }> {
  const held = heldOf(state)
  await read(state, held)
  let count = 0
  for (const group of held.groups) if (lastOf(group).state === 'closed' && (await renewed(state, held, { people, group }))) count += 1
  if (count > 0) await read(state, held)
  for (const group of held.groups) if (lastOf(group).state === 'open') await given(state, held, { people, group })
  const waiting = held.groups.filter((group) => !held.epochs.get(group.groupId)?.has(lastOf(group).epoch)).length
  return { renewed: count, waiting }
}

/** The open epoch of a group of this member, with its secret; null when they have not got it. */
export function openEpochOf({ groups, epochs, session }: Held, name: GroupName): GroupEpoch | null {
  const group = groups.find(({ kind, organizationId }) => kind === name && (kind !== 'organization' || organizationId === session.organizationId))
  const last = group && lastOf(group)
  return group && last?.state === 'open' ? (epochs.get(group.groupId)?.get(last.epoch) ?? null) : null
}

/** The secret of one epoch of a group; null when this member has it not. */
export const epochOf = ({ epochs }: Held, groupId: string, epoch: number): GroupEpoch | null => epochs.get(groupId)?.get(epoch) ?? null

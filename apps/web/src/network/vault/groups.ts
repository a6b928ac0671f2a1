import {
  believedEpochs,
  fromBase64Url,
  type GroupEpoch,
  type GroupOf,
  type KnownEpochs,
  nextEpoch,
  type People,
  receiversOf,
  sealHistory,
  toBase64Url,
  unwrapEpoch,
  withKnown,
  wrapEpoch,
} from '@recourse/vault/keys'
import type { Group } from '@recourse/wire'
import type { GroupName } from '../vault-asks.ts'
import { keep, readKept } from './device.ts'
import { called, type Held, heldOf, stop, type VaultState } from './state.ts'

const bytes = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array()
const groupOf = ({ kind, organizationId }: Group): GroupOf => (kind === 'organization' ? { kind, organization: organizationId ?? '' } : { kind })
const lastOf = ({ epochs }: Group) => epochs.reduce((last, one) => (one.epoch > last.epoch ? one : last), { epoch: 0, state: 'closed' as 'open' | 'closed' })

// Every secret that was wrapped for this member. Whoever has their public key can have made one: which to believe is judged apart.
const wrappedFor = ({ session, keys }: Held, { groupId, wraps }: Group): readonly GroupEpoch[] =>
  wraps.flatMap(({ epoch, wrapped }) => {
    const of = { network: session.networkId, group: groupId, epoch }
    const secret = unwrapEpoch(bytes(wrapped), of, { member: session.memberId, receiveSeed: keys.receiveSeed })
    return secret.ok ? [{ ...of, secret: secret.value }] : []
  })

const historiesOf = ({ epochs }: Group): ReadonlyMap<number, Uint8Array> =>
  new Map(epochs.flatMap(({ epoch, historySealed }) => (historySealed ? [[epoch, bytes(historySealed)] as const] : [])))

const knownPart = 'group-epochs'

async function knownOf(state: VaultState, held: Held): Promise<Readonly<Record<string, KnownEpochs>>> {
  if (held.known) return held.known
  const read = await readKept(state, knownPart)
  // Where the browser keeps nothing, what was seen since signing in is all that is known.
  held.known = read.kind === 'text' ? (JSON.parse(read.text) as Readonly<Record<string, KnownEpochs>>) : {}
  return held.known
}

async function keepKnown(state: VaultState, held: Held, known: Readonly<Record<string, KnownEpochs>>): Promise<void> {
  if (JSON.stringify(known) === JSON.stringify(held.known)) return
  held.known = known
  await keep(state, { part: knownPart, text: JSON.stringify(known) })
}

/** Remembers secrets that came from elsewhere than the server: from an invitation's link, or made here. What the server hands over is held to them. */
export async function knowEpochs(state: VaultState, epochs: readonly GroupEpoch[]): Promise<void> {
  const held = heldOf(state)
  const known = await knownOf(state, held)
  const groups = [...new Set(epochs.map(({ group }) => group))]
  const added = groups.map(
    (id) =>
      [
        id,
        withKnown(
          known[id] ?? {},
          epochs.filter(({ group }) => group === id),
        ),
      ] as const,
  )
  await keepKnown(state, held, { ...known, ...Object.fromEntries(added) })
}

/** Takes the secrets of now for right in the groups that were doubted, once people spoke. */
export async function settleGroups(state: VaultState): Promise<void> {
  const held = heldOf(state)
  const settled = held.groups.filter(({ groupId }) => held.doubtedGroups.has(groupId)).map((group) => [group.groupId, withKnown({}, wrappedFor(held, group))])
  await keepKnown(state, held, { ...(await knownOf(state, held)), ...Object.fromEntries(settled) })
}

// Keys of the trusted group follow a word about an organization: where that is doubted, so is who may have them.
const receivers = ({ present, doubted }: Held, people: People, group: Group) =>
  receiversOf(people, groupOf(group)).filter(({ member, organization }) => present.has(member) && !(group.kind === 'trusted' && doubted.has(organization)))

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
  const known = { ...(await knownOf(state, held)) }
  const doubted = new Set<string>()
  for (const group of groups) {
    const handed = { wrapped: wrappedFor(held, group), histories: historiesOf(group), last: lastOf(group).epoch }
    const { epochs, isDoubted } = believedEpochs(handed, known[group.groupId] ?? {})
    held.epochs.set(group.groupId, new Map(epochs))
    if (isDoubted) doubted.add(group.groupId)
    else if (epochs.size > 0) known[group.groupId] = withKnown(known[group.groupId] ?? {}, epochs.values())
  }
  held.doubtedGroups = doubted
  await keepKnown(state, held, known)
}

/**
 * Reads the groups, opens every secret that can be opened, makes the next epoch of each group whose last one was closed, and gives the open one to who
 * has it not. Says how many were made anew, of how many groups this member has no key yet, and whose secrets are not those that this device knew: with
 * those nothing is done.
 */
export async function keepGroups(
  state: VaultState,
  people: People,
): Promise<{ readonly renewed: number; readonly waiting: number; readonly doubted: readonly string[] }> {
  const held = heldOf(state)
  await read(state, held)
  let count = 0
  const sure = (): readonly Group[] => held.groups.filter(({ groupId }) => !held.doubtedGroups.has(groupId))
  for (const group of sure()) if (lastOf(group).state === 'closed' && (await renewed(state, held, { people, group }))) count += 1
  if (count > 0) await read(state, held)
  for (const group of sure()) if (lastOf(group).state === 'open') await given(state, held, { people, group })
  const waiting = held.groups.filter((group) => !held.epochs.get(group.groupId)?.has(lastOf(group).epoch)).length
  return { renewed: count, waiting, doubted: [...held.doubtedGroups] }
}

/** The open epoch of a group of this member, with its secret; null when they have not got it, or when it is not the one that this device knew. */
export function openEpochOf({ groups, epochs, session, doubtedGroups }: Held, name: GroupName): GroupEpoch | null {
  const group = groups.find(({ kind, organizationId }) => kind === name && (kind !== 'organization' || organizationId === session.organizationId))
  const last = group && lastOf(group)
  return group && last?.state === 'open' && !doubtedGroups.has(group.groupId) ? (epochs.get(group.groupId)?.get(last.epoch) ?? null) : null
}

/** The secret of one epoch of a group; null when this member has it not. */
export const epochOf = ({ epochs }: Held, groupId: string, epoch: number): GroupEpoch | null => epochs.get(groupId)?.get(epoch) ?? null

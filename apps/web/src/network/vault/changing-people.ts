import { readRoleStatement, readTrustStatement, rolesOn } from '@recourse/vault/keys'
import type { PeopleSeen } from '../seen.ts'
import type { VaultWork } from '../vault-asks.ts'
import { drop } from './entering.ts'
import { signed, signerOf } from './inviting.ts'
import { refresh } from './people.ts'
import { called, dayOf, type Held, heldOf, stop, type VaultState } from './state.ts'

const within = (role: string): boolean => role === 'member' || role === 'steward'

// Whether this member's own signature is enough for a change within their organization, as every other client will judge it.
function leadsHere({ session, people }: Held, organization: string, today: string): boolean {
  const roles = rolesOn(people?.spans.get(session.memberId) ?? [], today)
  return organization === session.organizationId && roles.some((role) => role !== 'member')
}

const laterThan = (versions: readonly (number | undefined)[]): number => Math.max(0, ...versions.map((version) => version ?? 0)) + 1

/** Gives a member another role. */
export async function changeRole(state: VaultState, { memberId, role }: VaultWork['changeRole']['ask']): Promise<PeopleSeen> {
  const held = heldOf(state)
  const { members } = await called(state.client.listPeople())
  const [listed, card] = [members.find((one) => one.memberId === memberId), held.people?.members.get(memberId)]
  if (!listed || !card) throw stop({ code: 'not-verified' })
  const today = dayOf(state.now())
  const ownWord = within(role) && within(card.role) && leadsHere(held, card.organization, today)
  const signer = signerOf(held, !ownWord)
  const version = laterThan(listed.roles.map((one) => readRoleStatement(one)?.version))
  const statement = signed({ kind: 'role', v: 1, network: held.session.networkId, member: memberId, role, version, by: signer.by, on: today }, signer)
  await called(state.client.changeRole({ params: { memberId }, body: { role, statement } }))
  return refresh(state)
}

/** Says whether an organization's members may have the keys of the trusted group. */
export async function trust(state: VaultState, { organizationId, trusted }: VaultWork['trust']['ask']): Promise<PeopleSeen> {
  const held = heldOf(state)
  const { organizations } = await called(state.client.listPeople())
  const listed = organizations.find((one) => one.organizationId === organizationId)
  if (!listed || !held.people?.organizations.has(organizationId)) throw stop({ code: 'not-verified' })
  const signer = signerOf(held, false)
  const version = laterThan(listed.trust.map((one) => readTrustStatement(one)?.version))
  const on = dayOf(state.now())
  const statement = signed({ kind: 'trust', v: 1, network: held.session.networkId, organization: organizationId, trusted, version, by: signer.by, on }, signer)
  await called(state.client.trustOrganization({ params: { organizationId }, body: { trusted, statement } }))
  return refresh(state)
}

/** A member leaves. The groups that they were in get new keys at once, made here. Oneself leaving ends the session: others make the keys. */
export async function leave(state: VaultState, { memberId }: VaultWork['leave']['ask']): Promise<VaultWork['leave']['answer']> {
  const held = heldOf(state)
  const today = dayOf(state.now())
  const isMe = memberId === held.session.memberId
  const card = held.people?.members.get(memberId)
  const ownWord = isMe || (card !== undefined && leadsHere(held, card.organization, today))
  const signer = signerOf(held, !ownWord)
  const statement = signed({ kind: 'leave', v: 1, network: held.session.networkId, member: memberId, by: signer.by, on: today }, signer)
  await called(state.client.leaveMember({ params: { memberId }, body: { statement } }))
  if (!isMe) return { people: await refresh(state) }
  await state.store.clear().catch(() => {})
  drop(state)
  return { people: null }
}

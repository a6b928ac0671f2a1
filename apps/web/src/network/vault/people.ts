import {
  type Alarm,
  alarmsOf,
  fromBase64Url,
  type Handed,
  isSameKey,
  type People,
  peopleOf,
  type Remembered,
  remember,
  sealForRecovery,
  toBase64Url,
} from '@recourse/vault/keys'
import type { AnswerOf, Member, Organization } from '@recourse/wire'
import type { BrokenLink, MemberSeen, OrganizationSeen, PeopleSeen } from '../seen.ts'
import { keep, readKept } from './device.ts'
import { stay } from './entering.ts'
import { keepGroups, settleGroups } from './groups.ts'
import { wordsOf } from './me.ts'
import { called, dayOf, type Held, heldOf, stop, type VaultState } from './state.ts'

type Listed = AnswerOf<'listPeople'>
type Broken = { readonly who: string; readonly link: BrokenLink }

const handedOf = ({ network, members, organizations, delegations }: Listed): Handed => ({
  network: network.networkId,
  members: members.map(({ card, roles }) => ({ card, roles })),
  organizations: organizations.map(({ card }) => card),
  delegations,
  trust: organizations.flatMap(({ trust }) => trust),
})

// Beside the cards the server says things of its own: they must be what was signed.
const isAsSigned = (member: Member, people: People): boolean => {
  const card = people.members.get(member.memberId)
  const hasLeft = people.left.has(member.memberId)
  return (
    !card ||
    (card.organization === member.organizationId &&
      card.handle === member.handle &&
      // Neither may the server say by itself that somebody left, nor that they did not.
      hasLeft === (member.state === 'left') &&
      (hasLeft || card.role === member.role))
  )
}
const isNamedAsSigned = ({ organizationId, name, trusted }: Organization, people: People): boolean => {
  const card = people.organizations.get(organizationId)
  return !card || (card.name.en === name.en && card.name.fr === name.fr && people.trusted.has(organizationId) === trusted)
}

function brokenOf({ members, organizations }: Listed, people: People): readonly Broken[] {
  const said = [
    ...members.filter((member) => !isAsSigned(member, people)).map(({ memberId }) => memberId),
    ...organizations.filter((organization) => organization.state === 'active' && !isNamedAsSigned(organization, people)).map((one) => one.organizationId),
  ]
  return [...people.broken, ...said.map((who) => ({ who, link: 'not-as-signed' as const }))]
}

const remembered = 'people'

async function alarms(state: VaultState, people: People): Promise<readonly Alarm[]> {
  const read = await readKept(state, remembered)
  // What could not be read just now is not nothing: it is not written over.
  if (read.kind === 'failed') return []
  const found = read.kind === 'none' ? [] : alarmsOf(JSON.parse(read.text) as Remembered, people)
  // What does not fit stays an alarm until somebody says that it is right: what was seen before is kept beside it.
  if (found.length === 0) await keepPeople(state, people)
  return found
}

const keepPeople = (state: VaultState, people: People): Promise<unknown> =>
  keep(state, { part: remembered, text: JSON.stringify(remember(people, dayOf(state.now()))) })

// What is shown of somebody is what they signed. Of whom something does not hold, nothing is shown as checked.
function seenOf(listed: Listed, people: People, doubted: ReadonlySet<string>): Pick<PeopleSeen, 'members' | 'organizations'> {
  const members = listed.members.map((member): MemberSeen => {
    const { memberId, state, joinedOn } = member
    const card = people.members.get(memberId)
    const { organization: organizationId, handle, role } = card ?? { ...member, organization: member.organizationId }
    const isVerified = card !== undefined && !doubted.has(memberId)
    return { memberId, organizationId, handle, role, state, joinedOn, isVerified, words: card ? wordsOf(card.signPublic) : null }
  })
  const organizations = listed.organizations.map(({ organizationId, name, trusted, state, joinedOn }): OrganizationSeen => {
    const card = people.organizations.get(organizationId)
    const isVerified = card !== undefined && !doubted.has(organizationId)
    return { organizationId, name: card?.name ?? name, trusted: card ? people.trusted.has(organizationId) : trusted, state, joinedOn, isVerified }
  })
  return { members, organizations }
}

// A seal for recovery is only ever made against a card that leads to the root, and that nothing speaks against; when the officers change, it is made again.
async function keepRecoverySeal(state: VaultState, held: Held, people: People): Promise<void> {
  const card = people.organizations.get(held.session.organizationId)
  if (!card || held.doubted.has(held.session.organizationId)) return
  const { recoverySeal } = await called(state.client.readMyKeys())
  if (recoverySeal && recoverySeal.cardVersion >= card.version) return
  const sealed = toBase64Url(sealForRecovery(held.keys, card, held.session.memberId))
  await called(state.client.putRecoverySeal({ body: { sealed, cardVersion: card.version } }))
}

/**
 * Reads the people anew and believes what leads to the root that was pinned on joining; then keeps the groups in order. Stops when the server shows
 * another root: it is not the network that was joined.
 */
export async function refresh(state: VaultState): Promise<PeopleSeen> {
  const held = heldOf(state)
  // Another window of this browser may have signed in as somebody else: these keys are not theirs.
  if (!(await stay(state)).me) throw stop({ code: 'locked' })
  const listed = await called(state.client.listPeople())
  const rootPublic = fromBase64Url(listed.network.rootPublic)
  if (!rootPublic || !isSameKey(rootPublic, held.keys.rootPublic)) throw stop({ code: 'other-root' })
  const people = peopleOf(handedOf(listed), held.keys.rootPublic)
  const [broken, found] = [brokenOf(listed, people), await alarms(state, people)]
  const doubted = new Set([...broken, ...found].map(({ who }) => who))
  held.people = people
  held.doubted = doubted
  held.present = new Set(listed.members.filter(({ state: is, memberId }) => is !== 'left' && !doubted.has(memberId)).map(({ memberId }) => memberId))
  const mine = listed.members.find(({ memberId }) => memberId === held.session.memberId)
  if (mine) held.session = { ...held.session, role: mine.role }
  await keepRecoverySeal(state, held, people)
  const { doubted: groups, ...counts } = await keepGroups(state, people)
  const secrets = groups.map((who): PeopleSeen['alarms'][number] => ({ who, name: '', alarm: 'other-secret' }))
  const nameOf = (who: string): string =>
    listed.members.find(({ memberId }) => memberId === who)?.handle ?? listed.organizations.find(({ organizationId }) => organizationId === who)?.name.en ?? ''
  return {
    ...seenOf(listed, people, doubted),
    broken: broken.map((one) => ({ ...one, name: nameOf(one.who) })),
    alarms: [...found.map((one) => ({ ...one, name: nameOf(one.who) })), ...secrets],
    ...counts,
  }
}

/** Takes the people and the secrets of now for right, once somebody spoke with those whom an alarm names. */
export async function settleAlarms(state: VaultState): Promise<PeopleSeen> {
  const { people } = heldOf(state)
  if (people) await keepPeople(state, people)
  await settleGroups(state)
  return refresh(state)
}

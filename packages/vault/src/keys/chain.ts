import {
  type Delegation,
  type MemberCard,
  type MemberRole,
  type OrganizationCard,
  type RoleStatement,
  readDelegation,
  readLeaveStatement,
  readMemberCard,
  readOrganizationCard,
  readRoleStatement,
} from './cards.ts'
import { isSame } from './sodium.ts'
import { bears, type SignedStatement } from './statement.ts'

/** What the server handed over about a network: nothing in it is believed before it leads to the root. */
export type Handed = {
  readonly network: string
  /** `roles` holds changes of role, and word that the member left. */
  readonly members: readonly { readonly card: SignedStatement; readonly roles: readonly SignedStatement[] }[]
  readonly organizations: readonly SignedStatement[]
  readonly delegations: readonly SignedStatement[]
}

declare const verified: unique symbol

/** Something that leads to the pinned root. Only `peopleOf` makes one. */
export type Verified<T> = T & { readonly [verified]: true }

/** A member who leads to the root, with the role that they have now. */
export type VerifiedMember = Verified<MemberCard>

/** Which link of a chain broke. `unreadable`: no card of this kind. The others name what was missing or did not verify. */
export type BrokenLink = {
  readonly who: string
  readonly link: 'unreadable' | 'other-network' | 'own-signature' | 'invitation' | 'inviter' | 'expired' | 'more-than-given' | 'root' | 'organization' | 'twice'
}

/** The people of a network as far as they can be believed, and what could not be. */
export type People = {
  readonly members: ReadonlyMap<string, VerifiedMember>
  /** Those of the members who left, as somebody who may say so signed: their old words still count, and no key is wrapped for them. */
  readonly left: ReadonlySet<string>
  readonly organizations: ReadonlyMap<string, Verified<OrganizationCard>>
  readonly broken: readonly BrokenLink[]
}

type Walk = {
  readonly network: string
  readonly rootPublic: Uint8Array
  readonly cards: ReadonlyMap<string, { readonly card: MemberCard; readonly signed: SignedStatement; readonly roles: readonly SignedStatement[] }>
  readonly delegations: ReadonlyMap<string, { readonly delegation: Delegation; readonly signed: SignedStatement }>
  readonly found: Map<string, VerifiedMember | BrokenLink['link']>
  readonly open: Set<string>
}

const root = 'root'

/** Whether a role at an organization may let someone in as this. Only the root lets in a new organization, a coordinator or a network steward. */
const mayInvite = (inviter: MemberCard, { role, newOrganization, organization }: Delegation): boolean =>
  !newOrganization && inviter.role !== 'member' && inviter.organization === organization && (role === 'member' || role === 'steward')

function delegationHolds(walk: Walk, card: MemberCard): BrokenLink['link'] | null {
  const held = card.invitation === null ? undefined : walk.delegations.get(card.invitation)
  if (!held) return 'invitation'
  const { delegation, signed } = held
  if (delegation.network !== walk.network) return 'other-network'
  if (delegation.organization !== card.organization || delegation.role !== card.role) return 'more-than-given'
  // Days against an instant: someone who joined on the last day did so in time; anything finer the server sees to.
  if (card.joined > delegation.expires.slice(0, 10)) return 'expired'
  if (delegation.by === root) return bears(signed, 'delegation', { by: root, publicKey: walk.rootPublic }) ? null : 'root'
  const inviter = memberOf(walk, delegation.by)
  if (typeof inviter === 'string') return 'inviter'
  // As what the inviter came in: a later promotion is looked at by `withRoles`, and may add to it.
  if (!mayInvite(withRoles(walk, inviter), delegation)) return 'more-than-given'
  return bears(signed, 'delegation', { by: delegation.by, publicKey: inviter.signPublic }) ? null : 'inviter'
}

function memberHolds(walk: Walk, id: string): VerifiedMember | BrokenLink['link'] {
  const held = walk.cards.get(id)
  if (!held) return 'unreadable'
  const { card, signed } = held
  if (card.network !== walk.network) return 'other-network'
  if (!bears(signed, 'member', { by: card.member, publicKey: card.signPublic })) return 'own-signature'
  if (card.invitation === null) return bears(signed, 'member', { by: root, publicKey: walk.rootPublic }) ? (card as VerifiedMember) : 'root'
  const broken = delegationHolds(walk, card)
  if (broken) return broken
  const invitation = walk.delegations.get(card.invitation)
  const key = invitation?.delegation.invitationPublic
  return key && bears(signed, 'member', { by: card.invitation, publicKey: key }) ? (card as VerifiedMember) : 'invitation'
}

function memberOf(walk: Walk, id: string): VerifiedMember | BrokenLink['link'] {
  const known = walk.found.get(id)
  if (known !== undefined) return known
  // Two who invited each other lead nowhere.
  if (walk.open.has(id)) return 'inviter'
  walk.open.add(id)
  const found = memberHolds(walk, id)
  walk.open.delete(id)
  walk.found.set(id, found)
  return found
}

function roleBy(walk: Walk, signed: SignedStatement, of: MemberCard): RoleStatement | null {
  const said = readRoleStatement(signed)
  if (!said || said.network !== walk.network || said.member !== of.member) return null
  if (said.by === root) return bears(signed, 'role', { by: root, publicKey: walk.rootPublic }) ? said : null
  const by = said.by === of.member ? 'inviter' : memberOf(walk, said.by)
  if (typeof by === 'string' || by.organization !== of.organization) return null
  const within: readonly MemberRole[] = ['member', 'steward']
  // The role that the signer came in with: following promotions of promotions could go in a circle.
  const may = by.role !== 'member' && within.includes(said.role) && within.includes(of.role)
  return may && bears(signed, 'role', { by: said.by, publicKey: by.signPublic }) ? said : null
}

/** The member with the role of the latest statement that holds, or the one of the card. */
function withRoles(walk: Walk, member: VerifiedMember): VerifiedMember {
  const held = walk.cards.get(member.member)?.roles ?? []
  const latest = held
    .map((signed) => roleBy(walk, signed, member))
    .filter((said) => said !== null)
    .sort((a, b) => b.version - a.version)[0]
  return latest ? ({ ...member, role: latest.role } as VerifiedMember) : member
}

function hasLeft(walk: Walk, member: VerifiedMember): boolean {
  return (walk.cards.get(member.member)?.roles ?? []).some((signed) => {
    const said = readLeaveStatement(signed)
    if (!said || said.network !== walk.network || said.member !== member.member) return false
    if (said.by === root) return bears(signed, 'leave', { by: root, publicKey: walk.rootPublic })
    const by = memberOf(walk, said.by)
    if (typeof by === 'string') return false
    const may = by.member === member.member || (by.organization === member.organization && withRoles(walk, by).role !== 'member')
    return may && bears(signed, 'leave', { by: said.by, publicKey: by.signPublic })
  })
}

function organizationHolds(walk: Walk, card: OrganizationCard, signed: SignedStatement): BrokenLink['link'] | null {
  if (card.network !== walk.network) return 'other-network'
  if (bears(signed, 'organization', { by: root, publicKey: walk.rootPublic })) return null
  const signers = signed.signatures.map(({ by }) => by)
  // Its first card is signed with the invitation that made it, a later one by a steward of it.
  const byInvitation = signers.some((by) => {
    const held = walk.delegations.get(by)
    if (!held?.delegation.newOrganization || held.delegation.organization !== card.organization || card.version !== 1) return false
    return (
      bears(held.signed, 'delegation', { by: root, publicKey: walk.rootPublic }) &&
      bears(signed, 'organization', { by, publicKey: held.delegation.invitationPublic })
    )
  })
  if (byInvitation) return null
  const bySteward = signers.some((by) => {
    const steward = memberOf(walk, by)
    if (typeof steward === 'string' || steward.organization !== card.organization) return false
    return withRoles(walk, steward).role !== 'member' && bears(signed, 'organization', { by, publicKey: steward.signPublic })
  })
  return bySteward ? null : 'organization'
}

/**
 * Checks everything that was handed over, up to the pinned root of the network (32 bytes), and keeps what holds. A client wraps keys for, and believes
 * entries of, nobody else. Whatever does not hold is named with the link that broke: a server that adds, swaps or alters a card is seen. Never throws.
 */
export function peopleOf(handed: Handed, rootPublic: Uint8Array): People {
  const broken: BrokenLink[] = []
  const cards = new Map<string, { card: MemberCard; signed: SignedStatement; roles: readonly SignedStatement[] }>()
  for (const { card: signed, roles } of handed.members) {
    const card = readMemberCard(signed)
    if (!card) broken.push({ who: '', link: 'unreadable' })
    else if (cards.has(card.member)) broken.push({ who: card.member, link: 'twice' })
    else cards.set(card.member, { card, signed, roles })
  }
  const delegations = new Map<string, { delegation: Delegation; signed: SignedStatement }>()
  for (const signed of handed.delegations) {
    const delegation = readDelegation(signed)
    if (delegation && !delegations.has(delegation.invitation)) delegations.set(delegation.invitation, { delegation, signed })
  }
  const walk: Walk = { network: handed.network, rootPublic, cards, delegations, found: new Map(), open: new Set() }
  const members = new Map<string, VerifiedMember>()
  const left = new Set<string>()
  for (const id of cards.keys()) {
    const found = memberOf(walk, id)
    if (typeof found === 'string') broken.push({ who: id, link: found })
    else {
      members.set(id, withRoles(walk, found))
      if (hasLeft(walk, found)) left.add(id)
    }
  }
  const organizations = new Map<string, Verified<OrganizationCard>>()
  for (const signed of handed.organizations) {
    const card = readOrganizationCard(signed)
    const link = card ? organizationHolds(walk, card, signed) : 'unreadable'
    if (!card || link) broken.push({ who: card?.organization ?? '', link: link ?? 'unreadable' })
    else if (organizations.has(card.organization)) broken.push({ who: card.organization, link: 'twice' })
    else organizations.set(card.organization, card as Verified<OrganizationCard>)
  }
  return { members, left, organizations, broken }
}

/** Whether two keys are the same key: a change of a known one stops everything until people spoke. */
export const isSameKey = (a: Uint8Array, b: Uint8Array): boolean => isSame(a, b)

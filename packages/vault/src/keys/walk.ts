import {
  type Delegation,
  type LeaveStatement,
  type MemberCard,
  type MemberRole,
  type RoleStatement,
  readDelegation,
  readLeaveStatement,
  readMemberCard,
  readRoleStatement,
  readTrustStatement,
  type TrustStatement,
} from './cards.ts'
import { rolesOn, spansOf } from './spans.ts'
import { bears, type SignedStatement, type StatementKind } from './statement.ts'

/** Which link of a chain broke. `unreadable`: no card of this kind. The others name what was missing or did not verify. */
export type Link =
  | 'unreadable'
  | 'other-network'
  | 'own-signature'
  | 'invitation'
  | 'inviter'
  | 'expired'
  | 'more-than-given'
  | 'root'
  | 'organization'
  | 'twice'

/** The name under which the root of a network signs. */
export const root = 'root'

type Given = { readonly delegation: Delegation; readonly signed: SignedStatement }
type Signed<T> = { readonly said: T; readonly signed: SignedStatement }
/** Something that was said to have happened on a day, and waits to be believed. */
export type Happening =
  | { readonly kind: 'join'; readonly day: string; readonly card: MemberCard; readonly given: Given | null }
  | ({ readonly kind: 'role'; readonly day: string } & Signed<RoleStatement>)
  | ({ readonly kind: 'leave'; readonly day: string } & Signed<LeaveStatement>)
  | ({ readonly kind: 'trust'; readonly day: string } & Signed<TrustStatement>)

/** What is believed so far while the days of a network are gone through. */
export type Walk = {
  readonly network: string
  readonly rootPublic: Uint8Array
  readonly delegations: ReadonlyMap<string, Given>
  readonly members: Map<string, MemberCard>
  readonly roles: Map<string, RoleStatement[]>
  readonly leftOn: Map<string, string>
  readonly trust: Map<string, TrustStatement>
}

/** The roles that a believed member had on a day; none when they are not believed. */
export function rolesOf(walk: Walk, member: string, day: string): readonly MemberRole[] {
  const card = walk.members.get(member)
  return card ? rolesOn(spansOf(card.role, walk.roles.get(member) ?? [], walk.leftOn.get(member) ?? null), day) : []
}

const leads = (roles: readonly MemberRole[]): boolean => roles.some((role) => role !== 'member')

/** Whether a believed member led this organization on a day: whoever did may let people in, change roles within it, and sign its card. */
export const ledOn = (walk: Walk, member: string, { organization, day }: { readonly organization: string; readonly day: string }): boolean =>
  walk.members.get(member)?.organization === organization && leads(rolesOf(walk, member, day))

/** Whether a statement bears the signature of the root, or of a believed member. */
export function signedBy(walk: Walk, signed: SignedStatement, { kind, by }: { readonly kind: StatementKind; readonly by: string }): boolean {
  const publicKey = by === root ? walk.rootPublic : walk.members.get(by)?.signPublic
  return publicKey !== undefined && bears(signed, kind, { by, publicKey })
}

// What can be said of a card without knowing anybody else: that it is of whom it says, and that whoever held the invitation made it.
function soundCard(walk: Walk, card: MemberCard, signed: SignedStatement): Link | Given | null {
  if (card.network !== walk.network) return 'other-network'
  if (!bears(signed, 'member', { by: card.member, publicKey: card.signPublic })) return 'own-signature'
  if (card.invitation === null) return bears(signed, 'member', { by: root, publicKey: walk.rootPublic }) ? null : 'root'
  const given = walk.delegations.get(card.invitation)
  if (!given || !bears(signed, 'member', { by: card.invitation, publicKey: given.delegation.invitationPublic })) return 'invitation'
  const { network, organization, role, expires } = given.delegation
  if (network !== walk.network) return 'other-network'
  if (organization !== card.organization || role !== card.role) return 'more-than-given'
  // Days against an instant: someone who joined on the last day did so in time; anything finer the server sees to.
  return card.joined > expires.slice(0, 10) ? 'expired' : given
}

/** Each card that is sound by itself, as somebody who waits to be let in, and what is wrong with the others. Whoever shares an invitation with another is not let in. */
export function joinsOf(
  walk: Walk,
  cards: readonly SignedStatement[],
): { readonly joins: readonly Happening[]; readonly broken: readonly { who: string; link: Link }[] } {
  const broken: { who: string; link: Link }[] = []
  const sound = new Map<string, Happening & { readonly kind: 'join' }>()
  const seen = new Set<string>()
  for (const signed of cards) {
    const card = readMemberCard(signed)
    const given = !card ? 'unreadable' : seen.has(card.member) ? 'twice' : soundCard(walk, card, signed)
    if (!card || typeof given === 'string') broken.push({ who: card?.member ?? '', link: typeof given === 'string' ? given : 'unreadable' })
    else sound.set(card.member, { kind: 'join', day: card.joined, card, given })
    if (card) seen.add(card.member)
  }
  // One invitation lets one person in. A second one was made by somebody who had the link and a server that let them: neither can be told from the other.
  const uses = new Map<string, number>()
  for (const { card } of sound.values()) if (card.invitation !== null) uses.set(card.invitation, (uses.get(card.invitation) ?? 0) + 1)
  const alone = ({ card }: { readonly card: MemberCard }): boolean => card.invitation === null || uses.get(card.invitation) === 1
  const joins = [...sound.values()].filter(alone)
  for (const join of sound.values()) if (!alone(join)) broken.push({ who: join.card.member, link: 'twice' })
  return { joins, broken }
}

/** The delegations of a network, each under its invitation. */
export function delegationsOf(handed: readonly SignedStatement[]): ReadonlyMap<string, Given> {
  const delegations = new Map<string, Given>()
  for (const signed of handed) {
    const delegation = readDelegation(signed)
    if (delegation && !delegations.has(delegation.invitation)) delegations.set(delegation.invitation, { delegation, signed })
  }
  return delegations
}

/** What changed about members and organizations, as far as it can be read. What is unreadable changes nothing. */
export function changesOf(network: string, handed: readonly SignedStatement[]): readonly Happening[] {
  return handed.flatMap((signed): readonly Happening[] => {
    const role = readRoleStatement(signed)
    if (role?.network === network) return [{ kind: 'role', day: role.on, said: role, signed }]
    const leave = readLeaveStatement(signed)
    if (leave?.network === network) return [{ kind: 'leave', day: leave.on, said: leave, signed }]
    const trust = readTrustStatement(signed)
    return trust?.network === network ? [{ kind: 'trust', day: trust.on, said: trust, signed }] : []
  })
}

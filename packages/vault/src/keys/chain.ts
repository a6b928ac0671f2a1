import { type MemberCard, type OrganizationCard, readOrganizationCard } from './cards.ts'
import { settleAll } from './settle.ts'
import { isSame } from './sodium.ts'
import { type RoleSpan, spansOf } from './spans.ts'
import { bears, type SignedStatement } from './statement.ts'
import { changesOf, delegationsOf, joinsOf, type Link, ledOn, root, signedBy, type Walk } from './walk.ts'

/** What the server handed over about a network: nothing in it is believed before it leads to the root. */
export type Handed = {
  readonly network: string
  /** `roles` holds changes of role, and word that the member left. */
  readonly members: readonly { readonly card: SignedStatement; readonly roles: readonly SignedStatement[] }[]
  readonly organizations: readonly SignedStatement[]
  readonly delegations: readonly SignedStatement[]
  /** Whether organizations are trusted, as far as somebody changed it. */
  readonly trust?: readonly SignedStatement[]
}

declare const verified: unique symbol

/** Something that leads to the pinned root. Only `peopleOf` makes one. */
export type Verified<T> = T & { readonly [verified]: true }

/** A member who leads to the root, with the role that they have now. */
export type VerifiedMember = Verified<MemberCard>

/** Who is not believed, and which link of their chain broke. */
export type BrokenLink = { readonly who: string; readonly link: Link }

/** The people of a network as far as they can be believed, and what could not be. Plain data: it may be copied into a worker and back. */
export type People = {
  readonly members: ReadonlyMap<string, VerifiedMember>
  /** Those of the members who left, as somebody who may say so signed: their old words still count, and no key is wrapped for them. */
  readonly left: ReadonlySet<string>
  /** The roles of each member over time: what somebody said counts by the role that they had on that day. */
  readonly spans: ReadonlyMap<string, readonly RoleSpan[]>
  readonly organizations: ReadonlyMap<string, Verified<OrganizationCard>>
  /** The organizations whose members may have the keys of the trusted group. The founder's is one until it is said otherwise. */
  readonly trusted: ReadonlySet<string>
  /** The version of the last word on whether an organization is trusted; none where nobody ever changed it. */
  readonly trustVersions: ReadonlyMap<string, number>
  readonly broken: readonly BrokenLink[]
}

function organizationHolds(walk: Walk, card: OrganizationCard, signed: SignedStatement): boolean {
  if (signedBy(walk, signed, { kind: 'organization', by: root })) return true
  return signed.signatures.some(({ by }) => {
    // Its first card is signed with the invitation that made it, a later one by somebody who led it on that day.
    const made = card.version === 1 ? walk.delegations.get(by) : undefined
    if (made?.delegation.newOrganization && made.delegation.organization === card.organization && made.delegation.network === walk.network) {
      const publicKey = made.delegation.invitationPublic
      return signedBy(walk, made.signed, { kind: 'delegation', by: root }) && bears(signed, 'organization', { by, publicKey })
    }
    return ledOn(walk, by, { organization: card.organization, day: card.issued }) && signedBy(walk, signed, { kind: 'organization', by })
  })
}

function organizationsOf(walk: Walk, handed: readonly SignedStatement[]): Pick<People, 'organizations' | 'broken'> {
  const broken: BrokenLink[] = []
  const organizations = new Map<string, Verified<OrganizationCard>>()
  for (const signed of handed) {
    const card = readOrganizationCard(signed)
    const who = card?.organization ?? ''
    if (!card) broken.push({ who, link: 'unreadable' })
    else if (card.network !== walk.network) broken.push({ who, link: 'other-network' })
    else if (!organizationHolds(walk, card, signed)) broken.push({ who, link: 'organization' })
    else if (organizations.has(who)) broken.push({ who, link: 'twice' })
    // The brand is given here and nowhere else: the card was checked on the lines above.
    else organizations.set(who, card as Verified<OrganizationCard>)
  }
  return { organizations, broken }
}

function trustedOf(walk: Walk): ReadonlySet<string> {
  const founders = [...walk.members.values()].filter(({ invitation }) => invitation === null).map(({ organization }) => organization)
  const said = [...walk.trust.values()].filter(({ trusted }) => trusted).map(({ organization }) => organization)
  return new Set([...founders, ...said].filter((organization) => walk.trust.get(organization)?.trusted !== false))
}

/**
 * Checks everything that was handed over, up to the pinned root of the network (32 bytes), and keeps what holds. A client wraps keys for, and believes
 * entries of, nobody else. Whatever does not hold is named with the link that broke: a server that adds, swaps or alters a card is seen. What somebody
 * could do is judged by the role that they had on that day; a server and someone who lost a role can still date a thing back together, which
 * `alarmsOf` is for. Never throws.
 */
export function peopleOf(handed: Handed, rootPublic: Uint8Array): People {
  const { network } = handed
  const delegations = delegationsOf(handed.delegations)
  const walk: Walk = { network, rootPublic, delegations, members: new Map(), roles: new Map(), leftOn: new Map(), trust: new Map() }
  const cards = joinsOf(
    walk,
    handed.members.map(({ card }) => card),
  )
  const changes = changesOf(network, [...handed.members.flatMap(({ roles }) => roles), ...(handed.trust ?? [])])
  const never = settleAll(walk, [...cards.joins, ...changes])
  const spans = new Map([...walk.members].map(([id, card]) => [id, spansOf(card.role, walk.roles.get(id) ?? [], walk.leftOn.get(id) ?? null)]))
  const members = new Map<string, VerifiedMember>()
  for (const signed of cards.joins) {
    const id = signed.kind === 'join' ? signed.card.member : ''
    const card = walk.members.get(id)
    // Given here and nowhere else, to whoever the walk let in.
    if (card) members.set(id, { ...card, role: spans.get(id)?.at(-1)?.role ?? card.role } as VerifiedMember)
  }
  const { organizations, broken } = organizationsOf(walk, handed.organizations)
  const trustVersions = new Map([...walk.trust].map(([organization, { version }]) => [organization, version]))
  const left = new Set(walk.leftOn.keys())
  return { members, left, spans, organizations, trusted: trustedOf(walk), trustVersions, broken: [...cards.broken, ...never, ...broken] }
}

/** Whether two keys are the same key: a change of a known one stops everything until people spoke. */
export const isSameKey = (a: Uint8Array, b: Uint8Array): boolean => isSame(a, b)

import type { Delegation, LeaveStatement, MemberCard, MemberRole, RoleStatement, TrustStatement } from './cards.ts'
import type { SignedStatement } from './statement.ts'
import { type Happening, type Link, ledOn, rolesOf, root, signedBy, type Walk } from './walk.ts'

const inOrganization = (role: MemberRole): boolean => role === 'member' || role === 'steward'

// Only the root lets in a new organization, a coordinator or a network steward.
function inviteFault(walk: Walk, { by, organization, role, newOrganization }: Delegation, day: string): Link | null {
  if (by === root) return null
  if (!walk.members.has(by)) return 'inviter'
  return !newOrganization && inOrganization(role) && ledOn(walk, by, { organization, day }) ? null : 'more-than-given'
}

function joins(walk: Walk, { card, given }: Happening & { readonly kind: 'join' }): Link | null {
  if (given) {
    const { delegation, signed } = given
    const fault = inviteFault(walk, delegation, card.joined)
    if (fault) return fault
    if (!signedBy(walk, signed, { kind: 'delegation', by: delegation.by })) return delegation.by === root ? 'root' : 'inviter'
  }
  walk.members.set(card.member, card)
  return null
}

// The role that somebody had just before a change of it.
function roleBefore(walk: Walk, card: MemberCard, version: number): MemberRole {
  const earlier = (walk.roles.get(card.member) ?? []).filter((one) => one.version < version).sort((a, b) => b.version - a.version)
  return earlier[0]?.role ?? card.role
}

function changesRole(walk: Walk, said: RoleStatement, signed: SignedStatement): boolean {
  const card = walk.members.get(said.member)
  const known = walk.roles.get(said.member) ?? []
  if (!card || known.some(({ version }) => version === said.version) || !signedBy(walk, signed, { kind: 'role', by: said.by })) return false
  const within = inOrganization(said.role) && inOrganization(roleBefore(walk, card, said.version))
  // One may step down by oneself, and not up: on the day of a change the old role still counts.
  const notUp = said.by !== said.member || said.role === 'member'
  const may = said.by === root || (within && notUp && ledOn(walk, said.by, { organization: card.organization, day: said.on }))
  if (may) walk.roles.set(said.member, [...known, said])
  return may
}

function leaves(walk: Walk, said: LeaveStatement, signed: SignedStatement): boolean {
  const card = walk.members.get(said.member)
  if (!card || walk.leftOn.has(said.member) || !signedBy(walk, signed, { kind: 'leave', by: said.by })) return false
  const may = said.by === root || said.by === said.member || ledOn(walk, said.by, { organization: card.organization, day: said.on })
  if (may) walk.leftOn.set(said.member, said.on)
  return may
}

function trusts(walk: Walk, said: TrustStatement, signed: SignedStatement): boolean {
  const may = said.by === root || rolesOf(walk, said.by, said.on).includes('network-steward')
  if (!may || !signedBy(walk, signed, { kind: 'trust', by: said.by })) return false
  if ((walk.trust.get(said.organization)?.version ?? 0) < said.version) walk.trust.set(said.organization, said)
  return true
}

// Null when it is settled; otherwise why it is not, for those who would join.
function settles(walk: Walk, one: Happening): Link | null {
  if (one.kind === 'join') return joins(walk, one)
  const done =
    one.kind === 'role'
      ? changesRole(walk, one.said, one.signed)
      : one.kind === 'leave'
        ? leaves(walk, one.said, one.signed)
        : trusts(walk, one.said, one.signed)
  return done ? null : 'inviter'
}

/**
 * Goes through the days of a network in their order, and believes what those may say who are believed by then. What is not believed on its day waits: a
 * clock may be a day slow. Two who invited each other wait for ever. Fills in the walk; answers who was never let in, with the link that is missing.
 */
export function settleAll(walk: Walk, happenings: readonly Happening[]): readonly { readonly who: string; readonly link: Link }[] {
  const byDay = Map.groupBy(happenings, ({ day }) => day)
  let waiting: readonly Happening[] = []
  const why = new Map<Happening, Link>()
  for (const day of [...byDay.keys()].sort()) {
    waiting = [...waiting, ...(byDay.get(day) ?? [])]
    let before: number
    do {
      before = waiting.length
      waiting = waiting.filter((one) => {
        const link = settles(walk, one)
        if (link) why.set(one, link)
        return link !== null
      })
    } while (waiting.length < before)
  }
  return waiting.flatMap((one) => (one.kind === 'join' ? [{ who: one.card.member, link: why.get(one) ?? 'inviter' }] : []))
}

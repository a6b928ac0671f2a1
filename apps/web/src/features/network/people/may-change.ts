import type { Role } from '@recourse/wire'
import type { Me, MemberSeen } from '../../../network/seen.ts'

const within = (role: Role): boolean => role === 'member' || role === 'steward'

// Whether others will believe it: by one's own signature within the own organization, or by the root's.
const isBelieved = (me: Me, member: MemberSeen): boolean =>
  me.holdsRoot || ((me.role === 'steward' || me.role === 'network-steward') && member.organizationId === me.organizationId && within(member.role))

/** The roles that this member could be given by whoever is signed in; empty when none. What others would not believe is not offered. */
export function rolesToGive(me: Me, member: MemberSeen): readonly Role[] {
  if (member.memberId === me.memberId || member.state !== 'active' || !member.isVerified || !isBelieved(me, member)) return []
  const all: readonly Role[] = me.holdsRoot && me.role === 'network-steward' ? ['member', 'steward', 'coordinator', 'network-steward'] : ['member', 'steward']
  return all.filter((role) => role !== member.role)
}

/** Whether whoever is signed in may say that this member leaves. Everybody may leave. */
export const mayLeave = (me: Me, member: MemberSeen): boolean =>
  member.memberId === me.memberId ||
  (member.isVerified &&
    ((me.role === 'network-steward' && (me.holdsRoot || member.organizationId === me.organizationId)) ||
      (me.role === 'steward' && member.organizationId === me.organizationId && within(member.role))))

/** The roles that somebody may be invited with: into a new organization always as its steward, elsewhere as far as others will believe it. */
export function rolesToInvite(me: Me, organizationId: string | null): readonly Role[] {
  if (organizationId === null) return ['steward', 'coordinator', 'network-steward']
  return me.holdsRoot ? ['member', 'steward', 'coordinator', 'network-steward'] : ['member', 'steward']
}

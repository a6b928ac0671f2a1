import type { Canonical } from './canonical.ts'
import { count, day, type Fields, hasOnly, instant, keyOf, type Reader, reading, text } from './fields.ts'

/** Roles in a network, from the least. */
export const memberRoles = ['member', 'steward', 'coordinator', 'network-steward'] as const

/** One of the roles. */
export type MemberRole = (typeof memberRoles)[number]

/** An inviter's word that whoever holds the key of an invitation may join, as what, and until when. `by` is an id of a member, or `root`. */
export type Delegation = {
  readonly network: string
  readonly invitation: string
  readonly organization: string
  readonly newOrganization: boolean
  readonly role: MemberRole
  readonly invitationPublic: Uint8Array
  /** An instant, ISO 8601 in UTC. */
  readonly expires: string
  readonly by: string
}

/** Who a member is: keys, and by which invitation they came; `invitation` is null for the founder. `joined` is a day. */
export type MemberCard = {
  readonly network: string
  readonly organization: string
  readonly member: string
  readonly role: MemberRole
  readonly handle: string
  readonly signPublic: Uint8Array
  readonly receivePublic: Uint8Array
  readonly invitation: string | null
  readonly joined: string
}

/** Who an organization is: its name, where its sealed mail goes, and the key of its recovery officers with the hash of the whole secret. */
export type OrganizationCard = {
  readonly network: string
  readonly organization: string
  readonly name: { readonly en: string; readonly fr: string }
  readonly recoveryPublic: Uint8Array
  readonly recoveryHash: Uint8Array
  readonly inboxPublic: Uint8Array
  readonly epoch: number
  readonly version: number
  readonly issued: string
}

/** A change of role, by a steward of the same organization or the holder of the root. `on` is a day; the latest `version` counts. */
export type RoleStatement = {
  readonly network: string
  readonly member: string
  readonly role: MemberRole
  readonly version: number
  readonly by: string
  readonly on: string
}

/** Word that a member left, by that member, a steward of the same organization, or the root. `on` is a day. */
export type LeaveStatement = { readonly network: string; readonly member: string; readonly by: string; readonly on: string }

/** Whether an organization's members may read what is for trusted ones: by a network steward or the root. `on` is a day; the latest `version` counts. */
export type TrustStatement = {
  readonly network: string
  readonly organization: string
  readonly trusted: boolean
  readonly version: number
  readonly by: string
  readonly on: string
}

const roleOf = (value: Canonical | undefined): MemberRole | null => memberRoles.find((role) => role === value) ?? null

const delegation: Reader<Delegation> = (said) => {
  const { network, invitation, organization, newOrganization, expires, by } = said
  const [role, invitationPublic] = [roleOf(said.role), keyOf(said.invitationPublic, 32)]
  if (!hasOnly(said, 'network', 'invitation', 'organization', 'newOrganization', 'role', 'invitationPublic', 'expires', 'by')) return null
  if (!text(network) || !text(invitation) || !text(organization) || !text(by) || !instant(expires)) return null
  if (typeof newOrganization !== 'boolean' || !role || !invitationPublic) return null
  return { network, invitation, organization, newOrganization, role, invitationPublic, expires, by }
}

const member: Reader<MemberCard> = (said) => {
  const { network, organization, member: id, handle, invitation, joined } = said
  const [role, signPublic, receivePublic] = [roleOf(said.role), keyOf(said.signPublic, 32), keyOf(said.receivePublic, 1216)]
  if (!hasOnly(said, 'network', 'organization', 'member', 'role', 'handle', 'signPublic', 'receivePublic', 'invitation', 'joined')) return null
  if (!text(network) || !text(organization) || !text(id) || !text(handle) || !day(joined) || !(invitation === null || text(invitation))) return null
  return role && signPublic && receivePublic ? { network, organization, member: id, role, handle, signPublic, receivePublic, invitation, joined } : null
}

const organization: Reader<OrganizationCard> = (said) => {
  const { network, organization: id, name, epoch, version, issued } = said
  const [recoveryPublic, recoveryHash, inboxPublic] = [keyOf(said.recoveryPublic, 1216), keyOf(said.recoveryHash, 32), keyOf(said.inboxPublic, 1216)]
  if (!hasOnly(said, 'network', 'organization', 'name', 'recoveryPublic', 'recoveryHash', 'inboxPublic', 'epoch', 'version', 'issued')) return null
  if (typeof name !== 'object' || name === null || Array.isArray(name)) return null
  const { en, fr } = name as Fields
  if (!text(network) || !text(id) || !text(en) || !text(fr) || !day(issued) || !count(epoch) || !count(version)) return null
  if (!recoveryPublic || !recoveryHash || !inboxPublic) return null
  return { network, organization: id, name: { en, fr }, recoveryPublic, recoveryHash, inboxPublic, epoch, version, issued }
}

const role: Reader<RoleStatement> = (said) => {
  const { network, member: id, version, by, on } = said
  const to = roleOf(said.role)
  if (!hasOnly(said, 'network', 'member', 'role', 'version', 'by', 'on')) return null
  return text(network) && text(id) && text(by) && day(on) && count(version) && to ? { network, member: id, role: to, version, by, on } : null
}

const leave: Reader<LeaveStatement> = (said) => {
  const { network, member: id, by, on } = said
  if (!hasOnly(said, 'network', 'member', 'by', 'on')) return null
  return text(network) && text(id) && text(by) && day(on) ? { network, member: id, by, on } : null
}

const trust: Reader<TrustStatement> = (said) => {
  const { network, organization: id, trusted, version, by, on } = said
  if (!hasOnly(said, 'network', 'organization', 'trusted', 'version', 'by', 'on') || typeof trusted !== 'boolean') return null
  return text(network) && text(id) && text(by) && day(on) && count(version) ? { network, organization: id, trusted, version, by, on } : null
}

/** Reads a delegation; null when it is none. The signature is checked elsewhere (`chain.ts`). */
export const readDelegation = reading('delegation', delegation)
/** Reads a member's card; null when it is none. The signatures are checked elsewhere. */
export const readMemberCard = reading('member', member)
/** Reads an organization's card; null when it is none. The signatures are checked elsewhere. */
export const readOrganizationCard = reading('organization', organization)
/** Reads a change of role; null when it is none. The signature is checked elsewhere. */
export const readRoleStatement = reading('role', role)
/** Reads word that a member left; null when it is none. The signature is checked elsewhere. */
export const readLeaveStatement = reading('leave', leave)
/** Reads whether an organization is trusted; null when it says nothing of it. The signature is checked elsewhere. */
export const readTrustStatement = reading('trust', trust)

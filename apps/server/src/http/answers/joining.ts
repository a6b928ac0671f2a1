import type { SignedStatement } from '@recourse/wire'
import type { Actor, NewMember, NewOrganization } from '../../storage/index.ts'
import type { Tx } from '../answering.ts'
import { refused } from '../refused.ts'
import { bears, kept, saidIn } from '../signed-statement.ts'

type MemberGiven = {
  readonly memberId: string
  readonly handle: string
  readonly card: SignedStatement
  readonly salt: string
  readonly loginPublic: string
  readonly keysSealed: string
}
type OrganizationGiven = { readonly organizationId: string; readonly name: { readonly en: string; readonly fr: string }; readonly card: SignedStatement }

/** Bytes that travelled as base64url. */
export const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')

export const newMemberOf = ({ memberId, handle, card, salt, loginPublic, keysSealed }: MemberGiven): NewMember => ({
  memberId,
  handle,
  card: kept(card),
  salt: bytes(salt),
  loginPublic: bytes(loginPublic),
  keysSealed: bytes(keysSealed),
})
export const newOrganizationOf = ({ organizationId, name, card }: OrganizationGiven): NewOrganization => ({
  organizationId,
  nameEn: name.en,
  nameFr: name.fr,
  card: kept(card),
})

/** By whose key a card must be vouched for: the invitation's, or the root's for the founder. */
export type Voucher = { readonly by: string; readonly publicKey: string }
type Place = {
  readonly network: string
  readonly organization: string
  readonly role: string
  readonly invitation: string | null
  readonly voucher: Voucher
}

// Clients judge an invitation by the day on the card. The day of a device may be that of another time zone, and no more than that.
const isAboutToday = (day: string): boolean => Math.abs(Date.parse(`${day}T12:00:00Z`) - Date.now()) < 36 * 3_600_000

/** Holds a newcomer's card to what the request and the invitation say, and to its two signatures. Throws a refusal. */
export function checkMemberCard(given: MemberGiven, { network, organization, role, invitation, voucher }: Place): void {
  const card = saidIn(given.card, 'member', 'member.card')
  const isTheirs = card.network === network && card.organization === organization && card.member === given.memberId && card.handle === given.handle
  const isAsInvited = card.role === role && card.invitation === invitation
  const isSigned = bears(given.card, 'member', { by: card.member, publicKey: card.signPublic }) && bears(given.card, 'member', voucher)
  if (!isTheirs || !isAsInvited || !isSigned) throw refused('statement-wrong', 'member.card')
  if (!isAboutToday(card.joined)) throw refused('statement-wrong', 'member.card.joined')
}

/** The same for the first card of an organization. */
export function checkOrganizationCard(given: OrganizationGiven, network: string, voucher: Voucher): void {
  const card = saidIn(given.card, 'organization', 'organization.card')
  const isTheirs = card.network === network && card.organization === given.organizationId && card.version === 1
  const isNamed = card.name.en === given.name.en && card.name.fr === given.name.fr
  if (!isTheirs || !isNamed || !bears(given.card, 'organization', voucher)) throw refused('statement-wrong', 'organization.card')
}

type Me = Pick<Actor, 'networkId' | 'memberId'>

/** Begins a group with its first epoch, and gives its maker the key. */
export async function beginGroup(
  tx: Tx,
  { networkId, memberId }: Me,
  group: {
    readonly groupId: string
    readonly kind: 'network' | 'trusted' | 'organization'
    readonly wrapped: string
    readonly organizationId: string
  },
): Promise<void> {
  const at = { network_id: networkId, group_id: group.groupId, epoch: 1 }
  const organization_id = group.kind === 'organization' ? group.organizationId : null
  await tx
    .insertInto('group_epoch')
    .values({ ...at, kind: group.kind, organization_id, made_by: memberId })
    .execute()
  await tx
    .insertInto('wrap')
    .values({ ...at, member_id: memberId, wrapped: bytes(group.wrapped) })
    .execute()
}

/** Keeps a member's own keys as sealed for the recovery officers. */
export async function keepRecoverySeal(tx: Tx, { networkId, memberId }: Me, seal: { readonly sealed: string; readonly cardVersion: number }): Promise<void> {
  const row = { network_id: networkId, member_id: memberId, sealed: bytes(seal.sealed), card_version: seal.cardVersion }
  await tx
    .insertInto('recovery_seal')
    .values(row)
    .onConflict((oc) => oc.columns(['network_id', 'member_id']).doUpdateSet({ sealed: row.sealed, card_version: row.card_version }))
    .execute()
}

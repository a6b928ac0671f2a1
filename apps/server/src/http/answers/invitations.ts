import type { Actor } from '../../storage/index.ts'
import type { Answers, AtDoor, Tx } from '../answering.ts'
import { note } from '../audit.ts'
import { refused } from '../refused.ts'
import { hashOf, newToken } from '../session-cookie.ts'
import { kept, saidByActor, saidIn, unkept } from '../signed-statement.ts'
import { beginGroup, bytes, checkMemberCard, checkOrganizationCard, keepRecoverySeal, newMemberOf, newOrganizationOf } from './joining.ts'
import { sessionOf } from './session.ts'

const day = 86_400_000

/** Keeps the keys that came with the invitation. What closed meanwhile is left out: somebody wraps the next epoch for them. */
async function keepWraps(tx: Tx, me: Pick<Actor, 'networkId' | 'memberId'>, wraps: AtDoor<'acceptInvitation'>['body']['wraps']): Promise<void> {
  for (const { groupId, epoch, wrapped } of wraps) {
    const open = await tx
      .selectFrom('group_epoch')
      .select('epoch')
      .where('group_id', '=', groupId)
      .where('epoch', '=', epoch)
      .where('state', '=', 'open')
      .executeTakeFirst()
    if (!open) continue
    const row = { network_id: me.networkId, group_id: groupId, epoch, member_id: me.memberId, wrapped: bytes(wrapped) }
    await tx
      .insertInto('wrap')
      .values(row)
      .onConflict((oc) => oc.doNothing())
      .execute()
  }
}

async function join(given: AtDoor<'acceptInvitation'>): Promise<Actor> {
  const { door, body, cookie, presented } = given
  const { networkId, invitationId, member, organization, group } = body
  const tokenHash = hashOf(bytes(body.token))
  const open = await door.openInvitation(networkId, invitationId, tokenHash)
  if (!open) throw refused('invitation-closed')
  const { invitationPublic } = saidIn(unkept(open.delegation), 'delegation', 'delegation')
  const voucher = { by: invitationId, publicKey: invitationPublic }
  const { organizationId, role, newOrganization } = open
  if (newOrganization !== (organization !== undefined) || newOrganization !== (group !== undefined)) throw refused('not-understood', 'organization')
  if (organization) {
    if (organization.organizationId !== organizationId) throw refused('not-understood', 'organization.organizationId')
    checkOrganizationCard(organization, networkId, voucher)
  }
  if (group && group.kind !== 'organization') throw refused('not-understood', 'group.kind')
  checkMemberCard(member, { network: networkId, organization: organizationId, role, invitation: invitationId, voucher })
  const { token, hash } = newToken()
  const me = { networkId, memberId: member.memberId, organizationId }
  const newcomer = { member: newMemberOf(member), organization: organization ? newOrganizationOf(organization) : null }
  const made = await door.accept({ networkId, invitationId, tokenHash, ...newcomer, session: hash }, async (tx) => {
    if (group) await beginGroup(tx, me, { ...group, organizationId })
    await keepWraps(tx, me, body.wraps)
    if (body.recoverySeal) await keepRecoverySeal(tx, me, body.recoverySeal)
    await note(tx, me, { action: 'member.joined', target: member.memberId })
  })
  if (!made) throw refused('invitation-closed')
  if (presented) await door.endSession(presented)
  const actor = await door.touchSession(hash)
  if (!actor) throw refused('sign-in-failed')
  cookie.give(token)
  return actor
}

export const invitationAnswers: Answers<'openInvitation' | 'acceptInvitation' | 'listInvitations' | 'makeInvitation' | 'revokeInvitation'> = {
  openInvitation: {
    atDoor: async ({ door, body: { networkId, invitationId, token } }) => {
      const open = await door.openInvitation(networkId, invitationId, hashOf(bytes(token)))
      if (!open) throw refused('invitation-closed')
      const { network } = open
      return {
        network: { networkId, name: { en: network.nameEn, fr: network.nameFr }, rootPublic: network.rootPublic.toString('base64url') },
        organizationId: open.organizationId,
        role: open.role,
        newOrganization: open.newOrganization,
        expiresAt: open.expiresAt.toISOString(),
        delegation: unkept(open.delegation),
        secretsSealed: open.secretsSealed.toString('base64url'),
      }
    },
  },
  acceptInvitation: { atDoor: async (given) => ({ session: sessionOf(await join(given)) }) },
  listInvitations: {
    answer: async ({ tx }) => {
      const rows = await tx
        .selectFrom('invitation')
        .select(['invitation_id', 'organization_id', 'role', 'new_organization', 'expires_at', 'delegation', 'made_by', 'used_by', 'state'])
        .orderBy('expires_at', 'desc')
        .orderBy('invitation_id')
        .limit(1000)
        .execute()
      const invitations = rows.map((row) => ({
        invitationId: row.invitation_id,
        organizationId: row.organization_id,
        role: row.role,
        newOrganization: row.new_organization,
        expiresAt: row.expires_at.toISOString(),
        delegation: unkept(row.delegation),
        madeBy: row.made_by,
        usedBy: row.used_by,
        state: row.state === 'open' && row.expires_at.getTime() <= Date.now() ? ('expired' as const) : row.state,
      }))
      return { invitations }
    },
  },
  makeInvitation: {
    resource: async ({ tx, body: { organizationId, role, newOrganization } }) => {
      const row = await tx.selectFrom('organization').select('state').where('organization_id', '=', organizationId).executeTakeFirst()
      return (newOrganization ? row === undefined : row?.state === 'active') ? { kind: 'invite', organizationId, role, newOrganization } : null
    },
    answer: async ({ tx, actor, body }) => {
      const expires = Date.parse(body.expiresAt)
      if (!(expires > Date.now() && expires <= Date.now() + 30 * day)) throw refused('expiry-out-of-range', 'expiresAt')
      const said = await saidByActor(tx, actor, { signed: body.delegation, kind: 'delegation', where: 'delegation' })
      const isSame = said.invitation === body.invitationId && said.organization === body.organizationId && said.role === body.role
      if (!isSame || said.newOrganization !== body.newOrganization || Date.parse(said.expires) !== expires) throw refused('statement-wrong', 'delegation')
      // Only the root lets in an organization, or somebody who answers for more than one: no client would believe another.
      const byRootAlone = body.newOrganization || (body.role !== 'member' && body.role !== 'steward') || body.organizationId !== actor.organizationId
      if (byRootAlone && said.by !== 'root') throw refused('statement-wrong', 'delegation')
      const row = {
        network_id: actor.networkId,
        invitation_id: body.invitationId,
        organization_id: body.organizationId,
        role: body.role,
        new_organization: body.newOrganization,
        token_hash: bytes(body.tokenHash),
        expires_at: new Date(expires),
        delegation: kept(body.delegation),
        secrets_sealed: bytes(body.secretsSealed),
        made_by: actor.memberId,
      }
      await tx.insertInto('invitation').values(row).execute()
      await note(tx, actor, { action: 'invitation.made', target: body.invitationId })
      return { invitationId: body.invitationId, expiresAt: new Date(expires).toISOString() }
    },
  },
  revokeInvitation: {
    resource: async ({ tx, params }) => {
      const row = await tx.selectFrom('invitation').select(['organization_id', 'made_by']).where('invitation_id', '=', params.invitationId).executeTakeFirst()
      return row ? { kind: 'invitation', organizationId: row.organization_id, madeBy: row.made_by } : null
    },
    answer: async ({ tx, actor, params: { invitationId } }) => {
      const done = await tx
        .updateTable('invitation')
        .set({ state: 'revoked' })
        .where('invitation_id', '=', invitationId)
        .where('state', '=', 'open')
        .executeTakeFirst()
      if (done.numUpdatedRows === 0n) throw refused('invitation-closed')
      await note(tx, actor, { action: 'invitation.revoked', target: invitationId })
      return { invitationId, state: 'revoked' }
    },
  },
}

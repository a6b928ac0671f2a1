import { type SignedStatement, statements } from '@recourse/wire'
import { sql } from 'kysely'
import type { Actor } from '../../storage/index.ts'
import type { Answers, Inside, Tx } from '../answering.ts'
import { note } from '../audit.ts'
import { refused } from '../refused.ts'
import { isCardByActor, kept, saidByActor, saidIn, unkept, unkeptList } from '../signed-statement.ts'

const memberRow = (tx: Tx, memberId: string) =>
  tx.selectFrom('member').select(['member_id', 'organization_id', 'role', 'roles', 'state']).where('member_id', '=', memberId).executeTakeFirst()
const organizationRow = (tx: Tx, organizationId: string) =>
  tx.selectFrom('organization').select(['organization_id', 'card', 'trust', 'state']).where('organization_id', '=', organizationId).executeTakeFirst()

const here = <T>(row: T | undefined): T => {
  if (row === undefined) throw refused('not-found')
  return row
}

async function memberResource({ tx, params }: Pick<Inside<'changeRole'>, 'tx' | 'params'>, to?: 'member' | 'steward' | 'coordinator' | 'network-steward') {
  const row = await memberRow(tx, params.memberId)
  if (!row || row.state === 'left') return null
  return { kind: 'member' as const, memberId: row.member_id, organizationId: row.organization_id, role: row.role, ...(to ? { to } : {}) }
}

async function organizationResource({ tx, params }: Pick<Inside<'putOrganizationCard'>, 'tx' | 'params'>) {
  const row = await organizationRow(tx, params.organizationId)
  return row && row.state === 'active' ? { kind: 'organization' as const, organizationId: row.organization_id } : null
}

/** A network that nobody leads can let nobody in again: the last network steward gives the role to another first. */
async function refuseToLeaveNobody(tx: Tx, isGoing: (member: { readonly member_id: string; readonly organization_id: string }) => boolean): Promise<void> {
  const leading = await tx
    .selectFrom('member')
    .select(['member_id', 'organization_id'])
    .where('role', '=', 'network-steward')
    .where('state', '!=', 'left')
    .execute()
  if (leading.every(isGoing)) throw refused('last-steward')
}

const versionsIn = (list: readonly SignedStatement[], kind: 'role' | 'trust'): number => {
  const versions = list.flatMap((signed) => {
    const parsed = statements[kind].safeParse(JSON.parse(signed.statement))
    return parsed.success ? [parsed.data.version] : []
  })
  return Math.max(0, ...versions)
}

const within = (role: string): boolean => role === 'member' || role === 'steward'

async function changeRole({ tx, actor, params, body }: Inside<'changeRole'>): Promise<number> {
  const row = here(await memberRow(tx, params.memberId))
  const said = await saidByActor(tx, actor, { signed: body.statement, kind: 'role', where: 'statement' })
  if (said.member !== params.memberId || said.role !== body.role) throw refused('statement-wrong', 'statement')
  // Outside of the own organization, and for who answers for more than one, clients believe the root alone.
  const byRootAlone = row.organization_id !== actor.organizationId || !within(row.role) || !within(body.role)
  if (byRootAlone && said.by !== 'root') throw refused('statement-wrong', 'statement')
  const before = unkeptList(row.roles)
  if (said.version !== versionsIn(before, 'role') + 1) throw refused('conflict')
  if (body.role !== 'network-steward') await refuseToLeaveNobody(tx, ({ member_id }) => member_id === params.memberId)
  const done = await tx
    .updateTable('member')
    .set({ role: body.role, roles: kept([...before, body.statement]) })
    .where('member_id', '=', params.memberId)
    .where('roles', '=', row.roles)
    .returning('seq')
    .executeTakeFirst()
  if (!done) throw refused('conflict')
  await note(tx, actor, { action: `role.${body.role}`, target: params.memberId, organizationId: row.organization_id })
  return done.seq
}

async function leaveMember({ tx, actor, params, body }: Inside<'leaveMember'>): Promise<void> {
  const row = here(await memberRow(tx, params.memberId))
  const said = await saidByActor(tx, actor, { signed: body.statement, kind: 'leave', where: 'statement' })
  if (said.member !== params.memberId) throw refused('statement-wrong', 'statement')
  await refuseToLeaveNobody(tx, ({ member_id }) => member_id === params.memberId)
  await note(tx, actor, { action: 'member.left', target: params.memberId, organizationId: row.organization_id })
  const done = await tx
    .updateTable('member')
    .set({ state: 'left', roles: kept([...unkeptList(row.roles), body.statement]) })
    .where('member_id', '=', params.memberId)
    .where('roles', '=', row.roles)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw refused('conflict')
}

async function leaveOrganization({ tx, actor, params, body }: Inside<'leaveOrganization'>): Promise<void> {
  await refuseToLeaveNobody(tx, ({ organization_id }) => organization_id === params.organizationId)
  for (const [n, signed] of body.statements.entries()) {
    const where = `statements.${n}`
    const said = await saidByActor(tx, actor, { signed, kind: 'leave', where })
    const row = await memberRow(tx, said.member)
    if (!row || row.organization_id !== params.organizationId || row.state === 'left') throw refused('statement-wrong', where)
    await tx
      .updateTable('member')
      .set({ roles: kept([...unkeptList(row.roles), signed]) })
      .where('member_id', '=', said.member)
      .where('roles', '=', row.roles)
      .execute()
  }
  await note(tx, actor, { action: 'organization.left', target: params.organizationId, organizationId: params.organizationId })
  await tx.updateTable('organization').set({ state: 'left' }).where('organization_id', '=', params.organizationId).execute()
}

async function trust({ tx, actor, params, body }: Inside<'trustOrganization'>): Promise<number> {
  const row = here(await organizationRow(tx, params.organizationId))
  const said = await saidByActor(tx, actor, { signed: body.statement, kind: 'trust', where: 'statement' })
  if (said.organization !== params.organizationId || said.trusted !== body.trusted) throw refused('statement-wrong', 'statement')
  const before = unkeptList(row.trust)
  if (said.version !== versionsIn(before, 'trust') + 1) throw refused('conflict')
  const done = await tx
    .updateTable('organization')
    .set({ trusted: body.trusted, trust: kept([...before, body.statement]) })
    .where('organization_id', '=', params.organizationId)
    .where('trust', '=', row.trust)
    .returning('seq')
    .executeTakeFirst()
  if (!done) throw refused('conflict')
  await note(tx, actor, {
    action: body.trusted ? 'organization.trusted' : 'organization.untrusted',
    target: params.organizationId,
    organizationId: params.organizationId,
  })
  return done.seq
}

async function putCard({ tx, actor, params, body }: Inside<'putOrganizationCard'>): Promise<{ readonly version: number; readonly seq: number }> {
  const row = here(await organizationRow(tx, params.organizationId))
  const said = saidIn(body.card, 'organization', 'card')
  const isTheirs = said.network === actor.networkId && said.organization === params.organizationId
  if (!isTheirs || !(await isCardByActor(tx, actor, body.card))) throw refused('statement-wrong', 'card')
  if (params.organizationId !== actor.organizationId && !body.card.signatures.some(({ by }) => by === 'root')) throw refused('statement-wrong', 'card')
  if (said.version !== saidIn(unkept(row.card), 'organization', 'card').version + 1) throw refused('conflict')
  const done = await tx
    .updateTable('organization')
    .set({ card: kept(body.card), name_en: said.name.en, name_fr: said.name.fr })
    .where('organization_id', '=', params.organizationId)
    .where('card', '=', row.card)
    .returning('seq')
    .executeTakeFirst()
  if (!done) throw refused('conflict')
  await note(tx, actor, { action: 'organization.card', target: params.organizationId, organizationId: params.organizationId })
  return { version: said.version, seq: done.seq }
}

async function people(tx: Tx, { networkId }: Actor) {
  const network = here(await tx.selectFrom('network').selectAll().executeTakeFirst())
  const organizations = await tx.selectFrom('organization').selectAll().orderBy('organization_id').execute()
  const members = await tx.selectFrom('member').selectAll().orderBy('member_id').execute()
  const { rows: delegations } = await sql<{ delegation: string }>`select delegation from priv.delegations()`.execute(tx)
  return {
    network: {
      networkId,
      name: { en: network.name_en, fr: network.name_fr },
      rootPublic: network.root_public.toString('base64url'),
      foundedOn: network.founded_on,
      seq: network.seq,
    },
    organizations: organizations.map((row) => ({
      organizationId: row.organization_id,
      name: { en: row.name_en, fr: row.name_fr },
      card: unkept(row.card),
      trusted: row.trusted,
      trust: unkeptList(row.trust),
      state: row.state,
      joinedOn: row.joined_on,
      seq: row.seq,
    })),
    members: members.map((row) => ({
      memberId: row.member_id,
      organizationId: row.organization_id,
      handle: row.handle,
      role: row.role,
      state: row.state,
      card: unkept(row.card),
      roles: unkeptList(row.roles),
      joinedOn: row.joined_on,
      seq: row.seq,
    })),
    delegations: delegations.map(({ delegation }) => unkept(delegation)),
  }
}

export const peopleAnswers: Answers<'listPeople' | 'changeRole' | 'leaveMember' | 'putOrganizationCard' | 'leaveOrganization' | 'trustOrganization'> = {
  listPeople: { answer: ({ tx, actor }) => people(tx, actor) },
  changeRole: {
    resource: (given) => memberResource(given, given.body.role),
    answer: async (given) => ({ seq: await changeRole(given), memberId: given.params.memberId, role: given.body.role }),
  },
  leaveMember: {
    resource: (given) => memberResource(given),
    answer: async (given) => {
      await leaveMember(given)
      return { memberId: given.params.memberId, state: 'left' }
    },
  },
  putOrganizationCard: {
    resource: organizationResource,
    answer: async (given) => ({ ...(await putCard(given)), organizationId: given.params.organizationId }),
  },
  leaveOrganization: {
    resource: organizationResource,
    answer: async (given) => {
      await leaveOrganization(given)
      return { organizationId: given.params.organizationId, state: 'left' }
    },
  },
  trustOrganization: {
    resource: organizationResource,
    answer: async (given) => ({ seq: await trust(given), organizationId: given.params.organizationId, trusted: given.body.trusted }),
  },
}

import { sql } from 'kysely'
import type { Answers, Inside, Tx } from '../answering.ts'
import { note } from '../audit.ts'
import { refused } from '../refused.ts'
import { bytes } from './joining.ts'

const columns = ['recovery_id', 'member_id', 'organization_id', 'started_by', 'confirmed_by', 'ready_at', 'state'] as const
const recoveryRow = (tx: Tx, recoveryId: string) => tx.selectFrom('recovery').select(columns).where('recovery_id', '=', recoveryId).executeTakeFirst()

async function ofRecovery({ tx, params }: Pick<Inside<'confirmRecovery'>, 'tx' | 'params'>) {
  const row = await recoveryRow(tx, params.recoveryId)
  return row ? { kind: 'recovery' as const, organizationId: row.organization_id, memberId: row.member_id, startedBy: row.started_by } : null
}

async function ofMember(tx: Tx, memberId: string) {
  const row = await tx.selectFrom('member').select(['organization_id', 'state']).where('member_id', '=', memberId).executeTakeFirst()
  return row && row.state !== 'left' ? { kind: 'recovery' as const, organizationId: row.organization_id, memberId, startedBy: null } : null
}

async function start({ tx, actor, body }: Inside<'startRecovery'>): Promise<Date> {
  const there = await recoveryRow(tx, body.recoveryId)
  // The same request again.
  if (there?.started_by === actor.memberId && there.member_id === body.memberId) return there.ready_at
  const row = {
    network_id: actor.networkId,
    recovery_id: body.recoveryId,
    member_id: body.memberId,
    organization_id: actor.organizationId,
    started_by: actor.memberId,
    ready_at: sql<Date>`now() + interval '24 hours'`,
    salt: bytes(body.salt),
    login_public: bytes(body.loginPublic),
    keys_sealed: bytes(body.keysSealed),
  }
  const made = await tx.insertInto('recovery').values(row).returning('ready_at').executeTakeFirstOrThrow()
  await tx.updateTable('member').set({ state: 'recovering' }).where('member_id', '=', body.memberId).where('state', '=', 'active').execute()
  await note(tx, actor, { action: 'recovery.started', target: body.memberId })
  return made.ready_at
}

export const recoveryAnswers: Answers<'listRecoveries' | 'readRecoverySeal' | 'startRecovery' | 'confirmRecovery' | 'stopRecovery'> = {
  listRecoveries: {
    answer: async ({ tx }) => {
      const rows = await tx.selectFrom('recovery').select(columns).orderBy('ready_at', 'desc').limit(200).execute()
      const recoveries = rows.map((row) => ({
        recoveryId: row.recovery_id,
        memberId: row.member_id,
        startedBy: row.started_by,
        confirmedBy: row.confirmed_by,
        readyAt: row.ready_at.toISOString(),
        state: row.state,
      }))
      return { recoveries }
    },
  },
  readRecoverySeal: {
    resource: ({ tx, params }) => ofMember(tx, params.memberId),
    answer: async ({ tx, actor, params: { memberId } }) => {
      const row = await tx.selectFrom('recovery_seal').select(['sealed', 'card_version']).where('member_id', '=', memberId).executeTakeFirst()
      if (!row) throw refused('not-found')
      await note(tx, actor, { action: 'recovery.seal-read', target: memberId })
      return { memberId, sealed: row.sealed.toString('base64url'), cardVersion: row.card_version }
    },
  },
  startRecovery: {
    resource: ({ tx, body }) => ofMember(tx, body.memberId),
    answer: async (given) => ({ recoveryId: given.body.recoveryId, readyAt: (await start(given)).toISOString() }),
  },
  confirmRecovery: {
    resource: ofRecovery,
    answer: async ({ tx, actor, params: { recoveryId } }) => {
      const done = await tx
        .updateTable('recovery')
        .set({ confirmed_by: actor.memberId, ready_at: sql<Date>`now()` })
        .where('recovery_id', '=', recoveryId)
        .where('state', '=', 'waiting')
        .returning(['ready_at', 'member_id'])
        .executeTakeFirst()
      if (!done) throw refused('conflict')
      await note(tx, actor, { action: 'recovery.confirmed', target: done.member_id })
      return { recoveryId, readyAt: done.ready_at.toISOString() }
    },
  },
  stopRecovery: {
    resource: ofRecovery,
    answer: async ({ tx, actor, params: { recoveryId } }) => {
      const done = await tx
        .updateTable('recovery')
        .set({ state: 'stopped' })
        .where('recovery_id', '=', recoveryId)
        .where('state', '=', 'waiting')
        .returning('member_id')
        .executeTakeFirst()
      if (!done) throw refused('conflict')
      await tx.updateTable('member').set({ state: 'active' }).where('member_id', '=', done.member_id).where('state', '=', 'recovering').execute()
      await note(tx, actor, { action: 'recovery.stopped', target: done.member_id })
      return { recoveryId, state: 'stopped' }
    },
  },
}

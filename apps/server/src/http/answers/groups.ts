import { sql } from 'kysely'
import type { Answers, Inside, Tx } from '../answering.ts'
import { note } from '../audit.ts'
import { refused } from '../refused.ts'
import { bytes } from './joining.ts'

async function groups(tx: Tx) {
  const epochs = await tx.selectFrom('group_epoch').selectAll().orderBy('group_id').orderBy('epoch').execute()
  const wraps = await tx.selectFrom('wrap').select(['group_id', 'epoch', 'wrapped']).orderBy('epoch').execute()
  const last = [...new Map(epochs.map((row) => [row.group_id, row])).values()]
  return Promise.all(
    last.map(async ({ group_id, kind, organization_id }) => {
      const without = await sql<{ member_id: string }>`select member_id from priv.members_without_wrap(${group_id})`.execute(tx)
      return {
        groupId: group_id,
        kind,
        organizationId: organization_id,
        epochs: epochs
          .filter((row) => row.group_id === group_id)
          .map((row) => ({
            epoch: row.epoch,
            state: row.state,
            madeBy: row.made_by,
            madeOn: row.made_on,
            historySealed: row.history_sealed?.toString('base64url') ?? null,
          })),
        wraps: wraps.filter((row) => row.group_id === group_id).map(({ epoch, wrapped }) => ({ epoch, wrapped: wrapped.toString('base64url') })),
        without: without.rows.map(({ member_id }) => member_id),
      }
    }),
  )
}

const lastEpoch = (tx: Tx, groupId: string) =>
  tx.selectFrom('group_epoch').select(['epoch', 'kind', 'organization_id', 'state']).where('group_id', '=', groupId).orderBy('epoch', 'desc').executeTakeFirst()

type Given = Pick<Inside<'makeEpoch'>, 'tx' | 'actor' | 'params'> & { readonly epoch: number; readonly wraps: Inside<'makeEpoch'>['body']['wraps'] }

/** Keeps wraps of the open epoch for members of the group. Who left meanwhile, or has one already, is left out. */
async function addWraps({ tx, actor, params: { groupId }, epoch, wraps }: Given): Promise<number> {
  const ids = [...new Set(wraps.map(({ memberId }) => memberId))]
  if (ids.length !== wraps.length) throw refused('not-understood', 'wraps')
  const inGroup = await tx
    .selectFrom('member')
    .select('member_id')
    .where('member_id', 'in', ids)
    .where(sql<boolean>`priv.belongs_to_group(${actor.networkId}, ${groupId}, member_id)`)
    .execute()
  const known = new Set(inGroup.map(({ member_id }) => member_id))
  const rows = wraps
    .filter(({ memberId }) => known.has(memberId))
    .map(({ memberId, wrapped }) => ({ network_id: actor.networkId, group_id: groupId, epoch, member_id: memberId, wrapped: bytes(wrapped) }))
  let added = 0
  // A statement takes 65,535 values at most.
  for (let at = 0; at < rows.length; at += 500) {
    const done = await tx
      .insertInto('wrap')
      .values(rows.slice(at, at + 500))
      .onConflict((oc) => oc.doNothing())
      .executeTakeFirst()
    added += Number(done.numInsertedOrUpdatedRows ?? 0n)
  }
  return added
}

export const groupAnswers: Answers<'listGroups' | 'makeEpoch' | 'addWraps'> = {
  listGroups: { answer: async ({ tx }) => ({ groups: await groups(tx) }) },
  makeEpoch: {
    answer: async ({ tx, actor, params, body }) => {
      const last = await lastEpoch(tx, params.groupId)
      if (!last) throw refused('not-found')
      if (!body.wraps.some(({ memberId }) => memberId === actor.memberId)) throw refused('not-understood', 'wraps')
      if (body.epoch !== last.epoch + 1) throw refused('conflict')
      const { kind, organization_id } = last
      const row = { network_id: actor.networkId, group_id: params.groupId, epoch: body.epoch, kind, organization_id, made_by: actor.memberId }
      await tx
        .insertInto('group_epoch')
        .values({ ...row, history_sealed: body.historySealed === null ? null : bytes(body.historySealed) })
        .execute()
      await addWraps({ tx, actor, params, epoch: body.epoch, wraps: body.wraps })
      await note(tx, actor, { action: 'group.epoch', target: params.groupId })
      return { groupId: params.groupId, epoch: body.epoch }
    },
  },
  addWraps: {
    answer: async ({ tx, actor, params, body }) => {
      const last = await lastEpoch(tx, params.groupId)
      if (!last) throw refused('not-found')
      if (last.epoch !== body.epoch || last.state !== 'open') throw refused('epoch-closed')
      return { added: await addWraps({ tx, actor, params, epoch: body.epoch, wraps: body.wraps }) }
    },
  },
}

import type { Refusal, WriteOutcome } from '@recourse/wire'
import { type Selectable, sql } from 'kysely'
import type { Actor, Tables } from '../../storage/index.ts'
import type { Inside, Tx } from '../answering.ts'
import { authorize } from '../authorize.ts'
import { problemOf } from '../refused.ts'
import { kept } from '../signed-statement.ts'
import { bytes } from './joining.ts'
import { checkPublicBody } from './public-body.ts'

type Put = Inside<'writeRecords'>['body']['records'][number]
type Row = Selectable<Tables['record']>

/** A record of this kind and id, as far as whoever asks may see it. */
export const recordRow = (tx: Tx, kind: Put['kind'], id: string): Promise<Row | undefined> =>
  tx.selectFrom('record').selectAll().where('kind', '=', kind).where('record_id', '=', id).executeTakeFirst()

/** Whether the organization of whoever asks answers for a service. */
export async function ownsService(tx: Tx, { organizationId }: Actor, service: string | null | undefined): Promise<boolean> {
  if (!service) return false
  const row = await tx
    .selectFrom('record')
    .select('record_id')
    .where('kind', '=', 'ownership')
    .where('about', '=', service)
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'accepted')
    .executeTakeFirst()
  return row !== undefined
}

const hasShape = ({ tier, body, sealed, groupId, epoch }: Put): boolean =>
  tier === 'public'
    ? body !== undefined && sealed === undefined && groupId === undefined && epoch === undefined
    : body === undefined && sealed !== undefined && groupId !== undefined && epoch !== undefined

const isSame = (row: Row, put: Put): boolean =>
  row.version === put.expected + 1 && (put.body ? row.body === kept(put.body) : put.sealed !== undefined && row.sealed?.equals(bytes(put.sealed)) === true)

type Placed = { readonly put: Put; readonly row: Row | undefined; readonly organizationId: string; readonly where: string }

async function refusalOf(tx: Tx, actor: Actor, { put, row, organizationId, where }: Placed): Promise<Refusal | null> {
  const resource = {
    kind: 'record',
    record: put.kind,
    id: put.id,
    tier: put.tier,
    state: put.state,
    organizationId,
    authorId: actor.memberId,
    ownsService: await ownsService(tx, actor, put.about),
  } as const
  if (authorize(actor, 'writeRecord', resource) !== 'yes') return 'not-allowed'
  if (row && (row.tier !== put.tier || row.organization_id !== organizationId || (row.group_id ?? undefined) !== put.groupId)) return 'not-allowed'
  if (row && (put.kind === 'entry' || put.kind === 'checkpoint')) return 'final'
  if (!put.body) return null
  const { kind, id, about, state, body } = put
  return checkPublicBody(tx, actor, { kind, id, about, state, organizationId, body, where, owns: (service) => ownsService(tx, actor, service) })
}

const contentOf = (put: Put) => ({
  state: put.state,
  about: put.about ?? null,
  body: put.body ? kept(put.body) : null,
  sealed: put.sealed === undefined ? null : bytes(put.sealed),
  epoch: put.epoch ?? null,
})

async function store(tx: Tx, actor: Actor, { put, row, organizationId }: Placed): Promise<{ readonly version: number; readonly seq: number } | undefined> {
  if (row) {
    return tx
      .updateTable('record')
      .set({ ...contentOf(put), author_id: actor.memberId, version: put.expected + 1, changed_on: sql<string>`current_date` })
      .where('kind', '=', put.kind)
      .where('record_id', '=', put.id)
      .where('version', '=', put.expected)
      .returning(['version', 'seq'])
      .executeTakeFirst()
  }
  const named = { network_id: actor.networkId, kind: put.kind, record_id: put.id, organization_id: organizationId, author_id: actor.memberId }
  return tx
    .insertInto('record')
    .values({ ...named, ...contentOf(put), tier: put.tier, group_id: put.groupId ?? null })
    .returning(['version', 'seq'])
    .executeTakeFirst()
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

// What the database said to one record of several. Everything else is said of the whole request.
function refusalBy(error: unknown): Refusal | 'conflict' | null {
  const code = codeOf(error)
  if (code === 'RC410') return 'epoch-closed'
  if (code === 'RC409' || code === '23505') return 'conflict'
  if (code === 'RC403' && error instanceof Error) return error.message === 'group' ? 'group-wrong' : error.message === 'final' ? 'final' : 'not-allowed'
  if (code === '42501') return 'not-allowed'
  if (code === '23503') return 'group-wrong'
  return problemOf(error)?.code === 'statement-wrong' ? 'statement-wrong' : null
}

/** Writes one record, or says why not. What others of the same request did stays, whatever becomes of this one. */
export async function writeRecord(tx: Tx, actor: Actor, { put, where }: { readonly put: Put; readonly where: string }): Promise<WriteOutcome> {
  const named = { kind: put.kind, id: put.id }
  const isOfAnother = put.kind === 'ownership'
  if (!hasShape(put) || isOfAnother !== (put.organizationId !== undefined)) return { ...named, outcome: 'refused', reason: 'shape-wrong' }
  const row = await recordRow(tx, put.kind, put.id)
  if (row && isSame(row, put) && row.author_id === actor.memberId) return { ...named, outcome: 'same', version: row.version, seq: row.seq }
  const placed = { put, row, organizationId: put.organizationId ?? actor.organizationId, where }
  await sql`savepoint one_record`.execute(tx)
  try {
    const refusal = await refusalOf(tx, actor, placed)
    if (refusal && refusal !== 'final') return { ...named, outcome: 'refused', reason: refusal }
    if ((row?.version ?? 0) !== put.expected) return { ...named, outcome: 'conflict', version: row?.version ?? 0 }
    if (refusal) return { ...named, outcome: 'refused', reason: refusal }
    const stored = await store(tx, actor, placed)
    if (stored) return { ...named, outcome: 'stored', ...stored }
  } catch (error) {
    const refusal = refusalBy(error)
    if (refusal === null) throw error
    await sql`rollback to savepoint one_record`.execute(tx)
    if (refusal !== 'conflict') return { ...named, outcome: 'refused', reason: refusal }
  }
  const now = await recordRow(tx, put.kind, put.id)
  return { ...named, outcome: 'conflict', version: now?.version ?? 0 }
}

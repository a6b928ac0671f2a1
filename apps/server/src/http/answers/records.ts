import type { NetworkRecord, Review, WriteOutcome } from '@recourse/wire'
import type { Selectable } from 'kysely'
import type { Actor, Tables } from '../../storage/index.ts'
import type { Answers, Inside, Tx } from '../answering.ts'
import { note } from '../audit.ts'
import { refused } from '../refused.ts'
import { kept, saidByActor, unkept } from '../signed-statement.ts'
import { type FeedPlace, headOfFeed } from './feed.ts'
import { joinedIntoBy } from './public-body.ts'
import { recordOf, reviewOf } from './record-rows.ts'
import { ownsService, recordRow, writeRecord } from './write-record.ts'

const largest = (numbers: readonly (number | null | undefined)[]): number => Math.max(0, ...numbers.map((number) => number ?? 0))

async function changes(tx: Tx, place: FeedPlace & { readonly limit: number }) {
  const { since, limit } = place
  const head = await headOfFeed(tx, place)
  const after = <T extends 'record' | 'review'>(table: T) =>
    tx
      .selectFrom(table as 'record')
      .selectAll()
      .where('seq', '>', since)
      .where('seq', '<=', head)
  const records = (
    await after('record')
      .orderBy('seq')
      .limit(limit + 1)
      .execute()
  ).map(recordOf)
  const reviewRows = await tx
    .selectFrom('review')
    .selectAll()
    .where('seq', '>', since)
    .where('seq', '<=', head)
    .orderBy('seq')
    .limit(limit + 1)
    .execute()
  const merged: readonly { readonly seq: number }[] = [...records, ...reviewRows].sort((a, b) => a.seq - b.seq)
  const more = merged.length > limit
  const upTo = more ? (merged[limit - 1]?.seq ?? since) : head
  const upToHere = <T extends { readonly seq: number }>(list: readonly T[]): T[] => list.filter(({ seq }) => seq <= upTo)
  const people = await Promise.all([
    tx
      .selectFrom('organization')
      .select((eb) => eb.fn.max('seq').as('seq'))
      .executeTakeFirst(),
    tx
      .selectFrom('member')
      .select((eb) => eb.fn.max('seq').as('seq'))
      .executeTakeFirst(),
  ])
  const told: { records: NetworkRecord[]; reviews: Review[] } = { records: upToHere(records), reviews: upToHere(reviewRows.map(reviewOf)) }
  return { upTo: Math.max(upTo, since), more, ...told, peopleSeq: largest(people.map((row) => row?.seq)) }
}

async function review({ tx, actor, body }: Inside<'reviewRecord'>): Promise<WriteOutcome> {
  const { kind, id, version, state } = body
  const said = await saidByActor(tx, actor, { signed: body.statement, kind: 'review', where: 'statement' })
  if (said.recordKind !== kind || said.record !== id || said.version !== version || said.state !== state) throw refused('statement-wrong', 'statement')
  const row = await recordRow(tx, kind, id)
  if (!row || row.version !== version) return { kind, id, outcome: 'conflict', version: row?.version ?? 0 }
  const statement = kept(body.statement)
  const before = await tx
    .selectFrom('review')
    .select('seq')
    .where('kind', '=', kind)
    .where('record_id', '=', id)
    .where('statement', '=', statement)
    .executeTakeFirst()
  // The same request again. When others decided otherwise since, the same words of the same day are a new decision.
  if (before && row.state === state) return { kind, id, outcome: 'same', version, seq: before.seq }
  const done = await tx
    .updateTable('record')
    .set({ state })
    .where('kind', '=', kind)
    .where('record_id', '=', id)
    .where('version', '=', version)
    .returning('seq')
    .executeTakeFirst()
  if (!done) return { kind, id, outcome: 'refused', reason: 'not-allowed' }
  const named = { network_id: actor.networkId, kind, record_id: id, version }
  const made = await tx
    .insertInto('review')
    .values({ ...named, state, reviewer_id: actor.memberId, statement })
    .returning('seq')
    .executeTakeFirstOrThrow()
  await note(tx, actor, { action: `record.${state}`, target: id })
  return { kind, id, outcome: 'stored', version, seq: made.seq }
}

// Whoever answers for one service accepts nothing that joins it to one of somebody else. What is sealed is for the devices of the members to judge.
async function ownsWhatItJoins(tx: Tx, actor: Actor, { kind, body }: Pick<Selectable<Tables['record']>, 'kind' | 'body'>, state: string): Promise<boolean> {
  if (kind !== 'entry' || body === null || state !== 'accepted') return true
  const into = await joinedIntoBy(tx, body)
  return into === null || ownsService(tx, actor, into)
}

export const recordAnswers: Answers<'readChanges' | 'writeRecords' | 'reviewRecord' | 'listVersions'> = {
  readChanges: { answer: ({ tx, actor, query }) => changes(tx, { networkId: actor.networkId, ...query }) },
  writeRecords: {
    answer: async ({ tx, actor, body }) => {
      const results: WriteOutcome[] = []
      for (const [n, put] of body.records.entries()) results.push(await writeRecord(tx, actor, { put, where: `records.${n}.body` }))
      return { results }
    },
  },
  reviewRecord: {
    resource: async ({ tx, actor, body }) => {
      const row = await recordRow(tx, body.kind, body.id)
      if (!row) return null
      return {
        kind: 'record',
        record: row.kind,
        id: row.record_id,
        tier: row.tier,
        state: body.state,
        organizationId: row.organization_id,
        authorId: row.author_id,
        ownsService: (await ownsService(tx, actor, row.about)) && (await ownsWhatItJoins(tx, actor, row, body.state)),
      }
    },
    answer: async (given) => ({ result: await review(given) }),
  },
  listVersions: {
    answer: async ({ tx, params: { kind, id } }) => {
      const versions = await tx
        .selectFrom('record_version')
        .selectAll()
        .where('kind', '=', kind)
        .where('record_id', '=', id)
        .orderBy('version')
        .limit(500)
        .execute()
      if (versions.length === 0) throw refused('not-found')
      const reviews = await tx.selectFrom('review').selectAll().where('kind', '=', kind).where('record_id', '=', id).orderBy('seq').limit(500).execute()
      return {
        versions: versions.map((row) => ({
          version: row.version,
          authorId: row.author_id,
          state: row.state,
          epoch: row.epoch,
          body: row.body === null ? null : unkept(row.body),
          sealed: row.sealed?.toString('base64url') ?? null,
          changedOn: row.changed_on,
        })),
        reviews: reviews.map(reviewOf),
      }
    },
  },
}

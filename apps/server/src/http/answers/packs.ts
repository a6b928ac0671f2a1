import type { RecordKind } from '@recourse/wire'
import { sql } from 'kysely'
import type { Answers, Tx } from '../answering.ts'
import { refused } from '../refused.ts'
import { unkept, unkeptList } from '../signed-statement.ts'
import { networkOf } from './founding.ts'
import { recordOf, reviewOf } from './record-rows.ts'

type Wanted = { readonly networkId: string; readonly tier: 'public' | 'network' | 'trusted'; readonly since: number; readonly limit: number }
type Gone = { kind: RecordKind; id: string; seq: number }

const accepted = (tx: Tx, { networkId, tier }: Wanted) =>
  tx.selectFrom('record').selectAll().where('network_id', '=', networkId).where('tier', '=', tier).where('state', '=', 'accepted')

/** What was accepted before and no longer counts. Whoever has nothing yet need not be told. */
async function goneOf(tx: Tx, { networkId, tier, since }: Wanted): Promise<Gone[]> {
  if (since === 0) return []
  const asked =
    tier === 'public'
      ? sql<Gone>`select kind, record_id as id, seq from priv.no_longer_public(${networkId}, ${since})`
      : sql<Gone>`select r.kind, r.record_id as id, r.seq from record r where r.network_id = ${networkId} and r.tier = ${tier} and r.seq > ${since}
          and r.state in ('refused', 'withdrawn') and (
            exists (select from record_version v where v.network_id = r.network_id and v.kind = r.kind and v.record_id = r.record_id and v.state = 'accepted')
            or exists (select from review w where w.network_id = r.network_id and w.kind = r.kind and w.record_id = r.record_id and w.state = 'accepted'))
          order by r.seq limit 5000`
  return (await asked.execute(tx)).rows
}

async function pack(tx: Tx, wanted: Wanted) {
  const { since, limit } = wanted
  const rows = await accepted(tx, wanted)
    .where('seq', '>', since)
    .orderBy('seq')
    .limit(limit + 1)
    .execute()
  const more = rows.length > limit
  const page = rows.slice(0, limit)
  const ids = page.map(({ record_id }) => record_id)
  const reviews =
    ids.length === 0
      ? []
      : await tx.selectFrom('review').selectAll().where('network_id', '=', wanted.networkId).where('record_id', 'in', ids).orderBy('seq').execute()
  const gone = await goneOf(tx, wanted)
  const checkpoint = await accepted(tx, wanted).where('kind', '=', 'checkpoint').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const last = page.at(-1)?.seq ?? since
  return {
    since,
    upTo: more ? last : Math.max(last, since, ...gone.map(({ seq }) => seq)),
    more,
    records: page.map(recordOf),
    reviews: reviews.map(reviewOf),
    gone,
    checkpoint: checkpoint ? recordOf(checkpoint) : null,
  }
}

export const packAnswers: Answers<'readPublicPack' | 'readPack' | 'readAudit'> = {
  readPublicPack: {
    atDoor: async ({ door, asVisitor, query }) => {
      const network = (await door.networks()).find(({ networkId }) => networkId === query.network)
      if (!network) throw refused('not-found')
      const made = await asVisitor((tx) => pack(tx, { networkId: query.network, tier: 'public', since: query.since, limit: query.limit }))
      const cards = (await door.publicCards(query.network)).map((row) => ({
        memberId: row.memberId,
        organizationId: row.organizationId,
        card: unkept(row.card),
        roles: unkeptList(row.roles),
        organizationCard: unkept(row.organizationCard),
        delegation: row.delegation === null ? null : unkept(row.delegation),
      }))
      return { ...made, network: networkOf(network), cards }
    },
  },
  readPack: {
    resource: async ({ params }) => ({ kind: 'tier', tier: params.tier }),
    answer: ({ tx, actor, params, query }) => pack(tx, { networkId: actor.networkId, tier: params.tier, since: query.since, limit: query.limit }),
  },
  readAudit: {
    resource: async ({ tx, actor, query }) => {
      const organizationId = query.organization ?? actor.organizationId
      const row = await tx.selectFrom('organization').select('organization_id').where('organization_id', '=', organizationId).executeTakeFirst()
      return row ? { kind: 'organization', organizationId } : null
    },
    answer: async ({ tx, actor, query }) => {
      const rows = await tx
        .selectFrom('audit')
        .selectAll()
        .where('organization_id', '=', query.organization ?? actor.organizationId)
        .where('n', '>', query.since)
        .orderBy('n')
        .limit(query.limit + 1)
        .execute()
      const lines = rows.slice(0, query.limit).map((row) => ({
        organizationId: row.organization_id,
        n: row.n,
        previousHash: row.previous_hash.toString('base64url'),
        hash: row.hash.toString('base64url'),
        action: row.action,
        actorId: row.actor_id,
        targetId: row.target_id,
        onDay: row.on_day,
      }))
      return { lines, more: rows.length > query.limit }
    },
  },
}

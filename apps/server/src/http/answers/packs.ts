import type { RecordKind } from '@recourse/wire'
import { sql } from 'kysely'
import type { Answers, Tx } from '../answering.ts'
import { refused } from '../refused.ts'
import { unkept, unkeptList } from '../signed-statement.ts'
import { headOfFeed } from './feed.ts'
import { networkOf } from './founding.ts'
import { recordOf, reviewOf } from './record-rows.ts'

type Wanted = { readonly networkId: string; readonly tier: 'public' | 'network' | 'trusted'; readonly since: number; readonly limit: number }
type Gone = { kind: RecordKind; id: string; seq: number }

// Of what no longer counts, at most this many are told at once.
const mostGone = 5000

type Bounds = { readonly head: number; readonly most: number }

const accepted = (tx: Tx, { networkId, tier }: Wanted) =>
  tx.selectFrom('record').selectAll().where('network_id', '=', networkId).where('tier', '=', tier).where('state', '=', 'accepted')

/** What was accepted before and no longer counts. Whoever has nothing yet need not be told. */
async function goneOf(tx: Tx, { networkId, tier, since }: Wanted, { head, most }: Bounds): Promise<Gone[]> {
  if (since === 0) return []
  const asked =
    tier === 'public'
      ? sql<Gone>`select kind, record_id as id, seq from priv.no_longer_public(${networkId}, ${since}) where seq <= ${head} order by seq limit ${most}`
      : sql<Gone>`select r.kind, r.record_id as id, r.seq from record r where r.network_id = ${networkId} and r.tier = ${tier}
          and r.seq > ${since} and r.seq <= ${head} and r.state in ('refused', 'withdrawn') and (
            exists (select from record_version v where v.network_id = r.network_id and v.kind = r.kind and v.record_id = r.record_id and v.state = 'accepted')
            or exists (select from review w where w.network_id = r.network_id and w.kind = r.kind and w.record_id = r.record_id and w.state = 'accepted'))
          order by r.seq limit ${most}`
  return (await asked.execute(tx)).rows
}

/**
 * One part of a pack. Both lists are of one moment, and whole up to `upTo`: of several pages, none leaves out what the next begins behind. At most `most`
 * of what is gone are told at once. Throws 'feed-reset'.
 */
export async function packOf(tx: Tx, wanted: Wanted, most = mostGone) {
  const { since, limit } = wanted
  const head = await headOfFeed(tx, wanted)
  const rows = await accepted(tx, wanted)
    .where('seq', '>', since)
    .where('seq', '<=', head)
    .orderBy('seq')
    .limit(limit + 1)
    .execute()
  const allGone = await goneOf(tx, wanted, { head, most })
  const ends = [...(rows.length > limit ? [rows[limit - 1]?.seq ?? since] : []), ...(allGone.length >= most ? [allGone.at(-1)?.seq ?? since] : [])]
  const more = ends.length > 0
  const until = Math.min(head, ...ends)
  const page = rows.slice(0, limit).filter(({ seq }) => seq <= until)
  const gone = allGone.filter(({ seq }) => seq <= until)
  const ids = page.map(({ record_id }) => record_id)
  const reviewsOf = tx.selectFrom('review').selectAll().where('network_id', '=', wanted.networkId).where('seq', '<=', head).orderBy('seq')
  const reviews = ids.length === 0 ? [] : await reviewsOf.where('record_id', 'in', ids).execute()
  const checkpoint = await accepted(tx, wanted).where('kind', '=', 'checkpoint').where('seq', '<=', head).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return {
    since,
    upTo: more ? until : Math.max(since, page.at(-1)?.seq ?? 0, gone.at(-1)?.seq ?? 0),
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
      const made = await asVisitor((tx) => packOf(tx, { networkId: query.network, tier: 'public', since: query.since, limit: query.limit }))
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
    answer: ({ tx, actor, params, query }) => packOf(tx, { networkId: actor.networkId, tier: params.tier, since: query.since, limit: query.limit }),
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

import { sql } from 'kysely'
import type { Tx } from '../answering.ts'
import { refused } from '../refused.ts'

/** Where somebody is in the feed of a network. */
export type FeedPlace = { readonly networkId: string; readonly since: number }

/**
 * How far the feed of a network is at this moment: what is read up to here is all there, since writers of one network wait for each other. Throws
 * 'feed-reset' when nobody can have read up to `since` from this database: it was given out by one that had more, before a restore or a standby took over.
 */
export async function headOfFeed(tx: Tx, { networkId, since }: FeedPlace): Promise<number> {
  const asked = sql<{ head: number; is_known: boolean }>`select head, is_known from priv.feed_at(${networkId}, ${since})`
  const feed = (await asked.execute(tx)).rows[0]
  if (!feed) return 0
  if (!feed.is_known) throw refused('feed-reset')
  return feed.head
}

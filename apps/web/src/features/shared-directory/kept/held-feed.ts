import type { NetworkRecord, Review } from '@recourse/wire'
import type { ReadBatch, ReadEntry, ReadReview } from './read-records.ts'
import type { Ownership, SharedRecords, SharedText } from './shared-types.ts'
import { signedServices } from './signed-service.ts'
import { standingOf } from './standing.ts'

/** What was read of the feed so far, as this device keeps it (sealed). */
export type HeldFeed = {
  readonly upTo: number
  readonly entries: readonly ReadEntry[]
  readonly owners: readonly Ownership[]
  readonly texts: readonly SharedText[]
  readonly reviews: readonly ReadReview[]
  readonly later: readonly NetworkRecord[]
  readonly unknown: readonly NetworkRecord[]
  readonly unknownReviews: readonly Review[]
  readonly doubted: readonly string[]
}

/** A feed of which nothing was read. */
export const emptyFeed: HeldFeed = { upTo: 0, entries: [], owners: [], texts: [], reviews: [], later: [], unknown: [], unknownReviews: [], doubted: [] }

const newest = <T extends { readonly seq: number }>(before: readonly T[], now: readonly T[], nameOf: (one: T) => string): readonly T[] => {
  if (now.length === 0) return before
  const by = new Map(before.map((one) => [nameOf(one), one]))
  for (const one of now) if ((by.get(nameOf(one))?.seq ?? -1) <= one.seq) by.set(nameOf(one), one)
  return [...by.values()]
}

/** The feed with more of it read. What comes twice counts once; of two states of one record the later one counts. */
export function withBatch(feed: HeldFeed, batch: ReadBatch, upTo: number): HeldFeed {
  const ended = new Set(batch.ended)
  const nowRead = new Set([...batch.entries.map(({ entry }) => entry.id), ...batch.owners.map(({ record }) => record), ...batch.texts.map(({ id }) => id)])
  // What is read again is in one of these lists once more, or in none of them any longer.
  const came = new Set([...nowRead, ...batch.doubted, ...[...batch.later, ...batch.unknown].map(({ id }) => id)])
  const heard = new Set([...batch.reviews, ...batch.unknownReviews].map(({ seq }) => seq))
  return {
    upTo: Math.max(feed.upTo, upTo),
    entries: newest(feed.entries, batch.entries, ({ entry }) => entry.id),
    owners: newest(feed.owners, batch.owners, ({ record }) => record).filter(({ record }) => !ended.has(record)),
    texts: newest(feed.texts, batch.texts, ({ kind, id }) => `${kind}/${id}`),
    reviews: newest(feed.reviews, batch.reviews, ({ record, seq }) => `${record}/${seq}`),
    later: [...feed.later.filter(({ id }) => !came.has(id)), ...batch.later],
    unknown: [...feed.unknown.filter(({ id }) => !came.has(id)), ...batch.unknown],
    unknownReviews: [...feed.unknownReviews.filter(({ seq }) => !heard.has(seq)), ...batch.unknownReviews],
    doubted: [...new Set([...feed.doubted.filter((id) => !came.has(id)), ...batch.doubted])].filter((id) => !nowRead.has(id)),
  }
}

const bySeq = (a: { readonly seq: number }, b: { readonly seq: number }): number => a.seq - b.seq

/** What the feed comes to: every entry with where it stands by the words that members signed. */
export function recordsOf(feed: HeldFeed): SharedRecords {
  const reviews = new Map<string, ReadReview[]>()
  for (const review of [...feed.reviews].sort(bySeq)) reviews.set(review.record, [...(reviews.get(review.record) ?? []), review])
  const serviceOf = signedServices(feed.entries.map(({ entry }) => entry))
  const entries = feed.entries.map(({ said, ...entry }) => {
    const words = (reviews.get(entry.entry.id) ?? []).filter(({ version }) => version === entry.version).map(({ judged }) => judged)
    const about = serviceOf(entry.entry)
    // Of what takes back something that cannot be read here, no steward is known to answer for it: only who leads settles it.
    return { ...entry, about: about ?? entry.about, ...standingOf({ said, author: entry.author, about, reviews: words }, feed.owners) }
  })
  return {
    upTo: feed.upTo,
    entries: entries.sort(bySeq),
    owners: feed.owners,
    texts: [...feed.texts].sort(bySeq),
    closed: { noKey: feed.later.length, notBelieved: feed.doubted.length + feed.unknown.length },
  }
}

import type { Checkpoint, Pack } from './pack.ts'
import type { NetworkEntry, Tier } from './shared-entry.ts'

type Asked = { readonly since: number; readonly checkpoint: Checkpoint | null }

/** The last state of each entry of a feed that has a line for every one of its states. */
export function lastStates(feed: readonly NetworkEntry[]): readonly NetworkEntry[] {
  const last = new Map<string, NetworkEntry>()
  for (const one of feed.toSorted((a, b) => a.seq - b.seq)) last.set(one.entry.id, one)
  return [...last.values()].toSorted((a, b) => a.seq - b.seq)
}

/**
 * The pack of a tier after a place in the feed, as a server makes it: what counts, and what no longer does although it did. What never counted is not
 * told, and whoever has nothing yet is told of nothing that is gone.
 */
export function packOf(tier: Tier, feed: readonly NetworkEntry[], { since, checkpoint }: Asked): Pack {
  const those = feed.filter((one) => one.tier === tier)
  const later = lastStates(those).filter(({ seq }) => seq > since)
  const counted = new Set(those.filter(({ state }) => state === 'accepted').map(({ entry }) => entry.id))
  return {
    tier,
    since,
    upTo: those.reduce((last, { seq }) => Math.max(last, seq), Math.max(since, checkpoint?.seq ?? 0)),
    entries: later.filter(({ state }) => state === 'accepted').map(({ seq, entry }) => ({ seq, entry })),
    gone: since === 0 ? [] : later.filter(({ state, entry }) => state !== 'accepted' && counted.has(entry.id)).map(({ seq, entry }) => ({ id: entry.id, seq })),
    checkpoint,
  }
}

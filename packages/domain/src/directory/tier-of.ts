import type { JournalEntry } from './directory-journal.ts'
import type { Claim, Service } from './service.ts'
import type { Tier } from './shared-entry.ts'

const rank = { public: 0, network: 1, trusted: 2 } as const satisfies Record<Tier, number>

/** Whether somebody of one tier may read what is of another: the trusted read all, the network what is its own and what is public. */
export const mayRead = (reader: Tier, tier: Tier): boolean => rank[tier] <= rank[reader]

/** The narrower of two tiers. */
export const narrower = (a: Tier, b: Tier): Tier => (rank[a] >= rank[b] ? a : b)

/** The tier of a claim as it says it; for everyone when it says nothing. */
export const tierOfClaim = ({ visibility = 'public' }: Pick<Claim, 'visibility'>): Tier => visibility

/**
 * The tier of an entry: the narrowest of what it holds. What takes back another entry is of the tier of that one, among the `entries` that are known;
 * when that one is not among them, of the narrowest: what cannot be judged is told to the fewest. Never throws.
 */
export function tierOf({ change }: JournalEntry, entries: readonly JournalEntry[]): Tier {
  const seen = new Set<string>()
  let at = change
  while (at.kind === 'undone') {
    const { entry } = at
    const target = seen.has(entry) ? undefined : entries.find(({ id }) => id === entry)
    if (!target) return 'trusted'
    seen.add(entry)
    at = target.change
  }
  if (at.kind === 'claim') return tierOfClaim(at.claim)
  return at.kind === 'put' ? at.service.claims.map(tierOfClaim).reduce(narrower, 'public') : 'public'
}

/**
 * The tier of a claim that somebody is about to write. Whoever says nothing of it and answers a claim that is not for everyone, or contradicts one,
 * does not publish what that one kept back; to publish it, one says `public`.
 */
export function tierToWrite(claim: Claim, before: Service | undefined): Tier {
  if (claim.visibility !== undefined) return claim.visibility
  const bearing = (before?.claims ?? []).filter(({ id }) => id === claim.id || claim.contradicts?.includes(id))
  return bearing.map(tierOfClaim).reduce(narrower, 'public')
}

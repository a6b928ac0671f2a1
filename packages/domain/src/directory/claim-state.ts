import { addSpan, type Day, type Span } from '../shared/index.ts'
import type { Claim, ClaimMethod } from './service.ts'

/**
 * What a claim is worth on a day. `confirmed`: the service itself said it, and not too long ago. `lapsed`: confirmed once, but too long ago
 * to rely on (or past the day that the claim itself gives). `published`: read on a page, never confirmed with the service.
 */
export type ClaimState = 'confirmed' | 'lapsed' | 'published'

// How long a confirmed claim holds when it does not say so itself. Free beds would age in hours; no claim holds them yet.
const lives = {
  criterion: { months: 12 },
  intake: { months: 12 },
  disclosure: { months: 12 },
  practice: { months: 12 },
  hours: { months: 6 },
} as const satisfies Record<Claim['field'], Span>

const confirming = { call: true, visit: true, document: true, web: false } as const satisfies Record<ClaimMethod, boolean>

/** The last day on which a claim holds: its own, or the day its field ages out. Null for a page without one, and for a claim without a day. */
export function lastDayOf(claim: Claim): Day | null {
  if (claim.expires !== undefined) return claim.expires
  return claim.verified === undefined || !confirming[claim.method] ? null : addSpan(claim.verified, lives[claim.field])
}

/**
 * The worth of a claim on a civil day; its last day is included. A claim verified after that day had not been made yet: it confirms nothing
 * then. Throws when a day of the claim is not one (checked when content is compiled).
 */
export function claimState(claim: Claim, on: Day): ClaimState {
  const last = lastDayOf(claim)
  if (!confirming[claim.method]) return last !== null && on > last ? 'lapsed' : 'published'
  return claim.verified !== undefined && claim.verified <= on && last !== null && on <= last ? 'confirmed' : 'lapsed'
}

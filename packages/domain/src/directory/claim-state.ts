import { addSpan, type Day, dayNumber, type Span } from '../shared/index.ts'
import type { Capacity, Claim, ClaimMethod } from './service.ts'

/**
 * What a claim is worth on a day. `confirmed`: the service itself said it, and not too long ago. `lapsed`: confirmed once, but too long ago
 * to rely on (or past the day that the claim itself gives). `published`: read on a page, never confirmed with the service.
 */
export type ClaimState = 'confirmed' | 'lapsed' | 'published'

// How long a confirmed claim holds when it does not say so itself.
const lives = {
  criterion: { months: 12 },
  intake: { months: 12 },
  disclosure: { months: 12 },
  practice: { months: 12 },
  hours: { months: 6 },
  // In days, the least that a day can say: `capacityHolds` counts the hours.
  capacity: { days: 0 },
} as const satisfies Record<Claim['field'], Span>

const confirming = { call: true, visit: true, document: true, web: false, import: false } as const satisfies Record<ClaimMethod, boolean>

// A bed that was free at noon says little of the evening.
const capacityMinutes = 6 * 60

/** Whether a count of free places can still be relied on at a moment: six hours from when it was counted. Never without an hour. */
export function capacityHolds(capacity: Capacity, at: { readonly day: Day; readonly minutes: number } | undefined): boolean {
  if (at === undefined) return false
  const since = (dayNumber(at.day) - dayNumber(capacity.asOf.day)) * 1440 + at.minutes - capacity.asOf.minutes
  return since >= 0 && since <= capacityMinutes
}

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

import { type Day, daysBetween } from '../shared/index.ts'
import { type ClaimState, claimState } from './claim-state.ts'
import { sameValue } from './merge-services.ts'
import type { Claim, ClaimMethod, Criterion, Service } from './service.ts'
import { claimRoot } from './service-versions.ts'
import type { Tier } from './shared-entry.ts'
import { tierOfClaim } from './tier-of.ts'

/** One side of a contradiction: the claim, where it is from, how it became known, and its age in days (null when it bears no day). */
export type ContradictionSide = {
  readonly claim: Claim
  readonly source: Service['sources'][number] | null
  readonly method: ClaimMethod
  readonly ageInDays: number | null
  readonly state: ClaimState
  readonly tier: Tier
}

/** Two claims of one service that say otherwise of the same thing. The newer side comes first. `outweighs` says whether it decides: the sides stay. */
export type Contradiction = { readonly service: string; readonly sides: readonly [ContradictionSide, ContradictionSide]; readonly outweighs: boolean }

const confirming = (claim: Claim): boolean => claim.method !== 'web' && claim.method !== 'import'

/**
 * Of two answers to one question, the one that outweighs the other: the service itself said both, and said this one on a later day. Null when either is
 * only read somewhere, or when both are of the same day: two people who called the same morning both stand.
 */
export function outweighing(a: Claim, b: Claim): Claim | null {
  if (!confirming(a) || !confirming(b) || a.verified === undefined || b.verified === undefined || a.verified === b.verified) return null
  return a.verified > b.verified ? a : b
}

const sameSubject = (a: Criterion, b: Criterion): boolean => a.kind === b.kind && (a.kind !== 'other' || b.kind !== 'other' || a.id === b.id)

/** Whether two claims are about the same thing: the same criterion, the same thing that is asked, or one question of which both are answers. */
function aboutTheSame(a: Claim, b: Claim): boolean {
  if (a.field !== b.field || a.field === 'capacity') return false
  if (a.asks && b.asks) return a.asks === b.asks
  if (a.criterion && b.criterion) return sameSubject(a.criterion, b.criterion)
  return claimRoot(a.id) === claimRoot(b.id)
}

const differ = <T>(a: T | undefined, b: T | undefined): boolean => a !== undefined && b !== undefined && a !== b

// A rule with a lowest age and one with a highest age are both true: only two lowest, or two highest, can disagree.
function rulesDiffer(a: Criterion, b: Criterion): boolean {
  if (a.kind === 'age' && b.kind === 'age') return differ(a.min, b.min) || differ(a.max, b.max)
  if ('accepts' in a && 'accepts' in b) return !sameValue([...a.accepts].sort(), [...b.accepts].sort())
  return false
}

function sayOtherwise(a: Claim, b: Claim): boolean {
  if (a.value === 'unknown' || b.value === 'unknown') return false
  if (a.contradicts?.includes(b.id) || b.contradicts?.includes(a.id)) return true
  if (!aboutTheSame(a, b)) return false
  if (a.value !== b.value) return a.value === 'no' || b.value === 'no'
  // Two lines of one page on one day are two parts of one rule.
  const apart = a.source !== b.source || a.verified !== b.verified || claimRoot(a.id) === claimRoot(b.id)
  return a.value === 'yes' && a.criterion !== undefined && b.criterion !== undefined && apart && rulesDiffer(a.criterion, b.criterion)
}

const byAge = (a: Claim, b: Claim): number => {
  const [x, y] = [a.verified ?? '', b.verified ?? '']
  return x === y ? (a.id < b.id ? -1 : 1) : x > y ? -1 : 1
}

/**
 * The claims of a service that say otherwise of the same thing, two by two, each with where it is from, how it became known and how old it is on a
 * day. Nothing is resolved: what outweighs is only said to. Throws when a day of a claim is not one (checked where it is read).
 */
export function contradictionsOf(service: Service, on: Day): readonly Contradiction[] {
  const sideOf = (claim: Claim): ContradictionSide => ({
    claim,
    source: service.sources.find(({ id }) => id === claim.source) ?? null,
    method: claim.method,
    ageInDays: claim.verified === undefined ? null : daysBetween(claim.verified, on),
    state: claimState(claim, on),
    tier: tierOfClaim(claim),
  })
  const claims = service.claims.filter((claim) => claim.outcome !== 'no-answer').toSorted(byAge)
  return claims.flatMap((newer, i) =>
    claims
      .slice(i + 1)
      .flatMap((older): readonly Contradiction[] =>
        sayOtherwise(newer, older) ? [{ service: service.id, sides: [sideOf(newer), sideOf(older)], outweighs: outweighing(newer, older) === newer }] : [],
      ),
  )
}

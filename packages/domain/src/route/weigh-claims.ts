import { type Claim, type ClaimState, type Criterion, claimState, type Service } from '../directory/index.ts'
import type { Day } from '../shared/index.ts'
import { decides, type Fit, fitOf, type Subject, toldOr } from './criterion-fit.ts'
import { wasHeard } from './questions-to-put.ts'
import type { ServiceMatch, Verdict } from './route-plan.ts'

/** A claim weighed in a situation on a day: how far it can be relied on, how it bears on what was said, and what it gives taken alone. */
export type Weighed = {
  readonly claim: Claim
  readonly state: ClaimState
  readonly fit: Fit
  readonly verdict: Verdict
  readonly effect: ServiceMatch['reasons'][number]['effect']
}

type Dated = Pick<Weighed, 'claim' | 'state'>

/** A claim that decides on a day, before anything is known of the person; `contradicted` when another one says that this is no condition. */
export type Standing = Dated & { readonly contradicted: boolean }

type Bearing = Pick<Weighed, 'verdict' | 'effect'>

// What it takes only: the one kind of claim that can close a door, and only on an answer that was given or refused.
function ofRule(fit: Fit, state: ClaimState): Bearing {
  if (state === 'lapsed') return { verdict: 'ask-first', effect: 'unknown' }
  switch (fit) {
    case 'meets':
      return { verdict: state === 'confirmed' ? 'takes' : 'ask-first', effect: 'accepts' }
    case 'fails':
      return { verdict: 'will-not', effect: 'refuses' }
    case 'withheld':
      // The service must be told. A page is not enough to say so: people are often let in without what the page asks.
      return state === 'confirmed' ? { verdict: 'will-not', effect: 'refuses' } : { verdict: 'ask-first', effect: 'unknown' }
    case 'not-known':
      return { verdict: 'ask-first', effect: 'unknown' }
  }
}

// What must be told or shown first. Told here, it is met; refused, the door closes only on the word of the service itself; otherwise it is a step.
function ofTelling(fit: Fit, state: ClaimState): Bearing {
  if (state !== 'confirmed') return { verdict: 'ask-first', effect: fit === 'withheld' ? 'unknown' : 'conditional' }
  if (fit === 'withheld') return { verdict: 'will-not', effect: 'refuses' }
  return fit === 'meets' ? { verdict: 'takes', effect: 'accepts' } : { verdict: 'takes-if', effect: 'conditional' }
}

function bearingOf(claim: Claim, fit: Fit, state: ClaimState): Bearing {
  switch (claim.value) {
    case 'unknown':
      return { verdict: 'ask-first', effect: 'unknown' }
    case 'no':
      return { verdict: state === 'confirmed' ? 'takes' : 'ask-first', effect: 'accepts' }
    case 'conditional':
      // A condition never closes a door by itself: those whom it does not name may still ask.
      return { verdict: state === 'confirmed' && fit === 'meets' ? 'takes-if' : 'ask-first', effect: 'conditional' }
    case 'yes':
      return ofRule(fit, state)
  }
}

function weighAlone({ claim, state }: Standing, subject: Subject): Weighed {
  if (claim.asks !== undefined && claim.value === 'yes') {
    const told = toldOr(claim.asks, subject)
    return { claim, state, fit: told, ...ofTelling(told, state) }
  }
  const about = claim.criterion
  // A condition such as "with a referral" is for everyone: there is no fact to compare it with.
  const forEveryone = claim.value === 'conditional' && (about === undefined || about.kind === 'other')
  const fit: Fit = forEveryone ? 'meets' : about ? fitOf(about, subject) : 'not-known'
  return { claim, state, fit, ...bearingOf(claim, fit, state) }
}

/** What a standing claim gives in a situation. A refusal that another claim contradicts is only a question. */
export function weigh(standing: Standing, subject: Subject): Weighed {
  const weighed = weighAlone(standing, subject)
  return weighed.verdict === 'will-not' && standing.contradicted ? { ...weighed, verdict: 'ask-first', effect: 'unknown' } : weighed
}

const sameSubject = (a: Criterion, b: Criterion): boolean => a.kind === b.kind && (a.kind !== 'other' || b.kind !== 'other' || a.id === b.id)

// A call that gave the lowest age says nothing of the highest age that a page gives.
const speaksOfAll = (said: Criterion, other: Criterion): boolean =>
  said.kind !== 'age' || other.kind !== 'age' || ((other.min === undefined || said.min !== undefined) && (other.max === undefined || said.max !== undefined))

/** Whether the service itself, lately, said something on all that another claim speaks of: then that claim decides nothing any more. */
const outweighs = (said: Dated, other: Dated): boolean =>
  said.state === 'confirmed' &&
  other.state !== 'confirmed' &&
  said.claim.value !== 'unknown' &&
  said.claim.criterion !== undefined &&
  other.claim.criterion !== undefined &&
  sameSubject(said.claim.criterion, other.claim.criterion) &&
  (said.claim.value === 'no' || speaksOfAll(said.claim.criterion, other.claim.criterion))

/** Whether another claim says that this is no condition: two pages that disagree close nothing, they are asked about. */
const contradicts = (other: Dated, refusal: Dated): boolean =>
  other.claim.value === 'no' &&
  other.claim.criterion !== undefined &&
  refusal.claim.criterion !== undefined &&
  sameSubject(other.claim.criterion, refusal.claim.criterion)

/**
 * The claims of a service that decide who is let in on a day, whoever asks. What the service itself confirmed outweighs pages and old calls on
 * the same criterion; several claims on one criterion hold together. Throws when a day of a claim is not one (checked when content is compiled).
 */
export function standingClaims(service: Service, on: Day): readonly Standing[] {
  const all = service.claims.filter((claim) => decides(claim) && wasHeard(claim)).map((claim): Dated => ({ claim, state: claimState(claim, on) }))
  const standing = all.filter((dated) => !all.some((said) => outweighs(said, dated)))
  return standing.map((dated) => ({ ...dated, contradicted: standing.some((other) => contradicts(other, dated)) }))
}

/** The claims of a service that decide who is let in, weighed in a situation. */
export const weighClaims = (service: Service, subject: Subject, on: Day): readonly Weighed[] =>
  standingClaims(service, on).map((standing) => weigh(standing, subject))

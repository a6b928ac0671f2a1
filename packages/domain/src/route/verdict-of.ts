import type { Claim, Service } from '../directory/index.ts'
import type { Day } from '../shared/index.ts'
import type { Situation } from '../situation/index.ts'
import { verdictOrder } from './order-matches.ts'
import { neverSaid } from './questions-to-put.ts'
import type { Verdict } from './route-plan.ts'
import { weighClaims } from './weigh-claims.ts'

/** The worst of some verdicts; `takes` when there is none. */
export const worstOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce<Verdict>((worst, verdict) => (verdictOrder[verdict] > verdictOrder[worst] ? verdict : worst), 'takes')

/**
 * The best that can be said of a service, whoever asks: one on which nobody said anything is asked first, as is one on which a deciding thing
 * was never said. `standing` are the claims that decide on the day.
 */
export const floorOf = (service: Service, standing: readonly { readonly claim: Claim }[]): Verdict =>
  neverSaid(service).length > 0 || !standing.some(({ claim }) => claim.criterion) ? 'ask-first' : 'takes'

/** The verdict alone, without words: whether a service takes a situation on a day, wherever either is. */
export function verdictIn(service: Service, situation: Situation, on: Day): Verdict {
  if (service.status !== 'active') return 'will-not'
  const weighed = weighClaims(service, { situation, searchedIn: null }, on)
  return worstOf([floorOf(service, weighed), ...weighed.map((w) => w.verdict)])
}

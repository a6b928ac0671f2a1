import type { Service } from '../directory/index.ts'
import type { Day } from '../shared/index.ts'
import type { Situation } from '../situation/index.ts'
import { neverSaidOf } from './questions-to-put.ts'
import type { Verdict } from './route-plan.ts'
import { type Weighed, weighClaims } from './weigh-claims.ts'

/** The worst of what its claims give. A service on which nobody said anything is asked first, as is one on which a deciding thing was never said. */
export function verdictOf(service: Service, weighed: readonly Weighed[]): Verdict {
  const given = new Set(weighed.map((w) => w.verdict))
  if (given.has('will-not')) return 'will-not'
  if (given.has('ask-first') || neverSaidOf(service).length > 0 || !weighed.some((w) => w.claim.criterion)) return 'ask-first'
  return given.has('takes-if') ? 'takes-if' : 'takes'
}

/** The verdict alone, without words: whether a service takes a situation on a day, wherever either is. */
export const verdictIn = (service: Service, situation: Situation, on: Day): Verdict =>
  service.status !== 'active' ? 'will-not' : verdictOf(service, weighClaims(service, { situation, searchedIn: null }, on))

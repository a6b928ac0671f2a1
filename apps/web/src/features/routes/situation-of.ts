import type { LocalMoment, Situation } from '@recourse/domain/situation'
import type { RoutesState } from './routes-state.ts'

/** The situation that services are matched against: what was said, with what narrows the search. What was not said is left out, not guessed. */
export function situationOf({ answers, seeking }: Pick<RoutesState, 'answers' | 'seeking'>, now: LocalMoment): Situation {
  return {
    answers,
    speaks: seeking.speaks,
    at: seeking.at === 'now' ? now : seeking.at,
    ...(seeking.near === null ? {} : { near: seeking.near }),
    ...(seeking.gender === null ? {} : { gender: seeking.gender }),
    ...(seeking.household === null ? {} : { household: seeking.household }),
  }
}

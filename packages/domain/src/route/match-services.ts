import type { DirectoryCorpus, Service } from '../directory/index.ts'
import type { Day } from '../shared/index.ts'
import type { Situation } from '../situation/index.ts'
import { closedMatch } from './closed-services.ts'
import { openWhenNeeded } from './open-when-needed.ts'
import { inOrder, type Matched, type Ranked } from './order-matches.ts'
import { questionsToPut } from './questions-to-put.ts'
import type { ServiceMatch, Verdict } from './route-plan.ts'
import { reachOf, type Whereabouts, whereaboutsOf } from './service-reach.ts'
import { floorOf, worstOf } from './verdict-of.ts'
import { reasonsOf, stepsOf, verdictWords } from './verdict-words.ts'
import { type Weighed, weighClaims } from './weigh-claims.ts'

/** Who is looked for: a situation, and ids of needs of the directory; no need means all of them. */
export type ServiceSearch = { readonly situation: Situation; readonly needs: readonly string[] }

/** In which directory, for whom and on which day one service is described. */
export type Asked = { readonly directory: DirectoryCorpus; readonly situation: Situation; readonly on: Day }

type Here = Asked & { readonly whereabouts: Whereabouts }
type Judged = Matched & { readonly weighed: readonly Weighed[] }

const hereOf = (asked: Asked): Here => ({ ...asked, whereabouts: whereaboutsOf(asked.directory, asked.situation) })

// Null when it serves other provinces than those that are known.
function judge(service: Service, { directory, situation, whereabouts, on }: Here): Judged | null {
  const reach = reachOf(directory, service, whereabouts)
  if (!reach) return null
  const closed = service.status !== 'active'
  const weighed = closed ? [] : weighClaims(service, { situation, searchedIn: whereabouts.near?.province ?? null }, on)
  const verdict: Verdict = closed ? 'will-not' : worstOf([floorOf(service, weighed), ...weighed.map((w) => w.verdict)])
  const openAt = openWhenNeeded(service, situation.at, whereabouts.provinces)
  return { service, weighed, match: { id: service.id, verdict, ...reach, openAt } }
}

function described({ service, weighed, match }: Judged, on: Day): ServiceMatch {
  const { verdict } = match
  const said = closedMatch(service) ?? {
    words: verdictWords(service, verdict, weighed),
    reasons: reasonsOf(service, weighed),
    steps: stepsOf(service, verdict, weighed),
    questions: questionsToPut(service, weighed, on),
  }
  return { ...match, ...said }
}

// Services invented for demonstration never stand among real ones; a directory made of nothing else is a demonstration as a whole.
function searched(services: readonly Service[], needs: readonly string[]): readonly Service[] {
  const real = services.filter((service) => !service.demonstration)
  return (real.length > 0 ? real : services).filter((service) => needs.length === 0 || service.needs.some((need) => needs.includes(need)))
}

function judgedInOrder(directory: DirectoryCorpus, { situation, needs }: ServiceSearch, on: Day): readonly Judged[] {
  const here = hereOf({ directory, situation, on })
  return inOrder(
    searched(directory.services, needs).flatMap((service) => judge(service, here) ?? []),
    here,
  )
}

/**
 * Services that may take the person, with reasons, the questions to put first, and an order to try them in (see `inOrder`). Three-valued: only a
 * known answer against what the service or a page says can give `will-not`; what is not known becomes a question. `takes` only when the service
 * itself confirmed, lately, all that decides. Services of other provinces than the known ones are left out; while no province is known, none is.
 * No text holds anything about the person. Pure: `on` is the civil day of the question. Throws only on a day or a time zone that does not exist.
 */
export const matchServices = (directory: DirectoryCorpus, search: ServiceSearch, on: Day): readonly ServiceMatch[] =>
  judgedInOrder(directory, search, on).map((judged) => described(judged, on))

/** The same matches in the same order, without the words: what the index must give, computed the plain way. Throws as `matchServices` does. */
export const rankServices = (directory: DirectoryCorpus, search: ServiceSearch, on: Day): readonly Ranked[] =>
  judgedInOrder(directory, search, on).map(({ match }) => match)

/** One service as `matchServices` would give it; null when it serves other provinces than those that are known. Throws as `matchServices` does. */
export function describeMatch(service: Service, asked: Asked): ServiceMatch | null {
  const judged = judge(service, hereOf(asked))
  return judged && described(judged, asked.on)
}

import type { DirectoryCorpus, Service } from '../directory/index.ts'
import type { Day } from '../shared/index.ts'
import type { Situation } from '../situation/index.ts'
import { closedMatch } from './closed-services.ts'
import type { Subject } from './criterion-fit.ts'
import { openWhenNeeded } from './open-when-needed.ts'
import { inOrder, type Matched } from './order-matches.ts'
import { questionsToPut } from './questions-to-put.ts'
import type { ServiceMatch } from './route-plan.ts'
import { reachOf, whereaboutsOf } from './service-reach.ts'
import { verdictOf } from './verdict-of.ts'
import { reasonsOf, stepsOf, verdictWords } from './verdict-words.ts'
import { weighClaims } from './weigh-claims.ts'

/** Who is looked for: a situation, and ids of needs of the directory; no need means all of them. */
export type ServiceSearch = { readonly situation: Situation; readonly needs: readonly string[] }

function answerOf(service: Service, subject: Subject, on: Day): Pick<ServiceMatch, 'verdict' | 'words' | 'reasons' | 'steps' | 'questions'> {
  const weighed = weighClaims(service, subject, on)
  const verdict = verdictOf(service, weighed)
  return {
    verdict,
    words: verdictWords(service, verdict, weighed),
    reasons: reasonsOf(service, weighed),
    steps: stepsOf(service, verdict, weighed),
    questions: questionsToPut(service, weighed, on),
  }
}

// Services invented for demonstration never stand among real ones; a directory made of nothing else is a demonstration as a whole.
function searched(services: readonly Service[], needs: readonly string[]): readonly Service[] {
  const real = services.filter((service) => !service.demonstration)
  return (real.length > 0 ? real : services).filter((service) => needs.length === 0 || service.needs.some((need) => needs.includes(need)))
}

/**
 * Services that may take the person, with reasons, the questions to put first, and an order to try them in (see `inOrder`). Three-valued: only a
 * known answer against what the service or a page says can give `will-not`; what is not known becomes a question. `takes` only when the service
 * itself confirmed, lately, all that decides. Services of other provinces than the known ones are left out; while no province is known, none is.
 * No text holds anything about the person. Pure: `on` is the civil day of the question. Throws only on a day or a time zone that does not exist.
 */
export function matchServices(directory: DirectoryCorpus, { situation, needs }: ServiceSearch, on: Day): readonly ServiceMatch[] {
  const whereabouts = whereaboutsOf(directory, situation)
  const matched = searched(directory.services, needs).flatMap((service): readonly Matched[] => {
    const reach = reachOf(directory, service, whereabouts)
    if (!reach) return []
    const answer = closedMatch(service) ?? answerOf(service, { situation, searchedIn: whereabouts.near?.province ?? null }, on)
    const open = openWhenNeeded(service, situation.at, whereabouts.provinces)
    return [{ service, match: { id: service.id, ...answer, ...reach, openAt: open } }]
  })
  return inOrder(matched, { situation, on })
}

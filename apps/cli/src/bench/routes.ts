import { join } from 'node:path'
import { checkContent } from '@recourse/content'
import { matchServices, type PreparedRoutes, prepareRoutes } from '@recourse/domain/route'
import { type Answers, known } from '@recourse/domain/situation'
import { casesOf } from '../scenarios/cases-of.ts'
import { spread, timed, yard } from './timing.ts'

// Run by `npm run bench`: how long the answer to a situation takes, beside a fixed piece of work measured in the same run. Prints JSON.

const on = '2026-11-24'
const { corpus, scenarios } = checkContent({ contentDir: join(import.meta.dirname, '..', '..', '..', '..', 'content'), made: on })
if (!corpus) throw new Error('the content does not compile; see recourse check')
const made = corpus

/** A plan works its parts out when they are read: reading each of them is the work to be measured. */
function whole<Plan extends object>(plan: Plan): Plan {
  Object.values(plan)
  return plan
}

// Rules are compiled when they are first looked at: a corpus is ready for a day once none is left.
function madeReady(): PreparedRoutes {
  const routes = prepareRoutes(made, on)
  while (routes.warmUp());
  return routes
}

// Several thousand answers are enough to know how long one takes: one story in so many, whole.
const oneIn = 12

/** Scenarios answered one fact at a time, in the order asked: each step gives findings, explanations and the next question. */
function answering(): readonly number[] {
  const times: number[] = []
  const routes = madeReady()
  const cases = scenarios.flatMap((scenario) => casesOf(made, scenario)).filter((_, i) => i % oneIn === 0)
  for (const { situation } of cases) {
    let answers: Answers = {}
    let next = routes.plan({ answers }).nextQuestion
    while (next) {
      const { fact } = next
      answers = { ...answers, [fact]: situation.answers[fact] ?? { kind: 'unsure' } }
      times.push(timed(() => (next = whole(routes.plan({ answers })).nextQuestion)))
    }
  }
  return times
}

const yardstick = yard()
const prepared = Array.from({ length: 3 }, () => timed(madeReady))
const answers = answering()
const situation = { answers: { province: known('QC') }, near: 'place:saint-hyacinthe-qc', speaks: ['es'] }
const matched = Array.from({ length: 400 }, () => timed(() => matchServices(made.directory, { situation, needs: ['shelter'] }, on)))
console.log(JSON.stringify({ yardstick, prepare: spread(prepared), answer: spread(answers), match: spread(matched) }))

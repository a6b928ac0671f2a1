import { basename } from 'node:path'
import { readScenario, type Scenario } from '@recourse/content'
import { err, ok, type Result } from '@recourse/domain/shared'
import type { SituationProblem } from './situation-problem.ts'

/** Whether the keys of a file are those of a scenario: an invented story of the content, and not the situation of a person. */
export const isScenario = (data: Readonly<Record<string, unknown>>): boolean => 'story' in data || 'given' in data

const keys = new Set(
  'story given match on expect variations why forget en fr gender speaks near needs options relevant missing nextQuestion services'.split(' '),
)

// Somebody may write of a real person in the form of a scenario: only the keys of the form are named, and the line tells the rest.
const spoken = (place: string): string => place.replaceAll(/[^.[\]]+/g, (part) => (keys.has(part) || /^\d+$/.test(part) ? part : '…'))

/** Reads a scenario as strictly as `recourse check` does. Fails with every problem of its form, by line and place. */
export function scenarioOf(file: string, bytes: Uint8Array): Result<Scenario, readonly SituationProblem[]> {
  const read = readScenario(basename(file, '.yaml'), bytes)
  if (read.ok) return ok(read.value)
  return err(read.error.map(({ place, line, what, repair }) => ({ place: spoken(place), path: [], ...(line === undefined ? {} : { line }), what, repair })))
}

/** The keys that a situation file would have, had it told the same story. */
export const asSituationKeys = ({ given, match, on }: Scenario): Readonly<Record<string, unknown>> => ({ facts: given, on, ...match })

/** Where a problem of those keys is in the scenario: answers are under `given`, what is sought under `match`. */
export function inScenario(problem: SituationProblem): SituationProblem {
  const [first = '', ...rest] = problem.path
  const sought = ['near', 'needs', 'speaks', 'gender'].includes(first)
  if (sought) return { ...problem, place: `match.${problem.place}`, path: ['match', first, ...rest] }
  return first === 'facts' ? { ...problem, place: problem.place.replace(/^facts/, 'given'), path: ['given', ...rest] } : problem
}

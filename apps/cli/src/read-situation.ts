import type { Scenario } from '@recourse/content'
import type { Corpus } from '@recourse/domain/route'
import { type Day, err, ok, type Result } from '@recourse/domain/shared'
import type { Situation } from '@recourse/domain/situation'
import { impossibleIn, readAnswers } from './read-answers.ts'
import { asSituationKeys, inScenario, isScenario, scenarioOf } from './scenario-file.ts'
import { readSituationFile } from './situation-file.ts'
import { type Read, readAt, readGender, readNear, readNeeds, readOn, readSpeaks } from './situation-keys.ts'
import { type SituationProblem, strangeKey } from './situation-problem.ts'

/** A situation as its file gives it; `scenario` when the file tells an invented story of the content. */
export type GivenSituation = { readonly situation: Situation; readonly on?: Day; readonly scenario?: Scenario }

const keys = new Set(['facts', 'on', 'at', 'near', 'needs', 'speaks', 'gender'])

const given = <K extends string, T>(key: K, read: Read<T>): { readonly [P in K]?: T } =>
  read.value === undefined ? {} : ({ [key]: read.value } as { readonly [P in K]?: T })

function strayKeys(data: Readonly<Record<string, unknown>>): readonly SituationProblem[] {
  return Object.keys(data)
    .filter((key) => !keys.has(key))
    .map((key) =>
      strangeKey([], key, [...keys], {
        what: { en: 'this key is not known', fr: 'cette clé n’est pas connue' },
        repair: { en: `use: ${[...keys].join(', ')}; facts go under facts`, fr: `employez : ${[...keys].join(', ')}; les faits vont sous facts` },
      }),
    )
}

function situationIn(
  data: Readonly<Record<string, unknown>>,
  corpus: Corpus,
  day: (own: Day | undefined) => Day,
): Result<GivenSituation, readonly SituationProblem[]> {
  const facts = readAnswers(data.facts, corpus.law.facts)
  const on = readOn(data.on)
  const parts = {
    at: readAt(data.at),
    gender: readGender(data.gender),
    needs: readNeeds(data.needs, corpus),
    speaks: readSpeaks(data.speaks),
    near: readNear(data.near, corpus.directory.places),
  }
  const problems = [
    ...strayKeys(data),
    ...facts.problems,
    ...on.problems,
    ...Object.values(parts).flatMap((p) => p.problems),
    ...impossibleIn(facts.answers, corpus.law.impossible, day(on.value ?? parts.at.value?.day)),
  ]
  if (problems.length > 0) return err(problems)
  const situation: Situation = {
    answers: facts.answers,
    ...given('at', parts.at),
    ...given('gender', parts.gender),
    ...given('needs', parts.needs),
    ...given('speaks', parts.speaks),
    ...given('near', parts.near),
  }
  return ok({ situation, ...given('on', on) })
}

/** A file to read a situation from. `day` gives the day of the question, from the one that the file says, if any. */
export type SituationBytes = { readonly file: string; readonly bytes: Uint8Array; readonly day: (own: Day | undefined) => Day }

/**
 * Reads a situation, or a scenario, from YAML or JSON against a corpus. Fails with every problem at once, each with its place and its repair,
 * and none with the value that was given: whoever repairs the file has it before their eyes, and a log must not have it at all.
 */
export function readSituation({ file, bytes, day }: SituationBytes, corpus: Corpus): Result<GivenSituation, readonly SituationProblem[]> {
  const read = readSituationFile(bytes)
  if (!read.ok) return err([read.error])
  const { data, lineOf } = read.value
  const scenario = isScenario(data) ? scenarioOf(file, bytes) : null
  if (scenario && !scenario.ok) return scenario
  const found = situationIn(scenario ? asSituationKeys(scenario.value) : data, corpus, day)
  if (found.ok) return scenario ? ok({ ...found.value, scenario: scenario.value }) : found
  return err(
    found.error.map((problem) => {
      const placed = scenario ? inScenario(problem) : problem
      const line = lineOf(placed.path)
      return line === undefined ? placed : { ...placed, line }
    }),
  )
}

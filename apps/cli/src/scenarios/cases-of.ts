import type { Scenario } from '@recourse/content'
import type { Corpus } from '@recourse/domain/route'
import type { Day } from '@recourse/domain/shared'
import type { Situation } from '@recourse/domain/situation'
import { findPlace } from '../find-place.ts'
import { readAnswers } from '../read-answers.ts'

/** One situation of a scenario, with what is expected of it. `name` says which: the scenario, and the variation counted from one. */
export type Case = { readonly name: string; readonly situation: Situation; readonly on: Day; readonly expect: Scenario['expect'] }

type Sought = NonNullable<Scenario['match']>

function situationOf(corpus: Corpus, given: Readonly<Record<string, unknown>>, sought: Sought): Situation {
  const { answers, problems } = readAnswers(given, corpus.law.facts)
  if (problems.length > 0) throw new Error('a scenario that the compiler should have refused')
  const place = sought.near === undefined ? null : findPlace(corpus.directory.places, sought.near)
  return {
    answers,
    ...(place?.ok ? { near: place.value.id } : {}),
    ...(sought.needs ? { needs: sought.needs } : {}),
    ...(sought.speaks ? { speaks: sought.speaks } : {}),
    ...(sought.gender ? { gender: sought.gender } : {}),
  }
}

/** The situations of a scenario: as told first, then each variation. A variation adds to the story, forgets some of it, and expects its own. */
export function casesOf(corpus: Corpus, scenario: Scenario): readonly Case[] {
  const told: Case = {
    name: scenario.id,
    situation: situationOf(corpus, scenario.given, scenario.match ?? {}),
    on: scenario.on,
    expect: scenario.expect,
  }
  const varied = scenario.variations.map((v, i): Case => {
    const kept = Object.entries(scenario.given).filter(([fact]) => !v.forget?.includes(fact))
    return {
      name: `${scenario.id} (variation ${i + 1})`,
      situation: situationOf(corpus, { ...Object.fromEntries(kept), ...v.given }, { ...scenario.match, ...v.match }),
      on: v.on ?? scenario.on,
      expect: v.expect,
    }
  })
  return [told, ...varied]
}

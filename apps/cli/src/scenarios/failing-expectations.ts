import type { Scenario } from '@recourse/content'
import { type Corpus, matchServices, prepareRoutes } from '@recourse/domain/route'
import type { Day } from '@recourse/domain/shared'
import { type Case, casesOf } from './cases-of.ts'

/** An expectation that does not hold: where in the scenario, what was expected, what came. Scenarios are invented, so values may be said. */
export type Failure = { readonly case: string; readonly about: string; readonly expected: string; readonly found: string }

type Prepared = ReturnType<typeof prepareRoutes>

function lawFailures({ name, situation, expect }: Case, routes: Prepared): readonly Failure[] {
  const plan = routes.plan(situation)
  const of = (id: string) => plan.options.find((o) => o.id === id)
  const compare = (about: string, expected: string, found: string): readonly Failure[] => (expected === found ? [] : [{ case: name, about, expected, found }])
  return [
    ...Object.entries(expect.options ?? {}).flatMap(([id, finding]) => compare(id, finding, of(id)?.finding ?? 'absent')),
    ...Object.entries(expect.relevant ?? {}).flatMap(([id, relevant]) => compare(`${id}, relevant`, relevant, of(id)?.relevant ?? 'absent')),
    ...Object.entries(expect.missing ?? {}).flatMap(([id, facts]) =>
      compare(`${id}, missing`, [...facts].sort().join(', '), [...(of(id)?.missing ?? [])].sort().join(', ')),
    ),
    ...(expect.nextQuestion === undefined ? [] : compare('nextQuestion', String(expect.nextQuestion), String(plan.nextQuestion?.fact ?? null))),
  ]
}

function serviceFailures({ name, situation, on, expect }: Case, corpus: Corpus): readonly Failure[] {
  if (!expect.services) return []
  const found = matchServices(corpus.directory, { situation, needs: situation.needs ?? [] }, on)
  return Object.entries(expect.services).flatMap(([id, verdict]) => {
    const is = found.find((m) => m.id === id)?.verdict ?? 'absent'
    return is === verdict ? [] : [{ case: name, about: id, expected: verdict, found: is }]
  })
}

/** Every expectation of the scenarios that the corpus does not meet, in the order of the scenarios. */
export function failingExpectations(corpus: Corpus, scenarios: readonly Scenario[]): readonly Failure[] {
  const prepared = new Map<Day, Prepared>()
  const routesOn = (on: Day): Prepared => {
    const routes = prepared.get(on) ?? prepareRoutes(corpus, on)
    prepared.set(on, routes)
    return routes
  }
  return scenarios.flatMap((s) => casesOf(corpus, s)).flatMap((c) => [...lawFailures(c, routesOn(c.on)), ...serviceFailures(c, corpus)])
}

import { join } from 'node:path'
import { checkContent } from '@recourse/content'
import { expect, test } from 'vitest'
import { casesOf } from './cases-of.ts'
import { failingExpectations } from './failing-expectations.ts'
import { survivingMutants } from './surviving-mutants.ts'

const contentDir = join(import.meta.dirname, '..', '..', '..', '..', 'content')
const on = '2026-11-24'
const { corpus: made, scenarios, problems } = checkContent({ contentDir, made: on })
if (!made) throw new Error(`the content does not compile: ${problems.length} problem(s); see recourse check`)
// A scenario says what the rules come to, so it must still hold while an option is frozen: freezing one must never wait for its stories.
const corpus = { ...made, law: { ...made.law, options: made.law.options.map((o) => ({ ...o, review: { state: 'none' } as const })) } }
const cases = scenarios.flatMap((s) => casesOf(corpus, s))

test('every scenario comes to what its file expects', () => {
  expect(failingExpectations(corpus, scenarios)).toEqual([])
})

test('there are at least twenty-five scenarios, and every option is seen in every way that it can come out', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(25)
  const seen = (id: string) => new Set(cases.flatMap((c) => c.expect.options?.[id] ?? []))
  for (const option of corpus.law.options) {
    const hasRule = option.requires.length + option.bars.length > 0
    const possible = [...(hasRule ? ['closed'] : []), 'open', ...(hasRule || option.provinces ? ['unknown'] : [])]
    expect([option.id, [...seen(option.id)].sort()]).toEqual([option.id, possible])
  }
})

test('every small mistake in a rule is noticed by a scenario, or proved by enumeration to be no mistake', () => {
  const report = survivingMutants(corpus.law, cases, on)
  expect(report.mutants).toBeGreaterThan(100)
  expect(report.survivors).toEqual([])
}, 120_000)

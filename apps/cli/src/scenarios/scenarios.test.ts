import { join } from 'node:path'
import { checkContent } from '@recourse/content'
import { compileLaw, possibleFindings } from '@recourse/domain/law'
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
}, 120_000)

test('there are at least a hundred stories, and every option is seen in every way that it can come out', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(100)
  const law = compileLaw(corpus.law, on)
  const seen = (id: string) => new Set(cases.flatMap((c) => c.expect.options?.[id] ?? []))
  const missing = law.options.map((o) => [o.option.id, possibleFindings(law, o).filter((finding) => !seen(o.option.id).has(finding))] as const)
  expect(missing.filter(([, findings]) => findings.length > 0)).toEqual([])
})

test('every small mistake in a rule is noticed by a scenario, or proved by enumeration to be no mistake', () => {
  const report = survivingMutants(corpus.law, cases, on)
  expect(report.mutants).toBeGreaterThan(100)
  expect(report.survivors).toEqual([])
}, 300_000)

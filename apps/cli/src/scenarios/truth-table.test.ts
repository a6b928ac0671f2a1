import { checkContent } from '@recourse/content'
import { compileLaw, findOption, holds, knownIn } from '@recourse/domain/law'
import type { Answer, Answers } from '@recourse/domain/situation'
import { describe, expect, test } from 'vitest'
import { canBe, type PlainSituation, plainlyComesTo, plainlyHolds } from './plain-rules.test-kit.ts'
import { contentDir, dice, rules, someSituation, today, values } from './some-situation.test-kit.ts'

const tries = Number(process.env.PROVE_RUNS ?? 0) > 0 ? 1500 : 60
const { corpus } = checkContent({ contentDir, made: today })
if (!corpus) throw new Error('the content does not compile')
const law = compileLaw(corpus.law, today)

const asAnswer = (fact: string, value: string | readonly string[]): Answer => {
  const { type } = rules.facts.get(fact) as { readonly type: string }
  return { kind: 'known', value: type === 'boolean' ? value === 'yes' : type === 'integer' ? Number(value) : value }
}
const asAnswers = (at: PlainSituation, without: readonly string[] = []): Answers =>
  Object.fromEntries(
    Object.entries(at)
      .filter(([fact]) => !without.includes(fact) && (rules.facts.get(fact) as { readonly ask: string }).ask !== 'never')
      .map(([fact, value]) => [fact, asAnswer(fact, value)]),
  )

/** Facts that a condition mentions, through concepts too, found in the files alone. */
function factsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (v: unknown): void => {
    if (typeof v !== 'object' || v === null) return
    if ('fact' in v) found.add(String(v.fact))
    if ('concept' in v) walk(rules.concepts.get(String(v.concept)))
    for (const inner of Object.values(v)) walk(inner)
  }
  walk(value)
  return found
}

const mostCompletions = 4000

describe('a second reader of the files agrees with the first', () => {
  test.each([...rules.options.keys()])('on %s', (id) => {
    const option = rules.options.get(id)
    const compiled = law.options.find((o) => o.option.id === id)
    if (!option || !compiled) throw new Error('an option of the files is not in the corpus')
    const facts = [...factsIn([option.requires, option.bars]), ...(option.provinces ? ['province'] : [])].filter(
      (f) => (rules.facts.get(f) as { readonly ask: string }).ask !== 'never',
    )
    const roll = dice([...id].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) | 0)
    const told = (answers: Answers) => findOption(law, compiled, knownIn(law, answers)).finding
    const seen = new Set<string>()
    for (let i = 0; i < tries; i++) {
      const at = someSituation(roll)
      const asked = { rules, today }
      const whole = plainlyComesTo(option, at, asked)
      expect([id, at, told(asAnswers(at))]).toEqual([id, at, whole === 'unsettled' ? 'unknown' : whole])
      expect(holds(compiled.relevance, knownIn(law, asAnswers(at)))).toBe(plainlyHolds(option.relevance, at, asked) ? 'yes' : 'no')
      // Then some of what it rests on is forgotten, and every way of completing it is gone through.
      const forgotten: string[] = []
      let ways = 1
      for (const fact of [...facts].sort(() => roll() - 0.5)) {
        const more = ways * (values.get(fact)?.length ?? 1)
        if (more > mostCompletions || forgotten.length >= 5) continue
        forgotten.push(fact)
        ways = more
      }
      const completions = forgotten
        .reduce<readonly PlainSituation[]>((all, fact) => all.flatMap((s) => (values.get(fact) ?? []).map((v) => ({ ...s, [fact]: v }))), [at])
        .filter((s) => canBe(s, { rules, today }))
      const outcomes = new Set(completions.map((s) => plainlyComesTo(option, s, asked)))
      const [only] = outcomes
      const expected = outcomes.size === 1 && only !== 'unsettled' ? only : 'unknown'
      expect([id, forgotten, told(asAnswers(at, forgotten))]).toEqual([id, forgotten, expected])
      seen.add(whole).add(expected ?? whole)
    }
    // An option with rules that comes out the same everywhere was not tried.
    const hasRules = option.requires.length + option.bars.length > 0
    expect(seen.size).toBeGreaterThan(hasRules ? 1 : 0)
  })
})

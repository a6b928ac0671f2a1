import { join } from 'node:path'
import { checkContent } from '@recourse/content'
import { type Corpus, matchServices, prepareRoutes } from '@recourse/domain/route'
import type { Day } from '@recourse/domain/shared'
import { type Answers, type Fact, known, type Situation } from '@recourse/domain/situation'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { casesOf } from './cases-of.ts'

const contentDir = join(import.meta.dirname, '..', '..', '..', '..', 'content')
const made = '2026-11-24'
const { corpus, scenarios } = checkContent({ contentDir, made }) as { readonly corpus: Corpus } & ReturnType<typeof checkContent>
const cases = scenarios.flatMap((s) => casesOf(corpus, s))
const { law } = corpus

const prepared = new Map<Day, ReturnType<typeof prepareRoutes>>()
function planOn(on: Day, situation: Pick<Situation, 'answers'>) {
  const routes = prepared.get(on) ?? prepareRoutes(corpus, on)
  prepared.set(on, routes)
  return routes.plan(situation)
}

const withIndustry = <T extends Pick<Situation, 'answers'>>(situation: T, industry: string | null): T => {
  const { industry: _said, ...rest } = situation.answers
  return { ...situation, answers: industry === null ? rest : { ...rest, industry: known(industry) } }
}

/** All that is answered to a situation: findings, words, reasons, next question, notices, traps, clocks, services. */
const everythingSaid = (situation: Situation, on: Day): unknown => [
  planOn(on, situation),
  matchServices(corpus.directory, { situation, needs: situation.needs ?? [] }, on),
]

const someValue = ({ type }: Fact): fc.Arbitrary<Answers[string]> => {
  switch (type.kind) {
    case 'boolean':
      return fc.boolean().map((value) => known(value))
    case 'enum':
      return fc.constantFrom(...type.values.map((v) => v.id)).map((value) => known(value))
    case 'set':
      return fc.subarray(type.values.map((v) => v.id)).map((value) => known(value))
    case 'integer':
      return fc.integer({ min: type.min, max: type.max }).map((value) => known(value))
    case 'date':
      return fc.constantFrom('2025-02-01', '2026-11-23', '2026-11-24', '2027-03-31').map((value) => known(value))
  }
}
const someAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...law.facts.map((fact) => fc.option(fc.oneof(someValue(fact), fc.constantFrom({ kind: 'unsure' } as const, { kind: 'withheld' } as const)))))
  .map((said) => Object.fromEntries(said.flatMap((answer, i) => (answer === null ? [] : [[law.facts[i]?.id ?? '', answer]]))))

/** Every fact that a part of the law looks at, through concepts too. */
function factsIn(value: unknown, seen = new Set<string>()): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => factsIn(item, seen))
  if (typeof value !== 'object' || value === null) return []
  const concept = 'op' in value && value.op === 'concept' && 'id' in value ? String(value.id) : null
  const named = 'op' in value && 'fact' in value ? [String(value.fact)] : []
  if (concept !== null && !seen.has(concept)) {
    seen.add(concept)
    named.push(...factsIn(law.concepts.find((c) => c.id === concept)?.when, seen))
  }
  return [...named, ...Object.values(value).flatMap((inner) => factsIn(inner, seen))]
}

describe('what work it is decides nothing', () => {
  test('in every scenario and variation: with sex work, with any other work, or with none said, the whole answer is the same', () => {
    const works = law.facts.flatMap((f) => (f.id === 'industry' && f.type.kind === 'enum' ? f.type.values.map((v) => v.id) : []))
    expect(works).toContain('sex_work')
    for (const { name, situation, on } of cases) {
      const unsaid = everythingSaid(withIndustry(situation, null), on)
      for (const work of ['sex_work', works[0] ?? '']) expect([name, everythingSaid(withIndustry(situation, work), on)]).toEqual([name, unsaid])
    }
  })

  test('in no other situation either', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(planOn(made, withIndustry({ answers }, 'sex_work'))).toEqual(planOn(made, withIndustry({ answers }, null)))
      }),
      { numRuns: 150 },
    )
  })
})

describe('nobody has to be called trafficked', () => {
  test('no fact asks it, and no condition of the law looks at one that would', () => {
    expect(
      law.facts.filter((f) => f.type.kind === 'boolean' && /traffick|traite\b|victim/i.test(`${f.id} ${f.label.en} ${f.label.fr}`)).map((f) => f.id),
    ).toEqual([])
    const used = new Set([law.options, law.concepts, law.notices, law.traps, law.clocks].flatMap((part) => factsIn(part)))
    expect(used.size).toBeGreaterThan(30)
    expect([...used].filter((id) => /traffick|victim/i.test(id))).toEqual([])
  })
})

describe('a no to the police', () => {
  const no: Answers = { wants_police: known('does_not_want') }

  test('settles that reporting to them is not open, whatever else is or becomes known', () => {
    expect(planOn(made, { answers: no }).options.find((o) => o.id === 'police_report')?.finding).toBe('closed')
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(planOn(made, { answers: { ...answers, ...no } }).options.find((o) => o.id === 'police_report')?.finding).toBe('closed')
      }),
      { numRuns: 150 },
    )
  })

  test('stands in every scenario and variation, on its day', () => {
    for (const { name, situation, on } of cases) {
      const { options } = planOn(on, { answers: { ...situation.answers, ...no } })
      expect([name, options.find((o) => o.id === 'police_report')?.finding]).toEqual([name, 'closed'])
    }
  })

  test('is asked in words that can be answered by no, and the answer can be taken back', () => {
    const fact = law.facts.find((f) => f.id === 'wants_police')
    expect(fact?.type.kind === 'enum' ? fact.type.values.map((v) => v.id) : []).toEqual(expect.arrayContaining(['wants', 'does_not_want']))
    expect(planOn(made, { answers: { wants_police: known('wants') } }).options.find((o) => o.id === 'police_report')?.finding).toBe('open')
  })
})

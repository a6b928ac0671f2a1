import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers, FactValue } from '../situation/index.ts'
import { type CompiledLaw, compileLaw } from './compile-rules.ts'
import { holds, knownIn } from './find-option.ts'
import type { LawCorpus } from './law-corpus.ts'
import { nextQuestion, type Question } from './next-question.ts'
import { aLaw, comesOut, comesTo, completions, facts, someAnswers, today, tries, values, type Whole } from './small-law.test-kit.ts'

const ask = (law: CompiledLaw, answers: Answers): Question | null => nextQuestion(law, law.options, answers, knownIn(law, answers))

/** What is found, worth showing and noticed, by brute force: whatever cannot be known is left open. */
function shown(corpus: LawCorpus, wholes: readonly Whole[]): string {
  const over = (of: (whole: Whole) => string | boolean): string => [...new Set(wholes.map(of))].sort().join()
  const ofOption = (o: LawCorpus['options'][number]): string => over((whole) => (comesTo(o.relevance, whole, corpus) ? comesOut(o, whole, corpus) : 'closed'))
  return JSON.stringify([corpus.options.map(ofOption), corpus.notices.map((n) => over((whole) => comesTo(n.when, whole, corpus)))])
}

const stageOf = new Map(facts.map((f) => [f.id, f.ask]))
const valuesOf = (fact: string): readonly FactValue[] => values[fact] ?? []

const holdsFor = (check: (law: CompiledLaw, corpus: LawCorpus, answers: Answers) => void): void =>
  fc.assert(
    fc.property(aLaw, someAnswers, (corpus, answers) => {
      fc.pre(completions(answers, corpus).length > 0)
      check(compileLaw(corpus, today), corpus, answers)
    }),
    { numRuns: tries },
  )

describe('the next question', () => {
  test('asks only what was never asked, and never a never-fact', () => {
    holdsFor((law, _, answers) => {
      const question = ask(law, answers)
      if (!question) return
      expect(answers[question.fact]?.kind ?? 'unknown').toBe('unknown')
      expect(stageOf.get(question.fact)).not.toBe('never')
    })
  })

  test('asks nothing in vain: with the other askable answers equal, some two answers to it show something else', () => {
    fc.assert(
      fc.property(aLaw, someAnswers, (tied, answers) => {
        const corpus = { ...tied, impossible: [] }
        const question = ask(compileLaw(corpus, today), answers)
        if (!question) return
        const unaskable = facts.filter((f) => values[f.id] && answers[f.id]?.kind !== 'known' && answers[f.id]?.kind !== 'unknown').map((f) => f.id)
        const leftOpen = (whole: Whole) => Object.entries(whole).filter(([fact]) => !unaskable.includes(fact))
        const byAnswers = [...Map.groupBy(completions(answers, corpus), (whole) => JSON.stringify(leftOpen(whole))).values()]
        const byOthers = Map.groupBy(byAnswers, ([whole]) => JSON.stringify(leftOpen(whole ?? {}).filter(([fact]) => fact !== question.fact)))
        const changes = [...byOthers.values()].some((ways) => new Set(ways.map((wholes) => shown(corpus, wholes))).size > 1)
        expect(changes).toBe(true)
      }),
      { numRuns: tries },
    )
  })

  test('asks as long as an askable answer can settle something', () => {
    holdsFor((law, corpus, answers) => {
      if (ask(law, answers) !== null || answers.safe_to_talk?.kind === 'known') return
      const before = shown(corpus, completions(answers, corpus))
      for (const { id, ask: stage } of facts) {
        if (stage === 'late' || stage === 'never' || (answers[id]?.kind ?? 'unknown') !== 'unknown') continue
        for (const value of valuesOf(id)) {
          const more = completions({ ...answers, [id]: { kind: 'known', value } }, corpus)
          if (more.length > 0) expect(shown(corpus, more)).toBe(before)
        }
      }
    })
  })

  test('asks a late fact only when an answer to it settles an option by itself', () => {
    holdsFor((law, _, answers) => {
      const question = ask(law, answers)
      if (!question || stageOf.get(question.fact) !== 'late') return
      const settled = (given: Answers) => law.options.filter((o) => holds(o.shown, knownIn(law, given)) !== 'perhaps').map((o) => o.option.id)
      const already = new Set(settled(answers))
      const newly = valuesOf(question.fact).flatMap((value) => settled({ ...answers, [question.fact]: { kind: 'known', value } }))
      expect(newly.some((id) => !already.has(id))).toBe(true)
    })
  })

  test('puts safety first: nothing else is asked while a first question can still change something', () => {
    holdsFor((law, _, answers) => {
      const question = ask(law, answers)
      if (!question || stageOf.get(question.fact) === 'first') return
      const noLonger = ask(law, { ...answers, [question.fact]: { kind: 'unsure' } })
      if (noLonger) expect(stageOf.get(noLonger.fact)).not.toBe('first')
    })
  })

  test('asks nothing more once talking is not safe', () => {
    holdsFor((law, corpus, answers) => {
      const unsafe: Answers = { ...answers, safe_to_talk: { kind: 'known', value: false } }
      if (completions(unsafe, corpus).length > 0) expect(ask(law, unsafe)).toBeNull()
    })
  })

  test('ends, whatever is answered, within as many questions as there are facts', () => {
    fc.assert(
      fc.property(aLaw, fc.infiniteStream(fc.nat()), (corpus, stream) => {
        const law = compileLaw(corpus, today)
        let answers: Answers = {}
        for (let asked = 0; asked <= facts.length; asked++) {
          const question = ask(law, answers)
          if (!question) return
          expect(asked).toBeLessThan(facts.length)
          const ways = [...valuesOf(question.fact), null]
          const value = ways[Number(stream.next().value) % ways.length]
          answers = { ...answers, [question.fact]: value === null || value === undefined ? { kind: 'unsure' } : { kind: 'known', value } }
        }
        throw new Error('it asked more questions than there are facts')
      }),
      { numRuns: tries },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../situation/index.ts'
import { compileLaw } from './compile-rules.ts'
import { type Finding, findOption, impossibleIn, knownIn } from './find-option.ts'
import type { LawCorpus } from './law-corpus.ts'
import { aLaw, comesOut, completions, facts, someAnswers, today, tries, values, type Whole } from './small-law.test-kit.ts'

const runs = { numRuns: tries }

/** What brute force says of each option: the outcomes that some consistent completion reaches. */
function outcomes(law: LawCorpus, answers: Answers): readonly ReadonlySet<ReturnType<typeof comesOut>>[] {
  const wholes = completions(answers, law)
  return law.options.map((option) => new Set(wholes.map((whole) => comesOut(option, whole, law))))
}

function findings(law: LawCorpus, answers: Answers): readonly Finding[] {
  const compiled = compileLaw(law, today)
  return compiled.options.map((option) => findOption(compiled, option, knownIn(compiled, answers)))
}

const only = (answers: Answers, kept: readonly string[]): Answers => Object.fromEntries(Object.entries(answers).filter(([fact]) => kept.includes(fact)))
const without = (answers: Answers, fact: string): Answers => Object.fromEntries(Object.entries(answers).filter(([id]) => id !== fact))

/** Runs only where the answers can be completed at all: others are corrected before anything is said (see the last test). */
const holdsFor = (check: (law: LawCorpus, answers: Answers) => void): void =>
  fc.assert(
    fc.property(aLaw, someAnswers, (law, answers) => {
      fc.pre(completions(answers, law).length > 0)
      check(law, answers)
    }),
    runs,
  )

describe('a finding', () => {
  test('is open or closed exactly when every consistent completion agrees', () => {
    holdsFor((law, answers) => {
      const expected = outcomes(law, answers).map((seen) => (seen.size > 1 || seen.has('judged') ? 'unknown' : seen.has('open') ? 'open' : 'closed'))
      expect(findings(law, answers).map((f) => f.finding)).toEqual(expected)
    })
  })

  test('never flips when something more is answered', () => {
    holdsFor((law, answers) => {
      const before = findings(law, answers)
      for (const fact of facts) {
        if (answers[fact.id]?.kind === 'known') continue
        for (const value of values[fact.id] ?? []) {
          const more: Answers = { ...answers, [fact.id]: { kind: 'known', value } }
          if (completions(more, law).length === 0) continue
          findings(law, more).forEach((after, i) => {
            if (before[i]?.finding !== 'unknown') expect(after.finding).toBe(before[i]?.finding)
          })
        }
      }
    })
  }, 60_000)

  test('does not depend on the order of the answers', () => {
    holdsFor((law, answers) => {
      expect(findings(law, Object.fromEntries(Object.entries(answers).reverse()))).toEqual(findings(law, answers))
    })
  })

  test('treats the three kinds of not-knowing alike: none is yes, none is no', () => {
    holdsFor((law, answers) => {
      const same = Object.fromEntries(Object.entries(answers).filter(([, a]) => a.kind === 'known'))
      expect(findings(law, answers)).toEqual(findings(law, same))
    })
  })
})

test('what a person must judge is named, exactly when nothing but that leaves it unsettled', () => {
  holdsFor((law, answers) => {
    const expected = outcomes(law, answers).map((seen) => seen.size === 1 && seen.has('judged'))
    expect(findings(law, answers).map((f) => f.judged.length > 0)).toEqual(expected)
    expect(findings(law, answers).some((f) => f.notRead)).toBe(false)
  })
})

describe('an explanation', () => {
  test('is sufficient and minimal: the deciding facts settle it alone, and without any one of them nothing is settled', () => {
    holdsFor((law, answers) => {
      findings(law, answers).forEach((found, i) => {
        if (found.finding === 'unknown') expect(found.deciding).toEqual([])
        if (found.finding === 'unknown') return
        const kept = only(answers, found.deciding)
        expect(findings(law, kept)[i]?.finding).toBe(found.finding)
        for (const fact of found.deciding) expect(findings(law, without(kept, fact))[i]?.finding).toBe('unknown')
      })
    })
  })

  test('names as missing exactly the facts whose answer can change what it comes to', () => {
    holdsFor((law, answers) => {
      const wholes = completions(answers, law)
      findings(law, answers).forEach((found, i) => {
        const option = law.options[i]
        if (!option) throw new Error('a finding without its option')
        const open = (whole: Whole): string => comesOut(option, whole, law)
        for (const { id } of facts) {
          if (!values[id] || answers[id]?.kind === 'known') continue
          const byRest = Map.groupBy(wholes, (whole) => JSON.stringify({ ...whole, [id]: null }))
          const differsAlone = [...byRest.values()].some((same) => new Set(same.map(open)).size > 1)
          const byValue = Map.groupBy(wholes, (whole) => JSON.stringify(whole[id]))
          const narrows = [...byValue.values()].some((same) => new Set(same.map(open)).size < new Set(wholes.map(open)).size)
          expect([id, found.missing.includes(id)]).toEqual([id, found.finding === 'unknown' && (differsAlone || narrows)])
        }
      })
    })
  })

  test('says for a closed option which answers would have to be otherwise, and none in vain', () => {
    holdsFor((law, answers) => {
      findings(law, answers).forEach((found, i) => {
        if (found.finding !== 'closed') expect(found.reopens).toEqual([])
        if (found.finding !== 'closed') return
        const reopened = found.reopens.reduce(without, answers)
        // Nothing would reopen it exactly when it is closed in every situation.
        expect(outcomes(law, reopened)[i]?.has('open')).toBe(found.reopens.length > 0)
        for (const fact of found.reopens) expect(outcomes(law, found.reopens.filter((f) => f !== fact).reduce(without, answers))[i]?.has('open')).toBe(false)
      })
    })
  })
})

test('answers that no situation can hold settle nothing, and the combination is named', () => {
  fc.assert(
    fc.property(aLaw, someAnswers, (law, answers) => {
      const compiled = compileLaw(law, today)
      const named = impossibleIn(compiled, answers)
      if (completions(answers, law).length > 0) expect(named).toEqual([])
      for (const found of findings(law, answers)) if (found.finding === 'unknown') expect(found.deciding).toEqual([])
    }),
    runs,
  )
})

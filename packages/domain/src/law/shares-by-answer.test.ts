import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileLaw } from './compile-rules.ts'
import { knownIn } from './find-option.ts'
import { shares } from './flat-diagram.ts'
import { sharesByAnswer } from './shares-by-answer.ts'
import { aLaw, someAnswers, today, tries } from './small-law.test-kit.ts'

test('what each answer leaves, read off for all levels at once, is what answering one by one leaves', () => {
  fc.assert(
    fc.property(aLaw, someAnswers, (corpus, answers) => {
      const law = compileLaw(corpus, today)
      const known = knownIn(law, answers)
      for (const { open, shown } of law.options)
        for (const rule of [open, shown]) {
          const all = sharesByAnswer(rule.flat, known)
          for (const level of rule.levels) {
            if ((known[level] ?? -1) >= 0) continue
            const one = Array.from({ length: law.variables.list[level]?.cells ?? 0 }, (_, cell) => {
              const way = known.slice()
              way[level] = cell
              return shares(rule.flat, way)
            })
            const read = all(level) ?? one.map(() => shares(rule.flat, known))
            read.forEach((found, cell) => {
              for (const end of ['no', 'yes', 'notRead'] as const) {
                expect(found[end]).toBeCloseTo(one[cell]?.[end] ?? -1, 12)
                // An end that cannot be reached has no share at all, and one that can has some.
                expect(found[end] > 0).toBe((one[cell]?.[end] ?? 0) > 0)
              }
            })
          }
        }
    }),
    { numRuns: tries },
  )
})

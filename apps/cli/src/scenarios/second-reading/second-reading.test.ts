import { describe, expect, test } from 'vitest'
import { plainlyComesTo } from '../plain-rules.test-kit.ts'
import { dice, rules, someSituation, today } from '../some-situation.test-kit.ts'
import { readings } from './all-readings.test-kit.ts'

const tries = Number(process.env.PROVE_RUNS ?? 0) > 0 ? 40_000 : 1000

// Both readers look at situations in which everything is known: what is not known is the engine's business, and proved elsewhere.
const said = { open: 'open', closed: 'closed', unsettled: 'judged' } as const

describe('a second reading of the official text', () => {
  test('covers fifteen options at least, each once', () => expect(new Set(readings.map((r) => r.option)).size).toBeGreaterThanOrEqual(15))

  test.each(readings.map((reading) => [reading.option, reading] as const))(
    'agrees on %s, but for the differences that were looked at',
    (id, reading) => {
      const option = rules.options.get(id)
      if (!option) throw new Error('no such option')
      const roll = dice([...`${id}.ts`].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 11) | 0)
      const outcomes = new Set<string>()
      const used = new Set<number>()
      for (let i = 0; i < tries; i++) {
        const at = someSituation(roll)
        const [first, second] = [said[plainlyComesTo(option, at, { rules, today })], reading.comesTo(at, today)]
        outcomes.add(second)
        if (first === second) continue
        const kept = reading.differences.findIndex((d) => d.first === first && d.second === second && d.when(at))
        if (kept >= 0) used.add(kept)
        else expect({ option: id, at, first, second }).toEqual({ option: id, at, first: second, second })
      }
      expect(outcomes.size).toBeGreaterThan(1)
      // A difference that never shows is one that was mended since: it must go.
      expect([...reading.differences.keys()].filter((i) => !used.has(i))).toEqual([])
    },
    300_000,
  )
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainlyComesTo } from '../plain-rules.test-kit.ts'
import { dice, rules, someSituation, today } from '../some-situation.test-kit.ts'
import type { SecondReading } from './second-reading.ts'

const names = readdirSync(import.meta.dirname).filter((name) => /^[a-z_]+\.ts$/.test(name))
const tries = Number(process.env.PROVE_RUNS ?? 0) > 0 ? 40_000 : 3000

// Both readers look at situations in which everything is known: what is not known is the engine's business, and proved elsewhere.
const said = { open: 'open', closed: 'closed', unsettled: 'judged' } as const

describe('a second reading, by someone who read only the official text', () => {
  test('covers fifteen options at least', () => expect(names.length).toBeGreaterThanOrEqual(15))

  test.each(names)('agrees on %s, but for the differences that were looked at', async (name) => {
    const { reading } = (await import(join(import.meta.dirname, name))) as { readonly reading: SecondReading }
    const option = rules.options.get(reading.option)
    if (!option) throw new Error('no such option')
    expect(reading.option).toBe(name.slice(0, -'.ts'.length))
    const roll = dice([...name].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 11) | 0)
    const outcomes = new Set<string>()
    const used = new Set<number>()
    for (let i = 0; i < tries; i++) {
      const at = someSituation(roll)
      const [first, second] = [said[plainlyComesTo(option, at, { rules, today })], reading.comesTo(at, today)]
      outcomes.add(second)
      if (first === second) continue
      const kept = reading.differences.findIndex((d) => d.first === first && d.second === second && d.when(at))
      if (kept >= 0) used.add(kept)
      else expect({ option: reading.option, at, first, second }).toEqual({ option: reading.option, at, first: second, second })
    }
    expect(outcomes.size).toBeGreaterThan(0)
    // A difference that never shows is one that was mended since: it must go.
    expect([...reading.differences.keys()].filter((i) => !used.has(i))).toEqual([])
  })
})

import { join } from 'node:path'
import { canBe, type PlainSituation, plainDay, readPlainRules } from './plain-rules.test-kit.ts'

/** The content of this repository. */
export const contentDir = join(import.meta.dirname, '..', '..', '..', '..', 'content')
/** The day of every question here. */
export const today = '2026-11-24'
/** The rules, as the second reader has them. */
export const rules = readPlainRules(join(contentDir, 'law'))

/** A fixed sequence of numbers, so that a disagreement can be looked at again. */
export function dice(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

// Every day at which some condition turns, and the days beside it.
const turning = (() => {
  const found = new Map<string, Set<string>>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('fact' in value && ('from' in value || 'to' in value))
      for (const key of ['from', 'to'] as const) {
        const bound = (value as Record<string, unknown>)[key]
        if (bound === undefined) continue
        const day = plainDay(String(bound), today)
        const beside = [-1, 0, 1].map((n) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10))
        const days = found.get(String(value.fact)) ?? new Set()
        for (const d of beside) days.add(d)
        found.set(String(value.fact), days)
      }
    for (const inner of Object.values(value)) walk(inner)
  }
  walk([...rules.options.values()])
  walk([...rules.concepts.values()])
  walk(rules.impossible)
  return found
})()

const possible = (fact: string): readonly (string | readonly string[])[] => {
  const written = rules.facts.get(fact) as { readonly type: string; readonly values?: readonly { readonly id: string }[] }
  const ids = written.values?.map((v) => v.id) ?? []
  if (written.type === 'boolean') return ['yes', 'no']
  if (written.type === 'enum') return ids
  if (written.type === 'date') return [...(turning.get(fact) ?? ['2026-01-01'])]
  if (written.type === 'integer') return ['1', '7']
  return ids.reduce<readonly (readonly string[])[]>((sets, id) => sets.flatMap((s) => [s, [...s, id]]), [[]])
}
/** Everything that can be answered to each fact. */
export const values = new Map([...rules.facts.keys()].map((fact) => [fact, possible(fact)]))

/** A situation that can be, everything known. Of a set, mostly few are ticked: all subsets alike would hardly ever leave one alone. */
export function someSituation(roll: () => number): PlainSituation {
  for (;;) {
    const at: Record<string, string | readonly string[]> = {}
    for (const [fact, list] of values) {
      const few = Array.isArray(list[0]) && roll() < 0.7 ? list.filter((v) => v.length <= 1) : list
      at[fact] = few[Math.floor(roll() * few.length)] ?? ''
    }
    if (canBe(at, { rules, today })) return at
  }
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Service } from '../directory/index.ts'
import { known, type Situation } from '../situation/index.ts'
import { matchServices } from './match-services.ts'
import { directoryOf, on, places, someServices, someSituation } from './matching.test-kit.ts'
import { naiveVerdict, provincesOf } from './naive-match.test-kit.ts'

const runs = { numRuns: 400 }
const needs: readonly string[] = []
const search = (services: readonly Service[], situation: Situation) => matchServices(directoryOf(...services), { situation, needs }, on)

const forgetting = fc.subarray(['status', 'age_band', 'province', 'exploitation_forms', 'gender', 'near'])
const without = (situation: Situation, facts: readonly string[]): Situation => {
  const { gender, near, ...rest } = situation
  return {
    ...rest,
    answers: Object.fromEntries(Object.entries(situation.answers).filter(([fact]) => !facts.includes(fact))),
    ...(gender === undefined || facts.includes('gender') ? {} : { gender }),
    ...(near === undefined || facts.includes('near') ? {} : { near }),
  }
}

describe('matching', () => {
  test('agrees with the rules written a second time', () => {
    fc.assert(
      fc.property(someServices, someSituation, (services, situation) => {
        const provinces = provincesOf(situation)
        const reached = services.filter((s) => s.area.kind === 'national' || !provinces || s.area.provinces.some((p) => provinces.includes(p)))
        const expected = Object.fromEntries(reached.map((s) => [s.id, naiveVerdict(s, situation)]))
        expect(Object.fromEntries(search(services, situation).map((m) => [m.id, m.verdict]))).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })

  test('excludes nothing for what is not known: to forget answers never closes a door', () => {
    fc.assert(
      fc.property(someServices, someSituation, forgetting, (services, situation, facts) => {
        // Where one searches can stand in for a province that one would rather not say; without it, that silence is met again.
        fc.pre(!facts.includes('near') || situation.answers.province?.kind !== 'withheld')
        const before = new Map(search(services, situation).map((m) => [m.id, m.verdict]))
        for (const m of search(services, without(situation, facts)))
          if (before.has(m.id) && before.get(m.id) !== 'will-not') expect(m.verdict).not.toBe('will-not')
      }),
      runs,
    )
  })

  test('closes no running service to someone who said nothing, or is unsure of everything', () => {
    fc.assert(
      fc.property(someServices, fc.boolean(), (services, asked) => {
        const unsure = { kind: 'unsure' } as const
        const situation: Situation = asked
          ? { answers: { status: unsure, age_band: unsure, province: unsure, exploitation_forms: unsure }, gender: 'unsure' }
          : { answers: {} }
        const found = search(services, situation)
        expect(found).toHaveLength(services.length)
        for (const m of found) expect(m.verdict === 'will-not').toBe(services.find((s) => s.id === m.id)?.status !== 'active')
      }),
      runs,
    )
  })

  test('never turns a refusal into "takes" when one more answer is known', () => {
    const one = fc.constantFrom(
      ['status', known(['worker'])],
      ['age_band', known('adult')],
      ['age_band', known('under_16')],
      ['province', known('QC')],
      ['province', known('ON')],
      ['exploitation_forms', known(['labour'])],
    ) as fc.Arbitrary<readonly [string, ReturnType<typeof known>]>
    fc.assert(
      fc.property(someServices, someSituation, one, (services, situation, [fact, answer]) => {
        fc.pre((situation.answers[fact]?.kind ?? 'unknown') === 'unknown' || situation.answers[fact]?.kind === 'unsure')
        const refused = new Set(
          search(services, situation)
            .filter((m) => m.verdict === 'will-not')
            .map((m) => m.id),
        )
        const after = search(services, { ...situation, answers: { ...situation.answers, [fact]: answer } })
        for (const m of after) if (refused.has(m.id)) expect(m.verdict).not.toBe('takes')
      }),
      runs,
    )
  })

  test('never gives "takes" on the word of a page', () => {
    fc.assert(
      fc.property(someServices, someSituation, (services, situation) => {
        const published = services.map((s) => ({ ...s, claims: s.claims.map((c, i) => ({ ...c, method: i % 2 ? ('import' as const) : ('web' as const) })) }))
        for (const m of search(published, situation)) expect(m.verdict).toMatch(/^(ask-first|will-not)$/)
      }),
      runs,
    )
  })

  test('tells nothing of where a confidential site is: its match and its place in the order are the same from anywhere in the province', () => {
    const start = fc.record({ latitude: fc.double({ min: 45, max: 60, noNaN: true }), longitude: fc.double({ min: -79, max: -58, noNaN: true }) })
    fc.assert(
      fc.property(someServices, someSituation, fc.tuple(start, start), (services, situation, starts) => {
        const [one, other] = starts.map((point, i) => {
          const here = { id: `place:start-${i}`, name: { en: 'x', fr: 'x' }, province: 'QC', ...point }
          const directory = { needs: [], services, places: [...places, here] }
          const found = matchServices(directory, { situation: { ...situation, near: here.id }, needs }, on)
          // Services in towns come nearer or go farther; all the rest stays as it is, confidential sites included.
          return found.filter((m) => services.find((s) => s.id === m.id)?.area.kind !== 'towns')
        })
        expect(other).toEqual(one)
        for (const m of one ?? []) if (m.reach === 'region-confidential') expect(m.km).toBeNull()
      }),
      runs,
    )
  })

  test('gives the same order whatever the order of the directory, and never puts what is closed before what may be open', () => {
    fc.assert(
      fc.property(someServices, someSituation, fc.infiniteStream(fc.nat()), (services, situation, dice) => {
        const shuffled = services.map((s) => [dice.next().value ?? 0, s] as const).sort(([a], [b]) => a - b)
        const found = search(services, situation)
        expect(
          search(
            shuffled.map(([, s]) => s),
            situation,
          ),
        ).toEqual(found)
        const closed = found.map((m) => m.verdict === 'will-not')
        expect(closed).toEqual(closed.toSorted((a, b) => Number(a) - Number(b)))
      }),
      runs,
    )
  })

  test('asks each question once, in both languages, and says a sentence for every verdict', () => {
    fc.assert(
      fc.property(someServices, someSituation, (services, situation) => {
        for (const m of search(services, situation)) {
          expect(new Set(m.questions.map((q) => q.en)).size).toBe(m.questions.length)
          for (const text of [m.words, ...m.steps, ...m.questions, ...m.reasons.map((r) => r.text)]) {
            expect(text.en).toMatch(/^\S.*[.?!]$/)
            expect(text.fr).toMatch(/^\S.*[.?!]$/)
            expect(text.en + text.fr).not.toMatch(/eligible|admissible|undefined|NaN/)
          }
          if (m.verdict === 'ask-first') expect(m.questions.length).toBeGreaterThan(0)
          if (m.verdict === 'takes-if' || m.verdict === 'will-not') expect(m.steps.length).toBeGreaterThan(0)
          if (m.verdict === 'takes') expect(m.steps).toEqual([])
        }
      }),
      runs,
    )
  })
})

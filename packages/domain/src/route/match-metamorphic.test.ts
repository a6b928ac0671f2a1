import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim, Service } from '../directory/index.ts'
import type { Situation } from '../situation/index.ts'
import { rankServices } from './match-services.ts'
import { aClaim, aService, directoryOf, noCondition, on, someClaim, someServices, someSituation } from './matching.test-kit.ts'
import type { Verdict } from './route-plan.ts'

const runs = { numRuns: 1500 }

/** The verdict on each service, by id. */
const verdicts = (services: readonly Service[], situation: Situation): ReadonlyMap<string, Verdict> =>
  new Map(rankServices(directoryOf(...services), { situation, needs: [] }, on).map((m) => [m.id, m.verdict]))

const idsOf = (of: ReadonlyMap<string, Verdict>, wanted: (verdict: Verdict) => boolean): readonly string[] =>
  [...of].filter(([, verdict]) => wanted(verdict)).map(([id]) => id)

const withClaims = (service: Service, claims: readonly Claim[]): Service => ({ ...service, claims: claims.map((claim, i) => ({ ...claim, id: `claim-${i}` })) })

const silence = fc.constantFrom({ kind: 'unknown' } as const, { kind: 'unsure' } as const)

describe('an unknown', () => {
  test('of the person never turns a refusal into an acceptance, conditions or not', () => {
    const facts = fc.constantFrom('status', 'age_band', 'province', 'exploitation_forms', 'gender', 'household')
    fc.assert(
      fc.property(someServices, someSituation, facts, silence, (services, situation, fact, silent) => {
        const { gender, household, ...rest } = situation
        const said = fact === 'gender' ? gender : fact === 'household' ? household : situation.answers[fact]?.kind
        // What the person would rather not say is a refusal to tell, not an answer: without it, a service that must be told may take.
        fc.pre(said !== undefined && said !== 'withheld')
        // The place searched near stands in for a province that was not said.
        fc.pre(fact !== 'province' || situation.near === undefined)
        const forgotten: Situation = {
          ...rest,
          answers: fact === 'gender' || fact === 'household' ? situation.answers : { ...situation.answers, [fact]: silent },
          ...(gender === undefined ? {} : { gender: fact === 'gender' ? ('unsure' as const) : gender }),
          ...(household === undefined ? {} : { household: fact === 'household' ? ('unsure' as const) : household }),
        }
        const after = verdicts(services, forgotten)
        for (const id of idsOf(verdicts(services, situation), (v) => v === 'will-not')) expect(after.get(id)).toMatch(/^(ask-first|will-not)$/)
      }),
      runs,
    )
  })

  test('claim opens no door and closes none', () => {
    fc.assert(
      fc.property(someServices, someSituation, someClaim, (services, situation, claim) => {
        const before = verdicts(services, situation)
        const after = verdicts(
          services.map((s) => withClaims(s, [...s.claims, { ...claim, value: 'unknown' }])),
          situation,
        )
        for (const [id, verdict] of before) {
          if (verdict === 'will-not') expect(after.get(id)).toBe('will-not')
          else expect(after.get(id)).not.toBe('will-not')
        }
      }),
      runs,
    )
  })
})

describe('a requirement', () => {
  test('taken away, with all that was said on it, never shrinks what may take', () => {
    const kinds = fc.constantFrom('status', 'gender', 'age', 'province', 'exploitation', 'household', 'language', 'other', 'asks')
    fc.assert(
      fc.property(someServices, someSituation, kinds, (services, situation, kind) => {
        // One claim alone would not do: when the word of the service goes, the page that it replaced speaks again.
        const speaksOf = (claim: Claim): boolean => (kind === 'asks' ? claim.asks !== undefined : claim.criterion?.kind === kind)
        const after = verdicts(
          services.map((s) =>
            withClaims(
              s,
              s.claims.filter((claim) => !speaksOf(claim)),
            ),
          ),
          situation,
        )
        const open = services.filter((s) => s.status === 'active').map((s) => s.id)
        for (const id of idsOf(verdicts(services, situation), (v) => v !== 'will-not')) if (open.includes(id)) expect(after.get(id)).not.toBe('will-not')
      }),
      runs,
    )
  })

  test('confirmed and added never adds to what takes, where all that decides was said and confirmed before', () => {
    const decided = [noCondition({ kind: 'status', accepts: [] }), noCondition({ kind: 'gender', accepts: [] }), noCondition({ kind: 'age' })]
    const confirmed = (claim: Claim): Claim => {
      const { expires: _, ...rest } = claim
      return { ...rest, method: 'call', verified: '2026-11-03' }
    }
    fc.assert(
      fc.property(someServices, someSituation, someClaim, (services, situation, claim) => {
        const before = services.map((s) => withClaims(s, [...decided, ...s.claims.map(confirmed)]))
        const requirement = confirmed({ ...claim, value: 'yes' })
        const taking = idsOf(verdicts(before, situation), (v) => v === 'takes')
        const after = idsOf(
          verdicts(
            before.map((s) => withClaims(s, [...s.claims, requirement])),
            situation,
          ),
          (v) => v === 'takes',
        )
        expect(after.filter((id) => !taking.includes(id))).toEqual([])
      }),
      runs,
    )
  })

  test('that is confirmed can only be news where nothing was confirmed: then a page stops standing in the way', () => {
    const page: Claim = aClaim({ method: 'web' })
    const service = withClaims(aService(), [noCondition({ kind: 'status', accepts: [] }), page])
    const woman: Situation = { answers: {}, gender: 'woman' }
    expect(verdicts([service], woman).get(service.id)).toBe('ask-first')
    expect(verdicts([withClaims(service, [...service.claims, aClaim()])], woman).get(service.id)).toBe('takes')
  })
})

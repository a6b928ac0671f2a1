import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DirectoryCorpus, Service } from '../../directory/index.ts'
import type { Situation } from '../../situation/index.ts'
import { describeMatch, matchServices, rankServices } from '../match-services.ts'
import { aClaim, aService, aSituation, directoryOf, manyServices, noCondition, on, places, someServices, someSituation } from '../matching.test-kit.ts'
import type { Verdict } from '../route-plan.ts'
import { firstTakes } from './first-takes.ts'
import { searchIndex } from './search-index.ts'
import { indexServices, type ServiceIndex, withService } from './service-index.ts'

const someNeeds = fc.oneof(fc.constant([]), fc.subarray(['shelter', 'legal_help', 'health_care', 'no_such_need']))
const everything = { limit: 1000 }

/** What a search must give, computed the plain way. */
function expected(directory: DirectoryCorpus, situation: Situation, needs: readonly string[]) {
  const found = rankServices(directory, { situation, needs }, on)
  const countOf = (verdict: Verdict): number => found.filter((m) => m.verdict === verdict).length
  return { found, counts: { takes: countOf('takes'), 'takes-if': countOf('takes-if'), 'ask-first': countOf('ask-first'), 'will-not': countOf('will-not') } }
}

function agrees(
  index: ServiceIndex,
  services: readonly Service[],
  { situation, needs }: { readonly situation: Situation; readonly needs: readonly string[] },
): void {
  const whole = expected(directoryOf(...services), situation, needs)
  expect(searchIndex(index, { situation, needs }, everything)).toEqual(whole)
  expect(searchIndex(index, { situation, needs }, { limit: 3 })).toEqual({ ...whole, found: whole.found.slice(0, 3) })
}

describe('the index', () => {
  test('gives what matchServices gives, in its order, for any few services', () => {
    fc.assert(
      fc.property(someServices, fc.array(someSituation, { minLength: 1, maxLength: 3 }), someNeeds, (services, situations, needs) => {
        const index = indexServices(directoryOf(...services), on)
        for (const situation of situations) agrees(index, services, { situation, needs })
      }),
      { numRuns: 3000 },
    )
  })

  test('gives it for more services than a word holds, with demonstrations among them', () => {
    fc.assert(
      fc.property(manyServices, fc.array(someSituation, { minLength: 1, maxLength: 3 }), someNeeds, (services, situations, needs) => {
        const index = indexServices(directoryOf(...services), on)
        for (const situation of situations) agrees(index, services, { situation, needs })
      }),
      { numRuns: 300 },
    )
  })

  test('gives it on other days than today', () => {
    fc.assert(
      fc.property(someServices, someSituation, fc.constantFrom('2019-03-12', '2025-11-25', '2027-06-01'), (services, situation, day) => {
        const directory = directoryOf(...services)
        const found = searchIndex(indexServices(directory, day), { situation, needs: [] }, everything).found
        expect(found).toEqual(rankServices(directory, { situation, needs: [] }, day))
      }),
      { numRuns: 500 },
    )
  })

  test('and each match described is the one of matchServices, whole', () => {
    fc.assert(
      fc.property(someServices, someSituation, (services, situation) => {
        const directory = directoryOf(...services)
        const { found } = searchIndex(indexServices(directory, on), { situation, needs: [] }, everything)
        const described = found.map(({ id }) => describeMatch(services.find((s) => s.id === id) as Service, { directory, situation, on }))
        expect(described).toEqual(matchServices(directory, { situation, needs: [] }, on))
      }),
      { numRuns: 500 },
    )
  })

  test('gives the same whatever the order of the directory', () => {
    fc.assert(
      fc.property(manyServices, someSituation, fc.infiniteStream(fc.nat()), (services, situation, dice) => {
        const shuffled = services.map((s) => [dice.next().value ?? 0, s] as const).sort(([a], [b]) => a - b)
        const other = directoryOf(...shuffled.map(([, s]) => s))
        expect(searchIndex(indexServices(other, on), { situation, needs: [] })).toEqual(
          searchIndex(indexServices(directoryOf(...services), on), { situation, needs: [] }),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('gives twenty services when no limit is given', () => {
    const services = Array.from({ length: 50 }, (_, i) => aService({ id: `service-${100 + i}` }))
    const { found, counts } = searchIndex(indexServices(directoryOf(...services), on), { situation: aSituation(), needs: [] })
    expect(found.map(({ id }) => id)).toEqual(services.slice(0, 20).map(({ id }) => id))
    expect(counts).toEqual({ takes: 0, 'takes-if': 0, 'ask-first': 50, 'will-not': 0 })
  })

  test('of no services finds nothing', () => {
    const index = indexServices(directoryOf(), on)
    expect(searchIndex(index, { situation: aSituation(), needs: [] }).found).toEqual([])
    expect(searchIndex(withService(index, aService()), { situation: aSituation(), needs: [] }).found).toHaveLength(1)
  })

  test('describes no service of another province', () => {
    const ontario = aService({ area: { kind: 'province', provinces: ['ON'] } })
    expect(describeMatch(ontario, { directory: directoryOf(), situation: aSituation({ province: 'QC' }), on })).toBeNull()
  })

  test('keeps to what it remembers only while that holds: more answers than it keeps change nothing', () => {
    const service = aService({
      languages: ['en'],
      claims: [noCondition({ kind: 'status', accepts: [] }), aClaim({ criterion: { kind: 'language', accepts: ['l7'] } })],
    })
    const index = indexServices(directoryOf(service), on)
    for (let round = 0; round < 2; round++)
      for (let i = 0; i < 400; i++) {
        const situation = aSituation({}, { speaks: [`l${i}`], at: { day: '2026-11-24', minutes: i } })
        expect(searchIndex(index, { situation, needs: [] }).found).toEqual(rankServices(directoryOf(service), { situation, needs: [] }, on))
      }
  })
})

const changes = fc.array(fc.tuple(fc.nat(12), fc.boolean(), fc.nat(79)), { minLength: 1, maxLength: 40 })

describe('one service changed', () => {
  test('gives what an index built anew gives, after any sequence of changes, with searches in between', () => {
    fc.assert(
      fc.property(manyServices, manyServices, changes, someSituation, someNeeds, (services, others, steps, situation, needs) => {
        let index = indexServices(directoryOf(...services), on)
        let now = services
        for (const [at, removes, from] of steps) {
          // Ids beyond those that are there are added; those that are there are replaced or taken out.
          const id = `service-${at * 7}`
          const change = { ...(others[from % others.length] ?? aService()), id }
          index = withService(index, removes ? id : change)
          now = [...now.filter((s) => s.id !== id), ...(removes ? [] : [change])]
          if (at % 4 === 0) agrees(index, now, { situation, needs })
        }
        agrees(index, now, { situation, needs })
        expect(searchIndex(index, { situation, needs })).toEqual(searchIndex(indexServices(directoryOf(...now), on), { situation, needs }))
      }),
      { numRuns: 150 },
    )
  })

  test('leaves the index that it was made from as it was', () => {
    fc.assert(
      fc.property(manyServices, manyServices, someSituation, (services, others, situation) => {
        const index = indexServices(directoryOf(...services), on)
        for (const change of others) withService(index, { ...change, id: `service-${others.length}` })
        for (const { id } of services) withService(index, id)
        agrees(index, services, { situation, needs: [] })
      }),
      { numRuns: 60 },
    )
  })

  test('uses the slot of what went again, and an id that is not there changes nothing', () => {
    const index = indexServices(directoryOf(aService({ id: 'a' }), aService({ id: 'b' })), on)
    const changed = withService(withService(index, 'a'), aService({ id: 'c' }))
    expect(changed.services.map((s) => s?.id)).toEqual(['c', 'b'])
    expect(withService(index, 'no-such')).toBe(index)
  })
})

describe('the first that takes', () => {
  test('is the first match with that verdict, for each need', () => {
    // Without these, hardly any invented service takes anybody.
    const open = [
      noCondition({ kind: 'status', accepts: [] }),
      noCondition({ kind: 'gender', accepts: [] }),
      noCondition({ kind: 'age', accepts: [] } as never),
    ]
    fc.assert(
      fc.property(manyServices, fc.array(fc.nat(3), { minLength: 80, maxLength: 80 }), someSituation, (invented, dice, situation) => {
        const services = invented.map((s, i) => (dice[i] === 0 ? s : { ...s, claims: [...open, ...s.claims.slice(dice[i] ?? 0)] }))
        const directory: DirectoryCorpus = { needs: [], services, places }
        const needs = ['shelter', 'legal_help', 'health_care', 'no_such_need']
        const first = (need: string) => rankServices(directory, { situation, needs: [need] }, on).find((m) => m.verdict === 'takes')?.id ?? null
        expect(firstTakes(indexServices(directory, on), { situation, needs })).toEqual(needs.map(first))
      }),
      { numRuns: 300 },
    )
  })
})

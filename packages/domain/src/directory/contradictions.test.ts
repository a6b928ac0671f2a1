import { describe, expect, test } from 'vitest'
import { contradictionsOf, outweighing } from './contradictions.ts'
import type { Claim } from './service.ts'
import { aService } from './services.test-kit.ts'
import { aClaim } from './shared-directory.test-kit.ts'

const on = '2026-11-25'
const withClaims = (...claims: readonly Claim[]) => aService({ claims })
const pairs = (...claims: readonly Claim[]) => contradictionsOf(withClaims(...claims), on).map(({ sides }) => sides.map(({ claim }) => claim.id))
const ages = (id: string, min?: number, max?: number): Claim =>
  aClaim(id, { value: 'yes', source: id, criterion: { kind: 'age', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) } })

describe('two claims of a service', () => {
  test('that say otherwise are shown both, the newer first, with source, method, age and worth', () => {
    const page = aClaim('a', { value: 'yes', method: 'web', source: 'page', verified: '2024-11-25', visibility: 'network' })
    const call = aClaim('b', { value: 'no', verified: '2026-11-20' })
    expect(contradictionsOf(withClaims(page, call), on)).toEqual([
      {
        service: 'invented-help',
        sides: [
          { claim: call, source: null, method: 'call', ageInDays: 5, state: 'confirmed', tier: 'public' },
          { claim: page, source: aService().sources[0], method: 'web', ageInDays: 730, state: 'published', tier: 'network' },
        ],
        outweighs: false,
      },
    ])
  })

  test.each([
    ['no condition against a rule', aClaim('a', { value: 'no' }), aClaim('b', { value: 'yes' }), true],
    ['no condition against a condition', aClaim('a', { value: 'no' }), aClaim('b', { value: 'conditional' }), true],
    ['a rule with a condition beside it', aClaim('a', { value: 'yes' }), aClaim('b', { value: 'conditional' }), false],
    ['something against what nobody knows', aClaim('a', { value: 'unknown' }), aClaim('b', { value: 'yes' }), false],
    [
      'two rules of two sources',
      aClaim('a', { value: 'yes', source: 'x' }),
      aClaim('b', { value: 'yes', source: 'y', criterion: { kind: 'status', accepts: ['visitor'] } }),
      true,
    ],
    ['two lines of one page', aClaim('a', { value: 'yes' }), aClaim('b', { value: 'yes', criterion: { kind: 'status', accepts: ['visitor'] } }), false],
    ['a lowest and a highest age', ages('a', 18), ages('b', undefined, 30), false],
    ['two lowest ages', ages('a', 18), ages('b', 16, 30), true],
    ['other criteria', aClaim('a', { value: 'no' }), aClaim('b', { value: 'yes', criterion: { kind: 'gender', accepts: ['woman'] } }), false],
    ['other things asked', aClaim('a', { field: 'intake', asks: 'name' }), aClaim('b', { field: 'intake', asks: 'age', value: 'yes' }), false],
    ['two answers on what is written down', practice('p', 'yes'), practice('p~e1', 'no'), true],
    ['answers to two questions', practice('p', 'yes'), practice('q', 'no'), false],
    ['what one says that it contradicts', practice('p', 'yes'), { ...practice('q', 'yes'), contradicts: ['p'] }, true],
    ['a call that nobody answered', aClaim('a', { value: 'no' }), aClaim('b', { value: 'unknown', outcome: 'no-answer', contradicts: ['a'] }), false],
  ])('%s', (_, a, b, expected) => {
    expect(pairs(a, b).length > 0).toBe(expected)
    expect(pairs(b, a).length > 0).toBe(expected)
  })
})

function practice(id: string, value: Claim['value']): Claim {
  const { criterion: _, ...rest } = aClaim(id, { field: 'practice', value })
  return rest
}

test('of two answers that the service gave, the later outweighs the other; of one day, neither', () => {
  const [early, late] = [aClaim('a', { verified: '2026-11-19' }), aClaim('b', { verified: '2026-11-20', value: 'yes' })]
  expect(outweighing(early, late)).toBe(late)
  expect(outweighing(late, early)).toBe(late)
  expect(outweighing(early, { ...late, verified: '2026-11-19' })).toBeNull()
  expect(outweighing(early, { ...late, method: 'web' })).toBeNull()
  expect(contradictionsOf(withClaims(early, late), on)[0]?.outweighs).toBe(true)
})

import { describe, expect, test } from 'vitest'
import type { Service } from '../directory/index.ts'
import { matchServices } from './match-services.ts'
import { aClaim, aService, aSituation, directoryOf, matchOf, noCondition, on } from './matching.test-kit.ts'

const tells = (recipient: Service['discloses'][number]['recipients'][number]): Service['discloses'] => [
  { to: { en: 'x', fr: 'x' }, what: { en: 'x', fr: 'x' }, basis: 'policy', recipients: [recipient] },
]
const confirmed = [noCondition({ kind: 'status', accepts: [] })]
const ordered = (services: readonly Service[], situation = aSituation()): readonly string[] =>
  matchServices(directoryOf(...services), { situation, needs: [] }, on).map((m) => m.id)
const near = { near: 'place:rivebrune-qc' }
const inTown = (town: string) => ({ kind: 'towns', provinces: ['QC'], places: [town] }) as const

describe('the order', () => {
  test('puts safety before the verdict, and a closed door after both', () => {
    const found = ordered(
      [
        aService({ id: 'a-shut', discloses: tells('none'), claims: [...confirmed, aClaim()] }),
        aService({ id: 'b-police', discloses: tells('police'), claims: confirmed }),
        aService({ id: 'c-unknown', claims: confirmed }),
        aService({ id: 'd-none', discloses: tells('none') }),
        aService({ id: 'e-none-takes', discloses: tells('none'), claims: confirmed }),
      ],
      aSituation({}, { gender: 'man' }),
    )
    expect(found).toEqual(['e-none-takes', 'd-none', 'c-unknown', 'b-police', 'a-shut'])
  })

  test('does not put one that says its duty to protect children behind one that says nothing', () => {
    expect(ordered([aService({ id: 'b-silent' }), aService({ id: 'a-honest', discloses: tells('child_protection') })])).toEqual(['a-honest', 'b-silent'])
  })

  test('then what is open at that hour, then what is near, in the province, for all of Canada, and far', () => {
    const always = { text: { en: 'x', fr: 'x' }, always: true } as const
    const shut = { text: { en: 'x', fr: 'x' }, timezone: 'America/Toronto', weekly: [{ days: ['MO'] as const, opens: 540, closes: 1020 }] }
    const found = ordered(
      [
        aService({ id: 'a-shut', area: inTown('place:rivebrune-qc'), hours: shut }),
        aService({ id: 'b-far', area: inTown('place:hauterive-qc') }),
        aService({ id: 'c-canada', area: { kind: 'national' } }),
        aService({ id: 'd-province' }),
        aService({ id: 'e-near', area: inTown('place:clairval-qc') }),
        aService({ id: 'f-nearer', area: inTown('place:rivebrune-qc') }),
        aService({ id: 'g-open-far', area: inTown('place:hauterive-qc'), hours: always }),
      ],
      aSituation({}, { ...near, at: { day: '2026-11-24', minutes: 600 } }),
    )
    expect(found).toEqual(['g-open-far', 'f-nearer', 'e-near', 'd-province', 'c-canada', 'b-far', 'a-shut'])
  })

  test('then language, then the newest evidence, then the id', () => {
    const source = (dated: string): Service['sources'] => [{ id: 'page', title: { en: 'x', fr: 'x' }, dated, datedText: dated }]
    const services = [
      aService({ id: 'c-english' }),
      aService({ id: 'b-english' }),
      aService({ id: 'a-silent', languages: [] }),
      aService({ id: 'e-spanish', languages: ['es'], sources: source('2020-01-01') }),
      aService({ id: 'f-spanish', languages: ['es'], sources: source('2024-01-01') }),
      aService({ id: 'g-spanish', languages: ['es'], sources: source('2031-01-01') }),
    ]
    expect(ordered(services, aSituation({}, { speaks: ['es'] }))).toEqual(['f-spanish', 'e-spanish', 'g-spanish', 'a-silent', 'b-english', 'c-english'])
  })
})

describe('the reach', () => {
  const reachOf = (area: Service['area'], more: Parameters<typeof aSituation>[1] = {}, facts = {}) => {
    const match = matchOf(aService({ area }), aSituation(facts, more))
    return match && [match.reach, match.km]
  }

  test('is an estimate in kilometres to the nearest town that is served', () => {
    expect(reachOf({ kind: 'towns', provinces: ['QC'], places: ['place:hauterive-qc', 'place:clairval-qc'] }, near)).toEqual(['near', 45])
    expect(reachOf(inTown('place:hauterive-qc'), near)).toEqual(['elsewhere', 850])
    expect(reachOf(inTown('place:hauterive-qc'))).toEqual(['province', null])
    expect(reachOf(inTown('place:no-such-qc'), near)).toEqual(['province', null])
  })

  test('leaves out other provinces only when one is known', () => {
    const ontario = { kind: 'province', provinces: ['ON'] } as const
    expect(reachOf(ontario)).toEqual(['province', null])
    expect(reachOf(ontario, {}, { province: 'QC' })).toBeUndefined()
    expect(reachOf(ontario, near)).toBeUndefined()
    expect(reachOf(ontario, near, { province: 'ON' })).toEqual(['province', null])
    expect(reachOf({ kind: 'national' }, near)).toEqual(['national', null])
    expect(reachOf(ontario, { near: 'place:no-such-qc' })).toEqual(['province', null])
  })

  test('of a confidential site is its region, whatever else its record holds', () => {
    const careless = { kind: 'confidential', provinces: ['QC'], places: ['place:rivebrune-qc'], latitude: 46.1, longitude: -72.2 } as Service['area']
    expect(reachOf(careless, near)).toEqual(['region-confidential', null])
    expect(reachOf({ kind: 'confidential', provinces: ['ON'] }, near)).toBeUndefined()
  })
})

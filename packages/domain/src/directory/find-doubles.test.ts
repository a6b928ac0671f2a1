import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDoubles } from './find-doubles.ts'
import type { Service } from './service.ts'
import { aService } from './services.test-kit.ts'

const named = (id: string, name: string, more: Partial<Service> = {}): Service =>
  aService({ id, name: { en: name, fr: name }, organization: { en: id, fr: id }, ...more })
const phone = (number: string): Service['phones'] => [{ number, label: { en: 'Line', fr: 'Ligne' }, evidence: 'one_page', seenOn: ['page'] }]
const pairs = (...services: readonly Service[]): readonly string[] => findDoubles(services).map((d) => `${d.a}=${d.b}`)

describe('doubles', () => {
  test('are seen by name, whatever its accents, and by phone, however it is written', () => {
    expect(pairs(named('a', 'Maison Épinette'), named('b', 'Maison Epinette'))).toEqual(['a=b'])
    expect(
      pairs(named('a', 'Spruce Table', { phones: phone('905-555-0123') }), named('b', 'The Spruce Table food bank', { phones: phone('+1 (905) 555 0123') })),
    ).toEqual(['a=b'])
  })

  test('are not made of common words, one shared line or one shared site', () => {
    expect(pairs(named('a', 'Community Services Centre of Elmwood'), named('b', 'Community Services Centre of Birchill'))).toEqual([])
    expect(pairs(named('a', 'Elm Clinic', { phones: phone('1-800-555-0100') }), named('b', 'Night Kitchen', { phones: phone('1-800-555-0100') }))).toEqual([])
    expect(
      pairs(named('a', 'Elm Clinic', { website: 'https://example.org/a' }), named('b', 'Night Kitchen', { website: 'https://www.example.org/b' })),
    ).toEqual([])
  })

  test('are never found across provinces that neither serves', () => {
    const area = (province: string) => ({ area: { kind: 'province', provinces: [province] } as const })
    expect(pairs(named('a', 'Spruce Table', area('ON')), named('b', 'Spruce Table', area('BC')))).toEqual([])
    expect(pairs(named('a', 'Spruce Table', area('ON')), named('b', 'Spruce Table', { area: { kind: 'national' } }))).toEqual(['a=b'])
  })

  test('say what they share, and can be looked for among some only', () => {
    const three = [
      named('a', 'Spruce Table', { phones: phone('905-555-0123') }),
      named('b', 'Spruce Table', { phones: phone('905-555-0123') }),
      named('c', 'Spruce Table'),
    ]
    expect(findDoubles(three)[0]).toMatchObject({ a: 'a', b: 'b', shares: ['name', 'phone'] })
    expect(findDoubles(three, new Set(['c'])).map((d) => `${d.a}=${d.b}`)).toEqual(['a=c', 'b=c'])
  })

  test('are the same pairs in whatever order the services come, each once, its ids in order', () => {
    const names = fc.constantFrom('Spruce Table', 'Spruce Table Kitchen', 'Elm Clinic', 'Clinique de l’orme', 'Night Kitchen')
    fc.assert(
      fc.property(fc.array(names, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (all, dice) => {
        const services = all.map((name, i) => named(`s${i}`, name))
        const shuffled = services
          .map((s) => [dice.next().value ?? 0, s] as const)
          .sort(([a], [b]) => a - b)
          .map(([, s]) => s)
        const found = findDoubles(services)
        expect(findDoubles(shuffled)).toEqual(found)
        for (const d of found) expect(d.a < d.b).toBe(true)
        expect(new Set(found.map((d) => `${d.a} ${d.b}`)).size).toBe(found.length)
      }),
    )
  })
})

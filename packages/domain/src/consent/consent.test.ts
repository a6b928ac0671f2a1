import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ConsentRecord, giveConsent, type IntendedDisclosure, isCovered, withdrawConsent } from './index.ts'

const pair = (en: string) => ({ en, fr: `${en} (fr)` })
const call: IntendedDisclosure = { id: 'invented-help#call', to: pair('Invented Help'), what: pair('that someone called'), why: pair('to ask') }
const police: IntendedDisclosure = { ...call, id: 'invented-help#1', to: pair('the police') }
const at = (hour: number): string => new Date(Date.UTC(2026, 10, 24, hour)).toISOString()
const yes = giveConsent('consent-1', call, { now: at(10), until: at(34) })

describe('a yes', () => {
  test('covers its own disclosure, from the moment it is given until just before it ends', () => {
    expect([at(9), at(10), at(33), at(34)].map((now) => isCovered([yes], call, now))).toEqual([false, true, true, false])
  })

  test('covers no other disclosure, not even to the same service', () => {
    expect(isCovered([yes], police, at(11))).toBe(false)
    expect(isCovered([], call, at(11))).toBe(false)
  })

  test.each(['to', 'what', 'why'] as const)('does not cover other words of %s, in either language', (part) => {
    for (const language of ['en', 'fr'] as const)
      expect(isCovered([yes], { ...call, [part]: { ...call[part], [language]: 'something else' } }, at(11))).toBe(false)
  })

  test('that is taken back covers nothing from then on, and taking it back again changes nothing', () => {
    const taken = withdrawConsent(yes, at(12))
    expect([at(11), at(12), at(13)].map((now) => isCovered([taken], call, now))).toEqual([false, false, false])
    expect(withdrawConsent(taken, at(20))).toEqual(taken)
    expect(yes.withdrawnAt).toBeNull()
  })

  test('that is given again after it was taken back counts', () => {
    const again = giveConsent('consent-2', call, { now: at(13), until: at(37) })
    expect(isCovered([withdrawConsent(yes, at(12)), again], call, at(14))).toBe(true)
  })
})

test('whatever was given, nothing is covered once everything was taken back, and nothing ever without a live yes to it', () => {
  const record = fc.record({ of: fc.constantFrom(call, police), from: fc.nat(40), long: fc.integer({ min: 0, max: 30 }), taken: fc.option(fc.nat(60)) })
  fc.assert(
    fc.property(fc.array(record, { maxLength: 6 }), fc.nat(80), (given, hour) => {
      const records = given.map(({ of, from, long, taken }, i): ConsentRecord => {
        const one = giveConsent(`consent-${i}`, of, { now: at(from), until: at(from + long) })
        return taken === null ? one : withdrawConsent(one, at(taken))
      })
      for (const disclosure of [call, police]) {
        const live = given.some(({ of, from, long, taken }) => of === disclosure && taken === null && from <= hour && hour < from + long)
        expect(isCovered(records, disclosure, at(hour))).toBe(live)
        expect(
          isCovered(
            records.map((r) => withdrawConsent(r, at(0))),
            disclosure,
            at(hour),
          ),
        ).toBe(false)
      }
    }),
  )
})

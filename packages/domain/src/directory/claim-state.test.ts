import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addSpan } from '../shared/index.ts'
import { capacityHolds, claimState, lastDayOf } from './claim-state.ts'
import type { Claim, Phone, PhoneEvidence } from './service.ts'
import { isShownPhone } from './shown-phone.ts'

const aClaim = (more: Partial<Claim> = {}): Claim => ({
  id: 'women',
  field: 'criterion',
  criterion: { kind: 'gender', accepts: ['woman'] },
  value: 'yes',
  text: { en: 'It takes women.', fr: 'Des femmes.' },
  ask: { en: 'Whom do you take?', fr: 'Qui recevez-vous?' },
  method: 'call',
  source: 'call',
  by: 'editor',
  verified: '2026-01-31',
  ...more,
})

describe('a claim', () => {
  test.each(['call', 'visit', 'document'] as const)('confirmed by %s holds twelve months, its last day included', (method) => {
    expect(claimState(aClaim({ method }), '2026-01-31')).toBe('confirmed')
    expect(claimState(aClaim({ method }), '2027-01-31')).toBe('confirmed')
    expect(claimState(aClaim({ method }), '2027-02-01')).toBe('lapsed')
  })

  test('on hours holds six months, to the last day of a shorter month', () => {
    const hours = aClaim({ field: 'hours', verified: '2026-08-31' })
    expect(lastDayOf(hours)).toBe('2027-02-28')
    expect(claimState(hours, '2027-02-28')).toBe('confirmed')
    expect(claimState(hours, '2027-03-01')).toBe('lapsed')
  })

  test('that gives its own last day holds until then, sooner or later than others', () => {
    expect(claimState(aClaim({ expires: '2026-02-03' }), '2026-02-04')).toBe('lapsed')
    expect(claimState(aClaim({ expires: '2030-01-01' }), '2029-12-31')).toBe('confirmed')
  })

  test('confirms nothing before it was made, nor without a day', () => {
    expect(claimState(aClaim(), '2026-01-30')).toBe('lapsed')
    const { verified: _, ...undated } = aClaim()
    expect(claimState(undated, '2026-01-31')).toBe('lapsed')
  })

  test('from a page is never a confirmation', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), fc.option(fc.integer({ min: 0, max: 4000 }), { nil: undefined }), (days, life) => {
        const verified = '2026-01-31'
        const expires = life === undefined ? {} : { expires: addSpan(verified, { days: life }) }
        const state = claimState(aClaim({ method: 'web', ...expires }), addSpan(verified, { days }))
        expect(state).toBe(life !== undefined && days > life ? 'lapsed' : 'published')
      }),
    )
  })
})

describe('a phone number', () => {
  const shown = (evidence: PhoneEvidence): boolean =>
    isShownPhone({ number: '1-800-555-0100', label: { en: 'Line', fr: 'Ligne' }, evidence, seenOn: ['p'] } satisfies Phone)

  test('is shown only when a page was seen with it', () => {
    const all: readonly PhoneEvidence[] = [
      'two_or_more_pages',
      'one_page_plus_unofficial',
      'one_page',
      'unofficial_only_two_or_more',
      'unofficial_only',
      'stale',
      'conflicting',
    ]
    expect(all.filter(shown)).toEqual(['two_or_more_pages', 'one_page_plus_unofficial', 'one_page'])
  })
})

describe('a count of free places', () => {
  const counted = { free: 2, unit: 'beds', asOf: { day: '2026-11-24', minutes: 22 * 60 } } as const
  const at = (day: string, hour: number, minute = 0) => ({ day, minutes: hour * 60 + minute })
  test('holds six hours, past midnight too, and never before it was made', () => {
    expect(capacityHolds(counted, at('2026-11-24', 22))).toBe(true)
    expect(capacityHolds(counted, at('2026-11-25', 4))).toBe(true)
    expect(capacityHolds(counted, at('2026-11-25', 4, 1))).toBe(false)
    expect(capacityHolds(counted, at('2026-11-24', 21, 59))).toBe(false)
  })
  test('holds at no moment that is not known', () => {
    expect(capacityHolds(counted, undefined)).toBe(false)
  })
})

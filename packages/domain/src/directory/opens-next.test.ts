import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addSpan } from '../shared/index.ts'
import { openAt } from './opening.ts'
import { opensNext } from './opens-next.ts'
import type { Hours } from './service.ts'

const week = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const text = { en: 'Hours', fr: 'Heures' }
const timezone = 'America/Moncton'
const weekdays: Hours = { text, timezone, weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: 540, closes: 1020 }] }
const inNB = { province: 'NB' }

describe('when a service next opens', () => {
  test('is the moment itself when it is open, and else its next opening', () => {
    // 2026-11-20 is a Friday.
    expect(opensNext(weekdays, { day: '2026-11-20', minutes: 600 }, inNB)).toEqual({ day: '2026-11-20', minutes: 600 })
    expect(opensNext(weekdays, { day: '2026-11-20', minutes: 60 }, inNB)).toEqual({ day: '2026-11-20', minutes: 540 })
    expect(opensNext(weekdays, { day: '2026-11-20', minutes: 1020 }, inNB)).toEqual({ day: '2026-11-23', minutes: 540 })
    expect(opensNext({ text, always: true }, { day: '2026-12-25', minutes: 5 }, inNB)).toEqual({ day: '2026-12-25', minutes: 5 })
  })

  test('skips a holiday on which it is known to close, and is unknown where nobody said', () => {
    const eve = { day: '2026-06-30', minutes: 1100 }
    expect(opensNext({ ...weekdays, holidays: 'closed' }, eve, inNB)).toEqual({ day: '2026-07-02', minutes: 540 })
    expect(opensNext(weekdays, eve, inNB)).toBe('unknown')
    expect(opensNext(undefined, eve, inNB)).toBe('unknown')
  })

  test('is none within fourteen days when it opens once a month', () => {
    const monthly: Hours = { text, timezone, weekly: [], schedules: [{ freq: 'MONTHLY', bymonthday: [16], opens: 540, closes: 600 }] }
    expect(opensNext(monthly, { day: '2026-10-02', minutes: 540 }, inNB)).toBe('unknown')
    expect(opensNext({ ...monthly, holidays: 'as-usual' }, { day: '2026-10-02', minutes: 540 }, inNB)).toEqual({ day: '2026-10-16', minutes: 540 })
    expect(opensNext({ ...monthly, holidays: 'as-usual' }, { day: '2026-10-02', minutes: 539 }, inNB)).toBeNull()
  })

  test('is the first minute that is not closed, as if each were looked at', () => {
    const opening = fc.record({ days: fc.uniqueArray(fc.constantFrom(...week), { minLength: 1, maxLength: 2 }), opens: fc.nat(1439), closes: fc.nat(1440) })
    const said = fc.constantFrom('as-usual' as const, 'closed' as const, undefined)
    fc.assert(
      fc.property(fc.array(opening, { minLength: 1, maxLength: 2 }), said, fc.nat(20), fc.nat(1439), (weekly, holidays, days, minutes) => {
        const hours: Hours = { text, timezone, weekly, ...(holidays ? { holidays } : {}) }
        const from = { day: addSpan('2026-12-15', { days }), minutes }
        let expected: ReturnType<typeof opensNext> = null
        for (let m = minutes; m <= minutes + 14 * 1440 && expected === null; m++) {
          const then = { day: addSpan(from.day, { days: Math.floor(m / 1440) }), minutes: m % 1440 }
          const told = openAt(hours, then, inNB)
          if (told !== 'closed') expected = told === 'open' ? then : 'unknown'
        }
        expect(opensNext(hours, from, inNB)).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addSpan } from '../shared/index.ts'
import { openAt } from './opening.ts'
import type { Hours, WeeklyOpening } from './service.ts'

const week = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const hours = (...weekly: readonly WeeklyOpening[]): Hours => ({ text: { en: 'Hours', fr: 'Heures' }, timezone: 'America/Toronto', weekly })
// 2026-11-22 is a Sunday.
const at = (day: number, clock: string) => ({ day: addSpan('2026-11-22', { days: day }), minutes: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) })

describe('hours', () => {
  test('are unknown when nobody gave them', () => {
    expect(openAt(undefined, at(0, '10:00'))).toBe('unknown')
    expect(openAt(hours(), at(0, '10:00'))).toBe('unknown')
  })

  test('of a line that never closes are always open', () => {
    expect(openAt({ text: { en: 'Always', fr: 'Toujours' }, always: true }, at(3, '03:33'))).toBe('open')
  })

  test('open at their first minute and close at their last', () => {
    const monday = hours({ days: ['MO'], opens: 540, closes: 1020 })
    expect(['08:59', '09:00', '16:59', '17:00'].map((clock) => openAt(monday, at(1, clock)))).toEqual(['closed', 'open', 'open', 'closed'])
    expect(openAt(monday, at(2, '10:00'))).toBe('closed')
  })

  test('that run past midnight belong to the evening on which they began', () => {
    const saturday = hours({ days: ['SA'], opens: 1320, closes: 120 })
    expect(openAt(saturday, at(6, '23:00'))).toBe('open')
    expect(openAt(saturday, at(7, '01:59'))).toBe('open')
    expect(openAt(saturday, at(7, '02:00'))).toBe('closed')
    expect(openAt(saturday, at(6, '01:00'))).toBe('closed')
    expect(openAt(saturday, at(0, '01:00'))).toBe('open')
  })

  test('until midnight may be written 24:00, 00:00 or, as HSDS does, 23:59', () => {
    for (const closes of [1440, 0, 1439]) {
      const friday = hours({ days: ['FR'], opens: 600, closes })
      expect(openAt(friday, at(5, '23:59'))).toBe('open')
      expect(openAt(friday, at(6, '00:00'))).toBe('closed')
    }
    for (const closes of [0, 1440, 1439]) expect(openAt(hours({ days: ['FR'], opens: 0, closes }), at(5, '23:59'))).toBe('open')
  })

  test('agree with a calendar of a fortnight painted minute by minute', () => {
    const opening = fc.record({ days: fc.uniqueArray(fc.constantFrom(...week), { minLength: 1 }), opens: fc.nat(1439), closes: fc.nat(1440) })
    fc.assert(
      fc.property(fc.array(opening, { minLength: 1, maxLength: 3 }), fc.nat(6), fc.nat(1439), (weekly, day, minutes) => {
        const painted = new Set<number>()
        for (let d = -7; d < 8; d++)
          for (const { days, opens, closes } of weekly) {
            if (!days.includes(week[(d + 14) % 7] ?? 'SU')) continue
            const end = closes === 1439 ? 1440 : closes
            for (let m = opens; m < (end <= opens ? end + 1440 : end); m++) painted.add(d * 1440 + m)
          }
        const found = openAt(hours(...weekly), { day: addSpan('2026-11-22', { days: day }), minutes })
        expect(found).toBe(painted.has(day * 1440 + minutes) ? 'open' : 'closed')
      }),
      { numRuns: 200 },
    )
  })
})

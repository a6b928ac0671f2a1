import fc from 'fast-check'
import rrule from 'rrule'
import { describe, expect, test } from 'vitest'
import { addSpan } from '../shared/index.ts'
import { scheduleOn } from './schedule-days.ts'
import type { Schedule } from './service.ts'

const week = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const instant = (day: string) => new Date(`${day}T00:00:00Z`)
const basic = (day: string) => `${day.replaceAll('-', '')}T000000Z`

/** The same rule, for the reader of iCalendar that we compare with. */
function written({ freq, interval, byday, bymonthday, dtstart }: Schedule, until: string): string {
  const parts = [
    `FREQ=${freq}`,
    `UNTIL=${basic(until)}`,
    ...(interval ? [`INTERVAL=${interval}`] : []),
    ...(byday ? [`BYDAY=${byday.join(',')}`] : []),
    ...(bymonthday ? [`BYMONTHDAY=${bymonthday.join(',')}`] : []),
  ]
  return `DTSTART:${basic(dtstart ?? '')}\nRRULE:${parts.join(';')}`
}

const day = fc.integer({ min: 0, max: 1200 }).map((days) => addSpan('2025-01-01', { days }))
const letters = fc.constantFrom(...week)
const numbered = fc.tuple(fc.constantFrom('1', '2', '3', '4', '5', '+1', '-1', '-2', '-5'), letters).map(([n, d]) => `${n}${d}`)
const hours = { opens: fc.nat(1439), closes: fc.nat(1440) }
const weekly = fc.record(
  { freq: fc.constant('WEEKLY' as const), byday: fc.uniqueArray(letters, { minLength: 1 }), interval: fc.integer({ min: 1, max: 5 }), dtstart: day, ...hours },
  { requiredKeys: ['freq', 'dtstart', 'opens', 'closes'] },
)
const everyMonth = { freq: fc.constant('MONTHLY' as const), interval: fc.integer({ min: 1, max: 5 }), dtstart: day, ...hours }
const required: ('freq' | 'dtstart' | 'opens' | 'closes')[] = ['freq', 'dtstart', 'opens', 'closes']
const monthdays = fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 })), { minLength: 1, maxLength: 6 })
// That reader looks to the year 9999 for a rule that names no day (the fifth Monday, from the 1st to the 7th), so numbered days come without days
// of the month. And of plain days beside numbered ones it gives only the days of both, where RFC 5545 joins them: that is tested below.
const monthly = fc.oneof(
  fc.record({ ...everyMonth, byday: fc.uniqueArray(numbered, { minLength: 1, maxLength: 3 }) }, { requiredKeys: [...required, 'byday'] }),
  fc.record({ ...everyMonth, byday: fc.uniqueArray(letters, { minLength: 1, maxLength: 3 }), bymonthday: monthdays }, { requiredKeys: required }),
)

describe('the days of a schedule', () => {
  test('are those that another reader of iCalendar gives, for thousands of rules', () => {
    let opened = 0
    fc.assert(
      fc.property(fc.oneof(weekly, monthly), day, (schedule, from) => {
        const to = addSpan(from, { days: 60 })
        const theirs = rrule.rrulestr(written(schedule, to)).between(instant(from), instant(to), true)
        const ours = Array.from({ length: 61 }, (_, i) => addSpan(from, { days: i })).filter((on) => scheduleOn(schedule, on) === 'opens')
        opened += ours.length
        expect(ours).toEqual(theirs.map((date) => date.toISOString().slice(0, 10)))
      }),
      { numRuns: 3000 },
    )
    expect(opened).toBeGreaterThan(1000)
  })

  test('are only those on which it holds, first and last included', () => {
    fc.assert(
      fc.property(fc.oneof(weekly, monthly), day, day, day, (schedule, validFrom, validTo, on) => {
        const within = on >= validFrom && on <= validTo
        expect(scheduleOn({ ...schedule, validFrom, validTo }, on)).toBe(within ? scheduleOn(schedule, on) : 'closed')
      }),
    )
  })

  test('of a list with plain and numbered parts are those of either', () => {
    const fridaysAndFirstMonday = { freq: 'MONTHLY', byday: ['FR', '1MO'], opens: 540, closes: 1020 } as const
    expect(['2026-11-02', '2026-11-06', '2026-11-09', '2026-11-13'].map((on) => scheduleOn(fridaysAndFirstMonday, on))).toEqual([
      'opens',
      'opens',
      'closed',
      'opens',
    ])
  })

  test('are counted from the first valid day where no other is given', () => {
    const everySecondTuesday = { freq: 'WEEKLY', interval: 2, byday: ['TU'], validFrom: '2026-11-03', opens: 540, closes: 1020 } as const
    expect(['2026-11-03', '2026-11-10', '2026-11-17'].map((on) => scheduleOn(everySecondTuesday, on))).toEqual(['opens', 'closed', 'opens'])
  })

  test('cannot be read where the rule does not say which they are', () => {
    const bare = { opens: 540, closes: 1020 }
    expect(scheduleOn({ freq: 'WEEKLY', interval: 2, byday: ['TU'], ...bare }, '2026-11-03')).toBe('unreadable')
    expect(scheduleOn({ freq: 'WEEKLY', interval: 2, byday: ['TU'], ...bare }, '2026-11-04')).toBe('closed')
    expect(scheduleOn({ freq: 'WEEKLY', ...bare }, '2026-11-03')).toBe('unreadable')
    expect(scheduleOn({ freq: 'WEEKLY', byday: ['1TU'], ...bare }, '2026-11-03')).toBe('unreadable')
    expect(scheduleOn({ freq: 'MONTHLY', byday: ['1XX-'], ...bare }, '2026-11-03')).toBe('unreadable')
  })
})

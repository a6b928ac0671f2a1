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

  test('of schedules stand beside weekly ones, each in its season', () => {
    const clinic: Hours = {
      ...hours({ days: ['MO'], opens: 540, closes: 720 }),
      schedules: [
        { freq: 'MONTHLY', byday: ['-1FR'], opens: 1320, closes: 120 },
        { freq: 'WEEKLY', byday: ['TU'], validTo: '2026-11-24', opens: 1320, closes: 60 },
      ],
    }
    expect(openAt(clinic, at(1, '10:00'))).toBe('open')
    // The last Friday of November is the 27th, and its night ends on the 28th.
    expect([openAt(clinic, at(5, '23:00')), openAt(clinic, at(6, '01:59')), openAt(clinic, at(6, '02:00'))]).toEqual(['open', 'open', 'closed'])
    expect(openAt(clinic, { day: '2026-11-20', minutes: 1380 })).toBe('closed')
    // The last valid Tuesday is the 24th: its night runs into the 25th, past the last valid day; a week later there is none.
    expect([openAt(clinic, at(2, '23:00')), openAt(clinic, at(3, '00:30')), openAt(clinic, at(9, '23:00'))]).toEqual(['open', 'open', 'closed'])
    const lastNight: Hours = { ...hours(), schedules: [{ freq: 'MONTHLY', bymonthday: [-1], opens: 1200, closes: 360 }] }
    expect([openAt(lastNight, { day: '2026-12-01', minutes: 300 }), openAt(lastNight, { day: '2028-02-29', minutes: 1200 })]).toEqual(['open', 'open'])
  })

  test('are unknown when none given holds on the day, or none can be read', () => {
    const winter: Hours = {
      ...hours(),
      schedules: [{ freq: 'WEEKLY', byday: [...week], validFrom: '2025-11-01', validTo: '2026-03-31', opens: 0, closes: 1440 }],
    }
    expect([openAt(winter, { day: '2026-03-31', minutes: 600 }), openAt(winter, { day: '2026-04-01', minutes: 600 })]).toEqual(['open', 'unknown'])
    const someTuesdays: Hours = { ...hours(), schedules: [{ freq: 'WEEKLY', interval: 2, byday: ['TU'], opens: 540, closes: 600 }] }
    expect([openAt(someTuesdays, at(2, '09:30')), openAt(someTuesdays, at(2, '10:30'))]).toEqual(['unknown', 'closed'])
  })
})

describe('on a public holiday', () => {
  const every = { days: [...week], opens: 540, closes: 1020 }
  const christmas = { day: '2026-12-25', minutes: 600 }

  test('hours are unknown, unless the service said what it does', () => {
    expect(openAt(hours(every), christmas, { province: 'NB' })).toBe('unknown')
    expect(openAt({ ...hours(every), holidays: 'as-usual' }, christmas, { province: 'NB' })).toBe('open')
    expect(openAt({ ...hours(every), holidays: 'closed' }, christmas, { province: 'NB' })).toBe('closed')
    expect(openAt({ text: { en: 'Always', fr: 'Toujours' }, always: true }, christmas, { province: 'NB' })).toBe('open')
    expect(openAt(hours(every), { day: '2026-12-24', minutes: 600 }, { province: 'NB' })).toBe('open')
  })

  test('of another province they are as usual; and where the province is not known, unknown', () => {
    const saintJean = { day: '2026-06-24', minutes: 600 }
    expect(openAt(hours(every), saintJean, { province: 'QC' })).toBe('unknown')
    expect(openAt(hours(every), saintJean, { province: 'ON' })).toBe('open')
    expect(openAt(hours(every), saintJean)).toBe('unknown')
    expect(openAt({ ...hours(every), holidays: 'closed' }, saintJean)).toBe('unknown')
    expect(openAt({ ...hours(every), holidays: 'as-usual' }, saintJean)).toBe('open')
  })

  test('that many only keep, one that closes on holidays may be open', () => {
    const civic = { day: '2026-08-03', minutes: 600 }
    expect(openAt({ ...hours(every), holidays: 'closed' }, civic, { province: 'ON' })).toBe('unknown')
    expect(openAt({ ...hours(every), holidays: 'closed' }, civic, { province: 'BC' })).toBe('closed')
  })

  test('a night belongs to the evening on which it began', () => {
    const night = { days: [...week], opens: 1200, closes: 360 }
    const told = (holidays?: 'closed') => (day: string, clock: number) =>
      openAt({ ...hours(night), ...(holidays ? { holidays } : {}) }, { day, minutes: clock * 60 }, { province: 'NB' })
    expect([told()('2026-12-25', 5), told()('2026-12-25', 21), told()('2026-12-26', 5)]).toEqual(['open', 'unknown', 'unknown'])
    expect([told('closed')('2026-12-25', 5), told('closed')('2026-12-25', 21), told('closed')('2026-12-26', 5)]).toEqual(['open', 'closed', 'unknown'])
    expect(told('closed')('2027-01-02', 5)).toBe('closed')
    expect(openAt(hours(every), { day: '2027-01-02', minutes: 180 }, { province: 'NB' })).toBe('closed')
  })
})

describe('hours of every kind', () => {
  const span = { opens: fc.nat(1439), closes: fc.nat(1440) }
  const opening = fc.record({ days: fc.uniqueArray(fc.constantFrom(...week), { minLength: 1 }), ...span })
  // Monthly by the day of the month: painted here without any rule of iCalendar.
  const monthly = fc.record({ freq: fc.constant('MONTHLY' as const), bymonthday: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1 }), ...span })
  // The fortnight holds Christmas and New Year: the 25th and 1st by law, the 26th and 28th kept by many, in New Brunswick.
  const statutory = ['2026-12-25', '2027-01-01']
  const often = ['2026-12-26', '2026-12-28']

  test('agree with a calendar painted minute by minute, holidays included', () => {
    const said = fc.constantFrom('as-usual' as const, 'closed' as const, undefined)
    fc.assert(
      fc.property(
        fc.array(opening, { minLength: 1, maxLength: 3 }),
        fc.array(monthly, { maxLength: 2 }),
        said,
        fc.nat(14),
        fc.nat(1439),
        (weekly, schedules, holidays, day, minutes) => {
          const painted = new Map<number, 'open' | 'unknown'>()
          for (let d = -2; d < 16; d++) {
            const date = addSpan('2026-12-20', { days: d })
            const lines = [
              ...weekly.filter(({ days }) => days.includes(week[(d + 14) % 7] ?? 'SU')),
              ...schedules.filter(({ bymonthday }) => bymonthday.includes(Number(date.slice(8)))),
            ]
            const unsure = holidays !== 'as-usual' && (often.includes(date) || (holidays === undefined && statutory.includes(date)))
            if (holidays === 'closed' && statutory.includes(date)) continue
            if (unsure) for (let m = 0; m < 1440; m++) if (!painted.has(d * 1440 + m)) painted.set(d * 1440 + m, 'unknown')
            for (const { opens, closes } of lines) {
              const end = closes === 1439 ? 1440 : closes
              for (let m = opens; m < (end <= opens ? end + 1440 : end); m++) {
                const at = d * 1440 + m
                if (!unsure) painted.set(at, 'open')
                else if (!painted.has(at)) painted.set(at, 'unknown')
              }
            }
          }
          const given: Hours = { ...hours(...weekly), schedules, ...(holidays ? { holidays } : {}) }
          const found = openAt(given, { day: addSpan('2026-12-20', { days: day }), minutes }, { province: 'NB' })
          expect(found).toBe(painted.get(day * 1440 + minutes) ?? 'closed')
        },
      ),
      { numRuns: 400 },
    )
  })
})

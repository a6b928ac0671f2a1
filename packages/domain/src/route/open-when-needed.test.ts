import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hours } from '../directory/index.ts'
import { aService } from './matching.test-kit.ts'
import { openWhenNeeded } from './open-when-needed.ts'
import { timeIn } from './time-zones.ts'

// Open in Toronto from eight in the evening to two in the morning, every day.
const nightly: Exclude<Hours, { always: true }> = {
  text: { en: 'x', fr: 'x' },
  timezone: 'America/Toronto',
  weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opens: 1200, closes: 120 }],
}
const line = aService({ area: { kind: 'national' }, hours: nightly })
const at = (clock: string, day = '2026-11-24') => ({ day, minutes: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) })
const openIn = (clock: string, ...provinces: readonly string[]) => openWhenNeeded(line, at(clock), provinces.length > 0 ? new Set(provinces) : null)

describe('whether a service is open when needed', () => {
  test('of a national line is told in the time of the place', () => {
    expect([openIn('19:30', 'QC'), openIn('20:30', 'QC'), openIn('01:30', 'QC'), openIn('02:30', 'QC')]).toEqual(['closed', 'open', 'open', 'closed'])
    expect([openIn('18:30', 'MB'), openIn('19:30', 'MB'), openIn('01:30', 'MB')]).toEqual(['closed', 'open', 'closed'])
    expect(openIn('21:10', 'NL')).toBe('closed')
    expect(openIn('21:40', 'NL')).toBe('open')
  })

  test('is not known where the place may be in zones that disagree', () => {
    expect(openIn('22:30')).toBe('open')
    expect(openIn('12:00')).toBe('closed')
    expect(openIn('19:00')).toBe('unknown')
    expect(openIn('19:30', 'NU')).toBe('unknown')
    expect(openIn('19:30', 'QC', 'MB')).toBe('unknown')
  })

  test('of a service of the place is told in its own time', () => {
    const local = aService({ hours: nightly })
    expect(openWhenNeeded(local, at('20:30'), null)).toBe('open')
    expect(openWhenNeeded(local, undefined, null)).toBe('unknown')
    expect(openWhenNeeded(aService(), at('20:30'), null)).toBe('unknown')
  })

  test('on a holiday of its province is not known, and of another province is as usual', () => {
    const saintJean = at('20:30', '2026-06-24')
    const inQuebec = aService({ hours: nightly })
    const inOntario = aService({ hours: nightly, area: { kind: 'province', provinces: ['ON'] } })
    const inBoth = aService({ hours: nightly, area: { kind: 'province', provinces: ['ON', 'QC'] } })
    expect([openWhenNeeded(inQuebec, saintJean, null), openWhenNeeded(inOntario, saintJean, null)]).toEqual(['unknown', 'open'])
    expect(openWhenNeeded(inBoth, saintJean, null)).toBe('unknown')
    expect(openWhenNeeded(inBoth, saintJean, new Set(['ON']))).toBe('open')
    // Someone in Gatineau looks for a service in Ottawa: what counts is where the service is.
    expect(openWhenNeeded(inOntario, saintJean, new Set(['QC']))).toBe('open')
  })

  test('of a national line on a holiday of any province is not known, unless it said', () => {
    const saintJean = at('22:30', '2026-06-24')
    expect(openWhenNeeded(line, saintJean, new Set(['NB']))).toBe('unknown')
    expect(openWhenNeeded({ ...line, hours: { ...nightly, holidays: 'as-usual' } }, saintJean, new Set(['NB']))).toBe('open')
    expect(openWhenNeeded({ ...line, hours: { ...nightly, holidays: 'closed' } }, saintJean, new Set(['NB']))).toBe('unknown')
    expect(openWhenNeeded({ ...line, hours: { ...nightly, holidays: 'closed' } }, at('22:30', '2026-12-25'), new Set(['NB']))).toBe('closed')
  })
})

describe('the time in another zone', () => {
  test('follows summer time where it is kept, and half hours', () => {
    expect(timeIn('America/Toronto', at('12:00', '2026-07-04'), 'America/Regina')).toEqual(at('14:00', '2026-07-04'))
    expect(timeIn('America/Toronto', at('12:00', '2026-12-04'), 'America/Regina')).toEqual(at('13:00', '2026-12-04'))
    expect(timeIn('America/St_Johns', at('23:00'), 'America/Toronto')).toEqual(at('00:30', '2026-11-25'))
    expect(timeIn('America/Winnipeg', at('00:30', '2027-01-01'), 'America/Toronto')).toEqual(at('23:30', '2026-12-31'))
  })

  test('leaps over an hour in spring, and reads a time within it as if the clock had not leapt', () => {
    // 2026-03-08 at two in Toronto; a zone that keeps one time all year tells the instants apart.
    const inRegina = (clock: string) => timeIn('America/Regina', at(clock, '2026-03-08'), 'America/Toronto')
    expect(['01:59', '02:30', '03:00', '03:30'].map((clock) => inRegina(clock).minutes)).toEqual([59, 90, 60, 90])
    expect(timeIn('America/Toronto', at('00:59', '2026-03-08'), 'America/Regina')).toEqual(at('01:59', '2026-03-08'))
    expect(timeIn('America/Toronto', at('01:00', '2026-03-08'), 'America/Regina')).toEqual(at('03:00', '2026-03-08'))
  })

  test('repeats an hour in autumn, of which the first is meant', () => {
    const inRegina = (clock: string) => timeIn('America/Regina', at(clock, '2026-11-01'), 'America/Toronto').minutes
    expect(['00:59', '01:30', '02:00'].map(inRegina)).toEqual([22 * 60 + 59, 23 * 60 + 30, 120 - 60])
    expect([
      timeIn('America/Toronto', at('23:30', '2026-10-31'), 'America/Regina'),
      timeIn('America/Toronto', at('00:30', '2026-11-01'), 'America/Regina'),
    ]).toEqual([at('01:30', '2026-11-01'), at('01:30', '2026-11-01')])
    // Newfoundland, half an hour from everyone, changes at its own two o'clock.
    expect(timeIn('America/Regina', at('01:30', '2026-11-01'), 'America/St_Johns')).toEqual(at('22:00', '2026-10-31'))
    expect(timeIn('America/Regina', at('02:30', '2026-11-01'), 'America/St_Johns')).toEqual(at('00:00', '2026-11-01'))
  })

  test('is the same all year in Saskatchewan and, since 2020, in Yukon', () => {
    for (const day of ['2026-01-15', '2026-07-15']) expect(timeIn('America/Regina', at('12:00', day), 'America/Whitehorse')).toEqual(at('13:00', day))
    expect(timeIn('America/Vancouver', at('12:00', '2026-01-15'), 'America/Whitehorse')).toEqual(at('11:00', '2026-01-15'))
  })

  test('and back is the same moment, away from the nights when clocks change', () => {
    const zones = fc.constantFrom('America/Toronto', 'America/Vancouver', 'America/Regina', 'America/St_Johns', 'America/Whitehorse')
    fc.assert(
      fc.property(zones, zones, fc.constantFrom('2026-01-15', '2026-06-30', '2026-12-31'), fc.nat(1439), (from, to, day, minutes) => {
        expect(timeIn(from, timeIn(to, { day, minutes }, from), to)).toEqual({ day, minutes })
      }),
    )
  })
})

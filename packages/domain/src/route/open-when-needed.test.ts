import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Service } from '../directory/index.ts'
import { aService } from './matching.test-kit.ts'
import { openWhenNeeded } from './open-when-needed.ts'
import { timeIn } from './time-zones.ts'

// Open in Toronto from eight in the evening to two in the morning, every day.
const nightly: Service['hours'] = {
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
})

describe('the time in another zone', () => {
  test('follows summer time where it is kept, and half hours', () => {
    expect(timeIn('America/Toronto', at('12:00', '2026-07-04'), 'America/Regina')).toEqual(at('14:00', '2026-07-04'))
    expect(timeIn('America/Toronto', at('12:00', '2026-12-04'), 'America/Regina')).toEqual(at('13:00', '2026-12-04'))
    expect(timeIn('America/St_Johns', at('23:00'), 'America/Toronto')).toEqual(at('00:30', '2026-11-25'))
    expect(timeIn('America/Winnipeg', at('00:30', '2027-01-01'), 'America/Toronto')).toEqual(at('23:30', '2026-12-31'))
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

import { type Hours, openAt } from '@recourse/domain/directory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tryAgain } from './try-again.ts'

const text = { en: 'x', fr: 'x' }
// Tuesday 2026-11-24, 10:00 in Toronto.
const tuesday = new Date('2026-11-24T15:00:00Z')
const office: Hours = { text, timezone: 'America/Toronto', weekly: [{ days: ['MO', 'WE'], opens: 540, closes: 1020 }] }

describe('when to call again', () => {
  test('is when it opens next, by the clock of the service', () => {
    expect(tryAgain(office, tuesday)).toEqual({ kind: 'opens', day: '2026-11-25', minutes: 540 })
    // 21:00 in Toronto on Wednesday is 02:00 on Thursday in universal time: closed, and closed until Monday.
    expect(tryAgain(office, new Date('2026-11-26T02:00:00Z'))).toEqual({ kind: 'opens', day: '2026-11-30', minutes: 540 })
    expect(tryAgain({ ...office, timezone: 'America/Regina' }, new Date('2026-11-25T14:00:00Z'))).toEqual({ kind: 'opens', day: '2026-11-25', minutes: 540 })
  })

  test('says that it is open now, or always, or that nobody knows', () => {
    expect(tryAgain(office, new Date('2026-11-25T15:00:00Z'))).toEqual({ kind: 'open-now' })
    expect(tryAgain({ text, always: true }, tuesday)).toEqual({ kind: 'always' })
    expect(tryAgain(undefined, tuesday)).toEqual({ kind: 'not-known' })
    expect(tryAgain({ ...office, weekly: [] }, tuesday)).toEqual({ kind: 'not-known' })
    expect(tryAgain({ ...office, timezone: 'Nowhere/Invented' }, tuesday)).toEqual({ kind: 'not-known' })
  })

  test('is a moment at which its hours say open, whatever they are', () => {
    const days = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const, { minLength: 1 })
    const opens = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15)
    fc.assert(
      fc.property(
        days,
        opens,
        fc.integer({ min: 15, max: 600 }),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
        (on, from, long, now) => {
          const hours: Hours = { text, timezone: 'America/Halifax', weekly: [{ days: on, opens: from, closes: (from + long) % 1440 }] }
          const again = tryAgain(hours, now)
          expect(again.kind).not.toBe('not-known')
          if (again.kind === 'opens') expect(openAt(hours, again)).toBe('open')
        },
      ),
      { numRuns: 60 },
    )
  })
})

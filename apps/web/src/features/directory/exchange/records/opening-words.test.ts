import { expect, test } from 'vitest'
import { scheduleInWords, weeklyInWords } from './opening-words.ts'

test('weekly hours are said as people say them, days in a row together', () => {
  expect(weeklyInWords({ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: 540, closes: 1020 }, 'en')).toBe('Monday to Friday, 9:00 to 17:00')
  expect(weeklyInWords({ days: ['SA', 'MO'], opens: 600, closes: 90 }, 'fr')).toBe('lundi, samedi, 10\u00a0h\u00a000 à 1\u00a0h\u00a030')
})

test('schedules are said without a code', () => {
  expect(scheduleInWords({ freq: 'MONTHLY', byday: ['1MO', '-1FR'], opens: 540, closes: 720 }, 'en')).toBe(
    'each month, the first Monday, the last Friday, 9:00 to 12:00',
  )
  expect(scheduleInWords({ freq: 'MONTHLY', byday: ['1MO'], opens: 540, closes: 720 }, 'fr')).toContain('chaque mois, le premier lundi')
  expect(scheduleInWords({ freq: 'WEEKLY', interval: 2, byday: ['TU'], opens: 540, closes: 720 }, 'en')).toBe('every 2 weeks, Tuesday, 9:00 to 12:00')
  expect(scheduleInWords({ freq: 'MONTHLY', bymonthday: [15], opens: 540, closes: 720 }, 'fr')).toContain('le 15 du mois')
})

import { type Day, dayNumber } from '../shared/index.ts'
import type { Schedule, WeeklyOpening } from './service.ts'

const week = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const satisfies readonly WeeklyOpening['days'][number][]

/** The two letters of the weekday of a day counted from 1970-01-01, a Thursday. */
export const weekdayOf = (number: number): (typeof week)[number] => week[(((number + 4) % 7) + 7) % 7] ?? 'SU'

type Date = { readonly number: number; readonly dayOfMonth: number; readonly month: number; readonly lengthOfMonth: number }

function dateOf(day: Day): Date {
  const [year, month, dayOfMonth] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  return { number: dayNumber(day), dayOfMonth, month: year * 12 + month - 1, lengthOfMonth: new Date(Date.UTC(year, month, 0)).getUTCDate() }
}

// Weeks begin on Monday, as iCalendar's do when nothing else is said. Day -3 was a Monday.
const weekOf = (number: number): number => Math.floor((number + 3) / 7)

/** What a schedule says of a day: that it opens on it, that it does not, or nothing that can be read. */
export type OnDay = 'opens' | 'closed' | 'unreadable'

const part = /^([+-]?\d+)?([A-Z]{2})$/

// Of the parts of byday that name this weekday, whether one falls on it. A number in a week means nothing: whoever wrote it meant a month.
function byWeekday(byday: readonly string[], freq: Schedule['freq'], date: Date): OnDay {
  const named = byday.map((text) => part.exec(text)).filter((found) => found === null || found[2] === weekdayOf(date.number))
  const fromStart = Math.floor((date.dayOfMonth - 1) / 7) + 1
  const fromEnd = -(Math.floor((date.lengthOfMonth - date.dayOfMonth) / 7) + 1)
  const each = named.map((found): OnDay => {
    if (found === null) return 'unreadable'
    if (found[1] === undefined) return 'opens'
    if (freq === 'WEEKLY') return 'unreadable'
    const nth = Number(found[1])
    return nth === fromStart || nth === fromEnd ? 'opens' : 'closed'
  })
  return each.includes('opens') ? 'opens' : each.includes('unreadable') ? 'unreadable' : 'closed'
}

const byMonthday = (days: readonly number[], date: Date): boolean => days.includes(date.dayOfMonth) || days.includes(date.dayOfMonth - date.lengthOfMonth - 1)

// Neither days of the week nor of the month: the day from which it is counted repeats, as in iCalendar.
function asItsStart(freq: Schedule['freq'], date: Date, start: Date | null): OnDay {
  if (!start) return 'unreadable'
  const same = freq === 'WEEKLY' ? weekdayOf(date.number) === weekdayOf(start.number) : date.dayOfMonth === start.dayOfMonth
  return same ? 'opens' : 'closed'
}

function namesDay({ freq, byday, bymonthday }: Schedule, date: Date, start: Date | null): OnDay {
  if (!byday?.length && !bymonthday?.length) return asItsStart(freq, date, start)
  if (bymonthday?.length && !byMonthday(bymonthday, date)) return 'closed'
  return byday?.length ? byWeekday(byday, freq, date) : 'opens'
}

function inTurn(schedule: Schedule, date: Date, start: Date | null): OnDay {
  const every = schedule.interval ?? 1
  if (every === 1) return 'opens'
  // Every second week, and nobody says which.
  if (!start) return 'unreadable'
  const past = schedule.freq === 'WEEKLY' ? weekOf(date.number) - weekOf(start.number) : date.month - start.month
  return past % every === 0 ? 'opens' : 'closed'
}

/** Whether a schedule says anything of a day: it is not before its first valid day nor after its last. */
export const isValidOn = ({ validFrom, validTo }: Schedule, day: Day): boolean => (!validFrom || day >= validFrom) && (!validTo || day <= validTo)

/**
 * Whether a schedule opens on a day, as iCalendar (RFC 5545) reads the same rule with weeks that begin on Monday; its hours are not looked at. Where
 * `dtstart` is missing, an interval is counted from `validFrom`. `unreadable` when the rule leaves open which days it means. Throws on a day that
 * does not exist.
 */
export function scheduleOn(schedule: Schedule, day: Day): OnDay {
  if (!isValidOn(schedule, day) || (schedule.dtstart !== undefined && day < schedule.dtstart)) return 'closed'
  const from = schedule.dtstart ?? schedule.validFrom
  const [date, start] = [dateOf(day), from === undefined ? null : dateOf(from)]
  const named = namesDay(schedule, date, start)
  return named === 'closed' ? 'closed' : inTurn(schedule, date, start) === 'opens' ? named : inTurn(schedule, date, start)
}

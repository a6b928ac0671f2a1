import { type Day, dayNumber } from '../shared/index.ts'
import type { Hours, WeeklyOpening } from './service.ts'

/** A civil day and minutes since midnight (0 to 1439), in the zone of the service. */
type Moment = { readonly day: Day; readonly minutes: number }

const week = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const satisfies readonly WeeklyOpening['days'][number][]
type Weekday = (typeof week)[number]

// Day 0, 1970-01-01, was a Thursday.
const weekdayOf = (number: number): Weekday => week[(((number + 4) % 7) + 7) % 7] ?? 'SU'

const dayLength = 1440
// HSDS writes an evening that ends at midnight as 23:59: that minute is open too.
const closing = (closes: number): number => (closes === dayLength - 1 ? dayLength : closes)

function holdsAt(opening: WeeklyOpening, { minutes }: Moment, { today, yesterday }: { readonly today: Weekday; readonly yesterday: Weekday }): boolean {
  const { days, opens } = opening
  const closes = closing(opening.closes)
  const overnight = closes <= opens
  if (days.includes(today) && minutes >= opens && (overnight || minutes < closes)) return true
  return overnight && days.includes(yesterday) && minutes < closes
}

/** Whether hours cover a moment, local to the service; `unknown` when no hours were given. A night that runs past midnight belongs to its evening. */
export function openAt(hours: Hours | undefined, moment: Moment): 'open' | 'closed' | 'unknown' {
  if (hours === undefined) return 'unknown'
  if ('always' in hours) return 'open'
  if (hours.weekly.length === 0) return 'unknown'
  const number = dayNumber(moment.day)
  const [today, yesterday] = [weekdayOf(number), weekdayOf(number - 1)]
  return hours.weekly.some((opening) => holdsAt(opening, moment, { today, yesterday })) ? 'open' : 'closed'
}

import { addSpan, type Day, dayNumber } from '../shared/index.ts'
import { holidayOn, isHolidayAnywhere, provinceCodes } from './holidays.ts'
import { isValidOn, scheduleOn, weekdayOf } from './schedule-days.ts'
import type { Hours } from './service.ts'

/** A civil day and minutes since midnight (0 to 1439), in the zone of the service. */
export type Moment = { readonly day: Day; readonly minutes: number }

/** Whether a service is open; `unknown` asks, and never means closed. */
export type Opening = 'open' | 'closed' | 'unknown'

type WrittenHours = Exclude<Hours, { readonly always: true }>
type Span = { readonly opens: number; readonly closes: number }

const dayLength = 1440
// HSDS writes an evening that ends at midnight as 23:59: that minute is open too.
const closing = (closes: number): number => (closes === dayLength - 1 ? dayLength : closes)

/** Whether what opens on a day covers a minute counted from that day's midnight, which may be of the day after (1440 and on). */
function covers({ opens, closes }: Span, minute: number): boolean {
  const end = closing(closes)
  return minute >= opens && minute < (end <= opens ? end + dayLength : end)
}

/** What the hours that begin on a day say of a minute counted from its midnight, holidays aside. */
function beganOn(hours: WrittenHours, day: Day, minute: number): Opening {
  const weekday = weekdayOf(dayNumber(day))
  if (hours.weekly.some((opening) => opening.days.includes(weekday) && covers(opening, minute))) return 'open'
  const said = (hours.schedules ?? []).filter((schedule) => covers(schedule, minute)).map((schedule) => scheduleOn(schedule, day))
  return said.includes('opens') ? 'open' : said.includes('unreadable') ? 'unknown' : 'closed'
}

/** What becomes of hours that begin on a day, in one province: as they are, none, or nobody can say. */
type OnHoliday = 'as-usual' | 'closed' | 'unknown'

function onHoliday(hours: WrittenHours, day: Day, province: string): OnHoliday {
  const holiday = hours.holidays === 'as-usual' ? null : holidayOn(day, province)
  if (holiday === null) return 'as-usual'
  // One that closes on holidays may or may not count the days that others only often keep.
  return hours.holidays === 'closed' && holiday === 'statutory' ? 'closed' : 'unknown'
}

const either = (a: Opening, b: Opening): Opening => (a === 'open' || b === 'open' ? 'open' : a === 'unknown' || b === 'unknown' ? 'unknown' : 'closed')

const onTheDay = (said: Opening, holiday: OnHoliday): Opening => (holiday === 'as-usual' ? said : holiday)

// What began on the eve belongs to the eve, whatever the day is. If the eve was a holiday without known hours and nothing usually runs past
// its midnight, nothing is thought to.
const fromTheEve = (said: Opening, holiday: OnHoliday): Opening => (said === 'closed' ? 'closed' : onTheDay(said, holiday))

// On most days no province keeps a holiday, and one speaks for all: a line for the whole country was asked thirteen times the same thing.
const oneOfAll = provinceCodes.slice(0, 1)
const areAlike = (day: Day, eve: Day): boolean => !isHolidayAnywhere(day) && !isHolidayAnywhere(eve)

/**
 * Whether hours cover a moment, local to the service. A night that runs past midnight belongs to its evening. On a public holiday of `province` the
 * answer is `unknown` unless the service said what it does on one; without a province, that of all thirteen, `unknown` when they would differ. `unknown` too when no
 * hours were given, or none that hold on that day. Throws on a day that does not exist.
 */
export function openAt(hours: Hours | undefined, { day, minutes }: Moment, { province }: { readonly province?: string | undefined } = {}): Opening {
  if (hours === undefined) return 'unknown'
  if ('always' in hours) return 'open'
  const eve = addSpan(day, { days: -1 })
  const [today, overnight] = [beganOn(hours, day, minutes), beganOn(hours, eve, minutes + dayLength)]
  const holds = hours.weekly.length > 0 || (hours.schedules ?? []).some((schedule) => isValidOn(schedule, day))
  const found = new Set<Opening>()
  for (const where of province !== undefined ? [province] : areAlike(day, eve) ? oneOfAll : provinceCodes)
    found.add(either(onTheDay(holds ? today : 'unknown', onHoliday(hours, day, where)), fromTheEve(overnight, onHoliday(hours, eve, where))))
  const [first = 'unknown'] = found
  return found.size === 1 ? first : 'unknown'
}

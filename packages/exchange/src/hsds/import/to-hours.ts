import type { Hours, Schedule, WeeklyOpening } from '@recourse/domain/directory'
import { isDay } from '@recourse/domain/shared'
import type { ImportNote } from '../../imported.ts'
import { type JsonRecord, textIn } from '../json-record.ts'
import { asIs } from './text-language.ts'

const zones: Readonly<Record<string, string>> = {
  NL: 'America/St_Johns',
  NS: 'America/Halifax',
  NB: 'America/Moncton',
  PE: 'America/Halifax',
  QC: 'America/Toronto',
  ON: 'America/Toronto',
  MB: 'America/Winnipeg',
  SK: 'America/Regina',
  AB: 'America/Edmonton',
  BC: 'America/Vancouver',
  YT: 'America/Whitehorse',
  NT: 'America/Yellowknife',
  NU: 'America/Iqaluit',
}

/** Minutes since midnight of an hour as HSDS writes it; its zone, if any, is that of the service. Undefined when it is none. */
function minutesOf(value: unknown): number | undefined {
  const [, hours = '', minutes = ''] =
    /^\s*(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:z|[+-]\d{2}:?\d{2})?\s*$/i.exec(typeof value === 'string' ? value : '') ?? []
  const total = Number(hours) * 60 + Number(minutes)
  return hours !== '' && Number(minutes) < 60 && total <= 1440 ? Math.min(total, 1439) : undefined
}

const listOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter((part) => part !== '')
    : []

const dayOf = (value: unknown): string | undefined =>
  isDay(typeof value === 'string' ? value.trim().slice(0, 10) : value) ? String(value).trim().slice(0, 10) : undefined

const isDayOfWeek = (part: string): boolean => /^(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(part)

// What our schedules cannot say: keeping the rest of the rule would open a door on a day when it is shut.
const beyond = ['count', 'byweekno', 'byyearday'] as const

/** One schedule of HSDS as ours. Undefined when it says something that ours cannot: its words are still shown. */
function scheduleOf(value: JsonRecord): Schedule | undefined {
  const [opens, closes] = [minutesOf(value.opens_at), minutesOf(value.closes_at)]
  const byday = listOf(value.byday).map((part) => part.replace(/^\+/, ''))
  const bymonthday = listOf(value.bymonthday).map(Number)
  const interval = value.interval === undefined ? 1 : Number(value.interval)
  const [dtstart, validFrom, validTo] = [dayOf(value.dtstart), dayOf(value.valid_from), dayOf(value.valid_to) ?? dayOf(value.until)]
  const freq = value.freq
  if ((freq !== 'WEEKLY' && freq !== 'MONTHLY') || opens === undefined || closes === undefined) return undefined
  if (beyond.some((key) => value[key] !== undefined && value[key] !== '') || value.holiday_closed !== undefined) return undefined
  if (!byday.every(isDayOfWeek) || (freq === 'WEEKLY' && (byday.some((part) => part.length > 2) || bymonthday.length > 0 || byday.length === 0)))
    return undefined
  if (freq === 'MONTHLY' && byday.length + bymonthday.length === 0) return undefined
  if (!bymonthday.every((day) => Number.isInteger(day) && day !== 0 && Math.abs(day) <= 31)) return undefined
  if (!Number.isInteger(interval) || interval < 1 || (interval > 1 && dtstart === undefined)) return undefined
  return {
    freq,
    ...(interval > 1 ? { interval } : {}),
    ...(byday.length > 0 ? { byday } : {}),
    ...(bymonthday.length > 0 ? { bymonthday } : {}),
    ...(dtstart ? { dtstart } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
    opens,
    closes,
  }
}

const isWeekday = (part: string): part is WeeklyOpening['days'][number] => ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].includes(part)

const isEveryWeek = (schedule: Schedule): boolean =>
  schedule.freq === 'WEEKLY' && schedule.interval === undefined && schedule.validFrom === undefined && schedule.validTo === undefined

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const inWords = (schedules: readonly Schedule[]): string =>
  schedules.map(({ byday = [], bymonthday = [], opens, closes }) => `${[...byday, ...bymonthday].join(', ')} ${clock(opens)}-${clock(closes)}`).join('; ')

/**
 * The hours of a service from its schedules. A schedule that says what ours cannot is told in a note and only its words are kept: hours that are
 * partly known would close a door that is open. Undefined when there is no schedule.
 */
export function hoursOf(
  values: readonly JsonRecord[],
  where: string,
  provinces: readonly string[],
): { readonly hours: Hours | undefined; readonly notes: readonly ImportNote[] } {
  const plain = values.filter((value) => value.holiday_closed === undefined)
  const read = plain.map((value, i) => ({ where: `${where}.schedules[${i}]`, schedule: scheduleOf(value), said: textIn(value.description) }))
  const schedules = read.flatMap(({ schedule }) => (schedule ? [schedule] : []))
  const notes = read.flatMap(({ where: place, schedule }): readonly ImportNote[] =>
    schedule
      ? []
      : [
          {
            where: place,
            kind: 'not-understood',
            text: {
              en: 'This schedule was not understood: its words only are shown.',
              fr: 'Cet horaire n’a pas été compris\u00A0: seuls ses mots sont montrés.',
            },
          },
        ],
  )
  const words = [...new Set([...read.flatMap(({ said }) => (said ? [said] : [])), ...(read.some(({ said }) => !said) ? [inWords(schedules)] : [])])]
    .filter((said) => said !== '')
    .join(' · ')
  if (plain.length === 0 || (words === '' && schedules.length === 0)) return { hours: undefined, notes }
  const whole = schedules.length === read.length
  const weekly = whole ? schedules.filter(isEveryWeek).map(({ byday = [], opens, closes }) => ({ days: byday.filter(isWeekday), opens, closes })) : []
  const holidays = values.filter((value) => value.holiday_closed !== undefined)
  const isClosed = holidays.length > 0 && holidays.every((value) => value.holiday_closed === 'yes')
  const timezone = zones[provinces.length === 1 ? (provinces[0] ?? '') : ''] ?? 'America/Toronto'
  const isAlways = whole && weekly.some(({ days, opens, closes }) => days.length === 7 && opens === 0 && closes === 1439)
  if (isAlways) return { hours: { text: asIs(words), always: true }, notes }
  return {
    hours: {
      text: asIs(words),
      timezone,
      weekly,
      ...(whole && schedules.length > 0 ? { schedules } : {}),
      ...(isClosed ? { holidays: 'closed' as const } : {}),
    },
    notes,
  }
}

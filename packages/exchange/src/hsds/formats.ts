import { isDay } from '@recourse/domain/shared'
import type { ScalarField, TextFormat } from './field.ts'

const uuid = /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const part = "(?:[a-z0-9._~!$&'()*+,;=:@-]|%[0-9a-f]{2})"
const host = "(?:\\[[0-9a-f:.]+\\]|(?:[a-z0-9._~!$&'()*+,;=-]|%[0-9a-f]{2})*)"
const user = "(?:(?:[a-z0-9._~!$&'()*+,;=:-]|%[0-9a-f]{2})*@)?"
const uri = new RegExp(
  `^[a-z][a-z0-9+.-]*:(?://${user}${host}(?::\\d*)?(?:/${part}*)*|/?(?:${part}+(?:/${part}*)*)?)(?:\\?(?:${part}|[/?])*)?(?:#(?:${part}|[/?])*)?$`,
  'i',
)
const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const email = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`, 'i')
const dateTime = /^(\d{4}-\d{2}-\d{2})[t\s](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:z|[+-](\d{2})(?::?(\d{2}))?)$/i
const clock = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?$/i

const isDateTime = (value: string): boolean => {
  const [, day, hours, minutes, seconds, zoneHours = '0', zoneMinutes = '0'] = dateTime.exec(value) ?? []
  return isDay(day) && Number(hours) <= 23 && Number(minutes) <= 59 && Number(seconds) <= 59 && Number(zoneHours) <= 23 && Number(zoneMinutes) <= 59
}

// Twenty-four hours are written 00:00 to 23:59; a table made elsewhere may say 24:00.
const isTime = (value: string): boolean => {
  const [, hours, minutes, seconds = '0'] = clock.exec(value) ?? []
  return hours !== undefined && Number(hours) <= 23 && Number(minutes) <= 59 && Number(seconds) <= 59
}

const formats: Readonly<Record<TextFormat, (value: string) => boolean>> = {
  uuid: (value) => uuid.test(value),
  uri: (value) => uri.test(value),
  email: (value) => email.test(value),
  'date-time': isDateTime,
}

const cells: Readonly<Record<NonNullable<ScalarField['cell']>, (value: string) => boolean>> = { date: isDay, time: isTime, datetime: isDateTime }

/** Whether a text follows a format of the standard. Never throws. */
export const followsFormat = (format: TextFormat, value: string): boolean => formats[format](value)

/** Whether a cell of a table is the day, the hour or the moment that it must be. Never throws. */
export const isCell = (cell: NonNullable<ScalarField['cell']>, value: string): boolean => cells[cell](value)

import type { Capacity, Criterion, PublicAddress, Schedule, WeeklyOpening } from '@recourse/domain/directory'

/** A leading apostrophe before what a spreadsheet would run as a formula. `unguarded` takes it away again: together they change nothing. */
export const guarded = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** A cell without the apostrophe that `guarded` put. */
export const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

const escaped = (text: string): string => text.replace(/[\\;|]/g, (mark) => `\\${mark}`)

// Splits at a mark that no backslash precedes, and undoes the backslashes of the last level when asked.
function split(text: string, mark: ';' | '|'): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i)
    if (c === '\\') {
      part += c + text.charAt(i + 1)
      i += 1
    } else if (c === mark) {
      parts.push(part)
      part = ''
    } else part += c
  }
  return [...parts, part]
}

const unescaped = (text: string): string => text.replace(/\\([\\;|])/g, '$1')

/** Lists of lists of texts in one cell, parted by `;` and `|`; a backslash keeps one of these marks as itself. */
export const joinRecords = (records: readonly (readonly string[])[]): string => records.map((parts) => parts.map(escaped).join('|')).join(';')

/** What `joinRecords` joined. Spaces around a part are taken away only when the person put them around ` | ` and `; `: see `trim`. */
export const splitRecords = (cell: string): readonly (readonly string[])[] =>
  cell.trim() === '' ? [] : split(cell, ';').map((record) => split(record, '|').map(unescaped))

/** Ids parted by semicolons; none when the cell is empty. */
export const splitIds = (cell: string): readonly string[] =>
  cell
    .split(/[;\n]/)
    .map((id) => id.trim())
    .filter((id) => id !== '')

/** Ids in one cell. */
export const joinIds = (ids: readonly string[]): string => ids.join('; ')

const two = (n: number): string => String(n).padStart(2, '0')

/** Minutes since midnight as 09:30. */
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** 09:30 as minutes since midnight, to 24:00; null for anything else. */
export function minutesIn(text: string): number | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(text.trim())
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2])]
  return found && minutes < 60 && hours * 60 + minutes <= 1440 ? hours * 60 + minutes : null
}

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
type Weekday = (typeof week)[number]
const isWeekday = (text: string): text is Weekday => (week as readonly string[]).includes(text)

/** Weekly hours as `MO,WE 09:00-17:00; SA 10:00-14:00`. */
export const weeklyWords = (weekly: readonly WeeklyOpening[]): string =>
  weekly.map(({ days, opens, closes }) => `${days.join(',')} ${clock(opens)}-${clock(closes)}`).join('; ')

function daysIn(text: string): readonly Weekday[] | null {
  const days = text.split(',').map((part): readonly Weekday[] | null => {
    const [from = '', to] = part.trim().toUpperCase().split('-')
    if (!isWeekday(from)) return null
    if (to === undefined) return [from]
    if (!isWeekday(to)) return null
    const [a, b] = [week.indexOf(from), week.indexOf(to)]
    return a <= b ? week.slice(a, b + 1) : [...week.slice(a), ...week.slice(0, b + 1)]
  })
  return days.some((d) => d === null) ? null : days.flatMap((d) => d ?? [])
}

/** What `weeklyWords` wrote, or a person (`MO-FR 09:00-17:00`); null when one part is neither. */
export function weeklyIn(cell: string): readonly WeeklyOpening[] | null {
  const read = splitIds(cell).map((part): WeeklyOpening | null => {
    const found = /^(\S+)\s+(\S+?)-(\S+)$/.exec(part.replace(/\s*,\s*/g, ','))
    const [days, opens, closes] = [daysIn(found?.[1] ?? ''), minutesIn(found?.[2] ?? ''), minutesIn(found?.[3] ?? '')]
    return days && opens !== null && closes !== null ? { days, opens, closes } : null
  })
  return read.some((opening) => opening === null) ? null : read.flatMap((opening) => opening ?? [])
}

/** A schedule as `MONTHLY 09:00-12:00 interval=2 byday=1MO,-1FR from=2026-01-01`. */
export const scheduleWords = (s: Schedule): string =>
  [
    s.freq,
    `${clock(s.opens)}-${clock(s.closes)}`,
    ...(s.interval === undefined ? [] : [`interval=${s.interval}`]),
    ...(s.byday === undefined ? [] : [`byday=${s.byday.join(',')}`]),
    ...(s.bymonthday === undefined ? [] : [`bymonthday=${s.bymonthday.join(',')}`]),
    ...(s.dtstart === undefined ? [] : [`start=${s.dtstart}`]),
    ...(s.validFrom === undefined ? [] : [`from=${s.validFrom}`]),
    ...(s.validTo === undefined ? [] : [`to=${s.validTo}`]),
  ].join(' ')

const list = (text: string): readonly string[] => (text === '' ? [] : text.split(','))

/** What `scheduleWords` wrote; null when it is not a schedule. */
export function scheduleIn(text: string): Schedule | null {
  const [freq = '', hours = '', ...more] = text.trim().split(/\s+/)
  const [opens, closes] = hours.split('-').map(minutesIn)
  if ((freq !== 'WEEKLY' && freq !== 'MONTHLY') || opens === undefined || opens === null || closes === undefined || closes === null) return null
  const fields = new Map(more.map((field) => [field.split('=')[0] ?? '', field.slice(field.indexOf('=') + 1)] as const))
  if ([...fields.keys()].some((key) => !['interval', 'byday', 'bymonthday', 'start', 'from', 'to'].includes(key))) return null
  const [interval, byday, bymonthday, start, from, to] = ['interval', 'byday', 'bymonthday', 'start', 'from', 'to'].map((key) => fields.get(key))
  if ((interval !== undefined && !/^\d+$/.test(interval)) || (bymonthday !== undefined && !list(bymonthday).every((day) => /^-?\d{1,2}$/.test(day))))
    return null
  if (byday !== undefined && !list(byday).every((day) => /^(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(day))) return null
  return {
    freq,
    ...(interval === undefined ? {} : { interval: Number(interval) }),
    ...(byday === undefined ? {} : { byday: list(byday) }),
    ...(bymonthday === undefined ? {} : { bymonthday: list(bymonthday).map(Number) }),
    ...(start === undefined ? {} : { dtstart: start }),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(to === undefined ? {} : { validTo: to }),
    opens,
    closes,
  }
}

/** Whom a criterion takes: ids, `from..to` for an age, the id of another one. */
export function acceptsWords(criterion: Criterion): string {
  if (criterion.kind === 'age') return `${criterion.min ?? ''}..${criterion.max ?? ''}`
  return criterion.kind === 'other' ? criterion.id : joinIds(criterion.accepts)
}

/** Free places as `3/10 beds 2026-01-31 04:00`. */
export const capacityWords = ({ free, total, unit, asOf }: Capacity): string =>
  `${free}${total === undefined ? '' : `/${total}`} ${unit} ${asOf.day} ${clock(asOf.minutes)}`

/** An address as the parts of a record. */
export const addressParts = ({ line, town, province, postalCode }: PublicAddress): readonly string[] => [
  line,
  town,
  province,
  ...(postalCode === undefined ? [] : [postalCode]),
]

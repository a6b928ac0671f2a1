import { type Opening, openAt, type Service } from '@recourse/domain/directory'
import type { localMoment } from '../../../words/dates.ts'

// The clock of most people of a province. For a service whose place is kept secret nothing finer than its province is read, its own zone included.
const clockOf: Readonly<Record<string, string>> = {
  AB: 'America/Edmonton',
  BC: 'America/Vancouver',
  MB: 'America/Winnipeg',
  NB: 'America/Moncton',
  NL: 'America/St_Johns',
  NS: 'America/Halifax',
  NT: 'America/Edmonton',
  NU: 'America/Iqaluit',
  ON: 'America/Toronto',
  PE: 'America/Halifax',
  QC: 'America/Toronto',
  SK: 'America/Regina',
  YT: 'America/Whitehorse',
}

type Moment = ReturnType<typeof localMoment>

const formats = new Map<string, Intl.DateTimeFormat | null>()

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const kept = formats.get(zone)
  if (kept !== undefined) return kept
  let made: Intl.DateTimeFormat | null = null
  try {
    made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' })
  } catch {
    // A zone that this browser does not know: the hours are then not known, rather than wrong.
  }
  formats.set(zone, made)
  return made
}

/** The day and the minutes that a clock of a zone shows at an instant; null for a zone that this browser does not know. */
export function momentIn(zone: string, instant: Date): Moment | null {
  const format = formatOf(zone)
  if (!format) return null
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '0'
  return { day: `${of('year')}-${of('month')}-${of('day')}`, minutes: Number(of('hour')) * 60 + Number(of('minute')) }
}

// One instant, a handful of zones, thousands of services.
const moments = new WeakMap<Date, Map<string, Moment | null>>()

function keptMomentIn(zone: string, instant: Date): Moment | null {
  const kept = moments.get(instant) ?? new Map<string, Moment | null>()
  moments.set(instant, kept)
  const found = kept.get(zone)
  if (found !== undefined) return found
  const made = momentIn(zone, instant)
  kept.set(zone, made)
  return made
}

function openIn({ hours, area }: Pick<Service, 'hours' | 'area'>, province: string | undefined, instant: Date): Opening {
  if (hours === undefined) return 'unknown'
  if ('always' in hours) return 'open'
  const zone = area.kind === 'confidential' ? clockOf[province ?? ''] : hours.timezone
  const moment = zone === undefined ? null : keptMomentIn(zone, instant)
  return moment === null ? 'unknown' : openAt(hours, moment, province === undefined ? {} : { province })
}

/**
 * Whether the hours of a service say open at an instant, on its own clock and with the holidays of its province; `unknown` when its provinces
 * would differ. One that does not run is closed, whatever its hours. Of a service whose place is kept secret only the province is read. Never throws.
 */
export function hoursNow(service: Pick<Service, 'hours' | 'area' | 'status'>, instant: Date): Opening {
  const { area, status } = service
  if (status !== 'active') return 'closed'
  const provinces = area.kind === 'national' || area.provinces.length === 0 ? [undefined] : area.provinces
  const [first = 'unknown', ...others] = provinces.map((province) => openIn(service, province, instant))
  return others.every((other) => other === first) ? first : 'unknown'
}

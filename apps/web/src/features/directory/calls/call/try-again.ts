import { type Hours, openAt } from '@recourse/domain/directory'
import { addSpan, type Day } from '@recourse/domain/shared'

/** When to call again, from the hours of a service: a day and minutes since midnight, by the clock of the service. */
export type TryAgain =
  | { readonly kind: 'always' }
  | { readonly kind: 'open-now' }
  | { readonly kind: 'opens'; readonly day: Day; readonly minutes: number }
  | { readonly kind: 'not-known' }

const quarter = 15
// Three weeks: two weekly days in a row can be holidays, on which nobody knows.
const quartersAhead = (22 * 24 * 60) / quarter

/** Day and minutes in a time zone at an instant; null when the device does not know the zone. */
function momentIn(zone: string, now: Date): { readonly day: Day; readonly minutes: number } | null {
  try {
    const shown = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' }).formatToParts(now)
    const part = (type: string): string => shown.find((one) => one.type === type)?.value ?? ''
    return { day: `${part('year')}-${part('month')}-${part('day')}`, minutes: Number(part('hour')) * 60 + Number(part('minute')) }
  } catch {
    return null
  }
}

/**
 * When it is next sure to be open, to the quarter of an hour, within three weeks: a holiday on which nobody knows is passed over. `province` is the
 * one whose holidays count; without it, all count. `not-known` when its hours do not tell. Never throws.
 */
export function tryAgain(hours: Hours | undefined, now: Date, province?: string): TryAgain {
  if (hours === undefined) return { kind: 'not-known' }
  if ('always' in hours) return { kind: 'always' }
  const here = momentIn(hours.timezone, now)
  if (here === null) return { kind: 'not-known' }
  if (openAt(hours, here, { province }) === 'open') return { kind: 'open-now' }
  const from = Math.ceil((here.minutes + 1) / quarter)
  for (let step = from; step < from + quartersAhead; step++) {
    const total = step * quarter
    const then = { day: addSpan(here.day, { days: Math.floor(total / 1440) }), minutes: total % 1440 }
    if (openAt(hours, then, { province }) === 'open') return { kind: 'opens', ...then }
  }
  return { kind: 'not-known' }
}

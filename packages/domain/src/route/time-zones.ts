import { dayNumber } from '../shared/index.ts'
import type { LocalMoment } from '../situation/index.ts'

const dayMs = 86_400_000
const minuteMs = 60_000

const formats = new Map<string, Intl.DateTimeFormat>()

// The table of zones is the device's, as up to date as its system: the rules of summer time change too often to be copied here.
function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone)
  if (kept) return kept
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, made)
  return made
}

// The device is slow to tell an offset, and the lines of a directory ask for the same few over and over. Bounded: a long stress test asks for many.
const offsets = new Map<string, Map<number, number>>()
const kept = 2000

/** Minutes to add to universal time in a zone at an instant. Throws on a zone that does not exist (checked when content is compiled). */
function offsetAt(zone: string, instant: number): number {
  const ofZone = offsets.get(zone)
  const known = ofZone?.get(instant)
  if (known !== undefined) return known
  const told = toldOffset(zone, instant)
  if (ofZone && ofZone.size < kept) ofZone.set(instant, told)
  else offsets.set(zone, new Map([[instant, told]]))
  return told
}

function toldOffset(zone: string, instant: number): number {
  const name =
    formatOf(zone)
      .formatToParts(instant)
      .find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const found = /([+-])(\d{2}):(\d{2})/.exec(name)
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0
}

/**
 * The instant of a moment in a zone. Clocks change at most once in the two days around it, so that one of the offsets of those days is the right
 * one. In the hour that the autumn clock shows twice both are, and the first instant is taken; in the hour that the spring clock leaps over neither
 * is, and the one before the leap is kept, as iCalendar does: half past two is then half past three.
 */
function instantOf(zone: string, { day, minutes }: LocalMoment): number {
  const asUniversal = dayNumber(day) * dayMs + minutes * minuteMs
  const before = asUniversal - offsetAt(zone, asUniversal - dayMs) * minuteMs
  const after = asUniversal - offsetAt(zone, asUniversal + dayMs) * minuteMs
  const shown = [before, after].filter((instant) => instant + offsetAt(zone, instant) * minuteMs === asUniversal)
  return shown.length === 0 ? before : Math.min(...shown)
}

/**
 * The day and minutes in `zone` at a moment that is local to `from`. In the hour that the autumn clock shows twice, either may be meant: the first
 * is taken. A moment that the spring clock leaps over is read as if the clock had not leapt. Throws on a zone that does not exist.
 */
export function timeIn(zone: string, moment: LocalMoment, from: string): LocalMoment {
  if (zone === from) return { day: moment.day, minutes: moment.minutes }
  const instant = instantOf(from, moment)
  const there = instant + offsetAt(zone, instant) * minuteMs
  const number = Math.floor(there / dayMs)
  return { day: new Date(number * dayMs).toISOString().slice(0, 10), minutes: Math.round((there - number * dayMs) / minuteMs) }
}

import { type Day, dayNumber } from '../shared/index.ts'

/**
 * What a civil day is in a province: a holiday by its own law (`statutory`), or a day that is not one there and on which many offices close all the
 * same (`often-kept`): a holiday of the country or of most provinces, or the weekday after a holiday that fell on a weekend.
 */
export type Holiday = 'statutory' | 'often-kept'

/** The thirteen provinces and territories, by the two letters of Canada Post. */
export const provinceCodes = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'] as const

type Province = (typeof provinceCodes)[number]

const dated = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / 86_400_000)

// Day 0, 1970-01-01, was a Thursday: 0 is a Sunday here, 6 a Saturday.
const weekday = (number: number): number => (((number + 4) % 7) + 7) % 7

/** The nth Monday of a month. */
function monday(year: number, month: number, nth: number): number {
  const first = dated(year, month, 1)
  return first + ((8 - weekday(first)) % 7) + 7 * (nth - 1)
}

/** The Monday before 25 May. */
function mondayBefore25May(year: number): number {
  const eve = dated(year, 5, 24)
  return eve - ((weekday(eve) + 6) % 7)
}

/**
 * Easter Sunday of the Gregorian calendar: the anonymous algorithm that Nature published in 1876, as in J. Meeus, Astronomical Algorithms, 1991,
 * chapter 8. `c` is the place of the year in the moon’s cycle of nineteen years, `epact` the age of the moon, the rest the calendar’s corrections.
 */
function easter(year: number): number {
  const c = year % 19
  const century = Math.floor(year / 100)
  const yearOf = year % 100
  const leaps = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * c + century - Math.floor(century / 4) - leaps + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOf / 4) - epact - (yearOf % 4)) % 7
  const late = Math.floor((c + 11 * epact + 22 * toSunday) / 451)
  const both = epact + toSunday - 7 * late + 114
  return dated(year, Math.floor(both / 31), (both % 31) + 1)
}

type Rule = {
  readonly on: (year: number) => number
  /** Where it is a holiday by law, each with the first year in which it was one; 0 where it has long been. */
  readonly statutory: Readonly<Partial<Record<Province, number>>>
  /** Elsewhere many offices close on it. */
  readonly keptElsewhere: boolean
  /** Falls on a date: on a weekend, the next weekday is often given instead. */
  readonly dated?: true
}

const everywhere = Object.fromEntries(provinceCodes.map((code) => [code, 0])) as Readonly<Record<Province, number>>

function everywhereBut(...without: readonly Province[]): Rule['statutory'] {
  return Object.fromEntries(provinceCodes.filter((code) => !without.includes(code)).map((code) => [code, 0]))
}

/**
 * The holidays of each province and territory by its own law of work, and two by an Act of their own that closes most places without pay
 * (Remembrance Day in Manitoba and in Nova Scotia). Holidays of a government’s own staff alone are not here. Sources: docs/decisions/0017.
 */
const rules: readonly Rule[] = [
  { on: (y) => dated(y, 1, 1), statutory: everywhere, keptElsewhere: true, dated: true },
  // Family, Louis Riel, Islander and Heritage days. British Columbia kept it a week earlier until 2018.
  { on: (y) => monday(y, 2, 3), statutory: { AB: 0, BC: 2019, MB: 2008, NB: 2018, NS: 2015, ON: 2008, PE: 2009, SK: 2007 }, keptElsewhere: false },
  // In Quebec the employer gives Good Friday or Easter Monday: only the service knows which.
  { on: (y) => easter(y) - 2, statutory: everywhereBut('QC'), keptElsewhere: true },
  { on: (y) => easter(y) + 1, statutory: {}, keptElsewhere: true },
  // Victoria Day; in Quebec, National Patriots’ Day.
  { on: mondayBefore25May, statutory: everywhereBut('NB', 'NL', 'NS', 'PE'), keptElsewhere: true },
  { on: (y) => dated(y, 6, 21), statutory: { NT: 2001, YT: 2017 }, keptElsewhere: false, dated: true },
  { on: (y) => dated(y, 6, 24), statutory: { QC: 0 }, keptElsewhere: false, dated: true },
  // Memorial Day too in Newfoundland and Labrador.
  { on: (y) => dated(y, 7, 1), statutory: everywhere, keptElsewhere: true, dated: true },
  { on: (y) => dated(y, 7, 9), statutory: { NU: 2020 }, keptElsewhere: false, dated: true },
  { on: (y) => monday(y, 8, 1), statutory: { BC: 0, NB: 0, NT: 0, NU: 0, SK: 0 }, keptElsewhere: true },
  // Discovery Day.
  { on: (y) => monday(y, 8, 3), statutory: { YT: 0 }, keptElsewhere: false },
  { on: (y) => monday(y, 9, 1), statutory: everywhere, keptElsewhere: true },
  { on: (y) => dated(y, 9, 30), statutory: { BC: 2023, MB: 2024, NT: 2022, NU: 2022, PE: 2022, YT: 2023 }, keptElsewhere: true, dated: true },
  { on: (y) => monday(y, 10, 2), statutory: everywhereBut('NB', 'NL', 'NS', 'PE'), keptElsewhere: true },
  { on: (y) => dated(y, 11, 11), statutory: everywhereBut('ON', 'QC'), keptElsewhere: true, dated: true },
  { on: (y) => dated(y, 12, 25), statutory: everywhere, keptElsewhere: true, dated: true },
  { on: (y) => dated(y, 12, 26), statutory: { ON: 0 }, keptElsewhere: true, dated: true },
]

type Holidays = ReadonlyMap<number, Holiday>

function holidaysIn(province: Province, year: number): Holidays {
  const found = new Map<number, Holiday>()
  const moved: number[] = []
  for (const rule of rules) {
    const since = rule.statutory[province]
    const kind: Holiday | null = since !== undefined && year >= since ? 'statutory' : rule.keptElsewhere ? 'often-kept' : null
    if (kind === null) continue
    const number = rule.on(year)
    if (found.get(number) !== 'statutory') found.set(number, kind)
    if (rule.dated && weekday(number) % 6 === 0) moved.push(number)
  }
  // Some laws give the next working day instead, others leave it to the employer: on that day nobody can be sure. A Boxing Day that follows
  // a Christmas on a weekend goes on to the Tuesday.
  for (const number of moved) {
    let instead = number + (weekday(number) === 6 ? 2 : 1)
    while (found.has(instead)) instead += 1
    found.set(instead, 'often-kept')
  }
  return found
}

const kept = new Map<string, Holidays>()

function holidaysOf(province: Province, year: number): Holidays {
  const key = `${province}${year}`
  const made = kept.get(key) ?? holidaysIn(province, year)
  kept.set(key, made)
  return made
}

const isProvince = (text: string): text is Province => (provinceCodes as readonly string[]).includes(text)

/** What a day is in a province; null for an ordinary one, and for a province that is none of the thirteen. Throws on a day that does not exist. */
export function holidayOn(day: Day, province: string): Holiday | null {
  const number = dayNumber(day)
  return isProvince(province) ? (holidaysOf(province, Number(day.slice(0, 4))).get(number) ?? null) : null
}

const anywhere = new Map<Day, boolean>()
const mostKept = 1000

/** Whether a day is a holiday, or one that is often kept, in at least one province or territory. Throws on a day that does not exist. */
export function isHolidayAnywhere(day: Day): boolean {
  const known = anywhere.get(day)
  if (known !== undefined) return known
  const found = provinceCodes.some((province) => holidayOn(day, province) !== null)
  if (anywhere.size >= mostKept) anywhere.clear()
  anywhere.set(day, found)
  return found
}

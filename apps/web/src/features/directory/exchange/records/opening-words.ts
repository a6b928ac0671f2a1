import type { Schedule, WeeklyOpening } from '@recourse/domain/directory'
import type { Language } from '@recourse/domain/shared'
import { timeInWords } from '../../../../words/dates.ts'

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
type Weekday = (typeof week)[number]

// 1 January 2024 was a Monday.
const dayName = (day: Weekday, language: Language): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + week.indexOf(day)))

const to = { en: 'to', fr: 'à' } as const

/** Days in words, those that follow one another as from the first to the last. */
function daysInWords(days: readonly Weekday[], language: Language): string {
  const sorted = week.filter((day) => days.includes(day))
  const [first, last] = [sorted[0], sorted.at(-1)]
  const isRun = first && last && sorted.length > 2 && week.indexOf(last) - week.indexOf(first) === sorted.length - 1
  if (isRun) return `${dayName(first, language)} ${to[language]} ${dayName(last, language)}`
  return sorted.map((day) => dayName(day, language)).join(', ')
}

const timesInWords = ({ opens, closes }: { readonly opens: number; readonly closes: number }, language: Language): string =>
  `${timeInWords(opens, language)} ${to[language]} ${timeInWords(closes, language)}`

/** A weekly opening in words: "Monday to Friday, 9:00 to 17:00". */
export const weeklyInWords = (opening: WeeklyOpening, language: Language): string =>
  `${daysInWords(opening.days, language)}, ${timesInWords(opening, language)}`

const ordinals: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  1: { en: 'first', fr: 'premier' },
  2: { en: 'second', fr: 'deuxième' },
  3: { en: 'third', fr: 'troisième' },
  4: { en: 'fourth', fr: 'quatrième' },
  5: { en: 'fifth', fr: 'cinquième' },
  '-1': { en: 'last', fr: 'dernier' },
}

function dayOfRule(byday: string, language: Language): string {
  const found = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(byday)
  const day = week.find((one) => one === found?.[2])
  if (!day) return byday
  const ordinal = ordinals[String(Number(found?.[1] ?? ''))]
  const name = dayName(day, language)
  if (!ordinal) return name
  return language === 'fr' ? `le ${ordinal.fr} ${name}` : `the ${ordinal.en} ${name}`
}

/** A schedule in words: "each month, the first Monday, 9:00 to 12:00". Its first and last day are not said here. */
export function scheduleInWords(schedule: Schedule, language: Language): string {
  const every = schedule.interval ?? 1
  const often =
    schedule.freq === 'WEEKLY'
      ? every === 1
        ? { en: 'each week', fr: 'chaque semaine' }
        : { en: `every ${every} weeks`, fr: `toutes les ${every} semaines` }
      : every === 1
        ? { en: 'each month', fr: 'chaque mois' }
        : { en: `every ${every} months`, fr: `tous les ${every} mois` }
  const days = (schedule.byday ?? []).map((day) => dayOfRule(day, language)).join(', ')
  const dates = (schedule.bymonthday ?? []).map(String).join(', ')
  const onDates = dates === '' ? '' : language === 'fr' ? `le ${dates} du mois` : `on day ${dates} of the month`
  return [often[language], days, onDates, timesInWords(schedule, language)].filter((part) => part !== '').join(', ')
}

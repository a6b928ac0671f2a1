import { type Day, isDay, type Language } from '@recourse/domain/shared'

// Day, month, year, as the sentences of the corpus say it: one way of writing a day on one screen.
const locales = { en: 'en-GB', fr: 'fr-CA', es: 'es' } as const satisfies Record<Language | 'es', string>

// Making one costs a hundred times more than using it, and a screen says a hundred days.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: keyof typeof locales): Intl.DateTimeFormat {
  const made = formats.get(language) ?? new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  formats.set(language, made)
  return made
}

/** A civil day in words: 12 March 2023, 1er mars 2023. What is not a day comes back as it is. */
export function dayInWords(day: string, language: keyof typeof locales): string {
  if (!isDay(day)) return day
  const words = formatOf(language).format(new Date(`${day}T00:00:00Z`))
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words
}

/** Minutes since midnight as people write them: 21:40, « 21 h 40 ». */
export function timeInWords(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, String(minutes % 60).padStart(2, '0')]
  return language === 'fr' ? `${hours}\u00a0h\u00a0${rest}` : `${hours}:${rest}`
}

/** The civil day of a moment, as the clock of this device has it. */
export const dayOf = (moment: Date): Day =>
  `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}-${String(moment.getDate()).padStart(2, '0')}`

/** Day and minutes since midnight, as the clock of this device has them. */
export const localMoment = (moment: Date): { readonly day: Day; readonly minutes: number } => ({
  day: dayOf(moment),
  minutes: moment.getHours() * 60 + moment.getMinutes(),
})

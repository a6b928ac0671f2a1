import { type Day, isDay, type Language } from '@recourse/domain/shared'

const locales = { en: 'en-CA', fr: 'fr-CA' } as const satisfies Record<Language, string>

/** A civil day in words. What is not a day ("undated", "2021") comes back as it was printed. */
export function dayInWords(day: string, language: Language): string {
  if (!isDay(day)) return day
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
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

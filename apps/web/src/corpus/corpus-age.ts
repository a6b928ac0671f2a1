import { type Day, daysBetween } from '@recourse/domain/shared'

/** Past this many days the screen warns: law and services change faster than an old copy. */
export const warnAfterDays = 30

/** Whole days since the corpus was made, and whether that is too long ago. A device with a wrong clock may give a negative age: then nothing is said. */
export function ageOf(made: Day, today: Day): { readonly days: number; readonly isOld: boolean } {
  const days = daysBetween(made, today)
  return { days, isOld: days > warnAfterDays }
}

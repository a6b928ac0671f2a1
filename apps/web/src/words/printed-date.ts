import type { SheetLanguage } from '@recourse/domain/shared'
import { dayInWords } from './dates.ts'

/** A day, a month or a year as a source bears it, in words: 4 February 2025, mai 2022, noviembre de 2017, 2021. */
export function printedDateInWords(printed: string, language: SheetLanguage): string {
  const isMonth = /^\d{4}-\d{2}$/.test(printed)
  return isMonth ? dayInWords(`${printed}-02`, language).replace(/^2 (de )?/, '') : dayInWords(printed, language)
}

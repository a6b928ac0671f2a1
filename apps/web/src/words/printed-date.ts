import { isDay, type Language } from '@recourse/domain/shared'
import { dayInWords } from './dates.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const twoDigits = (n: number | string): string => String(n).padStart(2, '0')

// "2021", "May 2022", "13 October 2021" and "2025-02-04"; anything else as it is printed.
function partInWords(text: string, language: Language): string {
  if (isDay(text)) return dayInWords(text, language)
  const [, date, name, year] = /^(?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})$/.exec(text) ?? []
  const month = months.indexOf(name ?? '') + 1
  if (month === 0) return text
  const words = dayInWords(`${year}-${twoDigits(month)}-${twoDigits(date ?? '02')}`, language)
  return date ? words : words.replace(/^\S+ /, '')
}

/** The date that a source bears: printed on it, about a time, or none, with what the page lets one guess. `when` is in the language asked for. */
export type PrintedDate = { readonly kind: 'dated' | 'about' | 'undated' | 'undated-about' | 'undated-after' | 'undated-on'; readonly when: string }

const undatedKinds = { about: 'undated-about', after: 'undated-after', 'speaks of': 'undated-on', covers: 'undated-on' } as const

/** Reads a date as the source files of the corpus write it, in English. */
export function readPrintedDate(printed: string, language: Language): PrintedDate {
  // French says « après le 13 octobre 2021 », and « après mai 2013 ».
  const said = (text: string): string => {
    const words = text
      .split(' to ')
      .map((part) => partInWords(part, language))
      .join('–')
    return language === 'fr' && /^\d{1,2}(er)? /.test(words) ? `le ${words}` : words
  }
  if (printed === 'undated') return { kind: 'undated', when: '' }
  const [, how, when] = /^undated, (about|after|speaks of|covers) (.+)$/.exec(printed) ?? []
  if (how && when) return { kind: undatedKinds[how as keyof typeof undatedKinds], when: said(when) }
  const about = /^about (.+)$/.exec(printed)?.[1]
  return about ? { kind: 'about', when: said(about) } : { kind: 'dated', when: partInWords(printed, language) }
}

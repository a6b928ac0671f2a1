import { msg } from '@lingui/core/macro'
import type { Bilingual } from '@recourse/domain/shared'
import { printedDateInWords } from './printed-date.ts'
import type { Words } from './voice.tsx'

/** The date that a source bears, or that it bears none, in the language of the screen. */
export function sourceDate(printed: string | Bilingual, { language, text, word }: Words): string {
  if (typeof printed !== 'string') return text(printed)
  return printed === 'undated' ? word(msg`undated page`) : printedDateInWords(printed, language)
}

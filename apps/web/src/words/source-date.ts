import { msg } from '@lingui/core/macro'
import { readPrintedDate } from './printed-date.ts'
import type { Words } from './voice.tsx'

/** The date that a source bears, or that it bears none, in the language of the screen. */
export function sourceDate(printed: string, { language, word }: Words): string {
  const { kind, when } = readPrintedDate(printed, language)
  switch (kind) {
    case 'dated':
      return when
    case 'about':
      return word(msg`about ${when}`)
    case 'undated':
      return word(msg`undated page`)
    case 'undated-about':
      return word(msg`undated page, about ${when}`)
    case 'undated-after':
      return word(msg`undated page, after ${when}`)
    case 'undated-on':
      return word(msg`undated page that speaks of ${when}`)
  }
}

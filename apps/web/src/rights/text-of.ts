import type { Bilingual, SheetLanguage, Trilingual } from '@recourse/domain/shared'
import { unbroken } from '../words/unbroken.ts'
import { html, type Markup } from './markup.ts'

/** A text of a page, in its language. */
export const textOf = (text: Trilingual, language: SheetLanguage): string => (language === 'fr' ? unbroken(text.fr) : text[language])

/** A text that exists in the two official languages only: on a Spanish page it stays in English, and is marked so that it is read aloud in English. */
export const officialText = (text: Bilingual, language: SheetLanguage): Markup =>
  language === 'es' ? html`<span lang="en">${text.en}</span>` : html`${textOf({ ...text, es: text.en }, language)}`

/** The official language that a page in this language links to. */
export const officialLanguage = (language: SheetLanguage): keyof Bilingual => (language === 'fr' ? 'fr' : 'en')

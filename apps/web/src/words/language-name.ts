import type { Language } from '@recourse/domain/shared'

const names = new Map<string, Intl.DisplayNames>()

/** The name of a language (ISO 639 code) in the language of the screen; the code itself when the browser does not know it. */
export function languageName(code: string, language: Language): string {
  const known = names.get(language) ?? new Intl.DisplayNames([language === 'fr' ? 'fr-CA' : 'en-CA'], { type: 'language' })
  names.set(language, known)
  try {
    return known.of(code) ?? code
  } catch {
    return code
  }
}

import { i18n } from '@lingui/core'
import type { Language } from '@recourse/domain/shared'
import { messages as en } from '../../locales/en/messages.po'
import { messages as fr } from '../../locales/fr/messages.po'

// Both catalogues are in the bundle: changing language asks the network for nothing, and works offline.
i18n.load({ en, fr })

/** The name of the house in each language, which is also the title of the page: it says nothing about what it is for. */
export const houseName = { en: 'Recourse', fr: 'Recours' } as const satisfies Record<Language, string>

/** The language that the address asks for, or else the browser's. Never anything that was kept. */
export function startingLanguage(path: string, preferred: readonly string[]): Language {
  if (/^\/fr(\/|$)/.test(path)) return 'fr'
  if (/^\/en(\/|$)/.test(path)) return 'en'
  const first = preferred.find((tag) => /^(en|fr)\b/i.test(tag))
  return first?.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

/** Whether an address is the desk for lawyers, which has a page in each language. */
export const isDeskAddress = (path: string): boolean => /^\/(en|fr)\/desk(\/|$)/.test(path)

/** Speaks `language` everywhere: words, `lang` of the page (so that screen readers pronounce it), title. */
export function speak(language: Language): void {
  i18n.activate(language)
  document.documentElement.lang = language === 'fr' ? 'fr' : 'en'
  document.title = houseName[language]
}

/** Changes language and makes the address say it, so that a reload keeps it. Replaced, not pushed: the history grows by nothing. */
export function changeLanguage(language: Language): void {
  speak(language)
  const page = isDeskAddress(location.pathname) ? `desk/${location.hash}` : ''
  history.replaceState(null, '', `/${language}/${page}`)
}

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

/** The parts of the application that have an address: the questions, the services, the network of those who help, the desk for lawyers. */
export type Area = 'routes' | 'services' | 'network' | 'desk'

/** The part that an address asks for; the questions when it asks for nothing known. */
export function areaOf(path: string): Area {
  const found = /^\/(?:en|fr)\/(desk|services|network)(?:\/|$)/.exec(path)?.[1]
  return found === 'desk' || found === 'services' || found === 'network' ? found : 'routes'
}

/** The address of a part in a language. */
export const addressOfArea = (area: Area, language: Language): string => `/${language}/${area === 'routes' ? '' : `${area}/`}`

/** Speaks `language` everywhere: words, `lang` of the page (so that screen readers pronounce it), title. */
export function speak(language: Language): void {
  i18n.activate(language)
  document.documentElement.lang = language === 'fr' ? 'fr' : 'en'
  document.title = houseName[language]
}

/** Changes language and makes the address say it, so that a reload keeps it. Replaced, not pushed: the history grows by nothing. */
export function changeLanguage(language: Language): void {
  speak(language)
  const area = areaOf(location.pathname)
  history.replaceState(history.state, '', `${addressOfArea(area, language)}${area === 'desk' ? location.hash : ''}`)
}

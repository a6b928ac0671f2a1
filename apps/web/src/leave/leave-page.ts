/** Where "Leave this page" goes: a page that anyone could have open. One per language. Nothing is sent along with it. */
export const neutralDestination = { en: 'https://weather.gc.ca/', fr: 'https://meteo.gc.ca/' } as const

/** What must be forgotten before the page is left; set once by the start of the application. */
let forget: () => void = () => {}

/** Says how to drop everything that was said. */
export const whenLeaving = (drop: () => void): void => {
  forget = drop
}

/**
 * Clears the screen first, so that nothing stays visible while the network is slow, then replaces this page, so that "back" does not
 * return to it. Without a connection it shows an empty page. It cannot clear the browser's history: the dialog "About leaving" says so.
 */
export function leavePage(): void {
  forget()
  document.title = ''
  document.body.replaceChildren()
  const language = document.documentElement.lang === 'fr' ? 'fr' : 'en'
  location.replace(navigator.onLine ? neutralDestination[language] : 'about:blank')
}

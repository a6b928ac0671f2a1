/** Where "Leave this page" goes: a page that anyone could have open. One per language. Nothing is sent along with it. */
export const neutralDestination = { en: 'https://weather.gc.ca/', fr: 'https://meteo.gc.ca/' } as const

/** What must be forgotten before the page is left; set once by the start of the application. */
let forget: () => void = () => {}
/** What else must be: parts of the application that are fetched later add their own. */
const also: (() => void)[] = []

function clear(): void {
  for (const drop of [...also, forget]) {
    try {
      drop()
    } catch {
      // Leaving goes on, whatever the screen was doing: the body is emptied below.
    }
  }
  document.title = ''
  document.body.replaceChildren()
}

/**
 * Says how to drop everything that was said. It is also dropped when the page is left in any other way: a browser may keep a whole page in
 * memory, and "back" would show it again, with every answer, to whoever holds the device next. Come back to, the page starts anew.
 */
export function whenLeaving(drop: () => void): void {
  forget = drop
  addEventListener('pagehide', (event) => {
    if (event.persisted) clear()
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}

/** Says what else to drop when the page is left, in whatever way. */
export const forgetAlso = (drop: () => void): void => void also.push(drop)

/**
 * Clears the screen first, so that nothing stays visible while the network is slow, then replaces this page, so that "back" does not
 * return to it. Without a connection it shows an empty page. It cannot clear the browser's history: the dialog "About leaving" says so.
 */
export function leavePage(): void {
  clear()
  const language = document.documentElement.lang === 'fr' ? 'fr' : 'en'
  location.replace(navigator.onLine ? neutralDestination[language] : 'about:blank')
}

/** What the offline copy is: being made, ready, ready with a newer one waiting for the next opening, or not possible here. */
export type OfflineState = 'preparing' | 'ready' | 'newer-waiting' | 'not-possible'

/**
 * Registers the service worker that keeps the whole application for offline use, and tells how far it is. A newer version never takes over
 * an open page, since what was said lives in that page only: it waits until every tab is closed. No polling, so no request later on.
 */
export function registerWorker(tell: (state: OfflineState) => void): void {
  if (!('serviceWorker' in navigator)) {
    tell('not-possible')
    return
  }
  navigator.serviceWorker.register('/sw.js', { scope: '/' }).then(
    (registration: ServiceWorkerRegistration | undefined) => {
      // Some browsers answer with nothing where workers are blocked.
      if (!registration) {
        tell('not-possible')
        return
      }
      const say = (): void => {
        if (registration.waiting && registration.active) tell('newer-waiting')
        else if (registration.active) tell('ready')
      }
      say()
      const follow = (): void => registration.installing?.addEventListener('statechange', say)
      follow()
      registration.addEventListener('updatefound', follow)
      void navigator.serviceWorker.ready.then(say)
    },
    () => tell('not-possible'),
  )
}

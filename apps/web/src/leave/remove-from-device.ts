/**
 * Takes Recourse off this device as far as a page can: its offline copy, its service worker, and any storage, although we keep none.
 * Never throws: what cannot be removed is left, and the dialog says what stays (history, the icon of an installed app).
 */
export async function removeFromDevice(): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? []
  await Promise.allSettled(registrations.map((registration) => registration.unregister()))
  const names = 'caches' in globalThis ? await caches.keys().catch(() => []) : []
  await Promise.allSettled(names.map((name) => caches.delete(name)))
  try {
    localStorage.clear()
    sessionStorage.clear()
  } catch {
    // Storage is refused in some private windows: then there is nothing in it either.
  }
}

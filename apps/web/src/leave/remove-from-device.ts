import { workDatabase } from '../work/kept-journal.ts'

const longest = 3000

/**
 * Takes Recourse off this device as far as a page can: its offline copy, its service worker, what was done to the directory here, and any other
 * storage, although we keep none.
 * Never throws, and never takes more than three seconds, since the person is leaving: what cannot be removed is left, and the dialog says
 * what stays (history, the icon of an installed app).
 */
export async function removeFromDevice(): Promise<void> {
  await Promise.race([Promise.allSettled([removeWorkers(), removeCaches(), removeStorage(), removeWork()]), new Promise((late) => setTimeout(late, longest))])
}

async function removeWorkers(): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.allSettled(registrations.map((registration) => registration.unregister()))
}

async function removeCaches(): Promise<void> {
  const names = 'caches' in globalThis ? await caches.keys() : []
  await Promise.allSettled(names.map((name) => caches.delete(name)))
}

// Storage is refused in some private windows: then there is nothing in it either.
async function removeStorage(): Promise<void> {
  localStorage.clear()
  sessionStorage.clear()
}

// What was done to the directory is about services, never about anybody; it goes all the same, since this device may not be the worker's own.
function removeWork(): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(workDatabase)
    request.onsuccess = request.onerror = request.onblocked = () => done()
  })
}

import { workDatabase } from '../work/kept-journal.ts'

// Named here and not taken from the network's own files, which only those fetch who open it.
const networkDatabase = 'recourse-network'
const longest = 3000

/**
 * Takes Recourse off this device as far as a page can: its offline copy, its service worker, what was done to the directory here, what is kept of a network, and any
 * other storage, although we keep none.
 * Never throws, and never takes more than three seconds, since the person is leaving: what cannot be removed is left, and the dialog says
 * what stays (history, the icon of an installed app).
 */
export async function removeFromDevice(): Promise<void> {
  await Promise.race([
    Promise.allSettled([removeWorkers(), removeCaches(), removeStorage(), removeWork(workDatabase), removeWork(networkDatabase)]),
    new Promise((late) => setTimeout(late, longest)),
  ])
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

// What was done to the directory is about services, never about anybody, and what is kept of a network is sealed; both go all the same, since this
// device may not be the worker's own.
function removeWork(database: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(database)
    request.onsuccess = request.onerror = request.onblocked = () => done()
  })
}

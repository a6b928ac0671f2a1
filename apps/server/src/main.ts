import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildApp } from './build-app.ts'
import type { NetworkOptions } from './http/network-options.ts'
import { usualMost } from './http/network-options.ts'
import { offerFounding } from './http/offer-founding.ts'
import { originsOf, type Settings, settingsOf } from './http/settings.ts'
import { addressOf, cannotListen, type ListenOn, listenOn, notBuilt, portIsNoPort, type Told } from './listen-on.ts'
import { isolationNote, openStorage, openWithOf, type Storage, type StorageFault, storageFaultOf } from './storage/index.ts'

// Run as `node apps/server/src/main.ts`, which is also what a service manager runs: signals then reach the server itself.
// RECOURSE_DIST serves another build than `apps/web/dist`. RECOURSE_DATA=none serves the pages alone, and keeps no network.

const fail = ({ en, fr }: Told): void => {
  console.error(en)
  console.error(fr)
  process.exitCode = 1
}

/** Opens what the network is kept in. Null when it cannot be, which is then said. */
async function storageOf(settings: Settings): Promise<Storage | 'none' | null> {
  if (!settings.keepsNetwork) return 'none'
  try {
    return await openStorage(openWithOf(process.env))
  } catch (error) {
    if (storageFaultOf(error) === null) throw error
    fail((error as StorageFault).told)
    return null
  }
}

// A browser may hold a connection open for minutes: what is under way ends, the rest is not waited for. Whoever manages services waits ten seconds.
const patience = 8000

function stopOnSignal(app: FastifyInstance, storage: Storage | 'none'): void {
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    setTimeout(() => app.server.closeAllConnections(), patience).unref()
    await app.close()
    if (storage !== 'none') await storage.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
}

const portOf = (app: FastifyInstance, where: ListenOn): number => {
  const address = app.server.address()
  return typeof address === 'object' && address ? address.port : where.port
}

async function sayWhere(storage: Storage | 'none', { address, origin }: { readonly address: string; readonly origin: string }): Promise<void> {
  console.log(`Recourse · Recours  ${address}`)
  if (storage === 'none') return
  const note = isolationNote(storage)
  for (const line of note ? [note.en, note.fr] : []) console.error(line)
  for (const line of await offerFounding(storage, origin)) console.log(line)
}

async function serve(): Promise<void> {
  const webRoot = resolve(process.env.RECOURSE_DIST ?? join(import.meta.dirname, '..', '..', 'web', 'dist'))
  const where = listenOn(process.env)
  if (!where) return fail(portIsNoPort)
  if (!existsSync(join(webRoot, 'index.html'))) return fail(notBuilt)
  const settings = settingsOf(process.env)
  if (!settings.ok) return fail(settings.error)
  const { appOrigin, metricsToken, trustedProxy, origin } = settings.value
  const storage = await storageOf(settings.value)
  if (!storage) return
  // Known once it listens, when the port was left to the system.
  let origins: readonly string[] = originsOf(settings.value, where.port)
  const network: NetworkOptions | null = storage === 'none' ? null : { storage, origins: () => origins, appOrigin, most: usualMost }
  const onFault = ({ kind, place }: { readonly kind: string; readonly place: string }): void => console.error(`fault ${kind} ${place}`)
  const isSecure = origin?.startsWith('https:') ?? false
  const app = await buildApp({ webRoot, onFault, metricsToken, trustedProxy, isSecure, origin: origins[0] ?? '', ...(network ? { network } : {}) })
  try {
    await app.listen(where)
  } catch (error) {
    await app.close()
    if (storage !== 'none') await storage.close()
    return fail(cannotListen(error instanceof Error && 'code' in error ? error.code : undefined, where))
  }
  stopOnSignal(app, storage)
  const port = portOf(app, where)
  origins = originsOf(settings.value, port)
  const address = addressOf({ ...where, port })
  await sayWhere(storage, { address, origin: appOrigin ?? origin ?? address })
}

await serve()

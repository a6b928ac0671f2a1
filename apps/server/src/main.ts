import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildApp } from './build-app.ts'
import { addressOf, cannotListen, listenOn, notBuilt, portIsNoPort, type Told } from './listen-on.ts'

// Run as `node apps/server/src/main.ts`, which is also what a service manager runs: signals then reach the server itself.
// RECOURSE_DIST serves another build than `apps/web/dist`.

const fail = ({ en, fr }: Told): void => {
  console.error(en)
  console.error(fr)
  process.exitCode = 1
}

async function serve(): Promise<void> {
  const webRoot = resolve(process.env.RECOURSE_DIST ?? join(import.meta.dirname, '..', '..', 'web', 'dist'))
  const where = listenOn(process.env)
  if (!where) return fail(portIsNoPort)
  if (!existsSync(join(webRoot, 'index.html'))) return fail(notBuilt)
  const app = await buildApp({ webRoot, onFault: ({ kind, place }) => console.error(`fault ${kind} ${place}`) })
  try {
    await app.listen(where)
  } catch (error) {
    await app.close()
    return fail(cannotListen(error instanceof Error && 'code' in error ? error.code : undefined, where))
  }
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : where.port
  console.log(`Recourse · Recours  ${addressOf({ ...where, port })}`)

  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    // A browser may hold a connection open for minutes: what is being sent ends, the rest is not waited for.
    setTimeout(() => app.server.closeAllConnections(), 2000).unref()
    await app.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
}

await serve()

import type { FastifyInstance } from 'fastify'
import { type Storage, storageFaultOf } from '../storage/index.ts'

/**
 * Has what ended deleted every minute while the server runs: sessions, challenges, founding tokens. It keeps no process alive, and is over before the
 * server is. `onFault` is told of a fault of ours; that the database is away is none, and the next minute comes.
 */
export function sweepEachMinute(app: FastifyInstance, { door }: Pick<Storage, 'door'>, onFault: (error: unknown) => void): void {
  let under: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    under = door.sweep().catch((error: unknown) => {
      if (storageFaultOf(error) === null) onFault(error)
    })
  }, 60_000)
  timer.unref()
  app.addHook('onClose', async () => {
    clearInterval(timer)
    await under
  })
}

import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { PostgresPool } from 'kysely'
import pg from 'pg'
import { cleanPool, connectionOptions } from './connect.ts'
import { storageFault } from './faults.ts'
import { lockFolder } from './lock-folder.ts'

/** The embedded database of a folder, and what closes it and lets the folder go. */
export type Embedded = { readonly pool: PostgresPool; readonly close: () => Promise<void> }

type Running = { readonly engine: PGlite; readonly pool: PostgresPool; died: boolean }

// Its buffers are small, since the whole of it lives in this process: 208 MB instead of 331.
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']

// The engine has one session: the pool has one connection, and its queue is what keeps transactions apart. Nobody may touch the engine beside the pool.
async function run(folder: string | null): Promise<Running> {
  const engine = await PGlite.create(folder === null ? 'memory://' : join(folder, 'database'), { startParams })
  const { connection, ...config } = createPgConfig(engine)
  const pool = new pg.Pool({ ...connectionOptions, ...({ ...config, connection } as object), max: 1, idleTimeoutMillis: 0 })
  const running: Running = { engine, pool: cleanPool(pool), died: false }
  const died = (): void => {
    if (running.died) return
    running.died = true
    // A server that gives up closes its connections. This one just falls silent, and whoever waits would wait for ever.
    setImmediate(() => connection.emit('end'))
  }
  // Every new client forgets who listened before it.
  pool.on('connect', () => {
    connection.on('errorMessage', ({ severity }: { severity?: string }) => {
      if (severity === 'FATAL' || severity === 'PANIC') died()
    })
    connection.on('error', died)
  })
  return running
}

// The journal grows by pieces of 16 MB: with less than that left, it is the disk that keeps the engine from starting.
function diskIsFull(folder: string | null): boolean {
  if (folder === null) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < 20e6
}

/**
 * Opens the embedded database of a folder, which is made when it is missing; null for one in memory. Throws 'folder-in-use', 'folder-unusable',
 * 'storage-full' or 'folder-broken'. When the engine gives up, as it does when its disk is full at the wrong moment, it is started again from the folder for whoever
 * asks next: PostgreSQL then finds in its journal all that it had acknowledged.
 */
export async function openEmbedded(folder: string | null): Promise<Embedded> {
  const release = folder === null ? () => {} : lockFolder(folder)
  let running: Promise<Running>
  const begin = (): Promise<Running> => {
    running = run(folder)
    running.catch(() => {})
    return running
  }
  const first = await begin().catch(() => {
    release()
    throw storageFault(diskIsFull(folder) ? 'storage-full' : 'folder-broken')
  })
  const alive = async (): Promise<Running> => {
    const mine = running
    const now = await mine.catch(() => null)
    if (now && !now.died) return now
    // Of several that wait here one starts it again: two engines on one folder would lose what either had acknowledged. The one that gave up is left
    // as it is and not closed, since closing it would write what it had in memory over the folder.
    return running === mine ? begin() : alive()
  }
  const connect = async () => (await alive().catch(() => Promise.reject(storageFault(diskIsFull(folder) ? 'storage-full' : 'storage-away')))).pool.connect()
  const end = async (): Promise<void> => (await running.catch(() => null))?.pool.end()
  const close = async (): Promise<void> => {
    const now = await running.catch(() => null)
    if (now && !now.died) await now.engine.close()
    release()
  }
  return { pool: { connect, end, options: first.pool.options }, close }
}

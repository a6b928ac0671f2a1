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

/**
 * Opens the embedded database of a folder, which is made when it is missing; null for one in memory. Throws 'folder-in-use', 'folder-unusable' or
 * 'folder-broken'. The engine has one session: the pool has one connection, and its queue is what keeps transactions apart. Nobody may touch the
 * engine beside the pool. Its buffers are small, since the whole of it lives in this process: 208 MB instead of 331.
 */
export async function openEmbedded(folder: string | null): Promise<Embedded> {
  const release = folder === null ? () => {} : lockFolder(folder)
  const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']
  let engine: PGlite
  try {
    engine = await PGlite.create(folder === null ? 'memory://' : join(folder, 'database'), { startParams })
  } catch {
    release()
    throw storageFault('folder-broken')
  }
  const pool = cleanPool(new pg.Pool({ ...connectionOptions, ...(createPgConfig(engine) as object), max: 1, idleTimeoutMillis: 0 }))
  const close = async (): Promise<void> => {
    await engine.close()
    release()
  }
  return { pool, close }
}

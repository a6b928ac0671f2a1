import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from './databases.test-kit.ts'
import { openStorage, type Storage } from './index.ts'
import { type PostgresServer, startPostgres } from './postgres-server.test-kit.ts'

const add = (storage: Storage, name: string, size = 1) =>
  storage.asOwner((tx) =>
    sql`insert into priv.founding (token_hash, expires_at) select convert_to(${name} || g, 'UTF8'), now() from generate_series(1, ${sql.lit(size)}) g`.execute(
      tx,
    ),
  )
const rows = async (storage: Storage) =>
  (await storage.asOwner((tx) => sql<{ n: number }>`select count(*)::int as n from priv.founding`.execute(tx))).rows[0]?.n

describe('a PostgreSQL that goes away and returns', () => {
  let server: PostgresServer
  let storage: Storage
  beforeAll(async () => {
    server = await startPostgres()
    storage = await openStorage({ databaseUrl: server.url('recourse_app', 'recourse'), adminUrl: server.url('recourse_admin', 'recourse') })
  })
  afterAll(async () => {
    await storage.close()
    await server.remove()
  })

  test('is named while it is away, even between two statements, and works again by itself', async () => {
    await add(storage, 'before')
    const between = storage.asOwner(async (tx) => {
      await sql`insert into priv.founding (token_hash, expires_at) values ('never', now())`.execute(tx)
      await server.stop()
      await sql`select 1`.execute(tx)
    })
    await expect(between).rejects.toThrow('storage-away')
    await expect(storage.door.networks()).rejects.toThrow('storage-away')
    await expect(Promise.all([1, 2, 3].map(() => storage.asSession(null, (tx) => tx.selectFrom('member').selectAll().execute())))).rejects.toThrow(
      'storage-away',
    )
    expect(await storage.isReady()).toBe(false)
    await server.start()
    expect(await storage.isReady()).toBe(true)
    expect(await storage.door.networks()).toEqual([])
    expect(await rows(storage)).toBe(1)
  })

  test('is noticed by no request when it was away only between two', async () => {
    await Promise.all(Array.from({ length: 10 }, () => storage.door.networks()))
    await server.stop()
    await server.start()
    for (const answer of await Promise.all(Array.from({ length: 10 }, () => storage.door.networks()))) expect(answer).toEqual([])
  })
})

describe('an embedded database', () => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase('embedded')
  })
  afterAll(() => database.remove())

  /** Whatever is written to the disk meanwhile finds no room. */
  const whileFull = async (work: () => Promise<void>): Promise<void> => {
    const real = fs.writeSync
    fs.writeSync = (() => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28, syscall: 'write' })
    }) as typeof fs.writeSync
    syncBuiltinESMExports()
    try {
      await work()
    } finally {
      fs.writeSync = real
      syncBuiltinESMExports()
    }
  }

  test('whose disk is full says so, keeps what it has and nothing of the rest, and works again once there is room', async () => {
    const { storage } = database
    await add(storage, 'before')
    await whileFull(() => expect(add(storage, 'full', 20_000)).rejects.toThrow('storage-full'))
    expect(await rows(storage)).toBe(1)
    await add(storage, 'room', 20_000)
    expect(await rows(storage)).toBe(20_001)
  })

  test('that gives up, since even its journal finds no room, is started again for whoever asks next, with all that it had acknowledged', async () => {
    const { storage } = database
    await add(storage, 'kept')
    const before = (await rows(storage)) ?? 0
    await whileFull(async () => {
      const asked = [1, 2, 3].map((n) => add(storage, `lost${n}`))
      for (const one of await Promise.allSettled(asked))
        expect(one).toMatchObject({ status: 'rejected', reason: { code: expect.stringMatching(/^storage-(full|away)$/) } })
      expect(await storage.isReady()).toBe(false)
    })
    const next = await Promise.all([1, 2, 3].map((n) => add(storage, `after${n}`)))
    expect(next).toHaveLength(3)
    expect(await rows(storage)).toBe(before + 3)
  })
})

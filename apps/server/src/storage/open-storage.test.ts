import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseOf, serverPool } from './connect.ts'
import { engines, type FreshDatabase, freshDatabase, postgresOfThisRun } from './databases.test-kit.ts'
import { isolationNote, openStorage, openWithOf, storageFaultOf } from './index.ts'
import { migrate, readMigrations } from './migrate.ts'
import { refuseOld } from './open-storage.ts'
import { asSuperuser, preparation } from './postgres-server.test-kit.ts'
import { seedNetwork } from './seeded-network.test-kit.ts'

const refusal = (given: Parameters<typeof openStorage>[0]): Promise<unknown> =>
  openStorage(given).then(
    (storage) => storage.close().then(() => 'opened'),
    (error) => storageFaultOf(error) ?? error,
  )

describe.each(engines)('the storage on %s', (engine) => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase(engine)
  })
  afterAll(() => database.remove())

  test('is open, empty, ready, and says how well rows are kept apart', async () => {
    expect(database.storage.engine).toBe(engine)
    expect(database.storage.isolation).toBe(engine === 'server' ? 'holds' : 'mistakes-only')
    expect(await database.storage.isReady()).toBe(true)
    expect(await database.storage.door.networks()).toEqual([])
  })

  test('undoes all of a transaction whose work fails, or that swallowed an error of the database', async () => {
    const { founder } = await seedNetwork(database.storage)
    const add = (tx: Parameters<Parameters<typeof database.storage.asOwner>[0]>[0]) =>
      sql`insert into priv.founding (token_hash, expires_at) values ('undone', now())`.execute(tx)
    const failing = database.storage.asOwner(async (tx) => {
      await add(tx)
      throw new Error('mine')
    })
    await expect(failing).rejects.toThrow('mine')
    const swallowed = database.storage.asOwner(async (tx) => {
      await add(tx)
      await sql`select 1 / 0`.execute(tx).catch(() => {})
    })
    await expect(swallowed).rejects.toThrow()
    expect((await database.storage.asOwner((tx) => sql`select 1 from priv.founding where token_hash = 'undone'`.execute(tx))).rows).toEqual([])
    expect(await database.storage.door.touchSession(founder.session)).not.toBe(null)
  })

  test('names a disk that is full, and a lock that is not given, and writes nothing then', async () => {
    const raising = (code: string) =>
      database.storage.asOwner((tx) => sql.raw(`do $$ begin raise exception 'said' using errcode = '${code}'; end $$`).execute(tx))
    for (const [code, kind] of [
      ['53100', 'storage-full'],
      ['55P03', 'storage-busy'],
      ['40P01', 'storage-busy'],
      ['57P01', 'storage-away'],
    ] as const)
      await expect(raising(code)).rejects.toThrow(kind)
  })

  test('refuses a schema that a newer program made, and one that is not ours', async () => {
    const other = await freshDatabase(engine)
    await other.storage.asOwner((tx) => sql`insert into priv.schema_version (version, name) values (999, 'later')`.execute(tx))
    await other.storage.close()
    expect(await refusal(other.at)).toBe('schema-newer')
    // A second refusal: the first left nothing held.
    expect(await refusal(other.at)).toBe('schema-newer')
  })
})

describe('the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-open-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is of one process at a time, and free as soon as that one closes', async () => {
    const database = await freshDatabase('embedded')
    expect(await refusal(database.at)).toBe('folder-in-use')
    await database.storage.close()
    expect(await refusal(database.at)).toBe('opened')
    rmSync(database.at.dataFolder ?? '', { recursive: true })
  })

  test('says so when the folder is none, or holds something that is no database', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(await refusal({ dataFolder: file })).toBe('folder-unusable')
    const broken = await freshDatabase('embedded')
    await broken.storage.close()
    rmSync(join(broken.at.dataFolder ?? '', 'database', 'global'), { recursive: true })
    expect(await refusal(broken.at)).toBe('folder-broken')
    rmSync(broken.at.dataFolder ?? '', { recursive: true })
  })

  test('is in the folder of the project unless the environment says otherwise', () => {
    expect(openWithOf({ DATABASE_URL: '' })).toMatchObject({ databaseUrl: undefined, dataFolder: expect.stringMatching(/\.recourse.data$/) })
    expect(openWithOf({ RECOURSE_DATA: '/data', DATABASE_URL: 'a', DATABASE_ADMIN_URL: 'b', RECOURSE_DOOR_KEY: 'c' })).toEqual({
      dataFolder: '/data',
      databaseUrl: 'a',
      adminUrl: 'b',
      doorKey: 'c',
    })
  })
})

test.each(['operate-a-server.md', 'exploiter-un-serveur.md'])('%s prepares PostgreSQL as these tests do', (name) => {
  const guide = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'how-to', name), 'utf8')
  for (const statement of preparation('recourse', 'A-LONG-PASSWORD')) expect(guide).toContain(`${statement};`)
})

describe('a PostgreSQL server', () => {
  let server: Awaited<ReturnType<typeof postgresOfThisRun>>
  const made: string[] = []
  beforeAll(async () => {
    server = await postgresOfThisRun()
  })
  afterAll(() =>
    asSuperuser(
      server,
      'postgres',
      made.map((name) => `drop database ${name} with (force)`),
    ),
  )
  const empty = async (owner = 'recourse_admin'): Promise<string> => {
    const name = `open_${randomUUID().replaceAll('-', '')}`
    made.push(name)
    await asSuperuser(server, 'postgres', [`create database ${name} owner ${owner}`])
    return name
  }
  const two = (name: string) => ({ databaseUrl: server.url('recourse_app', name), adminUrl: server.url('recourse_admin', name) })

  test('is named when its address is wrong, it is not there, or it refuses', async () => {
    expect(await refusal({ databaseUrl: 'mysql://localhost/x' })).toBe('address-wrong')
    expect(await refusal({ databaseUrl: 'localhost' })).toBe('address-wrong')
    expect(await refusal({ databaseUrl: 'postgres://a:b@127.0.0.1:1/x' })).toBe('storage-away')
    expect(await refusal({ databaseUrl: 'postgres://a:b@nowhere.invalid/x' })).toBe('storage-away')
    expect(await refusal({ databaseUrl: server.url('recourse_app', 'missing') })).toBe('access-refused')
    expect(await refusal({ databaseUrl: server.url('recourse_app', 'recourse').replace(':test@', ':wrong@') })).toBe('access-refused')
  })

  test('must be 15 or newer', () => {
    for (const version of [150_000, 150_018, 180_004]) expect(() => refuseOld(version)).not.toThrow()
    for (const version of [90_624, 149_999, 140_020]) expect(() => refuseOld(version)).toThrow('server-too-old')
  })

  test('is migrated once by several servers that start at the same moment, and each of them serves', async () => {
    const name = await empty()
    const opened = await Promise.all([1, 2, 3, 4].map(() => openStorage(two(name))))
    const { networkId, founder } = await seedNetwork(opened[0] as (typeof opened)[0])
    for (const one of opened) expect(await one.door.touchSession(founder.session)).toMatchObject({ networkId })
    const versions = await opened[1]?.asOwner((tx) => sql<{ version: number }>`select version from priv.schema_version order by version`.execute(tx))
    expect(versions?.rows.map(({ version }) => version)).toEqual(readMigrations().map(({ version }) => version))
    await Promise.all(opened.map((one) => one.close()))
  })

  test('is migrated by the admin login alone; until then the other says what to do, and serves without it after', async () => {
    const name = await empty()
    const admin = databaseOf<never>(serverPool(server.url('recourse_admin', name), { max: 1, patient: true }))
    await migrate(admin as Kysely<never>, readMigrations().slice(0, 5))
    const doorKey = 'ab'.repeat(32)
    expect(await refusal({ databaseUrl: server.url('recourse_app', name), doorKey })).toBe('schema-older')
    expect(await migrate(admin)).toBe(readMigrations().length - 5)
    expect(await migrate(admin)).toBe(0)
    await admin.destroy()
    await (await openStorage({ ...two(name), doorKey })).close()
    const serving = await openStorage({ databaseUrl: server.url('recourse_app', name), doorKey })
    expect([serving.isolation, await serving.door.touchSession(Buffer.alloc(32))]).toEqual(['holds', null])
    await expect(serving.asOwner((tx) => tx.selectFrom('member').selectAll().execute())).rejects.toThrow('owner-needed')
    await serving.close()
  })

  test('is left as it was by a migration that fails', async () => {
    const name = await empty()
    const admin = databaseOf<never>(serverPool(server.url('recourse_admin', name), { max: 1, patient: true }))
    await migrate(admin)
    const next = (text: string) => migrate(admin, [...readMigrations(), { version: readMigrations().length + 1, name: 'next', text }])
    await expect(next('create table public.half (network_id uuid primary key); select 1 / 0')).rejects.toThrow()
    expect((await sql`select to_regclass('public.half') as half`.execute(admin)).rows).toEqual([{ half: null }])
    expect(await next('create table public.half (network_id uuid primary key)')).toBe(1)
    await admin.destroy()
    expect(await refusal(two(name))).toBe('schema-newer')
  })

  test('is refused when the database holds something else, or the login may not migrate', async () => {
    const name = await empty()
    await asSuperuser(server, name, ['create table public.other (x int)'])
    expect(await refusal(two(name))).toBe('schema-foreign')
    expect(await refusal(two(await empty('postgres')))).toBe('may-not-migrate')
    const login = `passer_by_${randomUUID().slice(0, 8)}`
    await asSuperuser(server, 'postgres', [`create role ${login} login password 'test'`])
    const passer = server.url('recourse_app', name).replace('recourse_app', login)
    expect(await refusal({ databaseUrl: passer })).toBe('login-unfit')
    expect(await refusal({ databaseUrl: passer, adminUrl: server.url('recourse_admin', 'recourse') })).toBe('login-unfit')
    await asSuperuser(server, 'postgres', [`drop role ${login}`])
    expect(await refusal({ databaseUrl: server.url('recourse_admin', name), adminUrl: server.url('recourse_admin', name) })).toBe('schema-foreign')
  })

  test('with one login for all, keeps rows apart against mistakes only, and says so', async () => {
    const name = await empty('postgres')
    const one = await openStorage({ databaseUrl: server.url('postgres', name) })
    expect(one.isolation).toBe('mistakes-only')
    expect(isolationNote(one)).toMatchObject({ en: expect.stringContaining('mistakes only'), fr: expect.stringContaining('que contre les erreurs') })
    await seedNetwork(one)
    expect(await one.asSession(null, (tx) => tx.selectFrom('member').selectAll().execute())).toEqual([])
    await one.close()
  })

  test('sees temporary tables closed again after its database was copied', async () => {
    const name = await empty()
    await (await openStorage(two(name))).close()
    await asSuperuser(server, 'postgres', [`grant temporary on database ${name} to public`])
    const storage = await openStorage(two(name))
    await expect(storage.asSession(null, (tx) => sql`create temporary table member (x text)`.execute(tx))).rejects.toMatchObject({ code: '42501' })
    await storage.close()
  })
})

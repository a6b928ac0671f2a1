import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type KyselyPlugin, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columns } from '../storage/columns.ts'
import { engines, type FreshDatabase, freshDatabase } from '../storage/databases.test-kit.ts'
import type { Storage } from '../storage/index.ts'
import { foundNetwork, publicRecord, type SeededNetwork, sealedRecord, seedNetwork } from '../storage/seeded-network.test-kit.ts'
import { backup, exportNetwork } from './backup.ts'
import { dumpedTables, leftOut } from './dump-format.ts'
import { restore } from './restore.ts'
import { writeWhole } from './write-whole.ts'

const other = { embedded: 'server', server: 'embedded' } as const

test('every table is in a backup, or left out on purpose', () => {
  expect([...dumpedTables, ...leftOut].sort()).toEqual(Object.keys(columns).sort())
})

describe.each(engines)('backups, on %s', (engine) => {
  let folder: string
  let database: FreshDatabase
  let lantern: SeededNetwork
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'recourse-backup-'))
    database = await freshDatabase(engine)
    lantern = await seedNetwork(database.storage)
    await seedNetwork(database.storage, 'Harbour')
    await database.storage.asSession(lantern.founder.session, async (tx) => {
      const { networkId: network_id, memberId: actor_id, organizationId: organization_id } = lantern.founder
      await tx
        .insertInto('record')
        .values(publicRecord(lantern.founder, { kind: 'entry', body: '{"statement":"é\\n\\u0000 \\"x\\" \\\\","signatures":[]}' }))
        .execute()
      await tx
        .insertInto('record')
        .values(Array.from({ length: 1200 }, () => sealedRecord(lantern.founder, lantern.groups.network, { kind: 'practice', tier: 'network' })))
        .execute()
      await tx
        .insertInto('audit')
        .values([1, 2].map(() => ({ network_id, organization_id, action: 'a.b', actor_id })))
        .execute()
    })
    await backup(database.storage, join(folder, 'all'))
  })
  afterAll(async () => {
    await database.remove()
    rmSync(folder, { recursive: true })
  })
  const linesOf = (file: string) =>
    gunzipSync(readFileSync(join(folder, file)))
      .toString()
      .trimEnd()
      .split('\n')
  // A copy goes on far behind the last place of the feed: all but that is the same, and the hash of it.
  const butItsPlace = (lines: readonly string[]) =>
    lines.slice(0, -1).map((line) => line.replace(/"seq":\d+,"state":"active","skipped":"[^"]*"/, '"seq":0,"state":"active","skipped":"{}"'))
  const emptied = async (to: FreshDatabase) => (await to.storage.asOwner((tx) => sql`select network_id from network`.execute(tx))).rows

  test('go to an empty database of either engine, and are the same when made again there', async () => {
    for (const target of [engine, other[engine]]) {
      const copy = await freshDatabase(target)
      const link = Buffer.alloc(32, 7)
      await copy.storage.door.offerFounding(link, new Date(Date.now() + 60_000))
      await restore(copy.storage, join(folder, 'all'))
      expect(await copy.storage.door.mayFound(link)).toBe(false)
      await backup(copy.storage, join(folder, `again-${target}`))
      expect(butItsPlace(linesOf(`again-${target}`))).toEqual(butItsPlace(linesOf('all')))
      // What was restored works on: the next numbers follow, the chain goes on, and nobody is still signed in.
      expect(await copy.storage.door.touchSession(lantern.founder.session)).toBe(null)
      await copy.storage.door.openSession(lantern.founder.session, lantern.networkId, lantern.founder.memberId)
      await copy.storage.asSession(lantern.founder.session, async (tx) => {
        const { seq } = await tx.selectFrom('network').select('seq').executeTakeFirstOrThrow()
        const row = publicRecord(lantern.founder, { kind: 'entry' })
        const next = await tx.insertInto('record').values(row).returning('seq').executeTakeFirstOrThrow()
        expect(next.seq).toBe(seq + 1)
        const { networkId: network_id, memberId: actor_id, organizationId: organization_id } = lantern.founder
        const line = await tx.insertInto('audit').values({ network_id, organization_id, action: 'a.b', actor_id }).returning('n').executeTakeFirstOrThrow()
        expect(line.n).toBe(3)
      })
      await expect(restore(copy.storage, join(folder, 'all'))).rejects.toThrow('not-empty')
      await copy.remove()
    }
  })

  test('once restored, know nobody who read further than they go, and know everybody else', async () => {
    const at = async (where: FreshDatabase, since: number) => {
      const { rows } = await where.storage.asOwner((tx) =>
        sql<{ head: number; is_known: boolean }>`select * from priv.feed_at(${lantern.networkId}, ${since})`.execute(tx),
      )
      return rows[0] ?? { head: 0, is_known: false }
    }
    const copy = await freshDatabase(engine)
    await restore(copy.storage, join(folder, 'all'))
    const { head } = await at(database, 0)
    const again = await at(copy, 0)
    expect(again.head).toBe(head + 1_000_000)
    const known = async (since: number) => (await at(copy, since)).is_known
    expect([await known(0), await known(head), await known(head + 1), await known(again.head - 1), await known(again.head)]).toEqual([
      true,
      true,
      false,
      false,
      true,
    ])
    // And again, of the copy of the copy: what was left out before stays out.
    await backup(copy.storage, join(folder, 'second'))
    const third = await freshDatabase(engine)
    await restore(third.storage, join(folder, 'second'))
    const knows = async (since: number) => (await at(third, since)).is_known
    expect([await knows(head), await knows(head + 1), await knows(again.head), await knows(again.head + 1)]).toEqual([true, false, true, false])
    await copy.remove()
    await third.remove()
  })

  test('are for their owner’s eyes, whole, and never over another file', async () => {
    expect(statSync(join(folder, 'all')).mode & 0o777).toBe(0o600)
    await expect(backup(database.storage, join(folder, 'all'))).rejects.toThrow('file-exists')
    await expect(backup(database.storage, join(folder, 'missing', 'all'))).rejects.toThrow('file-unusable')
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  test('hold no session, and one network exported alone holds nothing of another', async () => {
    await exportNetwork(database.storage, lantern.networkId, join(folder, 'lantern'))
    const text = linesOf('lantern').join('\n')
    expect(text).not.toContain('Harbour')
    expect(text).not.toContain('priv.')
    expect(linesOf('all').join('\n')).not.toContain(lantern.founder.session.toString('hex'))
    const alone = await freshDatabase(engine)
    await restore(alone.storage, join(folder, 'lantern'))
    expect(await emptied(alone)).toEqual([{ network_id: lantern.networkId }])
    expect((await alone.storage.asOwner((tx) => sql`select 1 from priv.secret`.execute(tx))).rows).toHaveLength(1)
    await alone.remove()
    for (const id of ['00000000-0000-4000-8000-000000000000', "' or true --"])
      await expect(exportNetwork(database.storage, id, join(folder, 'none'))).rejects.toThrow('no-such-network')
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  test('of an older form, with columns that were not there yet, are restored with what new rows get', async () => {
    const older = linesOf('all')
      .slice(0, -1)
      .map((line) =>
        line
          .replace(/"schema":\d+/, '"schema":6')
          .replace(',"trust":"[]"', '')
          .replace(',"trust"', ''),
      )
    const sha256 = createHash('sha256')
      .update(`${older.join('\n')}\n`)
      .digest('hex')
    const end = JSON.stringify({ ...JSON.parse(linesOf('all').at(-1) ?? ''), sha256 })
    writeFileSync(join(folder, 'older'), gzipSync(`${[...older, end].join('\n')}\n`))
    expect(older.join()).not.toContain('"trust"')
    const target = await freshDatabase('server')
    await restore(target.storage, join(folder, 'older'))
    const { rows } = await target.storage.asOwner((tx) => sql`select distinct trust from organization`.execute(tx))
    expect(rows).toEqual([{ trust: '[]' }])
    await target.remove()
  })

  test('that were cut short, changed, reordered or made by a newer program leave the database empty', async () => {
    const target = await freshDatabase(engine)
    const lines = linesOf('all')
    const put = (name: string, changed: readonly string[] | Buffer) => {
      writeFileSync(join(folder, name), Buffer.isBuffer(changed) ? changed : gzipSync(`${changed.join('\n')}\n`))
      return join(folder, name)
    }
    const at = lines.findIndex((line) => line.includes('"handle":"member"'))
    const cut = put('cut', readFileSync(join(folder, 'all')))
    truncateSync(cut, 3000)
    const broken = [
      cut,
      put('half', lines.slice(0, -1)),
      put(
        'changed',
        lines.map((line, i) => (i === at ? line.replace('"member"', '"membre"') : line)),
      ),
      put(
        'without',
        lines.filter((_, i) => i !== at),
      ),
      put('more', [...lines, '{}']),
      put('text', Buffer.from('not a backup')),
      put('other-table', [lines[0] ?? '', '{"table":"public.pg_class","columns":["a"]}', ...lines.slice(1)]),
      put(
        'other-column',
        lines.map((line) => line.replace('"columns":["network_id","name_en"', '"columns":["network_id","name_es"')),
      ),
      put('no-rows', [lines[0] ?? '', 'x']),
    ]
    for (const file of broken) {
      await expect(restore(target.storage, file), file).rejects.toThrow('backup-broken')
      expect(await emptied(target)).toEqual([])
    }
    const newer = (change: object) => put('newer', [JSON.stringify({ ...JSON.parse(lines[0] ?? ''), ...change }), ...lines.slice(1)])
    for (const change of [{ version: 2 }, { schema: 999 }]) await expect(restore(target.storage, newer(change))).rejects.toThrow('backup-newer')
    await expect(restore(target.storage, join(folder, 'nowhere'))).rejects.toThrow('file-unusable')
    await restore(target.storage, join(folder, 'all'))
    expect(await emptied(target)).toHaveLength(2)
    await target.remove()
  })
})

describe('a backup of large records', () => {
  test('is put in place in parts that are small, however large each record is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recourse-large-'))
    const database = await freshDatabase('server')
    const { founder } = await foundNetwork(database.storage)
    const body = JSON.stringify({ statement: 'x'.repeat(399_000), signatures: [] })
    await database.storage.asSession(founder.session, (tx) =>
      tx
        .insertInto('record')
        .values(Array.from({ length: 50 }, () => publicRecord(founder, { kind: 'entry', body })))
        .execute(),
    )
    await backup(database.storage, join(folder, 'all'))
    await database.remove()
    const copy = await freshDatabase('server')
    const sizes: number[] = []
    const measured: KyselyPlugin = {
      transformQuery: ({ node }) => {
        JSON.stringify(node, (_, value) => {
          if (typeof value === 'string') sizes.push(value.length)
          return value
        })
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const watched: Storage = { ...copy.storage, asOwner: (work, how) => copy.storage.asOwner((tx) => work(tx.withPlugin(measured)), how) }
    await restore(watched, join(folder, 'all'))
    expect(Math.max(...sizes)).toBeLessThan(8_500_000)
    const { rows } = await copy.storage.asOwner((tx) => sql<{ n: number }>`select count(*)::int as n from record where length(body) > 399000`.execute(tx))
    expect(rows).toEqual([{ n: 50 }])
    await copy.remove()
    rmSync(folder, { recursive: true })
  })
})

describe('a disk that is full', () => {
  test('while a backup is written leaves nothing behind, and is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recourse-full-'))
    const full: typeof createWriteStream = (path, options) => {
      const out = createWriteStream(path, options as object)
      out._write = (_chunk, _encoding, done) => done(Object.assign(new Error('no room'), { code: 'ENOSPC' }))
      out._writev = (_chunks, done) => done(Object.assign(new Error('no room'), { code: 'ENOSPC' }))
      return out
    }
    async function* lines() {
      yield 'line\n'
    }
    await expect(writeWhole(join(folder, 'all'), lines(), full)).rejects.toThrow('storage-full')
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columns } from './columns.ts'
import { engines, type FreshDatabase, freshDatabase } from './databases.test-kit.ts'
import { sealed, sealedRecord, seedNetwork, signIn } from './seeded-network.test-kit.ts'
import { pagesOfWhatTheServerSees, whatTheServerSees } from './what-the-server-sees.ts'

const declared = Object.entries(columns).flatMap(([table, { columns: its }]) => Object.entries(its).map(([name, { is }]) => ({ table, name, is })))

/** Whether bytes are like chance: hardly compressible, no text a person could read, not JSON. */
const looksLikeChance = (bytes: Buffer): boolean => {
  const counts = new Map<number, number>()
  for (const byte of bytes) counts.set(byte, (counts.get(byte) ?? 0) + 1)
  const entropy = [...counts.values()].reduce((sum, n) => sum - (n / bytes.length) * Math.log2(n / bytes.length), 0)
  const possible = Math.min(8, Math.log2(bytes.length))
  // Of 257 bytes of chance one in 200 has less than 0.88 of it, and none in 200,000 less than 0.82; base64 has 0.75 at most.
  return entropy > possible * 0.82 && deflateSync(bytes).length > bytes.length * 0.95 && !/[\x20-\x7e]{16}/.test(bytes.toString('latin1'))
}

describe('what is taken for chance', () => {
  test('is what was sealed, and not text, JSON, zeros or base64', () => {
    expect(looksLikeChance(sealed())).toBe(true)
    const sentence = 'A person came on Tuesday and asked for a place to sleep, and for somebody to talk to in her own language. '.repeat(3)
    for (const text of [sentence, JSON.stringify({ note: sentence }), sealed().toString('base64'), '\0'.repeat(300), sealed(40).toString('hex').repeat(4)])
      expect(looksLikeChance(Buffer.from(text))).toBe(false)
  })
})

describe.each(engines)('the columns of the database, on %s', (engine) => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase(engine)
  })
  afterAll(() => database.remove())
  const owner = <Row>(query: ReturnType<typeof sql<Row>>) => database.storage.asOwner((tx) => query.execute(tx)).then(({ rows }) => rows)

  test('are all declared, and none that is declared has vanished', async () => {
    const rows = await owner(sql<{ name: string }>`select c.relnamespace::regnamespace::text || '.' || c.relname || '.' || a.attname as name from pg_attribute a
      join pg_class c on c.oid = a.attrelid where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
      and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')`)
    expect(rows.map(({ name }) => name).sort()).toEqual(declared.map(({ table, name }) => `${table}.${name}`).sort())
  })

  test('begin with the network in the primary key of every table, and in every reference between tables', async () => {
    const keys = await owner(sql<{ table: string; type: string; first: string; other: string | null }>`
      select k.conrelid::regclass::text as table, k.contype as type, a.attname as first, f.attname as other from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] left join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
      where k.connamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f')`)
    const tables = Object.keys(columns)
      .filter((name) => name.startsWith('public.'))
      .map((name) => name.slice('public.'.length))
    expect(
      keys
        .filter(({ type }) => type === 'p')
        .map(({ table }) => table)
        .sort(),
    ).toEqual(tables.sort())
    expect(keys.filter(({ first }) => first !== 'network_id')).toEqual([])
    expect(keys.filter(({ type, other }) => type === 'f' && other !== 'network_id')).toEqual([])
    const unique = await owner(sql<{ name: string; first: string }>`select i.indexrelid::regclass::text as name, a.attname as first from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indisunique and c.relnamespace = 'public'::regnamespace`)
    expect(unique.filter(({ first }) => first !== 'network_id')).toEqual([])
  })

  test('of ciphertext are of bytes, and hold nothing but chance once a network lives in them', async () => {
    const { storage } = database
    const network = await seedNetwork(storage)
    const [officer, member] = [await signIn(storage, network.steward), await signIn(storage, network.member)]
    const { network_id, member_id } = { network_id: network.networkId, member_id: member.memberId }
    await storage.asSession(member.session, async (tx) => {
      await tx
        .insertInto('passkey')
        .values({ network_id, member_id, credential_id: 'key', login_public: sealed(32), keys_sealed: sealed() })
        .execute()
      await tx
        .insertInto('recovery_seal')
        .values({ network_id, member_id, sealed: sealed(1800), card_version: 1 })
        .execute()
    })
    await storage.asSession(officer.session, async (tx) => {
      const [ids, ready_at] = [
        { network_id, member_id, organization_id: officer.organizationId, started_by: officer.memberId },
        new Date(Date.now() + 86_400_000),
      ]
      const keys = { salt: sealed(16), login_public: sealed(32), keys_sealed: sealed() }
      await tx
        .insertInto('recovery')
        .values({ ...ids, ...keys, recovery_id: crypto.randomUUID(), ready_at })
        .execute()
      await tx
        .insertInto('record')
        .values(sealedRecord(officer, network.groups.network, { kind: 'practice', tier: 'network' }))
        .execute()
      const epoch = { network_id, group_id: network.groups.network, epoch: 2, kind: 'network', made_by: officer.memberId, history_sealed: sealed() } as const
      await tx.insertInto('group_epoch').values(epoch).execute()
    })
    for (const { table, name } of declared.filter(({ is }) => is === 'ciphertext')) {
      const rows = await owner(sql<{ value: Buffer }>`select ${sql.ref(name)} as value from ${sql.table(table)} where ${sql.ref(name)} is not null`)
      expect([table, name, rows.length > 0]).toEqual([table, name, true])
      expect([table, name, rows.every(({ value }) => Buffer.isBuffer(value) && looksLikeChance(value))]).toEqual([table, name, true])
    }
  })
})

describe('the pages that say what the server sees', () => {
  test.each(['en', 'fr'] as const)('are what the register makes, in %s', (language) => {
    const page = join(import.meta.dirname, '..', '..', '..', '..', pagesOfWhatTheServerSees[language])
    expect(readFileSync(page, 'utf8')).toBe(whatTheServerSees(language))
  })

  test('say why in both languages, and never the same words for a whole sentence', () => {
    for (const { columns: its, what } of Object.values(columns)) {
      expect(what.en).not.toBe(what.fr)
      for (const { why } of Object.values(its)) expect(Math.min(why.en.length, why.fr.length)).toBeGreaterThan(5)
    }
  })
})

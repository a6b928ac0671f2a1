import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type FreshDatabase, freshDatabase } from './databases.test-kit.ts'
import { publicRecord, type SeededNetwork, sealedRecord, seedNetwork } from './seeded-network.test-kit.ts'

/** What is written all over Harbour, and must never be seen from Lantern. */
export const canary = 'zqharbour'

/**
 * A request of a member of Lantern whose SQL is not ours at all: whatever the login of the application may send. Harbour is what must not be seen.
 * This holds on PostgreSQL, with a login that does not own the tables; the embedded database is one superuser, and keeps mistakes apart only.
 */
export function hostileRequest() {
  let database: FreshDatabase
  let lantern: SeededNetwork
  let harbour: SeededNetwork
  let client: pg.Client
  let secrets: readonly string[]
  beforeAll(async () => {
    database = await freshDatabase('server')
    const { storage } = database
    lantern = await seedNetwork(storage)
    harbour = await seedNetwork(storage, canary)
    // What Harbour published is for everybody, and without the canary.
    await storage.asSession(harbour.coordinator.session, (tx) =>
      tx
        .insertInto('record')
        .values(publicRecord(harbour.coordinator, { kind: 'ownership' }))
        .execute(),
    )
    await storage.asSession(harbour.founder.session, (tx) =>
      tx
        .insertInto('record')
        .values(sealedRecord(harbour.founder, harbour.groups.network, { kind: 'entry', tier: 'network', record_id: canary, sealed: Buffer.from(canary) }))
        .execute(),
    )
    await storage.asSession(lantern.otherSteward.session, (tx) =>
      tx
        .insertInto('audit')
        .values({
          network_id: lantern.networkId,
          organization_id: lantern.otherSteward.organizationId,
          action: 'other.line',
          actor_id: lantern.otherSteward.memberId,
          target_id: canary,
        })
        .execute(),
    )
    const hidden = sql<{ value: Buffer }>`select value from priv.secret union all select token_hash from priv.session union all select key_hash from priv.door`
    const stored = await storage.asOwner((tx) => hidden.execute(tx))
    secrets = stored.rows.map(({ value }) => value.toString('hex'))
    expect(secrets.length).toBeGreaterThan(10)
  })
  afterAll(() => database.remove())

  beforeEach(async () => {
    client = new pg.Client({ connectionString: database.at.databaseUrl, statement_timeout: 5000 })
    await client.connect()
    await client.query('begin')
    await client.query('set local role recourse_app')
    await client.query("select set_config('app.session', $1, true)", [lantern.member.session.toString('hex')])
  })
  afterEach(() => client.end())

  const textOf = (value: unknown): string =>
    JSON.stringify(value, (_key, one) =>
      one?.type === 'Buffer' ? `${Buffer.from(one.data).toString('hex')} ${Buffer.from(one.data).toString('latin1')}` : one,
    ) ?? ''

  /** Sends a text as it is. Gives all that comes back, of errors too, and the code of the first error. */
  async function send(text: string): Promise<{ readonly said: string; readonly code: string | null; readonly rows: readonly Record<string, unknown>[] }> {
    try {
      const answer: pg.QueryResult | pg.QueryResult[] = await client.query(text)
      const all = Array.isArray(answer) ? answer : [answer]
      return { said: textOf(all.map(({ rows }) => rows)), code: null, rows: all.at(-1)?.rows ?? [] }
    } catch (error) {
      const { message, detail, hint, where, code } = error as pg.DatabaseError
      return { said: textOf({ message, detail, hint, where }), code: code ?? '?', rows: [] }
    }
  }
  const expectNothingSeen = (said: string) => {
    expect(said).not.toContain(canary)
    expect(said).not.toContain(Buffer.from(canary).toString('hex'))
    expect(said).not.toContain(harbour.founder.memberId)
    for (const secret of secrets) expect(said).not.toContain(secret)
  }
  const everything = `select (select json_agg(n) from network n) n, (select json_agg(o) from organization o) o, (select json_agg(m) from member m) m,
    (select json_agg(k) from member_key k) k, (select json_agg(g) from group_epoch g) g, (select json_agg(w) from wrap w) w, (select json_agg(a) from audit a) a,
    (select json_agg(r) from record r) r, (select json_agg(v) from record_version v) v, (select json_agg(p) from passkey p) p, (select json_agg(s) from recovery_seal s) s`
  const begin = async (): Promise<void> => {
    await client.query('rollback').catch(() => {})
    await client.query('begin')
    await client.query("select set_config('app.session', $1, true)", [lantern.member.session.toString('hex')])
  }
  return {
    database: () => database,
    lantern: () => lantern,
    harbour: () => harbour,
    client: () => client,
    secrets: () => secrets,
    textOf,
    send,
    begin,
    expectNothingSeen,
    everything,
  }
}

import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { canary, hostileRequest } from './hostile-request.test-kit.ts'
import { doorCalls, refusedTexts, resets } from './hostile-texts.test-kit.ts'
import { openStorage } from './index.ts'
import { publicRecord, signIn } from './seeded-network.test-kit.ts'

describe('SQL that slipped into a request, on a server with two logins', () => {
  const { database, lantern, harbour, client, secrets, textOf, send, begin, expectNothingSeen, everything } = hostileRequest()

  test('the attacker is who the suite thinks: sees Lantern, and the canary is there for its own people', async () => {
    const { said, rows } = await send(everything)
    expect(said).toContain('Lantern')
    expect(rows[0]?.m).toHaveLength(6)
    expectNothingSeen(said)
    expect(textOf(await database().storage.asSession(harbour().member.session, (tx) => tx.selectFrom('record').selectAll().execute()))).toContain(canary)
  })

  test.each(resets)('after "%s", nothing more is seen', async (text) => {
    await send(text)
    await client()
      .query('rollback')
      .catch(() => {})
    // In a new transaction without our preamble, and again with it, whatever the text left on the connection.
    expectNothingSeen((await send(everything)).said)
    await begin()
    expectNothingSeen((await send(everything)).said)
    expectNothingSeen((await send('select * from priv.session')).said)
  })

  test.each(['postgres', 'recourse_owner', 'recourse_admin', 'pg_read_all_data', 'pg_database_owner', 'pg_write_all_data'])(
    'nobody becomes %s',
    async (role) => {
      for (const text of [
        `set role ${role}`,
        `set local role ${role}`,
        `rollback; set role ${role}`,
        `set session authorization ${role}`,
        `grant ${role} to recourse_app`,
        `grant ${role} to current_user`,
      ]) {
        const { code } = await send(text)
        expect(['42501', '0LP01', '0A000']).toContain(code)
        await client()
          .query('rollback')
          .catch(() => {})
      }
    },
  )

  test.each(['session', 'challenge', 'door', 'secret', 'founding'])('priv.%s is neither read nor written', async (table) => {
    for (const text of [
      `select * from priv.${table}`,
      `delete from priv.${table}`,
      `table priv.${table}`,
      `copy priv.${table} to stdout`,
      `lock table priv.${table}`,
      `create table x as select * from priv.${table}`,
    ]) {
      expect([text, (await send(text)).code]).toEqual([text, '42501'])
      await client().query('rollback')
      await client().query('begin')
    }
  })

  test.each(refusedTexts)('is refused: %s', async (text) => {
    const { code, said } = await send(text)
    expect(code).not.toBe(null)
    expectNothingSeen(said)
  })

  test('no view, materialized view or function stands beside the tables to be read instead of them', async () => {
    const beside = sql`select oid::regclass::text from pg_class where relnamespace in ('public'::regnamespace, 'priv'::regnamespace) and relkind in ('v', 'm', 'f')`
    const { rows } = await database().storage.asOwner((tx) => beside.execute(tx))
    expect(rows).toEqual([])
  })

  test('every table is under forced row security, and every function with the owner’s rights fixes where it looks', async () => {
    const { rows: open } = await client().query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`,
    )
    expect(open).toEqual([])
    const { rows: loose } = await client().query(`select proname from pg_proc where pronamespace = 'priv'::regnamespace and prosecdef
      and not coalesce(array_to_string(proconfig, ',') ~ 'search_path=pg_catalog, pg_temp', false)`)
    expect(loose).toEqual([])
    const { rows: own } = await client().query(
      `select proname from pg_proc where pronamespace = 'priv'::regnamespace and proowner <> 'recourse_owner'::regrole`,
    )
    expect(own).toEqual([])
  })

  test('the functions that a request may call are these, and no others', async () => {
    const { rows } = await client().query(
      `select proname from pg_proc where pronamespace = 'priv'::regnamespace and has_function_privilege('recourse_app', oid, 'execute') order by proname`,
    )
    expect(rows.map(({ proname }) => proname)).toEqual([
      'accept_invitation',
      'begin_challenge',
      'belongs_to_group',
      'ctx',
      'delegations',
      'end_my_other_sessions',
      'end_session',
      'feed_at',
      'found_network',
      'may_review',
      'may_write',
      'members_without_wrap',
      'networks',
      'no_longer_public',
      'offer_founding',
      'open_founding',
      'open_invitation',
      'open_session',
      'public_cards',
      'step_up',
      'sweep',
      'take_challenge',
      'touch_session',
    ])
  })

  test('no function opens anything for who does not hold the key of the door', async () => {
    const { networkId, memberId } = harbour().founder
    const [key, id] = [randomBytes(32).toString('hex'), randomUUID()]
    for (const door of [`'\\x${key}'`, 'null', "''", `(select key_hash from priv.door limit 1)`, `sha256('\\x${key}')`]) {
      for (const call of doorCalls(door, { networkId, memberId, id, session: lantern().member.session.toString('hex') })) {
        expect([call, (await send(`select ${call}`)).code]).toEqual([call, expect.stringMatching(/^(RCDOR|42501)$/)])
        await client().query('rollback')
        await client().query('begin')
      }
    }
  })

  test('the functions that may be called know nothing of another network', async () => {
    const { networkId, memberId, organizationId } = harbour().member
    expect((await send(`select priv.belongs_to_group('${networkId}', '${harbour().groups.network}', '${memberId}') as yes`)).rows).toEqual([{ yes: false }])
    expect((await send(`select * from priv.members_without_wrap('${harbour().groups.network}')`)).rows).toEqual([])
    expect((await send(`select priv.may_review('entry', 'network', '${organizationId}', '${memberId}', '${canary}') as yes`)).rows).toEqual([{ yes: false }])
    await send("select set_config('app.session', '', true)")
    expect((await send('select priv.end_my_other_sessions() as n')).rows).toEqual([{ n: '0' }])
  })

  test('another context is entered by a live token alone, and none can be found or made', async () => {
    const guesses = [
      '',
      '0'.repeat(64),
      'f'.repeat(64),
      harbour().founder.memberId,
      harbour().networkId,
      createHash('sha256').update(harbour().founder.session).digest('hex'),
      ...secrets(),
    ]
    for (const guess of guesses) {
      const { rows } = await send(`select set_config('app.session', '${guess}', true); select (priv.ctx()).network_id as n`)
      expect([guess, rows]).toEqual([guess, [{ n: null }]])
    }
    // What remains, and is said in the guide: who holds somebody's live token is that somebody.
    const stolen = await send(`select set_config('app.session', '${harbour().member.session.toString('hex')}', true); select (priv.ctx()).network_id as n`)
    expect(stolen.rows).toEqual([{ n: harbour().networkId }])
  })

  test('what a text leaves on a connection is gone before the next request takes it', async () => {
    const { storage } = database()
    const one = await openStorage(database().at)
    const poison = `commit; set search_path = pg_temp; set default_transaction_read_only = on; select set_config('app.session', '${harbour().member.session.toString('hex')}', false)`
    for (let i = 0; i < 12; i++) await one.asSession(null, (tx) => sql.raw(poison).execute(tx)).catch(() => {})
    const seen = await Promise.all(Array.from({ length: 12 }, () => one.asSession(null, (tx) => tx.selectFrom('member').selectAll().execute())))
    expect(seen.flat()).toEqual([])
    const written = await Promise.all(
      Array.from({ length: 12 }, () =>
        one.asSession(lantern().member.session, (tx) =>
          tx
            .insertInto('record')
            .values(publicRecord(lantern().member, { kind: 'entry', state: 'proposed' }))
            .executeTakeFirst(),
        ),
      ),
    )
    expect(written).toHaveLength(12)
    await one.close()
    expect(storage.isolation).toBe('holds')
  })

  test('a process that the database does not know is told so when it starts', async () => {
    const stranger = { databaseUrl: database().at.databaseUrl }
    await expect(openStorage(stranger)).rejects.toThrow('door-unknown')
    await expect(openStorage({ ...stranger, doorKey: 'ab'.repeat(32) })).rejects.toThrow('door-unknown')
  })

  test('errors that reach the rest of the server hold no value of a row', async () => {
    const { storage } = database()
    const twice = publicRecord(lantern().member, { kind: 'entry', state: 'proposed', record_id: 'zqtwice' })
    const insert = () => storage.asSession(lantern().member.session, (tx) => tx.insertInto('record').values(twice).execute())
    await insert()
    const error = await insert().catch((caught: Error) => caught)
    expect(error).toMatchObject({ code: '23505', table: 'record', constraint: 'record_pkey' })
    expect(`${JSON.stringify(error)} ${(error as Error).message} ${(error as Error).stack}`).not.toContain('zqtwice')
    const { session } = await signIn(storage, lantern().steward)
    const wrong = await storage
      .asSession(session, (tx) => tx.selectFrom('member').selectAll().where('member_id', '=', 'zqtwice').execute())
      .catch((caught: Error) => caught)
    expect(`${JSON.stringify(wrong)} ${(wrong as Error).stack}`).not.toContain('zqtwice')
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type FreshDatabase, freshDatabase } from './databases.test-kit.ts'
import type { Storage } from './index.ts'
import { foundNetwork, publicRecord, type SeededMember, type SeededNetwork, sealed, sealedRecord, seedNetwork } from './seeded-network.test-kit.ts'

const tables = [
  'network',
  'organization',
  'member',
  'member_key',
  'passkey',
  'group_epoch',
  'wrap',
  'recovery_seal',
  'record',
  'record_version',
  'review',
  'audit',
] as const

describe.each(engines)('who sees and writes what, on %s', (engine) => {
  let database: FreshDatabase
  let storage: Storage
  let lantern: SeededNetwork
  beforeAll(async () => {
    database = await freshDatabase(engine)
    storage = database.storage
    lantern = await seedNetwork(storage)
    await seedNetwork(storage, 'Harbour')
    await storage.asSession(lantern.founder.session, async (tx) => {
      const rows = [
        publicRecord(lantern.founder, {
          kind: 'ownership',
          about: 'svc_bridge',
          organization_id: lantern.otherSteward.organizationId,
          record_id: 'svc_bridge',
        }),
        sealedRecord(lantern.founder, lantern.groups.network, { kind: 'entry', tier: 'network', about: 'svc_bridge' }),
        sealedRecord(lantern.founder, lantern.groups.trusted, { kind: 'entry', tier: 'trusted', about: 'svc_bridge' }),
      ]
      await tx.insertInto('record').values(rows).execute()
      await tx
        .insertInto('audit')
        .values({
          network_id: lantern.networkId,
          organization_id: lantern.founder.organizationId,
          action: 'record.written',
          actor_id: lantern.founder.memberId,
        })
        .execute()
    })
  })
  afterAll(() => database.remove())

  const as = <T>(member: SeededMember | null, work: Parameters<typeof storage.asSession<T>>[1]) => storage.asSession(member?.session ?? null, work)
  const count = async (member: SeededMember | null) => {
    const counted: Record<string, number> = {}
    await as(member, async (tx) => {
      for (const table of tables) counted[table] = Number((await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)).rows[0]?.n)
    })
    return counted
  }
  const refused = { code: '42501' }
  const write = (member: SeededMember, row: Parameters<typeof publicRecord>[1] & Record<string, unknown>) =>
    as(member, (tx) =>
      tx
        .insertInto('record')
        .values(row as never)
        .executeTakeFirst(),
    )

  test('a visitor sees what was published, and nothing else', async () => {
    expect(await count(null)).toEqual({
      network: 0,
      organization: 0,
      member: 0,
      member_key: 0,
      passkey: 0,
      group_epoch: 0,
      wrap: 0,
      recovery_seal: 0,
      record: 1,
      record_version: 1,
      review: 0,
      audit: 0,
    })
    expect((await storage.door.networks()).map(({ nameEn }) => nameEn)).toEqual(['Harbour', 'Lantern'])
    const cards = await storage.door.publicCards(lantern.networkId)
    expect(cards.map(({ memberId }) => memberId)).toEqual([lantern.founder.memberId])
  })

  test('a member sees one network, the tiers that are theirs, their own keys and wraps', async () => {
    expect(await count(lantern.member)).toMatchObject({
      network: 1,
      organization: 2,
      member: 6,
      member_key: 1,
      group_epoch: 3,
      wrap: 3,
      record: 3,
      record_version: 3,
      audit: 1,
    })
    expect(await count(lantern.otherMember)).toMatchObject({
      network: 1,
      organization: 2,
      member: 6,
      member_key: 1,
      group_epoch: 2,
      wrap: 2,
      record: 2,
      record_version: 2,
      audit: 0,
    })
  })

  test('the token of an invitation and the keys of a recovery are written, and read by nobody', async () => {
    for (const query of [
      'select token_hash from invitation',
      'select secrets_sealed from invitation',
      'select keys_sealed from recovery',
      'select * from recovery',
    ])
      await expect(as(lantern.founder, (tx) => sql.raw(query).execute(tx))).rejects.toMatchObject(refused)
  })

  test('nobody writes into another network, even with everything right but that', async () => {
    const harbour = await foundNetwork(storage, 'Quay')
    const row = { ...publicRecord(lantern.founder, { kind: 'ownership' }), network_id: harbour.networkId }
    await expect(write(lantern.founder, row)).rejects.toMatchObject(refused)
    const moved = as(lantern.founder, (tx) => sql`update record set network_id = ${harbour.networkId}`.execute(tx))
    await expect(moved).rejects.toMatchObject(refused)
  })

  test('a member proposes; a coordinator accepts; a steward accepts for the services of the own organization alone', async () => {
    const proposed = publicRecord(lantern.otherMember, { kind: 'entry', state: 'proposed', about: 'svc_bridge' })
    await write(lantern.otherMember, proposed)
    const accept = (member: SeededMember) =>
      as(member, (tx) =>
        tx
          .updateTable('record')
          .set({ state: 'accepted' })
          .where('record_id', '=', proposed.record_id)
          .executeTakeFirst()
          .then((r) => Number(r.numUpdatedRows)),
      )
    await expect(accept(lantern.otherMember)).rejects.toMatchObject(refused)
    expect([await accept(lantern.member), await accept(lantern.steward)]).toEqual([0, 0])
    expect([await accept(lantern.otherSteward), await accept(lantern.coordinator)]).toEqual([1, 1])
    await expect(write(lantern.member, publicRecord(lantern.member, { kind: 'entry' }))).rejects.toMatchObject(refused)
    await expect(write(lantern.steward, publicRecord(lantern.steward, { kind: 'entry', about: 'svc_bridge' }))).rejects.toMatchObject(refused)
    await write(lantern.otherSteward, publicRecord(lantern.otherSteward, { kind: 'entry', about: 'svc_bridge' }))
    await write(lantern.coordinator, publicRecord(lantern.coordinator, { kind: 'entry', about: 'svc_bridge' }))
  })

  test('whoever proposed may take it back until it is decided; no word of an entry ever changes', async () => {
    const row = publicRecord(lantern.member, { kind: 'entry', state: 'proposed' })
    await write(lantern.member, row)
    const change = (set: object) => as(lantern.member, (tx) => tx.updateTable('record').set(set).where('record_id', '=', row.record_id).executeTakeFirst())
    await expect(change({ body: '{"statement":"other","signatures":[]}' })).rejects.toMatchObject({ code: 'RC409' })
    await expect(change({ version: 2, body: '{}' })).rejects.toMatchObject({ code: 'RC403' })
    expect((await change({ state: 'withdrawn' })).numUpdatedRows).toBe(1n)
    expect((await change({ state: 'withdrawn' })).numUpdatedRows).toBe(0n)
  })

  test.each([
    ['ownership', 'public', 'coordinator', 'otherSteward'],
    ['round', 'network', 'coordinator', 'otherSteward'],
    ['practice', 'network', 'otherSteward', 'otherMember'],
    ['checkpoint', 'network', 'coordinator', 'steward'],
  ] as const)('a record of kind %s (%s) is written by a %s and not by %s', async (kind, tier, may, mayNot) => {
    const make = (member: SeededMember) => (tier === 'public' ? publicRecord(member, { kind }) : sealedRecord(member, lantern.groups.network, { kind, tier }))
    await write(lantern[may], make(lantern[may]))
    await expect(write(lantern[mayNot], make(lantern[mayNot]))).rejects.toMatchObject(refused)
  })

  test('a member writes the own profile, in new versions that are kept, and nobody else’s', async () => {
    const { memberId } = lantern.otherMember
    const profile = (by: SeededMember, record_id: string) => sealedRecord(by, lantern.groups.network, { kind: 'profile', tier: 'network', record_id })
    await write(lantern.otherMember, profile(lantern.otherMember, memberId))
    await expect(write(lantern.otherMember, profile(lantern.otherMember, lantern.otherSteward.memberId))).rejects.toMatchObject(refused)
    await expect(write(lantern.otherMember, profile(lantern.otherMember, lantern.otherMember.organizationId))).rejects.toMatchObject(refused)
    await write(lantern.otherSteward, profile(lantern.otherSteward, lantern.otherMember.organizationId))
    const next = (version: number) =>
      as(lantern.otherMember, (tx) => tx.updateTable('record').set({ version, sealed: sealed() }).where('record_id', '=', memberId).execute())
    await next(2)
    await expect(next(4)).rejects.toMatchObject({ code: 'RC409' })
    const versions = await as(lantern.member, (tx) =>
      tx.selectFrom('record_version').select('version').where('record_id', '=', memberId).orderBy('version').execute(),
    )
    expect(versions.map(({ version }) => version)).toEqual([1, 2])
  })

  test('the feed of a network has no gap, no double, and no number that somebody chose', async () => {
    const rows = await storage.asOwner((tx) => sql<{ seq: number }>`select seq from record where network_id = ${lantern.networkId} order by seq`.execute(tx))
    const [{ seq: last } = { seq: 0 }] = (await as(lantern.member, (tx) => tx.selectFrom('network').select('seq').execute())) as { seq: number }[]
    expect(new Set(rows.rows.map(({ seq }) => seq)).size).toBe(rows.rows.length)
    expect(rows.rows.at(-1)?.seq).toBe(last)
    await expect(as(lantern.founder, (tx) => sql`update network set seq = 1`.execute(tx))).rejects.toMatchObject(refused)
    const chosen = { ...publicRecord(lantern.coordinator, { kind: 'entry' }), seq: 7 }
    await write(lantern.coordinator, chosen)
    const given = await as(lantern.coordinator, (tx) => tx.selectFrom('record').select('seq').where('record_id', '=', chosen.record_id).executeTakeFirst())
    expect(given?.seq).toBe(last + 1)
  })

  test('the audit is added to in a chain, and changed by nobody', async () => {
    const { networkId: network_id, organizationId: organization_id, memberId: actor_id } = lantern.member
    const line = { network_id, organization_id, action: 'keys.read', actor_id, target_id: 'mem-1' }
    await as(lantern.member, (tx) => tx.insertInto('audit').values([line, line]).execute())
    await expect(
      as(lantern.member, (tx) =>
        tx
          .insertInto('audit')
          .values({ ...line, actor_id: lantern.steward.memberId })
          .execute(),
      ),
    ).rejects.toMatchObject(refused)
    for (const text of ["update audit set action = 'x'", 'delete from audit', 'truncate audit'])
      await expect(as(lantern.founder, (tx) => sql.raw(text).execute(tx))).rejects.toMatchObject(refused)
    const rows = await as(lantern.member, (tx) => tx.selectFrom('audit').selectAll().orderBy('n').execute())
    expect(rows.map(({ n }) => n)).toEqual([1, 2, 3])
    const { createHash } = await import('node:crypto')
    let previous = Buffer.alloc(32)
    for (const row of rows) {
      const fields = [
        'recourse/audit/v1',
        network_id,
        organization_id,
        row.n,
        previous.toString('hex'),
        row.action,
        row.actor_id,
        row.target_id ?? '',
        row.on_day,
      ]
      expect(row.previous_hash).toEqual(previous)
      previous = createHash('sha256').update(fields.join('\n')).digest()
      expect(row.hash).toEqual(previous)
    }
  })
})

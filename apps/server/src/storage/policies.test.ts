import { randomBytes, randomUUID } from 'node:crypto'
import { type Insertable, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from './databases.test-kit.ts'
import type { Storage, Tables } from './index.ts'
import { invite, publicRecord, type SeededMember, type SeededNetwork, sealed, sealedRecord, seedNetwork, signIn } from './seeded-network.test-kit.ts'

// Each policy alone: what nothing else would refuse. Each was widened to `true`, one after the other, and a test here or beside failed for it.

describe('each policy refuses what only it refuses', () => {
  let database: FreshDatabase
  let storage: Storage
  let lantern: SeededNetwork
  let harbour: SeededNetwork
  beforeAll(async () => {
    database = await freshDatabase('server')
    storage = database.storage
    lantern = await seedNetwork(storage)
    harbour = await seedNetwork(storage, 'Harbour')
    for (const name of ['founder', 'steward', 'member', 'otherSteward', 'otherMember'] as const)
      lantern = { ...lantern, [name]: await signIn(storage, lantern[name]) }
    harbour = { ...harbour, founder: await signIn(storage, harbour.founder) }
  })
  afterAll(() => database.remove())

  const as = <T>(member: SeededMember, work: Parameters<typeof storage.asSession<T>>[1]) => storage.asSession(member.session, work)
  const changed = (member: SeededMember, text: string) =>
    as(member, (tx) => sql.raw(text).execute(tx)).then(({ numAffectedRows }) => Number(numAffectedRows ?? 0))
  const seen = (member: SeededMember, text: string) => as(member, (tx) => sql.raw(text).execute(tx)).then(({ rows }) => rows.length)
  const put = <Table extends keyof Tables>(member: SeededMember, table: Table, row: Insertable<Tables[Table]>) =>
    as(member, (tx) =>
      sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.id(name)))}) values (${sql.join(Object.values(row))})`.execute(tx),
    ).then(
      () => 'put',
      (error: { code: string }) => error.code,
    )

  test('an organization is changed by its steward and the network’s', async () => {
    const rename = (member: SeededMember) =>
      changed(member, `update organization set name_en = 'Other' where organization_id = '${lantern.steward.organizationId}'`)
    for (const nobody of [lantern.member, lantern.coordinator, lantern.otherSteward, harbour.founder]) expect(await rename(nobody)).toBe(0)
    for (const somebody of [lantern.steward, lantern.founder]) expect(await rename(somebody)).toBe(1)
  })

  test('a passkey is of its person alone', async () => {
    const row = (of: SeededMember) => ({
      network_id: of.networkId,
      member_id: of.memberId,
      credential_id: randomUUID(),
      login_public: randomBytes(32),
      keys_sealed: sealed(),
    })
    expect(await put(lantern.member, 'passkey', row(lantern.member))).toBe('put')
    for (const other of [lantern.steward, lantern.founder, harbour.founder]) {
      expect(await put(other, 'passkey', row(lantern.member))).toBe('42501')
      expect(await seen(other, 'select 1 from passkey')).toBe(0)
      expect(await changed(other, 'delete from passkey')).toBe(0)
    }
  })

  test('a seal for recovery is put by its person, and read by stepped-up stewards of the same organization', async () => {
    const row = (of: SeededMember) => ({ network_id: of.networkId, member_id: of.memberId, sealed: sealed(), card_version: 1 })
    expect(await put(lantern.member, 'recovery_seal', row(lantern.member))).toBe('put')
    expect(await put(lantern.steward, 'recovery_seal', row(lantern.otherMember))).toBe('42501')
    const count = (member: SeededMember) => seen(member, `select 1 from recovery_seal where member_id = '${lantern.member.memberId}'`)
    expect(await count(lantern.steward)).toBe(1)
    const { session } = lantern.steward
    await storage.asOwner((tx) => sql`update priv.session set stepped_up_at = null where member_id = ${lantern.steward.memberId}`.execute(tx))
    expect(await count({ ...lantern.steward, session })).toBe(0)
    await storage.door.stepUp(session)
    for (const nobody of [lantern.otherSteward, lantern.otherMember, harbour.founder]) expect(await count(nobody)).toBe(0)
    expect(await changed(lantern.steward, 'delete from recovery_seal')).toBe(0)
  })

  test('a recovery is started and seen within the organization', async () => {
    const row = (by: SeededMember, of: SeededMember) => ({
      network_id: of.networkId,
      recovery_id: randomUUID(),
      member_id: of.memberId,
      organization_id: of.organizationId,
      started_by: by.memberId,
      ready_at: new Date(Date.now() + 86_400_000),
      salt: randomBytes(16),
      login_public: randomBytes(32),
      keys_sealed: sealed(),
    })
    for (const nobody of [lantern.member, lantern.otherSteward, harbour.founder])
      expect(await put(nobody, 'recovery', row(nobody, lantern.member))).toBe('42501')
    expect(await put(lantern.steward, 'recovery', row(lantern.founder, lantern.member))).toBe('42501')
    expect(await put(lantern.steward, 'recovery', { ...row(lantern.steward, lantern.otherMember), organization_id: lantern.steward.organizationId })).toBe(
      '42501',
    )
    expect(await put(lantern.steward, 'recovery', row(lantern.steward, lantern.member))).toBe('put')
    for (const nobody of [lantern.otherSteward, harbour.founder]) {
      expect(await seen(nobody, 'select 1 as one from recovery')).toBe(0)
      expect(await changed(nobody, `update recovery set state = 'stopped'`)).toBe(0)
      expect(await changed(nobody, `update recovery set confirmed_by = '${nobody.memberId}'`)).toBe(0)
    }
    await expect(changed(lantern.founder, `update recovery set state = 'done'`)).rejects.toMatchObject({ code: '42501' })
    expect(await changed(lantern.otherMember, `update recovery set state = 'stopped'`)).toBe(0)
    expect(await changed(lantern.steward, `update recovery set state = 'stopped'`)).toBe(1)
  })

  test('an invitation is made in one’s own name, seen and revoked by those over it', async () => {
    const { invitationId } = await invite(storage, lantern.steward, lantern.steward)
    const mine = `where invitation_id = '${invitationId}'`
    for (const nobody of [lantern.member, lantern.otherSteward, harbour.founder]) {
      expect(await seen(nobody, `select 1 from invitation ${mine}`)).toBe(0)
      expect(await changed(nobody, `update invitation set state = 'revoked' ${mine}`)).toBe(0)
    }
    expect(await changed(lantern.coordinator, `update invitation set state = 'revoked' ${mine}`)).toBe(0)
    await expect(changed(lantern.founder, `update invitation set state = 'open' ${mine}`)).rejects.toMatchObject({ code: '42501' })
    await expect(invite(storage, { ...lantern.steward, memberId: lantern.founder.memberId }, lantern.steward)).rejects.toMatchObject({ code: '42501' })
    await expect(invite(storage, { ...harbour.founder, networkId: lantern.networkId }, lantern.steward)).rejects.toMatchObject({ code: '42501' })
    expect(await changed(lantern.founder, `update invitation set state = 'revoked' ${mine}`)).toBe(1)
  })

  test('epochs are seen and made within the group', async () => {
    const { groups, networkId: network_id } = lantern
    for (const group of [groups.trusted, groups.first]) expect(await seen(lantern.otherMember, `select 1 from group_epoch where group_id = '${group}'`)).toBe(0)
    const epoch = (kind: 'network' | 'trusted' | 'organization', group_id: string, by: SeededMember, organization_id: string | null = null) => ({
      network_id,
      group_id,
      epoch: 2,
      kind,
      organization_id,
      made_by: by.memberId,
    })
    expect(await put(lantern.otherMember, 'group_epoch', epoch('trusted', groups.trusted, lantern.otherMember))).toBe('42501')
    expect(await put(lantern.otherMember, 'group_epoch', epoch('organization', groups.first, lantern.otherMember, lantern.founder.organizationId))).toBe(
      '42501',
    )
    expect(await put(lantern.otherMember, 'group_epoch', epoch('network', groups.network, lantern.member))).toBe('42501')
    expect(await put(harbour.founder, 'group_epoch', epoch('network', groups.network, lantern.member))).toBe('42501')
  })

  test('a wrap is seen by who it is for, and given within the group to who belongs to it', async () => {
    const { groups, networkId: network_id } = lantern
    expect(await seen(lantern.member, `select 1 from wrap where member_id <> '${lantern.member.memberId}'`)).toBe(0)
    const wrap = (group_id: string, to: SeededMember) => ({ network_id, group_id, epoch: 1, member_id: to.memberId, wrapped: sealed() })
    await storage.asOwner((tx) => sql`delete from wrap where network_id = ${network_id}`.execute(tx))
    expect(await put(lantern.otherMember, 'wrap', wrap(groups.first, lantern.member))).toBe('42501')
    expect(await put(lantern.member, 'wrap', wrap(groups.first, lantern.otherMember))).toBe('42501')
    expect(await put(harbour.founder, 'wrap', wrap(groups.network, lantern.member))).toBe('42501')
    expect(await put(lantern.member, 'wrap', wrap(groups.first, lantern.steward))).toBe('put')
  })

  test('the audit of an organization is seen by it, and added to by it and by coordinators', async () => {
    const line = (by: SeededMember, organization_id: string) => ({ network_id: by.networkId, organization_id, action: 'test.line', actor_id: by.memberId })
    const first = lantern.founder.organizationId
    expect(await put(lantern.otherSteward, 'audit', line(lantern.otherSteward, first))).toBe('42501')
    expect(await put(lantern.member, 'audit', line(lantern.steward, first))).toBe('42501')
    expect(await put(harbour.founder, 'audit', { ...line(harbour.founder, first), network_id: lantern.networkId })).toBe('42501')
    expect(await put(lantern.coordinator, 'audit', line(lantern.coordinator, lantern.otherSteward.organizationId))).toBe('put')
    expect(await put(lantern.member, 'audit', line(lantern.member, first))).toBe('put')
    expect(await seen(lantern.otherSteward, `select 1 from audit where organization_id = '${first}'`)).toBe(0)
    expect(await seen(harbour.founder, `select 1 from audit where network_id = '${lantern.networkId}'`)).toBe(0)
  })

  test('versions and reviews are seen with their record, and a review is signed by who may review', async () => {
    const [entry, trusted] = [
      publicRecord(lantern.member, { kind: 'entry', state: 'proposed' }),
      sealedRecord(lantern.coordinator, lantern.groups.trusted, { kind: 'entry', tier: 'trusted' }),
    ]
    await as(lantern.member, (tx) => tx.insertInto('record').values(entry).execute())
    await as(lantern.coordinator, (tx) => tx.insertInto('record').values(trusted).execute())
    const review = (by: SeededMember, record_id: string) => ({
      network_id: by.networkId,
      kind: 'entry' as const,
      record_id,
      version: 1,
      state: 'accepted' as const,
      reviewer_id: by.memberId,
      statement: '{}',
    })
    expect(await put(lantern.steward, 'review', review(lantern.steward, entry.record_id))).toBe('42501')
    expect(await put(lantern.steward, 'review', review(lantern.coordinator, entry.record_id))).toBe('42501')
    expect(await put(harbour.founder, 'review', { ...review(harbour.founder, entry.record_id), network_id: lantern.networkId })).toBe('42501')
    for (const { record_id } of [entry, trusted]) expect(await put(lantern.coordinator, 'review', review(lantern.coordinator, record_id))).toBe('put')
    for (const table of ['record', 'record_version', 'review']) {
      expect([table, await seen(lantern.otherMember, `select 1 from ${table} where record_id = '${trusted.record_id}'`)]).toEqual([table, 0])
      expect([table, await seen(harbour.founder, `select 1 from ${table} where network_id = '${lantern.networkId}'`)]).toEqual([table, 0])
      expect([table, await seen(lantern.member, `select 1 from ${table} where record_id = '${trusted.record_id}'`)]).toEqual([table, 1])
    }
  })
})

import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type FreshDatabase, freshDatabase } from './databases.test-kit.ts'
import type { Storage, Tables } from './index.ts'
import {
  hashed,
  invite,
  join,
  publicRecord,
  type SeededMember,
  type SeededNetwork,
  sealed,
  sealedRecord,
  seedNetwork,
  signIn,
} from './seeded-network.test-kit.ts'

const refused = { code: '42501' }

describe.each(engines)('members, their keys and their roles, on %s', (engine) => {
  let database: FreshDatabase
  let storage: Storage
  let lantern: SeededNetwork
  beforeAll(async () => {
    database = await freshDatabase(engine)
    storage = database.storage
    lantern = await seedNetwork(storage)
  })
  afterAll(() => database.remove())
  const as = <T>(member: SeededMember, work: Parameters<typeof storage.asSession<T>>[1]) => storage.asSession(member.session, work)

  test('how one signs in is changed just after signing in again, and ends what was opened before', async () => {
    const person = await join(storage, lantern.steward, { handle: 'changing', role: 'member' })
    const change = (member: SeededMember) =>
      as(member, (tx) =>
        tx
          .updateTable('member_key')
          .set({ salt: randomBytes(16), login_public: randomBytes(32), keys_sealed: sealed() })
          .executeTakeFirst(),
      )
    const passkey = { network_id: person.networkId, member_id: person.memberId, credential_id: 'key-1', login_public: randomBytes(32), keys_sealed: sealed() }
    expect((await change(person)).numUpdatedRows).toBe(0n)
    await expect(as(person, (tx) => tx.insertInto('passkey').values(passkey).execute())).rejects.toMatchObject(refused)
    const again = await signIn(storage, person)
    await as(again, (tx) => tx.insertInto('passkey').values(passkey).execute())
    expect((await change(again)).numUpdatedRows).toBe(1n)
    expect([await storage.door.touchSession(person.session), (await storage.door.touchSession(again.session))?.memberId]).toEqual([null, person.memberId])
  })

  test('who is made a member lets nobody in any more: their open invitations close', async () => {
    const person = await join(storage, lantern.founder, { handle: 'lowered', role: 'steward' })
    const { invitationId, token } = await invite(storage, person, { role: 'member', organizationId: person.organizationId })
    const other = await invite(storage, lantern.steward, { role: 'member', organizationId: lantern.steward.organizationId })
    const open = async (id: string, secret: Uint8Array) => storage.door.openInvitation(person.networkId, id, hashed(secret))
    expect(await open(invitationId, token)).not.toBeNull()
    await as(lantern.founder, (tx) => tx.updateTable('member').set({ role: 'member' }).where('member_id', '=', person.memberId).execute())
    expect(await open(invitationId, token)).toBeNull()
    expect(await open(other.invitationId, other.token)).not.toBeNull()
  })

  test('a copy for visitors brings the cards of those who gave a role to whoever published, and no others', async () => {
    const [person, idle] = [
      await join(storage, lantern.steward, { handle: 'publishing', role: 'member' }),
      await join(storage, lantern.steward, { handle: 'idle', role: 'steward' }),
    ]
    const said = {
      statement: 'role',
      signatures: [
        { by: lantern.coordinator.memberId, signature: 'x' },
        { by: 'root', signature: 'x' },
      ],
    }
    await as(lantern.founder, (tx) =>
      tx
        .updateTable('member')
        .set({ role: 'coordinator', roles: JSON.stringify([said]) })
        .where('member_id', '=', person.memberId)
        .execute(),
    )
    await as({ ...person, role: 'coordinator' }, (tx) =>
      tx
        .insertInto('record')
        .values(publicRecord(person, { kind: 'entry' }))
        .execute(),
    )
    const cards = (await storage.door.publicCards(person.networkId)).map(({ memberId }) => memberId)
    expect(cards).toEqual(expect.arrayContaining([person.memberId, lantern.steward.memberId, lantern.coordinator.memberId]))
    expect(cards).not.toContain(idle.memberId)
  })

  test('roles are given by stewards within their organization, and by the network’s', async () => {
    const person = await join(storage, lantern.steward, { handle: 'rising', role: 'member' })
    const give = (by: SeededMember, to: SeededMember, role: Tables['member']['role']) =>
      as(by, (tx) =>
        tx
          .updateTable('member')
          .set({ role })
          .where('member_id', '=', to.memberId)
          .executeTakeFirst()
          .then((r) => Number(r.numUpdatedRows)),
      )
    await expect(give(person, person, 'steward')).rejects.toMatchObject({ code: 'RC403' })
    expect(await give(lantern.otherSteward, person, 'steward')).toBe(0)
    expect(await give(lantern.steward, lantern.coordinator, 'member')).toBe(0)
    for (const role of ['coordinator', 'network-steward'] as const) await expect(give(lantern.steward, person, role)).rejects.toMatchObject({ code: 'RC403' })
    expect(await give(lantern.steward, person, 'steward')).toBe(1)
    expect(await give(lantern.founder, person, 'coordinator')).toBe(1)
    await expect(invite(storage, lantern.steward, { role: 'coordinator', organizationId: lantern.steward.organizationId })).rejects.toMatchObject(refused)
    await expect(invite(storage, lantern.steward, { role: 'member', organizationId: lantern.otherSteward.organizationId })).rejects.toMatchObject(refused)
    await expect(invite(storage, lantern.member, { role: 'member', organizationId: lantern.member.organizationId })).rejects.toMatchObject(refused)
  })

  test('only the network’s steward says which organization is trusted', async () => {
    const trust = (by: SeededMember) =>
      as(by, (tx) => tx.updateTable('organization').set({ trusted: true }).where('organization_id', '=', lantern.otherSteward.organizationId).execute())
    await expect(trust(lantern.otherSteward)).rejects.toMatchObject({ code: 'RC403' })
  })

  test('an officer cannot confirm the recovery they started, nor its member, nor shorten its wait', async () => {
    const person = await join(storage, lantern.steward, { handle: 'lost', role: 'steward' })
    const [starter, second] = [await signIn(storage, lantern.steward), await signIn(storage, lantern.founder)]
    const recovery_id = randomUUID()
    const row = {
      network_id: person.networkId,
      recovery_id,
      member_id: person.memberId,
      organization_id: person.organizationId,
      started_by: starter.memberId,
      salt: randomBytes(16),
      login_public: randomBytes(32),
      keys_sealed: sealed(),
    }
    const start = (hours: number) =>
      as(starter, (tx) =>
        tx
          .insertInto('recovery')
          .values({ ...row, ready_at: new Date(Date.now() + hours * 3_600_000) })
          .execute(),
      )
    await expect(start(1)).rejects.toMatchObject(refused)
    await start(24)
    const confirm = (by: SeededMember) =>
      as(by, (tx) =>
        tx.updateTable('recovery').set({ confirmed_by: by.memberId, ready_at: new Date() }).where('recovery_id', '=', recovery_id).executeTakeFirst(),
      )
    await expect(confirm(starter)).rejects.toMatchObject(refused)
    await expect(confirm(await signIn(storage, person))).rejects.toMatchObject(refused)
    const begin = () =>
      storage.door.beginChallenge({ challengeId: randomUUID(), networkId: person.networkId, handle: 'lost', nonce: randomBytes(32), purpose: 'login' })
    expect(await begin()).not.toEqual(row.salt)
    expect((await confirm(second)).numUpdatedRows).toBe(1n)
    expect(await begin()).toEqual(row.salt)
    expect(await storage.door.touchSession(person.session)).toBe(null)
    const lines = await as(second, (tx) => tx.selectFrom('audit').select(['action', 'target_id']).where('action', '=', 'recovery.done').execute())
    expect(lines).toEqual([{ action: 'recovery.done', target_id: person.memberId }])
  })

  test('the member may stop a recovery of theirs that they did not ask for', async () => {
    const person = await join(storage, lantern.steward, { handle: 'found', role: 'member' })
    const starter = await signIn(storage, lantern.steward)
    const row = {
      network_id: person.networkId,
      recovery_id: randomUUID(),
      member_id: person.memberId,
      organization_id: person.organizationId,
      started_by: starter.memberId,
      ready_at: new Date(Date.now() + 24 * 3_600_000),
      salt: randomBytes(16),
      login_public: randomBytes(32),
      keys_sealed: sealed(),
    }
    await as(starter, (tx) => tx.insertInto('recovery').values(row).execute())
    const stop = await as(person, (tx) => tx.updateTable('recovery').set({ state: 'stopped' }).where('recovery_id', '=', row.recovery_id).executeTakeFirst())
    expect(stop.numUpdatedRows).toBe(1n)
  })
})

describe.each(engines)('when somebody leaves, on %s', (engine) => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase(engine)
  })
  afterAll(() => database.remove())

  test('their sessions, keys and wraps go in the same step, the groups close, and writing waits for the next epoch', async () => {
    const { storage } = database
    const network = await seedNetwork(storage)
    const { member, steward, groups } = network
    const leave = storage.asSession(steward.session, (tx) =>
      tx.updateTable('member').set({ state: 'left' }).where('member_id', '=', member.memberId).executeTakeFirst(),
    )
    expect((await leave).numUpdatedRows).toBe(1n)
    expect(await storage.door.touchSession(member.session)).toBe(null)
    for (const table of ['wrap', 'member_key', 'passkey', 'recovery_seal'] as const) {
      const left = await storage.asOwner((tx) => sql`select 1 from ${sql.table(table)} where member_id = ${member.memberId}`.execute(tx))
      expect([table, left.rows.length]).toEqual([table, 0])
    }
    const row = () => sealedRecord(steward, groups.network, { kind: 'practice', tier: 'network' })
    const write = (epoch: number) =>
      storage.asSession(steward.session, (tx) =>
        tx
          .insertInto('record')
          .values({ ...row(), epoch })
          .execute(),
      )
    await expect(write(1)).rejects.toMatchObject({ code: 'RC410' })
    const next = (epoch: number) =>
      storage.asSession(steward.session, (tx) =>
        tx
          .insertInto('group_epoch')
          .values({ network_id: steward.networkId, group_id: groups.network, epoch, kind: 'network', made_by: steward.memberId })
          .execute(),
      )
    await expect(next(3)).rejects.toMatchObject({ code: 'RC409' })
    await next(2)
    await expect(next(2)).rejects.toMatchObject({ code: 'RC409' })
    await write(2)
    const waiting = await storage.asSession(steward.session, (tx) =>
      sql<{ member_id: string }>`select * from priv.members_without_wrap(${groups.network})`.execute(tx),
    )
    expect(waiting.rows).toHaveLength(5)
    const wrap = (member_id: string) =>
      storage.asSession(steward.session, (tx) =>
        tx.insertInto('wrap').values({ network_id: steward.networkId, group_id: groups.network, epoch: 2, member_id, wrapped: sealed() }).execute(),
      )
    await wrap(network.otherMember.memberId)
    await expect(wrap(member.memberId)).rejects.toMatchObject({ code: '42501' })
  })

  test('an organization that leaves takes all its members out, and one no longer trusted is out of the trusted group', async () => {
    const { storage } = database
    const { founder, otherSteward, otherMember, coordinator } = await seedNetwork(storage, 'Orchard')
    const set = (values: object, id: string) =>
      storage.asSession(founder.session, (tx) => tx.updateTable('organization').set(values).where('organization_id', '=', id).execute())
    await set({ trusted: true }, otherSteward.organizationId)
    await set({ trusted: false }, otherSteward.organizationId)
    const epochs = await storage.asSession(founder.session, (tx) =>
      tx.selectFrom('group_epoch').select(['kind', 'state']).where('kind', '=', 'trusted').execute(),
    )
    expect(epochs).toEqual([{ kind: 'trusted', state: 'closed' }])
    await set({ state: 'left' }, otherSteward.organizationId)
    for (const { session } of [otherSteward, otherMember]) expect(await storage.door.touchSession(session)).toBe(null)
    expect(await storage.door.touchSession(coordinator.session)).not.toBe(null)
    await expect(set({ state: 'active' }, otherSteward.organizationId)).rejects.toMatchObject({ code: 'RC403' })
  })
})

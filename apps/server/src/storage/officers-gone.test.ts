import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type FreshDatabase, freshDatabase } from './databases.test-kit.ts'
import type { Storage } from './index.ts'
import { join, type SeededMember, type SeededNetwork, sealed, seedNetwork, signIn } from './seeded-network.test-kit.ts'

describe.each(engines)('a recovery whose officer is gone, on %s', (engine) => {
  let database: FreshDatabase
  let storage: Storage
  let lantern: SeededNetwork
  beforeAll(async () => {
    database = await freshDatabase(engine)
    storage = database.storage
    lantern = await seedNetwork(storage)
  })
  afterAll(() => database.remove())
  const owner = (text: string) => storage.asOwner((tx) => sql.raw<Record<string, unknown>>(text).execute(tx))
  const change = (by: SeededMember, who: SeededMember, values: { state: 'left' } | { role: 'member' | 'coordinator' }) =>
    storage.asSession(by.session, (tx) => tx.updateTable('member').set(values).where('member_id', '=', who.memberId).execute())

  /** An officer who started giving back the keys of a member, and what would come into force. */
  const started = async (name: string) => {
    const officer = await signIn(storage, await join(storage, lantern.founder, { handle: `officer.${name}`, role: 'steward' }))
    const lost = await join(storage, lantern.steward, { handle: `lost.${name}`, role: 'member' })
    const [recovery_id, salt] = [randomUUID(), randomBytes(16)]
    const row = {
      network_id: lost.networkId,
      recovery_id,
      member_id: lost.memberId,
      organization_id: lost.organizationId,
      started_by: officer.memberId,
      ready_at: new Date(Date.now() + 24 * 3_600_000),
      salt,
      login_public: randomBytes(32),
      keys_sealed: sealed(),
    }
    await storage.asSession(officer.session, async (tx) => {
      await tx.insertInto('recovery').values(row).execute()
      await tx.updateTable('member').set({ state: 'recovering' }).where('member_id', '=', lost.memberId).execute()
    })
    const stands = async () =>
      (await owner(`select r.state, m.state as member from recovery r join member m using (network_id, member_id) where recovery_id = '${recovery_id}'`))
        .rows[0]
    const comes = () =>
      storage.door.beginChallenge({ challengeId: randomUUID(), networkId: lost.networkId, handle: lost.handle, nonce: randomBytes(32), purpose: 'login' })
    /** Whether the new keys are those that the member is asked for, once the wait is over. */
    const tookEffect = async () => {
      await owner(`update recovery set ready_at = now() - interval '1 second' where recovery_id = '${recovery_id}'`)
      return (await comes()).equals(salt)
    }
    const confirm = (by: SeededMember) =>
      storage.asSession(by.session, (tx) =>
        tx.updateTable('recovery').set({ confirmed_by: by.memberId, ready_at: new Date() }).where('recovery_id', '=', recovery_id).execute(),
      )
    return { officer, recovery_id, stands, tookEffect, confirm }
  }
  const stopped = { state: 'stopped', member: 'active' }

  test('takes effect while the officer still leads', async () => {
    const { stands, tookEffect } = await started('staying')
    expect([await tookEffect(), await stands()]).toEqual([true, { state: 'done', member: 'active' }])
  })

  test.each([
    ['left', { state: 'left' }],
    ['was made a member', { role: 'member' }],
    ['was made a coordinator', { role: 'coordinator' }],
  ] as const)('stops when the one who started it %s, and the old keys stay', async (what, values) => {
    const { officer, stands, tookEffect } = await started(what.replaceAll(' ', '.'))
    await change(lantern.founder, officer, values)
    expect([await stands(), await tookEffect()]).toEqual([stopped, false])
    const lines = await owner(`select action from audit where actor_id = '${officer.memberId}'`)
    expect(lines.rows).toEqual([{ action: 'recovery.stopped' }])
  })

  test('stops when the one who confirmed it left before it took effect', async () => {
    const { stands, tookEffect, confirm } = await started('confirmed')
    const second = await signIn(storage, await join(storage, lantern.founder, { handle: 'second', role: 'steward' }))
    await confirm(second)
    await change(lantern.founder, second, { state: 'left' })
    expect([await stands(), await tookEffect()]).toEqual([stopped, false])
  })

  test('stops at the door too, if it was left waiting', async () => {
    const { officer, recovery_id, stands, tookEffect } = await started('waiting')
    await change(lantern.founder, officer, { state: 'left' })
    await owner(`update recovery set state = 'waiting' where recovery_id = '${recovery_id}'`)
    expect([await tookEffect(), await stands()]).toEqual([false, stopped])
  })

  test('leaves alone what others began', async () => {
    const [mine, theirs] = [await started('mine'), await started('theirs')]
    await change(lantern.founder, mine.officer, { state: 'left' })
    expect([await theirs.stands(), await theirs.tookEffect()]).toEqual([{ state: 'waiting', member: 'recovering' }, true])
  })
})

import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type FreshDatabase, freshDatabase } from './databases.test-kit.ts'
import type { Storage } from './index.ts'
import { foundNetwork, hashed, invite, join, type SeededNetwork, seedNetwork, signIn } from './seeded-network.test-kit.ts'

const challenge = async (storage: Storage, networkId: string, handle: string) => {
  const challengeId = randomUUID()
  const salt = await storage.door.beginChallenge({ challengeId, networkId, handle, nonce: randomBytes(32), purpose: 'login' })
  return { challengeId, salt }
}

describe.each(engines)('before there is a session, on %s', (engine) => {
  let database: FreshDatabase
  let storage: Storage
  let network: SeededNetwork
  beforeAll(async () => {
    database = await freshDatabase(engine)
    storage = database.storage
    network = await seedNetwork(storage)
  })
  afterAll(() => database.remove())
  const owner = (text: string) => storage.asOwner((tx) => sql.raw<Record<string, unknown>>(text).execute(tx))

  test('HMAC is the one of RFC 4231, and of Node', async () => {
    const vectors = [
      [Buffer.alloc(20, 0x0b), Buffer.from('Hi There'), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
      [Buffer.from('Jefe'), Buffer.from('what do ya want for nothing?'), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
      [Buffer.alloc(20, 0xaa), Buffer.alloc(50, 0xdd), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
    ] as const
    const [key, message] = [randomBytes(32), randomBytes(200)]
    for (const [k, m, expected] of [...vectors, [key, message, createHmac('sha256', key).update(message).digest('hex')] as const]) {
      const { rows } = await storage.asOwner((tx) => sql<{ h: Buffer }>`select priv.hmac_sha256(${m}, ${k}) as h`.execute(tx))
      expect(rows[0]?.h.toString('hex')).toBe(expected)
    }
  })

  test('somebody who is not there gets a salt of the same shape, the same each time, and another for another name or network', async () => {
    const known = (await challenge(storage, network.networkId, 'member')).salt
    const [once, again, other, elsewhere] = await Promise.all([
      challenge(storage, network.networkId, 'nobody'),
      challenge(storage, network.networkId, 'nobody'),
      challenge(storage, network.networkId, 'nobody2'),
      challenge(storage, randomUUID(), 'nobody'),
    ])
    expect([known.length, once.salt.length]).toEqual([16, 16])
    expect(once.salt).toEqual(again.salt)
    expect(new Set([known, once.salt, other.salt, elsewhere.salt].map((salt) => salt.toString('hex'))).size).toBe(4)
  })

  test('a challenge is taken once; that of nobody can be answered by nobody', async () => {
    const { challengeId } = await challenge(storage, network.networkId, 'member')
    const taken = await storage.door.takeChallenge(challengeId, null)
    expect(taken).toMatchObject({ memberId: network.member.memberId, handle: 'member', purpose: 'login' })
    expect(taken?.loginPublic).toHaveLength(32)
    expect(await storage.door.takeChallenge(challengeId, null)).toBe(null)
    const nobody = await challenge(storage, network.networkId, 'nobody')
    expect(await storage.door.takeChallenge(nobody.challengeId, null)).toMatchObject({ memberId: null, loginPublic: null })
  })

  test('a challenge is gone after two minutes', async () => {
    const { challengeId } = await challenge(storage, network.networkId, 'member')
    await owner(`update priv.challenge set made_at = now() - interval '2 minutes' where challenge_id = '${challengeId}'`)
    expect(await storage.door.takeChallenge(challengeId, null)).toBe(null)
  })

  test('a session says who it is; fifteen minutes unseen, or twelve hours in all, end it', async () => {
    const { session } = await signIn(storage, network.member)
    expect(await storage.door.touchSession(session)).toMatchObject({
      memberId: network.member.memberId,
      role: 'member',
      trusted: true,
      steppedUp: true,
      handle: 'member',
    })
    const stored = (await owner('select token_hash from priv.session')).rows.map((row) => (row.token_hash as Buffer).toString('hex'))
    expect(stored).not.toContain(session.toString('hex'))
    const mine = `where token_hash = sha256(convert_to('${session.toString('hex')}', 'UTF8'))`
    await owner(`update priv.session set stepped_up_at = now() - interval '5 minutes' ${mine}`)
    expect((await storage.door.touchSession(session))?.steppedUp).toBe(false)
    await owner(`update priv.session set seen_at = now() - interval '14 minutes' ${mine}`)
    expect(await storage.door.touchSession(session)).not.toBe(null)
    expect((await owner(`select 1 from priv.session ${mine} and seen_at > now() - interval '1 minute'`)).rows).toHaveLength(1)
    await owner(`update priv.session set seen_at = now() - interval '15 minutes' ${mine}`)
    expect(await storage.door.touchSession(session)).toBe(null)
    await owner(`update priv.session set seen_at = now(), ends_at = now() ${mine}`)
    expect(await storage.door.touchSession(session)).toBe(null)
  })

  test('a session that was ended sees nothing any more', async () => {
    const { session } = await signIn(storage, network.member)
    const members = () => storage.asSession(session, (tx) => tx.selectFrom('member').selectAll().execute())
    expect(await members()).toHaveLength(6)
    await storage.door.endSession(session)
    expect(await members()).toEqual([])
  })

  test('an invitation serves once, even to two who come at the same moment', async () => {
    const { invitationId, token } = await invite(storage, network.steward, { role: 'member', organizationId: network.steward.organizationId })
    expect(await storage.door.openInvitation(network.networkId, invitationId, hashed(token))).toMatchObject({ role: 'member', newOrganization: false })
    expect(await storage.door.openInvitation(network.networkId, invitationId, hashed(randomBytes(32)))).toBe(null)
    const member = (handle: string) => ({
      memberId: randomUUID(),
      handle,
      card: '{}',
      salt: randomBytes(16),
      loginPublic: randomBytes(32),
      keysSealed: randomBytes(99),
    })
    const come = (handle: string) =>
      storage.door.accept(
        { networkId: network.networkId, invitationId, tokenHash: hashed(token), organization: null, member: member(handle), session: hashed(randomBytes(32)) },
        (tx) => tx.selectFrom('member').select('handle').where('handle', '=', handle).execute(),
      )
    const both = await Promise.all([come('one'), come('two')])
    expect(both.filter((made) => made !== null)).toHaveLength(1)
    expect(await storage.door.openInvitation(network.networkId, invitationId, hashed(token))).toBe(null)
  })

  test('what fails in the work of somebody who joins leaves no trace of them, and the invitation open', async () => {
    const { invitationId, token } = await invite(storage, network.steward, { role: 'member', organizationId: network.steward.organizationId })
    const member = { memberId: randomUUID(), handle: 'never', card: '{}', salt: randomBytes(16), loginPublic: randomBytes(32), keysSealed: randomBytes(99) }
    const given = { networkId: network.networkId, invitationId, tokenHash: hashed(token), organization: null, member, session: hashed(randomBytes(32)) }
    await expect(storage.door.accept(given, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await storage.door.touchSession(given.session)).toBe(null)
    expect(await storage.door.openInvitation(network.networkId, invitationId, hashed(token))).not.toBe(null)
  })

  test('an invitation that expired, was revoked, or whose maker left is closed', async () => {
    const maker = await join(storage, network.founder, { handle: 'maker', role: 'steward' })
    const [expired, revoked, orphaned] = [await invite(storage, maker, maker), await invite(storage, maker, maker), await invite(storage, maker, maker)]
    await owner(`update public.invitation set expires_at = now() where invitation_id = '${expired.invitationId}'`)
    const revoking = storage.asSession(network.steward.session, (tx) =>
      tx.updateTable('invitation').set({ state: 'revoked' }).where('invitation_id', '=', revoked.invitationId).executeTakeFirst(),
    )
    expect((await revoking).numUpdatedRows).toBe(1n)
    await storage.asSession(network.founder.session, (tx) => tx.updateTable('member').set({ state: 'left' }).where('member_id', '=', maker.memberId).execute())
    for (const { invitationId, token } of [expired, revoked, orphaned])
      expect(await storage.door.openInvitation(network.networkId, invitationId, hashed(token))).toBe(null)
  })

  test('what ended is deleted every minute, and what goes on stays', async () => {
    const count = async (table: string, where = 'true') => Number((await owner(`select count(*)::int as n from priv.${table} where ${where}`)).rows[0]?.n)
    const idle = await signIn(storage, network.member)
    const over = await signIn(storage, network.member)
    const live = await signIn(storage, network.member)
    const hash = (session: Buffer) => `token_hash = sha256(convert_to('${session.toString('hex')}', 'UTF8'))`
    await owner(`update priv.session set seen_at = now() - interval '16 minutes' where ${hash(idle.session)}`)
    await owner(`update priv.session set ends_at = now() - interval '1 second' where ${hash(over.session)}`)
    const [old, fresh] = [await challenge(storage, network.networkId, 'old'), await challenge(storage, network.networkId, 'fresh')]
    await owner(`update priv.challenge set made_at = now() - interval '3 minutes' where challenge_id = '${old.challengeId}'`)
    await storage.door.offerFounding(hashed(randomBytes(32)), new Date(Date.now() - 1000))
    await owner(`insert into priv.door (key_hash, seen_at) values ('\\x01', now() - interval '31 days'), ('\\x02', now() - interval '29 days')`)
    await owner(`update priv.door set seen_at = now() - interval '2 hours' where length(key_hash) = 32`)
    await storage.door.sweep()
    expect(await Promise.all([idle, over, live].map(({ session }) => count('session', hash(session))))).toEqual([0, 0, 1])
    expect(await Promise.all([old, fresh].map(({ challengeId }) => count('challenge', `challenge_id = '${challengeId}'`)))).toEqual([0, 1])
    expect(await count('founding', 'expires_at < now()')).toBe(0)
    expect([await count('door', `key_hash = '\\x01'`), await count('door', `key_hash = '\\x02'`)]).toEqual([0, 1])
    expect(await count('door', `length(key_hash) = 32 and seen_at > now() - interval '1 minute'`)).toBe(1)
    expect(await storage.door.touchSession(live.session)).not.toBe(null)
  })

  test('once a network is founded, no link that was given out before founds another', async () => {
    const earlier = hashed(randomBytes(32))
    await storage.door.offerFounding(earlier, new Date(Date.now() + 60_000))
    expect(await storage.door.mayFound(earlier)).toBe(true)
    await foundNetwork(storage, 'Second')
    expect(await storage.door.mayFound(earlier)).toBe(false)
  })

  test('of two who found at the same moment with two links, one does', async () => {
    const tokens = [hashed(randomBytes(32)), hashed(randomBytes(32))]
    for (const token of tokens) await storage.door.offerFounding(token, new Date(Date.now() + 60_000))
    const given = () => ({
      network: { networkId: randomUUID(), nameEn: 'One', nameFr: 'Un', rootPublic: randomBytes(32) },
      organization: { organizationId: randomUUID(), nameEn: 'House', nameFr: 'Maison', card: '{}' },
      member: { memberId: randomUUID(), handle: 'founder', card: '{}', salt: randomBytes(16), loginPublic: randomBytes(32), keysSealed: randomBytes(99) },
      session: hashed(randomBytes(32)),
    })
    const both = await Promise.all(tokens.map((token) => storage.door.found(token, given(), async () => 'founded')))
    expect(both.filter((made) => made !== null)).toEqual([{ made: 'founded' }])
  })

  test('a founding token serves once', async () => {
    const token = hashed(randomBytes(32))
    expect(await storage.door.mayFound(token)).toBe(false)
    await storage.door.offerFounding(token, new Date(Date.now() + 60_000))
    expect(await storage.door.mayFound(token)).toBe(true)
    await owner('update priv.founding set expires_at = now()')
    expect(await storage.door.mayFound(token)).toBe(false)
  })
})

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../storage/databases.test-kit.ts'
import { sealedPut } from './entries.test-kit.ts'
import { type NetworkApp, startNetworkApp, type WholeNetwork, wholeNetwork } from './network-app.test-kit.ts'
import { codeOf, given, join, newBrowser, newKey, type Person, says, sealed, signIn, wrapped } from './people.test-kit.ts'

describe.each(engines)('the keys of groups and their recovery, on %s', (engine) => {
  let server: NetworkApp
  let lantern: WholeNetwork
  let second: Person
  beforeAll(async () => {
    server = await startNetworkApp(engine)
    lantern = await wholeNetwork(server)
    second = await join(server.app, lantern.founder, { handle: 'second', role: 'steward' })
    for (const person of [lantern.steward, second, lantern.otherSteward]) await signIn(person, { purpose: 'step-up' })
  })
  afterAll(() => server.close())

  const groupOf = async (by: Person, groupId: string) => (await given(by.client.listGroups())).groups.find((group) => group.groupId === groupId)
  const epoch = (by: Person, groupId: string, n: number, to: readonly string[]) =>
    codeOf(
      by.client.makeEpoch({
        params: { groupId },
        body: { epoch: n, historySealed: sealed(329), wraps: to.map((memberId) => ({ memberId, wrapped: wrapped() })) },
      }),
    )

  test('those without a key are known, and get one from whoever has it, once', async () => {
    const { founder, member, otherMember, groups } = lantern
    const without = (await groupOf(founder, groups.network))?.without ?? []
    expect(without).toEqual(expect.arrayContaining([member.memberId, otherMember.memberId]))
    const mine = wrapped()
    const body = { epoch: 1, wraps: [{ memberId: member.memberId, wrapped: mine }] }
    expect((await given(founder.client.addWraps({ params: { groupId: groups.network }, body }))).added).toBe(1)
    expect(
      (
        await given(
          founder.client.addWraps({ params: { groupId: groups.network }, body: { ...body, wraps: [{ memberId: member.memberId, wrapped: wrapped() }] } }),
        )
      ).added,
    ).toBe(0)
    expect((await groupOf(member, groups.network))?.wraps).toEqual([{ epoch: 1, wrapped: mine }])
    expect((await groupOf(otherMember, groups.network))?.wraps).toEqual([])
    const stranger = { epoch: 1, wraps: [{ memberId: otherMember.memberId, wrapped: wrapped() }] }
    expect((await given(founder.client.addWraps({ params: { groupId: groups.organization }, body: stranger }))).added).toBe(0)
  })

  test('the next epoch is made once, and what is sealed under an older one is refused', async () => {
    const { founder, steward, coordinator, groups } = lantern
    const put = sealedPut('round', groups.network)
    await given(coordinator.client.writeRecords({ body: { records: [put] } }))
    const all = [founder, steward, coordinator].map(({ memberId }) => memberId)
    const both = await Promise.all([epoch(founder, groups.network, 2, all), epoch(steward, groups.network, 2, all)])
    expect(both.toSorted()).toEqual(['conflict', 'ok'])
    expect(await epoch(founder, groups.network, 4, all)).toBe('conflict')
    expect(await epoch(founder, groups.network, 3, [steward.memberId])).toBe('not-understood')
    const old = await given(
      coordinator.client.writeRecords({ body: { records: [sealedPut('round', groups.network), { ...put, expected: 1, sealed: sealed() }] } }),
    )
    expect(old.results.map((one) => one.outcome === 'refused' && one.reason)).toEqual(['epoch-closed', 'epoch-closed'])
    const now = await given(
      coordinator.client.writeRecords({
        body: { records: [sealedPut('round', groups.network, { epoch: 2 }), { ...put, expected: 1, epoch: 2, sealed: sealed() }] },
      }),
    )
    expect(now.results.map(({ outcome }) => outcome)).toEqual(['stored', 'stored'])
    expect((await groupOf(coordinator, groups.network))?.epochs.map(({ epoch: n, state }) => [n, state])).toEqual([
      [1, 'closed'],
      [2, 'open'],
    ])
    const body = { epoch: 1, wraps: [{ memberId: steward.memberId, wrapped: wrapped() }] }
    expect(await codeOf(founder.client.addWraps({ params: { groupId: groups.network }, body }))).toBe('epoch-closed')
  })

  test('a group that one is not in is not there', async () => {
    const { otherSteward, groups } = lantern
    expect((await given(otherSteward.client.listGroups())).groups.map(({ kind }) => kind).toSorted()).toEqual(['network', 'organization'])
    expect(await epoch(otherSteward, groups.trusted, 2, [otherSteward.memberId])).toBe('not-found')
  })

  const recover = (by: Person, who: Person, recoveryId = randomUUID()) => {
    const login = newKey()
    const body = { recoveryId, memberId: who.memberId, salt: sealed(16), loginPublic: login.publicKey, keysSealed: sealed() }
    return { recoveryId, login, body, started: () => by.client.startRecovery({ body }) }
  }
  const comesIn = (who: Person, login = who.login) => signIn({ ...who, ...newBrowser(server.app), login })

  test('ASVS 6.4.3 keys given back by one officer work after 24 hours and not before, and everybody in the organization sees it', async () => {
    const { steward, member } = lantern
    const { login, started } = recover(steward, member)
    const { readyAt } = await given(started())
    expect(Math.abs(Date.parse(readyAt) - Date.now() - 86_400_000)).toBeLessThan(60_000)
    expect((await given(started())).readyAt).toBe(readyAt)
    expect(await codeOf(recover(second, member).started())).toBe('already-there')
    expect([await comesIn(member, login), await comesIn(member)]).toEqual(['sign-in-failed', 'ok'])
    const { recoveries } = await given(lantern.coordinator.client.listRecoveries())
    expect(recoveries).toMatchObject([{ memberId: member.memberId, startedBy: steward.memberId, confirmedBy: null, state: 'waiting' }])
    expect((await given(lantern.otherSteward.client.listRecoveries())).recoveries).toEqual([])
    await server.storage.asOwner((tx) => sql`update recovery set ready_at = now() - interval '1 second'`.execute(tx))
    expect([await comesIn(member, login), await comesIn(member)]).toEqual(['ok', 'sign-in-failed'])
    expect(await codeOf(member.client.listGroups())).toBe('sign-in-needed')
    const { lines } = await given(steward.client.readAudit({ query: {} }))
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['recovery.started', 'recovery.done']))
  })

  test('a second officer confirms, and never the one who started or the one whose keys they are', async () => {
    const { steward, founder } = lantern
    const lost = await join(server.app, steward, { handle: 'lost.keys', role: 'member' })
    const { recoveryId, login, started } = recover(steward, lost)
    await given(started())
    const confirm = (by: Person) => codeOf(by.client.confirmRecovery({ params: { recoveryId } }))
    expect(await confirm(steward)).toBe('not-allowed')
    expect(await confirm(lantern.otherSteward)).toBe('not-found')
    expect(await confirm(founder)).toBe('step-up-needed')
    expect([await confirm(second), await comesIn(lost, login)]).toEqual(['ok', 'ok'])
    expect(await confirm(second)).toBe('conflict')
    const own = recover(second, second)
    expect(await codeOf(own.started())).toBe('not-allowed')
  })

  test('whoever it is about stops it, and their old keys stay', async () => {
    const { steward } = lantern
    const target = await join(server.app, steward, { handle: 'not.lost', role: 'member' })
    const { recoveryId, login, started } = recover(steward, target)
    await given(started())
    const state = async () => (await given(steward.client.listPeople())).members.find(({ memberId }) => memberId === target.memberId)?.state
    expect(await state()).toBe('recovering')
    await given(target.client.stopRecovery({ params: { recoveryId } }))
    expect(await state()).toBe('active')
    expect(await codeOf(second.client.confirmRecovery({ params: { recoveryId } }))).toBe('conflict')
    await server.storage.asOwner((tx) => sql`update recovery set ready_at = now() - interval '1 second' where recovery_id = ${recoveryId}`.execute(tx))
    expect([await comesIn(target, login), await comesIn(target)]).toEqual(['sign-in-failed', 'ok'])
  })

  test('what a member sealed for the officers is read by an officer of theirs who stepped up, and that is written down', async () => {
    const { steward, coordinator, otherSteward } = lantern
    const given_ = { sealed: sealed(1700), cardVersion: 1 }
    await given(coordinator.client.putRecoverySeal({ body: { ...given_, sealed: sealed(1700) } }))
    await given(coordinator.client.putRecoverySeal({ body: given_ }))
    const read = (by: Person) => by.client.readRecoverySeal({ params: { memberId: coordinator.memberId } })
    expect(await given(read(steward))).toEqual({ ...given_, memberId: coordinator.memberId })
    expect(await codeOf(read(otherSteward))).toBe('not-allowed')
    expect((await given(coordinator.client.readMyKeys())).recoverySeal).toEqual({ cardVersion: 1 })
    const { lines } = await given(coordinator.client.readAudit({ query: {} }))
    expect(lines.at(-1)).toMatchObject({ action: 'recovery.seal-read', actorId: steward.memberId, targetId: coordinator.memberId })
  })

  test('whoever joins with a key of an epoch that closed meanwhile joins without it', async () => {
    const { steward, groups } = lantern
    const statement = says(steward, 'leave', { member: second.memberId, on: '2026-11-25' })
    await given(steward.client.leaveMember({ params: { memberId: second.memberId }, body: { statement } }))
    const late = await join(server.app, steward, { handle: 'late', role: 'member', wraps: [{ groupId: groups.network, epoch: 2, wrapped: wrapped() }] })
    const group = await groupOf(late, groups.network)
    expect([group?.wraps, group?.epochs.at(-1)?.state]).toEqual([[], 'closed'])
    expect(await epoch(late, groups.network, 3, [late.memberId, steward.memberId])).toBe('ok')
    expect((await groupOf(late, groups.network))?.wraps.map(({ epoch: n }) => n)).toEqual([3])
  })

  test('none of it was a fault', () => expect(server.faults).toEqual([]))
})

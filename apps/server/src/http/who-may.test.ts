import { randomUUID } from 'node:crypto'
import { type RouteName, routeNames, routes } from '@recourse/wire'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Storage } from '../storage/index.ts'
import { authorize, needsResource, rules } from './authorize.ts'
import { foundingToken, type NetworkApp, startNetworkApp, wholeNetwork } from './network-app.test-kit.ts'
import { found, given, invitation, join, newBrowser, newKey, says, sealed, signIn } from './people.test-kit.ts'
import { type Asker, ask, type Things } from './requests.test-kit.ts'
import { type Asking, openAddresses, roles, whoMay } from './who-may.test-kit.ts'

/** A storage in which nothing that a request does stays: so every request of the table meets the same network. */
const unstaying = (storage: Storage): Storage => ({
  ...storage,
  asSession: async (tokenHash, work) => {
    const undo = new Error('undo')
    let made: { readonly value: Awaited<ReturnType<typeof work>> } | null = null
    await storage
      .asSession(tokenHash, async (tx) => {
        made = { value: await work(tx) }
        throw undo
      })
      .catch((error) => {
        if (error !== undo) throw error
      })
    if (!made) throw new Error('nothing was done')
    return (made as { readonly value: Awaited<ReturnType<typeof work>> }).value
  },
})

let server: NetworkApp
let stays = true
let askers: Readonly<Record<Asking, Asker>>
let things: Things
const day = '2026-11-25'

async function makeThings(): Promise<void> {
  const network = await wholeNetwork(server)
  const { founder, steward, root } = network
  const target = await join(server.app, steward, { handle: 'target', role: 'member' })
  const officer = await join(server.app, founder, { handle: 'steward.two', role: 'steward' })
  const leaver = await join(server.app, steward, { handle: 'leaver', role: 'member' })
  await join(server.app, founder, { handle: 'second', role: 'network-steward', organizationId: network.otherSteward.organizationId, root })
  await given(target.client.putRecoverySeal({ body: { sealed: sealed(1700), cardVersion: 1 } }))
  const openInvitation = invitation(steward, { role: 'member' })
  await given(steward.client.makeInvitation({ body: openInvitation.body }))
  const forGuests = roles.map(() => invitation(steward, { role: 'member' }))
  for (const { body } of forGuests) await given(steward.client.makeInvitation({ body }))
  const [ownership, recoveryId] = [randomUUID(), randomUUID()]
  const record = { id: randomUUID(), about: 'svc_lantern' }
  const { organizationId } = founder
  const owns = says(founder, 'ownership', { record: ownership, service: record.about, organization: organizationId, on: day })
  const proposal = { kind: 'entry', id: record.id, expected: 0, tier: 'network', groupId: network.groups.network, epoch: 1, about: record.about } as const
  const put = { kind: 'ownership', id: ownership, expected: 0, tier: 'public', about: record.about, organizationId, state: 'accepted', body: owns } as const
  const written = [
    ...(await given(founder.client.writeRecords({ body: { records: [put] } }))).results,
    ...(await given(target.client.writeRecords({ body: { records: [{ ...proposal, state: 'proposed', sealed: sealed() }] } }))).results,
  ]
  expect(written.map(({ outcome }) => outcome)).toEqual(['stored', 'stored'])
  for (const person of [officer, leaver]) expect(await signIn(person, { purpose: 'step-up' })).toBe('ok')
  const keys = { salt: sealed(16), loginPublic: sealed(32), keysSealed: sealed() }
  await given(officer.client.startRecovery({ body: { recoveryId, memberId: target.memberId, ...keys } }))
  const elsewhere = (await found(server.app, await foundingToken(server.storage))).founder
  const nobody = { ...newBrowser(server.app), networkId: founder.networkId, organizationId: randomUUID(), memberId: randomUUID(), handle: 'nobody' }
  const visitor: Asker = { ...nobody, role: 'member', key: newKey(), login: newKey(), rootOf: root }
  const { member, otherSteward, coordinator } = network
  const people = { member, steward, otherSteward, coordinator, networkSteward: founder, leaver, otherNetwork: elsewhere }
  const withRoot = Object.fromEntries(Object.entries(people).map(([role, person]) => [role, { ...person, rootOf: root }]))
  askers = { visitor, ...(withRoot as Record<keyof typeof people, Asker>) }
  things = { server, network, target, recoveryId, openInvitation, forGuests, record }
}

async function readyAll(): Promise<void> {
  for (const role of roles) {
    if (role === 'visitor') continue
    const { networkId: network_id, memberId: member_id } = askers[role]
    const passkey = { network_id, member_id, credential_id: 'AAAA', login_public: Buffer.alloc(32), keys_sealed: Buffer.alloc(300) }
    await server.storage.asOwner((tx) => tx.insertInto('passkey').values(passkey).execute())
    expect(await signIn(askers[role], { purpose: 'step-up' })).toBe('ok')
  }
  const { leaver } = askers
  await given(
    leaver.client.leaveMember({ params: { memberId: leaver.memberId }, body: { statement: says(leaver, 'leave', { member: leaver.memberId, on: day }) } }),
  )
  // Somebody left: the groups wait for a new epoch, which is not what the table is about.
  await server.storage.asOwner((tx) =>
    tx
      .updateTable('group_epoch')
      .set({ state: 'open' } as never)
      .execute(),
  )
  stays = false
}

beforeAll(async () => {
  const over = (storage: Storage): Storage => {
    const undone = unstaying(storage)
    return { ...storage, asSession: (tokenHash, work) => (stays ? storage : undone).asSession(tokenHash, work) }
  }
  server = await startNetworkApp('server', { over })
  await makeThings()
  await readyAll()
}, 60_000)
afterAll(() => server.close())

// These end the session that is presented, or open another.
const changeSession = new Set<RouteName>(['endSession', 'openSession', 'acceptInvitation', 'foundNetwork'])

describe('who may do what', () => {
  test.each(routeNames)('%s is done for exactly those that the table names', async (name) => {
    const said: Record<string, string> = {}
    for (const role of roles) {
      const asker = askers[role]
      const cookie = asker.cookie()
      said[role] = await ask(name, asker, things)
      asker.setCookie(cookie)
      if (!changeSession.has(name) || role === 'visitor' || role === 'leaver') continue
      asker.setCookie(null)
      expect([await signIn(asker), await signIn(asker, { purpose: 'step-up' })]).toEqual(['ok', 'ok'])
    }
    expect(said).toEqual(whoMay[name])
  })

  test('every address of the server is in the table, or among those that are open', () => {
    const known = new Set([...Object.values(routes).map(({ path }) => path as string), ...openAddresses])
    expect(server.addresses.length).toBeGreaterThan(routeNames.length)
    for (const { url } of server.addresses) expect(known.has(url) || url.startsWith('/hsds/'), url).toBe(true)
    for (const { path } of Object.values(routes))
      expect(
        server.addresses.some(({ url }) => url === path),
        path,
      ).toBe(true)
  })

  test('agrees with what the routes themselves say of who calls them', () => {
    const byRole = { visitor: 'visitor', member: 'member', steward: 'steward', coordinator: 'coordinator', networkSteward: 'network-steward' } as const
    for (const name of routeNames) {
      const callers: readonly string[] = routes[name].callers
      for (const [asking, caller] of Object.entries(byRole))
        if (whoMay[name][asking as Asking] === 'ok') expect(callers, `${name} by ${caller}`).toContain(caller)
    }
  })

  test('asks for the passphrase again wherever the route says so, and nowhere else', async () => {
    const { networkSteward } = askers
    expect(await signIn(networkSteward)).toBe('ok')
    for (const name of routeNames) {
      if (changeSession.has(name)) continue
      expect([name, await ask(name, networkSteward, things)]).toEqual([name, routes[name].stepUp ? 'step-up-needed' : whoMay[name].networkSteward])
    }
  })

  test('a rule that needs to know what it is about is never passed over', () => {
    const who = { memberId: 'a', organizationId: 'o', role: 'network-steward', trusted: true, steppedUp: true } as const
    for (const name of Object.keys(rules) as (keyof typeof rules)[]) {
      expect(needsResource(name)).toBe(true)
      expect(authorize(who, name, { kind: 'tier', tier: 'public' }), name).toBe('not-allowed')
    }
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../storage/databases.test-kit.ts'
import { type NetworkApp, startNetworkApp, type WholeNetwork, wholeNetwork } from './network-app.test-kit.ts'
import { given, signIn } from './people.test-kit.ts'

describe.each(engines)('a network from its founding on, on %s', (engine) => {
  let server: NetworkApp
  let lantern: WholeNetwork
  beforeAll(async () => {
    server = await startNetworkApp(engine)
    lantern = await wholeNetwork(server)
  })
  afterAll(() => server.close())

  test('everybody sees everybody, with the delegations by which they came', async () => {
    const { network, organizations, members, delegations } = await given(lantern.otherMember.client.listPeople())
    expect(network.rootPublic).toBe(lantern.root.publicKey)
    expect([organizations.length, members.length, delegations.length]).toEqual([2, 6, 5])
    expect(server.faults).toEqual([])
  })

  test('signs in, steps up and out', async () => {
    expect(await signIn(lantern.member)).toBe('ok')
    expect((await given(lantern.member.client.readSession())).session).toMatchObject({ handle: 'member', steppedUp: false })
    expect(await signIn(lantern.member, { purpose: 'step-up' })).toBe('ok')
    expect((await given(lantern.member.client.readSession())).session).toMatchObject({ handle: 'member', steppedUp: true })
    await given(lantern.member.client.endSession())
    expect((await given(lantern.member.client.readSession())).session).toBe(null)
  })
})

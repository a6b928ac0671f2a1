import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../storage/databases.test-kit.ts'
import { type Change, ownership, publicEntry, reviewBy } from './entries.test-kit.ts'
import { type NetworkApp, startNetworkApp, type WholeNetwork, wholeNetwork } from './network-app.test-kit.ts'
import { codeOf, given, type Person } from './people.test-kit.ts'

describe.each(engines)('an entry that joins a service to another, on %s', (engine) => {
  let server: NetworkApp
  let lantern: WholeNetwork
  beforeAll(async () => {
    server = await startNetworkApp(engine)
    lantern = await wholeNetwork(server)
    const { founder, steward, otherSteward } = lantern
    for (const [service, owner] of [
      ['svc_mine', steward],
      ['svc_twin', steward],
      ['svc_theirs', otherSteward],
    ] as const)
      await given(founder.client.writeRecords({ body: { records: [ownership(founder, service, owner.organizationId)] } }))
  })
  afterAll(() => server.close())

  const joining = (into: string): Change => ({ kind: 'gone', service: 'svc_mine', into })
  const put = (by: Person, change: Change, state: 'accepted' | 'proposed' = 'accepted') => publicEntry(by, { change, about: 'svc_mine', state })
  const write = async (by: Person, record: ReturnType<typeof put>) => {
    const [result] = (await given(by.client.writeRecords({ body: { records: [record] } }))).results
    return result?.outcome === 'refused' ? result.reason : result?.outcome
  }
  const accept = (by: Person, record: ReturnType<typeof put>) => codeOf(by.client.reviewRecord({ body: reviewBy(by, record, 'accepted') }))

  test('is accepted by whoever answers for both, or leads, and proposed by everybody', async () => {
    const { steward, coordinator, member } = lantern
    expect(await write(steward, put(steward, joining('svc_theirs')))).toBe('not-allowed')
    expect(await write(steward, put(steward, joining('svc_nobody')))).toBe('not-allowed')
    expect(await write(steward, put(steward, joining('svc_twin')))).toBe('stored')
    expect(await write(steward, put(steward, { kind: 'gone', service: 'svc_mine' }))).toBe('stored')
    expect(await write(steward, put(steward, joining('svc_theirs'), 'proposed'))).toBe('stored')
    expect(await write(member, put(member, joining('svc_theirs'), 'proposed'))).toBe('stored')
    expect(await write(coordinator, put(coordinator, joining('svc_theirs')))).toBe('stored')
  })

  test('is not accepted by a review either, which may still refuse it', async () => {
    const { steward, coordinator, member } = lantern
    const [theirs, twin, refused] = [
      put(member, joining('svc_theirs'), 'proposed'),
      put(member, joining('svc_twin'), 'proposed'),
      put(member, joining('svc_theirs'), 'proposed'),
    ]
    for (const one of [theirs, twin, refused]) await write(member, one)
    expect([await accept(steward, theirs), await accept(steward, twin), await accept(coordinator, theirs)]).toEqual(['not-allowed', 'ok', 'ok'])
    expect(await codeOf(steward.client.reviewRecord({ body: reviewBy(steward, refused, 'refused') }))).toBe('ok')
  })

  test('is not brought back by taking back the word that took it back', async () => {
    const { steward, coordinator } = lantern
    const first = put(coordinator, joining('svc_theirs'))
    await write(coordinator, first)
    const back = put(steward, { kind: 'undone', entry: first.id })
    expect(await write(steward, back)).toBe('stored')
    expect(await write(steward, put(steward, { kind: 'undone', entry: back.id }))).toBe('not-allowed')
    expect(await write(coordinator, put(coordinator, { kind: 'undone', entry: back.id }))).toBe('stored')
    expect(server.faults).toEqual([])
  })
})

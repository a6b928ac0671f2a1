import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../storage/databases.test-kit.ts'
import { aService, publicEntry, reviewBy, sealedPut } from './entries.test-kit.ts'
import { type NetworkApp, startNetworkApp, type WholeNetwork, wholeNetwork } from './network-app.test-kit.ts'
import { codeOf, given, newBrowser, type Person } from './people.test-kit.ts'

describe.each(engines)('the feed of a database that is an earlier copy of itself, on %s', (engine) => {
  let server: NetworkApp
  let lantern: WholeNetwork
  beforeAll(async () => {
    server = await startNetworkApp(engine)
    lantern = await wholeNetwork(server)
  })
  afterAll(() => server.close())
  const changes = (by: Person, since: number, limit = 500) => by.client.readChanges({ query: { since: String(since), limit: String(limit) } })
  const write = async (by: Person) => {
    const put = sealedPut('practice', lantern.groups.network)
    await given(by.client.writeRecords({ body: { records: [put] } }))
    return put.id
  }
  const everywhere = (since: number) => {
    const query = { since: String(since) }
    const visitor = newBrowser(server.app).client.readPublicPack({ query: { network: lantern.founder.networkId, ...query } })
    return Promise.all([
      codeOf(changes(lantern.member, since)),
      codeOf(lantern.member.client.readPack({ params: { tier: 'network' }, query })),
      codeOf(visitor),
    ])
  }
  const reset = ['feed-reset', 'feed-reset', 'feed-reset']
  const ok = ['ok', 'ok', 'ok']

  test('whoever stands further than it ever went is told, in the feed and in packs', async () => {
    const { upTo } = await given(changes(lantern.member, 0))
    expect(await everywhere(upTo)).toEqual(ok)
    expect(await everywhere(upTo + 1)).toEqual(reset)
  })

  test('after it went on, whoever read what is lost is told, and whoever did not reads on as before', async () => {
    const known = await write(lantern.coordinator)
    const { upTo } = await given(changes(lantern.member, 0))
    await server.storage.asOwner((tx) => sql`select priv.skip_feed()`.execute(tx))
    const next = await write(lantern.coordinator)
    expect([await everywhere(upTo), await everywhere(upTo + 1), await everywhere(upTo + 999_999)]).toEqual([ok, reset, reset])
    const after = await given(changes(lantern.member, upTo))
    expect(after.records.map(({ id }) => id)).toEqual([next])
    expect(await everywhere(after.upTo)).toEqual(ok)
    const read: string[] = []
    for (let since = 0, more = true; more; ) {
      const page = await given(changes(lantern.member, since, 1))
      read.push(...page.records.map(({ id }) => id))
      ;[since, more] = [page.upTo, page.more]
    }
    expect(read).toEqual(expect.arrayContaining([known, next]))
  })

  test('a decision that was undone the same day can be made again in the same words, and the same request is still the same', async () => {
    const { coordinator, founder } = lantern
    const put = publicEntry(coordinator, { change: { kind: 'put', service: aService('svc_again'), why: 'added' }, about: 'svc_again' })
    await given(coordinator.client.writeRecords({ body: { records: [put] } }))
    const [withdraw, accept] = [reviewBy(coordinator, put, 'withdrawn'), reviewBy(founder, put, 'accepted')]
    const say = async (by: Person, body: typeof withdraw) => (await given(by.client.reviewRecord({ body }))).result.outcome
    const state = async () => (await given(changes(founder, 0))).records.find(({ id }) => id === put.id)?.state
    expect([await say(coordinator, withdraw), await say(coordinator, withdraw), await state()]).toEqual(['stored', 'same', 'withdrawn'])
    expect([await say(founder, accept), await state()]).toEqual(['stored', 'accepted'])
    expect([await say(coordinator, withdraw), await state(), await say(coordinator, withdraw)]).toEqual(['stored', 'withdrawn', 'same'])
  })

  test('none of it was a fault', () => expect(server.faults).toEqual([]))
})

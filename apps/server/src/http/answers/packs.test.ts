import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/databases.test-kit.ts'
import { aService, publicEntry, reviewBy } from '../entries.test-kit.ts'
import { type NetworkApp, startNetworkApp, type WholeNetwork, wholeNetwork } from '../network-app.test-kit.ts'
import { given } from '../people.test-kit.ts'
import { packOf } from './packs.ts'

describe.each(engines)('the pages of a pack, on %s', (engine) => {
  let server: NetworkApp
  let lantern: WholeNetwork
  beforeAll(async () => {
    server = await startNetworkApp(engine)
    lantern = await wholeNetwork(server)
  })
  afterAll(() => server.close())

  const publish = async (about: string) => {
    const { coordinator } = lantern
    const put = publicEntry(coordinator, { change: { kind: 'put', service: aService(about), why: 'added' }, about })
    await given(coordinator.client.writeRecords({ body: { records: [put] } }))
    return put
  }
  const withdraw = (put: Awaited<ReturnType<typeof publish>>) =>
    given(lantern.coordinator.client.reviewRecord({ body: reviewBy(lantern.coordinator, put, 'withdrawn') }))
  const wanted = (since: number, limit = 500) => ({ networkId: lantern.founder.networkId, tier: 'public' as const, since, limit })
  const read = (since: number, most?: number, limit?: number) => server.storage.asSession(null, (tx) => packOf(tx, wanted(since, limit), most))

  test('end where what is gone was cut, and the next begins there: nothing is told by none of them', async () => {
    const old = [await publish('svc_1'), await publish('svc_2'), await publish('svc_3')]
    const { upTo: start } = await read(0)
    const fresh: string[] = []
    for (const one of old) {
      await withdraw(one)
      fresh.push((await publish('svc_new')).id)
    }
    for (const [most, limit] of [
      [2, 500],
      [500, 2],
      [2, 2],
      [1, 1],
    ]) {
      const [gone, came]: [string[], string[]] = [[], []]
      for (let since = start, more = true; more; ) {
        const page = await read(since, most, limit)
        gone.push(...page.gone.map(({ id }) => id))
        came.push(...page.records.map(({ id }) => id))
        expect([...page.records, ...page.gone].every(({ seq }) => seq <= page.upTo)).toBe(true)
        ;[since, more] = [page.upTo, page.more]
      }
      expect([gone, came]).toEqual([old.map(({ id }) => id), fresh])
    }
  })

  // The embedded database has one connection: nobody comes between two questions of one transaction there.
  test.runIf(engine === 'server')('are of one moment: what was accepted while one was read is in the next', async () => {
    const old = await publish('svc_old')
    const { upTo: start } = await read(0)
    let meanwhile = ''
    const page = await server.storage.asSession(null, (tx) => {
      const slow = tx.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          const isRecords = result.rows.length === 0 || result.rows.some((row) => 'tier' in row)
          if (meanwhile === '' && isRecords) {
            meanwhile = (await publish('svc_meanwhile')).id
            await withdraw(old)
          }
          return result
        },
      })
      return packOf(slow, wanted(start))
    })
    const next = await read(page.upTo)
    expect(meanwhile).not.toBe('')
    expect([...page.records, ...next.records].map(({ id }) => id)).toContain(meanwhile)
    expect([...page.gone, ...next.gone].map(({ id }) => id)).toContain(old.id)
  })
})

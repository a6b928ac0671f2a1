import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp, type Fault } from '../build-app.ts'
import { openStorage, type Storage } from '../storage/index.ts'
import { type PostgresServer, startPostgres } from '../storage/postgres-server.test-kit.ts'
import { makeWebRoot } from '../web-root.test-kit.ts'
import { sealedPut } from './entries.test-kit.ts'
import { makeMetrics } from './metrics.ts'
import { foundingToken, startNetworkApp } from './network-app.test-kit.ts'
import { codeOf, found, given, newBrowser, origin, signIn } from './people.test-kit.ts'

describe('a database that goes away and comes back', () => {
  let postgres: PostgresServer
  let storage: Storage
  const faults: Fault[] = []
  const web = makeWebRoot()
  beforeAll(async () => {
    postgres = await startPostgres()
    storage = await openStorage({ databaseUrl: postgres.url('recourse_app', 'recourse'), adminUrl: postgres.url('recourse_admin', 'recourse') })
  })
  afterAll(async () => {
    await storage.close()
    await postgres.remove()
    web.remove()
  })

  test('is a problem that says to wait, and then everything works again, sessions too', async () => {
    const network = { storage, origins: () => [origin], appOrigin: null, most: { requests: 1000, attempts: 1000 } }
    const app = await buildApp({ webRoot: web.webRoot, onFault: (fault) => void faults.push(fault), network })
    const { founder, groups } = await found(app, await foundingToken(storage))
    await postgres.stop()
    const put = sealedPut('round', groups.network)
    expect([await codeOf(founder.client.listPeople()), await codeOf(founder.client.writeRecords({ body: { records: [put] } }))]).toEqual([
      'storage-away',
      'storage-away',
    ])
    const answer = await app.inject({ url: '/api/networks' })
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5'])
    const ready = await app.inject({ url: '/readyz' })
    expect([ready.statusCode, ready.json(), (await app.inject({ url: '/healthz' })).json()]).toEqual([503, { ok: false }, { ok: true }])
    await postgres.start()
    expect((await app.inject({ url: '/readyz' })).statusCode).toBe(200)
    expect(await codeOf(founder.client.listPeople())).toBe('ok')
    expect((await given(founder.client.writeRecords({ body: { records: [put] } }))).results[0]?.outcome).toBe('stored')
    expect(await signIn(founder)).toBe('ok')
    expect(faults).toEqual([])
    await app.close()
  })
})

describe('a server that is stopped', () => {
  test('finishes what is under way, and takes nothing more', async () => {
    let release: () => void = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    let isAsked: () => void = () => {}
    const asked = new Promise<void>((done) => {
      isAsked = done
    })
    const over = (storage: Storage): Storage => ({
      ...storage,
      door: {
        ...storage.door,
        networks: async () => {
          isAsked()
          await held
          return storage.door.networks()
        },
      },
    })
    const server = await startNetworkApp('server', { over })
    const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
    const answer = fetch(`${address}/api/networks`)
    await asked
    const closed = server.app.close()
    await new Promise((done) => setTimeout(done, 50))
    const refused = await new Promise<boolean>((done) => {
      const socket = connect(Number(new URL(address).port), '127.0.0.1')
      socket.on('connect', () => done(false))
      socket.on('error', () => done(true))
    })
    release()
    expect([refused, (await answer).status, await (await answer).json()]).toEqual([true, 200, { networks: [] }])
    await closed
    await server.close()
  })
})

describe('what is counted', () => {
  test('is for this machine alone when there is no token, and never through a proxy', async () => {
    const server = await startNetworkApp('server')
    await newBrowser(server.app).client.listNetworks()
    const status = async (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
      (await server.app.inject({ url: '/metrics', headers, remoteAddress })).statusCode
    expect([await status(), await status({}, '192.0.2.4'), await status({ 'x-forwarded-for': '192.0.2.4' }), await status({ via: '1.1 proxy' })]).toEqual([
      200, 404, 404, 404,
    ])
    const { body, headers } = await server.app.inject({ url: '/metrics' })
    expect(headers['content-type']).toContain('version=0.0.4')
    expect(body).toContain('recourse_requests_total{route="/api/networks",status="2xx"} 1')
    await server.close()
  })

  test('is for whoever has the token when there is one, and for nobody else', async () => {
    const server = await startNetworkApp('server', { metricsToken: 'a token of sixteen' })
    const status = async (authorization?: string) =>
      (await server.app.inject({ url: '/metrics', remoteAddress: '192.0.2.4', headers: authorization ? { authorization } : {} })).statusCode
    expect([await status(), await status('Bearer a token of sixteeN'), await status('Bearer a token of sixteen')]).toEqual([404, 404, 200])
    await server.close()
  })

  test('is counted by the template of a route, by the class of a status, and in growing steps of time', () => {
    const metrics = makeMetrics()
    for (const [status, seconds] of [
      [200, 0.001],
      [204, 0.05],
      [404, 9],
    ] as const)
      metrics.request('/api/records/:kind/:id/versions', status, seconds)
    metrics.problem('conflict')
    expect(metrics.text().split('\n')).toEqual([
      '# TYPE recourse_requests_total counter',
      'recourse_requests_total{route="/api/records/:kind/:id/versions",status="2xx"} 2',
      'recourse_requests_total{route="/api/records/:kind/:id/versions",status="4xx"} 1',
      '# TYPE recourse_request_seconds histogram',
      ...[
        ['0.005', 1],
        ['0.025', 1],
        ['0.1', 2],
        ['0.5', 2],
        ['2.5', 2],
        ['+Inf', 3],
      ].map(([le, n]) => `recourse_request_seconds_bucket{route="/api/records/:kind/:id/versions",le="${le}"} ${n}`),
      'recourse_request_seconds_sum{route="/api/records/:kind/:id/versions"} 9.051',
      'recourse_request_seconds_count{route="/api/records/:kind/:id/versions"} 3',
      '# TYPE recourse_problems_total counter',
      'recourse_problems_total{code="conflict"} 1',
      '',
    ])
  })
})

test('a fault of ours is a calm problem in both languages, and only its place is written down', async () => {
  const over = (storage: Storage): Storage => ({ ...storage, door: { ...storage.door, networks: () => Promise.reject(new Error('zqcanary 192.0.2.4')) } })
  const server = await startNetworkApp('server', { over })
  const answer = await server.app.inject({ url: '/api/networks', headers: { 'x-said': 'zqcanary' } })
  expect([answer.statusCode, answer.json()]).toMatchObject([500, { error: { code: 'internal' } }])
  expect(JSON.stringify([answer.body, server.faults])).not.toContain('zqcanary')
  expect(server.faults).toEqual([{ kind: 'internal', place: expect.stringMatching(/^[\w.-]+:\d+$/) }])
  await server.close()
})

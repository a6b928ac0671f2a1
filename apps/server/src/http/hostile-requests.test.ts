import { type Route, routes } from '@recourse/wire'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAttempts } from './attempts.ts'
import { foundingToken, type NetworkApp, startNetworkApp } from './network-app.test-kit.ts'
import { codeOf, found, given, newBrowser, origin, type Person, sealed } from './people.test-kit.ts'

const appOrigin = 'https://app.recourse.example'
let server: NetworkApp
let founder: Person
beforeAll(async () => {
  server = await startNetworkApp('server', { appOrigin, origins: () => [origin, appOrigin], isSecure: true })
  founder = (await found(server.app, await foundingToken(server.storage))).founder
})
afterAll(() => server.close())

const json = { 'content-type': 'application/json' }
const mark = { 'x-recourse': '1' }
type Headers = Readonly<Record<string, string>>
const post = async (url: string, payload: string | Buffer, headers: Headers = { ...json, ...mark }) => {
  const answer = await server.app.inject({ method: 'POST', url, headers, payload })
  return { status: answer.statusCode, code: (answer.json() as { error?: { code: string } }).error?.code ?? 'ok', body: answer.body, headers: answer.headers }
}

describe('what is sent to do harm', () => {
  const canary = 'zqcanary'
  const challenge = (more: string): string => `{"networkId":"${founder.networkId}","handle":"founder"${more}}`

  test.each([
    ['text that is no JSON', `{"${canary}`, 'body-not-json'],
    ['a value that is no object', `"${canary}"`, 'not-understood'],
    ['nothing', '', 'not-understood'],
    ['depth without end', `{"${canary}":${'['.repeat(900)}`, 'body-too-deep'],
    ['a prototype', `{"__proto__":{"${canary}":1}}`, 'body-name-forbidden'],
    ['a number without end', `{"${canary}":1e999}`, 'body-number'],
    ['a name twice', `{"${canary}":1,"${canary}":2}`, 'body-name-twice'],
    ['a field that nobody knows', `{"${canary}":1}`, 'not-understood'],
    ['more than it takes', `{"a":"${canary.repeat(500)}"}`, 'body-too-large'],
  ])('%s is a clear problem, and nothing of it is repeated or written down', async (_, payload, code) => {
    const answer = await post('/api/session/challenge', payload)
    expect([answer.code, answer.status < 500]).toEqual([code, true])
    expect(answer.body + JSON.stringify([answer.headers, server.faults])).not.toContain(canary)
  })

  test('a body that is not UTF-8, or is no JSON by its own word, is refused', async () => {
    expect((await post('/api/session/challenge', Buffer.from([0x22, 0xff, 0xfe, 0x22]))).code).toBe('body-not-json')
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect((await post('/api/session/challenge', 'a=1', { ...mark, 'content-type': type })).code).toBe('type-not-json')
  })

  test('the place that is named is one of ours, and the problem is in both languages', async () => {
    const answer = await post('/api/session/challenge', challenge(`,"purpose":"${canary}"`))
    expect(JSON.parse(answer.body)).toEqual({
      error: { code: 'not-understood', message: { en: expect.any(String), fr: expect.any(String) }, where: 'body.purpose' },
    })
    const odd = await server.app.inject({ method: 'GET', url: `/api/changes?${canary}=1&since=x`, headers: { cookie: founder.cookie() ?? '' } })
    expect([odd.statusCode, odd.body.includes(canary)]).toEqual([400, false])
  })

  test('whoever may not call a route has nothing of what they send read', async () => {
    const closed = Object.values(routes as Readonly<Record<string, Route>>).filter(({ body, callers }) => body !== null && !callers.includes('visitor'))
    expect(closed.length).toBeGreaterThan(10)
    for (const { method, path } of closed) {
      const url = path.replace(/:\w+/g, founder.networkId)
      const answer = await server.app.inject({ method, url, headers: { ...json, ...mark }, payload: `{"${canary}` })
      expect([url, answer.statusCode, answer.json()]).toMatchObject([url, 401, { error: { code: 'sign-in-needed' } }])
    }
  })

  test('text that is SQL is text', async () => {
    const handles = ["founder'--", 'founder";', "'; drop table member; --"]
    for (const handle of handles)
      expect((await post('/api/session/challenge', JSON.stringify({ networkId: founder.networkId, handle }))).code).toBe('not-understood')
    const query = await server.app.inject({ method: 'GET', url: `/api/packs/public?network=${founder.networkId}'%20or%201=1` })
    expect(query.statusCode).toBe(400)
    expect(await codeOf(founder.client.listPeople())).toBe('ok')
  })

  test('addresses and ways of asking that are not there are not found, in JSON', async () => {
    for (const [method, url] of [
      ['GET', `/api/${canary}`],
      ['PATCH', '/api/session'],
      ['PUT', '/api/networks'],
      ['GET', '/api/people/'],
      ['OPTIONS', '/api/people'],
    ] as const) {
      const answer = await server.app.inject({ method, url, headers: mark })
      expect([url, answer.statusCode, (answer.json() as { error: { code: string } }).error.code]).toEqual([url, 404, 'not-found'])
      expect(answer.body).not.toContain(canary)
    }
  })
})

describe('what another site has a browser send', () => {
  const beginning = () => JSON.stringify(routes.beginChallenge.example.body)
  test.each<[string, Headers, string]>([
    ['without the header of our pages', json, 'not-from-here'],
    ['from another origin', { ...json, ...mark, origin: 'https://elsewhere.example' }, 'not-from-here'],
    ['from an origin that hides', { ...json, ...mark, origin: 'null' }, 'not-from-here'],
    ['from an origin that looks like ours', { ...json, ...mark, origin: `${origin}.elsewhere.example` }, 'not-from-here'],
    ['across sites', { ...json, ...mark, 'sec-fetch-site': 'cross-site' }, 'not-from-here'],
    ['from our own page', { ...json, ...mark, origin, 'sec-fetch-site': 'same-origin' }, 'ok'],
    ['from the static application', { ...json, ...mark, origin: appOrigin, 'sec-fetch-site': 'same-site' }, 'ok'],
    ['by a program', { ...json, ...mark }, 'ok'],
  ])('ASVS 3.5.1 a write %s: %s', async (_, headers, code) => expect((await post('/api/session/challenge', beginning(), headers)).code).toBe(code))

  test('ASVS 3.5.1 what reads with a session is refused across sites too', async () => {
    const cookie = founder.cookie() ?? ''
    const read = async (headers: Headers) => (await server.app.inject({ method: 'GET', url: '/api/people', headers: { cookie, ...headers } })).statusCode
    expect([await read({ 'sec-fetch-site': 'cross-site' }), await read({ 'sec-fetch-site': 'same-site' })]).toEqual([403, 403])
    expect([await read({ 'sec-fetch-site': 'same-origin' }), await read({ 'sec-fetch-site': 'same-site', origin: appOrigin })]).toEqual([200, 200])
  })

  test('ASVS 3.4.2 answers are read across origins by exactly one, and by nobody when none was said', async () => {
    const ask = (from: string, method: 'GET' | 'OPTIONS' = 'GET') =>
      server.app.inject({ method, url: '/api/networks', headers: { origin: from, 'access-control-request-method': 'POST' } })
    const ours = await ask(appOrigin)
    expect(ours.headers).toMatchObject({
      'access-control-allow-origin': appOrigin,
      'access-control-allow-credentials': 'true',
      vary: expect.stringContaining('origin'),
      'cross-origin-resource-policy': 'cross-origin',
    })
    const before = await ask(appOrigin, 'OPTIONS')
    expect([before.statusCode, before.headers['access-control-allow-headers']]).toEqual([204, 'content-type, x-recourse'])
    for (const from of ['https://elsewhere.example', `${appOrigin}:444`, appOrigin.toUpperCase(), 'null', origin]) {
      const answer = await ask(from)
      expect([from, Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))]).toEqual([from, []])
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
    }
  })
})

describe('the headers of answers', () => {
  const policy = async (url: string) => String((await server.app.inject({ url })).headers['content-security-policy'])
  test('ASVS 3.4.3 only the worker that holds the keys may compile WebAssembly', async () => {
    for (const url of [
      '/',
      '/api/',
      '/api/networks',
      '/assets/index-a1b2c3.js',
      '/assets/vault-worker-a1.js/x',
      '/vault-worker-a1.js',
      '/assets/not-vault-worker-a1.js',
    ])
      expect(await policy(url), url).toContain("script-src 'self';")
    expect(await policy('/assets/vault-worker-a1B2_c-3.js')).toBe(
      "default-src 'self';script-src 'self' 'wasm-unsafe-eval';object-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    )
  })

  test('ASVS 3.4.1 a browser that came by https is told to come by nothing else', async () => {
    for (const url of ['/', '/api/networks', '/nothing', '/healthz'])
      expect((await server.app.inject({ url })).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  })

  test('ASVS 3.4.4, 3.4.5 and 3.4.6 no answer is taken for another type, says where one was, or is shown in a frame', async () => {
    for (const url of ['/api/', '/api/networks', '/api/nothing'])
      expect((await server.app.inject({ url })).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
      })
  })
})

describe('too many requests', () => {
  test('from one address are answered with how long to wait, those that try to get in sooner', async () => {
    const strict = await startNetworkApp('server', { most: { requests: 12, attempts: 4 } })
    const browser = newBrowser(strict.app)
    const open = () => codeOf(browser.client.openFounding({ body: { token: sealed(32) } }))
    const tried = [await open(), await open(), await open(), await open(), await open()]
    expect(tried).toEqual(['founding-closed', 'founding-closed', 'founding-closed', 'founding-closed', 'too-many'])
    expect(await codeOf(browser.client.beginChallenge({ body: { networkId: founder.networkId, handle: 'founder' } }))).toBe('too-many')
    const codes = []
    for (let n = 0; n < 14; n++) codes.push(await codeOf(browser.client.listNetworks()))
    expect([codes[0], codes.at(-1)]).toEqual(['ok', 'too-many'])
    const answer = await strict.app.inject({ url: '/api/networks' })
    expect([answer.statusCode, Number(answer.headers['retry-after']) > 0]).toEqual([429, true])
    await strict.close()
  })

  test('are counted by line and not by device: an address in IPv6 by its first half', async () => {
    const strict = await startNetworkApp('server', { most: { requests: 2, attempts: 2 } })
    const from = async (remoteAddress: string) => (await strict.app.inject({ url: '/api/networks', remoteAddress })).statusCode
    expect([await from('2001:db8:1:2::1'), await from('2001:db8:1:2:ffff::2'), await from('2001:db8:1:2:3:4:5:6')]).toEqual([200, 200, 429])
    expect([await from('2001:db8:1:3::1'), await from('192.0.2.4')]).toEqual([200, 200])
    await strict.close()
  })

  test('to sign in to one account are forgotten after a quarter of an hour', () => {
    let now = 0
    const attempts = makeAttempts(() => now)
    for (let n = 0; n < 10; n++) attempts.failed('n', 'h')
    expect([attempts.areTooMany('n', 'h'), attempts.areTooMany('n', 'other')]).toEqual([true, false])
    now = 15 * 60_000 + 1
    expect(attempts.areTooMany('n', 'h')).toBe(false)
    for (let n = 0; n < 9; n++) attempts.failed('n', 'h')
    attempts.succeeded('n', 'h')
    attempts.failed('n', 'h')
    expect(attempts.areTooMany('n', 'h')).toBe(false)
  })
})

test('what the server gives a browser is enough to sign out with', async () => {
  await given(founder.client.endSession())
  expect(await codeOf(founder.client.listPeople())).toBe('sign-in-needed')
})

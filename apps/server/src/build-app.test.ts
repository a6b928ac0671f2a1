import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildApp, type Fault } from './build-app.ts'
import { makeWebRoot } from './web-root.test-kit.ts'

let app: FastifyInstance
let faults: Fault[] = []
let remove: () => void = () => {}

beforeEach(async () => {
  const made = makeWebRoot()
  remove = made.remove
  faults = []
  app = await buildApp({ webRoot: made.webRoot, onFault: (fault) => faults.push(fault) })
  app.get('/breaks', (request) => {
    throw new Error(`cannot ${request.url} ${JSON.stringify(request.headers)}`)
  })
})
afterEach(async () => {
  await app.close()
  remove()
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })

describe('the files of the application', () => {
  test.each([
    ['/', 'text/html', 'Recourse'],
    ['/en/', 'text/html', 'Recourse'],
    ['/fr/', 'text/html', 'Recours'],
    ['/assets/index-a1b2c3.js', 'javascript', 'the bundle'],
    ['/corpus/corpus.json', 'application/json', '2026-11-24.tiny'],
    ['/manifest.webmanifest', 'application/manifest+json', 'Recourse'],
  ])('%s is served as %s', async (url, type, text) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toContain(type)
    expect(answer.body).toContain(text)
  })

  test('a language without its final stroke leads to its page', async () => {
    expect(await get('/fr')).toMatchObject({ statusCode: expect.toSatisfy((code: number) => code === 301 || code === 302), headers: { location: '/fr/' } })
  })

  test('two strokes lead nowhere else than here', async () => {
    for (const url of ['//example.org', '//example.org/..', '/\\example.org'])
      expect(String((await get(url)).headers.location ?? '/')).not.toMatch(/^(\/\/|\/\\|https?:)/)
  })

  test.each(['br', 'gzip'])('the twin compressed with %s is sent as it is, by the type of its original', async (encoding) => {
    for (const [url, type] of [
      ['/', 'text/html'],
      ['/fr/', 'text/html'],
      ['/corpus/corpus.json', 'application/json'],
    ] as const) {
      const answer = await get(url, { 'accept-encoding': encoding })
      expect(answer.headers).toMatchObject({ 'content-encoding': encoding, 'content-type': expect.stringContaining(type) })
      expect(String(answer.headers.vary)).toMatch(/accept-encoding/i)
      expect((encoding === 'br' ? brotliDecompressSync : gunzipSync)(answer.rawPayload).toString()).toMatch(/Recours|2026-11-24/)
    }
  })

  test('what has no twin is sent plainly', async () => {
    const answer = await get('/mark-192.png', { 'accept-encoding': 'br, gzip' })
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.body).toBe('picture')
  })

  test('what has not changed is not sent again', async () => {
    const first = await get('/corpus/corpus.json')
    const again = await get('/corpus/corpus.json', { 'if-none-match': String(first.headers.etag) })
    expect(again).toMatchObject({ statusCode: 304, body: '' })
  })

  test('nothing outside of them, and nothing hidden, is given', async () => {
    for (const url of ['/.hidden', '/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd', '/assets/../.hidden', '/assets/', '/nothing']) {
      const answer = await get(url)
      expect(answer.statusCode, url).toBeGreaterThanOrEqual(400)
      expect(answer.body, url).not.toMatch(/secret|root:|workspaces/)
    }
  })
})

describe('how long an answer is kept', () => {
  test.each([
    ['/assets/index-a1b2c3.js', 'public, max-age=31536000, immutable'],
    ['/assets/gone-ffffff.js', 'no-cache'],
    ['/', 'no-cache'],
    ['/fr/', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/corpus/corpus.json', 'no-cache'],
    ['/healthz', 'no-store'],
  ])('%s: %s', async (url, expected) => {
    expect((await get(url)).headers['cache-control']).toBe(expected)
  })
})

describe('every answer', () => {
  const urls = ['/', '/assets/index-a1b2c3.js', '/healthz', '/nothing', '/%E0%A4%A', '/breaks', '/fr']

  test('carries the strict policy and no cookie, whatever became of the request', async () => {
    for (const url of urls) {
      const { headers } = await get(url)
      expect(headers, url).toMatchObject({
        'content-security-policy': "default-src 'self';script-src 'self';object-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'permissions-policy': expect.stringContaining('geolocation=()'),
      })
      expect(Object.keys(headers), url).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(set-cookie|strict-transport-security|server|x-powered-by|access-control-.*)$/)]),
      )
    }
  })

  test('is a page or a file, never a repetition of what was asked', async () => {
    const canary = 'zqcanary'
    for (const url of urls) {
      const answer = await get(`${url}?said=${canary}`, { 'x-said': canary, cookie: `said=${canary}`, referer: `http://elsewhere.example/${canary}` })
      expect(JSON.stringify([answer.headers, answer.body]), url).not.toContain(canary)
    }
    for (const url of [`/${canary}`, `/assets/${canary}.js`, `/${canary}/%E0%A4%A`]) expect(JSON.stringify((await get(url)).body), url).not.toContain(canary)
    expect(JSON.stringify(faults)).not.toContain(canary)
    expect(faults.length).toBeGreaterThan(0)
  })

  test('to a fault of ours is calm, in both languages, with a number to call', async () => {
    const answer = await get('/breaks')
    expect(answer.statusCode).toBe(500)
    for (const words of ['lang="en"', 'lang="fr"', '911', '1-833-900-1010']) expect(answer.body).toContain(words)
    expect(faults).toEqual([{ kind: 'internal', place: expect.stringMatching(/^build-app\.test\.ts:\d+$/) }])
  })

  test('to anything but reading is that there is nothing there', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const) {
      const answer = await app.inject({ method, url: '/', payload: method === 'OPTIONS' ? '' : 'said=zqcanary', headers: { 'content-type': 'text/plain' } })
      expect(answer.statusCode, method).toBe(404)
      expect(answer.body, method).not.toContain('zqcanary')
    }
    const large = await app.inject({ method: 'POST', url: '/', payload: 'x'.repeat(5000), headers: { 'content-type': 'text/plain' } })
    expect(large.statusCode).toBeGreaterThanOrEqual(400)
    expect(large.statusCode).toBeLessThan(500)
  })
})

describe('what is no request that can be read', () => {
  const canary = 'zqcanary'
  const raw = (text: string): Promise<string> =>
    new Promise((done) => {
      const at = app.server.address()
      const socket = connect(typeof at === 'object' && at ? at.port : 0, '127.0.0.1', () => socket.write(text))
      let said = ''
      socket.on('data', (chunk) => {
        said += chunk.toString()
      })
      socket.on('error', () => done(said))
      socket.on('close', () => done(said))
    })
  const closing = 'Connection: close\r\n\r\n'

  test.each([
    ['garbage', `${canary} ${canary}\r\n\r\n`, 400],
    ['a broken header', `GET / HTTP/1.1\r\nHost: x\r\nbad ${canary}\r\n${closing}`, 400],
    ['a method that is none', `FOO /${canary} HTTP/1.1\r\nHost: x\r\n${closing}`, 400],
    ['two lengths', `POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n${closing}${canary}`, 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nx-said: ${canary.repeat(4000)}\r\n${closing}`, 431],
    ['an address without end', `GET /${canary.repeat(4000)} HTTP/1.1\r\nHost: x\r\n${closing}`, 431],
    ['no host', `GET /${canary} HTTP/1.1\r\n${closing}`, 400],
    ['an expectation', `GET / HTTP/1.1\r\nHost: x\r\nExpect: ${canary}\r\n${closing}`, 200],
  ])('(%s) is answered with the same headers as everything else, and nothing of it is repeated or written down', async (_, text, status) => {
    await app.listen({ port: 0, host: '127.0.0.1' })
    const said = await raw(text)
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    const { headers } = await get('/nothing')
    for (const [name, value] of Object.entries(headers))
      if (!['date', 'connection', 'content-length', 'content-type', 'keep-alive'].includes(name))
        expect(said.toLowerCase()).toContain(`${name}: ${String(value)}\r\n`.toLowerCase())
    expect(said + JSON.stringify(faults)).not.toContain(canary)
    if (status !== 200) expect(said).toContain('1-833-900-1010')
  })
})

test('/healthz says that it is up', async () => {
  expect((await get('/healthz')).json()).toEqual({ ok: true })
})

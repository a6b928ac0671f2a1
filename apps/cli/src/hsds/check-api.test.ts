import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { recourse } from '../terminal.test-kit.ts'
import { apiAddress, askOverHttp } from './ask-over-http.ts'
import { checkApi } from './check-api.ts'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server that answers as it is told, and its address. */
async function serverThat(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<URL> {
  const server = createServer(answer)
  open.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hsds`)
}

const about = { method: 'GET', path: '/' } as const

/** Says what a check said, with little patience. */
async function checked(url: URL) {
  const [out, err]: [string[], string[]] = [[], []]
  const exit = await checkApi(url.href, 'en', { out: (line) => void out.push(line), err: (line) => void err.push(line) }, { wait: 200, size: 100_000 })
  return { exit, out: out.join('\n'), err: err.join('\n') }
}

describe('our own server, over http', () => {
  let program: ChildProcess
  let address = ''
  beforeAll(async () => {
    program = spawn(process.execPath, [join(import.meta.dirname, '..', '..', '..', 'server', 'src', 'hsds', 'serve.test-kit.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    address = await new Promise<string>((ready, failed) => {
      program.stdout?.once('data', (text) => ready(String(text).trim()))
      program.once('exit', () => failed(new Error('the server did not start')))
    })
  })
  afterAll(() => {
    program.removeAllListeners('exit')
    program.kill()
  })

  test.each(['/hsds', '/hsds/', '/hsds?page=7#x'])('passes the check at %s, without a word of advice', async (path) => {
    const said = await recourse(['hsds', 'check', `${address}${path}`])
    expect(said).toMatchObject({ exit: 0, err: '' })
    expect(said.out.split('\n')).toEqual([
      expect.stringMatching(/^Questions asked: \d+\. Version: 3\.1\.$/),
      expect.stringMatching(/^Lists: services 6, organizations \d/),
      'No problem found: this API follows HSDS.',
    ])
  })

  test('is told in French to whom reads French', async () => {
    expect((await recourse(['hsds', 'check', `${address}/hsds`, '--lang', 'fr'])).out).toContain('Aucun problème\u00A0: cette API suit HSDS.')
    expect(await recourse(['hsds', 'check', `${address}/elsewhere`, '--lang', 'fr'])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('a été refusé (statut 404)'),
    })
  })
})

describe('a server that is not as it should be', () => {
  test('is waited for only so long', async () => {
    const url = await serverThat(() => {})
    expect(await checked(url)).toMatchObject({ exit: 3, err: expect.stringContaining('GET /\n  The server did not answer in time.') })
    const slowly = await serverThat((_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{"version":'))
    expect(await askOverHttp(slowly, { wait: 200 })(about)).toEqual({ kind: 'slow' })
  })

  test('is not followed to another one', async () => {
    const asked: string[] = []
    const other = await serverThat((request, response) => {
      asked.push(request.url ?? '')
      response.end('{}')
    })
    const url = await serverThat((_, response) => void response.writeHead(302, { location: `${other.href}/` }).end())
    expect(await checked(url)).toMatchObject({ exit: 1, err: expect.stringContaining('leads to another server. It was not followed') })
    expect(asked).toEqual([])
  })

  test('is followed to another address of its own, and not for ever', async () => {
    const url = await serverThat((request, response) => {
      if (request.url === '/hsds/') response.writeHead(307, { location: '/api/' }).end()
      else if (request.url === '/api/') response.end(`{"method":"${request.method}"}`)
      else response.writeHead(301, { location: request.url ?? '/' }).end()
    })
    expect(await askOverHttp(url)(about)).toMatchObject({ kind: 'answer', status: 200, text: '{"method":"GET"}' })
    expect(await askOverHttp(url)({ method: 'POST', path: '/', body: { page: 1 } })).toMatchObject({ text: '{"method":"POST"}' })
    expect(await askOverHttp(url)({ method: 'GET', path: '/round' })).toEqual({ kind: 'unreachable' })
  })

  test('is read only so far', async () => {
    const url = await serverThat((_, response) => void response.end('x'.repeat(200_000)))
    expect(await askOverHttp(url, { size: 100_000 })(about)).toEqual({ kind: 'too-large' })
  })

  test('is asked for each page as the standard has it, and sent no more than that', async () => {
    const seen: string[] = []
    const url = await serverThat((request, response) => {
      seen.push(
        `${request.method} ${request.url} ${Object.keys(request.headers)
          .filter((name) => ['cookie', 'authorization', 'referer'].includes(name))
          .join()}`,
      )
      response.writeHead(404).end()
    })
    expect((await checked(url)).exit).toBe(1)
    expect(seen[0]).toBe('GET /hsds/ ')
    expect(seen[1]).toBe('GET /hsds/services?page=1&per_page=50 ')
  })

  test('that is a page to read, and one that fails, are told apart', async () => {
    const html = await serverThat((_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>canary'))
    const fails = await serverThat((_, response) => void response.writeHead(500).end('canary'))
    const [read, failed] = [await checked(html), await checked(fails)]
    expect(read).toMatchObject({ exit: 1, err: expect.stringContaining('Is this the address of the API, and not of its page?') })
    expect(failed).toMatchObject({ exit: 1, err: expect.stringContaining('The server failed (status 500).') })
    expect(JSON.stringify([read, failed])).not.toContain('canary')
  })

  test('that is not there ends with a code of its own', async () => {
    const url = await serverThat(() => {})
    for (const server of open.splice(0)) await new Promise((closed) => server.close(closed))
    expect(await checked(url)).toMatchObject({ exit: 3, err: expect.stringContaining('There is no answer from this server.') })
  })
})

describe('an address', () => {
  test.each(['http://', 'http://[x', 'https://:80'])('that is none is refused: %s', async (typed) => {
    expect(await recourse(['hsds', 'check', typed])).toMatchObject({ exit: 2, err: expect.stringContaining('https://example.org/hsds') })
  })

  test('with a password is refused, and the password is not repeated', async () => {
    const said = await recourse(['hsds', 'check', 'https://name:canary@example.org/hsds', '--lang', 'fr'])
    expect(said).toMatchObject({ exit: 2, err: expect.stringContaining('un mot de passe') })
    expect(said.err + said.out).not.toContain('canary')
  })

  test('is taken without what follows its path', () => {
    expect(apiAddress('HTTPS://Example.org/a/hsds//?x=1#y')).toMatchObject({ ok: true, value: new URL('https://example.org/a/hsds') })
    expect(apiAddress('ftp://example.org')).toMatchObject({ ok: false, error: 'not-an-address' })
  })
})

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addressOf, cannotListen, listenOn } from './listen-on.ts'
import { makeWebRoot } from './web-root.test-kit.ts'

const main = join(import.meta.dirname, 'main.ts')
const started: ChildProcess[] = []
let made: ReturnType<typeof makeWebRoot>

beforeEach(() => {
  made = makeWebRoot()
})
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  made.remove()
})

type Running = { readonly child: ChildProcess; readonly said: () => string; readonly address: Promise<string>; readonly ended: Promise<number | null> }

function start(environment: Record<string, string>): Running {
  const { PORT: _port, HOST: _host, ...rest } = process.env
  const child = spawn(process.execPath, [main], {
    env: { ...rest, RECOURSE_DIST: made.webRoot, RECOURSE_DATA: 'none', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let said = ''
  const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)))
  const address = new Promise<string>((done, broken) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /http:\/\/\S+/.exec(said)
      if (found) done(found[0])
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('close', () => broken(new Error(said)))
  })
  address.catch(() => {})
  return { child, said: () => said, address, ended }
}

describe('the server as it is run', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('says its address in one line, serves, and stops on %s though a connection is kept open', async (signal) => {
    const { child, said, address, ended } = start({ PORT: '0' })
    const url = await address
    expect(await (await fetch(`${url}/healthz?said=zqcanary`)).json()).toEqual({ ok: true })
    expect((await fetch(`${url}/nothing?said=zqcanary`)).status).toBe(404)
    const before = Date.now()
    child.kill(signal)
    expect(await ended).toBe(0)
    expect(Date.now() - before).toBeLessThan(5000)
    expect(said().trim().split('\n')).toEqual([`Recourse · Recours  ${url}`])
  })

  test('says in both languages that the port is taken, and how to choose another', async () => {
    const other = createServer()
    await new Promise<void>((done) => void other.listen(0, '127.0.0.1', done))
    const taken = other.address()
    const port = typeof taken === 'object' && taken ? taken.port : 0
    const { said, ended } = start({ PORT: String(port) })
    expect(await ended).toBe(1)
    expect(said()).toContain(`Port ${port} is already taken`)
    expect(said()).toContain(`Le port ${port} est déjà pris`)
    expect(said()).toMatch(/PORT=\d+ npm start/)
    await new Promise((done) => void other.close(done))
  })

  test('says what is wrong with the port, and that nothing is built', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'recourse-empty-'))
    const [badPort, notBuilt] = [start({ PORT: 'eighty' }), start({ PORT: '0', RECOURSE_DIST: empty })]
    expect([await badPort.ended, await notBuilt.ended]).toEqual([1, 1])
    expect(badPort.said()).toContain('PORT must be a number')
    expect(notBuilt.said()).toContain('n’est pas encore construite')
    rmSync(empty, { recursive: true })
  })
})

describe('the network that it keeps', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'recourse-main-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('is offered to whoever started it by a link that works once, and the folder is let go at the end', async () => {
    const first = start({ PORT: '0', RECOURSE_DATA: folder })
    const url = await first.address
    await expect.poll(() => first.said().split('\n').length, { timeout: 20_000 }).toBeGreaterThan(5)
    const links = [...first.said().matchAll(/(http\S+)\/(en|fr)\/network\/#found\.([\w-]{43})$/gm)]
    expect(links.map(([, at, language]) => [at, language])).toEqual([
      [url, 'en'],
      [url, 'fr'],
    ])
    const ask = (token: string | undefined) =>
      fetch(`${url}/api/founding/open`, { method: 'POST', headers: { 'x-recourse': '1', 'content-type': 'application/json' }, body: JSON.stringify({ token }) })
    expect((await ask(links[0]?.[3])).status).toBe(200)
    expect((await ask('A'.repeat(43))).status).toBe(410)
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ok: true })
    const second = start({ PORT: '0', RECOURSE_DATA: folder })
    second.address.catch(() => {})
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain('RECOURSE_DATA')
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(first.said()).not.toContain('fault')
  })

  test('is not there when the pages are served alone', async () => {
    const { address } = start({ PORT: '0' })
    const answer = await fetch(`${await address}/api/networks`)
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([404, 'no-network-here'])
  })

  test('is not begun with a setting that cannot be meant', async () => {
    const { ended, said } = start({ PORT: '0', RECOURSE_ORIGIN: 'recourse.example' })
    expect(await ended).toBe(1)
    expect(said()).toContain('RECOURSE_ORIGIN')
    expect(said()).not.toContain('fault')
  })
})

describe('where it listens', () => {
  test('is this machine alone, on 8080, unless told otherwise', () => {
    expect(listenOn({})).toEqual({ host: '127.0.0.1', port: 8080 })
    expect(listenOn({ PORT: '', HOST: '' })).toEqual({ host: '127.0.0.1', port: 8080 })
    expect(listenOn({ PORT: '3000', HOST: '0.0.0.0' })).toEqual({ host: '0.0.0.0', port: 3000 })
  })

  test.each(['eighty', '-1', '65536', '80.5', '8080 '])('is not a port: %s', (port) => {
    expect(listenOn({ PORT: port })).toBe(null)
  })

  test('is an address that can be opened', () => {
    expect(addressOf({ host: '127.0.0.1', port: 8080 })).toBe('http://localhost:8080')
    expect(addressOf({ host: '::', port: 8080 })).toBe('http://localhost:8080')
    expect(addressOf({ host: '192.0.2.4', port: 80 })).toBe('http://192.0.2.4:80')
    expect(addressOf({ host: '2001:db8::1', port: 80 })).toBe('http://[2001:db8::1]:80')
  })

  test('each reason for not listening there says what to do, in both languages', () => {
    for (const code of ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'EOTHER', undefined]) {
      const { en, fr } = cannotListen(code, { host: '127.0.0.1', port: 65_535 })
      expect(en).not.toBe(fr)
      expect(en + fr).not.toContain('65536')
    }
  })
})

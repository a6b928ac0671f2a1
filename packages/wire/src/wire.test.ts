import { describe, expect, test } from 'vitest'
import { bytesOf, type FetchLike, makeClient, problemCodes, problems, type Route, routes, statements } from './index.ts'

const all: readonly (readonly [string, Route])[] = Object.entries(routes)

describe('every route', () => {
  test.each(all)('%s has examples that its own schemas accept', (_, route) => {
    for (const part of ['params', 'query', 'body'] as const) {
      expect(route[part] === null, part).toBe(route.example[part] === undefined)
      if (route[part]) expect(route[part].safeParse(route.example[part]).error, part).toBeUndefined()
    }
    expect(route.answer.safeParse(route.example.answer).error).toBeUndefined()
  })

  test.each(all)('%s names each part of its path, refuses fields that nobody knows, and says how much may be sent', (_, route) => {
    const named = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
    expect(Object.keys(route.example.params ?? {})).toEqual(named)
    for (const part of ['params', 'query', 'body'] as const)
      if (route[part]) expect(route[part].safeParse({ ...(route.example[part] as object), unknown: 1 }).success, part).toBe(false)
    expect(route.limit > 0).toBe(route.body !== null)
    expect(route.limit).toBeGreaterThanOrEqual(JSON.stringify(route.example.body ?? '').length - 2)
    expect(route.summary.en).not.toBe(route.summary.fr)
  })

  test('stands alone at its address', () => {
    const addresses = all.map(([, { method, path }]) => `${method} ${path.replace(/:\w+/g, ':')}`)
    expect(new Set(addresses).size).toBe(addresses.length)
  })
})

test('every problem says what happened in both languages, in French with its own spaces', () => {
  for (const code of problemCodes) {
    const { status, message } = problems[code]
    expect(status).toBeGreaterThanOrEqual(400)
    expect(message.en).not.toBe(message.fr)
    expect(message.fr, code).not.toMatch(/[^\u00A0][:?!]|'/)
  }
})

test('bytes have one spelling, and exactly their length', () => {
  const two = bytesOf(2)
  expect(two.safeParse('AAA').success).toBe(true)
  for (const wrong of ['AAB', 'AA', 'AAAA', 'AA=', 'A+A', '', 'AAA=']) expect(two.safeParse(wrong).success, wrong).toBe(false)
})

test('a statement of one kind is none of another', () => {
  const said = { kind: 'leave', v: 1, network: id(1), member: id(2), by: 'root', on: '2026-04-06' }
  expect(statements.leave.safeParse(said).success).toBe(true)
  for (const changed of [{ v: 2 }, { kind: 'role' }, { extra: true }, { on: '2026-02-30' }])
    expect(statements.leave.safeParse({ ...said, ...changed }).success).toBe(false)
})

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

type Asked = { readonly url: string; readonly init: Parameters<FetchLike>[1] }
const answering = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const asked: Asked[] = []
  const fetchLike: FetchLike = async (url, init) => {
    asked.push({ url, init })
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })
  }
  return { asked, client: makeClient(fetchLike, 'https://recourse.example') }
}

describe('the client', () => {
  test('asks at the address of the route, with what the server demands of its own pages', async () => {
    const { asked, client } = answering(200, routes.listVersions.example.answer)
    const called = await client.listVersions({ params: { kind: 'entry', id: id(30) } })
    expect(called).toMatchObject({ ok: true, value: { versions: [{ version: 1 }] } })
    expect(asked).toMatchObject([
      { url: `https://recourse.example/api/records/entry/${id(30)}/versions`, init: { method: 'GET', headers: { 'x-recourse': '1' } } },
    ])
  })

  test('puts what is asked into the query and the body, and nothing that was not said', async () => {
    const { asked, client } = answering(200, routes.readChanges.example.answer)
    await client.readChanges({ query: { since: '4' } })
    await client.beginChallenge({ body: { networkId: id(1), handle: 'helpline.two' } })
    expect(asked[0]?.url).toBe('https://recourse.example/api/changes?since=4')
    expect(asked[1]?.init.body).toBe(JSON.stringify({ networkId: id(1), handle: 'helpline.two' }))
  })

  test('leaves out of an answer what it does not know, and takes no answer of another form', async () => {
    expect(await answering(200, { networks: [], later: 1 }).client.listNetworks()).toEqual({ ok: true, value: { networks: [] } })
    for (const odd of ['<html>', {}, { networks: [{ networkId: 'x' }] }])
      expect(await answering(200, odd).client.listNetworks()).toEqual({ ok: false, problem: { code: 'not-our-server' } })
    expect(await answering(502, '<html>').client.listNetworks()).toEqual({ ok: false, problem: { code: 'not-our-server' } })
  })

  test('gives the problem that the server said, and how long to wait', async () => {
    const error = { code: 'storage-away', message: problems['storage-away'].message }
    expect(await answering(503, { error }, { 'retry-after': '5' }).client.listNetworks()).toEqual({ ok: false, problem: { ...error, retryAfter: 5 } })
  })

  test('sends nothing that the server would not understand', async () => {
    const { asked, client } = answering(200, {})
    expect(await client.openFounding({ body: { token: 'short' } })).toEqual({ ok: false, problem: { code: 'unsendable' } })
    expect(asked).toEqual([])
  })

  test('says when nobody answers', async () => {
    const client = makeClient(() => Promise.reject(new TypeError('network')), '')
    expect(await client.listNetworks()).toEqual({ ok: false, problem: { code: 'unreachable' } })
  })
})

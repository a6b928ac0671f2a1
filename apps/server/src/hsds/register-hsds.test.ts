import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { services, snapshot } from './directory.test-kit.ts'
import { registerHsds } from './register-hsds.ts'
import type { Snapshot } from './snapshot.ts'

type Item = Readonly<Record<string, unknown>> & { readonly id: string }
type Page = {
  readonly total_items: number
  readonly total_pages: number
  readonly size: number
  readonly last_page: boolean
  readonly empty: boolean
  readonly contents: readonly Item[]
}

let app: FastifyInstance
let state: Snapshot | null = snapshot()
beforeAll(async () => {
  // As the server does: what follows the path is taken off before it reaches the routes.
  app = Fastify({ rewriteUrl: (request) => request.url?.split('?', 1)[0] ?? '/', bodyLimit: 1024 })
  await registerHsds(app, { services: async () => state, origin: 'https://recourse.example', mostEachMinute: 100_000 })
})
afterAll(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url: `/hsds${url}`, headers })
const post = (url: string, payload: string | object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: `/hsds${url}`, payload, headers })
const page = async (url: string): Promise<Page> => {
  const answer = await get(url)
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`)
  return answer.json<Page>()
}
const names = async (url: string): Promise<readonly string[]> => (await page(url)).contents.map(({ name }) => String(name))
const idOf = async (name: string): Promise<string> => (await page('/services')).contents.find((one) => one.name === name)?.id ?? ''

describe('the address of the API', () => {
  test.each(['', '/'])('says the version, the profile and the description at /hsds%s', async (url) => {
    expect((await get(url)).json()).toEqual({
      version: '3.1',
      profile: 'https://recourse.example/hsds/profile/',
      openapi_url: 'https://recourse.example/hsds/openapi.json',
    })
  })

  test('leads to the profile, in both languages, and to each of its files', async () => {
    const about = (await get('/profile/')).json<{ en: string; fr: string; files: string[] }>()
    for (const url of [about.en, about.fr, ...about.files]) expect((await get(url.replace('https://recourse.example/hsds', ''))).statusCode).toBe(200)
    expect((await get('/profile/README.md')).headers['content-type']).toContain('text/markdown')
    for (const url of ['/profile/../../package.json', '/profile/%2e%2e/x', '/profile/__proto__', '/profile/constructor'])
      expect((await get(url)).statusCode).toBe(404)
  })
})

describe('lists', () => {
  test('give every service that is not a demonstration, by name, and each opens whole', async () => {
    expect(await names('/services')).toEqual(['Clinic of the River', 'Hidden House', 'Maple Creek Table', 'Night House', 'Open Line', 'Stone Bay Pantry'])
    for (const { id, name } of (await page('/services')).contents) expect((await get(`/services/${id.toUpperCase()}`)).json()).toMatchObject({ id, name })
  })

  test('give in a list only what each object has one of, and with full=true all of it', async () => {
    const [listed] = (await page('/services')).contents
    const [full] = (await page('/services?full=true')).contents
    expect(Object.values(listed ?? {}).some(Array.isArray)).toBe(false)
    expect(listed).toMatchObject({ organization: { name: 'River Law' } })
    expect(full).toEqual((await get(`/services/${full?.id}`)).json())
    expect(full).toMatchObject({ phones: [{ number: '+1-514-555-0100' }], service_at_locations: [{ location: { addresses: [{ city: 'Rivebrune' }] } }] })
  })

  test('with minimal=true give only ids and moments, all on one page', async () => {
    const { contents, total_pages } = await page('/services?minimal=true')
    expect(total_pages).toBe(1)
    for (const one of contents) expect(Object.keys(one)).toEqual(['id', 'last_modified', 'modified_date'])
  })

  test('in lines give all of it, one object on each', async () => {
    const answer = await get('/services?format=ndjson&full=true')
    expect(answer.headers['content-type']).toContain('application/x-ndjson')
    const lines = answer.body.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual((await page('/services?full=true')).contents)
  })

  test('give organizations with the ids of their services, or with them whole', async () => {
    const river = (await page('/organizations')).contents.find(({ name }) => name === 'River Law')
    expect(river).not.toHaveProperty('services')
    const ids = [await idOf('Clinic of the River'), await idOf('Maple Creek Table')].toSorted()
    const one = (await get(`/organizations/${river?.id}`)).json<{ services: Item[] }>()
    expect(one.services.map(({ id }) => id).toSorted()).toEqual(ids)
    expect(one.services.every((service) => Object.keys(service).length === 1)).toBe(true)
    const whole = (await get(`/organizations/${river?.id}?full_service=true`)).json<{ services: Item[] }>()
    for (const service of whole.services) expect(service).toEqual((await get(`/services/${service.id}`)).json())
  })

  test('give services at their public addresses, with both', async () => {
    const { contents } = await page('/service_at_locations?full=true')
    expect(contents).toHaveLength(2)
    for (const at of contents as readonly (Item & { service: Item; service_id: string })[]) expect(at.service.id).toBe(at.service_id)
  })

  test('give our taxonomy, its terms, and the needs under theirs', async () => {
    const [taxonomy] = (await page('/taxonomies')).contents
    const needs = (await page('/taxonomy_terms?search=need')).contents.find(({ code }) => code === 'recourse:need')
    const under = (await page(`/taxonomy_terms?parent_id=${needs?.id}`)).contents
    expect(under.map(({ description }) => description)).toEqual(['Food / Nourriture', 'Legal help / Aide juridique', 'A safe bed / Un lit en lieu sûr'])
    expect((await page(`/taxonomy_terms?taxonomy_id=${taxonomy?.id}`)).total_items).toBe((await page('/taxonomy_terms')).total_items)
    expect((await page('/taxonomy_terms?top_only=true')).contents).not.toContainEqual(under[0])
    expect((await get(`/taxonomies/${taxonomy?.id}`)).json()).toMatchObject({ uri: 'https://recourse.example/hsds/profile/' })
  })
})

describe('what is asked', () => {
  test('is found by words of both languages, needs and towns, whatever the accents', async () => {
    expect(await names('/services?search=RIVIERE')).toEqual(['Clinic of the River', 'Maple Creek Table'])
    expect(await names('/services?search=aide%20jurid')).toEqual(['Clinic of the River', 'Open Line'])
    expect(await names('/services?search=stone+bay')).toEqual(['Night House', 'Stone Bay Pantry'])
  })

  test('can be a moment: what changed that day or later, in any zone and any writing', async () => {
    const expected = ['Clinic of the River', 'Maple Creek Table', 'Stone Bay Pantry']
    for (const moment of ['2026-11-10', '2026-11-10T15:00:00Z', '2026-11-10T23:00:00+05:00', '2026-11-10 15:00:00', '2026-11-10T15:00:00.123'])
      expect([moment, await names(`/services?modified_after=${encodeURIComponent(moment)}`)]).toEqual([moment, expected])
    expect(await names('/services?modified_after=2026-11-10T23:00:00-05:00')).toEqual(['Maple Creek Table'])
    // A plus sign that nobody encoded.
    expect(await names('/services?modified_after=2026-11-10T03:00:00+05:00')).toEqual(expected)
  })

  test('can be a place: national, of its province, or of a town near enough', async () => {
    expect(await names('/services?postcode=G9X')).toEqual(['Clinic of the River', 'Open Line'])
    expect(await names('/services?postcode=g9x%201a1')).toEqual(['Clinic of the River', 'Open Line'])
    expect(await names('/services?postcode=Stone%20Bay,%20ON')).toEqual(['Hidden House', 'Maple Creek Table', 'Night House', 'Open Line', 'Stone Bay Pantry'])
  })

  test('within a distance has only services whose place is known, and never a confidential one', async () => {
    const near = (metres: number) => names(`/services?postcode=Stone%20Bay,%20ON&proximity=${metres}`)
    expect(await near(1000)).toEqual(['Night House', 'Stone Bay Pantry'])
    expect(await near(90_000)).toEqual(['Maple Creek Table', 'Night House', 'Stone Bay Pantry'])
    expect(await near(5_000_000)).not.toContain('Hidden House')
    expect(await names('/service_at_locations?postcode=Stone%20Bay,%20ON&proximity=90000&full=true')).toHaveLength(1)
  })

  test.each([
    ['/services?page=0', 'not-a-page', 'page'],
    ['/services?page=-1', 'not-a-page', 'page'],
    ['/services?per_page=501', 'not-a-size', 'per_page'],
    ['/services?per_page=ten', 'not-a-size', 'per_page'],
    ['/services?full=yes', 'not-a-choice', 'full'],
    ['/services?format=xml', 'not-a-format', 'format'],
    ['/services?organization_id=canary', 'not-an-id', 'organization_id'],
    ['/services?taxonomy_term_id=canary', 'not-an-id', 'taxonomy_term_id'],
    ['/services?modified_after=canary', 'not-a-moment', 'modified_after'],
    ['/services?modified_after=2026-02-30', 'not-a-moment', 'modified_after'],
    ['/services?proximity=100', 'needs-postcode', 'proximity'],
    ['/services?postcode=G9X&proximity=far', 'not-a-distance', 'proximity'],
    ['/services?postcode=K1A', 'no-such-place', 'postcode'],
    ['/services?postcode=canary', 'no-such-place', 'postcode'],
    ['/services?postcode=Stone%20Bay', 'several-places', 'postcode'],
    ['/services?minimal=true&full=true', 'minimal-or-full', 'minimal'],
    ['/services?format=ndjson&page=2', 'lines-have-no-pages', 'format'],
    ['/services?page=1&page=2', 'given-twice', 'page'],
    [`/services?search=${'canary'.repeat(40)}`, 'too-long', 'search'],
    ['/services?canary=1', 'unknown-parameter', undefined],
    ['/services?__proto__=1', 'unknown-parameter', undefined],
    ['/taxonomies?full=true', 'unknown-parameter', undefined],
    ['/services/canary', 'not-an-id', undefined],
  ])('is refused with what to do, in both languages, and is never repeated: %s', async (url, code, where) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toEqual({ error: { code, message: { en: expect.any(String), fr: expect.any(String) }, ...(where ? { where } : {}) } })
    expect(answer.body).not.toContain('canary')
  })

  test.each(['/services/0a1b2c3d-0000-4000-8000-000000000001', '/canary', '/services/x/y'])('is not there: %s', async (url) => {
    const answer = await get(url)
    expect([answer.statusCode, answer.json<{ error: { code: string } }>().error.code]).toEqual([404, 'not-found'])
    expect(answer.body).not.toContain('canary')
  })
})

describe('a search in the body', () => {
  test('finds what the same search in the address finds, as JSON and as a form', async () => {
    const expected = (await get('/services?search=river&per_page=1&page=2')).json()
    expect((await post('/services', { search: 'river', per_page: 1, page: '2' })).json()).toEqual(expected)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await post('/services', 'search=river&per_page=1&page=2', form)).json()).toEqual(expected)
    expect((await post('/services?search=river', { per_page: 1, page: 2 })).json()).toEqual(expected)
    for (const list of ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'])
      expect((await app.inject({ method: 'POST', url: `/hsds/${list}` })).json()).toEqual((await get(`/${list}`)).json())
  })

  test('is refused when it cannot be read, whole', async () => {
    const json = { 'content-type': 'application/json' }
    for (const body of ['{"search":', '[]', '"canary"', '{"search":{"canary":1}}', '{"search":null}', '[['.repeat(4000)])
      expect((await post('/services', body, json)).json()).toMatchObject({ error: { code: 'body-not-read' } })
    expect((await post('/services', '{"__proto__":"canary"}', json)).json()).toMatchObject({ error: { code: 'unknown-parameter' } })
    expect((await post('/services', '{"search":"\\u00e9"}', json)).statusCode).toBe(200)
    expect((await app.inject({ method: 'POST', url: '/hsds/services', headers: json, payload: Buffer.from([0x7b, 0xff, 0x7d]) })).statusCode).toBe(400)
    expect((await post('/services', `{"search":"${'x'.repeat(20_000)}"}`, json)).statusCode).toBe(413)
    expect((await post('/services', 'canary', { 'content-type': 'text/plain' })).statusCode).toBe(415)
    expect((await post('/services?search=a', { search: 'b' })).json()).toMatchObject({ error: { code: 'given-twice' } })
  })
})

describe('whoever asks', () => {
  test('may be any page, without cookies', async () => {
    for (const url of ['/services', '/services/canary', '/nothing'])
      expect((await get(url)).headers).toMatchObject({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' })
    const first = await app.inject({
      method: 'OPTIONS',
      url: '/hsds/services',
      headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' },
    })
    expect([first.statusCode, first.headers['access-control-allow-headers']]).toEqual([204, 'content-type, if-none-match'])
    expect(first.headers).not.toHaveProperty('access-control-allow-credentials')
  })

  test('is told that nothing changed, until it does', async () => {
    const etag = String((await get('/services')).headers.etag)
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get('/services', { 'if-none-match': held })
      expect([again.statusCode, again.body]).toEqual([304, ''])
    }
    state = snapshot({ version: 'two', services: services.slice(0, 1) })
    const changed = await get('/services', { 'if-none-match': etag })
    expect([changed.statusCode, changed.json<Page>().total_items]).toEqual([200, 1])
    state = snapshot()
  })

  test('is refused for a minute after too many requests, and told so', async () => {
    const few = Fastify()
    await registerHsds(few, { services: async () => state, origin: 'https://a.example', mostEachMinute: 3 })
    const statuses: number[] = []
    for (let i = 0; i < 5; i++) statuses.push((await few.inject('/hsds/services')).statusCode)
    const refused = await few.inject('/hsds/services')
    expect([statuses, refused.json<{ error: { code: string } }>().error.code]).toEqual([[200, 200, 200, 429, 429], 'too-many'])
    expect(refused.headers).toMatchObject({ 'access-control-allow-origin': '*', 'retry-after': expect.stringMatching(/^\d+$/) })
    await few.close()
  })

  test('may harvest a whole directory from one address: a thousand requests in a row are answered', async () => {
    const usual = Fastify()
    await registerHsds(usual, { services: async () => state, origin: 'https://a.example' })
    const statuses = new Set<number>()
    for (let i = 0; i < 1000; i++) statuses.add((await usual.inject('/hsds')).statusCode)
    expect([...statuses]).toEqual([200])
    await usual.close()
  })

  test('is told calmly when there is no directory, and when we break', async () => {
    state = null
    expect((await get('/services')).json()).toMatchObject({ error: { code: 'no-directory' } })
    state = snapshot()
    const broken = Fastify()
    const faults: unknown[] = []
    await registerHsds(broken, { services: () => Promise.reject(new Error('canary')), origin: 'https://a.example', onFault: (error) => faults.push(error) })
    const answer = await broken.inject('/hsds/services')
    expect([answer.statusCode, answer.body.includes('canary'), faults.length]).toEqual([500, false, 1])
    await broken.close()
  })
})

describe('what must not be told', () => {
  test('is in no answer: a hidden place, a street where people sleep, a claim for the network, a demonstration', async () => {
    for (const list of ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms']) {
      const { body } = await get(`/${list}?format=ndjson${list.startsWith('tax') ? '' : '&full=true'}${list === 'organizations' ? '&full_service=true' : ''}`)
      expect(body.length).toBeGreaterThan(100)
      expect(body).not.toMatch(/canary|canari|demonstration":true/i)
    }
    const hidden = (await get(`/services/${await idOf('Hidden House')}`)).body
    expect(hidden).not.toContain('Stone Bay')
  })
})

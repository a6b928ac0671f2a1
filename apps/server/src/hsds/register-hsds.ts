import { Readable } from 'node:stream'
import {
  findAllHsds,
  findOneHsds,
  findPageHsds,
  followsHsdsFormat,
  type HsdsApiProblem,
  type HsdsEndpointName,
  hsdsEndpointNames,
  hsdsEndpoints,
  hsdsOpenapi,
  hsdsVersion,
  readHsdsQuery,
} from '@recourse/exchange'
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { type Given, givenInAddress, givenInBody } from './given.ts'
import { keepCatalog, type State } from './keep-catalog.ts'
import { limitEachAddress } from './limit-each-address.ts'
import { openToAll } from './open-to-all.ts'
import { refuse } from './refuse.ts'
import { serveProfile } from './serve-profile.ts'
import type { Snapshot } from './snapshot.ts'

/** What the HSDS API needs: the public directory as it is now (null when there is none), the public address of the server, and who is told of a fault. */
export type HsdsOptions = {
  readonly services: () => Promise<Snapshot | null>
  /** Such as https://example.org, without a stroke at its end. */
  readonly origin: string
  /** Told of a fault of ours; the answer is the same without it. */
  readonly onFault?: (error: unknown) => void
  /** How many requests an address may make in a minute: 15,000 unless told, as a harvester does who reads a whole directory at 200 a second. */
  readonly mostEachMinute?: number
}

const linesOf = function* (records: Iterable<unknown>): Iterable<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`
}

// The address as it came: what follows the question mark may have been taken off before it reached us.
const asked = (request: FastifyRequest): Given => givenInAddress(request.originalUrl)

// The same in each list that may hold it, without regard to weak or strong: what is compared is the whole state of the directory.
const isUnchanged = (request: FastifyRequest, etag: string): boolean => {
  const held = request.headers['if-none-match']
  return held === '*' || (held ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

type Answering = { readonly state: () => Promise<State | null> }

function answerList(name: HsdsEndpointName, { state }: Answering) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const body = request.method === 'POST' ? givenInBody(request.body, request.headers['content-type']) : null
    if (body && !body.ok) return refuse(reply, body.error)
    const now = await state()
    if (now === null) return refuse(reply, { code: 'no-directory' })
    const query = readHsdsQuery([...asked(request), ...(body?.ok ? body.value : [])], hsdsEndpoints[name].takes, now.catalog.places)
    if (!query.ok) return refuse(reply, query.error)
    if (request.method !== 'POST') {
      reply.header('etag', now.etag)
      if (isUnchanged(request, now.etag)) return reply.code(304).send()
    }
    if (!query.value.lines) return reply.send(findPageHsds(now.catalog, name, query.value))
    const { records } = findAllHsds(now.catalog, name, query.value)
    return reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(linesOf(records())))
  }
}

function answerOne(name: HsdsEndpointName, { state }: Answering) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { id } = request.params as { readonly id: string }
    if (!followsHsdsFormat('uuid', id)) return refuse(reply, { code: 'not-an-id' })
    const now = await state()
    if (now === null) return refuse(reply, { code: 'no-directory' })
    const query = readHsdsQuery(asked(request), hsdsEndpoints[name].takesForOne, now.catalog.places)
    if (!query.ok) return refuse(reply, query.error)
    const record = findOneHsds(now.catalog, name, id, query.value.fullService)
    if (!record) return refuse(reply, { code: 'not-found' })
    reply.header('etag', now.etag)
    return isUnchanged(request, now.etag) ? reply.code(304).send() : reply.send(record)
  }
}

function problemOf(error: unknown): HsdsApiProblem | null {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 413) return { code: 'body-too-large' }
  if (status === 415) return { code: 'type-not-read' }
  if (status === 429) return { code: 'too-many' }
  return status >= 400 && status < 500 ? { code: 'body-not-read' } : null
}

function answerProblems(scope: FastifyInstance, onFault: HsdsOptions['onFault']): void {
  scope.setNotFoundHandler((_request, reply) => refuse(reply, { code: 'not-found' }))
  scope.setErrorHandler((error, _request, reply) => {
    const problem = problemOf(error)
    if (!problem) onFault?.(error)
    return refuse(reply, problem ?? { code: 'internal' })
  })
}

/**
 * Serves the public directory in HSDS 3.1 under /hsds, to everyone and to any page: the address of the API, each list by GET and by POST, each object, our
 * description of it, and our profile. Nothing of what was asked is ever repeated, kept or written down.
 */
export async function registerHsds(app: FastifyInstance, { services, origin, onFault, mostEachMinute = 15_000 }: HsdsOptions): Promise<void> {
  const base = `${origin.replace(/\/+$/, '')}/hsds`
  const api: FastifyPluginAsync = async (scope) => {
    openToAll(scope)
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(['application/json', 'application/x-www-form-urlencoded'], { parseAs: 'buffer' }, (_request, body, taken) => taken(null, body))
    answerProblems(scope, onFault)
    await limitEachAddress(scope, mostEachMinute)
    const about = { version: hsdsVersion, profile: `${base}/profile/`, openapi_url: `${base}/openapi.json` }
    const description = hsdsOpenapi(base)
    scope.get('/', async () => about)
    scope.get('/openapi.json', async () => description)
    serveProfile(scope, base)
    const answering = { state: keepCatalog(services, base, JSON.stringify(description)) }
    for (const name of hsdsEndpointNames) {
      const list = answerList(name, answering)
      scope.get(`/${name}`, list)
      scope.post(`/${name}`, { bodyLimit: 16_384 }, list)
      scope.get(`/${name}/:id`, answerOne(name, answering))
    }
  }
  await app.register(api, { prefix: '/hsds' })
}

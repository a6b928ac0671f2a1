import { Readable } from 'node:stream'
import {
  findAllHsds,
  findOneHsds,
  findPageHsds,
  followsHsdsFormat,
  type HsdsApiProblem,
  type HsdsCatalog,
  type HsdsEndpointName,
  hsdsCatalog,
  hsdsEndpointNames,
  hsdsEndpoints,
  hsdsOpenapi,
  hsdsProblemAnswer,
  hsdsProfileFiles,
  hsdsVersion,
  readHsdsQuery,
} from '@recourse/exchange'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Given, givenInAddress, givenInBody } from './given.ts'
import { openToAll } from './open-to-all.ts'
import type { Snapshot } from './snapshot.ts'

/** What the HSDS API needs: the public directory as it is now (null when there is none), the public address of the server, and who is told of a fault. */
export type HsdsOptions = {
  readonly services: () => Promise<Snapshot | null>
  /** Such as https://example.org, without a stroke at its end. */
  readonly origin: string
  /** Told of a fault of ours; the answer is the same without it. */
  readonly onFault?: (error: unknown) => void
}

type State = { readonly catalog: HsdsCatalog; readonly etag: string }

const refuse = (reply: FastifyReply, problem: HsdsApiProblem): FastifyReply => {
  const { status, body } = hsdsProblemAnswer(problem)
  return reply.code(status).type('application/json; charset=utf-8').send(body)
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

const atOnce = 100

/** The catalogue of a state of the directory. The records are made a hundred at a time, so that other requests are answered in between. */
async function catalogueOf(snapshot: Snapshot, base: string): Promise<State> {
  const profile = `${base}/profile/`
  for (let i = 0; i < snapshot.services.length; i += atOnce) {
    hsdsCatalog({ ...snapshot, services: snapshot.services.slice(i, i + atOnce) }, profile)
    await new Promise((resume) => setImmediate(resume))
  }
  return { catalog: hsdsCatalog(snapshot, profile), etag: `"${snapshot.version}"` }
}

/** Makes the catalogue of a state of the directory once, and forgets it with the next. */
function catalogues(services: HsdsOptions['services'], base: string): () => Promise<State | null> {
  let kept: { readonly of: Snapshot; readonly state: Promise<State> } | null = null
  return async () => {
    const snapshot = await services()
    if (snapshot === null) return null
    if (kept?.of === snapshot) return kept.state
    const state = catalogueOf(snapshot, base)
    kept = { of: snapshot, state }
    // What failed once is tried again by the next who asks.
    state.catch(() => {
      if (kept?.state === state) kept = null
    })
    return state
  }
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

/** The profile, file by file, and at its own address the list of its files. */
function serveProfile(app: FastifyInstance, base: string): void {
  const files = hsdsProfileFiles()
  const about = {
    ...(JSON.parse(files['version.json'] ?? '{}') as object),
    en: `${base}/profile/README.md`,
    fr: `${base}/profile/LISEZMOI.md`,
    files: Object.keys(files).map((name) => `${base}/profile/${name}`),
  }
  app.get('/profile', async () => about)
  app.get('/profile/', async () => about)
  app.get('/profile/*', async (request, reply) => {
    const name = (request.params as { readonly '*': string })['*']
    const text = Object.hasOwn(files, name) ? files[name] : undefined
    if (text === undefined) return refuse(reply, { code: 'not-found' })
    return reply.type(name.endsWith('.md') ? 'text/markdown; charset=utf-8' : 'application/json; charset=utf-8').send(text)
  })
}

function problemOf(error: unknown): HsdsApiProblem | null {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 413) return { code: 'body-too-large' }
  if (status === 415) return { code: 'type-not-read' }
  return status >= 400 && status < 500 ? { code: 'body-not-read' } : null
}

/**
 * Serves the public directory in HSDS 3.1 under /hsds, to everyone and to any page: the address of the API, each list by GET and by POST, each object, our
 * description of it, and our profile. Nothing of what was asked is ever repeated, kept or written down.
 */
export async function registerHsds(app: FastifyInstance, { services, origin, onFault }: HsdsOptions): Promise<void> {
  const base = `${origin.replace(/\/+$/, '')}/hsds`
  await app.register(
    (scope, _options, done) => {
      openToAll(scope)
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser(['application/json', 'application/x-www-form-urlencoded'], { parseAs: 'buffer' }, (_request, body, taken) => taken(null, body))
      scope.setNotFoundHandler((_request, reply) => refuse(reply, { code: 'not-found' }))
      scope.setErrorHandler((error, _request, reply) => {
        const problem = problemOf(error)
        if (!problem) onFault?.(error)
        return refuse(reply, problem ?? { code: 'internal' })
      })
      const about = { version: hsdsVersion, profile: `${base}/profile/`, openapi_url: `${base}/openapi.json` }
      const description = hsdsOpenapi(base)
      scope.get('/', async () => about)
      scope.get('/openapi.json', async () => description)
      serveProfile(scope, base)
      const answering = { state: catalogues(services, base) }
      for (const name of hsdsEndpointNames) {
        const list = answerList(name, answering)
        scope.get(`/${name}`, list)
        scope.post(`/${name}`, { bodyLimit: 16_384 }, list)
        scope.get(`/${name}/:id`, answerOne(name, answering))
      }
      done()
    },
    { prefix: '/hsds' },
  )
}

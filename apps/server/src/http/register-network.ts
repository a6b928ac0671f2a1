import cookies from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import { type ProblemCode, problems } from '@recourse/wire'
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify'
import { apiPage } from './api-page.ts'
import { allowApp, refuseFromElsewhere } from './from-here.ts'
import { mountRoutes } from './mount.ts'
import type { NetworkOptions } from './network-options.ts'
import { openApiDocument } from './openapi.ts'
import { readJson } from './read-json.ts'
import { problemOf, refused } from './refused.ts'

const waitSeconds: Partial<Record<ProblemCode, number>> = { 'storage-away': 5, 'storage-busy': 5, 'storage-full': 60, 'too-many': 60 }

/** Answers with a problem. */
export function sayProblem(reply: FastifyReply, { code, where }: { readonly code: ProblemCode; readonly where?: string }): FastifyReply {
  const { status, message } = problems[code]
  const wait = waitSeconds[code]
  if (wait !== undefined && !reply.hasHeader('retry-after')) reply.header('retry-after', String(wait))
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ error: { code, message, ...(where === undefined ? {} : { where }) } }))
}

/** Told of each problem that was answered, by its code. */
export type OnProblem = (code: ProblemCode) => void
type Watching = { readonly onFault: (error: unknown) => void; readonly onProblem: OnProblem }

function answerProblems(api: FastifyInstance, { onFault, onProblem }: Watching): void {
  api.setErrorHandler((error, _request, reply) => {
    const problem = problemOf(error) ?? { code: 'internal' as const }
    if (problem.code === 'internal') onFault(error)
    onProblem(problem.code)
    return sayProblem(reply, problem)
  })
  api.setNotFoundHandler((_request, reply) => {
    onProblem('not-found')
    return sayProblem(reply, { code: 'not-found' })
  })
}

/** What describes the routes, made from the same schemas as they are. */
function describe(api: FastifyInstance, { origins }: Pick<NetworkOptions, 'origins'>): void {
  api.get('/openapi.json', async (_request, reply) => {
    reply.type('application/json; charset=utf-8')
    return JSON.stringify(openApiDocument(origins()[0] ?? ''))
  })
  api.get('/', async (_request, reply) => {
    reply.type('text/html; charset=utf-8')
    return apiPage()
  })
}

/**
 * Puts the network under /api: every route of `@recourse/wire`, the document and the page that describe them. All that is kept is kept through `storage`.
 * Its answers are JSON, and are kept by no browser.
 */
export async function registerNetwork(app: FastifyInstance, options: NetworkOptions & Watching): Promise<void> {
  const network: FastifyPluginAsync = async (api) => {
    answerProblems(api, options)
    await api.register(cookies)
    api.addHook('onRequest', async (request, reply) => {
      if (allowApp(request, reply, options.appOrigin)) return reply.code(204).send()
      refuseFromElsewhere(request, options)
    })
    await api.register(rateLimit, {
      max: options.most.requests,
      timeWindow: 60_000,
      cache: 20_000,
      addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      errorResponseBuilder: () => refused('too-many'),
    })
    api.removeAllContentTypeParsers()
    api.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) =>
      body.length === 0 ? undefined : readJson(body),
    )
    // What is not there is said in JSON, and is no file either. The question that a browser asks before is answered in the hook above.
    api.all('/*', async () => {
      throw refused('not-found')
    })
    describe(api, options)
    mountRoutes(api, options)
  }
  await app.register(network, { prefix: '/api' })
}

/** Says under /api that no network is kept here. */
export async function registerNoNetwork(app: FastifyInstance): Promise<void> {
  const nothing: FastifyPluginAsync = async (api) => {
    api.addHook('onRequest', async (_request, reply) => {
      return sayProblem(reply, { code: 'no-network-here' })
    })
    api.all('/*', async () => '')
  }
  await app.register(nothing, { prefix: '/api' })
}

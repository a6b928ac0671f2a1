import helmet from '@fastify/helmet'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { answerUnread } from './answer-unread.ts'
import { cacheControl } from './cache-control.ts'
import { calmPage, type PageProblem } from './calm-page.ts'
import { publicDirectory } from './hsds/public-directory.ts'
import { registerHsds } from './hsds/register-hsds.ts'
import { makeMetrics, registerMetrics } from './http/metrics.ts'
import type { NetworkOptions } from './http/network-options.ts'
import { publishedEntries } from './http/published-entries.ts'
import { registerNetwork, registerNoNetwork } from './http/register-network.ts'
import { sweepEachMinute } from './http/sweep-each-minute.ts'
import { permissionsPolicy, policyOf, securityHeaders, strictTransport } from './security-headers.ts'

/** A fault as it may be written down: what kind, and the place in our code. Nothing of what was asked can be in it. */
export type Fault = { readonly kind: string; readonly place: string }

/** Where the built application is, who is told of a fault of ours, and the network, when one is kept here. */
export type AppInput = {
  readonly webRoot: string
  readonly onFault: (fault: Fault) => void
  readonly network?: NetworkOptions
  /** The address at which programs find /hsds, where it is said in full. */
  readonly origin?: string
  /** Whoever shows this token may read /metrics from anywhere; without one, only this machine may. */
  readonly metricsToken?: string | null
  /** Told of each address as it is mounted. */
  readonly onAddress?: (method: string, url: string) => void
  /** Whether people reach this server by https: then their browsers are told to never try otherwise. */
  readonly isSecure?: boolean
  /** Proxies before this server whose word on where a request comes from is taken. */
  readonly trustedProxy?: string | null
}

// An error's own text may repeat the address that was asked for: only its code and its place in the code are kept.
const faultOf = (error: unknown): Fault => ({
  kind: error instanceof Error && 'code' in error && /^[A-Z_]{1,40}$/.test(String(error.code)) ? String(error.code) : 'internal',
  place: (error instanceof Error && /[\w.-]+\.m?[jt]s:\d+/.exec(error.stack?.split('\n').slice(1).join('\n') ?? '')?.[0]) || '?',
})

const sayProblem = (reply: FastifyReply, problem: PageProblem, status: number): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(calmPage(problem))

const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? ''

// Those that ask with more than a path. Of everything else, what follows the path is not read at all, so that no answer can repeat it.
const asksMore = /^\/(?:api|hsds)(?:\/|$)/

// Fastify answers an address that it cannot decode before any
// hook, without our headers and repeating the address: it is asked for nothing instead.
const readable = (url: string): string => {
  const path = pathOf(url)
  try {
    decodeURIComponent(path)
    return asksMore.test(path) ? (url.split('#', 1)[0] ?? path) : path
  } catch {
    return '/-'
  }
}

function answerPages(app: FastifyInstance, onFault: AppInput['onFault']): void {
  app.setNotFoundHandler((_request, reply) => sayProblem(reply, 'not-found', 404))
  app.setErrorHandler((error, _request, reply) => {
    const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
    if (status >= 400 && status < 500) return sayProblem(reply, 'not-understood', status)
    onFault(faultOf(error))
    return sayProblem(reply, 'internal', 500)
  })
}

/** Lets go of each connection with the answer that was under way when the server is stopped: a browser would keep it open for a minute. */
function letGoAtTheEnd(app: FastifyInstance): void {
  let isStopping = false
  app.addHook('preClose', async () => {
    isStopping = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close')
  })
}

/** Whether the server is up, and whether it can do its work: what it keeps answers. */
function answerHealth(app: FastifyInstance, network: NetworkOptions | undefined): void {
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    const ok = network === undefined || (await network.storage.isReady())
    return reply.code(ok ? 200 : 503).send({ ok })
  })
}

/**
 * The server: the files of the built application, whether it is up, and the network when one is kept here. It keeps no log of requests. Outside of
 * /api it sets no cookie and reads no body, since all that a person says stays in their browser. Throws when there is no folder at `webRoot`.
 */
export async function buildApp(input: AppInput): Promise<FastifyInstance> {
  const { webRoot, onFault, network, metricsToken = null, isSecure = false, trustedProxy = null, origin = 'http://localhost:8080' } = input
  const app = Fastify({
    logger: false,
    bodyLimit: 1024,
    trustProxy: trustedProxy ?? false,
    // The id of a passkey may be as long as 1023 bytes.
    routerOptions: { maxParamLength: 1400 },
    // Node would refuse a request without a host by itself, without our headers: it is refused below.
    http: { requireHostHeader: false },
    rewriteUrl: (request) => readable(request.url ?? '/'),
    clientErrorHandler: (error, socket) => void answerUnread(app, error, socket).catch(() => socket.destroy()),
  })
  // Whatever a client expects of us, it is answered like any other.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) input.onAddress?.(one, url)
  })
  await app.register(helmet, securityHeaders)
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', permissionsPolicy)
    const path = pathOf(request.url)
    reply.header('cache-control', cacheControl(path, reply.statusCode))
    reply.header('content-security-policy', policyOf(path))
    if (isSecure) reply.header('strict-transport-security', strictTransport)
  })
  app.addHook('onRequest', async (request, reply) => {
    if (request.raw.httpVersion === '1.1' && request.headers.host === undefined) return sayProblem(reply, 'not-understood', 400)
  })
  answerPages(app, onFault)
  letGoAtTheEnd(app)
  const metrics = makeMetrics()
  registerMetrics(app, metrics, metricsToken)
  answerHealth(app, network)
  const onError = (error: unknown): void => onFault(faultOf(error))
  const { changed, ...published } = publishedEntries(network?.storage ?? null)
  if (network) {
    await registerNetwork(app, { ...network, onFault: onError, onProblem: metrics.problem, onRecords: changed })
    sweepEachMinute(app, network.storage, onError)
  } else await registerNoNetwork(app)
  await registerHsds(app, { services: publicDirectory({ webRoot, ...published }), origin, onFault: onError })
  await app.register(files, { root: webRoot, preCompressed: true, redirect: true, dotfiles: 'ignore', cacheControl: false, index: ['index.html'] })
  return app
}

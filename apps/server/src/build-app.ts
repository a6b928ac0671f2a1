import helmet from '@fastify/helmet'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { answerUnread } from './answer-unread.ts'
import { cacheControl } from './cache-control.ts'
import { calmPage, type PageProblem } from './calm-page.ts'
import { permissionsPolicy, securityHeaders } from './security-headers.ts'

/** A fault as it may be written down: what kind, and the place in our code. Nothing of what was asked can be in it. */
export type Fault = { readonly kind: string; readonly place: string }

/** Where the built application is, and who is told of a fault of ours. */
export type AppInput = { readonly webRoot: string; readonly onFault: (fault: Fault) => void }

// An error's own text may repeat the address that was asked for: only its code and its place in the code are kept.
const faultOf = (error: unknown): Fault => ({
  kind: error instanceof Error && 'code' in error && /^[A-Z_]{1,40}$/.test(String(error.code)) ? String(error.code) : 'internal',
  place: (error instanceof Error && /[\w.-]+\.m?[jt]s:\d+/.exec(error.stack?.split('\n').slice(1).join('\n') ?? '')?.[0]) || '?',
})

const sayProblem = (reply: FastifyReply, problem: PageProblem, status: number): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(calmPage(problem))

const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? ''

// What follows the path is not read at all, so that no answer can repeat it. And Fastify answers an address that it cannot decode before any
// hook, without our headers and repeating the address: it is asked for nothing instead.
const readable = (url: string): string => {
  const path = pathOf(url)
  try {
    decodeURIComponent(path)
    return path
  } catch {
    return '/-'
  }
}

/**
 * The server: the files of the built application, and whether it is up. It keeps no log of requests, sets no cookie and reads no body,
 * since all that a person says stays in their browser. Throws when there is no folder at `webRoot`.
 */
export async function buildApp({ webRoot, onFault }: AppInput): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: 1024,
    // Node would refuse a request without a host by itself, without our headers: it is refused below.
    http: { requireHostHeader: false },
    rewriteUrl: (request) => readable(request.url ?? '/'),
    clientErrorHandler: (error, socket) => void answerUnread(app, error, socket).catch(() => socket.destroy()),
  })
  // Whatever a client expects of us, it is answered like any other.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  await app.register(helmet, securityHeaders)
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', permissionsPolicy)
    reply.header('cache-control', cacheControl(pathOf(request.url), reply.statusCode))
  })
  app.addHook('onRequest', async (request, reply) => {
    if (request.raw.httpVersion === '1.1' && request.headers.host === undefined) return sayProblem(reply, 'not-understood', 400)
  })
  app.setNotFoundHandler((_request, reply) => sayProblem(reply, 'not-found', 404))
  app.setErrorHandler((error, _request, reply) => {
    const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
    if (status >= 400 && status < 500) return sayProblem(reply, 'not-understood', status)
    onFault(faultOf(error))
    return sayProblem(reply, 'internal', 500)
  })
  app.get('/healthz', async () => ({ ok: true }))
  await app.register(files, { root: webRoot, preCompressed: true, redirect: true, dotfiles: 'ignore', cacheControl: false, index: ['index.html'] })
  return app
}

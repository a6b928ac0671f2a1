import { type ProblemCode, type Route, type RouteName, routeNames, routes } from '@recourse/wire'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Actor } from '../storage/index.ts'
import type { Answering, AtDoor, Inside } from './answering.ts'
import { answers } from './answers/index.ts'
import { type Attempts, makeAttempts } from './attempts.ts'
import { authorize, needsResource, type Resource, type Verdict } from './authorize.ts'
import type { NetworkOptions } from './network-options.ts'
import { refused } from './refused.ts'
import { giveCookie, presentedHash, takeCookie } from './session-cookie.ts'

type Given = { readonly params: unknown; readonly query: unknown; readonly body: unknown }

// Places are names of our own fields and numbers of a list: nothing of what was sent.
const placeOf = (part: string, error: z.ZodError): string => [part, ...(error.issues[0]?.path ?? []).map(String)].join('.')

function parsed(schema: z.ZodType | null, value: unknown, part: string): unknown {
  const isNothing = value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)
  if (!schema) {
    if (!isNothing) throw refused('not-understood', part)
    return undefined
  }
  const result = schema.safeParse(value ?? {})
  if (!result.success) throw refused('not-understood', placeOf(part, result.error))
  return result.data
}

const read = (route: Route, request: FastifyRequest): Given => ({
  params: parsed(route.params, request.params, 'params'),
  query: parsed(route.query, request.query, 'query'),
  body: parsed(route.body, request.body, 'body'),
})

const insist = (verdict: Verdict): void => {
  if (verdict !== 'yes') throw refused(verdict satisfies ProblemCode | 'yes')
}

/** The text of an answer. What its schema does not know is left out, so that nothing slips into it; throws when something is missing. */
export const answerText = (route: Pick<Route, 'answer'>, said: unknown): string => JSON.stringify(route.answer.parse(said))

type Serving = NetworkOptions & { readonly attempts: Attempts }

/** A request inside, in one transaction: what it is about is found, whoever asks may do it or not, and only then is it done. */
function inside(name: RouteName, { storage }: Serving, given: Given & { readonly actor: Actor; readonly presented: Buffer }): Promise<unknown> {
  const answering = answers[name] as Extract<Answering<RouteName>, { answer: unknown }>
  return storage.asSession(given.presented, async (tx) => {
    const asked = { ...given, tx } as unknown as Inside<RouteName>
    const resource: Resource | null = answering.resource ? await answering.resource(asked as never) : null
    if (answering.resource && !resource) throw refused('not-found')
    insist(authorize(given.actor, name, resource))
    return answering.answer(asked as never)
  })
}

/** Who asks, when they may call this route at all; a refusal is thrown otherwise. Asked each time: who left, or was given another role, is so at once. */
async function admitted(name: RouteName, { storage }: Serving, request: FastifyRequest) {
  const presented = presentedHash(request)
  const actor = presented ? await storage.door.touchSession(presented) : null
  insist(authorize(actor, name, null))
  return { presented, actor }
}

async function answer(name: RouteName, serving: Serving, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { storage, attempts, origins } = serving
  const { presented, actor } = await admitted(name, serving, request)
  const given = read(routes[name], request)
  const answering = answers[name] as Answering<RouteName>
  if (!('atDoor' in answering)) {
    if (!actor || !presented) throw refused('sign-in-needed')
    return inside(name, serving, { ...given, actor, presented })
  }
  const cookie = { give: (token: Buffer) => void giveCookie(reply, token), take: () => void takeCookie(reply) }
  const atDoor = { ...given, door: storage.door, actor, presented, cookie, attempts, origins: origins() }
  const asVisitor: AtDoor<RouteName>['asVisitor'] = (work) => storage.asSession(null, work)
  return answering.atDoor({ ...atDoor, asVisitor } as never)
}

// Whoever may not call it has nothing read: a body may be of 10 MB, and is looked through whole. Asked again once it is there, since that takes a while.
const beforeBody = (name: RouteName, serving: Serving) => {
  const { body, callers }: Route = routes[name]
  if (body === null || callers.includes('visitor')) return {}
  return { preParsing: async (request: FastifyRequest) => void (await admitted(name, serving, request)) }
}

// Those that change what everybody may read.
const writing = new Set<RouteName>(['writeRecords', 'reviewRecord'])
// Those that try to get in from outside, and so are counted more strictly.
const attempting = new Set<RouteName>(['beginChallenge', 'openSession', 'openFounding', 'foundNetwork', 'openInvitation', 'acceptInvitation'])

/** Mounts every route of the network. Throws when one whose rule needs to know what it is about does not say it: it would be open to all. */
export function mountRoutes(api: FastifyInstance, options: NetworkOptions): void {
  const serving = { ...options, attempts: makeAttempts() }
  const attempt = api.createRateLimit({ max: options.most.attempts, timeWindow: 60_000 })
  // One count for all of them, from one address.
  const fewAttempts = async (request: FastifyRequest): Promise<void> => {
    const counted = await attempt(request)
    if (!counted.isAllowed && counted.isExceeded) throw refused('too-many')
  }
  for (const name of routeNames) {
    const route: Route = routes[name]
    if (needsResource(name) && !('resource' in answers[name])) throw new Error(`${name} does not say what it is about`)
    api.route({
      method: route.method,
      url: route.path.slice('/api'.length),
      bodyLimit: Math.max(route.limit, 1),
      ...(attempting.has(name) ? { preHandler: fewAttempts } : {}),
      ...beforeBody(name, serving),
      handler: async (request, reply) => {
        const said = await answer(name, serving, request, reply)
        if (writing.has(name)) options.onRecords?.()
        reply.code(route.status).type('application/json; charset=utf-8')
        return answerText(route, said)
      },
    })
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { NetworkOptions } from './network-options.ts'
import { refused } from './refused.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site has a browser send. A write needs a header that no form and no link can set, and an origin of ours where the browser names one.
 * What reads with a session is refused too when the browser says that another site asks. A program that is no browser names neither, and carries no
 * cookie that it was not given.
 */
export function refuseFromElsewhere(request: FastifyRequest, { origins, appOrigin }: Pick<NetworkOptions, 'origins' | 'appOrigin'>): void {
  const { origin, 'sec-fetch-site': site, 'x-recourse': mark } = request.headers
  const isOurs = origin !== undefined && (origins().includes(origin) || origin === appOrigin)
  if (origin !== undefined && !isOurs) throw refused('not-from-here')
  if (!reading.has(request.method)) {
    if (mark !== '1') throw refused('not-from-here')
    if (site !== undefined && site !== 'same-origin' && !(isOurs && origin === appOrigin)) throw refused('not-from-here')
  } else if (request.headers.cookie !== undefined && (site === 'cross-site' || site === 'same-site') && !(isOurs && origin === appOrigin)) {
    throw refused('not-from-here')
  }
}

/** Lets the one other address read our answers, exactly that one, with its cookie. Gives whether this was only the browser's question before. */
export function allowApp(request: FastifyRequest, reply: FastifyReply, appOrigin: string | null): boolean {
  if (appOrigin === null) return false
  reply.header('vary', 'origin')
  if (request.headers.origin !== appOrigin) return false
  reply.header('access-control-allow-origin', appOrigin).header('access-control-allow-credentials', 'true')
  // Its pages are another origin: without this the browser keeps the answer from them.
  reply.header('cross-origin-resource-policy', 'cross-origin').header('access-control-expose-headers', 'retry-after, date')
  if (request.method !== 'OPTIONS') return false
  reply.header('access-control-allow-methods', 'GET, POST, PUT, DELETE').header('access-control-allow-headers', 'content-type, x-recourse')
  reply.header('access-control-max-age', '600')
  return true
}

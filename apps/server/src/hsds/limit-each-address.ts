import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { addressKey } from '../http/attempts.ts'

const silent = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false }

/** Refuses more than so many requests in a minute from one address, which is kept in memory for that minute and nowhere else. */
export async function limitEachAddress(scope: FastifyInstance, most: number): Promise<void> {
  await scope.register(rateLimit, {
    max: most,
    timeWindow: 60_000,
    cache: 20_000,
    keyGenerator: (request) => addressKey(request.ip),
    addHeaders: silent,
    addHeadersOnExceeding: silent,
    errorResponseBuilder: () => Object.assign(new Error('too many'), { statusCode: 429 }),
  })
}

import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hashOf } from './session-cookie.ts'

const bounds = [0.005, 0.025, 0.1, 0.5, 2.5] as const
type Series = { readonly statuses: Map<string, number>; readonly buckets: number[]; seconds: number; count: number }

/** What is counted: requests by the template of their route and the class of their status, how long they took, and problems by their code. */
export type Metrics = {
  readonly request: (template: string, status: number, seconds: number) => void
  readonly problem: (code: string) => void
  /** All of it, as Prometheus reads it. */
  readonly text: () => string
}

const line = (name: string, labels: Readonly<Record<string, string | number>>, value: number): string =>
  `${name}{${Object.entries(labels)
    .map(([label, said]) => `${label}="${said}"`)
    .join(',')}} ${value}`

function durations(series: ReadonlyMap<string, Series>): readonly string[] {
  return [...series].flatMap(([route, { buckets, seconds, count }]) => [
    ...bounds.map((le, n) => line('recourse_request_seconds_bucket', { route, le }, buckets[n] ?? 0)),
    line('recourse_request_seconds_bucket', { route, le: '+Inf' }, count),
    line('recourse_request_seconds_sum', { route }, Math.round(seconds * 1e6) / 1e6),
    line('recourse_request_seconds_count', { route }, count),
  ])
}

/** Counts in the memory of this process. Nothing about people can be in it: no address, no id, no time of day. */
export function makeMetrics(): Metrics {
  const series = new Map<string, Series>()
  const problems = new Map<string, number>()
  return {
    request: (template, status, seconds) => {
      const its = series.get(template) ?? { statuses: new Map<string, number>(), buckets: bounds.map(() => 0), seconds: 0, count: 0 }
      series.set(template, its)
      const kind = `${Math.floor(status / 100)}xx`
      its.statuses.set(kind, (its.statuses.get(kind) ?? 0) + 1)
      its.count += 1
      its.seconds += seconds
      for (const [n, bound] of bounds.entries()) if (seconds <= bound) its.buckets[n] = (its.buckets[n] ?? 0) + 1
    },
    problem: (code) => void problems.set(code, (problems.get(code) ?? 0) + 1),
    text: () =>
      [
        '# TYPE recourse_requests_total counter',
        ...[...series].flatMap(([route, { statuses }]) => [...statuses].map(([status, count]) => line('recourse_requests_total', { route, status }, count))),
        '# TYPE recourse_request_seconds histogram',
        ...durations(series),
        '# TYPE recourse_problems_total counter',
        ...[...problems].map(([code, count]) => line('recourse_problems_total', { code }, count)),
        '',
      ].join('\n'),
  }
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

function mayRead(request: FastifyRequest, token: string | null): boolean {
  const { authorization, ...headers } = request.headers
  if (token !== null) return authorization !== undefined && timingSafeEqual(hashOf(Buffer.from(authorization)), hashOf(Buffer.from(`Bearer ${token}`)))
  // What came through a proxy on this machine came from anywhere.
  const isForwarded = Object.keys(headers).some((name) => name === 'forwarded' || name === 'via' || name.startsWith('x-forwarded') || name === 'x-real-ip')
  return !isForwarded && loopback.has(request.socket.remoteAddress ?? '')
}

/** Counts every request of the server, and gives the counts at /metrics: to this machine alone, or to whoever has the token when there is one. */
export function registerMetrics(app: FastifyInstance, metrics: Metrics, token: string | null): void {
  app.addHook('onResponse', async (request, reply) => {
    metrics.request(request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000)
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) return reply.callNotFound()
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text())
  })
}

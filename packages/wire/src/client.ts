import type { Bilingual } from '@recourse/domain/shared'
import { Problem, type ProblemCode } from './problems.ts'
import type { Route } from './route.ts'
import { type RouteName, routes } from './routes.ts'
import type { Given as Unchanging, z } from './zod.ts'

/** As much of `fetch` as is needed. */
export type FetchLike = (
  url: string,
  init: {
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
    readonly credentials: 'include' | 'same-origin'
    readonly cache: 'no-store'
    readonly redirect: 'error'
    readonly signal?: AbortSignal
  },
) => Promise<{
  readonly ok: boolean
  readonly status: number
  readonly headers: { readonly get: (name: string) => string | null }
  readonly json: () => Promise<unknown>
}>

/**
 * Why there is no answer. `unreachable`: nobody answered. `not-our-server`: what came is no answer of this server (a page of a proxy, another version).
 * `unsendable`: what was to be sent is not of the form; a mistake of ours. Otherwise what the server said, with `retryAfter` in seconds when it did.
 */
export type CallProblem =
  | { readonly code: 'unreachable' | 'not-our-server' | 'unsendable' }
  | { readonly code: ProblemCode; readonly message: Bilingual; readonly where?: string; readonly retryAfter?: number }

/** What came of a call. */
export type Called<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: CallProblem }

type Part<R extends Route, K extends 'params' | 'query' | 'body'> = R[K] extends z.ZodType ? { readonly [P in K]: Unchanging<z.input<R[K]>> } : unknown
/** What a route is called with. */
export type InputOf<N extends RouteName> = Part<(typeof routes)[N], 'params'> & Part<(typeof routes)[N], 'query'> & Part<(typeof routes)[N], 'body'>
/** What a route answers. */
export type AnswerOf<N extends RouteName> = z.output<(typeof routes)[N]['answer']>

type Call<N extends RouteName> =
  unknown extends InputOf<N>
    ? (input?: undefined, signal?: AbortSignal) => Promise<Called<AnswerOf<N>>>
    : (input: InputOf<N>, signal?: AbortSignal) => Promise<Called<AnswerOf<N>>>
/** A function for each route. None of them throws. */
export type Client = { readonly [N in RouteName]: Call<N> }

type Given = { readonly params?: Readonly<Record<string, string>>; readonly query?: Readonly<Record<string, string | undefined>>; readonly body?: unknown }

const addressOf = (route: Route, { params = {}, query = {} }: Given): string => {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`
}

const fits = (route: Route, given: Given): boolean =>
  (['params', 'query', 'body'] as const).every((part) => {
    const schema = route[part]
    return schema === null || schema.safeParse(given[part] ?? (part === 'body' ? undefined : {})).success
  })

async function call(
  fetchLike: FetchLike,
  origin: string,
  { route, given, signal }: { route: Route; given: Given; signal: AbortSignal | undefined },
): Promise<Called<unknown>> {
  if (!fits(route, given)) return { ok: false, problem: { code: 'unsendable' } }
  try {
    const answer = await fetchLike(origin + addressOf(route, given), {
      method: route.method,
      headers: { accept: 'application/json', 'x-recourse': '1', ...(route.body ? { 'content-type': 'application/json' } : {}) },
      ...(route.body ? { body: JSON.stringify(given.body) } : {}),
      credentials: origin === '' ? 'same-origin' : 'include',
      cache: 'no-store',
      redirect: 'error',
      ...(signal ? { signal } : {}),
    })
    const said = await answer.json().catch(() => null)
    if (answer.ok) {
      const parsed = route.answer.safeParse(said)
      return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: { code: 'not-our-server' } }
    }
    const problem = Problem.safeParse(said)
    if (!problem.success) return { ok: false, problem: { code: 'not-our-server' } }
    const { code, message, where } = problem.data.error
    const retryAfter = Number(answer.headers.get('retry-after') ?? 'none')
    return { ok: false, problem: { code, message, ...(where === undefined ? {} : { where }), ...(Number.isFinite(retryAfter) ? { retryAfter } : {}) } }
  } catch {
    return { ok: false, problem: { code: 'unreachable' } }
  }
}

/**
 * A client of the server at this origin (`''` for the page's own). Everything that is sent and everything that comes is parsed. A call gives a value or a
 * problem, and never throws; one that was stopped through its signal is `unreachable`.
 */
export function makeClient(fetchLike: FetchLike, origin: string): Client {
  const calls = Object.entries(routes).map(([name, route]) => [
    name,
    (given: Given = {}, signal?: AbortSignal): Promise<Called<unknown>> => call(fetchLike, origin, { route, given, signal }),
  ])
  return Object.fromEntries(calls) as Client
}

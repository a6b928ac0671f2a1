import type { Given, RouteName, routes } from '@recourse/wire'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { Actor, Door, Tables } from '../storage/index.ts'
import type { Attempts } from './attempts.ts'
import type { Resource } from './authorize.ts'

export type Tx = Transaction<Tables>
type Part<N extends RouteName, K extends 'params' | 'query' | 'body'> = (typeof routes)[N][K] extends z.ZodType ? z.output<(typeof routes)[N][K]> : undefined
type Asked<N extends RouteName> = { readonly params: Part<N, 'params'>; readonly query: Part<N, 'query'>; readonly body: Part<N, 'body'> }
/** What a route answers, before it is stripped to its schema. */
export type Answer<N extends RouteName> = Given<z.input<(typeof routes)[N]['answer']>>

/** A request of somebody who is signed in: all of it is one transaction, as their session. */
export type Inside<N extends RouteName> = Asked<N> & { readonly tx: Tx; readonly actor: Actor }

/** A request that needs no session, or that opens or ends one. */
export type AtDoor<N extends RouteName> = Asked<N> & {
  readonly door: Door
  /** One transaction as nobody in particular. */
  readonly asVisitor: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly actor: Actor | null
  /** What the request presents, hashed, whether it opens anything or not. */
  readonly presented: Buffer | null
  readonly cookie: { readonly give: (token: Buffer) => void; readonly take: () => void }
  readonly origins: readonly string[]
  readonly attempts: Attempts
}

/** How a route is answered: at the door, or inside, where `resource` finds what it is about (null: there is nothing like it) before `answer` may touch it. */
export type Answering<N extends RouteName> =
  | { readonly atDoor: (given: AtDoor<N>) => Promise<Answer<N>> }
  | { readonly resource?: (given: Inside<N>) => Promise<Resource | null>; readonly answer: (given: Inside<N>) => Promise<Answer<N>> }

/** How each of these routes is answered. */
export type Answers<N extends RouteName> = { readonly [K in N]: Answering<K> }

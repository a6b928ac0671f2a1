import type { Bilingual } from '@recourse/domain/shared'
import type { Role } from './names.ts'
import type { ProblemCode } from './problems.ts'
import type { z } from './zod.ts'

/** Who may call a route at all. What of it they may touch is decided by the server for each. */
export type Caller = 'visitor' | Role

/** Everybody who is signed in. */
export const members = ['member', 'steward', 'coordinator', 'network-steward'] as const satisfies readonly Caller[]
/** Everybody, signed in or not. */
export const everybody = ['visitor', ...members] as const satisfies readonly Caller[]

/** A value that can be written as JSON, as in an example. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * A route, as data: the server mounts it, the client calls it and the document describes it, all from this. What is sent is strict (a field that is not
 * known is a problem); of what is answered, a client leaves out what it does not know.
 */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** A part that begins with a colon is a name of `params`. */
  readonly path: `/api/${string}`
  readonly summary: Bilingual
  readonly callers: readonly Caller[]
  /** Whether it asks that the passphrase was entered in the last five minutes. */
  readonly stepUp: boolean
  readonly params: z.ZodType | null
  readonly query: z.ZodType | null
  readonly body: z.ZodType | null
  readonly status: 200 | 201
  readonly answer: z.ZodType
  /** The most that may be sent, in bytes. */
  readonly limit: number
  /** The problems that are its own, besides those that any route may answer. */
  readonly problems: readonly ProblemCode[]
  readonly example: { readonly params?: Json; readonly query?: Json; readonly body?: Json; readonly answer: Json }
}

/** Says a route, and keeps the types of its schemas. */
export const route = <const R extends Route>(given: R): R => given

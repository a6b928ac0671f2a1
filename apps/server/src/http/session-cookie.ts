import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The name of the cookie: `__Host-` has the browser see to it that it is secure, of this host alone and of every path. */
export const cookieName = '__Host-recourse'

/** A new token, and what the storage knows it by. */
export function newToken(): { readonly token: Buffer; readonly hash: Buffer } {
  const token = randomBytes(32)
  return { token, hash: hashOf(token) }
}

/** What the storage knows a token by. */
export const hashOf = (token: Uint8Array): Buffer => createHash('sha256').update(token).digest()

/** What a request presents, hashed; null when it presents nothing of the form of a token. */
export function presentedHash(request: FastifyRequest): Buffer | null {
  const given = request.cookies[cookieName]
  return given !== undefined && /^[A-Za-z0-9_-]{43}$/.test(given) ? hashOf(Buffer.from(given, 'base64url')) : null
}

// No lifetime: it is gone when the browser closes, and what it opens ends sooner.
const how = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const

/** Gives the browser a token. */
export const giveCookie = (reply: FastifyReply, token: Buffer): FastifyReply => reply.setCookie(cookieName, token.toString('base64url'), how)
/** Takes the token back from the browser. */
export const takeCookie = (reply: FastifyReply): FastifyReply => reply.clearCookie(cookieName, how)

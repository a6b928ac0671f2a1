import { randomBytes, randomUUID } from 'node:crypto'
import { signedPrefix } from '@recourse/wire'
import { sql } from 'kysely'
import type { Actor, TakenChallenge } from '../../storage/index.ts'
import type { Answers, AtDoor } from '../answering.ts'
import { canonicalText } from '../canonical-text.ts'
import { refused } from '../refused.ts'
import { newToken } from '../session-cookie.ts'
import { isSignedBy } from '../signed-statement.ts'

// Whoever is not there is checked against a key that nobody has, so that the work is the same.
const nobodysKey = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString('base64url')

/** A session as its owner sees it. */
export const sessionOf = ({ networkId, memberId, organizationId, handle, role, trusted, steppedUp, endsAt }: Actor) => ({
  networkId,
  memberId,
  organizationId,
  handle,
  role,
  trusted,
  steppedUp,
  endsAt: endsAt.toISOString(),
})

/** The bytes that are signed in answer to a challenge, by a page at this origin. */
export const loginBytes = (challengeId: string, taken: Pick<TakenChallenge, 'networkId' | 'handle' | 'nonce'>, origin: string): Buffer =>
  Buffer.from(
    signedPrefix('login') +
      canonicalText({
        kind: 'login',
        v: 1,
        network: taken.networkId,
        handle: taken.handle,
        challenge: challengeId,
        nonce: taken.nonce.toString('base64url'),
        origin,
      }),
  )

const isAnswered = ({ body, origins }: AtDoor<'openSession'>, taken: TakenChallenge): boolean => {
  const publicKey = taken.loginPublic?.toString('base64url') ?? nobodysKey
  // Every origin is tried, whatever came of the one before.
  const fits = origins.map((origin) => isSignedBy(publicKey, loginBytes(body.challengeId, taken, origin), body.signature))
  return fits.includes(true) && taken.loginPublic !== null
}

/** Opens a session with a new token, and ends the one that was presented: no token outlives a signing in. */
async function begin({ door, presented, cookie }: AtDoor<'openSession'>, taken: TakenChallenge, memberId: string): Promise<Actor> {
  const { token, hash } = newToken()
  if (!(await door.openSession(hash, taken.networkId, memberId))) throw refused('sign-in-failed')
  if (taken.purpose === 'step-up') await door.stepUp(hash)
  if (presented) await door.endSession(presented)
  const actor = await door.touchSession(hash)
  if (!actor) throw refused('sign-in-failed')
  cookie.give(token)
  return actor
}

export const sessionAnswers: Answers<'beginChallenge' | 'openSession' | 'readSession' | 'endSession' | 'endOtherSessions'> = {
  beginChallenge: {
    atDoor: async ({ door, body: { networkId, handle, purpose }, attempts }) => {
      if (attempts.areTooMany(networkId, handle)) throw refused('too-many')
      const [challengeId, nonce] = [randomUUID(), randomBytes(32)]
      const salt = await door.beginChallenge({ challengeId, networkId, handle, nonce, purpose })
      return {
        challengeId,
        nonce: nonce.toString('base64url'),
        salt: salt.toString('base64url'),
        argon: { memory: 65_536, passes: 3, lanes: 1 },
        passkeys: [],
      }
    },
  },
  openSession: {
    atDoor: async (given) => {
      const { door, body, actor, attempts } = given
      const taken = await door.takeChallenge(body.challengeId, body.credentialId ?? null)
      if (!taken) throw refused('sign-in-failed')
      const { networkId, handle, memberId, purpose } = taken
      if (attempts.areTooMany(networkId, handle)) throw refused('too-many')
      // To step up one must be signed in already, as the same member.
      const isSame = purpose === 'login' || (actor !== null && actor.networkId === networkId && actor.memberId === memberId)
      if (!isAnswered(given, taken) || memberId === null || !isSame) {
        attempts.failed(networkId, handle)
        throw refused('sign-in-failed')
      }
      attempts.succeeded(networkId, handle)
      return { session: sessionOf(await begin(given, taken, memberId)) }
    },
  },
  readSession: { atDoor: async ({ actor }) => ({ session: actor ? sessionOf(actor) : null }) },
  endSession: {
    atDoor: async ({ door, presented, cookie }) => {
      if (presented) await door.endSession(presented)
      cookie.take()
      return { ended: true }
    },
  },
  endOtherSessions: {
    answer: async ({ tx }) => {
      const { rows } = await sql<{ ended: number }>`select priv.end_my_other_sessions() as ended`.execute(tx)
      return { ended: rows[0]?.ended ?? 0 }
    },
  },
}

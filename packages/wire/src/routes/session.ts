import { Bytes32, Bytes64, bytesBetween, Salt } from '../bytes.ts'
import { exampleBytes, exampleId, exampleSession } from '../examples.ts'
import { Handle, Id } from '../names.ts'
import { everybody, members, route } from '../route.ts'
import { z } from '../zod.ts'
import { Session } from './joining-shapes.ts'

/** The id of a passkey, as the browser gives it. */
export const CredentialId = bytesBetween(1, 1023)

/** Signing in and out. */
export const sessionRoutes = {
  beginChallenge: route({
    method: 'POST',
    path: '/api/session/challenge',
    summary: {
      en: 'Ask for a challenge to sign in with; it serves once, for two minutes',
      fr: 'Demander un défi pour se connecter; il sert une fois, pendant deux minutes',
    },
    callers: everybody,
    stepUp: false,
    params: null,
    query: null,
    body: z.strictObject({ networkId: Id, handle: Handle, purpose: z.enum(['login', 'step-up']).default('login') }),
    status: 200,
    // The same whether there is such a member or not.
    answer: z.object({
      challengeId: Id,
      nonce: Bytes32,
      salt: Salt,
      argon: z.object({ memory: z.int(), passes: z.int(), lanes: z.int() }),
      passkeys: z.array(CredentialId),
    }),
    limit: 1_000,
    problems: [],
    example: {
      body: { networkId: exampleId(1), handle: 'helpline.two', purpose: 'login' },
      answer: {
        challengeId: exampleId(4),
        nonce: exampleBytes(32),
        salt: exampleBytes(16),
        argon: { memory: 65_536, passes: 3, lanes: 1 },
        passkeys: [],
      },
    },
  }),
  openSession: route({
    method: 'POST',
    path: '/api/session',
    summary: {
      en: 'Answer a challenge: sign in, or show again that it is you',
      fr: 'Répondre à un défi\u00A0: se connecter, ou montrer de nouveau que c’est vous',
    },
    callers: everybody,
    stepUp: false,
    params: null,
    query: null,
    body: z.strictObject({ challengeId: Id, signature: Bytes64, credentialId: CredentialId.optional() }),
    status: 200,
    answer: z.object({ session: Session }),
    limit: 4_000,
    problems: ['sign-in-failed'],
    example: { body: { challengeId: exampleId(4), signature: exampleBytes(64) }, answer: { session: exampleSession } },
  }),
  readSession: route({
    method: 'GET',
    path: '/api/session',
    summary: { en: 'Whose session this is, or none', fr: 'De qui est cette session, ou aucune' },
    callers: everybody,
    stepUp: false,
    params: null,
    query: null,
    body: null,
    status: 200,
    answer: z.object({ session: Session.nullable() }),
    limit: 0,
    problems: [],
    example: { answer: { session: exampleSession } },
  }),
  endSession: route({
    method: 'DELETE',
    path: '/api/session',
    summary: { en: 'Sign out; nothing opens with this session again', fr: 'Se déconnecter; plus rien ne s’ouvre avec cette session' },
    callers: everybody,
    stepUp: false,
    params: null,
    query: null,
    body: null,
    status: 200,
    answer: z.object({ ended: z.literal(true) }),
    limit: 0,
    problems: [],
    example: { answer: { ended: true } },
  }),
  endOtherSessions: route({
    method: 'DELETE',
    path: '/api/session/others',
    summary: { en: 'Sign out everywhere else', fr: 'Se déconnecter partout ailleurs' },
    callers: members,
    stepUp: true,
    params: null,
    query: null,
    body: null,
    status: 200,
    answer: z.object({ ended: z.int().min(0) }),
    limit: 0,
    problems: [],
    example: { answer: { ended: 2 } },
  }),
} as const

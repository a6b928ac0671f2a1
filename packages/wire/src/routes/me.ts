import { Bytes32, KeysSealed, Salt } from '../bytes.ts'
import { exampleBytes, exampleDay } from '../examples.ts'
import { Day } from '../names.ts'
import { members, route } from '../route.ts'
import { z } from '../zod.ts'
import { exampleRecoverySeal, RecoverySeal } from './joining-shapes.ts'
import { CredentialId } from './session.ts'

const Passkey = z.object({ credentialId: CredentialId, keysSealed: KeysSealed, addedOn: Day })
const ofPasskey = z.strictObject({ credentialId: CredentialId })
const exampleCredential = exampleBytes(16)
const exampleKeys = exampleBytes(512)

/** One's own keys. */
export const myRoutes = {
  readMyKeys: route({
    method: 'GET',
    path: '/api/me/keys',
    summary: { en: 'Your own keys, sealed', fr: 'Vos propres clés, scellées' },
    callers: members,
    stepUp: false,
    params: null,
    query: null,
    body: null,
    status: 200,
    answer: z.object({
      salt: Salt,
      keysSealed: KeysSealed,
      passkeys: z.array(Passkey),
      /** On which version of the organization's card the own keys are sealed for recovery. */
      recoverySeal: z.object({ cardVersion: z.int() }).nullable(),
    }),
    limit: 0,
    problems: [],
    example: {
      answer: {
        salt: exampleBytes(16),
        keysSealed: exampleKeys,
        passkeys: [{ credentialId: exampleCredential, keysSealed: exampleKeys, addedOn: exampleDay }],
        recoverySeal: { cardVersion: 1 },
      },
    },
  }),
  changeMyKeys: route({
    method: 'PUT',
    path: '/api/me/keys',
    summary: { en: 'Change your passphrase; all your other sessions end', fr: 'Changer votre phrase de passe; toutes vos autres sessions se ferment' },
    callers: members,
    stepUp: true,
    params: null,
    query: null,
    body: z.strictObject({ salt: Salt, loginPublic: Bytes32, keysSealed: KeysSealed }),
    status: 200,
    answer: z.object({ changed: z.literal(true) }),
    limit: 8_000,
    problems: [],
    example: { body: { salt: exampleBytes(16), loginPublic: exampleBytes(32), keysSealed: exampleKeys }, answer: { changed: true } },
  }),
  putPasskey: route({
    method: 'PUT',
    path: '/api/me/passkeys/:credentialId',
    summary: { en: 'Add a passkey, as a second way in', fr: 'Ajouter une clé d’accès, comme second moyen d’entrer' },
    callers: members,
    stepUp: true,
    params: ofPasskey,
    query: null,
    body: z.strictObject({ loginPublic: Bytes32, keysSealed: KeysSealed }),
    status: 200,
    answer: z.object({ credentialId: CredentialId }),
    limit: 8_000,
    problems: [],
    example: {
      params: { credentialId: exampleCredential },
      body: { loginPublic: exampleBytes(32), keysSealed: exampleKeys },
      answer: { credentialId: exampleCredential },
    },
  }),
  removePasskey: route({
    method: 'DELETE',
    path: '/api/me/passkeys/:credentialId',
    summary: { en: 'Remove a passkey', fr: 'Retirer une clé d’accès' },
    callers: members,
    stepUp: true,
    params: ofPasskey,
    query: null,
    body: null,
    status: 200,
    answer: z.object({ removed: z.literal(true) }),
    limit: 0,
    problems: [],
    example: { params: { credentialId: exampleCredential }, answer: { removed: true } },
  }),
  putRecoverySeal: route({
    method: 'PUT',
    path: '/api/me/recovery-seal',
    summary: { en: 'Seal your own keys for your recovery officers', fr: 'Sceller vos propres clés pour vos responsables de la récupération' },
    callers: members,
    stepUp: false,
    params: null,
    query: null,
    body: RecoverySeal,
    status: 200,
    answer: z.object({ cardVersion: z.int() }),
    limit: 32_000,
    problems: [],
    example: { body: exampleRecoverySeal, answer: { cardVersion: 1 } },
  }),
} as const

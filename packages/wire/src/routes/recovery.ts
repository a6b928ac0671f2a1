import { Bytes32, KeysSealed, Salt } from '../bytes.ts'
import { exampleBytes, exampleId, exampleInstant } from '../examples.ts'
import { Id, Instant } from '../names.ts'
import { members, route } from '../route.ts'
import { type Given, z } from '../zod.ts'
import { RecoverySeal } from './joining-shapes.ts'

/** A recovery of somebody's keys, as everybody in the organization sees it. */
export const Recovery = z.object({
  recoveryId: Id,
  memberId: Id,
  startedBy: Id,
  confirmedBy: Id.nullable(),
  readyAt: Instant,
  state: z.enum(['waiting', 'done', 'stopped']),
})
export type Recovery = Given<z.output<typeof Recovery>>

const ofRecovery = z.strictObject({ recoveryId: Id })
const officers = ['steward', 'network-steward'] as const

/** Giving a member of the own organization their keys back. */
export const recoveryRoutes = {
  listRecoveries: route({
    method: 'GET',
    path: '/api/recovery',
    summary: { en: 'The recoveries in your organization', fr: 'Les récupérations dans votre organisme' },
    callers: members,
    stepUp: false,
    params: null,
    query: null,
    body: null,
    status: 200,
    answer: z.object({ recoveries: z.array(Recovery) }),
    limit: 0,
    problems: [],
    example: {
      answer: {
        recoveries: [
          { recoveryId: exampleId(20), memberId: exampleId(6), startedBy: exampleId(2), confirmedBy: null, readyAt: exampleInstant, state: 'waiting' },
        ],
      },
    },
  }),
  readRecoverySeal: route({
    method: 'GET',
    path: '/api/recovery/seals/:memberId',
    summary: {
      en: 'The keys of a member, as sealed for the recovery officers',
      fr: 'Les clés d’un membre, telles que scellées pour les responsables de la récupération',
    },
    callers: officers,
    stepUp: true,
    params: z.strictObject({ memberId: Id }),
    query: null,
    body: null,
    status: 200,
    answer: RecoverySeal.extend({ memberId: Id }).strip(),
    limit: 0,
    problems: [],
    example: { params: { memberId: exampleId(6) }, answer: { memberId: exampleId(6), sealed: exampleBytes(1700), cardVersion: 1 } },
  }),
  startRecovery: route({
    method: 'POST',
    path: '/api/recovery',
    summary: {
      en: 'Give a member a new passphrase; it takes effect after 24 hours, or when a second officer confirms',
      fr: 'Donner à un membre une nouvelle phrase de passe; elle vaut après 24 heures, ou dès qu’une deuxième personne responsable confirme',
    },
    callers: officers,
    stepUp: true,
    params: null,
    query: null,
    body: z.strictObject({ recoveryId: Id, memberId: Id, salt: Salt, loginPublic: Bytes32, keysSealed: KeysSealed }),
    status: 201,
    answer: z.object({ recoveryId: Id, readyAt: Instant }),
    limit: 8_000,
    problems: ['already-there'],
    example: {
      body: {
        recoveryId: exampleId(20),
        memberId: exampleId(6),
        salt: exampleBytes(16),
        loginPublic: exampleBytes(32),
        keysSealed: exampleBytes(512),
      },
      answer: { recoveryId: exampleId(20), readyAt: exampleInstant },
    },
  }),
  confirmRecovery: route({
    method: 'POST',
    path: '/api/recovery/:recoveryId/confirm',
    summary: {
      en: 'Confirm another officer’s recovery, so that nobody waits',
      fr: 'Confirmer la récupération d’une autre personne responsable, pour que personne n’attende',
    },
    callers: officers,
    stepUp: true,
    params: ofRecovery,
    query: null,
    body: null,
    status: 200,
    answer: z.object({ recoveryId: Id, readyAt: Instant }),
    limit: 0,
    problems: ['conflict'],
    example: { params: { recoveryId: exampleId(20) }, answer: { recoveryId: exampleId(20), readyAt: exampleInstant } },
  }),
  stopRecovery: route({
    method: 'DELETE',
    path: '/api/recovery/:recoveryId',
    summary: { en: 'Stop a recovery, as its member or an officer', fr: 'Arrêter une récupération, comme membre visé ou responsable' },
    callers: members,
    stepUp: false,
    params: ofRecovery,
    query: null,
    body: null,
    status: 200,
    answer: z.object({ recoveryId: Id, state: z.literal('stopped') }),
    limit: 0,
    problems: ['conflict'],
    example: { params: { recoveryId: exampleId(20) }, answer: { recoveryId: exampleId(20), state: 'stopped' } },
  }),
} as const

import { Bytes32, sealedUpTo } from '../bytes.ts'
import { exampleBytes, exampleId, exampleInstant, exampleName, exampleSession, exampleSigned } from '../examples.ts'
import { Id, Instant, Role } from '../names.ts'
import { everybody, members, route } from '../route.ts'
import { SignedStatement } from '../statements.ts'
import { type Given, z } from '../zod.ts'
import { PublicNetwork } from './founding.ts'
import { exampleMember, NewGroup, NewMember, NewOrganization, OwnWrap, RecoverySeal, Session } from './joining-shapes.ts'

const SecretsSealed = sealedUpTo(32_768)
const which = { networkId: Id, invitationId: Id, token: Bytes32 }
const exampleWhich = { networkId: exampleId(1), invitationId: exampleId(5), token: exampleBytes(32) }
const exampleInvitation = {
  invitationId: exampleId(5),
  organizationId: exampleId(3),
  role: 'member',
  newOrganization: false,
  expiresAt: exampleInstant,
  delegation: exampleSigned('delegation'),
}

/** An invitation, as those see it who may take it back. */
export const Invitation = z.object({
  invitationId: Id,
  organizationId: Id,
  role: Role,
  newOrganization: z.boolean(),
  expiresAt: Instant,
  delegation: SignedStatement,
  madeBy: Id,
  usedBy: Id.nullable(),
  state: z.enum(['open', 'used', 'revoked', 'expired']),
})
export type Invitation = Given<z.output<typeof Invitation>>

/** Letting people in, and coming in. */
export const invitationRoutes = {
  openInvitation: route({
    method: 'POST',
    path: '/api/invitations/open',
    summary: { en: 'What an invitation is for', fr: 'À quoi sert une invitation' },
    callers: everybody,
    stepUp: false,
    params: null,
    query: null,
    body: z.strictObject(which),
    status: 200,
    answer: z.object({
      network: PublicNetwork.omit({ foundedOn: true }),
      organizationId: Id,
      role: Role,
      newOrganization: z.boolean(),
      expiresAt: Instant,
      delegation: SignedStatement,
      secretsSealed: SecretsSealed,
    }),
    limit: 1_000,
    problems: ['invitation-closed'],
    example: {
      body: exampleWhich,
      answer: {
        network: { networkId: exampleId(1), name: exampleName, rootPublic: exampleBytes(32) },
        organizationId: exampleId(3),
        role: 'member',
        newOrganization: false,
        expiresAt: exampleInstant,
        delegation: exampleSigned('delegation'),
        secretsSealed: exampleBytes(600),
      },
    },
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/api/invitations/accept',
    summary: { en: 'Join by an invitation', fr: 'Entrer par une invitation' },
    callers: everybody,
    stepUp: false,
    params: null,
    query: null,
    body: z.strictObject({
      ...which,
      member: NewMember,
      /** Exactly when the invitation is for a new organization, and then with its group. */
      organization: NewOrganization.optional(),
      group: NewGroup.optional(),
      /** The secrets that came with the invitation, now wrapped for oneself. One whose epoch closed meanwhile is left out. */
      wraps: z.array(OwnWrap).max(20),
      recoverySeal: RecoverySeal.optional(),
    }),
    status: 201,
    answer: z.object({ session: Session }),
    limit: 128_000,
    problems: ['invitation-closed', 'statement-wrong', 'handle-taken', 'already-there'],
    example: {
      body: { ...exampleWhich, member: exampleMember, wraps: [{ groupId: exampleId(10), epoch: 1, wrapped: exampleBytes(1417) }] },
      answer: { session: exampleSession },
    },
  }),
  listInvitations: route({
    method: 'GET',
    path: '/api/invitations',
    summary: { en: 'The invitations that you may take back', fr: 'Les invitations que vous pouvez retirer' },
    callers: members,
    stepUp: false,
    params: null,
    query: null,
    body: null,
    status: 200,
    answer: z.object({ invitations: z.array(Invitation) }),
    limit: 0,
    problems: [],
    example: { answer: { invitations: [{ ...exampleInvitation, madeBy: exampleId(2), usedBy: null, state: 'open' }] } },
  }),
  makeInvitation: route({
    method: 'POST',
    path: '/api/invitations',
    summary: {
      en: 'Keep an invitation: a steward or coordinator into the own organization, a network steward into any or a new one',
      fr: 'Garder une invitation\u00A0: d’une personne responsable ou coordonnatrice pour son organisme, d’une personne responsable du réseau pour tout organisme, nouveau ou non',
    },
    callers: ['steward', 'coordinator', 'network-steward'],
    stepUp: false,
    params: null,
    query: null,
    body: z.strictObject({
      invitationId: Id,
      organizationId: Id,
      role: Role,
      newOrganization: z.boolean(),
      /** SHA-256 of the token in the link. */
      tokenHash: Bytes32,
      expiresAt: Instant,
      delegation: SignedStatement,
      secretsSealed: SecretsSealed,
    }),
    status: 201,
    answer: z.object({ invitationId: Id, expiresAt: Instant }),
    limit: 96_000,
    problems: ['expiry-out-of-range', 'statement-wrong', 'already-there'],
    example: {
      body: { ...exampleInvitation, tokenHash: exampleBytes(32), secretsSealed: exampleBytes(600) },
      answer: { invitationId: exampleId(5), expiresAt: exampleInstant },
    },
  }),
  revokeInvitation: route({
    method: 'DELETE',
    path: '/api/invitations/:invitationId',
    summary: { en: 'Take an invitation back', fr: 'Retirer une invitation' },
    callers: members,
    stepUp: false,
    params: z.strictObject({ invitationId: Id }),
    query: null,
    body: null,
    status: 200,
    answer: z.object({ invitationId: Id, state: z.literal('revoked') }),
    limit: 0,
    problems: ['invitation-closed'],
    example: { params: { invitationId: exampleId(5) }, answer: { invitationId: exampleId(5), state: 'revoked' } },
  }),
} as const

import { exampleBytes, exampleDay, exampleId, exampleName, exampleSigned } from '../examples.ts'
import { BilingualName, Day, Handle, Id, Role, Seq } from '../names.ts'
import { members, route } from '../route.ts'
import { SignedStatement } from '../statements.ts'
import { type Given, z } from '../zod.ts'
import { PublicNetwork } from './founding.ts'

/** An organization of the network. Believe of it only what its card says, once the card leads to the pinned root. */
export const Organization = z.object({
  organizationId: Id,
  name: BilingualName,
  card: SignedStatement,
  trusted: z.boolean(),
  /** Who signed that it is trusted, or no longer. Empty while nobody changed it. */
  trust: z.array(SignedStatement),
  state: z.enum(['active', 'left']),
  joinedOn: Day,
  seq: Seq,
})
export type Organization = Given<z.output<typeof Organization>>

/** A member of the network. `roles` holds the signed changes of role, and word that they left. */
export const Member = z.object({
  memberId: Id,
  organizationId: Id,
  handle: Handle,
  role: Role,
  state: z.enum(['active', 'left', 'recovering']),
  card: SignedStatement,
  roles: z.array(SignedStatement),
  joinedOn: Day,
  seq: Seq,
})
export type Member = Given<z.output<typeof Member>>

const ofMember = z.strictObject({ memberId: Id })
const ofOrganization = z.strictObject({ organizationId: Id })
const stewards = ['steward', 'network-steward'] as const
const Changed = z.object({ seq: Seq })

/** Who is in the network. */
export const peopleRoutes = {
  listPeople: route({
    method: 'GET',
    path: '/api/people',
    summary: {
      en: 'The organizations and members, with what is needed to check their cards',
      fr: 'Les organismes et les membres, avec ce qu’il faut pour vérifier leurs cartes',
    },
    callers: members,
    stepUp: false,
    params: null,
    query: null,
    body: null,
    status: 200,
    answer: z.object({
      network: PublicNetwork.extend({ seq: Seq }),
      organizations: z.array(Organization),
      members: z.array(Member),
      delegations: z.array(SignedStatement),
    }),
    limit: 0,
    problems: [],
    example: {
      answer: {
        network: { networkId: exampleId(1), name: exampleName, rootPublic: exampleBytes(32), foundedOn: exampleDay, seq: 7 },
        organizations: [
          {
            organizationId: exampleId(3),
            name: exampleName,
            card: exampleSigned('organization'),
            trusted: true,
            trust: [],
            state: 'active',
            joinedOn: exampleDay,
            seq: 1,
          },
        ],
        members: [
          {
            memberId: exampleId(2),
            organizationId: exampleId(3),
            handle: 'helpline.two',
            role: 'steward',
            state: 'active',
            card: exampleSigned('member'),
            roles: [],
            joinedOn: exampleDay,
            seq: 2,
          },
        ],
        delegations: [exampleSigned('delegation')],
      },
    },
  }),
  changeRole: route({
    method: 'POST',
    path: '/api/members/:memberId/role',
    summary: { en: 'Give a member another role', fr: 'Donner un autre rôle à un membre' },
    callers: stewards,
    stepUp: true,
    params: ofMember,
    query: null,
    body: z.strictObject({ role: Role, statement: SignedStatement }),
    status: 200,
    answer: Changed.extend({ memberId: Id, role: Role }),
    limit: 32_000,
    problems: ['statement-wrong', 'conflict', 'last-steward'],
    example: {
      params: { memberId: exampleId(2) },
      body: { role: 'steward', statement: exampleSigned('role') },
      answer: { memberId: exampleId(2), role: 'steward', seq: 8 },
    },
  }),
  leaveMember: route({
    method: 'POST',
    path: '/api/members/:memberId/leave',
    summary: {
      en: 'A member leaves: their sessions, keys and wraps go at once, and the groups they were in take nothing more until a new epoch',
      fr: 'Un membre part\u00A0: ses sessions et ses clés disparaissent aussitôt, et ses groupes ne prennent plus rien avant une nouvelle époque',
    },
    callers: members,
    stepUp: true,
    params: ofMember,
    query: null,
    body: z.strictObject({ statement: SignedStatement }),
    status: 200,
    answer: z.object({ memberId: Id, state: z.literal('left') }),
    limit: 32_000,
    problems: ['statement-wrong', 'last-steward'],
    example: { params: { memberId: exampleId(2) }, body: { statement: exampleSigned('leave') }, answer: { memberId: exampleId(2), state: 'left' } },
  }),
  putOrganizationCard: route({
    method: 'PUT',
    path: '/api/organizations/:organizationId/card',
    summary: { en: 'Put the next version of an organization’s card', fr: 'Mettre la version suivante de la carte d’un organisme' },
    callers: stewards,
    stepUp: false,
    params: ofOrganization,
    query: null,
    body: z.strictObject({ card: SignedStatement }),
    status: 200,
    answer: Changed.extend({ organizationId: Id, version: z.int() }),
    limit: 32_000,
    problems: ['statement-wrong', 'conflict'],
    example: {
      params: { organizationId: exampleId(3) },
      body: { card: exampleSigned('organization') },
      answer: { organizationId: exampleId(3), version: 2, seq: 9 },
    },
  }),
  leaveOrganization: route({
    method: 'POST',
    path: '/api/organizations/:organizationId/leave',
    summary: { en: 'An organization leaves, with all of its members', fr: 'Un organisme part, avec tous ses membres' },
    callers: stewards,
    stepUp: true,
    params: ofOrganization,
    query: null,
    body: z.strictObject({
      /** Word that each of its members left, as far as whoever asks may sign it. */
      statements: z.array(SignedStatement).max(500),
    }),
    status: 200,
    answer: z.object({ organizationId: Id, state: z.literal('left') }),
    limit: 1_000_000,
    problems: ['statement-wrong', 'last-steward'],
    example: {
      params: { organizationId: exampleId(3) },
      body: { statements: [exampleSigned('leave')] },
      answer: { organizationId: exampleId(3), state: 'left' },
    },
  }),
  trustOrganization: route({
    method: 'POST',
    path: '/api/organizations/:organizationId/trust',
    summary: {
      en: 'Let an organization’s members read what is for trusted ones, or no longer',
      fr: 'Laisser les membres d’un organisme lire ce qui est réservé, ou ne plus les laisser',
    },
    callers: ['network-steward'],
    stepUp: true,
    params: ofOrganization,
    query: null,
    body: z.strictObject({ trusted: z.boolean(), statement: SignedStatement }),
    status: 200,
    answer: Changed.extend({ organizationId: Id, trusted: z.boolean() }),
    limit: 32_000,
    problems: ['statement-wrong', 'conflict'],
    example: {
      params: { organizationId: exampleId(3) },
      body: { trusted: true, statement: exampleSigned('trust') },
      answer: { organizationId: exampleId(3), trusted: true, seq: 10 },
    },
  }),
} as const

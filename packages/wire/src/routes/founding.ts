import { Bytes32 } from '../bytes.ts'
import { exampleBytes, exampleDay, exampleId, exampleName, exampleSession } from '../examples.ts'
import { BilingualName, Day, Id } from '../names.ts'
import { everybody, route } from '../route.ts'
import { z } from '../zod.ts'
import { exampleMember, exampleOrganization, exampleRecoverySeal, NewGroup, NewMember, NewOrganization, RecoverySeal, Session } from './joining-shapes.ts'

/** A network as anybody may know it. `rootPublic` is what members pin; it is compared by phone, since the server could show another. */
export const PublicNetwork = z.object({ networkId: Id, name: BilingualName, rootPublic: Bytes32, foundedOn: Day })

const exampleNetwork = { networkId: exampleId(1), name: exampleName, rootPublic: exampleBytes(32) }

/** Which networks are here, and how one is founded. */
export const foundingRoutes = {
  listNetworks: route({
    method: 'GET',
    path: '/api/networks',
    summary: { en: 'The networks that are kept here', fr: 'Les réseaux gardés ici' },
    callers: everybody,
    stepUp: false,
    params: null,
    query: null,
    body: null,
    status: 200,
    answer: z.object({ networks: z.array(PublicNetwork) }),
    limit: 0,
    problems: [],
    example: { answer: { networks: [{ ...exampleNetwork, foundedOn: exampleDay }] } },
  }),
  openFounding: route({
    method: 'POST',
    path: '/api/founding/open',
    summary: { en: 'Whether a one-time link still founds a network', fr: 'Si un lien à usage unique fonde encore un réseau' },
    callers: everybody,
    stepUp: false,
    params: null,
    query: null,
    body: z.strictObject({ token: Bytes32 }),
    status: 200,
    answer: z.object({ open: z.literal(true) }),
    limit: 1_000,
    problems: ['founding-closed'],
    example: { body: { token: exampleBytes(32) }, answer: { open: true } },
  }),
  foundNetwork: route({
    method: 'POST',
    path: '/api/networks',
    summary: { en: 'Found a network, with its first organization and member', fr: 'Fonder un réseau, avec son premier organisme et membre' },
    callers: everybody,
    stepUp: false,
    params: null,
    query: null,
    body: z.strictObject({
      token: Bytes32,
      network: z.strictObject({ networkId: Id, name: BilingualName, rootPublic: Bytes32 }),
      organization: NewOrganization,
      member: NewMember,
      /** One of each kind. */
      groups: z.array(NewGroup).length(3),
      recoverySeal: RecoverySeal.optional(),
    }),
    status: 201,
    answer: z.object({ session: Session }),
    limit: 128_000,
    problems: ['founding-closed', 'statement-wrong', 'already-there'],
    example: {
      body: {
        token: exampleBytes(32),
        network: exampleNetwork,
        organization: exampleOrganization,
        member: exampleMember,
        groups: (['network', 'trusted', 'organization'] as const).map((kind, n) => ({ groupId: exampleId(10 + n), kind, wrapped: exampleBytes(1417) })),
        recoverySeal: exampleRecoverySeal,
      },
      answer: { session: exampleSession },
    },
  }),
} as const

import { randomBytes, randomUUID } from 'node:crypto'
import type { Client, InputOf, RouteName } from '@recourse/wire'
import { foundingToken, type NetworkApp, type WholeNetwork } from './network-app.test-kit.ts'
import {
  acceptance,
  answerTo,
  founding,
  given,
  invitation,
  type Key,
  newBrowser,
  organizationCard,
  type Person,
  rootSays,
  says,
  sealed,
  wrapped,
} from './people.test-kit.ts'

const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const day = '2026-11-25'

/** What the requests of the table are about: things of the organization of `steward` and `member`. */
export type Things = {
  readonly server: NetworkApp
  readonly network: WholeNetwork
  /** Another member of that organization. */
  readonly target: Person
  readonly recoveryId: string
  readonly openInvitation: ReturnType<typeof invitation>
  /** Invitations that serve once each. */
  readonly forGuests: ReturnType<typeof invitation>[]
  readonly record: { readonly id: string; readonly about: string }
}

/** Whoever asks: a person with keys, or a visitor with none, who then signs with keys that nobody has. */
export type Asker = Person & { readonly rootOf: Key }
type Making = { readonly [N in RouteName]: (asker: Asker, things: Things) => Promise<InputOf<N>> | InputOf<N> }

const isOfAnother = (asker: Asker, { target }: Things): boolean => asker.organizationId !== target.organizationId || asker.networkId !== target.networkId

/** A statement by whoever may be believed: oneself, or the root for whom it is outside of the own organization. */
const said = (asker: Asker, things: Things, kind: 'role' | 'leave', fields: Readonly<Record<string, unknown>>) =>
  isOfAnother(asker, things) && asker.networkId === things.network.founder.networkId
    ? rootSays(asker, asker.rootOf, { kind, said: fields })
    : says(asker, kind, fields)

/** A request of each route that would be done if whoever asks may do it. */
export const requests: Making = {
  listNetworks: () => undefined as never,
  openFounding: async (_, { server }) => ({ body: { token: b64(await foundingToken(server.storage)) } }),
  foundNetwork: async (_, { server }) => ({ body: founding(await foundingToken(server.storage)).body }),
  beginChallenge: ({ networkId, handle }) => ({ body: { networkId, handle } }),
  openSession: async (_, { server, target }) => {
    const challenge = await given(newBrowser(server.app).client.beginChallenge({ body: { networkId: target.networkId, handle: target.handle } }))
    return { body: { challengeId: challenge.challengeId, signature: answerTo(challenge, target) } }
  },
  readSession: () => undefined as never,
  endSession: () => undefined as never,
  endOtherSessions: () => undefined as never,
  openInvitation: (_, { openInvitation: { body, token, networkId } }) => ({ body: { networkId, invitationId: body.invitationId, token: b64(token) } }),
  acceptInvitation: (_, { forGuests }) => {
    const made = forGuests.pop()
    if (!made) throw new Error('no invitation is left')
    return { body: acceptance(made, `guest.${randomBytes(4).toString('hex')}`).accepted }
  },
  listInvitations: () => undefined as never,
  makeInvitation: (asker, { target }) => ({ body: invitation(asker, { role: 'member', organizationId: target.organizationId }).body }),
  revokeInvitation: (_, { openInvitation }) => ({ params: { invitationId: openInvitation.body.invitationId } }),
  listPeople: () => undefined as never,
  changeRole: (asker, things) => ({
    params: { memberId: things.target.memberId },
    body: { role: 'steward', statement: said(asker, things, 'role', { member: things.target.memberId, role: 'steward', version: 1, on: day }) },
  }),
  leaveMember: (asker, things) => ({
    params: { memberId: things.target.memberId },
    body: { statement: said(asker, things, 'leave', { member: things.target.memberId, on: day }) },
  }),
  putOrganizationCard: (asker, { target }) => ({
    params: { organizationId: target.organizationId },
    body: { card: organizationCard(asker.networkId, target.organizationId, { version: 2, signers: [{ by: asker.memberId, key: asker.key }] }) },
  }),
  leaveOrganization: (_, { target }) => ({ params: { organizationId: target.organizationId }, body: { statements: [] } }),
  trustOrganization: (asker, { target }) => ({
    params: { organizationId: target.organizationId },
    body: { trusted: false, statement: says(asker, 'trust', { organization: target.organizationId, trusted: false, version: 1, on: day }) },
  }),
  listGroups: () => undefined as never,
  makeEpoch: (asker, { network }) => ({
    params: { groupId: network.groups.organization },
    body: { epoch: 2, historySealed: sealed(329), wraps: [{ memberId: asker.memberId, wrapped: wrapped() }] },
  }),
  addWraps: (_, { network, target }) => ({
    params: { groupId: network.groups.organization },
    body: { epoch: 1, wraps: [{ memberId: target.memberId, wrapped: wrapped() }] },
  }),
  readMyKeys: () => undefined as never,
  changeMyKeys: () => ({ body: { salt: b64(randomBytes(16)), loginPublic: b64(randomBytes(32)), keysSealed: sealed() } }),
  putPasskey: () => ({ params: { credentialId: b64(randomBytes(20)) }, body: { loginPublic: b64(randomBytes(32)), keysSealed: sealed() } }),
  removePasskey: () => ({ params: { credentialId: 'AAAA' } }),
  putRecoverySeal: () => ({ body: { sealed: sealed(1700), cardVersion: 1 } }),
  listRecoveries: () => undefined as never,
  readRecoverySeal: (_, { target }) => ({ params: { memberId: target.memberId } }),
  startRecovery: (_, { network }) => ({
    body: {
      recoveryId: randomUUID(),
      memberId: network.member.memberId,
      salt: b64(randomBytes(16)),
      loginPublic: b64(randomBytes(32)),
      keysSealed: sealed(),
    },
  }),
  confirmRecovery: (_, { recoveryId }) => ({ params: { recoveryId } }),
  stopRecovery: (_, { recoveryId }) => ({ params: { recoveryId } }),
  readChanges: () => ({ query: {} }),
  writeRecords: (_, { network }) => ({
    body: {
      records: [
        { kind: 'entry', id: randomUUID(), expected: 0, tier: 'network', groupId: network.groups.network, epoch: 1, state: 'proposed', sealed: sealed() },
      ],
    },
  }),
  reviewRecord: (asker, { record }) => ({
    body: {
      kind: 'entry',
      id: record.id,
      version: 1,
      state: 'refused',
      statement: says(asker, 'review', { recordKind: 'entry', record: record.id, version: 1, state: 'refused', on: day }),
    },
  }),
  listVersions: (_, { record }) => ({ params: { kind: 'entry', id: record.id } }),
  readPublicPack: (_, { network }) => ({ query: { network: network.founder.networkId } }),
  readPack: () => ({ params: { tier: 'trusted' }, query: {} }),
  readAudit: (_, { target }) => ({ query: { organization: target.organizationId } }),
}

/** Calls a route as somebody, with a request that would be done if they may. */
export async function ask(name: RouteName, asker: Asker, things: Things): Promise<string> {
  const call = asker.client[name] as unknown as (input: unknown) => ReturnType<Client['listNetworks']>
  const answer = await call(await requests[name](asker, things))
  return answer.ok ? 'ok' : answer.problem.code
}

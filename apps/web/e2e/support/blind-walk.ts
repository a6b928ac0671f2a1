import { randomBytes as chance, randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import {
  bytesOf,
  fromBase64Url,
  type GroupEpoch,
  invitationPublicOf,
  invitationSignSeed,
  keysOfPassphrase,
  newInvitation,
  newPassphrase,
  newRecovery,
  newSalt,
  newUserKeys,
  nextEpoch,
  openForNewcomer,
  peopleOf,
  publicOf,
  randomBytes,
  readPassphrase,
  type Signer,
  type Statement,
  sealForNewcomer,
  sealForRecovery,
  sealRecord,
  sealUserKeys,
  shareText,
  signPublicOf,
  signStatement,
  splitRoot,
  toBase64Url,
  tokenHashOf,
  type UserKeys,
  wrapEpoch,
} from '@recourse/vault/keys'
import { type Client, type FetchLike, makeClient, type SignedStatement } from '@recourse/wire'
import type { NetworkServer } from './blind-server.ts'
import type { Hay, Planted } from './scan-bytes.ts'

const b64 = toBase64Url

/** A signed statement as it travels. */
export const signedBy = (statement: Statement, signers: readonly Signer[]): SignedStatement => {
  const { statement: text, signatures } = signStatement(statement, signers)
  return { statement: text, signatures: [...signatures] }
}
/** The day on which everything here happens. */
export const today = new Date().toISOString().slice(0, 10)

/** A client like a browser's, with everything that crossed. */
function listening(url: string): { readonly client: Client; readonly crossed: Hay[] } {
  const crossed: Hay[] = []
  let cookie = ''
  const fetchLike: FetchLike = async (address, init) => {
    const headers = { ...init.headers, origin: url, 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) }
    crossed.push({ name: `asked ${address}`, bytes: Buffer.from(`${init.method} ${address}\n${JSON.stringify(headers)}\n${init.body ?? ''}`) })
    const answer = await fetch(address, { method: init.method, headers, ...(init.body === undefined ? {} : { body: init.body }) })
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    const text = await answer.text()
    crossed.push({ name: `answered ${address}`, bytes: Buffer.from(`${answer.status}\n${JSON.stringify([...answer.headers])}\n${text}`) })
    return { ok: answer.ok, status: answer.status, headers: answer.headers, json: async () => JSON.parse(text) }
  }
  return { client: makeClient(fetchLike, url), crossed }
}

/** What a call gave; throws with its problem otherwise. */
export const done = async <T>(called: Promise<{ ok: true; value: T } | { ok: false; problem: object }>): Promise<T> => {
  const answer = await called
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.value
}

// Written into what only members may read. One with accents, one like a phone, one like a file number.
const written: readonly Planted[] = [
  { of: 'a name', text: `Zoé-Ünal ${chance(5).toString('hex')}` },
  { of: 'an employer', text: `zqferme${chance(5).toString('hex')}` },
  { of: 'a phone', text: `514${chance(4).readUInt32BE().toString().padStart(10, '7')}` },
]
const note = written.map((one) => ('text' in one ? one.text : '')).join(' / ')

type Someone = { readonly id: string; readonly handle: string; readonly keys: UserKeys; readonly passphrase: string; readonly planted: readonly Planted[] }

function someone(handle: string, rootPublic: Uint8Array, rootSeed?: Uint8Array): Someone {
  const words = newPassphrase('fr').join(' ')
  const read = readPassphrase(words)
  if (!read.ok) throw new Error('no passphrase')
  const keys = newUserKeys(rootPublic, rootSeed)
  const planted = [
    { of: `passphrase of ${handle}`, text: read.value },
    { of: `passphrase of ${handle}, as shown`, text: words },
    { of: `signing seed of ${handle}`, bytes: keys.signSeed },
    { of: `receiving seed of ${handle}`, bytes: keys.receiveSeed },
  ]
  return { id: randomUUID(), handle, keys, passphrase: read.value, planted }
}

const cardOf = (who: Someone, place: { network: string; organization: string; role: string; invitation: string | null }) =>
  ({
    kind: 'member',
    v: 1,
    network: place.network,
    organization: place.organization,
    member: who.id,
    role: place.role,
    handle: who.handle,
    signPublic: b64(publicOf(who.keys).signPublic),
    receivePublic: b64(publicOf(who.keys).receivePublic),
    invitation: place.invitation,
    joined: today,
  }) as const

function joining(who: Someone, network: string, card: SignedStatement) {
  const salt = newSalt()
  const root = keysOfPassphrase(who.passphrase, salt)
  const keysSealed = b64(sealUserKeys(who.keys, root.sealKey, { type: 'user-keys', network, member: who.id }))
  const planted: readonly Planted[] = [
    { of: `login seed of ${who.handle}`, bytes: root.loginSeed },
    { of: `seal key of ${who.handle}`, bytes: root.sealKey },
  ]
  return { given: { memberId: who.id, handle: who.handle, card, salt: b64(salt), loginPublic: b64(root.loginPublic), keysSealed }, planted }
}

/** A whole walk: a network is founded, somebody is invited and joins, and they write what only members may read. Gives all that must be nowhere. */
export async function walkNetwork(
  server: NetworkServer,
  networkName = { en: 'Lanterns', fr: 'Lanternes' },
): Promise<{
  readonly crossed: readonly Hay[]
  readonly planted: readonly Planted[]
  readonly client: Client
  readonly ids: Record<'network' | 'organization' | 'founder', string>
  readonly founder: Someone
}> {
  const { client, crossed } = listening(server.url)
  const [network, organization, rootSeed] = [randomUUID(), randomUUID(), randomBytes(32)]
  const rootPublic = signPublicOf(rootSeed)
  const founder = someone('helpline.one', rootPublic, rootSeed)
  const recovery = await newRecovery()
  const rootShares = await splitRoot(rootSeed)
  const name = { en: 'Lantern House', fr: 'Maison Lanterne' }
  const root = { by: 'root', seed: rootSeed }
  const organizationCard = signedBy(
    {
      kind: 'organization',
      v: 1,
      network,
      organization,
      name,
      recoveryPublic: b64(recovery.publicKey),
      recoveryHash: b64(recovery.hash),
      inboxPublic: b64(publicOf(newUserKeys(rootPublic)).receivePublic),
      epoch: 1,
      version: 1,
      issued: today,
    },
    [root],
  )
  const founderCard = signedBy(cardOf(founder, { network, organization, role: 'network-steward', invitation: null }), [
    root,
    { by: founder.id, seed: founder.keys.signSeed },
  ])
  const people = peopleOf({ network, members: [{ card: founderCard, roles: [] }], organizations: [organizationCard], delegations: [] }, rootPublic)
  const [me, card] = [people.members.get(founder.id), people.organizations.get(organization)]
  if (!me || !card) throw new Error(JSON.stringify(people.broken))
  const groups = (['network', 'trusted', 'organization'] as const).map((kind) => ({ kind, epoch: nextEpoch(network, randomUUID(), 0) }))
  const joined = joining(founder, network, founderCard)
  await done(
    client.foundNetwork({
      body: {
        token: server.token,
        network: { networkId: network, name: networkName, rootPublic: b64(rootPublic) },
        organization: { organizationId: organization, name, card: organizationCard },
        member: joined.given,
        groups: groups.map(({ kind, epoch }) => ({ groupId: epoch.group, kind, wrapped: b64(wrapEpoch(epoch, me)) })),
        recoverySeal: { sealed: b64(sealForRecovery(founder.keys, card, founder.id)), cardVersion: 1 },
      },
    }),
  )
  const shared = groups[0]?.epoch as GroupEpoch
  const invitation = newInvitation(network, randomUUID(), rootPublic)
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const delegation = signedBy(
    {
      kind: 'delegation',
      v: 1,
      network,
      invitation: invitation.invitation,
      organization,
      newOrganization: false,
      role: 'member',
      invitationPublic: b64(invitationPublicOf(invitation.seed)),
      expires: expiresAt,
      by: 'root',
    },
    [root],
  )
  await done(
    client.makeInvitation({
      body: {
        invitationId: invitation.invitation,
        organizationId: organization,
        role: 'member',
        newOrganization: false,
        tokenHash: b64(await tokenHashOf(invitation.token)),
        expiresAt,
        delegation,
        secretsSealed: b64(sealForNewcomer(invitation, [shared])),
      },
    }),
  )
  const record = randomUUID()
  const sealed = b64(sealRecord(shared, { kind: 'profile', record: founder.id, version: 1 }, bytesOf(note)))
  const round = b64(sealRecord(shared, { kind: 'round', record, version: 1 }, bytesOf(note)))
  const group = { tier: 'network', groupId: shared.group, epoch: 1, expected: 0, state: 'accepted' } as const
  const { results } = await done(
    client.writeRecords({
      body: {
        records: [
          { ...group, kind: 'profile', id: founder.id, sealed },
          { ...group, kind: 'round', id: record, sealed: round },
        ],
      },
    }),
  )
  expect(results.map(({ outcome }) => outcome)).toEqual(['stored', 'stored'])

  const newcomer = someone('legal.two', rootPublic)
  const second = listening(server.url)
  const open = await done(second.client.openInvitation({ body: { networkId: network, invitationId: invitation.invitation, token: b64(invitation.token) } }))
  const secrets = openForNewcomer(invitation, fromBase64Url(open.secretsSealed) ?? new Uint8Array())
  if (!secrets.ok) throw new Error(secrets.error.kind)
  expect(secrets.value[0]?.secret).toEqual(shared.secret)
  const newcomerCard = signedBy(cardOf(newcomer, { network, organization, role: 'member', invitation: invitation.invitation }), [
    { by: invitation.invitation, seed: invitationSignSeed(invitation.seed) },
    { by: newcomer.id, seed: newcomer.keys.signSeed },
  ])
  const came = joining(newcomer, network, newcomerCard)
  await done(
    second.client.acceptInvitation({
      body: { networkId: network, invitationId: invitation.invitation, token: b64(invitation.token), member: came.given, wraps: [] },
    }),
  )
  await done(second.client.readChanges({ query: {} }))
  await done(second.client.listPeople())
  await done(second.client.endSession())
  const planted: readonly Planted[] = [
    ...written,
    ...founder.planted,
    ...newcomer.planted,
    ...joined.planted,
    ...came.planted,
    { of: 'the seed of the root', bytes: rootSeed },
    { of: 'the seed of an invitation', bytes: invitation.seed },
    ...groups.map(({ kind, epoch }) => ({ of: `the secret of the ${kind} group`, bytes: epoch.secret })),
    ...[...recovery.shares, ...rootShares.shares].flatMap((share, i) => [
      { of: `printed share ${i}`, bytes: share },
      { of: `printed share ${i}, as printed`, text: shareText(share) },
    ]),
  ]
  return { crossed: [...crossed, ...second.crossed], planted, client, ids: { network, organization, founder: founder.id }, founder }
}

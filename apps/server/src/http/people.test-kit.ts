import { createHash, generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto'
import { type AnswerOf, type Client, type FetchLike, makeClient, type Role, type SignedStatement, type StatementKind, signedPrefix } from '@recourse/wire'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { canonicalText } from './canonical-text.ts'

/** The address at which the pages of the tests are. */
export const origin = 'https://recourse.example'
const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** Bytes as a client would seal them: chance, to anybody without the key. */
export const sealed = (length = 400): string => b64(randomBytes(length))
/** The secret of a group, wrapped. */
export const wrapped = (): string => b64(randomBytes(1417))

/** A signing key, and its public half as it travels. */
export type Key = { readonly privateKey: KeyObject; readonly publicKey: string }
/** A new key. */
export function newKey(): Key {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey, publicKey: String(publicKey.export({ format: 'jwk' }).x) }
}

/** Signs what a statement says, by each of these. */
export function signed(
  kind: StatementKind,
  said: Readonly<Record<string, unknown>>,
  signers: readonly { readonly by: string; readonly key: Key }[],
): SignedStatement {
  const statement = canonicalText({ kind, v: 1, ...said })
  const bytes = Buffer.from(signedPrefix(kind) + statement)
  return { statement, signatures: signers.map(({ by, key }) => ({ by, signature: b64(sign(null, bytes, key.privateKey)) })) }
}

/** A browser: it keeps its cookie and speaks to the server in this process. */
export type Browser = { readonly client: Client; readonly cookie: () => string | null; readonly setCookie: (cookie: string | null) => void }

/** A browser of its own. `headers` are added to each request. */
export function newBrowser(app: FastifyInstance, headers: Readonly<Record<string, string>> = {}): Browser {
  let cookie: string | null = null
  const fetchLike: FetchLike = async (url, init) => {
    const same = { origin, 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}), ...init.headers, ...headers }
    const asked = {
      method: init.method as NonNullable<InjectOptions['method']>,
      url,
      headers: same,
      ...(init.body === undefined ? {} : { payload: init.body }),
    }
    const answer = await app.inject(asked)
    const given = answer.cookies.find(({ name }) => name === '__Host-recourse')
    if (given) cookie = given.value === '' ? null : `${given.name}=${given.value}`
    return new Response(answer.statusCode === 204 ? null : answer.body, { status: answer.statusCode, headers: answer.headers as Record<string, string> })
  }
  return {
    client: makeClient(fetchLike, ''),
    cookie: () => cookie,
    setCookie: (given) => {
      cookie = given
    },
  }
}

/** What a call gave; throws with the code of its problem otherwise. */
export async function given<T>(
  called: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: { readonly code: string } }>,
): Promise<T> {
  const answer = await called
  if (!answer.ok) throw new Error(answer.problem.code + ('where' in answer.problem ? ` at ${String(answer.problem.where)}` : ''))
  return answer.value
}

/** The code of the problem that a call met, or `ok`. */
export async function codeOf(called: Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: { readonly code: string } }>): Promise<string> {
  const answer = await called
  return answer.ok ? 'ok' : answer.problem.code
}

/** Somebody with keys, a browser and, once they joined, a session. */
export type Person = Browser & {
  readonly networkId: string
  readonly organizationId: string
  readonly memberId: string
  readonly handle: string
  readonly role: Role
  readonly key: Key
  readonly login: Key
}

// A card bears the day on which its member joins.
const day = new Date().toISOString().slice(0, 10)
const organizationName = { en: 'Lantern House', fr: 'Maison Lanterne' }

type Newcomer = {
  readonly networkId: string
  readonly organizationId: string
  readonly handle: string
  readonly role: Role
  readonly invitation: string | null
}

function newMember({ networkId, organizationId, handle, role, invitation }: Newcomer, voucher: { readonly by: string; readonly key: Key }) {
  const [memberId, key, login] = [randomUUID(), newKey(), newKey()]
  const said = {
    network: networkId,
    organization: organizationId,
    member: memberId,
    role,
    handle,
    signPublic: key.publicKey,
    receivePublic: b64(randomBytes(1216)),
    invitation,
    joined: day,
  }
  const card = signed('member', said, [{ by: memberId, key }, voucher])
  return { key, login, given: { memberId, handle, card, salt: b64(randomBytes(16)), loginPublic: login.publicKey, keysSealed: sealed() } }
}

/** The card of an organization, in this version. */
export function organizationCard(
  networkId: string,
  organizationId: string,
  { version, signers, name = organizationName }: { version: number; signers: readonly { by: string; key: Key }[]; name?: { en: string; fr: string } },
) {
  const said = {
    network: networkId,
    organization: organizationId,
    name,
    recoveryPublic: b64(randomBytes(1216)),
    recoveryHash: b64(randomBytes(32)),
    inboxPublic: b64(randomBytes(1216)),
    epoch: 1,
    version,
    issued: day,
  }
  return signed('organization', said, signers)
}

/** The request that founds a network, with everything in it made anew. */
export function founding(token: Uint8Array) {
  const [networkId, organizationId, root] = [randomUUID(), randomUUID(), newKey()]
  const voucher = { by: 'root', key: root }
  const member = newMember({ networkId, organizationId, handle: 'founder', role: 'network-steward', invitation: null }, voucher)
  const groups = { network: randomUUID(), trusted: randomUUID(), organization: randomUUID() }
  const body = {
    token: b64(token),
    network: { networkId, name: { en: 'Lantern', fr: 'Lanterne' }, rootPublic: root.publicKey },
    organization: { organizationId, name: organizationName, card: organizationCard(networkId, organizationId, { version: 1, signers: [voucher] }) },
    member: member.given,
    groups: (['network', 'trusted', 'organization'] as const).map((kind) => ({ groupId: groups[kind], kind, wrapped: wrapped() })),
    recoverySeal: { sealed: sealed(1700), cardVersion: 1 },
  }
  return { root, groups, body, member }
}

/** Founds a network with a one-time token that the server gave out. */
export async function found(app: FastifyInstance, token: Uint8Array) {
  const { root, groups, body, member } = founding(token)
  const browser = newBrowser(app)
  await given(browser.client.foundNetwork({ body }))
  const { memberId, handle } = member.given
  const { networkId } = body.network
  const { organizationId } = body.organization
  const founder: Person = { ...browser, networkId, organizationId, memberId, handle, role: 'network-steward', key: member.key, login: member.login }
  return { root, groups, founder }
}

/** What an invitation is made of. */
export type Inviting = {
  readonly role: Role
  readonly organizationId?: string
  readonly newOrganization?: boolean
  readonly expiresAt?: string
  readonly root?: Key
}

/** The request that makes an invitation, with what the newcomer needs. */
export function invitation(by: Person, { role, organizationId = by.organizationId, newOrganization = false, expiresAt, root }: Inviting) {
  const [invitationId, token, key] = [randomUUID(), randomBytes(32), newKey()]
  const expires = expiresAt ?? new Date(Date.now() + 86_400_000).toISOString()
  const signer = root ? { by: 'root', key: root } : { by: by.memberId, key: by.key }
  const said = {
    network: by.networkId,
    invitation: invitationId,
    organization: organizationId,
    newOrganization,
    role,
    invitationPublic: key.publicKey,
    expires,
  }
  const body = {
    invitationId,
    organizationId,
    role,
    newOrganization,
    tokenHash: createHash('sha256').update(token).digest('base64url'),
    expiresAt: expires,
    delegation: signed('delegation', { ...said, by: signer.by }, [signer]),
    secretsSealed: sealed(),
  }
  return { body, token, key, networkId: by.networkId }
}

/** The request that accepts one. */
export function acceptance({ body, token, key, networkId }: ReturnType<typeof invitation>, handle: string) {
  const { invitationId, organizationId, role, newOrganization } = body
  const voucher = { by: invitationId, key }
  const member = newMember({ networkId, organizationId, handle, role, invitation: invitationId }, voucher)
  const own = {
    organization: { organizationId, name: organizationName, card: organizationCard(networkId, organizationId, { version: 1, signers: [voucher] }) },
    group: { groupId: randomUUID(), kind: 'organization' as const, wrapped: wrapped() },
  }
  const accepted = { networkId, invitationId, token: b64(token), member: member.given, wraps: [], ...(newOrganization ? own : {}) }
  return { accepted, member }
}

/** Somebody joins, invited by this person. */
export async function join(
  app: FastifyInstance,
  by: Person,
  { handle, wraps = [], ...inviting }: Inviting & { readonly handle: string; readonly wraps?: readonly { groupId: string; epoch: number; wrapped: string }[] },
): Promise<Person> {
  const made = invitation(by, inviting)
  await given(by.client.makeInvitation({ body: made.body }))
  const { accepted, member } = acceptance(made, handle)
  const browser = newBrowser(app)
  await given(browser.client.acceptInvitation({ body: { ...accepted, wraps } }))
  const { organizationId, role } = made.body
  return { ...browser, networkId: by.networkId, organizationId, memberId: member.given.memberId, handle, role, key: member.key, login: member.login }
}

/** Answers a challenge as somebody with this key would. */
export function answerTo(
  challenge: AnswerOf<'beginChallenge'>,
  { networkId, handle, login, at = origin }: Pick<Person, 'networkId' | 'handle' | 'login'> & { readonly at?: string },
) {
  const said = { network: networkId, handle, challenge: challenge.challengeId, nonce: challenge.nonce, origin: at }
  return signed('login', said, [{ by: 'login', key: login }]).signatures[0]?.signature ?? ''
}

/** Signs in anew, or steps up. Gives the code of the problem, or `ok`. */
export async function signIn(person: Person, { purpose = 'login', at = origin }: { purpose?: 'login' | 'step-up'; at?: string } = {}): Promise<string> {
  const { client, networkId, handle } = person
  const challenge = await given(client.beginChallenge({ body: { networkId, handle, purpose } }))
  return codeOf(client.openSession({ body: { challengeId: challenge.challengeId, signature: answerTo(challenge, { ...person, at }) } }))
}

/** What somebody says by their own key, in a statement of this kind. */
export const says = (person: Person, kind: StatementKind, said: Readonly<Record<string, unknown>>): SignedStatement =>
  signed(kind, { network: person.networkId, by: person.memberId, ...said }, [{ by: person.memberId, key: person.key }])
/** What somebody says by the root of the network. */
export const rootSays = (
  person: Person,
  root: Key,
  { kind, said }: { readonly kind: StatementKind; readonly said: Readonly<Record<string, unknown>> },
): SignedStatement => signed(kind, { network: person.networkId, by: 'root', ...said }, [{ by: 'root', key: root }])

import { createHash, generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto'
import type { Called, Client, Role, SignedStatement, StatementKind, StatementOf } from '@recourse/wire'
import { signedPrefix } from '@recourse/wire'
import { clientOf } from './network-load-http.test-kit.ts'
import type { Running } from './network-load-server.test-kit.ts'

// A whole network, made through the API as the application would, with real signatures. What is sealed is chance: to the server it is the same.

/** A member with a session. */
export type LoadMember = {
  readonly client: Client
  readonly close: () => void
  readonly memberId: string
  readonly organizationId: string
  readonly networkGroup: string
  readonly networkId: string
  readonly sign: (kind: StatementKind, said: Readonly<Record<string, unknown>>) => SignedStatement
}

const random = (length: number): string => randomBytes(length).toString('base64url')
const sealed = (length: number): string => Buffer.concat([Buffer.of(1), randomBytes(length - 1)]).toString('base64url')
const today = (): string => new Date().toISOString().slice(0, 10)

/** The one text of a value: no spaces, keys in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const record = value as Readonly<Record<string, unknown>>
  const pairs = Object.keys(record)
    .sort()
    .flatMap((key) => (record[key] === undefined ? [] : [`${JSON.stringify(key)}:${canonical(record[key])}`]))
  return `{${pairs.join(',')}}`
}

type Signer = { readonly by: string; readonly publicKey: string; readonly key: KeyObject }

function newSigner(by: string): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { by, publicKey: publicKey.export({ format: 'jwk' }).x ?? '', key: privateKey }
}

const signed = <K extends StatementKind>(kind: K, said: StatementOf<K>, signers: readonly Signer[]): SignedStatement => {
  const statement = canonical(said)
  const bytes = Buffer.from(signedPrefix(kind) + statement, 'utf8')
  return { statement, signatures: signers.map(({ by, key }) => ({ by, signature: sign(null, bytes, key).toString('base64url') })) }
}

/** What was asked for. Throws when it was not given: nothing here may go wrong. */
export function given<T>(called: Called<T>, what: string): T {
  if (called.ok) return called.value
  throw new Error(`${what}: ${called.problem.code}${'where' in called.problem ? ` at ${called.problem.where}` : ''}`)
}

type Founding = { readonly networkId: string; readonly root: Signer; readonly groups: { readonly network: string; readonly trusted: string } }
type Newcomer = { readonly handle: string; readonly role: Role; readonly organizationId: string; readonly invitation: Signer | null }

/** The keys and card of somebody new: vouched for by the key of the invitation, or by the root for the founder. */
function newcomer({ networkId, root }: Pick<Founding, 'networkId' | 'root'>, { handle, role, organizationId, invitation }: Newcomer) {
  const me = newSigner(randomUUID())
  const login = newSigner(me.by)
  const said = {
    kind: 'member' as const,
    v: 1 as const,
    network: networkId,
    organization: organizationId,
    member: me.by,
    role,
    handle,
    signPublic: me.publicKey,
    receivePublic: random(1216),
    invitation: invitation?.by ?? null,
    joined: today(),
  }
  const card = signed('member', said, [me, invitation ?? root])
  return { me, login, handle, member: { memberId: me.by, handle, card, salt: random(16), loginPublic: login.publicKey, keysSealed: sealed(512) } }
}

function organizationCard({ networkId }: Pick<Founding, 'networkId'>, organizationId: string, number: number, voucher: Signer) {
  const name = { en: `Synthetic organization ${number}`, fr: `Organisme synthétique ${number}` }
  const said = {
    kind: 'organization' as const,
    v: 1 as const,
    network: networkId,
    organization: organizationId,
    name,
    recoveryPublic: random(1216),
    recoveryHash: random(32),
    inboxPublic: random(1216),
    epoch: 1,
    version: 1,
    issued: today(),
  }
  return { organizationId, name, card: signed('organization', said, [voucher]) }
}

/** Signs in as the application does: asks for a challenge, and answers it with the key that the passphrase would give. */
async function signIn(client: Client, port: number, who: { readonly networkId: string; readonly handle: string; readonly login: Signer }): Promise<void> {
  const { networkId, handle, login } = who
  const { challengeId, nonce } = given(await client.beginChallenge({ body: { networkId, handle } }), 'challenge')
  const said = { kind: 'login' as const, v: 1 as const, network: networkId, handle, challenge: challengeId, nonce, origin: `http://localhost:${port}` }
  const signature = signed('login', said, [login]).signatures[0]?.signature ?? ''
  given(await client.openSession({ body: { challengeId, signature } }), 'sign in')
}

type Made = { readonly member: LoadMember; readonly signer: Signer }

const madeOf = (founding: Founding, organizationId: string, me: Signer, connection: Pick<LoadMember, 'client' | 'close'>): Made => ({
  signer: me,
  member: {
    ...connection,
    memberId: me.by,
    organizationId,
    networkGroup: founding.groups.network,
    networkId: founding.networkId,
    sign: (kind, said) => signed(kind, said as never, [me]),
  },
})

async function found({ port, token }: Running): Promise<{ readonly founding: Founding; readonly founder: Made }> {
  const connection = clientOf(port, 0)
  const [networkId, organizationId, root] = [randomUUID(), randomUUID(), newSigner('root')]
  const founding = { networkId, root, groups: { network: randomUUID(), trusted: randomUUID() } }
  const { me, login, member, handle } = newcomer(founding, { handle: 'founder', role: 'network-steward', organizationId, invitation: null })
  const groups = [
    { groupId: founding.groups.network, kind: 'network' as const },
    { groupId: founding.groups.trusted, kind: 'trusted' as const },
    { groupId: randomUUID(), kind: 'organization' as const },
  ].map((group) => ({ ...group, wrapped: sealed(1417) }))
  given(await connection.client.openFounding({ body: { token } }), 'the one-time link')
  const network = { networkId, name: { en: 'Synthetic network', fr: 'Réseau synthétique' }, rootPublic: root.publicKey }
  given(
    await connection.client.foundNetwork({ body: { token, network, organization: organizationCard(founding, organizationId, 0, root), member, groups } }),
    'founding',
  )
  await signIn(connection.client, port, { networkId, handle, login })
  return { founding, founder: madeOf(founding, organizationId, me, connection) }
}

type Inviting = {
  readonly number: number
  readonly role: Role
  readonly organizationId: string
  readonly isNew: boolean
  readonly by: Signer
  readonly through: Client
}

/** Invites somebody, has them accept from an address of their own, and signs them in. */
async function join({ port }: Running, founding: Founding, { number, role, organizationId, isNew, by, through }: Inviting): Promise<Made> {
  const { networkId, groups } = founding
  const [invitation, token, expiresAt] = [newSigner(randomUUID()), randomBytes(32), new Date(Date.now() + 86_400_000).toISOString()]
  const terms = { invitationId: invitation.by, organizationId, role, newOrganization: isNew, expiresAt }
  const said = {
    kind: 'delegation' as const,
    v: 1 as const,
    network: networkId,
    invitation: invitation.by,
    organization: organizationId,
    newOrganization: isNew,
    role,
    invitationPublic: invitation.publicKey,
    expires: expiresAt,
    by: by.by,
  }
  const tokenHash = createHash('sha256').update(token).digest('base64url')
  given(await through.makeInvitation({ body: { ...terms, tokenHash, delegation: signed('delegation', said, [by]), secretsSealed: sealed(600) } }), 'invitation')

  const connection = clientOf(port, number)
  const { me, login, member, handle } = newcomer(founding, { handle: `member-${number}`, role, organizationId, invitation })
  const which = { networkId, invitationId: invitation.by, token: token.toString('base64url') }
  const own = isNew
    ? {
        organization: organizationCard(founding, organizationId, number, invitation),
        group: { groupId: randomUUID(), kind: 'organization' as const, wrapped: sealed(1417) },
      }
    : {}
  const wraps = [{ groupId: groups.network, epoch: 1, wrapped: sealed(1417) }]
  given(await connection.client.acceptInvitation({ body: { ...which, ...own, member, wraps } }), 'joining')
  await signIn(connection.client, port, { networkId, handle, login })
  return madeOf(founding, organizationId, me, connection)
}

/** Founds a network of so many members, in organizations of ten, each signed in from an address of their own. The first is its founder. Throws. */
export async function makeNetwork(server: Running, count: number): Promise<readonly LoadMember[]> {
  const { founding, founder } = await found(server)
  const all: LoadMember[] = [founder.member]
  let head = founder
  for (let number = 1; number < count; number++) {
    const isNew = number % 10 === 0
    const organizationId = isNew ? randomUUID() : head.member.organizationId
    const [by, through] = isNew ? [founding.root, founder.member.client] : [head.signer, head.member.client]
    const made = await join(server, founding, { number, role: isNew ? 'steward' : 'member', organizationId, isNew, by, through })
    all.push(made.member)
    if (isNew) head = made
  }
  return all
}

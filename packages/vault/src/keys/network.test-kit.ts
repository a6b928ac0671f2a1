import { toBase64Url } from '../base64url.ts'
import type { MemberRole } from './cards.ts'
import type { Handed } from './chain.ts'
import { invitationPublicOf, invitationSignSeed } from './invitation.ts'
import { randomBytes, receivePublicOf, signPublicOf } from './sodium.ts'
import { type SignedStatement, signStatement } from './statement.ts'

/** Somebody of an invented network, with the keys that only they have. */
export type Someone = {
  readonly id: string
  readonly organization: string
  readonly role: MemberRole
  readonly signSeed: Uint8Array
  readonly receiveSeed: Uint8Array
}

/** An invented network that can be added to: what a server would hand over of it, and the seeds that it would not. */
export function inventedNetwork() {
  const network = 'net'
  const rootSeed = randomBytes(32)
  const rootPublic = signPublicOf(rootSeed)
  const members: { card: SignedStatement; roles: SignedStatement[] }[] = []
  const organizations: SignedStatement[] = []
  const delegations: SignedStatement[] = []
  const trust: SignedStatement[] = []
  const seeds = new Map<string, Uint8Array>()
  const handed = (): Handed => ({
    network,
    members: members.map((m) => ({ ...m, roles: [...m.roles] })),
    organizations: [...organizations],
    delegations: [...delegations],
    trust: [...trust],
  })

  const keysOf = (id: string, organization: string, role: MemberRole): Someone => ({
    id,
    organization,
    role,
    signSeed: randomBytes(32),
    receiveSeed: randomBytes(32),
  })
  const cardOf = ({ id, organization, role, signSeed, receiveSeed }: Someone, invitation: string | null, joined = '2026-11-20') =>
    ({
      kind: 'member',
      v: 1,
      network,
      organization,
      member: id,
      role,
      handle: id,
      signPublic: toBase64Url(signPublicOf(signSeed)),
      receivePublic: toBase64Url(receivePublicOf(receiveSeed)),
      invitation,
      joined,
    }) as const

  const organizationCard = (organization: string, version = 1, recovery?: { readonly publicKey: Uint8Array; readonly hash: Uint8Array }) =>
    ({
      kind: 'organization',
      v: 1,
      network,
      organization,
      name: { en: organization, fr: organization },
      recoveryPublic: toBase64Url(recovery?.publicKey ?? receivePublicOf(randomBytes(32))),
      recoveryHash: toBase64Url(recovery?.hash ?? randomBytes(32)),
      inboxPublic: toBase64Url(receivePublicOf(randomBytes(32))),
      epoch: 1,
      version,
      issued: '2026-11-20',
    }) as const

  /** The founder, of an organization that the root signs. */
  const found = (id: string, organization: string): Someone => {
    const who = keysOf(id, organization, 'network-steward')
    members.push({
      card: signStatement(cardOf(who, null), [
        { by: 'root', seed: rootSeed },
        { by: id, seed: who.signSeed },
      ]),
      roles: [],
    })
    organizations.push(signStatement(organizationCard(organization), [{ by: 'root', seed: rootSeed }]))
    return who
  }

  type Invited = {
    readonly role?: MemberRole
    readonly newOrganization?: boolean
    readonly expires?: string
    readonly joined?: string
    readonly organization: string
  }
  /** Somebody who came by an invitation of `by`, or of the root. */
  const invite = (id: string, by: Someone | 'root', invited: Invited): Someone => {
    const { role = 'member', newOrganization = false, expires = '2026-12-01T00:00:00Z', joined, organization } = invited
    const who = keysOf(id, organization, role)
    const invitation = `inv-${id}`
    const seed = randomBytes(32)
    seeds.set(invitation, seed)
    const signer = by === 'root' ? { by: 'root', seed: rootSeed } : { by: by.id, seed: by.signSeed }
    const delegation = {
      kind: 'delegation',
      v: 1,
      network,
      invitation,
      organization,
      newOrganization,
      role,
      invitationPublic: toBase64Url(invitationPublicOf(seed)),
      expires,
      by: signer.by,
    } as const
    delegations.push(signStatement(delegation, [signer]))
    const invitationSigner = { by: invitation, seed: invitationSignSeed(seed) }
    members.push({ card: signStatement(cardOf(who, invitation, joined), [invitationSigner, { by: id, seed: who.signSeed }]), roles: [] })
    if (newOrganization) organizations.push(signStatement(organizationCard(organization), [invitationSigner]))
    return who
  }

  /** Gives somebody another role, or says that they left, as `by` says it on a day. */
  const signerOf = (by: Someone | 'root') => (by === 'root' ? { by: 'root', seed: rootSeed } : { by: by.id, seed: by.signSeed })
  const changesOf = (id: string): SignedStatement[] => members.find(({ card }) => card.statement.includes(`"member":"${id}"`))?.roles ?? []
  const changeRole = (
    id: string,
    to: MemberRole,
    { by, on, version }: { readonly by: Someone | 'root'; readonly on: string; readonly version: number },
  ): void => {
    const signer = signerOf(by)
    changesOf(id).push(signStatement({ kind: 'role', v: 1, network, member: id, role: to, version, by: signer.by, on }, [signer]))
  }
  const leave = (id: string, by: Someone | 'root', on: string): void => {
    const signer = signerOf(by)
    changesOf(id).push(signStatement({ kind: 'leave', v: 1, network, member: id, by: signer.by, on }, [signer]))
  }
  const trusts = (organization: string, trusted: boolean, { by, version }: { readonly by: Someone | 'root'; readonly version: number }): void => {
    const signer = signerOf(by)
    trust.push(signStatement({ kind: 'trust', v: 1, network, organization, trusted, version, by: signer.by, on: '2026-11-25' }, [signer]))
  }

  return {
    network,
    rootSeed,
    rootPublic,
    members,
    organizations,
    delegations,
    handed,
    found,
    invite,
    keysOf,
    cardOf,
    organizationCard,
    seeds,
    changeRole,
    leave,
    trusts,
  }
}

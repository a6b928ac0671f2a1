import { fromBase64Url, toBase64Url } from '../base64url.ts'
import { bytesOf, canonicalText, textOf } from './canonical.ts'
import type { GroupEpoch } from './group.ts'
import { type Opened, open, seal } from './sealed.ts'
import { randomBytes, signPublicOf, subkeyOf } from './sodium.ts'

/**
 * An invitation as it travels in a link, after the `#`: `token` is shown to the server, which keeps its hash; `seed` never reaches it, and is the seed of
 * the invitation's signing key and of the key that seals what the newcomer needs.
 */
export type Invitation = {
  readonly network: string
  readonly invitation: string
  readonly token: Uint8Array
  readonly seed: Uint8Array
  readonly rootPublic: Uint8Array
}

/** A new invitation into a network with this root. */
export const newInvitation = (network: string, invitation: string, rootPublic: Uint8Array): Invitation => ({
  network,
  invitation,
  token: randomBytes(32),
  seed: randomBytes(32),
  rootPublic,
})

/** The seed of the key that signs as this invitation. */
export const invitationSignSeed = (seed: Uint8Array): Uint8Array => subkeyOf(seed, 1, 'rcinvtv1')

/** The public half of it, for the delegation. */
export const invitationPublicOf = (seed: Uint8Array): Uint8Array => signPublicOf(invitationSignSeed(seed))

/** The text of an invitation in a link, after `invite.`. */
export const invitationText = ({ network, invitation, token, seed, rootPublic }: Invitation): string =>
  [network, invitation, toBase64Url(token), toBase64Url(seed), toBase64Url(rootPublic)].join('.')

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Reads what `invitationText` wrote; null when a part is missing or has not its length. */
export function readInvitation(text: string): Invitation | null {
  const [network = '', invitation = '', ...rest] = text.split('.')
  const [token, seed, rootPublic] = rest.map(fromBase64Url)
  if (rest.length !== 3 || !uuid.test(network) || !uuid.test(invitation)) return null
  return token?.length === 32 && seed?.length === 32 && rootPublic?.length === 32 ? { network, invitation, token, seed, rootPublic } : null
}

/** What the server keeps of the token. */
export const tokenHashOf = async (token: Uint8Array): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.digest('SHA-256', token.slice()))

const sealKeyOf = (seed: Uint8Array): Uint8Array => subkeyOf(seed, 2, 'rcinvtv1')

/** Seals the secrets of the groups that the newcomer enters, for whoever has the link. */
export const sealForNewcomer = ({ network, invitation, seed }: Invitation, groups: readonly Omit<GroupEpoch, 'network'>[]): Uint8Array =>
  seal(sealKeyOf(seed), bytesOf(canonicalText({ v: 1, groups: groups.map(({ group, epoch, secret }) => ({ group, epoch, secret: toBase64Url(secret) })) })), {
    type: 'invitation-secrets',
    network,
    invitation,
  })

function readGroups(network: string, bytes: Uint8Array): readonly GroupEpoch[] | null {
  try {
    const said = JSON.parse(textOf(bytes) ?? 'null') as { readonly v?: unknown; readonly groups?: unknown } | null
    if (said?.v !== 1 || !Array.isArray(said.groups)) return null
    const groups = said.groups.map((one: Readonly<Record<string, unknown>>): GroupEpoch | null => {
      const secret = typeof one.secret === 'string' ? fromBase64Url(one.secret) : null
      return typeof one.group === 'string' && typeof one.epoch === 'number' && secret?.length === 32
        ? { network, group: one.group, epoch: one.epoch, secret }
        : null
    })
    return groups.every((group) => group !== null) ? groups : null
  } catch {
    return null
  }
}

/** Opens what the inviter sealed for the newcomer. Never throws. */
export function openForNewcomer({ network, invitation, seed }: Invitation, sealed: Uint8Array): Opened<readonly GroupEpoch[]> {
  const opened = open(sealKeyOf(seed), sealed, { type: 'invitation-secrets', network, invitation })
  if (!opened.ok) return opened
  const value = readGroups(network, opened.value)
  return value ? { ok: true, value } : { ok: false, error: { kind: 'broken' } }
}

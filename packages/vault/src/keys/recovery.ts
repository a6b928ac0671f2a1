import { combine, split } from 'shamir-secret-sharing'
import { bytesOf, joined } from './canonical.ts'
import type { OrganizationCard } from './cards.ts'
import type { Verified } from './chain.ts'
import type { Opened } from './sealed.ts'
import { hashOf, isSame, randomBytes, receivePublicOf } from './sodium.ts'
import { bytesOfUserKeys, type UserKeys, userKeysOf } from './user-keys.ts'
import { unwrap, wrapFor } from './wrap.ts'

/** Who may recover together: so many shares (2 to 255), of which so many are needed (2 at least). Making them throws outside of that. */
export type Officers = { readonly shares: number; readonly needed: number }

/** Two of three is the usual, three of five for larger ones. */
export const usualOfficers: Officers = { shares: 3, needed: 2 }

/** A recovery key of an organization, once: its public half and the hash of its seed go into the card, the shares onto paper, and the seed nowhere. */
export type NewRecovery = { readonly publicKey: Uint8Array; readonly hash: Uint8Array; readonly shares: readonly Uint8Array[] }

const domain = bytesOf('recourse/recovery/v1\n')
const seedHash = (seed: Uint8Array): Uint8Array => hashOf(joined(domain, seed))

/** Makes the recovery key of an organization and splits it. Any `needed` shares give it back, fewer say nothing of it. */
export async function newRecovery({ shares, needed }: Officers = usualOfficers): Promise<NewRecovery> {
  const seed = randomBytes(32)
  return { publicKey: receivePublicOf(seed), hash: seedHash(seed), shares: await split(seed, shares, needed) }
}

/** Splits a root seed of a network in the same way; `hash` says later whether what was joined is it. */
export async function splitRoot(rootSeed: Uint8Array, { shares, needed }: Officers = usualOfficers): Promise<Omit<NewRecovery, 'publicKey'>> {
  return { hash: seedHash(rootSeed), shares: await split(rootSeed, shares, needed) }
}

/** Why shares do not give the secret: too few, two of the same, or one that is wrong or of another organization (which one cannot be told). */
export type JoinFault = { readonly kind: 'too-few' | 'same-share' | 'wrong-share' }

/**
 * Joins shares into the secret whose hash is known. `needed` is what the printed sheets say. The library gives a wrong secret for a wrong share, or for
 * one too few: the hash tells. Never throws.
 */
export async function joinShares(
  shares: readonly Uint8Array[],
  hash: Uint8Array,
  needed = usualOfficers.needed,
): Promise<{ readonly ok: true; readonly value: Uint8Array } | { readonly ok: false; readonly error: JoinFault }> {
  if (shares.length < Math.max(2, needed)) return { ok: false, error: { kind: 'too-few' } }
  if (shares.some((share, i) => shares.slice(0, i).some((other) => isSame(share, other)))) return { ok: false, error: { kind: 'same-share' } }
  try {
    const seed = await combine([...shares])
    return isSame(seedHash(seed), hash) ? { ok: true, value: seed } : { ok: false, error: { kind: 'wrong-share' } }
  } catch {
    return { ok: false, error: { kind: 'wrong-share' } }
  }
}

const contextOf = ({ network, organization, version }: OrganizationCard, member: string) =>
  ({ type: 'recovery-keys', network, organization, member, version }) as const

/** Seals a user's keys to the recovery officers of an organization whose card leads to the root: it cannot be called with any other. */
export const sealForRecovery = (keys: UserKeys, card: Verified<OrganizationCard>, member: string): Uint8Array =>
  wrapFor(card.recoveryPublic, bytesOfUserKeys(keys), contextOf(card, member))

/** Opens a member's keys with the joined secret of the officers. Never throws. */
export function openForRecovery(
  sealed: Uint8Array,
  seed: Uint8Array,
  { card, member }: { readonly card: OrganizationCard; readonly member: string },
): Opened<UserKeys> {
  const opened = unwrap(seed, sealed, contextOf(card, member))
  if (!opened.ok) return opened
  const value = userKeysOf(opened.value)
  return value ? { ok: true, value } : { ok: false, error: { kind: 'broken' } }
}

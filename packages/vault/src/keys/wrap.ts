import { joined } from './canonical.ts'
import type { SealContext } from './context.ts'
import { type Opened, open, seal, sealVersion } from './sealed.ts'
import { decapsulate, encapsulate, kemLengths, randomBytes } from './sodium.ts'

/**
 * Seals bytes to the holder of an X-Wing public key (1216 bytes): `version 1 | X-Wing ciphertext 1120 | sealed`. `chance` is for tests of the format only.
 * Throws when the key has not the length of one: keys come from verified cards.
 */
export function wrapFor(
  publicKey: Uint8Array,
  plain: Uint8Array,
  context: SealContext,
  chance?: { readonly coins: Uint8Array; readonly nonce: Uint8Array },
): Uint8Array {
  if (publicKey.length !== kemLengths.publicKey) throw new Error('a public key has 1216 bytes')
  const { ciphertext, secret } = encapsulate(publicKey, chance?.coins)
  return joined(new Uint8Array([sealVersion]), ciphertext, seal(secret, plain, context, chance?.nonce ?? randomBytes(24)))
}

/** Opens what `wrapFor` made, with the 32-byte seed of the key. Says why when it does not, and never throws. */
export function unwrap(seed: Uint8Array, wrapped: Uint8Array, context: SealContext): Opened {
  const version = wrapped[0]
  if (version === undefined || version === 0) return { ok: false, error: { kind: 'not-sealed' } }
  if (version > sealVersion) return { ok: false, error: { kind: 'newer-version' } }
  const end = 1 + kemLengths.ciphertext
  if (wrapped.length <= end || seed.length !== kemLengths.seed) return { ok: false, error: { kind: 'not-sealed' } }
  try {
    return open(decapsulate(wrapped.slice(1, end), seed), wrapped.slice(end), context)
  } catch {
    return { ok: false, error: { kind: 'broken' } }
  }
}

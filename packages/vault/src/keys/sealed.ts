import { bytesOf, joined } from './canonical.ts'
import { contextBytes, type SealContext } from './context.ts'
import { padded, unpadded } from './padding.ts'
import { decrypt, encrypt, hashOf, isSame, randomBytes } from './sodium.ts'

/**
 * Why something sealed does not open. `not-sealed`: these bytes are nothing of ours. `newer-version`: made by a newer program.
 * `other-key`: sealed under another key, or as something else. `broken`: ours, and altered.
 */
export type OpenFault = { readonly kind: 'not-sealed' | 'newer-version' | 'other-key' | 'broken' }

/** What was opened, or why it was not. */
export type Opened<T = Uint8Array> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: OpenFault }

/** The first byte of everything sealed by this program. Another format gets another number; readers of this one stay for ever. */
export const sealVersion = 1

const lengths = { nonce: 24, commit: 32, tag: 16 }
const head = 1 + lengths.nonce + lengths.commit

// XChaCha20-Poly1305 does not commit to its key: without this, one packet could be made to open differently for two people.
const commitOf = (key: Uint8Array, nonce: Uint8Array, about: Uint8Array): Uint8Array => hashOf(joined(bytesOf('recourse/commit/v1\n'), nonce, about), { key })

const failed = (kind: OpenFault['kind']): { readonly ok: false; readonly error: OpenFault } => ({ ok: false, error: { kind } })

/**
 * Seals bytes under a 32-byte key as what `context` says that they are:
 * `version 1 | nonce 24 | commitment 32 | XChaCha20-Poly1305 of the padded bytes`, bound to the context. `nonce` is for tests of the format only.
 * Throws when the key has not 32 bytes.
 */
export function seal(key: Uint8Array, plain: Uint8Array, context: SealContext, nonce = randomBytes(lengths.nonce)): Uint8Array {
  if (key.length !== 32) throw new Error('a key has 32 bytes')
  const about = contextBytes(context)
  return joined(new Uint8Array([sealVersion]), nonce, commitOf(key, nonce, about), encrypt(padded(plain), about, { nonce, key }))
}

/** Opens what `seal` made. Says why when it does not, and never throws. */
export function open(key: Uint8Array, sealed: Uint8Array, context: SealContext): Opened {
  const version = sealed[0]
  if (version === undefined || version === 0) return failed('not-sealed')
  if (version > sealVersion) return failed('newer-version')
  if (sealed.length < head + lengths.tag) return failed('not-sealed')
  const nonce = sealed.slice(1, 1 + lengths.nonce)
  const about = contextBytes(context)
  if (key.length !== 32 || !isSame(commitOf(key, nonce, about), sealed.slice(1 + lengths.nonce, head))) return failed('other-key')
  const plain = decrypt(sealed.slice(head), about, { nonce, key })
  const value = plain && unpadded(plain)
  return value ? { ok: true, value } : failed('broken')
}

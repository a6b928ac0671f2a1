// The one file that knows libsodium. Everything else in the vault is written over the few functions below; nothing else may import the library.
import sodium from 'libsodium-wrappers-sumo'

/** Resolves once the library can be used. In a page it needs a policy that lets WebAssembly run; without one it rejects, and nothing else here works. */
export const vaultReady = (): Promise<void> => sodium.ready

/** So many random bytes from the system's own generator. */
export const randomBytes = (length: number): Uint8Array => sodium.randombytes_buf(length)

/** BLAKE2b of a message, `length` bytes long (16 to 64), with a key or without. */
export const hashOf = (message: Uint8Array, { length = 32, key = null }: { readonly length?: number; readonly key?: Uint8Array | null } = {}): Uint8Array =>
  sodium.crypto_generichash(length, message, key)

/** Whether two byte strings of one length are equal, compared without stopping at the first difference. */
export const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && sodium.memcmp(a, b)

/** What Argon2id costs: memory in KiB, passes over it. One lane, as libsodium has it. */
export type ArgonCost = { readonly memory: number; readonly passes: number }

/** Argon2id (RFC 9106, version 1.3, one lane) of a passphrase: 32 bytes. `salt` is 16 bytes. Throws when there is not enough memory. */
export const argon2id = (passphrase: Uint8Array, salt: Uint8Array, { memory, passes }: ArgonCost): Uint8Array =>
  sodium.crypto_pwhash(32, passphrase, salt, passes, memory * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13)

/** The subkey number `id` of a 32-byte key, in a domain named by exactly eight letters. */
export const subkeyOf = (key: Uint8Array, id: number, domain: string): Uint8Array => sodium.crypto_kdf_derive_from_key(32, id, domain, key)

/** XChaCha20-Poly1305: the ciphertext and its tag. `nonce` is 24 bytes and must never be used twice with a key; `about` is bound to it, not hidden. */
export const encrypt = (plain: Uint8Array, about: Uint8Array, { nonce, key }: { readonly nonce: Uint8Array; readonly key: Uint8Array }): Uint8Array =>
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, about, null, nonce, key)

/** Undoes `encrypt`; null when the key, the nonce, what it is bound to or a single bit differs. */
export function decrypt(sealed: Uint8Array, about: Uint8Array, { nonce, key }: { readonly nonce: Uint8Array; readonly key: Uint8Array }): Uint8Array | null {
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, about, nonce, key)
  } catch {
    return null
  }
}

/** The public half (1216 bytes) of the X-Wing key pair that a 32-byte seed makes. */
export const receivePublicOf = (seed: Uint8Array): Uint8Array => sodium.crypto_kem_xwing_seed_keypair(seed).publicKey

/** Length of an X-Wing ciphertext and of a public key, in bytes. */
export const kemLengths = { ciphertext: 1120, publicKey: 1216, seed: 32 } as const

/** A fresh shared secret (32 bytes) for the holder of a public key, and what to send so that they find the same. `coins` (64 bytes) for tests only. */
export function encapsulate(publicKey: Uint8Array, coins?: Uint8Array): { readonly ciphertext: Uint8Array; readonly secret: Uint8Array } {
  const { ciphertext, sharedSecret } = coins ? sodium.crypto_kem_xwing_enc_deterministic(publicKey, coins) : sodium.crypto_kem_xwing_enc(publicKey)
  return { ciphertext, secret: sharedSecret }
}

/** The shared secret of a ciphertext. A wrong ciphertext gives another secret and no error, by design of X-Wing: what is sealed under it then does not open. */
export const decapsulate = (ciphertext: Uint8Array, seed: Uint8Array): Uint8Array =>
  sodium.crypto_kem_xwing_dec(ciphertext, sodium.crypto_kem_xwing_seed_keypair(seed).privateKey)

/** The Ed25519 public key (32 bytes) of a 32-byte seed. */
export const signPublicOf = (seed: Uint8Array): Uint8Array => sodium.crypto_sign_seed_keypair(seed).publicKey

/** An Ed25519 signature (64 bytes) by the holder of a 32-byte seed. */
export const signatureBy = (seed: Uint8Array, message: Uint8Array): Uint8Array =>
  sodium.crypto_sign_detached(message, sodium.crypto_sign_seed_keypair(seed).privateKey)

/** Whether a signature is of this message by the holder of this key. Never throws: what has not the right form is no signature. */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  try {
    return sodium.crypto_sign_verify_detached(signature, message, publicKey)
  } catch {
    return false
  }
}

/** Overwrites bytes that are no longer needed. The engine may have made copies that nobody can reach: this lowers the odds, it promises nothing. */
export const wipe = (bytes: Uint8Array): void => sodium.memzero(bytes)

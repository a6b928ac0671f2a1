import { z } from './zod.ts'

// The one spelling of some bytes in base64url without padding: the bits that are left over are zero.
const spelling = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])?$/
const lettersOf = (bytes: number): number => Math.ceil((bytes * 4) / 3)

/** Bytes, from `min` to `max` of them, as they travel: base64url without padding, in its one spelling. Parsing fails on any other. */
export const bytesBetween = (min: number, max: number) => z.string().min(lettersOf(min)).max(lettersOf(max)).regex(spelling)

/** Exactly this many bytes, as they travel. */
export const bytesOf = (length: number) => bytesBetween(length, length)

/** What a client sealed: its form begins with 73 bytes that every seal has, and padding gives it 256 at least. Nobody but clients reads it. */
export const sealedUpTo = (max: number) => bytesBetween(73, max)

/** An Ed25519 public key, a hash, a token, a seed. */
export const Bytes32 = bytesOf(32)
/** An Ed25519 signature. */
export const Bytes64 = bytesOf(64)
/** The salt of a passphrase. */
export const Salt = bytesOf(16)
/** An X-Wing public key. */
export const ReceivePublic = bytesOf(1216)
/** A user's private keys, sealed. */
export const KeysSealed = sealedUpTo(4096)
/** The secret of a group, wrapped for one member. */
export const Wrapped = bytesBetween(1193, 4096)

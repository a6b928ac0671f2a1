import { verifyAsync } from '@noble/ed25519'
import { fromBase64Url } from './base64url.ts'
import { readSignatureFile } from './signature-file.ts'

/**
 * Why a corpus was refused. `signature-unreadable`: the signature file is not one of ours or is damaged. `key-not-trusted`: signed with a key
 * other than the trusted one. `signature-broken`: right key, but these are not the bytes that were signed. `cannot-verify-here`: this browser
 * or page (no secure context) has no SHA-512, so nothing can be known.
 */
export type VerifyFailure = { readonly kind: 'signature-unreadable' | 'key-not-trusted' | 'signature-broken' | 'cannot-verify-here' }

/** What `verifyCorpus` answers. On success `value` is the very bytes that were verified, so that no other copy is parsed by mistake. */
export type VerifyResult = { readonly ok: true; readonly value: Uint8Array } | { readonly ok: false; readonly error: VerifyFailure }

/** What is verified: the corpus as bytes, its detached signature file (its text, or the JSON value), and the only public key that counts (base64url). */
export type SignedBytes = { readonly bytes: Uint8Array; readonly signature: unknown; readonly trustedKey: string }

const refuse = (kind: VerifyFailure['kind']): VerifyResult => ({ ok: false, error: { kind } })

// What the browser itself offers is a quarter of a second quicker on an old phone. Null where it does not know Ed25519: then the library does it.
async function verifiedHere(key: Uint8Array, signature: Uint8Array, bytes: Uint8Array): Promise<boolean | null> {
  try {
    const { subtle } = globalThis.crypto
    const imported = await subtle.importKey('raw', new Uint8Array(key), 'Ed25519', false, ['verify'])
    return await subtle.verify('Ed25519', imported, new Uint8Array(signature), new Uint8Array(bytes))
  } catch {
    return null
  }
}

// RFC 8032, not the looser ZIP 215: nothing passes here that the strict reading would refuse.
const verifiedByLibrary = (key: Uint8Array, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> =>
  verifyAsync(signature, bytes, key, { zip215: false }).catch(() => false)

/**
 * Says whether these bytes are what the holder of the trusted key signed. Runs in Node and in a browser under a strict content security policy.
 * Never throws on bad input: fails with one of the four named kinds of `VerifyFailure`. A trusted key that is not a key trusts nothing: `key-not-trusted`.
 */
export async function verifyCorpus({ bytes, signature, trustedKey }: SignedBytes): Promise<VerifyResult> {
  const file = readSignatureFile(signature)
  if (file === null) return refuse('signature-unreadable')
  const trusted = fromBase64Url(trustedKey)
  // The key inside the signature file only says which key was meant. It is never what we verify with.
  if (trusted === null || trusted.length !== 32 || file.publicKey !== trustedKey) return refuse('key-not-trusted')
  if (globalThis.crypto?.subtle === undefined) return refuse('cannot-verify-here')
  const good = (await verifiedHere(trusted, file.signature, bytes)) ?? (await verifiedByLibrary(trusted, file.signature, bytes))
  return good ? { ok: true, value: bytes } : refuse('signature-broken')
}

import { fromBase64Url } from './base64url.ts'

/** The word that every detached signature of a corpus starts with. A later format gets another word, and this one stays readable. */
export const signatureFormat = 'recourse-corpus-signature-1'

const keys = ['algorithm', 'format', 'publicKey', 'signature']

const parsed = (given: unknown): unknown => {
  if (typeof given !== 'string') return given
  try {
    return JSON.parse(given)
  } catch {
    return null
  }
}

/**
 * Reads a detached signature file, given as text or as a JSON value. Returns `null` when it is not exactly one: another format or algorithm,
 * a missing or extra key, or a part of the wrong length.
 */
export function readSignatureFile(given: unknown): { readonly publicKey: string; readonly signature: Uint8Array } | null {
  const file = parsed(given)
  if (typeof file !== 'object' || file === null || Object.keys(file).sort().join() !== keys.join()) return null
  const { format, algorithm, publicKey, signature } = file as Record<string, unknown>
  if (format !== signatureFormat || algorithm !== 'ed25519' || typeof publicKey !== 'string' || typeof signature !== 'string') return null
  const bytes = fromBase64Url(signature)
  return bytes?.length === 64 && fromBase64Url(publicKey)?.length === 32 ? { publicKey, signature: bytes } : null
}

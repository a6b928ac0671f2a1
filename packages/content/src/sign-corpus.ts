import { sign } from 'node:crypto'
import type { SigningKey } from './signing-key.ts'

/** The detached signature file of a corpus, as its JSON. Bytes in base64url. `verifyCorpus` of the vault reads it. */
export type CorpusSignature = {
  readonly format: 'recourse-corpus-signature-1'
  readonly algorithm: 'ed25519'
  readonly publicKey: string
  readonly signature: string
}

/** The public key to trust, as its JSON: what the application is given beside the corpus. */
export type CorpusPublicKey = { readonly format: 'recourse-corpus-public-key-1'; readonly algorithm: 'ed25519'; readonly publicKey: string }

/** Signs the bytes of a corpus with Ed25519. Cannot fail with a key that `signingKeyAt` gave. */
export const signCorpus = (bytes: Uint8Array, key: SigningKey): CorpusSignature => ({
  format: 'recourse-corpus-signature-1',
  algorithm: 'ed25519',
  publicKey: key.publicKey,
  signature: sign(null, bytes, key.privateKey).toString('base64url'),
})

import { fromBase64Url, toBase64Url } from '../base64url.ts'
import { bytesOf, type Canonical, canonicalText } from './canonical.ts'
import { isSignedBy, signatureBy } from './sodium.ts'

/**
 * What may be signed. A closed list: the kind is part of what is signed, so that a signature of one is never one of another. `epoch` is reserved for whoever
 * makes an epoch to say that it is theirs, `{network, group, epoch, digest, by, on}` with the digest of `digestOfEpoch`: nothing signs or reads it yet.
 */
export type StatementKind =
  | 'delegation'
  | 'member'
  | 'organization'
  | 'role'
  | 'trust'
  | 'leave'
  | 'login'
  | 'entry'
  | 'ownership'
  | 'review'
  | 'checkpoint'
  | 'recovery'
  | 'epoch'

/** A statement: its kind, its version, and what it says. Its canonical text is what is signed. */
export type Statement = { readonly kind: StatementKind; readonly v: 1; readonly [field: string]: Canonical }

/** One signature: `by` says whose key to take (`root`, an id of a member or of an invitation), in base64url. */
export type Signature = { readonly by: string; readonly signature: string }

/** A statement as it travels: its text, byte for byte as it was signed, and its signatures. */
export type SignedStatement = { readonly statement: string; readonly signatures: readonly Signature[] }

const signedBytes = (kind: StatementKind, text: string): Uint8Array => bytesOf(`recourse/${kind}/v1\n${text}`)

/** Who signs: the name under which the verifier will look for the key, and the 32-byte seed. */
export type Signer = { readonly by: string; readonly seed: Uint8Array }

/** Signs a statement by each of the signers. */
export function signStatement(statement: Statement, signers: readonly Signer[]): SignedStatement {
  const text = canonicalText(statement)
  const bytes = signedBytes(statement.kind, text)
  return { statement: text, signatures: signers.map(({ by, seed }) => ({ by, signature: toBase64Url(signatureBy(seed, bytes)) })) }
}

/** Whether a statement of this kind bears a good signature by `by` with this key. Never throws. */
export function bears(signed: SignedStatement, kind: StatementKind, { by, publicKey }: { readonly by: string; readonly publicKey: Uint8Array }): boolean {
  const bytes = signedBytes(kind, signed.statement)
  return signed.signatures.some((one) => {
    const signature = one.by === by ? fromBase64Url(one.signature) : null
    return signature !== null && isSignedBy(publicKey, bytes, signature)
  })
}

/**
 * What a statement says: its value when its text is the canonical one of an object of this kind and version; null otherwise. A text that is not
 * canonical is none of ours: two texts would then say the same. Says nothing of the signatures.
 */
export function readStatement(signed: SignedStatement, kind: StatementKind): Readonly<Record<string, Canonical>> | null {
  try {
    const value = JSON.parse(signed.statement) as Canonical
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const said = value as Readonly<Record<string, Canonical>>
    return said.kind === kind && said.v === 1 && canonicalText(said) === signed.statement ? said : null
  } catch {
    return null
  }
}

import type { Corpus } from '@recourse/domain/route'
import { err, isDay, ok, type Result } from '@recourse/domain/shared'
import { type VerifyFailure, verifyCorpus } from '@recourse/vault'

/** Why there is no corpus: `unreachable` could not be fetched, `unreadable` was signed and is not a corpus; the rest are the reasons of `verifyCorpus`. */
export type CorpusFailure = { readonly kind: 'unreachable' | 'unreadable' | VerifyFailure['kind'] }

const isCorpus = (value: unknown): value is Corpus => {
  if (typeof value !== 'object' || value === null) return false
  const { version, made, law, directory } = value as Record<string, unknown>
  return typeof version === 'string' && isDay(made) && typeof law === 'object' && law !== null && typeof directory === 'object' && directory !== null
}

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

// The whole file or nothing: a connection may also be lost after the first bytes.
const fetched = async (path: string): Promise<Uint8Array | null> => {
  try {
    // As the page preloads them (index.html), so that each is fetched once. There is no cookie to go along: the server sets none.
    const response = await fetch(path, { credentials: 'same-origin', referrerPolicy: 'no-referrer' })
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}

/** Where the corpus and its detached signature are, and the key that may sign them. */
export type CorpusAddress = { readonly corpus: string; readonly signature: string; readonly trustedKey: string }

/**
 * Fetches the corpus and its detached signature, and gives it only once the signature holds: either the whole corpus, or a named reason
 * and nothing. Both requests are made before anything can be said.
 */
export async function loadCorpus({ corpus: path, signature: beside, trustedKey }: CorpusAddress): Promise<Result<Corpus, CorpusFailure>> {
  const [bytes, signature] = await Promise.all([fetched(path), fetched(beside)])
  if (!bytes || !signature) return err({ kind: 'unreachable' })
  const verified = await verifyCorpus({ bytes, signature: new TextDecoder().decode(signature), trustedKey })
  if (!verified.ok) return err(verified.error)
  const corpus = parsed(verified.value)
  return isCorpus(corpus) ? ok(corpus) : err({ kind: 'unreadable' })
}

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readiness } from '@recourse/domain/directory'
import type { Corpus, Desk } from '@recourse/domain/route'
import { canonicalJson } from './canonical-json.ts'
import { makeCanadaMap } from './map/index.ts'
import { type CorpusPublicKey, signCorpus } from './sign-corpus.ts'
import type { SigningKey } from './signing-key.ts'

/** What is read beside the corpus by the lawyers' desk. It is not signed: nothing that is said to a person rests on it. */
const deskName = 'desk.json'

/** The readiness check, read by organizations of a network and nobody else. It is not signed: nothing that is said to a person rests on it. */
const readinessName = 'readiness.json'

/** The outline of Canada, which a map draws. It is the same for every corpus, and not signed: no answer rests on it. */
const mapName = 'canada-map.json'

/** The three files that a built corpus is made of. */
export const corpusFiles = { corpus: 'corpus.json', signature: 'corpus.sig.json', publicKey: 'public-key.json' } as const

/** The bytes of a corpus: canonical, so that the same corpus is the same file. */
export const bytesOf = (corpus: Corpus): Uint8Array => new TextEncoder().encode(`${canonicalJson(corpus)}\n`)

/** What is written: the corpus, and what is read beside it. */
export type ToWrite = { readonly corpus: Corpus; readonly desk: Desk; readonly readiness: Readiness }

/**
 * Writes a corpus, its signature, the public key, the data of the desk, the readiness check and the map into `outDir`. All are written aside first and then renamed, the corpus last:
 * a reader that comes between finds files that do not verify, never half a file. Throws when the folder cannot be written.
 */
export function writeCorpus({ corpus, desk, readiness }: ToWrite, key: SigningKey, outDir: string): { readonly bytes: number } {
  const bytes = bytesOf(corpus)
  const publicKey: CorpusPublicKey = { format: 'recourse-corpus-public-key-1', algorithm: 'ed25519', publicKey: key.publicKey }
  const contents: readonly (readonly [string, Uint8Array | string])[] = [
    [deskName, `${canonicalJson(desk)}\n`],
    [readinessName, `${canonicalJson(readiness)}\n`],
    [mapName, `${canonicalJson(makeCanadaMap())}\n`],
    [corpusFiles.publicKey, `${JSON.stringify(publicKey)}\n`],
    [corpusFiles.signature, `${JSON.stringify(signCorpus(bytes, key))}\n`],
    [corpusFiles.corpus, bytes],
  ]
  mkdirSync(outDir, { recursive: true })
  const aside = (name: string): string => join(outDir, `.${name}.${process.pid}.tmp`)
  try {
    for (const [name, content] of contents) writeFileSync(aside(name), content)
    for (const [name] of contents) renameSync(aside(name), join(outDir, name))
  } finally {
    for (const [name] of contents) rmSync(aside(name), { force: true })
  }
  return { bytes: bytes.length }
}

import { generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Corpus } from '@recourse/domain/route'
import { bundleOf, corpusOf, rewrite, signatureOf } from './build.ts'

/** Puts another corpus in a copy of the build, signed with a key made here, and makes that copy trust that key and no other. */
export function useCorpus(folder: string, corpus: Corpus): void {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = String(publicKey.export({ format: 'jwk' }).x)
  const bytes = Buffer.from(JSON.stringify(corpus))
  const shipped = JSON.parse(readFileSync(signatureOf(folder), 'utf8')) as { publicKey: string; format: string; algorithm: string }
  writeFileSync(corpusOf(folder), bytes)
  writeFileSync(signatureOf(folder), JSON.stringify({ ...shipped, publicKey: key, signature: sign(null, bytes, privateKey).toString('base64url') }))
  rewrite(bundleOf(folder), (bundle) => {
    if (!bundle.includes(shipped.publicKey)) throw new Error('the trusted key is not in the bundle')
    return bundle.replaceAll(shipped.publicKey, key)
  })
}

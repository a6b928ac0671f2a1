import { createPublicKey, verify } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Corpus } from '@recourse/domain/route'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compiled, tinyFiles } from './fixture.test-kit.ts'
import { keyPath, signingKeyAt } from './signing-key.ts'
import { bytesOf, writeCorpus } from './write-corpus.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'recourse-signing-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const aKey = () => {
  const made = signingKeyAt(keyPath(dir, {}), { mayMake: true })
  if (!made.ok) throw new Error('no key')
  return made.value
}
const aCorpus = () => {
  const { corpus } = compiled(tinyFiles())
  if (!corpus) throw new Error('no corpus')
  return corpus
}

describe('the signing key', () => {
  test('is made once, for its owner only, and kept', () => {
    const path = keyPath(dir, {})
    expect(aKey().publicKey).toBe(aKey().publicKey)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(dir, '.recourse'))).toEqual(['corpus-signing-key.json'])
  })

  test('is where the environment says, and is then never made', () => {
    const path = join(dir, 'elsewhere.json')
    expect(keyPath(dir, { RECOURSE_SIGNING_KEY: path })).toBe(path)
    expect(signingKeyAt(path, { mayMake: false })).toEqual({ ok: false, error: { kind: 'key-unreadable', path } })
    expect(existsSync(path)).toBe(false)
  })

  test('is never replaced when it is damaged', () => {
    const path = keyPath(dir, {})
    aKey()
    writeFileSync(path, '{}')
    expect(signingKeyAt(path, { mayMake: true })).toMatchObject({ ok: false, error: { kind: 'key-unreadable' } })
    expect(readFileSync(path, 'utf8')).toBe('{}')
  })
})

const built = (corpus: Corpus) => ({ corpus, desk: { version: corpus.version, stories: [], options: [], drift: [] }, readiness: { areas: [] } })

describe('a written corpus', () => {
  test('is three files that verify with the public key beside them, the data of the desk, the readiness check, the map, and nothing else', () => {
    const key = aKey()
    const out = join(dir, 'dist')
    writeCorpus(built(aCorpus()), key, out)
    writeCorpus(built(aCorpus()), key, out)
    expect(readdirSync(out).sort()).toEqual(['canada-map.json', 'corpus.json', 'corpus.sig.json', 'desk.json', 'public-key.json', 'readiness.json'])
    const read = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'))
    const { format, algorithm, publicKey, signature } = read('corpus.sig.json')
    expect({ format, algorithm }).toEqual({ format: 'recourse-corpus-signature-1', algorithm: 'ed25519' })
    expect(read('public-key.json').publicKey).toBe(publicKey)
    const bytes = readFileSync(join(out, 'corpus.json'))
    const asKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    expect(verify(null, bytes, asKey, Buffer.from(signature, 'base64url'))).toBe(true)
    expect(JSON.parse(bytes.toString())).toEqual(JSON.parse(JSON.stringify(aCorpus())))
  })

  test('leaves what was there when it cannot be written', () => {
    const out = join(dir, 'dist')
    writeCorpus(built(aCorpus()), aKey(), out)
    const before = readFileSync(join(out, 'corpus.json'))
    chmodSync(out, 0o500)
    const failed = (() => {
      try {
        writeCorpus(built({ ...aCorpus(), version: 'other' }), aKey(), out)
        return false
      } catch {
        return true
      } finally {
        chmodSync(out, 0o700)
      }
    })()
    // The administrator of a machine may write anywhere; then the new corpus is whole instead.
    const after = readFileSync(join(out, 'corpus.json'))
    expect(failed ? after.equals(before) : after.equals(bytesOf({ ...aCorpus(), version: 'other' }))).toBe(true)
  })
})

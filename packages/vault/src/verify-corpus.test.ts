import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, randomInt, sign } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { signatureFormat, verifyCorpus } from './index.ts'

const url = (bytes: Uint8Array | string, from: BufferEncoding = 'hex'): string =>
  (typeof bytes === 'string' ? Buffer.from(bytes, from) : Buffer.from(bytes)).toString('base64url')

const fileOf = (publicKey: string, signature: string) => ({ format: signatureFormat, algorithm: 'ed25519', publicKey, signature })

const failure = (kind: string) => ({ ok: false, error: { kind } })

const aKey = (): { readonly privateKey: KeyObject; readonly publicKey: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey, publicKey: String(publicKey.export({ format: 'jwk' }).x) }
}

// RFC 8032, section 7.1: tests 1, 2, 3 and SHA(abc).
const vectors = [
  {
    secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature: 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature: '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature: '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    secret: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message: 'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    signature: 'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
]

describe('verifying a corpus', () => {
  afterEach(() => void vi.unstubAllGlobals())

  test.each(vectors)('accepts the vector of RFC 8032 with key $key', async ({ secret, key, message, signature }) => {
    const bytes = new Uint8Array(Buffer.from(message, 'hex'))
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(secret, 'hex')])
    const signed = sign(null, bytes, createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }))
    expect(signed.toString('hex')).toBe(signature)
    expect(await verifyCorpus({ bytes, signature: fileOf(url(key), url(signature)), trustedKey: url(key) })).toEqual({ ok: true, value: bytes })
    const other = new Uint8Array([...bytes, 0])
    expect(await verifyCorpus({ bytes: other, signature: fileOf(url(key), url(signature)), trustedKey: url(key) })).toEqual(failure('signature-broken'))
  })

  test('agrees with Node on many random messages, as an object and as text, and refuses every flipped bit that is tried', async () => {
    const { privateKey, publicKey } = aKey()
    for (let round = 0; round < 60; round++) {
      const bytes = new Uint8Array(randomBytes(randomInt(0, 3000)))
      const signature = new Uint8Array(sign(null, bytes, privateKey))
      const file = fileOf(publicKey, url(signature))
      expect((await verifyCorpus({ bytes, signature: round % 2 ? file : JSON.stringify(file), trustedKey: publicKey })).ok).toBe(true)
      const bent = signature.slice()
      const at = randomInt(0, 64)
      bent[at] = (bent[at] ?? 0) ^ (1 << randomInt(0, 8))
      expect(await verifyCorpus({ bytes, signature: fileOf(publicKey, url(bent)), trustedKey: publicKey })).toEqual(failure('signature-broken'))
      if (bytes.length === 0) continue
      const changed = bytes.slice()
      const where = randomInt(0, bytes.length)
      changed[where] = (changed[where] ?? 0) ^ (1 << randomInt(0, 8))
      expect(await verifyCorpus({ bytes: changed, signature: file, trustedKey: publicKey })).toEqual(failure('signature-broken'))
    }
  })

  test('refuses a good signature by another key, whether or not the file admits to the other key', async () => {
    const [ours, theirs] = [aKey(), aKey()]
    const bytes = new TextEncoder().encode('{}')
    const signature = url(sign(null, bytes, theirs.privateKey))
    expect(await verifyCorpus({ bytes, signature: fileOf(theirs.publicKey, signature), trustedKey: ours.publicKey })).toEqual(failure('key-not-trusted'))
    expect(await verifyCorpus({ bytes, signature: fileOf(ours.publicKey, signature), trustedKey: ours.publicKey })).toEqual(failure('signature-broken'))
  })

  test('trusts nothing when the trusted key is not a key, and refuses keys of small order', async () => {
    const { privateKey, publicKey } = aKey()
    const bytes = new TextEncoder().encode('{}')
    const file = fileOf(publicKey, url(sign(null, bytes, privateKey)))
    for (const trustedKey of ['', 'AAAA', `${publicKey}=`])
      expect(await verifyCorpus({ bytes, signature: file, trustedKey })).toEqual(failure('key-not-trusted'))
    const one = url(`01${'00'.repeat(31)}`)
    const anything = url(`01${'00'.repeat(63)}`)
    expect(await verifyCorpus({ bytes, signature: fileOf(one, anything), trustedKey: one })).toEqual(failure('signature-broken'))
  })

  test('names a signature file that cannot be read', async () => {
    const { privateKey, publicKey } = aKey()
    const bytes = new TextEncoder().encode('{}')
    const good = fileOf(publicKey, url(sign(null, bytes, privateKey)))
    const bad: readonly unknown[] = [
      null,
      'not json',
      [],
      {},
      { ...good, format: 'recourse-corpus-signature-0' },
      { ...good, algorithm: 'none' },
      { ...good, extra: 1 },
      { ...good, signature: good.signature.slice(0, -2) },
      { ...good, signature: `${good.signature}==` },
      { ...good, publicKey: 7 },
    ]
    for (const signature of bad) expect(await verifyCorpus({ bytes, signature, trustedKey: publicKey })).toEqual(failure('signature-unreadable'))
  })

  test('says so where nothing can be verified', async () => {
    const { privateKey, publicKey } = aKey()
    const bytes = new TextEncoder().encode('{}')
    const signature = fileOf(publicKey, url(sign(null, bytes, privateKey)))
    vi.stubGlobal('crypto', {})
    expect(await verifyCorpus({ bytes, signature, trustedKey: publicKey })).toEqual(failure('cannot-verify-here'))
  })
})

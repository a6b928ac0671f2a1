import { argon2Sync, randomInt, randomBytes as system } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { argon2id as nobleArgon } from '@noble/hashes/argon2.js'
import { blake2b } from '@noble/hashes/blake2.js'
import { sha3_256 } from '@noble/hashes/sha3.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { seal } from './sealed.ts'
import {
  argon2id,
  decapsulate,
  decrypt,
  encapsulate,
  encrypt,
  hashOf,
  isSignedBy,
  randomBytes,
  receivePublicOf,
  signatureBy,
  signPublicOf,
  subkeyOf,
  vaultReady,
} from './sodium.ts'
import { passphraseCost } from './user-keys.ts'

beforeAll(vaultReady)

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const some = (length: number): Uint8Array => new Uint8Array(system(length))
// A thousand pairs for what is quick; what is slow by design is tried less.
const many = 1000

type Vector = Readonly<Record<string, string | number>>
const published = (name: string): readonly Vector[] => JSON.parse(readFileSync(join(import.meta.dirname, 'vectors', `${name}.json`), 'utf8')).vectors
const given = (vector: Vector, name: string): Uint8Array => hex(String(vector[name]))

// Where each comes from is said in its file.
describe('published vectors hold', () => {
  test('of Argon2id, for the two libraries that take what the vector has', () => {
    for (const vector of published('argon2id')) {
      const [passphrase, salt, secret, about] = [given(vector, 'passphrase'), given(vector, 'salt'), given(vector, 'secret'), given(vector, 'about')]
      const [memory, passes, lanes] = [Number(vector.memory), Number(vector.passes), Number(vector.lanes)]
      expect(toHex(nobleArgon(passphrase, salt, { t: passes, m: memory, p: lanes, key: secret, personalization: about, dkLen: 32 }))).toBe(vector.tag)
      const asked = { message: passphrase, nonce: salt, parallelism: lanes, tagLength: 32, memory, passes, secret, associatedData: about }
      expect(argon2Sync('argon2id', asked).toString('hex')).toBe(vector.tag)
    }
  })

  test('of Ed25519', () => {
    for (const vector of published('ed25519')) {
      const [seed, publicKey, message, signature] = [given(vector, 'seed'), given(vector, 'publicKey'), given(vector, 'message'), given(vector, 'signature')]
      expect(toHex(signPublicOf(seed))).toBe(vector.publicKey)
      expect(toHex(signatureBy(seed, message))).toBe(vector.signature)
      expect(isSignedBy(publicKey, message, signature)).toBe(true)
      expect(isSignedBy(publicKey, new Uint8Array([...message, 0]), signature)).toBe(false)
    }
  })

  test('of XChaCha20-Poly1305', () => {
    for (const vector of published('xchacha20-poly1305')) {
      const [key, nonce, about, plain] = [given(vector, 'key'), given(vector, 'nonce'), given(vector, 'about'), given(vector, 'plain')]
      expect(toHex(encrypt(plain, about, { nonce, key }))).toBe(vector.sealed)
      expect(decrypt(given(vector, 'sealed'), about, { nonce, key })).toEqual(plain)
    }
  })

  test('of X-Wing', () => {
    for (const vector of published('x-wing')) {
      const [seed, coins] = [given(vector, 'seed'), given(vector, 'eseed')]
      const publicKey = receivePublicOf(seed)
      expect(toHex(sha3_256(publicKey))).toBe(vector.publicKeySha3)
      const { ciphertext, secret } = encapsulate(publicKey, coins)
      expect(toHex(sha3_256(ciphertext))).toBe(vector.ciphertextSha3)
      expect(toHex(secret)).toBe(vector.secret)
      expect(toHex(decapsulate(ciphertext, seed))).toBe(vector.secret)
    }
  })
})

test('a forged signature of the kinds that loose verifiers take is none: a key of small order, and a second spelling of the same number', () => {
  const seed = some(32)
  const message = some(9)
  const good = signatureBy(seed, message)
  // S plus the order of the group: the same point, another signature. RFC 8032 asks for it to be refused.
  const order = 2n ** 252n + 27742317777372353535851937790883648493n
  const s = BigInt(`0x${toHex(good.slice(32).toReversed())}`) + order
  const second = new Uint8Array([...good.slice(0, 32), ...hex(s.toString(16).padStart(64, '0')).toReversed()])
  expect(isSignedBy(signPublicOf(seed), message, good)).toBe(true)
  expect(isSignedBy(signPublicOf(seed), message, second)).toBe(false)
  // Under a key of order one, R = identity and S = 0 would fit any message.
  const identity = new Uint8Array(32).fill(1, 0, 1)
  expect(isSignedBy(identity, message, new Uint8Array([...identity, ...new Uint8Array(32)]))).toBe(false)
  expect(isSignedBy(new Uint8Array(31), message, good)).toBe(false)
})

describe('ours and the second library agree', () => {
  test('on Argon2id', () => {
    for (let i = 0; i < 12; i++) {
      const [memory, passes] = [randomInt(8, 200), randomInt(1, 4)]
      const [passphrase, salt] = [some(randomInt(1, 80)), some(16)]
      expect(toHex(argon2id(passphrase, salt, { memory, passes }))).toBe(toHex(nobleArgon(passphrase, salt, { t: passes, m: memory, p: 1, dkLen: 32 })))
    }
    // As dear as it is for a person: against the third library, Node's own.
    const [passphrase, salt] = [some(40), some(16)]
    const asked = { message: passphrase, nonce: salt, parallelism: 1, tagLength: 32, memory: passphraseCost.memory, passes: passphraseCost.passes }
    expect(toHex(argon2id(passphrase, salt, passphraseCost))).toBe(argon2Sync('argon2id', asked).toString('hex'))
  })

  test('on XChaCha20-Poly1305, a thousand times, each opening what the other sealed', () => {
    for (let i = 0; i < many; i++) {
      const [key, nonce, about, plain] = [some(32), some(24), some(randomInt(0, 60)), some(randomInt(0, 300))]
      const sealed = encrypt(plain, about, { nonce, key })
      expect(toHex(sealed)).toBe(toHex(xchacha20poly1305(key, nonce, about).encrypt(plain)))
      expect(xchacha20poly1305(key, nonce, about).decrypt(sealed)).toEqual(plain)
    }
  })

  test('on BLAKE2b with and without a key, and on subkeys, a thousand times', () => {
    for (let i = 0; i < many; i++) {
      const [message, key, length] = [some(randomInt(0, 300)), some(32), randomInt(16, 65)]
      expect(toHex(hashOf(message, { length }))).toBe(toHex(blake2b(message, { dkLen: length })))
      expect(toHex(hashOf(message, { length, key }))).toBe(toHex(blake2b(message, { dkLen: length, key })))
      // libsodium's crypto_kdf is BLAKE2b with the number as salt and the domain as personalization.
      const id = randomInt(1, 1000)
      const [salt, domain] = [new Uint8Array(16), new Uint8Array(16)]
      new DataView(salt.buffer).setUint32(0, id, true)
      domain.set(new TextEncoder().encode('rctest_1'))
      expect(toHex(subkeyOf(key, id, 'rctest_1'))).toBe(toHex(blake2b(new Uint8Array(0), { dkLen: 32, key, salt, personalization: domain })))
    }
  })

  test('on Ed25519, a thousand times, each verifying what the other signed', () => {
    for (let i = 0; i < many; i++) {
      const [seed, message] = [some(32), some(randomInt(0, 300))]
      const publicKey = signPublicOf(seed)
      expect(toHex(publicKey)).toBe(toHex(ed25519.getPublicKey(seed)))
      const signature = signatureBy(seed, message)
      expect(ed25519.verify(signature, message, publicKey)).toBe(true)
      expect(isSignedBy(publicKey, message, ed25519.sign(message, seed))).toBe(true)
    }
  })
})

// The library draws its bytes one by one: a hundred thousand take five seconds, so all of them are drawn with VAULT_NONCES=100000 alone.
test('twenty thousand nonces all differ', () => {
  const nonces = Number(process.env.VAULT_NONCES ?? 20_000)
  const seen = new Set<string>()
  for (let i = 0; i < nonces; i++) seen.add(Buffer.from(randomBytes(24)).toString('latin1'))
  expect(seen.size).toBe(nonces)
})

test('two thousand seals of one text under one key have two thousand nonces, and are never alike', () => {
  const context = { type: 'device-cache', network: 'n', member: 'm', part: 'p' } as const
  const [key, plain] = [randomBytes(32), new Uint8Array(32)]
  const sealed = Array.from({ length: 2000 }, () => Buffer.from(seal(key, plain, context)))
  expect(new Set(sealed.map((one) => one.toString('latin1', 1, 25))).size).toBe(2000)
  expect(new Set(sealed.map((one) => one.toString('latin1', 25))).size).toBe(2000)
})

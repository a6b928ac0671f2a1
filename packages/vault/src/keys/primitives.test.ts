import { randomInt, randomBytes as system } from 'node:crypto'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { argon2id as nobleArgon } from '@noble/hashes/argon2.js'
import { blake2b } from '@noble/hashes/blake2.js'
import { ml_kem768_x25519 as XWing } from '@noble/post-quantum/hybrid.js'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  argon2id,
  decapsulate,
  decrypt,
  encapsulate,
  encrypt,
  hashOf,
  isSignedBy,
  kemLengths,
  randomBytes,
  receivePublicOf,
  signatureBy,
  signPublicOf,
  subkeyOf,
  vaultReady,
} from './sodium.ts'

beforeAll(vaultReady)

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const some = (length: number): Uint8Array => new Uint8Array(system(length))
// A thousand pairs for what is quick; what is slow by design is tried less here, and more with `npm run prove`.
const many = 1000

describe('published vectors', () => {
  test('RFC 9106, section 5.3: Argon2id of the second library, with which ours is compared below (ours takes no secret and one lane)', () => {
    const key = nobleArgon(hex('01'.repeat(32)), hex('02'.repeat(16)), {
      t: 3,
      m: 32,
      p: 4,
      key: hex('03'.repeat(8)),
      personalization: hex('04'.repeat(12)),
      dkLen: 32,
    })
    expect(toHex(key)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  test('RFC 8032, section 7.1: Ed25519', () => {
    for (const [seed, key, message, signature] of [
      [
        '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
        'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
        '',
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      ],
      [
        'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
        'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
        'af82',
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
      ],
    ] as const) {
      expect(toHex(signPublicOf(hex(seed)))).toBe(key)
      expect(toHex(signatureBy(hex(seed), hex(message)))).toBe(signature)
      expect(isSignedBy(hex(key), hex(message), hex(signature))).toBe(true)
      expect(isSignedBy(hex(key), hex(`${message}00`), hex(signature))).toBe(false)
    }
  })

  test('draft-irtf-cfrg-xchacha-03, appendix A.3.1: XChaCha20-Poly1305', () => {
    const key = hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f')
    const nonce = hex('404142434445464748494a4b4c4d4e4f5051525354555657')
    const about = hex('50515253c0c1c2c3c4c5c6c7')
    const plain = new TextEncoder().encode("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.")
    const sealed = `${'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e'}c0875924c1c7987947deafd8780acf49`
    expect(toHex(encrypt(plain, about, { nonce, key }))).toBe(sealed)
    expect(decrypt(hex(sealed), about, { nonce, key })).toEqual(plain)
  })

  test('draft-connolly-cfrg-xwing-kem, appendix C: X-Wing', () => {
    const seed = hex('7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26')
    const coins = hex('3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e235b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2')
    const { ciphertext, secret } = encapsulate(receivePublicOf(seed), coins)
    expect(toHex(secret)).toBe('d2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384')
    expect(toHex(decapsulate(ciphertext, seed))).toBe(toHex(secret))
  })
})

describe('ours and the second library agree', () => {
  test('on Argon2id', () => {
    for (let i = 0; i < 12; i++) {
      const [memory, passes] = [randomInt(8, 200), randomInt(1, 4)]
      const [passphrase, salt] = [some(randomInt(1, 80)), some(16)]
      expect(toHex(argon2id(passphrase, salt, { memory, passes }))).toBe(toHex(nobleArgon(passphrase, salt, { t: passes, m: memory, p: 1, dkLen: 32 })))
    }
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

  test('on X-Wing, in both directions', () => {
    for (let i = 0; i < 60; i++) {
      const seed = some(32)
      const pair = XWing.keygen(seed)
      expect(toHex(receivePublicOf(seed))).toBe(toHex(pair.publicKey))
      const ours = encapsulate(pair.publicKey)
      expect(toHex(XWing.decapsulate(ours.ciphertext, pair.secretKey))).toBe(toHex(ours.secret))
      const theirs = XWing.encapsulate(pair.publicKey)
      expect(toHex(decapsulate(theirs.cipherText, seed))).toBe(toHex(theirs.sharedSecret))
      expect([ours.ciphertext.length, pair.publicKey.length, seed.length]).toEqual(Object.values(kemLengths))
    }
  })
})

test('a hundred thousand random nonces all differ', () => {
  const seen = new Set(Array.from({ length: 100_000 }, () => Buffer.from(randomBytes(24)).toString('latin1')))
  expect(seen.size).toBe(100_000)
})

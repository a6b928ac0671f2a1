import { randomBytes } from 'node:crypto'
import { ml_kem768_x25519 as XWing } from '@noble/post-quantum/hybrid.js'
import { beforeAll, expect, test } from 'vitest'
import { decapsulate, encapsulate, kemLengths, receivePublicOf, vaultReady } from './sodium.ts'

beforeAll(vaultReady)

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

// In a file of its own: it is slow, and files run side by side.
test('on X-Wing, a thousand times, each opening what the other made', () => {
  for (let i = 0; i < 1000; i++) {
    const seed = new Uint8Array(randomBytes(32))
    const pair = XWing.keygen(seed)
    expect(toHex(receivePublicOf(seed))).toBe(toHex(pair.publicKey))
    const ours = encapsulate(pair.publicKey)
    expect(toHex(XWing.decapsulate(ours.ciphertext, pair.secretKey))).toBe(toHex(ours.secret))
    const theirs = XWing.encapsulate(pair.publicKey)
    expect(toHex(decapsulate(theirs.cipherText, seed))).toBe(toHex(theirs.sharedSecret))
    expect([ours.ciphertext.length, pair.publicKey.length, seed.length]).toEqual(Object.values(kemLengths))
  }
})

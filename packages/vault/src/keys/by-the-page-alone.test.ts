import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { argon2id } from '@noble/hashes/argon2.js'
import { blake2b } from '@noble/hashes/blake2.js'
import { ml_kem768_x25519 as XWing } from '@noble/post-quantum/hybrid.js'
import { expect, test } from 'vitest'

// Opens the frozen files with what docs/vault.md says and other libraries, and nothing of ours: whoever is left with these bytes alone can do the same.
const frozen = JSON.parse(readFileSync(join(import.meta.dirname, 'frozen', 'v1.json'), 'utf8'))
const { ids } = frozen
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const base64url = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'))

function subkey(key: Uint8Array, id: number, letters: string): Uint8Array {
  const [salt, personalization] = [new Uint8Array(16), new Uint8Array(16)]
  salt[0] = id
  personalization.set(utf8(letters))
  return blake2b(new Uint8Array(0), { dkLen: 32, key, salt, personalization })
}

function openSealed(key: Uint8Array, sealed: Uint8Array, context: string): Uint8Array {
  const about = utf8(`recourse/seal/v1\n${context}`)
  const [version, nonce, commitment, rest] = [sealed[0], sealed.slice(1, 25), sealed.slice(25, 57), sealed.slice(57)]
  expect(version).toBe(1)
  expect(blake2b(Uint8Array.from([...utf8('recourse/commit/v1\n'), ...nonce, ...about]), { dkLen: 32, key })).toEqual(commitment)
  const padded = xchacha20poly1305(key, nonce, about).decrypt(rest)
  expect(padded.length).toBeGreaterThanOrEqual(256)
  return padded.slice(0, padded.lastIndexOf(0x80))
}

function openWrap(seed: Uint8Array, wrapped: Uint8Array, context: string): Uint8Array {
  expect(wrapped[0]).toBe(1)
  return openSealed(XWing.decapsulate(wrapped.slice(1, 1121), XWing.keygen(seed).secretKey), wrapped.slice(1121), context)
}

const userKeys = (plain: Uint8Array) => {
  const { v, sign, receive, root, rootSeed } = JSON.parse(new TextDecoder().decode(plain))
  expect(v).toBe(1)
  const toHex = (text: string): string => Buffer.from(base64url(text)).toString('hex')
  return { signSeed: toHex(sign), receiveSeed: toHex(receive), rootPublic: toHex(root), rootSeed: toHex(rootSeed) }
}
const { signPublic, ...mine } = frozen.user

test('the keys of a user, by passphrase and by passkey', () => {
  const { words, salt, sealed, loginPublic } = frozen.passphrase
  const root = argon2id(utf8(words), hex(salt), { m: 65_536, t: 3, p: 1, dkLen: 32 })
  expect(ed25519.getPublicKey(subkey(root, 2, 'rcuserv1'))).toEqual(hex(loginPublic))
  const context = `{"member":"${ids.member}","network":"${ids.network}","type":"user-keys"}`
  expect(userKeys(openSealed(subkey(root, 1, 'rcuserv1'), hex(sealed), context))).toEqual(mine)

  const { passkey } = frozen
  const other = `{"credential":"${passkey.credential}","member":"${ids.member}","network":"${ids.network}","type":"passkey-keys"}`
  const passkeyRoot = subkey(hex(passkey.prf), 1, 'rcpasky1')
  expect(userKeys(openSealed(subkey(passkeyRoot, 1, 'rcuserv1'), hex(passkey.sealed), other))).toEqual(mine)
})

test('the secret of an epoch, the one before it, and a record', () => {
  const { first, second, wrapped, history, record } = frozen.group
  const of = `"group":"${ids.group}"`
  const wrapContext = `{"epoch":2,${of},"member":"${ids.member}","network":"${ids.network}","type":"group-secret"}`
  expect(openWrap(hex(mine.receiveSeed), hex(wrapped), wrapContext)).toEqual(hex(second))
  const historyContext = `{"epoch":2,${of},"network":"${ids.network}","type":"group-history"}`
  expect(openSealed(subkey(hex(second), 2, 'rcgrp_v1'), hex(history), historyContext)).toEqual(hex(first))
  const recordContext = `{"epoch":1,${of},"kind":"entry","network":"${ids.network}","record":"r","type":"record","version":1}`
  expect(new TextDecoder().decode(openSealed(subkey(hex(first), 1, 'rcgrp_v1'), hex(record), recordContext))).toBe('what was said')
})

test('what an invitation brings, from its link', () => {
  const [network, invitation, , seed = ''] = frozen.invitation.text.split('.')
  const context = `{"invitation":"${invitation}","network":"${network}","type":"invitation-secrets"}`
  const plain = openSealed(subkey(base64url(seed), 2, 'rcinvtv1'), hex(frozen.invitation.sealed), context)
  const secret = Buffer.from(hex(frozen.group.first)).toString('base64url')
  expect(JSON.parse(new TextDecoder().decode(plain))).toEqual({ v: 1, groups: [{ group: ids.group, epoch: 1, secret }] })
})

// The field of 256 elements of AES, and the value at zero of the line through two points: byte by byte, the last byte of a share being its place.
function times(a: number, b: number): number {
  let [product, left, right] = [0, a, b]
  for (; right > 0; right >>= 1) {
    if (right & 1) product ^= left
    left = (left << 1) ^ (left & 0x80 ? 0x11b : 0)
  }
  return product
}
const inverse = (a: number): number => Array.from({ length: 256 }, (_, b) => b).find((b) => times(a, b) === 1) ?? 0

function joinTwo(one: Uint8Array, two: Uint8Array): Uint8Array {
  const [x, y] = [one.at(-1) ?? 0, two.at(-1) ?? 0]
  const [weight, other] = [times(y, inverse(x ^ y)), times(x, inverse(x ^ y))]
  return one.slice(0, -1).map((byte, i) => times(byte, weight) ^ times(two[i] ?? 0, other))
}

test('a member’s keys, from two printed shares', () => {
  const shares = frozen.recovery.shares.slice(0, 2).map((text: string) => {
    const bits = [...text.replaceAll(' ', '')].map((letter) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter).toString(2).padStart(5, '0')).join('')
    const bytes = Uint8Array.from({ length: Math.floor(bits.length / 8) }, (_, i) => Number.parseInt(bits.slice(8 * i, 8 * i + 8), 2))
    const share = bytes.slice(0, -3)
    expect(blake2b(Uint8Array.from([...utf8('recourse/share/v1\n'), ...share]), { dkLen: 16 }).slice(0, 3)).toEqual(bytes.slice(-3))
    return share
  })
  const seed = joinTwo(shares[0], shares[1])
  expect(blake2b(Uint8Array.from([...utf8('recourse/recovery/v1\n'), ...seed]), { dkLen: 32 })).toEqual(hex(frozen.recovery.hash))
  const context = `{"member":"${ids.member}","network":"${ids.network}","organization":"${ids.organization}","type":"recovery-keys","version":1}`
  expect(userKeys(openWrap(seed, hex(frozen.recovery.sealed), context))).toEqual(mine)
})

test('the signature of a statement', () => {
  const { statement, signatures } = frozen.statement
  expect(ed25519.verify(base64url(signatures[0].signature), utf8(`recourse/review/v1\n${statement}`), hex(signPublic))).toBe(true)
})

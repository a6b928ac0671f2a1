import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { joined } from './canonical.ts'
import { contextBytes, type SealContext } from './context.ts'
import { padded, paddedLength, unpadded } from './padding.ts'
import { open, seal } from './sealed.ts'
import { decrypt, encrypt, hashOf, randomBytes, receivePublicOf, vaultReady } from './sodium.ts'
import { opensUnderBoth } from './two-keys.test-kit.ts'
import { unwrap, wrapFor } from './wrap.ts'

beforeAll(vaultReady)

const context = { type: 'record', network: 'n', kind: 'entry', record: 'r', version: 1, group: 'g', epoch: 1 } as const satisfies SealContext
const bytes = (max: number) => fc.uint8Array({ maxLength: max })
const key32 = fc.uint8Array({ minLength: 32, maxLength: 32 })
const flipped = (of: Uint8Array, at: number, bit: number): Uint8Array => of.map((byte, i) => (i === at % of.length ? byte ^ (1 << bit) : byte))

test('what was sealed opens again, and only under its key and as what it is', () => {
  fc.assert(
    fc.property(key32, key32, bytes(2000), (key, other, plain) => {
      const sealed = seal(key, plain, context)
      expect(open(key, sealed, context)).toEqual({ ok: true, value: plain })
      if (Buffer.compare(key, other) !== 0) expect(open(other, sealed, context)).toEqual({ ok: false, error: { kind: 'other-key' } })
    }),
  )
})

test('every changed field of the context, and every other type, shuts it', () => {
  const key = randomBytes(32)
  const sealed = seal(key, new Uint8Array(9), context)
  const others: readonly SealContext[] = [
    ...(['network', 'kind', 'record', 'group'] as const).map((field) => ({ ...context, [field]: 'x' })),
    { ...context, version: 2 },
    { ...context, epoch: 2 },
    { type: 'group-history', network: 'n', group: 'g', epoch: 1 },
  ]
  for (const other of others) expect(open(key, sealed, other)).toEqual({ ok: false, error: { kind: 'other-key' } })
})

test('a single flipped bit anywhere shuts it', () => {
  const key = randomBytes(32)
  const sealed = seal(key, new TextEncoder().encode('who may be called'), context)
  for (let at = 0; at < sealed.length; at++) for (const bit of [0, 3, 7]) expect(open(key, flipped(sealed, at, bit), context).ok, `${at}/${bit}`).toBe(false)
  for (let length = 0; length < sealed.length; length++) expect(open(key, sealed.slice(0, length), context).ok).toBe(false)
  expect(open(key, joined(sealed, new Uint8Array(1)), context).ok).toBe(false)
})

test('a version that is not known yet is said to be newer, and what is nothing of ours is said to be that', () => {
  const key = randomBytes(32)
  const sealed = seal(key, new Uint8Array(1), context)
  expect(open(key, new Uint8Array([2, ...sealed.slice(1)]), context)).toEqual({ ok: false, error: { kind: 'newer-version' } })
  for (const nothing of [new Uint8Array(0), new Uint8Array(300), new Uint8Array([1, 2, 3])])
    expect(open(key, nothing, context)).toEqual({ ok: false, error: { kind: 'not-sealed' } })
})

test('the length depends on the bucket alone', () => {
  const key = randomBytes(32)
  const lengthOf = (of: number): number => seal(key, new Uint8Array(of), context).length
  for (let length = 0; length <= 255; length++) expect(lengthOf(length)).toBe(lengthOf(0))
  const seen = new Set(Array.from({ length: 10_000 }, (_, length) => paddedLength(length)))
  expect(seen.size).toBeLessThan(130)
  for (let length = 256; length < 100_000; length += 37) expect(paddedLength(length) / length).toBeLessThan(1.13)
})

test('padding gives back what it was given, and nothing else is padding', () => {
  fc.assert(fc.property(bytes(3000), (plain) => void expect(unpadded(padded(plain))).toEqual(plain)))
  for (const bad of [new Uint8Array(0), new Uint8Array(256), new Uint8Array(256).fill(0x80, 0, 1).fill(1, 255), new Uint8Array(255).fill(0x80, 0, 1)])
    expect(unpadded(bad)).toBeNull()
})

test('one packet that two keys open is refused to whoever it did not commit to', () => {
  const keys = [randomBytes(32), randomBytes(32)] as const
  const nonce = randomBytes(24)
  const about = contextBytes(context)
  const sealed = opensUnderBoth(keys, nonce, { about, length: 256 })
  // The danger is real: without the commitment this same packet is two different texts, both with a good tag.
  const [mine, yours] = keys.map((key) => decrypt(sealed, about, { nonce, key }))
  expect([mine?.length, yours?.length]).toEqual([256, 256])
  expect(mine).not.toEqual(yours)
  for (const [i, key] of keys.entries()) {
    const commit = hashOf(joined(new TextEncoder().encode('recourse/commit/v1\n'), nonce, about), { key })
    const packet = joined(new Uint8Array([1]), nonce, commit, sealed)
    expect(open(keys[1 - i] ?? key, packet, context)).toEqual({ ok: false, error: { kind: 'other-key' } })
  }
})

test('the commitment of one key with what another sealed opens for neither', () => {
  const [mine, yours] = [randomBytes(32), randomBytes(32)]
  const nonce = randomBytes(24)
  const about = contextBytes(context)
  const commit = hashOf(joined(new TextEncoder().encode('recourse/commit/v1\n'), nonce, about), { key: yours })
  const packet = joined(new Uint8Array([1]), nonce, commit, encrypt(padded(new Uint8Array(4)), about, { nonce, key: mine }))
  expect(open(mine, packet, context)).toEqual({ ok: false, error: { kind: 'other-key' } })
  expect(open(yours, packet, context)).toEqual({ ok: false, error: { kind: 'broken' } })
})

test('a wrap opens for its holder, as what it is, and not with a bit more or less', () => {
  const [seed, other] = [randomBytes(32), randomBytes(32)]
  const wrapped = wrapFor(receivePublicOf(seed), randomBytes(32), context)
  expect(unwrap(seed, wrapped, context).ok).toBe(true)
  expect(unwrap(other, wrapped, context).ok).toBe(false)
  expect(unwrap(seed, wrapped, { ...context, epoch: 2 }).ok).toBe(false)
  for (let at = 0; at < wrapped.length; at += 7) expect(unwrap(seed, flipped(wrapped, at, at % 8), context).ok, String(at)).toBe(false)
  expect(unwrap(seed, new Uint8Array([2, ...wrapped.slice(1)]), context)).toEqual({ ok: false, error: { kind: 'newer-version' } })
  expect(wrapped.length).toBe(1 + 1120 + 1 + 24 + 32 + 256 + 16)
})

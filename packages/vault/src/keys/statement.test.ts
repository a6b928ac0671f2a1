import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Canonical, canonicalText } from './canonical.ts'
import { contextBytes, type SealContext } from './context.ts'
import { randomBytes, signPublicOf, vaultReady } from './sodium.ts'
import { bears, readStatement, signStatement } from './statement.ts'

beforeAll(vaultReady)

const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null))
const values = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 5 })),
})).value

test('a value has one text, whatever the order of its keys, and the text says the value and nothing else', () => {
  fc.assert(
    fc.property(values, (value) => {
      const text = canonicalText(value)
      expect(canonicalText(JSON.parse(text) as Canonical)).toBe(text)
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        expect(canonicalText(Object.fromEntries(Object.entries(value).reverse()) as Canonical)).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
  expect(canonicalText({ b: 1, a: [true, null], é: 'x', A: undefined })).toBe('{"a":[true,null],"b":1,"é":"x"}')
  for (const number of [1.5, Number.NaN, 2 ** 60, Number.POSITIVE_INFINITY]) expect(() => canonicalText(number)).toThrow()
})

const seed = (): Uint8Array => randomBytes(32)
const statement = { kind: 'review', v: 1, network: 'n', record: 'r', on: '2026-11-25', note: 'é' } as const

test('a signature holds for its text, its kind, its name and its key, and for no other', () => {
  const [mine, other] = [seed(), seed()]
  const signed = signStatement(statement, [{ by: 'm', seed: mine }])
  const publicKey = signPublicOf(mine)
  expect(bears(signed, 'review', { by: 'm', publicKey })).toBe(true)
  expect(bears(signed, 'entry', { by: 'm', publicKey })).toBe(false)
  expect(bears(signed, 'review', { by: 'x', publicKey })).toBe(false)
  expect(bears(signed, 'review', { by: 'm', publicKey: signPublicOf(other) })).toBe(false)
  for (let at = 0; at < signed.statement.length; at++) {
    const altered = `${signed.statement.slice(0, at)}#${signed.statement.slice(at + 1)}`
    expect(bears({ ...signed, statement: altered }, 'review', { by: 'm', publicKey }), String(at)).toBe(false)
  }
  for (const signature of ['', 'A', '!', 'A'.repeat(86), `${signed.signatures[0]?.signature}A`])
    expect(bears({ ...signed, signatures: [{ by: 'm', signature }] }, 'review', { by: 'm', publicKey })).toBe(false)
})

test('a text that is not the canonical one is no statement, though it says the same', () => {
  const text = canonicalText(statement)
  const read = (said: string) => readStatement({ statement: said, signatures: [] }, 'review')
  expect(read(text)).toEqual(statement)
  for (const other of [
    ` ${text}`,
    JSON.stringify(statement),
    JSON.stringify(statement, null, 1),
    text.replace('"v":1', '"v":1.0'),
    text.replace('"v":1', '"v":1,"v":1'),
    text.replace('é', '\\u00e9'),
    text.replace('"v":1', '"v":2'),
    '[]',
    'null',
    '',
    '['.repeat(100_000),
  ])
    expect(read(other), other.slice(0, 80)).toBeNull()
})

test('no two contexts of seals have the same bytes, not even when ids hold signs of the format', () => {
  const id = fc.constantFrom('a', 'b', '"', '","b":"', 'é', '')
  const contexts = fc.oneof(
    fc.record({ type: fc.constant('user-keys' as const), network: id, member: id }),
    fc.record({ type: fc.constant('device-cache' as const), network: id, member: id, part: id }),
    fc.record({ type: fc.constant('group-history' as const), network: id, group: id, epoch: fc.constantFrom(1, 2, 12) }),
    fc.record({ type: fc.constant('group-secret' as const), network: id, group: id, epoch: fc.constantFrom(1, 2, 12), member: id }),
  )
  const same = (a: SealContext, b: SealContext): boolean => Buffer.compare(contextBytes(a), contextBytes(b)) === 0
  fc.assert(fc.property(contexts, contexts, (a, b) => void expect(same(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b))))
})

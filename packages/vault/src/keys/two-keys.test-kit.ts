import { xchacha20 } from '@noble/ciphers/chacha.js'
import { randomBytes } from './sodium.ts'

// Poly1305 as numbers: a sum of blocks times powers of r, modulo this prime, plus s. Which is why one tag can be made to fit under two keys.
const prime = 2n ** 130n - 5n
const block = 2n ** 128n
const clamp = 0x0ffffffc0ffffffc0ffffffc0fffffffn

const toNumber = (bytes: Uint8Array): bigint => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
const toBytes = (value: bigint): Uint8Array => Uint8Array.from({ length: 16 }, (_, i) => Number((value >> BigInt(8 * i)) & 255n))
const modulo = (value: bigint): bigint => ((value % prime) + prime) % prime

function power(base: bigint, exponent: bigint): bigint {
  let [result, square, left] = [1n, modulo(base), exponent]
  while (left > 0n) {
    if (left & 1n) result = modulo(result * square)
    square = modulo(square * square)
    left >>= 1n
  }
  return result
}

const oneTimeKey = (key: Uint8Array, nonce: Uint8Array): { readonly r: bigint; readonly s: bigint } => {
  const stream = xchacha20(key, nonce, new Uint8Array(32))
  return { r: toNumber(stream.slice(0, 16)) & clamp, s: toNumber(stream.slice(16)) }
}

// The blocks that the tag of XChaCha20-Poly1305 is made over.
function blocksOf(about: Uint8Array, sealed: Uint8Array): bigint[] {
  const split = (bytes: Uint8Array): bigint[] =>
    Array.from({ length: Math.ceil(bytes.length / 16) }, (_, i) => toNumber(bytes.slice(16 * i, 16 * i + 16)) + block)
  return [...split(about), ...split(sealed), BigInt(about.length) + (BigInt(sealed.length) << 64n) + block]
}

const evaluate = (blocks: readonly bigint[], r: bigint): bigint => blocks.reduce((sum, one) => modulo((sum + one) * r), 0n)

/**
 * One ciphertext with one tag that opens under both keys, as plain XChaCha20-Poly1305 goes: what a malicious sender would make to show two people two
 * different things. Solved for one block of 16 bytes; other bytes are drawn again until the solution fits into it. `length` bytes, a multiple of 16.
 */
export function opensUnderBoth(
  keys: readonly [Uint8Array, Uint8Array],
  nonce: Uint8Array,
  { about, length }: { readonly about: Uint8Array; readonly length: number },
): Uint8Array {
  const [one, two] = [oneTimeKey(keys[0], nonce), oneTimeKey(keys[1], nonce)]
  for (;;) {
    const sealed = randomBytes(length)
    sealed.set(new Uint8Array(16), 0)
    const blocks = blocksOf(about, sealed)
    const at = Math.ceil(about.length / 16)
    const exponent = BigInt(blocks.length - at)
    const slope = modulo(power(one.r, exponent) - power(two.r, exponent))
    const gap = modulo(evaluate(blocks, two.r) + two.s - evaluate(blocks, one.r) - one.s)
    const solved = modulo(gap * power(slope, prime - 2n))
    if (solved >= block) continue
    sealed.set(toBytes(solved), 0)
    const whole = blocksOf(about, sealed)
    const tags = [one, two].map(({ r, s }) => (evaluate(whole, r) + s) % block)
    const [tag, other] = tags
    if (tag !== undefined && tag === other) return Uint8Array.from([...sealed, ...toBytes(tag)])
  }
}

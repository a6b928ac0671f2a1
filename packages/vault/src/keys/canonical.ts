/** A value that has one canonical text. No number with a fraction: two machines might write it in two ways. */
export type Canonical = string | boolean | number | null | readonly Canonical[] | { readonly [key: string]: Canonical | undefined }

/**
 * The one text of a value: JSON without spaces, keys in the order of their UTF-16 code units, keys without a value left out (RFC 8785 for whole
 * numbers). Throws on a number that is no safe integer: that is a mistake of the caller.
 */
export function canonicalText(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('a number that has no canonical text')
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const record = value as { readonly [key: string]: Canonical | undefined }
  const pairs = Object.keys(record)
    .sort()
    .flatMap((key) => (record[key] === undefined ? [] : [`${JSON.stringify(key)}:${canonicalText(record[key])}`]))
  return `{${pairs.join(',')}}`
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

/** UTF-8 of a text. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text)

/** The text of UTF-8 bytes; null when they are none. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

/** Several byte strings as one. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

import { bytesOf, joined } from './canonical.ts'
import { hashOf } from './sodium.ts'

// Crockford's base 32: no I, L, O or U, so that nothing is read for something else on paper.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const misread: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' }

const checksum = (bytes: Uint8Array): Uint8Array => hashOf(joined(bytesOf('recourse/share/v1\n'), bytes), { length: 16 }).slice(0, 3)

function base32(bytes: Uint8Array): string {
  let [text, bits, held] = ['', 0, 0]
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff
    held += 8
    while (held >= 5) {
      held -= 5
      text += letters[(bits >> held) & 31]
    }
  }
  return held === 0 ? text : text + letters[(bits << (5 - held)) & 31]
}

function fromBase32(text: string): Uint8Array | null {
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const letter of text) {
    const value = letters.indexOf(letter)
    if (value < 0) return null
    bits = ((bits << 5) | value) & 0xffff
    held += 5
    if (held < 8) continue
    held -= 8
    bytes.push((bits >> held) & 0xff)
  }
  return (bits & ((1 << held) - 1)) === 0 ? Uint8Array.from(bytes) : null
}

/** A share as it is printed: groups of four letters and digits, the last ones a checksum of the rest. */
export const shareText = (share: Uint8Array): string => base32(joined(share, checksum(share))).replace(/(.{4})(?=.)/g, '$1 ')

/** Why a typed share is none: a letter that no share has, or letters that are missing, too many or mistyped. */
export type ShareFault = { readonly kind: 'letter' | 'mistyped' }

/**
 * Reads a share as somebody typed it from paper: spaces, hyphens, small letters and the letters that look like digits are understood. A slip is found
 * here, before any other share is asked for, by the checksum. Never throws.
 */
export function readShare(typed: string): { readonly ok: true; readonly value: Uint8Array } | { readonly ok: false; readonly error: ShareFault } {
  const text = [...typed.toUpperCase().replace(/[\s-]/g, '')].map((letter) => misread[letter] ?? letter).join('')
  if ([...text].some((letter) => !letters.includes(letter))) return { ok: false, error: { kind: 'letter' } }
  const bytes = fromBase32(text)
  if (!bytes || bytes.length < 20) return { ok: false, error: { kind: 'mistyped' } }
  const share = bytes.slice(0, -3)
  const sum = checksum(share)
  return bytes.slice(-3).every((byte, i) => byte === sum[i]) ? { ok: true, value: share } : { ok: false, error: { kind: 'mistyped' } }
}

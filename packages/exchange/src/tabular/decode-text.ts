import { err, ok, type Result } from '@recourse/domain/shared'

/** The text of a file, and the encoding that was found. `windows-1252` is a guess, made only when the bytes are no UTF-8: say so. */
export type DecodedText = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' }

const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

// Bytes that no text has: pictures, programs and sealed files are full of them.
const isBinary = (text: string): boolean => text.includes('\u0000')

function decoded(bytes: Uint8Array): DecodedText | null {
  if (starts(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  if (starts(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

/** The text of bytes: UTF-8 with or without its mark, UTF-16 with its mark, otherwise windows-1252. Fails on what is no text. Never throws. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, 'not-text'> {
  const found = decoded(bytes)
  return found === null || isBinary(found.text) ? err('not-text') : ok({ ...found, text: found.text.replace(/^\uFEFF/, '') })
}

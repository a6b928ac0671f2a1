import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { detect, type Found } from './detect.ts'

/** What must be nowhere: a text that somebody wrote, or bytes of a key. */
export type Planted = { readonly of: string; readonly text: string } | { readonly of: string; readonly bytes: Uint8Array }

/** What was looked at: a name for it, and its bytes. */
export type Hay = { readonly name: string; readonly bytes: Buffer }

const unpackers: readonly ((bytes: Buffer) => Buffer)[] = [gunzipSync, brotliDecompressSync, inflateSync]

/** The bytes, and what they hold when they are compressed. */
function opened({ name, bytes }: Hay): readonly Hay[] {
  const inner = unpackers.flatMap((unpack) => {
    try {
      return [{ name: `${name}, unpacked`, bytes: unpack(bytes) }]
    } catch {
      return []
    }
  })
  return [{ name, bytes }, ...inner]
}

const variants = (text: string): readonly { readonly as: string; readonly bytes: Buffer }[] =>
  (['NFC', 'NFD'] as const).flatMap((form) =>
    [text, text.toUpperCase(), text.toLowerCase(), text.normalize('NFD').replace(/\p{M}/gu, '')].flatMap((spelled) => [
      { as: `text (${form})`, bytes: Buffer.from(spelled.normalize(form), 'utf8') },
      { as: `UTF-16 (${form})`, bytes: Buffer.from(spelled.normalize(form), 'utf16le') },
    ]),
  )

// A key as it is, and as it is usually written.
const spellings = (key: Uint8Array): readonly { readonly as: string; readonly bytes: Buffer }[] => [
  { as: 'bytes', bytes: Buffer.from(key) },
  ...(['hex', 'base64', 'base64url'] as const).map((as) => ({ as, bytes: Buffer.from(Buffer.from(key).toString(as).replace(/=+$/, '')) })),
  { as: 'hex in capitals', bytes: Buffer.from(Buffer.from(key).toString('hex').toUpperCase()) },
]

// JSON within JSON writes each backslash twice, once for each time that it was put into another.
function unescaped(text: string): string {
  let plain = text
  while (plain.includes('\\\\u')) plain = plain.replaceAll('\\\\u', '\\u')
  return plain
}

/** Every place where something planted is found, in any spelling, encoding or compression. */
export function scan(hay: readonly Hay[], planted: readonly Planted[]): readonly (Found & { readonly where: string })[] {
  const raw = planted.flatMap((one) => ('text' in one ? variants(one.text) : spellings(one.bytes)).map((variant) => ({ of: one.of, ...variant })))
  const words = planted.filter((one) => 'text' in one)
  return hay.flatMap(opened).flatMap(({ name, bytes }) => {
    const direct = raw.filter((variant) => bytes.includes(variant.bytes)).map(({ of, as }) => ({ of, as, where: name }))
    return [...direct, ...detect([unescaped(bytes.toString('latin1'))], words).map((found) => ({ ...found, where: name }))]
  })
}

/** Every file under a folder, as bytes. */
export const filesUnder = (folder: string): readonly Hay[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))

import { createHash } from 'node:crypto'
import type { Canary } from './canaries.ts'

/** One way in which a canary was found. */
export type Found = { readonly of: string; readonly as: string }

type Disguise = { readonly as: string; readonly text: string; readonly exact: boolean }

// Base64 of a word inside a longer text depends on where it starts, modulo three bytes. The characters that also hold its neighbours are cut off.
function base64Inside(word: string): readonly string[] {
  return [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)])
    const whole = Math.floor((bytes.length * 8) / 6)
    return bytes.toString('base64').slice([0, 2, 3][shift], whole)
  })
}

const rot13 = (text: string): string => text.replace(/[a-z]/gi, (c) => String.fromCharCode(c.charCodeAt(0) + (c.toLowerCase() < 'n' ? 13 : -13)))

function disguises(word: string): readonly Disguise[] {
  const hash = (name: string, of: string): string => createHash(name).update(of).digest('hex')
  const hashed = ['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) => [
    { as: `${name} in hex`, text: hash(name, word), exact: false },
    { as: `${name} in base64`, text: createHash(name).update(word).digest('base64').replace(/=+$/, ''), exact: true },
    { as: `${name} in base64url`, text: createHash(name).update(word).digest('base64url'), exact: true },
  ])
  const plain = [
    { as: 'plain', text: word },
    { as: 'reversed', text: [...word].reverse().join('') },
    { as: 'rot13', text: rot13(word) },
    { as: 'hex', text: Buffer.from(word).toString('hex') },
    { as: 'utf-16 hex', text: Buffer.from(word, 'utf16le').toString('hex') },
    { as: 'url-encoded', text: encodeURIComponent(word) },
    { as: 'url-encoded throughout', text: [...Buffer.from(word)].map((b) => `%${b.toString(16).padStart(2, '0')}`).join('') },
    { as: 'character codes', text: [...word].map((c) => c.charCodeAt(0)).join(',') },
    { as: 'json escapes', text: [...word].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('') },
  ].map((d) => ({ ...d, exact: false }))
  const inside = base64Inside(word).flatMap((text) => [
    { as: 'base64', text, exact: true },
    { as: 'base64url', text: text.replaceAll('+', '-').replaceAll('/', '_'), exact: true },
  ])
  return [...plain, ...inside, ...hashed]
}

/** Looks for every canary in every disguise. `hay` is all that left the browser: addresses, headers, bodies. */
export function detect(hay: readonly string[], canaries: readonly Canary[]): readonly Found[] {
  const exact = hay.join('\n')
  const decoded = (() => {
    try {
      return decodeURIComponent(exact.replace(/%(?![0-9a-f]{2})/gi, '%25'))
    } catch {
      return exact
    }
  })()
  const [folded, foldedDecoded] = [exact.toLowerCase(), decoded.toLowerCase()]
  return canaries.flatMap(({ of, text }) =>
    disguises(text)
      .filter((d) =>
        d.exact ? exact.includes(d.text) || decoded.includes(d.text) : folded.includes(d.text.toLowerCase()) || foldedDecoded.includes(d.text.toLowerCase()),
      )
      .map((d) => ({ of, as: d.as })),
  )
}

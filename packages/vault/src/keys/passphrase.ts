import { bytesOf } from './canonical.ts'
import { hashOf, randomBytes } from './sodium.ts'
import { englishWords } from './words-en.ts'
import { frenchWords } from './words-fr.ts'

/** The languages that have a list of words. */
export type WordLanguage = 'en' | 'fr'

const lists: Readonly<Record<WordLanguage, readonly string[]>> = { en: englishWords, fr: frenchWords }

/** How many words a passphrase and the words of a key have: eleven bits each, sixty-six in all. */
export const wordCount = 6

/** A word as it is compared: small letters, without accents, `œ` as `oe`. */
export const plainWord = (word: string): string => word.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '')

const plainLists: Readonly<Record<WordLanguage, ReadonlySet<string>>> = {
  en: new Set(englishWords.map(plainWord)),
  fr: new Set(frenchWords.map(plainWord)),
}

// Eleven bits at a time, from the first byte on.
function wordsOf(bytes: Uint8Array, language: WordLanguage): readonly string[] {
  const list = lists[language]
  return Array.from({ length: wordCount }, (_, i) => {
    const at = i * 11
    const three = ((bytes[at >> 3] ?? 0) << 16) | ((bytes[(at >> 3) + 1] ?? 0) << 8) | (bytes[(at >> 3) + 2] ?? 0)
    return list[(three >> (13 - (at & 7))) & 2047] ?? ''
  })
}

/** Six new words, each one of 2048 alike: what a person writes down once. `chance` (9 bytes) is for tests of the format only. */
export const newPassphrase = (language: WordLanguage, chance = randomBytes(9)): readonly string[] => wordsOf(chance, language)

/** Six words that stand for a public key, to be read out on the telephone and compared. The same key has the same words on every device. */
export const keyWords = (publicKey: Uint8Array, language: WordLanguage): readonly string[] =>
  wordsOf(hashOf(publicKey, { key: hashOf(bytesOf('recourse/key-words/v1')) }), language)

/** What is wrong with a typed passphrase: how many words there are, or which word (from 0) is none of the lists, with those that it may have been. */
export type PassphraseFault =
  | { readonly kind: 'count'; readonly found: number }
  | { readonly kind: 'word'; readonly at: number; readonly near: readonly string[] }

function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let i = 0
  while (i < short.length && short[i] === long[i]) i += 1
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1)
  // One letter for another, or two letters in each other's place.
  return short.slice(i + 1) === long.slice(i + 1) || (short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2))
}

const nearest = (word: string): readonly string[] =>
  [...new Set([...lists.en, ...lists.fr])]
    .map((known) => ({ known, plain: plainWord(known) }))
    // No two words of a list begin with the same four letters.
    .map(({ known, plain }) => ({ known, far: isOneSlipAway(plain, word) ? 0 : plain.slice(0, 4) === word.slice(0, 4) ? 1 : 2 }))
    .filter(({ far }) => far < 2)
    .sort((a, b) => a.far - b.far)
    .map(({ known }) => known)
    .slice(0, 4)

/**
 * Reads a passphrase as somebody typed it: capitals, accents, commas, hyphens and spaces make no difference, and the two languages may even be mixed. Gives
 * the one text from which keys are made. A slip is named here, before a quarter of a second is spent on keys that would not fit. Never throws.
 */
export function readPassphrase(typed: string): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: PassphraseFault } {
  const words = plainWord(typed)
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  if (words.length !== wordCount) return { ok: false, error: { kind: 'count', found: words.length } }
  const at = words.findIndex((word) => !plainLists.en.has(word) && !plainLists.fr.has(word))
  return at === -1 ? { ok: true, value: words.join(' ') } : { ok: false, error: { kind: 'word', at, near: nearest(words[at] ?? '') } }
}

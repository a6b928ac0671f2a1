/** One bit per slot of the index, 32 to a word. */
export type Bitmap = Uint32Array<ArrayBuffer>

/** How many words hold a bit for each of `slots`. */
export const wordsFor = (slots: number): number => (slots + 31) >>> 5

/** Sets the bit of a slot. A slot beyond the end is left out, as in any typed array. */
export function setBit(bits: Bitmap, slot: number): void {
  const word = slot >>> 5
  bits[word] = (bits[word] ?? 0) | (1 << (slot & 31))
}

/** Whether the bit of a slot is set; false beyond the end. */
export const hasBit = (bits: Bitmap, slot: number): boolean => (((bits[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1

/** The bitmap with so many words in which the bit of one slot is as given: the same one where nothing changes, a copy otherwise. */
export function withBit(bits: Bitmap, { slot, words }: { readonly slot: number; readonly words: number }, on: boolean): Bitmap {
  if (bits.length === words && hasBit(bits, slot) === on) return bits
  const copy: Bitmap = new Uint32Array(words)
  copy.set(bits)
  const word = slot >>> 5
  const bit = 1 << (slot & 31)
  copy[word] = on ? (copy[word] ?? 0) | bit : (copy[word] ?? 0) & ~bit
  return copy
}

/** How many bits of a word are set. */
export function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How many bits are set in all. */
export function countAll(bits: Bitmap): number {
  let count = 0
  for (let word = 0; word < bits.length; word++) count += countBits(bits[word] ?? 0)
  return count
}

/** The place of the lowest set bit of a word, 0 to 31; -1 when none is set. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word)

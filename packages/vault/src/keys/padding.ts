/** Below this everything is equally long: a note of one word and one of three lines. */
export const paddingFloor = 256

/**
 * The length to which `length` bytes are padded: Padmé (Nikitin and others, 2019), which adds 12 % at most and leaves few lengths to tell apart,
 * over a floor of 256 bytes.
 */
export function paddedLength(length: number): number {
  // One byte marks where the text ends, whatever its length.
  const needed = length + 1
  if (needed <= paddingFloor) return paddingFloor
  const exponent = Math.floor(Math.log2(needed))
  const lastBits = exponent - (Math.floor(Math.log2(exponent)) + 1)
  const step = 2 ** lastBits
  return Math.ceil(needed / step) * step
}

/** The bytes, then 0x80, then zeros up to the padded length (ISO/IEC 7816-4). */
export function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(paddedLength(bytes.length))
  whole.set(bytes)
  whole[bytes.length] = 0x80
  return whole
}

/** The bytes that were padded; null when it is no padding of this kind, or longer than it had to be. */
export function unpadded(bytes: Uint8Array): Uint8Array | null {
  let end = bytes.length - 1
  while (end >= 0 && bytes[end] === 0) end -= 1
  if (end < 0 || bytes[end] !== 0x80 || paddedLength(end) !== bytes.length) return null
  return bytes.slice(0, end)
}

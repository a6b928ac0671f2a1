const basis = [0x6c62272e, 0x07bb0142, 0x62b82175, 0x6295c58d] as const
const limb = 2 ** 32
// The prime is 2^88 + 0x13b: a product is a sum of a shift and of a product that a number holds exactly.
const low = 0x13b

const encoder = new TextEncoder()

const written = (part: number): string => part.toString(16).padStart(8, '0')

/**
 * FNV-1a of 128 bits, as published by Fowler, Noll and Vo, as four numbers of 32 bits, the greatest first: it tells names apart and protects nothing, which is
 * all that an id needs. Ids are most of the work of an export: with large integers it took a third of it.
 */
function fnv1a(bytes: Uint8Array): readonly [number, number, number, number] {
  let [a, b, c, d]: readonly [number, number, number, number] = basis
  for (let i = 0; i < bytes.length; i++) {
    const x = (d ^ (bytes[i] ?? 0)) >>> 0
    // Each product is below 2^43, which a number holds exactly.
    const first = x * low
    const second = c * low + Math.floor(first / limb)
    const third = b * low + Math.floor(second / limb) + ((x << 24) >>> 0)
    const fourth = a * low + Math.floor(third / limb) + (((c << 24) | (x >>> 8)) >>> 0)
    d = first >>> 0
    c = second >>> 0
    b = third >>> 0
    a = fourth >>> 0
  }
  return [a, b, c, d]
}

/**
 * A UUID made from a name, always the same for the same name: the 128-bit FNV-1a of the name, written as a UUID of version 8 (RFC 9562, the version
 * for one's own method). Not for secrets: whoever knows the name can make the UUID.
 */
export function uuidFor(name: string): string {
  const [a, b, c, d] = fnv1a(encoder.encode(name))
  const hex = written(a) + written(b) + written(c) + written(d)
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

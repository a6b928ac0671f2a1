const prime = 0x0000000001000000000000000000013bn
const basis = 0x6c62272e07bb014262b821756295c58dn
const mask = (1n << 128n) - 1n

/** FNV-1a of 128 bits, as published by Fowler, Noll and Vo: it tells names apart and protects nothing, which is all that an id needs. */
function fnv1a(bytes: Uint8Array): bigint {
  let hash = basis
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * prime) & mask
  return hash
}

/**
 * A UUID made from a name, always the same for the same name: the 128-bit FNV-1a of the name, written as a UUID of version 8 (RFC 9562, the version
 * for one's own method). Not for secrets: whoever knows the name can make the UUID.
 */
export function uuidFor(name: string): string {
  const hex = fnv1a(new TextEncoder().encode(name)).toString(16).padStart(32, '0')
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

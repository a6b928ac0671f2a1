import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { uuidFor } from './uuid.ts'

/** FNV-1a of 128 bits as its authors write it, with large integers. */
function asPublished(name: string): string {
  let hash = 0x6c62272e07bb014262b821756295c58dn
  for (const byte of new TextEncoder().encode(name)) hash = ((hash ^ BigInt(byte)) * 0x0000000001000000000000000000013bn) & ((1n << 128n) - 1n)
  return hash.toString(16).padStart(32, '0')
}

/** Without the bits that say the version and the variant. */
const free = (hex: string): string => hex.replaceAll('-', '').replace(/^(.{12}).(.{3}).(.*)$/, '$1$2$3')

describe('the id made from a name', () => {
  test.each([
    ['', '6c62272e07bb014262b821756295c58d'],
    ['a', 'd228cb696f1a8caf78912b704e4a8964'],
    ['foobar', '343e1662793c64bf6f0d3597ba446f18'],
  ])('holds the published hash of "%s"', (name, hash) => expect([free(uuidFor(name)), asPublished(name)]).toEqual([free(hash), hash]))

  test('holds the hash of any name, and is a UUID of version 8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect(free(uuidFor(name))).toBe(free(asPublished(name.toWellFormed())))
        expect(uuidFor(name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      }),
      { numRuns: 500 },
    )
  })
})

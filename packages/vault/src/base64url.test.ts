import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fromBase64Url } from './base64url.ts'

describe('base64url', () => {
  test('reads what Node writes, at every length', () => {
    for (let length = 0; length < 100; length++) {
      const bytes = randomBytes(length)
      expect(fromBase64Url(bytes.toString('base64url'))).toEqual(new Uint8Array(bytes))
    }
  })

  test('refuses padding, other alphabets, impossible lengths and left-over bits', () => {
    for (const text of ['AA==', 'A', 'AAAAA', '+/AA', 'AB', 'AAB', 'A A', 'é']) expect(fromBase64Url(text), text).toBeNull()
  })
})

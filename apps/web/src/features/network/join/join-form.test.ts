import { describe, expect, it } from 'vitest'
import { bothOf, handleOf, isHandle } from './join-form.ts'

describe('what is typed on joining', () => {
  it('takes a sign-in name in capitals and with spaces around as meant in small letters', () => expect(handleOf('  Helpline.Two ')).toBe('helpline.two'))
  it('knows the form of a sign-in name', () => {
    for (const right of ['helpline.two', 'a-1', 'abc']) expect(isHandle(right)).toBe(true)
    for (const wrong of ['ab', '.abc', 'abc-', 'héron', 'a b c', 'a'.repeat(41)]) expect(isHandle(wrong)).toBe(false)
  })
  it('wants a name in both languages', () => {
    expect(bothOf({ en: ' Harbour ', fr: 'Havre' })).toEqual({ en: 'Harbour', fr: 'Havre' })
    expect(bothOf({ en: 'Harbour', fr: ' ' })).toBeNull()
  })
})

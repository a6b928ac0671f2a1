import { describe, expect, it } from 'vitest'
import { createTripleShift } from './triple-shift.ts'

const presses = (...list: readonly (readonly [string, number, boolean?])[]): readonly boolean[] => {
  const saw = createTripleShift()
  return list.map(([key, at, repeat]) => saw({ key, at, repeat: repeat ?? false }))
}

describe('leaving by Shift', () => {
  it('leaves at the third press within a second', () => expect(presses(['Shift', 0], ['Shift', 300], ['Shift', 900])).toEqual([false, false, true]))
  it('stays when the third press is late', () => expect(presses(['Shift', 0], ['Shift', 300], ['Shift', 1200])).toEqual([false, false, false]))
  it('counts only the last three', () => expect(presses(['Shift', 0], ['Shift', 900], ['Shift', 1200], ['Shift', 1500])).toEqual([false, false, false, true]))
  it('does not take capitals for leaving', () => expect(presses(['Shift', 0], ['A', 50], ['Shift', 100], ['Shift', 200])).toEqual([false, false, false, false]))
  it('counts a held key once', () => expect(presses(['Shift', 0], ['Shift', 30, true], ['Shift', 60, true])).toEqual([false, false, false]))
})

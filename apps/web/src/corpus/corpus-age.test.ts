import { describe, expect, it } from 'vitest'
import { ageOf } from './corpus-age.ts'

describe('the age of a corpus', () => {
  it('does not warn at thirty days', () => expect(ageOf('2026-10-25', '2026-11-24')).toEqual({ days: 30, isOld: false }))
  it('warns the day after', () => expect(ageOf('2026-10-25', '2026-11-25')).toEqual({ days: 31, isOld: true }))
  it('says nothing when the clock of the device is behind', () => expect(ageOf('2026-11-25', '2026-11-01').isOld).toBe(false))
})

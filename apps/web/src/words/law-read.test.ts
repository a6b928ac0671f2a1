import { describe, expect, it } from 'vitest'
import { lawReadOf } from './law-read.ts'

describe('the days at which the law was read', () => {
  it('are the first and the last, since texts are not brought up to date together', () =>
    expect(lawReadOf([{ currentTo: '2026-06-14' }, { currentTo: '2025-07-24' }, { currentTo: '2026-03-31' }])).toEqual({
      from: '2025-07-24',
      to: '2026-06-14',
    }))
  it('are none without a text', () => expect(lawReadOf([])).toBeNull())
})

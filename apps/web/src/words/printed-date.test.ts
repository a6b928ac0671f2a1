import { describe, expect, it } from 'vitest'
import { printedDateInWords } from './printed-date.ts'

describe('the date that a source bears', () => {
  it('is written as the rest of the screen writes a day', () => {
    expect(printedDateInWords('2025-02-04', 'en')).toBe('4 February 2025')
    expect(printedDateInWords('2025-02-01', 'fr')).toBe('1er février 2025')
    expect(printedDateInWords('2021', 'fr')).toBe('2021')
    expect(printedDateInWords('2022-05', 'fr')).toBe('mai 2022')
    expect(printedDateInWords('2016-11', 'en')).toBe('November 2016')
  })
})

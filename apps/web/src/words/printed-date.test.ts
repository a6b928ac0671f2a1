import { describe, expect, it } from 'vitest'
import { readPrintedDate } from './printed-date.ts'

describe('the date that a source bears', () => {
  it('is written as the rest of the screen writes a day', () => {
    expect(readPrintedDate('2025-02-04', 'en').when).toBe('4 February 2025')
    expect(readPrintedDate('2025-02-01', 'fr').when).toBe('1er février 2025')
    expect(readPrintedDate('2021', 'fr').when).toBe('2021')
    expect(readPrintedDate('May 2022', 'fr').when).toBe('mai 2022')
    expect(readPrintedDate('13 October 2021', 'fr').when).toBe('13 octobre 2021')
  })
  it('says that the page bears none, and what it speaks of', () => {
    expect(readPrintedDate('undated', 'en')).toEqual({ kind: 'undated', when: '' })
    expect(readPrintedDate('undated, about May 2013', 'fr')).toEqual({ kind: 'undated-about', when: 'mai 2013' })
    expect(readPrintedDate('undated, speaks of 2025-02-04', 'fr')).toEqual({ kind: 'undated-on', when: 'le 4 février 2025' })
    expect(readPrintedDate('undated, covers 2019 to 2022', 'en')).toEqual({ kind: 'undated-on', when: '2019–2022' })
  })
  it('keeps what it does not understand', () => {
    expect(readPrintedDate('page of 2019, banner of late 2024', 'en')).toEqual({ kind: 'dated', when: 'page of 2019, banner of late 2024' })
  })
})

import { describe, expect, test } from 'vitest'
import { faultsOfSigning, recordedBy, reportFile, signatureFile } from './review-file.ts'

const option = { id: 'call_line', contentHash: 'a'.repeat(64) }
const form = { by: ' An  Invented\nName ', capacity: 'lawyer', until: '2027-11-24', provinces: [] }

describe('a file made on the page', () => {
  test('is of the content that was read, with each field on one line', () => {
    expect(signatureFile(option, form, '2026-11-24')).toEqual({
      format: 'recourse-review-1',
      act: 'sign',
      option: 'call_line',
      of: option.contentHash,
      by: 'An Invented Name',
      capacity: 'lawyer',
      on: '2026-11-24',
      until: '2027-11-24',
    })
    expect(signatureFile(option, { ...form, provinces: ['QC'] }, '2026-11-24')).toMatchObject({ provinces: ['QC'] })
  })

  test('of a report does not say who reports', () => {
    expect(Object.keys(reportFile(option, 'a delay\nis wrong', '2026-11-24'))).toEqual(['format', 'act', 'option', 'of', 'on', 'what'])
  })

  test('has a name that its command names', () => {
    const { name, command } = recordedBy(reportFile(option, 'x', '2026-11-24'))
    expect([name, command]).toEqual(['recourse-report-call_line-2026-11-24.json', 'npx recourse review take recourse-report-call_line-2026-11-24.json'])
  })
})

test('what is not filled is told in the order of the form', () => {
  expect(faultsOfSigning({ by: ' ', capacity: '', until: '2026-11-24', provinces: [] }, '2026-11-24')).toEqual(['by', 'capacity', 'until'])
  expect(faultsOfSigning(form, '2026-11-24')).toEqual([])
})

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readContentFiles } from './content-files.ts'
import { compiled, edited, resealed, tinyDir } from './fixture.test-kit.ts'
import { recordReview } from './record-review.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'recourse-review-'))
  cpSync(tinyDir, dir, { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const files = () => readContentFiles(dir).files
const option = (from = files()) => {
  const found = compiled(from).corpus?.law.options.find((o) => o.id === 'leave_employer')
  if (!found) throw new Error('the content does not compile')
  return found
}
const sign = () =>
  recordReview(dir, 'leave_employer', { act: 'sign', by: 'An Invented Name', capacity: 'yes', on: '2026-11-24', until: '2027-05-24', of: option().contentHash })
const report = () => recordReview(dir, 'leave_employer', { act: 'report', what: 'the delay: wrong #1', on: '2026-11-25', of: option().contentHash })

describe('recording a review', () => {
  test('a signature counts as long as what was signed stands', () => {
    const { contentHash } = option()
    expect(sign().ok).toBe(true)
    expect(option()).toMatchObject({ contentHash, review: { state: 'signed', by: 'An Invented Name', until: '2027-05-24', of: contentHash } })
  })

  test.each([
    ['a word of the option', 'law/options/leave_employer.yaml', 'An officer may refuse.', 'An officer can refuse.'],
    ['the hash of a cited provision', 'law/provisions/irpr-182-1.yaml', 'dddd', 'eeee'],
    ['a named condition that it uses', 'law/concepts.yaml', 'includes: watched', 'includes: debt'],
  ])('a change to %s voids the signature and says so', (_, name, from, to) => {
    sign()
    const changed = edited(files(), name, (t) => resealed(t.replace(from, to)))
    expect(option(changed).review).toEqual({ state: 'none' })
    expect(compiled(changed).warnings.map((w) => `${w.file} ${w.place}`)).toEqual(['law/signatures/leave_employer.yaml signature.of'])
  })

  test('a change elsewhere does not', () => {
    sign()
    expect(option(edited(files(), 'law/options/call_line.yaml', (t) => t.replace('You can hang up.', 'You may hang up.'))).review.state).toBe('signed')
  })

  test('a reported error freezes the option until it is resolved, then the signature is back', () => {
    sign()
    expect(report().ok).toBe(true)
    expect(option().review).toEqual({ state: 'error-reported', on: '2026-11-25', what: 'the delay: wrong #1', of: option().contentHash })
    expect(recordReview(dir, 'leave_employer', { act: 'resolve', on: '2026-11-26' }).ok).toBe(true)
    expect(option().review.state).toBe('signed')
    expect(readFileSync(join(dir, 'law/signatures/leave_employer.yaml'), 'utf8')).toContain('the delay: wrong #1')
  })

  test('refuses what could not be read again, and writes nothing', () => {
    expect(recordReview(dir, 'leave_employer', { act: 'resolve', on: '2026-11-26' })).toEqual({ ok: false, error: { kind: 'nothing-to-resolve' } })
    const backwards = recordReview(dir, 'leave_employer', {
      act: 'sign',
      by: 'A',
      capacity: 'b',
      on: '2026-11-24',
      until: '2026-11-01',
      of: option().contentHash,
    })
    expect(backwards).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
    expect(files().has('law/signatures/leave_employer.yaml')).toBe(false)
  })
})

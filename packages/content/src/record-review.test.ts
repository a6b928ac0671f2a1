import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Signature } from '@recourse/domain/law'
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
const now = () => {
  const found = compiled(files()).desk?.options.find((o) => o.id === 'leave_employer')
  if (!found) throw new Error('the content does not compile')
  return found
}
const sign = (more: Partial<Signature> = {}) => {
  const { contentHash: of, parts } = now()
  return recordReview(dir, 'leave_employer', {
    act: 'sign',
    by: 'An Invented Name',
    capacity: 'yes',
    on: '2026-11-24',
    until: '2027-05-24',
    of,
    parts,
    ...more,
  })
}
const report = () => recordReview(dir, 'leave_employer', { act: 'report', what: 'the delay: wrong #1', on: '2026-11-25', of: option().contentHash })

describe('recording a review', () => {
  test('a signature counts as long as what was signed stands', () => {
    const { contentHash } = option()
    expect(sign().ok).toBe(true)
    expect(option()).toMatchObject({ contentHash, review: { state: 'signed' } })
    expect(option().review).toEqual({
      state: 'signed',
      signatures: [{ by: 'An Invented Name', capacity: 'yes', on: '2026-11-24', until: '2027-05-24', of: contentHash }],
    })
    expect(now().changed).toEqual([])
  })

  test.each([
    ['a word of the option', 'law/options/leave_employer.yaml', 'An officer may refuse.', 'An officer can refuse.', 'risks'],
    ['the hash of a cited provision', 'law/provisions/irpr-182-1.yaml', 'dddd', 'eeee', 'provisions/irpr-182-1'],
    ['a named condition that it uses', 'law/concepts.yaml', 'includes: watched', 'includes: debt', 'concepts/held_back'],
    ['the English of a question', 'law/facts/permit_valid.yaml', /(worker:\n {4}en: )/, '$1Now, ', 'facts/permit_valid'],
    ['the French of a question', 'law/facts/permit_valid.yaml', /(worker:\n {4}en: .*\n {4}fr: )/, '$1Eh bien ', 'facts/permit_valid'],
    ['an answer to a question', 'law/facts/permit_type.yaml', /(label:\n {6}en: )/, '$1Another ', 'facts/permit_type'],
    ['a question that only a concept asks', 'law/facts/control_means.yaml', /(worker:\n {4}en: )/, '$1Now, ', 'facts/control_means'],
    ['a combination that touches its facts', 'law/impossible.yaml', "['yes']", "['no']", 'impossible/no-permit-and-valid'],
  ])('a change to %s voids the signature, and says what', (_, name, from, to, what) => {
    sign()
    const changed = edited(files(), name, (t) => resealed(t.replace(from, to)))
    expect(option(changed).review).toEqual({ state: 'none' })
    expect(compiled(changed).warnings.map((w) => `${w.file} ${w.place}: ${w.what.en}`)).toEqual([
      `law/signatures/leave_employer.yaml signatures[1].of: the option has changed since it was signed (${what}): the signature no longer counts`,
    ])
    const [kind, id] = what.includes('/') ? what.split('/') : ['option', what]
    expect(compiled(changed).desk?.options.find((o) => o.id === 'leave_employer')?.changed).toEqual([{ kind, id, how: 'changed' }])
  })

  test.each([
    ['why a question is asked', 'law/facts/permit_valid.yaml', /(why:\n {2}en: )/, '$1Because. '],
    ['a question that no condition of it asks', 'law/facts/nights_away.yaml', /(worker:\n {4}en: )/, '$1Now, '],
    ['our words for a provision', 'law/provisions/irpr-182-1.yaml', /(says:\n {2}en: )/, '$1Now, '],
    ['why two answers cannot be together', 'law/impossible.yaml', 'A permit that is not there', 'No permit'],
  ])('a change to %s does not', (_, name, from, to) => {
    sign()
    expect(option(edited(files(), name, (t) => t.replace(from, to))).review.state).toBe('signed')
  })

  test('signatures for provinces stand beside one another; one made again takes the place of its like, and nothing is lost', () => {
    sign({ provinces: ['ON'], by: 'A' })
    sign({ provinces: ['QC'], by: 'B' })
    sign({ provinces: ['ON'], by: 'C', on: '2026-11-25' })
    expect(option().review).toMatchObject({ state: 'signed', signatures: [{ by: 'A' }, { by: 'B', provinces: ['QC'] }, { by: 'C' }] })
    expect(now().signatures.map((s) => s.by)).toEqual(['A', 'B', 'C'])
    const text = readFileSync(join(dir, 'law/signatures/leave_employer.yaml'), 'utf8')
    expect(text.match(/parts:/g)).toHaveLength(2)
    const changed = edited(files(), 'law/options/leave_employer.yaml', (t) => t.replace('An officer may refuse.', 'An officer can refuse.'))
    expect(compiled(changed).warnings.map((w) => w.place)).toEqual(['signatures[2].of', 'signatures[3].of'])
  })

  test('a province that is none is refused', () => {
    sign({ provinces: ['ON', 'XX'] })
    expect(compiled(files()).problems.map((p) => p.place)).toEqual(['signatures[1].provinces[2]'])
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
      parts: now().parts,
    })
    expect(backwards).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
    expect(files().has('law/signatures/leave_employer.yaml')).toBe(false)
  })
})

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readContentFiles } from './content-files.ts'
import { compiled, edited, tinyDir, tinyFiles, told } from './fixture.test-kit.ts'
import { readDrift, recordDrift } from './record-drift.ts'
import { recordReview } from './record-review.ts'

const name = 'law/drift.yaml'
const listing = (text: string) => edited(tinyFiles(), name, () => text)
const entry = (id: string, languages = '[en]') => `- id: ${id}\n  foundOn: '2026-11-20'\n  languages: ${languages}\n`

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'recourse-drift-'))
  cpSync(tinyDir, dir, { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('the list of changed texts', () => {
  test('freezes exactly the options that cite one, whoever wrote it down, and says what to do', () => {
    const { corpus, problems, warnings } = compiled(listing(entry('irpr-182-1', '[en, fr]')))
    expect(problems).toEqual([])
    expect(corpus?.law.options.map((o) => [o.id, o.review.state])).toEqual([
      ['call_line', 'none'],
      ['leave_employer', 'error-reported'],
    ])
    expect(corpus?.law.options.find((o) => o.id === 'leave_employer')?.review).toMatchObject({
      on: '2026-11-20',
      what: expect.stringContaining('irpr-182-1 (en, fr)'),
      drifted: ['irpr-182-1'],
    })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatchObject({ file: name, line: 1 })
    expect(warnings[0]?.what.fr).toBe(
      'le texte officiel de RIPR 182(1) a changé (anglais, français), constaté le 2026-11-20; en vérification : leave_employer; toujours montré : permit-ends',
    )
    expect(warnings[0]?.repair.en).toContain('recourse law reread irpr-182-1 --xml DIR')
  })

  test.each([
    ['an id that is no provision', entry('irpr-999'), `${name} [1].id: no provision has this id`],
    ['a provision twice', entry('irpr-182-1') + entry('irpr-182-1'), `${name} [2].id: this id is there twice`],
    ['a language twice', entry('irpr-182-1', '[en, en]'), `${name} [1].languages: a language is named twice`],
    ['no language', entry('irpr-182-1', '[]'), `${name} [1].languages: there are too few`],
    ['another language', entry('irpr-182-1', '[es]'), `${name} [1].languages[1]: this is not one of the words allowed here`],
    ['no day', entry('irpr-182-1').replace(/ {2}foundOn.*\n/, ''), `${name} [1].foundOn: this is missing`],
    ['a word too many', `${entry('irpr-182-1')}  text: x\n`, `${name} [1].text: this key is not known here`],
  ])('refuses %s, naming the place', (_, text, problem) => {
    expect(told(listing(text))).toEqual([problem])
  })

  test('does not void a signature, which is back when the list is empty; a reported error is told first', () => {
    const option = (files = readContentFiles(dir).files) => compiled(files).corpus?.law.options.find((o) => o.id === 'leave_employer')
    const of = option()?.contentHash ?? ''
    const parts = { option: {}, provisions: {}, concepts: {}, facts: {}, impossible: {} }
    recordReview(dir, 'leave_employer', { act: 'sign', by: 'An Invented Name', capacity: 'lawyer', on: '2026-11-01', until: '2027-11-01', of, parts })
    const listed = () => edited(readContentFiles(dir).files, name, () => entry('irpr-182-1'))
    expect([option()?.review.state, option(listed())?.review.state, option(listed())?.contentHash]).toEqual(['signed', 'error-reported', of])
    recordReview(dir, 'leave_employer', { act: 'report', what: 'a delay', on: '2026-11-22', of })
    expect(option(listed())?.review).toEqual({ state: 'error-reported', on: '2026-11-22', what: 'a delay', of })
  })
})

describe('recording what changed', () => {
  const drift = (id: string) => ({ id, changed: ['fr'], gone: [], days: [] }) as const

  test('writes a list that the content accepts, in the order of ids, without what only changed its days', () => {
    const all = [drift('irpr-207.1-1'), drift('irpr-182-1'), { id: 'irpr-1', changed: [], gone: [], days: ['lastAmendedOn'] } as const]
    expect(recordDrift(dir, all, '2026-11-24')).toEqual({ ok: true, value: { added: ['irpr-207.1-1', 'irpr-182-1'], there: [] } })
    expect(readDrift(dir)).toMatchObject({ ok: true, value: [{ id: 'irpr-182-1' }, { id: 'irpr-207.1-1', foundOn: '2026-11-24', languages: ['fr'] }] })
    expect(compiled(readContentFiles(dir).files).problems).toEqual([])
  })

  test.each([
    ['is not there', null],
    ['cannot be read', 'x: ['],
    ['is not such a list', '- id: irpr-182-1\n'],
  ])('writes nothing when the list %s', (_, text) => {
    if (text === null) rmSync(join(dir, name))
    else writeFileSync(join(dir, name), text)
    expect(recordDrift(dir, [drift('irpr-182-1')], '2026-11-24').ok).toBe(false)
    if (text !== null) expect(readFileSync(join(dir, name), 'utf8')).toBe(text)
  })

  test('writes nothing when the list would be too long to be read in one sitting', () => {
    const many = Array.from({ length: 400 }, (_, i) => drift(`irpr-${i}`))
    expect(recordDrift(dir, many, '2026-11-24')).toMatchObject({ ok: false, error: [{ file: name }] })
    expect(readFileSync(join(dir, name), 'utf8')).toBe('[]\n')
  })
})

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkContent } from '@recourse/content'
import type { ReviewFile } from '@recourse/domain/route'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recourse, tinyDir, tinyPlaces } from '../terminal.test-kit.ts'

let dir: string
let content: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'recourse-review-'))
  content = join(dir, 'content')
  cpSync(tinyDir, content, { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const review = (...argv: readonly string[]) => recourse(['review', ...argv, '--content', content], { root: dir })
const taking = (file: unknown) =>
  recourse(['review', 'take', 'made.json', '--content', content], { root: dir, files: { 'made.json': typeof file === 'string' ? file : JSON.stringify(file) } })
const signature = ['--by', 'An Invented Name', '--capacity', 'lawyer', '--until', '2027-11-24'] as const
const edit = (name: string, from: string, to: string): void => {
  const path = join(content, name)
  const before = readFileSync(path, 'utf8')
  if (!before.includes(from)) throw new Error('the edit changes nothing')
  writeFileSync(path, before.replace(from, to))
}
const hashOf = (id: string): string =>
  checkContent({ contentDir: content, made: '2026-11-24', places: tinyPlaces }).corpus?.law.options.find((o) => o.id === id)?.contentHash ?? ''

describe('recourse review, for a province', () => {
  test('a signature for some provinces counts there and is a draft elsewhere', async () => {
    expect((await review('sign', 'call_line', ...signature, '--provinces', 'on, QC')).exit).toBe(0)
    const all = await review()
    expect(all.out).toContain('signed by An Invented Name, lawyer, for ON, QC only, until 2027-11-24')
    expect(all.out).toContain('draft in every other province')
    expect(all.out).toContain('2 to review, 0 signed.')
    expect((await review('--province', 'ON')).out).toContain('1 to review, 1 signed.')
    expect((await review('--province', 'BC')).exit).toBe(2)
    const found = async (province: string) => {
      const said = await recourse(['explain', '-', '--json', '--content', content], { files: { '-': `facts:\n  province: ${province}\n` } })
      return JSON.parse(said.out).options.find((o: { id: string }) => o.id === 'call_line').review
    }
    expect(await found('QC')).toBe('signed')
    expect(await found('unsure')).toBe('draft')
  })

  test('refuses a province that is none', async () => {
    expect(await review('sign', 'call_line', ...signature, '--provinces', 'ON,XX')).toMatchObject({ exit: 2, err: expect.stringContaining('ON, QC') })
    expect(existsSync(join(content, 'law/signatures/call_line.yaml'))).toBe(false)
  })
})

describe('recourse review show', () => {
  test('prints everything that a lawyer reads before signing, in both languages', async () => {
    const said = await review('show', 'leave_employer')
    expect(said).toMatchObject({ exit: 0, err: '' })
    for (const words of [
      '# Permit to leave this employer  (leave_employer)',
      'It was never signed.',
      '- The work permit names one employer [law: ',
      '“A work permit for one employer”, that is',
      'except when:',
      '90 days before the day of the question or later',
      'An officer may refuse. [law: ',
      'The page says that the employer may be inspected. [policy: ',
      'Keep copies of the papers. [not checked, noted 2026-11-01]',
      'In our own words',
      'An invented person has a permit for one employer and a debt. (first-story, 2026-11-24)',
      'Otherwise: With a valid permit it is settled.',
      '→ expected: nothing closes it',
      'Name: ____',
      'recourse review sign leave_employer --by',
    ])
      expect(said.out).toContain(words)
    const french = await review('show', 'leave_employer', '--lang', 'fr')
    expect(french.out).toContain('Permis pour quitter cet employeur')
    expect(french.out).toContain('→ attendu\u00A0: rien ne la ferme')
    expect(french.out).not.toMatch(/An officer|expected|Otherwise|What must hold|Risks/)
  })

  test('names what changed since it was last signed', async () => {
    await review('sign', 'leave_employer', ...signature)
    expect((await review('show', 'leave_employer')).out).toMatch(/Changed since it was last signed\n {2}Nothing\./)
    edit('law/options/leave_employer.yaml', 'An officer may refuse.', 'An officer can refuse.')
    edit('law/facts/permit_valid.yaml', 'Is the permit still valid?', 'Is the permit valid?')
    const said = await review('show', 'leave_employer')
    expect(said.out).toContain('- Risks (in the option, changed)')
    expect(said.out).toContain('- Permit still valid (question, changed)')
    expect(said.out).toContain('An Invented Name, lawyer → 2027-11-24')
  })

  test('refuses an id that is none', async () => {
    for (const id of [[], ['no_such'], ['call_line', 'leave_employer']]) expect(await review('show', ...id)).toMatchObject({ exit: 2, out: '' })
  })
})

describe('recourse review provision', () => {
  test('lists what rests on it', async () => {
    const said = await review('provision', 'irpr-182-1')
    expect(said).toMatchObject({ exit: 0, err: '' })
    for (const words of ['Permit to leave this employer  (leave_employer)', 'The permit ended less than ninety days ago (just-over)', 'permit-ends'])
      expect(said.out).toContain(words)
    expect((await review('provision', 'irpr-182-1', '--lang', 'fr')).out).toContain('Ce qui repose dessus')
    expect((await review('provision', 'irpr-9')).exit).toBe(2)
  })

  test('says that its official text changed', async () => {
    writeFileSync(join(content, 'law/drift.yaml'), "- id: irpr-182-1\n  foundOn: '2026-11-20'\n  languages: [en]\n")
    expect((await review('provision', 'irpr-182-1')).out).toContain('Its official text changed (en), found on 2026-11-20.')
  })
})

describe('recourse review log', () => {
  test('tells every error that was reported, the newest first, and never by whom', async () => {
    expect((await review('log')).out).toContain('No error was ever reported.')
    await review('report', 'call_line', '--what', 'a delay is wrong', '--on', '2026-11-20')
    await review('resolve', 'call_line', '--on', '2026-11-22')
    await review('report', 'leave_employer', '--what', 'a citation is wrong')
    const said = await review('log')
    expect(said.out.indexOf('a citation is wrong')).toBeLessThan(said.out.indexOf('a delay is wrong'))
    expect(said.out).toContain('resolved on 2026-11-22')
    expect(said.out).toContain('not resolved: frozen')
    expect((await review('log', 'call_line')).exit).toBe(2)
  })
})

describe('recourse review take', () => {
  const made = (more: object = {}): ReviewFile => ({
    format: 'recourse-review-1',
    act: 'sign',
    option: 'call_line',
    of: hashOf('call_line'),
    by: 'An Invented Name',
    capacity: 'lawyer',
    on: '2026-11-23',
    until: '2027-11-23',
    ...more,
  })

  test('records a signature and a report that were made on the page', async () => {
    expect(await taking(made({ provinces: ['QC'] }))).toMatchObject({ exit: 0, err: '' })
    expect((await review('--province', 'QC')).out).toContain('1 to review, 1 signed.')
    expect(readFileSync(join(content, 'law/signatures/call_line.yaml'), 'utf8')).toContain('on: "2026-11-23"')
    expect((await review('show', 'call_line')).out).toMatch(/Changed since it was last signed\n {2}Nothing\./)
    const { by: _, capacity: __, until: ___, ...rest } = made() as Extract<ReviewFile, { act: 'sign' }>
    expect(await taking({ ...rest, act: 'report', what: 'a delay is wrong' })).toMatchObject({ exit: 0 })
    expect((await review('log')).out).toContain('a delay is wrong')
  })

  test('refuses what was read before the option changed, and says so', async () => {
    const file = made()
    edit('law/options/call_line.yaml', 'You can hang up.', 'You may hang up.')
    expect(await taking(file)).toMatchObject({ exit: 8, out: '', err: expect.stringContaining('no longer what was read') })
    expect(existsSync(join(content, 'law/signatures/call_line.yaml'))).toBe(false)
  })

  test.each<readonly [string, object | string]>([
    ['is no JSON', '{'],
    ['is a list', '[]'],
    ['has another format', { format: 'recourse-review-2' }],
    ['has a key too many', { note: 'x' }],
    ['names no option', { option: 'no_such' }],
    ['is of a day to come', { on: '2026-11-25' }],
    ['has ended', { on: '2026-01-01', until: '2026-11-24' }],
    ['ends before it begins', { until: '2026-11-22' }],
    ['names a province that is none', { provinces: ['XX'] }],
    ['names no province', { provinces: [] }],
    ['has no name', { by: '' }],
    ['has a name on two lines', { by: 'A\nB' }],
    ['has a mark in its name', { capacity: '<b>lawyer</b>' }],
    ['is of no hash', { of: 'abc' }],
    ['does something else', { act: 'resolve' }],
    ['is too long', { by: 'x'.repeat(9000) }],
  ])('refuses a file that %s, and writes nothing', async (_, more) => {
    const said = await taking(typeof more === 'string' ? more : made(more))
    expect(said).toMatchObject({ exit: 3, out: '' })
    expect(said.err.length).toBeGreaterThan(20)
    expect(existsSync(join(content, 'law/signatures/call_line.yaml'))).toBe(false)
  })

  test('refuses a file that is not there, and more than one', async () => {
    expect((await review('take', join(dir, 'none.json'))).exit).toBe(3)
    expect((await review('take')).exit).toBe(2)
  })
})

test.each([[['sign', 'call_line', '--what', 'x']], [['show', 'call_line', '--by', 'x']], [['--by', 'x']], [['constructor']]])(
  'says that review %j is not how it is used',
  async (argv) => {
    expect(await review(...argv)).toMatchObject({ exit: 2, out: '' })
  },
)

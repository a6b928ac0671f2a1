import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkContent } from '@recourse/content'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recourse, tinyDir, tinyPlaces } from './terminal.test-kit.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'recourse-cli-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const copied = (): string => {
  cpSync(tinyDir, join(dir, 'content'), { recursive: true })
  return join(dir, 'content')
}

describe('the command line', () => {
  test('explains itself in both languages', async () => {
    expect(await recourse(['--help'])).toMatchObject({ exit: 0, out: expect.stringContaining('Exit codes: 0 done') })
    expect(await recourse(['--help', '--lang', 'fr'])).toMatchObject({ exit: 0, out: expect.stringContaining('Codes de sortie : 0 fait') })
    expect((await recourse(['help'], { environment: { LANG: 'fr_CA.UTF-8' } })).out).toContain('Codes de sortie')
    expect((await recourse(['help'], { environment: { LC_ALL: 'en_CA', LANG: 'fr_CA.UTF-8' } })).out).toContain('Exit codes')
  })

  test.each([
    [[]],
    [['destroy']],
    [['constructor']],
    [['check', '--json']],
    [['explain']],
    [['explain', 'a', 'b']],
    [['explain', 'x', '--on', '2026-02-30']],
    [['explain', 'x', '--colour', 'blue']],
    [['check', '--lang', 'es']],
    [['places']],
    [['explain', 'x', '--key', 'abc']],
    [['match', 'x', '--corpus', 'dist', '--content', 'content']],
  ])('says that %j is not how it is used', async (argv) => {
    expect((await recourse(argv)).exit).toBe(2)
  })

  test('a fault of ours ends calmly, in both languages, with nothing of what was given', async () => {
    const said = await recourse(['explain', '-', '--content', tinyDir], {
      today: () => {
        throw new Error('canary')
      },
    })
    expect(said.exit).toBe(5)
    expect(said.err).toContain('9-1-1')
    expect(said.err).toContain('de notre côté')
    expect(said.err).not.toContain('canary')
  })
})

describe('recourse check', () => {
  test('passes on good content', async () => {
    expect(await recourse(['check', '--content', tinyDir])).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('2 of 2 options are not signed') })
  })

  test.each([
    ['a French string', 'law/options/leave_employer.yaml', '  fr: Permis pour quitter cet employeur\n', 'title.fr'],
    ['a citation', 'law/options/leave_employer.yaml', '    cite: [irpr-207.1-1]\nnotRequired', 'gives[1].cite'],
    ['a hash', 'law/provisions/irpr-182-1.yaml', `  fr: ${'d'.repeat(64)}\n`, 'hash.fr'],
  ])('fails without %s, naming the file and the place', async (_, file, gone, place) => {
    const content = copied()
    const path = join(content, file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace(gone, gone.endsWith('notRequired') ? 'notRequired' : ''))
    for (const [lang, missing] of [
      ['en', 'this is missing'],
      ['fr', 'ceci manque'],
    ] as const) {
      const said = await recourse(['check', '--content', content, '--lang', lang])
      expect(said.exit).toBe(1)
      expect(said.err).toMatch(new RegExp(`content/${file}:\\d+:\\d+ .* ?${place.replaceAll(/[[\].]/g, '\\$&')}\\n +${missing}`))
    }
  })

  test('fails with a hash that was altered, naming the file and the place, and loads nothing', async () => {
    const content = copied()
    const path = join(content, 'law/provisions/irpr-182-1.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('dddd', 'ddde'))
    const said = await recourse(['check', '--content', content])
    expect(said).toMatchObject({ exit: 1, out: '', err: expect.stringMatching(/irpr-182-1\.yaml:\d+:1 {2}at hash\n +a hash, a number or a day/) })
    expect(said.err).toContain('Repair: restore what was changed')
    expect(await recourse(['review', '--content', content])).toMatchObject({ exit: 4, out: '' })
  })
})

describe('recourse explain', () => {
  const files = { 's.yaml': 'facts:\n  safe_to_talk: yes\n  permit_type: tied\n  control_means: [debt]\n  province: QC\n' }

  test('prints exactly the promised JSON', async () => {
    const said = await recourse(['explain', 's.yaml', '--json', '--content', tinyDir], { files })
    expect(said).toMatchObject({ exit: 0, err: '' })
    const answer = JSON.parse(said.out)
    expect(Object.keys(answer)).toEqual(['corpus', 'on', 'options', 'nextQuestion', 'traps', 'clocks'])
    expect(answer.corpus).toEqual({ version: expect.stringMatching(/^corpus-2026-11-24\./), lawCurrentTo: '2026-09-01' })
    expect(answer.on).toBe('2026-11-24')
    const leave = answer.options.find((o: { id: string }) => o.id === 'leave_employer')
    expect(Object.keys(leave)).toEqual([
      'id',
      'title',
      'finding',
      'words',
      'because',
      'missing',
      'lawyerOnly',
      'provisions',
      'risks',
      'involvesAuthority',
      'review',
    ])
    expect(leave).toMatchObject({
      finding: 'unknown',
      lawyerOnly: ['serious-grounds'],
      provisions: [
        { instrument: 'IRPR', pinpoint: '182(1)' },
        { instrument: 'IRPR', pinpoint: '207.1(1)' },
      ],
      risks: [{ en: 'An officer may refuse.', fr: 'Un agent peut refuser.' }, expect.anything()],
      involvesAuthority: ['ircc'],
      review: 'draft',
    })
    expect(leave.missing).toContain('permit_valid')
    expect(answer.options.find((o: { id: string }) => o.id === 'call_line')).toMatchObject({ finding: 'open', involvesAuthority: [], missing: [] })
    expect(answer.traps).toEqual([
      { id: 'ask-before-it-ends', options: ['leave_employer'], applies: 'yes', text: expect.objectContaining({ fr: expect.any(String) }) },
    ])
    expect(answer.clocks).toMatchObject([{ id: 'permit-ends', ends: null, daysLeft: null }])
  })

  test('takes the day from --on, then from the file', async () => {
    const on = async (argv: readonly string[], text: string) =>
      JSON.parse((await recourse(['explain', 's.yaml', '--json', '--content', tinyDir, ...argv], { files: { 's.yaml': text } })).out).on
    expect(await on([], 'facts: {}\non: 2025-01-02')).toBe('2025-01-02')
    expect(await on(['--on', '2024-02-29'], 'facts: {}\non: 2025-01-02')).toBe('2024-02-29')
    expect(await on([], 'facts: {}\nat: 2025-01-03T10:00')).toBe('2025-01-03')
  })

  test('reads well in both languages', async () => {
    const english = await recourse(['explain', 's.yaml', '--content', tinyDir], { files })
    expect(english.out).toContain('Draft reading of the law, not reviewed by a lawyer.')
    expect(english.out).toContain('Unless something that only a lawyer should discuss applies:')
    const french = await recourse(['explain', 's.yaml', '--content', tinyDir, '--lang', 'fr'], { files })
    expect(french.out).toContain('qu’aucun juriste n’a relue')
    expect(french.out).toContain('Permis pour quitter cet employeur')
    expect(french.out).not.toMatch(/Risks|Next question|An officer/)
  })

  test('gives nothing at all when the content is broken', async () => {
    const content = copied()
    writeFileSync(join(content, 'law/traps.yaml'), 'x: [')
    expect(await recourse(['explain', 's.yaml', '--content', content], { files })).toMatchObject({ exit: 4, out: '' })
  })

  test('says when the file cannot be read', async () => {
    expect(await recourse(['explain', join(dir, 'none.yaml'), '--content', tinyDir])).toMatchObject({ exit: 3, out: '' })
  })
})

describe('a built corpus', () => {
  const files = { 's.yaml': 'facts:\n  permit_type: tied\n' }
  const build = async (): Promise<string> => {
    const { bytesOf, corpusFiles, keyPath, signCorpus, signingKeyAt } = await import('@recourse/content')
    const { corpus } = checkContent({ contentDir: tinyDir, made: '2026-11-24', places: tinyPlaces })
    const key = signingKeyAt(keyPath(dir, {}), { mayMake: true })
    if (!corpus || !key.ok) throw new Error('nothing to build')
    const bytes = bytesOf(corpus)
    writeFileSync(join(dir, corpusFiles.corpus), bytes)
    writeFileSync(join(dir, corpusFiles.signature), JSON.stringify(signCorpus(bytes, key.value)))
    writeFileSync(join(dir, corpusFiles.publicKey), JSON.stringify({ publicKey: key.value.publicKey }))
    return key.value.publicKey
  }
  const explained = (...more: string[]) => recourse(['explain', 's.yaml', '--json', '--corpus', dir, ...more], { files })

  test('answers as the content does', async () => {
    const publicKey = await build()
    expect((await explained()).out).toBe((await recourse(['explain', 's.yaml', '--json', '--content', tinyDir], { files })).out)
    expect((await explained('--key', publicKey)).exit).toBe(0)
  })

  test.each([
    ['is cut short', 'corpus.json', (text: string) => text.slice(0, -2), 'was changed or damaged'],
    ['is empty', 'corpus.json', () => '', 'was changed or damaged'],
    ['has the signature of something else', 'corpus.sig.json', (text: string) => text.replace(/"signature":"../, '"signature":"AA'), 'was changed or damaged'],
    ['has a signature cut short', 'corpus.sig.json', (text: string) => text.slice(0, -9), 'signature file is missing, damaged'],
    ['names another key', 'corpus.sig.json', (text: string) => text.replace(/"publicKey":"[^"]*"/, `"publicKey":"${'A'.repeat(43)}"`), 'not the trusted one'],
    ['comes with no key', 'public-key.json', () => '{}', 'not the trusted one'],
  ])('is refused whole when it %s', async (_, name, change, why) => {
    await build()
    writeFileSync(join(dir, name), change(readFileSync(join(dir, name), 'utf8')))
    for (const command of ['explain', 'match'])
      expect(await recourse([command, 's.yaml', '--corpus', dir], { files })).toMatchObject({ exit: 4, out: '', err: expect.stringContaining(why) })
  })

  test('is refused whole when a byte, the signature or the key is not right', async () => {
    await build()
    expect(await explained('--key', 'A'.repeat(43))).toMatchObject({ exit: 4, out: '', err: expect.stringContaining('not the trusted one') })
    const path = join(dir, 'corpus.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('An officer may refuse.', 'An officer will accept'))
    expect(await explained()).toMatchObject({ exit: 4, out: '', err: expect.stringContaining('was changed or damaged') })
    writeFileSync(join(dir, 'corpus.sig.json'), '{}')
    expect(await explained()).toMatchObject({ exit: 4, out: '', err: expect.stringContaining('signature file is missing, damaged') })
    rmSync(join(dir, 'corpus.sig.json'))
    expect(await explained()).toMatchObject({ exit: 4, out: '', err: expect.stringContaining('one of its three files') })
  })
})

describe('recourse match', () => {
  test('prints exactly the promised JSON, and never a distance for a confidential site', async () => {
    const text = 'facts: {}\nnear: Rivebrune, QC\nat: 2026-11-24T10:00\ngender: woman\n'
    const said = await recourse(['match', 's.yaml', '--need', 'shelter', '--json', '--content', tinyDir], { files: { 's.yaml': text } })
    expect(said).toMatchObject({ exit: 0, err: '' })
    const { services, ...rest } = JSON.parse(said.out)
    expect(rest).toEqual({})
    for (const s of services) expect(Object.keys(s)).toEqual(['id', 'name', 'verdict', 'reasons', 'questions', 'discloses', 'km', 'openAt'])
    for (const s of services.filter((x: { id: string }) => x.id === 'quiet-house')) expect(s.km).toBeNull()
  })

  test('refuses a need that is not one', async () => {
    expect((await recourse(['match', 's.yaml', '--need', 'beds', '--content', tinyDir], { files: { 's.yaml': 'facts: {}' } })).exit).toBe(2)
  })
})

describe('recourse review', () => {
  test('lists, signs, freezes and resolves', async () => {
    const content = copied()
    const review = (...argv: string[]) => recourse(['review', ...argv, '--content', content])
    expect((await review()).out).toContain('2 to review, 0 signed.')
    expect((await review('sign', 'call_line', '--by', 'An Invented Name', '--capacity', 'lawyer', '--until', '2027-11-24')).exit).toBe(0)
    expect((await review()).out).toContain('1 to review, 1 signed.')
    expect((await review('--on', '2028-01-01')).out).toContain('the signature ended on 2027-11-24')
    expect((await review('report', 'call_line', '--what', 'a delay is wrong')).exit).toBe(0)
    expect((await review()).out).toContain('an error was reported on 2026-11-24')
    const frozen = await review('sign', 'call_line', '--by', 'Another Invented Name', '--capacity', 'lawyer', '--until', '2027-11-24')
    expect(frozen).toMatchObject({ exit: 0, out: expect.stringContaining('It stays frozen') })
    const found = await recourse(['explain', '-', '--json', '--content', content], { files: { '-': 'facts: {}' } })
    expect(JSON.parse(found.out).options.find((o: { id: string }) => o.id === 'call_line')).toMatchObject({ finding: 'being-checked', review: 'being-checked' })
    expect((await review('resolve', 'call_line')).exit).toBe(0)
    expect((await review()).out).toContain('1 to review, 1 signed.')
  })

  test.each([
    [['sign', 'call_line']],
    [['sign', 'call_line', '--by', 'A', '--capacity', 'b', '--until', '2026-11-24']],
    [['sign', 'no_such', '--by', 'A', '--capacity', 'b', '--until', '2027-11-24']],
    [['report', 'call_line']],
    [['report', 'call_line', '--what', 'one line\nand another']],
    [['sign', 'call_line', '--by', 'A\nB', '--capacity', 'b', '--until', '2027-11-24']],
    [['resolve', 'call_line']],
    [['praise', 'call_line']],
  ])('does not record %j', async (argv) => {
    const content = copied()
    expect((await recourse(['review', ...argv, '--content', content])).exit).toBe(2)
    expect((await recourse(['review', '--content', content])).out).toContain('2 to review')
  })
})

describe('recourse places', () => {
  test('finds without accents or capitals, and says when there is none', async () => {
    expect((await recourse(['places', 'RIVE'])).out).toContain('place:rivebrune-qc')
    expect((await recourse(['places', 'x9x'])).out).toContain('fsa:X9X')
    expect((await recourse(['places', 'nowhere'])).out).toContain('No place')
  })
})

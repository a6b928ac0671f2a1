import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recourse } from '../terminal.test-kit.ts'
import { edit, lanternContent, lanternTexts } from './lantern.test-kit.ts'

let dir: string
let content: string
let texts: ReturnType<typeof lanternTexts>
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'recourse-law-'))
  content = await lanternContent(dir)
  texts = lanternTexts(dir)
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

// The folder of the repository is this invented one, so that nothing is written in the real one.
const law = (...argv: readonly string[]) => recourse(['law', ...argv, '--content', content], { root: dir })
const pack = () => join(dir, '.recourse', 'official-text.json')

describe('recourse law import', () => {
  test('keeps the official texts of the cited provisions, in both languages, where git does not look', async () => {
    const said = await law('import', '--xml', texts.xml)
    expect(said).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('2 official texts written') })
    expect(said.out).toContain('Not found in both languages: irpr-207.1-1')
    const { madeOn, provisions, notFound } = JSON.parse(readFileSync(pack(), 'utf8'))
    expect([madeOn, Object.keys(provisions).sort(), notFound]).toEqual(['2026-11-24', ['irpa-3.1-1', 'irpa-3.1-2-a'], ['irpr-207.1-1']])
    expect(provisions['irpa-3.1-1']).toEqual({
      en: { text: '(1) Anyone may carry a lantern.', marginalNote: 'Who may carry one', currentTo: '2026-02-03' },
      fr: { text: '(1) Toute personne peut porter une lanterne.', marginalNote: 'Porteurs', currentTo: '2026-02-03' },
    })
  })

  const onSite = (given: (url: string) => string | null) => {
    const asked: string[] = []
    const fetchText = async (url: string): Promise<string | null> => {
      asked.push(url)
      return given(url)
    }
    return { asked, law: () => recourse(['law', 'import', '--site', '--content', content], { root: dir, fetchText }) }
  }

  test('takes them from the government’s site too, asking for whole laws and nothing else', async () => {
    const files: Readonly<Record<string, string>> = { eng: readFileSync(texts.eng, 'utf8'), fra: readFileSync(texts.fra, 'utf8') }
    const site = onSite((url) => (url.endsWith('/I-2.5.xml') ? (files[url.split('/')[3] ?? ''] ?? null) : null))
    const said = await site.law()
    expect(said).toMatchObject({ exit: 0, out: expect.stringContaining('2 official texts written') })
    expect(said.err).toContain('This law could not be had: https://laws-lois.justice.gc.ca/eng/XML/SOR-2002-227.xml')
    expect(site.asked.toSorted()).toEqual([
      'https://laws-lois.justice.gc.ca/eng/XML/I-2.5.xml',
      'https://laws-lois.justice.gc.ca/eng/XML/SOR-2002-227.xml',
      'https://laws-lois.justice.gc.ca/fra/XML/DORS-2002-227.xml',
      'https://laws-lois.justice.gc.ca/fra/XML/I-2.5.xml',
    ])
  })

  test('says when the site cannot be reached, what to do instead, and writes nothing', async () => {
    expect(await onSite(() => null).law()).toMatchObject({ exit: 7, out: '', err: expect.stringContaining('recourse law import --xml DIR') })
    expect(existsSync(pack())).toBe(false)
  })

  test('keeps what there is when a language is missing, and names it', async () => {
    rmSync(texts.fra)
    await law('import', '--xml', texts.xml)
    const { provisions, notFound } = JSON.parse(readFileSync(pack(), 'utf8'))
    expect(Object.keys(provisions['irpa-3.1-1'])).toEqual(['en'])
    expect(notFound).toEqual(expect.arrayContaining(['irpa-3.1-1', 'irpa-3.1-2-a']))
  })

  test.each(['official.json', 'content/law/official.json', 'docs/x.json'])('refuses to write %s, which would be committed', async (name) => {
    expect(await law('import', '--xml', texts.xml, '--out', join(dir, name))).toMatchObject({ exit: 2, err: expect.stringContaining('not ours to publish') })
    expect(existsSync(join(dir, name))).toBe(false)
  })

  test('says when it cannot write, and leaves nothing half written', async () => {
    writeFileSync(join(dir, '.recourse'), '')
    expect(await law('import', '--xml', texts.xml)).toMatchObject({ exit: 2, err: expect.stringContaining('cannot be written') })
    expect(readdirSync(dir).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('recourse law show', () => {
  test('without the texts, gives our words and where the official version is', async () => {
    const said = await law('show', 'irpa-3.1-1')
    expect(said).toMatchObject({ exit: 0, err: '' })
    expect(said.out).toContain('IRPA 3.1(1)  Immigration and Refugee Protection Act, s. 3.1(1)')
    expect(said.out).toContain('In our own words\n  Ninety days are counted.\n  Read as of 2026-02-03')
    expect(said.out).toContain('not on this machine: recourse law import')
    expect(said.out).toContain('French: https://laws-lois.justice.gc.ca/fra/lois/I-2.5/section-3.1.html')
  })

  test('with the texts, puts the official one beside, in the language asked, marked as not an official version', async () => {
    await law('import', '--xml', texts.xml)
    const english = await law('show', 'irpa-3.1-2-a')
    expect(english.out).toContain(
      'Official text, not an official version\n  [Exception]\n  (a) there is hay, namely,\n    (i) dry hay, or\n    (ii) straw; or\n',
    )
    expect(english.out).toContain('Source: https://laws-lois.justice.gc.ca/eng/acts/I-2.5/section-3.1.html\n  Current to 2026-02-03')
    const french = await law('show', 'irpa-3.1-2-a', '--lang', 'fr')
    expect(french.out).toContain('Texte officiel, version non officielle\n  [Exception]\n  a) là où il y a du foin :\n    (i) sec,')
    expect(french.out).not.toContain('hay')
  })

  test('with a pack that is named, and one that does not have it', async () => {
    const named = join(dir, 'pack.local')
    await law('import', '--xml', texts.xml, '--out', named)
    expect((await law('show', 'irpa-3.1-1', '--pack', named)).out).toContain('Anyone may carry')
    expect((await law('show', 'irpr-207.1-1', '--pack', named)).out).toContain('do not have it')
    expect((await law('show', 'irpr-207.1-1', '--pack', named)).out).toContain('copied by hand')
  })

  test('says when the text is not the one that our words were written from', async () => {
    edit(texts.eng, 'Anyone', 'Everyone')
    await law('import', '--xml', texts.xml)
    expect((await law('show', 'irpa-3.1-1')).out).toContain('not the text that our words were written from')
    expect((await law('show', 'irpa-3.1-2-a')).out).not.toContain('not the text')
  })

  test('refuses a pack that is not there or is damaged, and an id that is none', async () => {
    expect(await law('show', 'irpa-3.1-1', '--pack', join(dir, 'none.json'))).toMatchObject({ exit: 7, out: '' })
    await law('import', '--xml', texts.xml)
    for (const text of ['{', '{}', '[]', readFileSync(pack(), 'utf8').replace('"madeOn"', '"made"')]) {
      writeFileSync(pack(), text)
      expect(await law('show', 'irpa-3.1-1')).toMatchObject({ exit: 7, out: '', err: expect.stringContaining('damaged') })
    }
    for (const id of ['irpa-1', 'constructor', '../x']) expect(await law('show', id)).toMatchObject({ exit: 2, out: '' })
  })
})

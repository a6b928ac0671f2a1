import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkContent, readPlaces } from '@recourse/content'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recourse, tinyDir } from '../terminal.test-kit.ts'

const root = join(tinyDir, '..', '..', '..', '..')
const lawDir = join(root, '..', 'shared', 'data', 'law')
const realContent = join(root, 'content')
const places = readPlaces()
const provisions = readdirSync(join(realContent, 'law/provisions')).map((name) => name.slice(0, -'.yaml'.length))

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'recourse-law-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** The official number of a provision in a language, from its file. */
function numberOf(id: string, language: 'en' | 'fr'): string {
  const text = readFileSync(join(realContent, `law/provisions/${id}.yaml`), 'utf8')
  const number = new RegExp(`^fid:(?:\\n {2}.*)*?\\n {2}${language}: '(\\d+)'`, 'm').exec(text)?.[1]
  if (!number) throw new Error(`${id} has no official number`)
  return number
}

/** A folder with the laws of the names given, of which one word has one letter more: the first long word of the piece with this number. */
function withOneWordChanged(names: readonly string[], changed: string, number: string): string {
  mkdirSync(join(dir, 'xml'))
  for (const name of names.filter((n) => n !== changed)) symlinkSync(join(lawDir, name), join(dir, 'xml', name))
  const text = readFileSync(join(lawDir, changed), 'utf8')
  const piece = new RegExp(`(<\\w+ [^>]*lims:fid="${number}"[^>]*>.*?<Text>[^<]*?\\p{L}{4,})`, 'su')
  const after = text.replace(piece, '$1x')
  if (after === text) throw new Error('no word was changed')
  writeFileSync(join(dir, 'xml', changed), after)
  return join(dir, 'xml')
}

/** Options whose file cites one of the provisions, found by their text alone. */
function citing(ids: readonly string[]): readonly string[] {
  const folder = join(realContent, 'law/options')
  return readdirSync(folder)
    .filter((name) => {
      const lists = [...readFileSync(join(folder, name), 'utf8').matchAll(/cite:\s*\[([^\]]*)\]|cite:\n((?: +- [\w.-]+\n)+)/g)]
      return lists.some(([, inline = '', block = '']) => `${inline}${block}`.split(/[\s,]+/).some((id) => ids.includes(id)))
    })
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

/** The cited places that hold a place, itself among them: a section changes when one of its paragraphs does. */
const holding = (id: string): readonly string[] => provisions.filter((other) => other === id || id.startsWith(`${other}-`)).sort()

const regulations = ['eng_regulations_SOR-2002-227.xml', 'fra_reglements_DORS-2002-227.xml'] as const

describe.skipIf(!existsSync(lawDir))('the official texts beside the project', () => {
  test('are those that were read: nothing has drifted, and what is copied by hand is named', async () => {
    const said = await recourse(['law', 'verify', '--xml', lawDir, '--content', realContent, '--json'], { places })
    expect(said).toMatchObject({ exit: 0, err: '' })
    const { compared, drift, transcribed, notFound } = JSON.parse(said.out)
    expect([drift, compared + transcribed.length]).toEqual([[], provisions.length])
    expect(transcribed.every((id: string) => id.startsWith('cc-'))).toBe(true)
    expect(notFound.map((n: { instrument: string; provisions: number }) => [n.instrument, n.provisions])).toEqual([
      ['CC', 0],
      ['CC', 0],
    ])
  }, 180_000)

  // Each reads two whole consolidations: one here, all with `npm run prove`.
  const oneWord = [
    ['irpr-207.1-1', 'fr', regulations[1]],
    ['irpr-207.1-1-a', 'en', regulations[0]],
    ['irpr-182-1', 'en', regulations[0]],
  ] as const
  test.each(oneWord.slice(0, Number(process.env.PROVE_RUNS ?? 0) > 0 ? oneWord.length : 1))(
    'with one word of %s changed (%s) name exactly what rests on it, and freeze exactly the options that cite it',
    async (id, language, file) => {
      const xml = withOneWordChanged(regulations, file, numberOf(id, language))
      const content = join(dir, 'content')
      cpSync(realContent, content, { recursive: true })
      writeFileSync(join(content, 'law/drift.yaml'), '[]\n')
      const said = await recourse(['law', 'verify', '--xml', xml, '--content', content, '--write', '--json'], { places })
      expect(said.exit).toBe(6)
      const { drift, options, notFound } = JSON.parse(said.out)
      const ids = holding(id)
      expect(drift.map((d: { id: string; changed: unknown }) => [d.id, d.changed]).sort()).toEqual(ids.map((one) => [one, [language]]))
      expect(options.map((o: { id: string }) => o.id).sort()).toEqual(citing(ids))
      expect(citing(ids).length).toBeGreaterThan(0)
      const { corpus, problems, warnings } = checkContent({ contentDir: content, made: '2026-11-24' })
      expect(problems).toEqual([])
      const frozen = corpus?.law.options.filter((o) => o.review.state === 'error-reported').map((o) => o.id)
      expect(frozen?.toSorted()).toEqual(citing(ids))
      expect(warnings.filter((w) => w.file === 'law/drift.yaml')).toHaveLength(ids.length)
      expect(new Set(notFound.map((n: { instrument: string }) => n.instrument))).toContain('IRPA')
    },
    180_000,
  )

  test('as an older consolidation of the Act, before the changes of 26 March 2026, name the options that the amendments touched', async () => {
    const [day, act] = ['2026-03-26', 'eng_acts_I-2.5.xml']
    mkdirSync(join(dir, 'xml'))
    for (const name of ['fra_lois_I-2.5.xml', ...regulations]) symlinkSync(join(lawDir, name), join(dir, 'xml', name))
    // Whatever came into force that day had other words before, or none: here the first word of each such piece is another.
    const amended = new RegExp(`(<(?:Paragraph|Subparagraph|Subsection|Section) [^>]*lims:inforce-start-date="${day}"[^>]*>(?:(?!<Text>).)*<Text>)`, 'gsu')
    const now = readFileSync(join(lawDir, act), 'utf8')
    const before = now.replace(amended, '$1Formerly ').replace(/lims:current-date="[\d-]+"/, 'lims:current-date="2026-03-01"')
    expect(before).not.toBe(now)
    writeFileSync(join(dir, 'xml', act), before)
    const said = await recourse(['law', 'verify', '--xml', join(dir, 'xml'), '--content', realContent, '--json'], { places })
    const { drift, options } = JSON.parse(said.out)
    const ids: readonly string[] = drift.map((d: { id: string }) => d.id)
    // Some of the changes of that day were to the French text alone: only what the English text dates so counts here.
    const dated = (id: string): boolean => new RegExp(`lims:inforce-start-date="${day}"[^>]*lims:fid="${numberOf(id, 'en')}"`, 'u').test(now)
    const enteredThatDay = provisions.filter((id) => id.startsWith('irpa-') && dated(id))
    expect(enteredThatDay.length).toBeGreaterThan(5)
    expect(enteredThatDay.filter((id) => !ids.includes(id))).toEqual([])
    expect(ids.every((id) => id.startsWith('irpa-'))).toBe(true)
    const named = options.map((o: { id: string }) => o.id).sort()
    expect(named).toEqual(citing(ids))
    expect(named).toEqual(expect.arrayContaining(['refugee_claim', 'vtip_trp']))
    expect(named).not.toContain('esdc_report')
  }, 180_000)
})

import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

const law = (verb: string, ...more: readonly string[]) => recourse(['law', verb, '--xml', texts.xml, '--content', content, ...more])
const found = async () => {
  const said = await law('verify', '--json')
  return { exit: said.exit, ...JSON.parse(said.out) }
}
const list = () => readFileSync(join(content, 'law/drift.yaml'), 'utf8')

describe('recourse law verify', () => {
  test('is clean on the texts that were read, and says what it compared and what it could not', async () => {
    const said = await law('verify')
    expect(said).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('No drift.') })
    expect(said.out).toContain('2 provisions compared')
    expect(said.out).toContain('IRPA: 2026-02-03 → 2026-02-03')
    expect(said.out).toContain('IRPR, English: not in the folder (eng/regulations/SOR-2002-227.xml)')
    expect(said.out).toContain('Copied by hand, so not compared: 1')
    expect((await law('verify', '--lang', 'fr')).out).toContain('Aucun changement.')
  })

  test('compares what it says that it compares: the hash is that of the words at the cited place', () => {
    const words = '(a) there is hay, namely, (i) dry hay, or (ii) straw; or'
    expect(readFileSync(join(content, 'law/provisions/irpa-3.1-2-a.yaml'), 'utf8')).toContain(createHash('sha256').update(words).digest('hex'))
  })

  test('reads the folders of the government’s own repository too', async () => {
    const { xml, eng } = lanternTexts(dir, 'folders')
    const verify = () => recourse(['law', 'verify', '--xml', xml, '--content', content, '--json'])
    expect(await verify()).toMatchObject({ exit: 0 })
    edit(eng, 'dry hay', 'wet hay')
    expect(JSON.parse((await verify()).out).drift).toMatchObject([{ id: 'irpa-3.1-2-a', changed: ['en'] }])
  })

  test('names exactly what rests on a text of which one word changed, and none of its words', async () => {
    edit(texts.eng, 'dry hay', 'wet hay')
    const said = await law('verify')
    expect(said.exit).toBe(6)
    expect(said.out).not.toMatch(/wet|dry|\bhay\b/)
    const report = await found()
    expect(report.drift).toMatchObject([
      { id: 'irpa-3.1-2-a', changed: ['en'], gone: [], days: [], options: ['leave_employer'], notices: [], traps: [], clocks: ['permit-ends'] },
    ])
    expect(report.options).toMatchObject([{ id: 'leave_employer', provisions: ['irpa-3.1-2-a'] }])
    expect(report.written).toBeNull()
    expect(list()).toBe('[]\n')
  })

  test('tells the languages apart', async () => {
    edit(texts.fra, 'une lanterne.', 'la lanterne.')
    expect((await found()).drift).toMatchObject([{ id: 'irpa-3.1-1', changed: ['fr'], options: ['call_line'], clocks: [] }])
    expect((await law('verify', '--lang', 'fr')).out).toMatch(/LIPR 3\.1\(1\).*\n {4}texte changé\u00A0: français\n {4}voies\u00A0: call_line/)
  })

  test('says when a place is gone', async () => {
    edit(texts.eng, '<Label>(1)</Label>', '<Label>(1.1)</Label>')
    expect(await found()).toMatchObject({ exit: 6, drift: [{ id: 'irpa-3.1-1', changed: [], gone: ['en'], options: ['call_line'] }] })
  })

  test('tells days that moved while the words stayed, and freezes nothing for that', async () => {
    edit(texts.eng, /(2015-03-04" lims:lastAmendedDate=")2024-09-10/, '$12026-01-15')
    expect(await found()).toMatchObject({ exit: 6, options: [], drift: [{ days: ['lastAmendedOn'] }, { days: ['lastAmendedOn'] }] })
    expect((await law('verify', '--write')).out).toContain('0 added')
    expect(list()).toBe('[]\n')
  })

  test('is not clean when a law that a machine read is not there, or is another language, and names it', async () => {
    rmSync(texts.fra)
    expect(await law('verify')).toMatchObject({ exit: 7, out: expect.stringContaining('IRPA, French: not in the folder (fra/lois/I-2.5.xml)') })
    writeFileSync(texts.fra, readFileSync(texts.eng))
    expect(await law('verify')).toMatchObject({ exit: 7, out: expect.stringContaining('IRPA, French: the file is not a consolidated law in this language') })
    expect((await law('verify')).out).not.toContain('No drift.')
  })
})

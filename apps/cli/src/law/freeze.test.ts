import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
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
const findings = async (): Promise<Readonly<Record<string, string>>> => {
  const said = await recourse(['explain', 's.yaml', '--json', '--content', content], { files: { 's.yaml': 'facts: {}' } })
  return Object.fromEntries(JSON.parse(said.out).options.map((o: { id: string; finding: string }) => [o.id, o.finding]))
}

describe('recourse law verify --write', () => {
  test('freezes exactly the options that cite the changed text, until a person has read it again', async () => {
    const before = await findings()
    edit(texts.eng, 'dry hay', 'wet hay')
    expect(await law('verify', '--write')).toMatchObject({ exit: 6, out: expect.stringContaining('1 added, 0 there before') })
    expect(list()).toContain("- id: irpa-3.1-2-a\n  foundOn: '2026-11-24'\n  languages: [en]\n")
    expect(await findings()).toEqual({ ...before, leave_employer: 'being-checked' })
    const checked = await recourse(['check', '--content', content])
    expect(checked).toMatchObject({ exit: 0, err: '' })
    expect(checked.out).toMatch(/To look at {2}content\/law\/drift\.yaml:2:\d+ .*\n +the official text of IRPA 3\.1\(2\)\(a\) changed \(English\)/)
    expect(checked.out).toContain('being checked: leave_employer; still shown: permit-ends')
    expect((await recourse(['review', '--content', content])).out).toContain('the official text of irpa-3.1-2-a changed, found on 2026-11-24')
    expect(await law('reread', 'irpa-3.1-2-a')).toMatchObject({ exit: 0, err: '' })
    expect([list(), await findings()]).toEqual(['[]\n', before])
    expect((await found()).exit).toBe(0)
  })

  test('keeps the day on which a change was first found, adds the other language, and takes nothing out', async () => {
    edit(texts.eng, 'dry hay', 'wet hay')
    await law('verify', '--write')
    edit(texts.fra, 'sec,', 'humide,')
    const later = await recourse(['law', 'verify', '--xml', texts.xml, '--content', content, '--write'], { today: () => '2026-12-24' })
    expect(later.out).toContain('0 added, 1 there before')
    expect(list()).toContain("  foundOn: '2026-11-24'\n  languages: [en, fr]\n")
    edit(texts.eng, 'wet hay', 'dry hay')
    edit(texts.fra, 'humide,', 'sec,')
    expect(await law('verify', '--write')).toMatchObject({ exit: 0, out: expect.stringContaining('On the list of changed texts, but as read') })
    expect(list()).toContain('irpa-3.1-2-a')
  })

  test('writes nothing from a text older than the one that was read', async () => {
    edit(texts.eng, 'current-date="2026-02-03"', 'current-date="2025-02-03"')
    edit(texts.eng, 'dry hay', 'wet hay')
    expect(await law('verify')).toMatchObject({ exit: 6, out: expect.stringContaining('2026-02-03 → 2025-02-03, older than what was read') })
    expect(await law('verify', '--write')).toMatchObject({ exit: 2, err: expect.stringContaining('Nothing was written') })
    expect(list()).toBe('[]\n')
    expect(await law('reread', 'irpa-3.1-2-a')).toMatchObject({ exit: 2, err: expect.stringContaining('older') })
  })
})

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
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

describe('recourse law', () => {
  test.each([
    [['law']],
    [['law', 'repeal']],
    [['law', 'verify']],
    [['law', 'verify', 'irpa-3.1-1', '--xml', '.']],
    [['law', 'verify', '--xml', '.', '--out', 'x']],
    [['law', 'import', '--xml', '.', '--write']],
    [['law', 'show']],
    [['law', 'show', 'irpa-3.1-1', '--json']],
    [['law', 'reread', '--xml', '.']],
    [['check', '--xml', '.']],
  ])('says that %j is not how it is used', async (argv) => {
    expect((await recourse(argv)).exit).toBe(2)
  })

  test('says which folder cannot be read, and which holds no law', async () => {
    const empty = join(dir, 'empty')
    mkdirSync(empty)
    for (const [xml, en, fr] of [
      [join(dir, 'none'), 'cannot be read', 'ne peut pas être lu'],
      [empty, 'There is no law in XML', 'Il n’y a pas de loi en XML'],
    ] as const) {
      for (const verb of ['verify', 'import']) {
        expect(await recourse(['law', verb, '--xml', xml, '--out', join(dir, 'o')].slice(0, verb === 'verify' ? 4 : 6))).toMatchObject({ exit: 7, out: '' })
        expect((await recourse(['law', verb, '--xml', xml])).err).toContain(`${xml}`)
      }
      expect((await recourse(['law', 'verify', '--xml', xml])).err).toContain(en)
      expect((await recourse(['law', 'verify', '--xml', xml, '--lang', 'fr'])).err).toContain(fr)
    }
    expect(existsSync(join(dir, 'o'))).toBe(false)
  })

  test('reread refuses what is not there, and writes nothing', async () => {
    expect((await law('reread', 'irpa-999')).exit).toBe(2)
    expect((await law('reread', '../options/call_line')).exit).toBe(2)
    expect((await law('reread', 'irpr-207.1-1')).exit).toBe(7)
    edit(texts.eng, '<Label>(1)</Label>', '<Label>(1.1)</Label>')
    expect(await law('reread', 'irpa-3.1-1')).toMatchObject({ exit: 6, err: expect.stringContaining('no longer has this place') })
  })
})

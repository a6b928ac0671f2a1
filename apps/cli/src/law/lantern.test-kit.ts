import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { recourse, type Said, tinyDir } from '../terminal.test-kit.ts'

const fixture = join(tinyDir, '..', '..', 'src', 'justice-laws', 'test-fixture')

/** Where the invented Lantern Act is put: it takes the place of the law that ids call `irpa`. */
export const layouts = {
  underscores: { eng: 'eng_acts_I-2.5.xml', fra: 'fra_lois_I-2.5.xml' },
  folders: { eng: 'eng/acts/I-2.5.xml', fra: 'fra/lois/I-2.5.xml' },
} as const

/** Changes a file, and fails when that changes nothing. */
export function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`the edit of ${path} changed nothing`)
  writeFileSync(path, after)
}

/** Writes the Lantern Act in both languages below a folder, and says where. */
export function lanternTexts(dir: string, layout: keyof typeof layouts = 'underscores'): { readonly xml: string; readonly eng: string; readonly fra: string } {
  const xml = join(dir, `xml-${layout}`)
  const [eng, fra] = [join(xml, layouts[layout].eng), join(xml, layouts[layout].fra)]
  for (const path of [eng, fra]) mkdirSync(dirname(path), { recursive: true })
  cpSync(join(fixture, 'eng.xml'), eng)
  cpSync(join(fixture, 'fra.xml'), fra)
  return { xml, eng, fra }
}

/**
 * The small invented content, resting on the Lantern Act: `leave_employer` and the clock on 3.1(2)(a), `call_line` on 3.1(1). The provision
 * irpr-207.1-1, which `leave_employer` and the trap cite too, stays copied by hand.
 */
export async function lanternContent(dir: string): Promise<string> {
  const content = join(dir, 'content')
  cpSync(tinyDir, content, { recursive: true })
  for (const name of readdirSync(content, { recursive: true }).map(String)) {
    if (!name.endsWith('.yaml')) continue
    const text = readFileSync(join(content, name), 'utf8')
    writeFileSync(join(content, name), text.replaceAll('irpr-182-1]', 'irpa-3.1-2-a]'))
  }
  edit(join(content, 'law/options/call_line.yaml'), 'cite: []\n    basis: practice', 'cite: [irpa-3.1-1]')
  const provision = readFileSync(join(content, 'law/provisions/irpr-182-1.yaml'), 'utf8')
  const { xml } = lanternTexts(join(dir, 'as-read'))
  for (const [id, pinpoint] of [
    ['irpa-3.1-2-a', '3.1(2)(a)'],
    ['irpa-3.1-1', '3.1(1)'],
  ]) {
    const about = provision
      .replace('instrument: IRPR', 'instrument: IRPA')
      .replace('182(1)', String(pinpoint))
      .replace(/currentTo: .*/, "currentTo: '2026-01-01'")
    writeFileSync(join(content, `law/provisions/${id}.yaml`), about)
    const read: Said = await recourse(['law', 'reread', String(id), '--xml', xml, '--content', content])
    if (read.exit !== 0) throw new Error(read.err)
  }
  rmSync(join(content, 'law/provisions/irpr-182-1.yaml'))
  return content
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foldWhiteSpace } from './official-elements.ts'
import { type OfficialLaw, readOfficialLaw } from './read-official.ts'

// The official texts are not committed: they are compared with where they are kept, beside the project.
const shared = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared')
const here = existsSync(join(shared, 'law', 'provisions.json'))

type Expected = {
  readonly ref: string
  readonly pinpoint: string
  readonly read_by: string
  readonly current_to: string
  readonly [key: string]: string | null | readonly string[]
}

const languages = [
  { language: 'en', suffix: '' },
  { language: 'fr', suffix: '_fr' },
] as const

function expectedProvisions(): readonly Expected[] {
  const all: readonly Expected[] = JSON.parse(readFileSync(join(shared, 'law', 'provisions.json'), 'utf8'))
  return all.filter((p) => p.read_by === 'parser')
}

const laws = new Map<string, OfficialLaw | null>()

function lawAt(path: string): OfficialLaw | null {
  const known = laws.get(path)
  if (known !== undefined) return known
  const law = readOfficialLaw(readFileSync(join(shared, 'data', 'law', path.replaceAll('/', '_')), 'utf8'))
  laws.set(path, law)
  return law
}

/** What the reader finds at the place of an expected provision, in the words of the expected file. */
function found(p: Expected): unknown {
  return languages.map(({ language, suffix }) => {
    const provision = lawAt(String(p[`source_path${suffix}`]))?.at(p.pinpoint)
    if (!provision) return null
    const { text, marginalNote = '', fid = null, inForceFrom = null, lastAmendedOn = null, currentTo } = provision
    return { language, text: foldWhiteSpace(text), marginalNote, fid, inForceFrom, lastAmendedOn, currentTo }
  })
}

const expected = (p: Expected): unknown =>
  languages.map(({ language, suffix }) => ({
    language,
    text: foldWhiteSpace(String(p[`text_${language}`])),
    marginalNote: p[`marginal_${language}`] ?? '',
    fid: p[`fid${suffix}`],
    inForceFrom: p[`in_force${suffix}`],
    lastAmendedOn: p[`last_amended${suffix}`],
    currentTo: p.current_to,
  }))

describe.skipIf(!here)('the official texts read before, beside the project', () => {
  test('are all read again the same: words, marginal notes, numbers and days, in both languages', () => {
    const all = expectedProvisions()
    expect(all.length).toBeGreaterThan(250)
    expect(all.map((p) => [p.ref, found(p)])).toEqual(all.map((p) => [p.ref, expected(p)]))
  })
})

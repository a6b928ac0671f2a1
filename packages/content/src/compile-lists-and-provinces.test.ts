import { describe, expect, test } from 'vitest'
import { compiled, edited, tinyFiles, told } from './fixture.test-kit.ts'
import { provinceTopics } from './schema-law.ts'

const files = tinyFiles()
const leave = 'law/options/leave_employer.yaml'

describe('compiling lists, provinces and court decisions', () => {
  test('reads a list that goes on in a folder of its name, each id once over all of them', () => {
    const name = 'law/traps/more.yaml'
    const traps = new TextDecoder().decode(files.get('law/traps.yaml'))
    const withMore = (text: string) => new Map([...files, [name, new TextEncoder().encode(text)]])
    expect(compiled(withMore(traps.replace('ask-before-it-ends', 'another'))).corpus?.law.traps.map((t) => t.id)).toEqual(['ask-before-it-ends', 'another'])
    expect(told(withMore(traps))).toEqual([`${name} [1].id: this id is there twice`])
    expect(told(new Map([...files, ['law/traps/deeper/more.yaml', new TextEncoder().encode(traps)]]))[0]).toContain('this file is in no place')
  })

  const province = (topics: string): ReadonlyMap<string, Uint8Array> =>
    new Map([...files, ['law/provinces/qc.yaml', new TextEncoder().encode(`province: QC\ntopics:\n${topics}`)]])
  const gap = (topic: string): string =>
    `  - topic: ${topic}\n    options: [call_line]\n    statements: []\n    gaps:\n      - en: No page was found.\n        fr: Aucune page trouvée.\n`

  test('takes what was found of a province only whole: every topic, with statements or with what was not found', () => {
    const whole = provinceTopics.map(gap).join('')
    expect(told(province(whole))).toEqual([])
    expect(compiled(province(whole)).corpus?.law.provinces[0]?.topics.length).toBe(provinceTopics.length)
    expect(told(province(provinceTopics.slice(1).map(gap).join('')))[0]).toContain('a topic is missing')
    expect(told(province(whole.replace('[call_line]', '[call]')))[0]).toContain('no option has this id')
    const elsewhere = new Map([...province(whole)].map(([name, bytes]) => [name.replace('/qc.', '/on.'), bytes] as const))
    expect(told(elsewhere)[0]).toContain('the file name is not the province')
  })

  test('takes a court decision that rests on a named page, and refuses a reading of one that is not there', () => {
    const source = [...files.keys()].find((n) => n.startsWith('law/sources/'))?.slice('law/sources/'.length, -'.yaml'.length)
    const pair = 'en: A text\n  fr: Un texte'
    const written = ['court', 'citation', 'held'].map((key) => `${key}:\n  ${pair}\n`).join('')
    const decision = `${written}decidedOn: '2025-07-24'\ncite: []\nbasis: practice\nsource: ${source}\n`
    const read = new Map([...files, ['law/decisions/a-case.yaml', new TextEncoder().encode(decision)]])
    expect(told(edited(read, leave, (t) => t.replace('readings: []', 'readings: [a-case]')))).toEqual([])
    expect(compiled(read).corpus?.law.decisions['a-case']).not.toHaveProperty('basis')
    expect(told(edited(files, leave, (t) => t.replace('readings: []', 'readings: [a-case]')))[0]).toContain('no court decision has this id')
    expect(
      told(new Map([...read].map(([n, b]) => [n, n.endsWith('a-case.yaml') ? new TextEncoder().encode(decision.replace(`${source}`, 'none')) : b])))[0],
    ).toContain('no source has this id')
  })

  test('refuses a change that makes a fact otherwise in a way that nobody can answer, or that changes nothing', () => {
    const changed = (from: string, to: string) => told(edited(files, 'law/changes.yaml', (text) => text.replace(from, to)))
    expect(changed("becomes: 'no'", 'becomes: ended')).toEqual(['law/changes.yaml [1].steps[1].becomes: this is not an answer to this fact'])
    expect(changed("becomes: 'no'", 'gains: [ended]')).toEqual(['law/changes.yaml [1].steps[1].gains: this is not an answer to this fact'])
    expect(changed('  steps:\n    - fact: permit_valid', '  steps:\n    - fact: permit')).toEqual(['law/changes.yaml [1].steps[1].fact: no fact has this id'])
    expect(changed("    - fact: permit_valid\n      becomes: 'no'\n", '    []\n')).toEqual(['law/changes.yaml [1].steps: the change changes nothing'])
    expect(compiled(files).corpus?.law.changes[0]?.steps).toEqual([{ fact: 'permit_valid', becomes: false }])
  })
})

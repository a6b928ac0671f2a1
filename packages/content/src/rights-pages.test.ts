import { describe, expect, test } from 'vitest'
import { compiled, edited, tinyFiles, told } from './fixture.test-kit.ts'

const files = tinyFiles()
const page = 'law/rights/at-home.yaml'
const replaced = (from: string | RegExp, to: string): readonly string[] => told(edited(files, page, (text) => text.replace(from, to)))

describe('the pages on rights', () => {
  test('are in the corpus, in three languages, each point on one basis', () => {
    const [home] = compiled(files).corpus?.law.rights ?? []
    expect(home?.id).toBe('at-home')
    expect(home?.title).toEqual({ en: 'Your rights at home', fr: 'Vos droits chez vous', es: 'Sus derechos en casa' })
    expect(home?.sections.flatMap((s) => s.points.map((p) => p.basis))).toEqual(['law', 'practice', 'memory'])
    expect(home?.sections.flatMap((s) => s.points.filter((p) => 'changedOn' in p))).toEqual([])
  })

  const broken: readonly (readonly [string, string | RegExp, string, string])[] = [
    ['a title without Spanish', '  es: Sus derechos en casa\n', '', 'title.es: this is missing'],
    [
      'a point without Spanish',
      '          es: Un oficial decide sobre el permiso, y nadie en la puerta lo hace.\n',
      '',
      'sections[1].points[1].text.es: this is missing',
    ],
    [
      'a point without French',
      '          fr: Un agent décide du permis, et personne à la porte n’en décide.\n',
      '',
      'sections[1].points[1].text.fr: this is missing',
    ],
    ['unfinished Spanish', 'es: Quién llama', "es: '[ES] Quién llama'", 'sections[1].heading.es: the text is unfinished: it holds a mark such as [FR] or TODO'],
    [
      'English for Spanish',
      'es: Lo que una casa pide a quien llama.',
      'es: What a house asks of those who knock.',
      'lead.es: the text is word for word the English',
    ],
    ['a point of law without citation', /\n {8}cite: .*/, '', 'sections[1].points[1].cite: this is missing'],
    ['a citation that does not resolve', 'cite: [irpr-207.1-1]', 'cite: [irpr-999]', 'sections[1].points[1].cite[1]: no provision has this id'],
    ['a source that does not resolve', 'source: invented-page', 'source: other-page', 'sections[1].points[2].source: no source has this id'],
    [
      'two bases in one point',
      'source: invented-page',
      'source: invented-page\n        cite: [irpr-207.1-1]',
      'sections[1].points[2].cite: this key is not known here',
    ],
    ['a memory that does not say when', /\n {8}noted: .*/, '', 'sections[1].points[3].noted: this is missing'],
    ['an unknown service', 'services: []', 'services: [nobody]', 'services[1]: no service has this id'],
    [
      'a service invented for demonstration',
      'services: []',
      'services: [law-office]',
      'services[1]: a public page names a service that is not open, that is invented for demonstration, or whose place is confidential',
    ],
    ['a key of its own', 'services: []', 'services: []\ncolour: blue', 'colour: this key is not known here'],
    [
      'a space before a question mark in French',
      'qui est là.',
      'qui est là ?',
      'sections[1].points[2].text.fr: there is a space before a mark that takes none in this language',
    ],
    ['a colon without its space in French', 'demander :', 'demander:', 'sections[1].points[3].text.fr: a colon in French takes a space before it'],
    [
      'English quotation marks in French',
      '« Qui est là? »',
      '“Qui est là?”',
      'sections[1].points[3].text.fr: these are the quotation marks of another language',
    ],
    ['a Spanish question that is not opened', '¿Quién', 'Quién', 'sections[1].points[3].text.es: a question or an exclamation in Spanish is not opened'],
    [
      'French quotation marks in Spanish',
      '«¿Quién está ahí?»',
      '« ¿Quién está ahí? »',
      'sections[1].points[3].text.es: these are the quotation marks of another language',
    ],
    [
      'a straight apostrophe',
      'y nadie en la puerta',
      "y na'die en la puerta",
      'sections[1].points[1].text.es: the text holds a straight quotation mark or apostrophe',
    ],
  ]
  test.each(broken)('are refused with %s', (_, from, to, problem) => {
    expect(replaced(from, to)).toContain(`${page} ${problem}`)
  })

  test('make a provision cited, and are named when it is gone', () => {
    const provision = 'law/provisions/irpr-182-1.yaml'
    const alone = edited(files, page, (text) => text.replace('irpr-207.1-1', 'irpr-182-1'))
    const elsewhere = [...alone].map(([name, bytes]) => {
      const text = new TextDecoder().decode(bytes)
      return [name, new TextEncoder().encode(name === page || name === provision ? text : text.replaceAll('irpr-182-1', 'irpr-207.1-1'))] as const
    })
    expect(told(new Map(elsewhere)).filter((p) => p.startsWith(provision))).toEqual([])
    expect(told(new Map(elsewhere.filter(([name]) => name !== page)))).toContain(`${provision} : nothing cites this provision`)
  })

  test('say of a point whose provision changed that it is being checked, and only of that one', () => {
    const drifted = edited(files, 'law/drift.yaml', () => "- id: irpr-207.1-1\n  foundOn: '2026-11-20'\n  languages: [fr]\n")
    const { corpus, warnings } = compiled(drifted)
    const points = corpus?.law.rights[0]?.sections.flatMap((s) => s.points) ?? []
    expect(points.map((p) => p.changedOn)).toEqual(['2026-11-20', undefined, undefined])
    expect(warnings[0]?.what.en).toContain('being checked: leave_employer, rights/at-home')
  })
})

import { describe, expect, test } from 'vitest'
import { compiled, edited, tinyFiles, told, without } from './fixture.test-kit.ts'

const files = tinyFiles()
const leave = 'law/options/leave_employer.yaml'
const house = 'directory/services/quiet-house.yaml'
const replaced = (name: string, from: string | RegExp, to: string): readonly string[] => told(edited(files, name, (text) => text.replace(from, to)))

describe('compiling the content', () => {
  test('gives a whole corpus without problem or warning', () => {
    const { corpus, scenarios, problems, warnings } = compiled(files)
    expect([...problems, ...warnings]).toEqual([])
    expect(corpus?.version).toMatch(/^corpus-2026-11-24\.[0-9a-f]{8}$/)
    expect(corpus?.law.currentTo).toBe('2026-09-01')
    expect(corpus?.law.facts.map((f) => f.order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(corpus?.law.options.map((o) => o.review)).toEqual([{ state: 'none' }, { state: 'none' }])
    expect(scenarios.map((s) => s.id)).toEqual(['first-story'])
    expect(corpus?.directory.services.find((s) => s.id === 'law-office')?.hours).toMatchObject({ weekly: [{ days: ['MO', 'TU'], opens: 540, closes: 1050 }] })
  })

  test('is the same for the same files, and another version for any other word', () => {
    expect(compiled(files).corpus).toEqual(compiled(new Map([...files].reverse())).corpus)
    expect(compiled(edited(files, leave, (t) => t.replace('An officer decides.', 'One officer decides.'))).corpus?.version).not.toBe(
      compiled(files).corpus?.version,
    )
  })

  test('leaves out phone numbers without enough evidence', () => {
    expect(JSON.stringify(compiled(files).corpus)).not.toContain('555-0199')
  })

  const broken: readonly (readonly [string, string, string | RegExp, string, string])[] = [
    ['an unknown key', leave, 'decision: ', 'colour: blue\ndecision: ', `${leave} colour: this key is not known here`],
    ['a missing French string', leave, '  fr: Permis pour quitter cet employeur\n', '', `${leave} title.fr: this is missing`],
    [
      'a date in words of one language',
      house,
      'datedText: undated',
      'datedText: about 2021',
      `${house} sources[1].datedText: a date as printed is a day, a month, a year or undated; words of one language are not for both`,
    ],
    [
      'a month that does not exist',
      house,
      'datedText: undated',
      "datedText: '2021-13'",
      `${house} sources[1].datedText: a date as printed is a day, a month, a year or undated; words of one language are not for both`,
    ],
    ['a date in words without French', house, 'datedText: undated', 'datedText:\n      en: about 2021', `${house} sources[1].datedText.fr: this is missing`],
    ['an unfinished string', leave, 'fr: Permis pour quitter', "fr: '[FR] Permis pour quitter", ''],
    [
      'an option that makes the person known to no authority',
      'law/options/call_line.yaml',
      'identifies: never',
      'identifies: may',
      'law/options/call_line.yaml identifies: the option says that it identifies the person to an authority, and names none',
    ],
    ['a machine-made draft', leave, 'decision: ', 'draft: true\ndecision: ', `${leave} draft: this key is not known here`],
    ['a statement of law without citation', leave, '    cite: [irpr-207.1-1]\nnotRequired', 'notRequired', `${leave} gives[1].cite: this is missing`],
    ['an empty citation', leave, 'cite: [irpr-207.1-1]\nnotRequired', 'cite: []\nnotRequired', `${leave} gives[1].cite: there are too few`],
    [
      'a citation that does not resolve',
      leave,
      'cite: [irpr-182-1]\ntoDiscuss',
      'cite: [irpr-999-1]\ntoDiscuss',
      `${leave} lawyerOnly[1].cite[1]: no provision has this id`,
    ],
    [
      'a citation written twice',
      leave,
      'cite: [irpr-182-1]\ntoDiscuss',
      'cite: [irpr-182-1, irpr-182-1]\ntoDiscuss',
      `${leave} lawyerOnly[1].cite[2]: the same provision is cited twice here`,
    ],
    ['a source that does not resolve', leave, 'source: invented-page', 'source: other-page', `${leave} risks[2].source: no source has this id`],
    [
      'an element of law without citation',
      leave,
      '    cite: [irpr-207.1-1]\n  - id: held-back',
      '    cite: []\n  - id: held-back',
      `${leave} requires[1].cite: an element of law cites no provision`,
    ],
    ['a condition on an unknown fact', leave, 'fact: permit_valid', 'fact: permit_valied', `${leave} bars[1].when.fact: no fact has this id`],
    [
      'a comparison of the wrong type',
      leave,
      "      fact: permit_valid\n      is: 'no'",
      '      fact: control_means\n      is: debt',
      `${leave} bars[1].when: this comparison does not go with a fact of type set`,
    ],
    [
      'an unknown value',
      leave,
      "fact: permit_valid\n      is: 'no'",
      'fact: permit_type\n      isOneOf: [closed]',
      `${leave} bars[1].when: the fact has no such value`,
    ],
    [
      'a never-asked fact in a condition',
      leave,
      'fact: permit_valid',
      'fact: warrant',
      `${leave} bars[1].when.fact: a fact that is never asked is used in a condition`,
    ],
    [
      'the industry in a condition',
      leave,
      "fact: permit_valid\n      is: 'no'",
      'fact: industry\n      is: sex_work',
      `${leave} bars[1].when.fact: a fact that only describes (the industry, the number of people) is used in a condition`,
    ],
    ['an unknown concept', leave, 'relevance:\n  concept: tied_permit', 'relevance:\n  concept: tied', `${leave} relevance.concept: no concept has this id`],
    [
      'an authority without consequences',
      'law/options/call_line.yaml',
      'authorities: []',
      'authorities: [police]',
      'law/options/call_line.yaml authorities: an authority is involved and the consequences are missing',
    ],
    [
      'consequences without an authority',
      leave,
      'authorities: [ircc]',
      'authorities: []',
      `${leave} consequences: consequences are given though no authority is involved`,
    ],
    [
      'a sheet with a line less in Spanish',
      leave,
      '    - Decide un agente.\n',
      '',
      `${leave} sheet.es: the sheet does not have the same number of lines in the three languages`,
    ],
    ['an unknown need', leave, 'needs: [legal_help]', 'needs: [law_help]', `${leave} needs[1]: no need of the directory has this id`],
    [
      'an unknown province',
      'law/options/call_line.yaml',
      '[ON, QC]',
      '[ON, PQ]',
      'law/options/call_line.yaml provinces[2]: no province or territory has this id',
    ],
    ['two elements with one id', leave, '- id: held-back', '- id: tied-permit', `${leave} requires[2].id: two elements of the option have the same id`],
    [
      'not-knowing as a value',
      'law/facts/permit_type.yaml',
      '- id: none',
      '- id: unknown',
      'law/facts/permit_type.yaml values[3].id: not-knowing is not an answer: unknown, unsure and withheld are never values, and yes and no are for boolean facts',
    ],
    [
      'a circle of concepts',
      'law/concepts.yaml',
      '    fact: permit_type\n    is: tied',
      '    concept: held_back',
      'law/concepts.yaml [1].when: the concept refers back to itself',
    ],
    [
      'an impossible combination of no value',
      'law/impossible.yaml',
      'isOneOf: [none]',
      'isOneOf: [nothing]',
      'law/impossible.yaml [1].of[1].isOneOf[1]: the fact has no such value',
    ],
    [
      'a clock that counts from no date',
      'law/clocks.yaml',
      'from: permit_expires_on',
      'from: permit_valid',
      'law/clocks.yaml [1].from: a clock counts from a fact that is not a date',
    ],
    ['a trap on an unknown option', 'law/traps.yaml', '[leave_employer]', '[leave]', 'law/traps.yaml [1].options[1]: no option has this id'],
    ['a missing hash', 'law/provisions/irpr-182-1.yaml', /\n {2}fr: d{64}/, '', 'law/provisions/irpr-182-1.yaml hash.fr: this is missing'],
    ['a damaged hash', 'law/provisions/irpr-182-1.yaml', 'dddd', 'ddd', 'law/provisions/irpr-182-1.yaml hash.fr: this is not an id of the right shape'],
    ...(
      [
        ['hash', 'dddd', 'eeee'],
        ['day', "inForceFrom: '2019-06-04'", "inForceFrom: '2019-06-05'"],
        ['citation', 'Regulations 182(1)', 'Regulations 182(2)'],
        ['official page', 'laws.example/fra', 'other.example/fra'],
      ] as const
    ).map(
      ([what, from, to]) =>
        [
          `a ${what} that was altered`,
          'law/provisions/irpr-182-1.yaml',
          from,
          to,
          'law/provisions/irpr-182-1.yaml hash: a hash, a number or a day is not the one that was sealed when the official text was read',
        ] as const,
    ),
    [
      'a provision under another name',
      'law/provisions/irpr-182-1.yaml',
      '182(1)',
      '182(2)',
      'law/provisions/irpr-182-1.yaml pinpoint: the file name does not say the instrument and the section that the file says',
    ],
    [
      'a service of no known source',
      'directory/services/law-office.yaml',
      'source: page',
      'source: paper',
      'directory/services/law-office.yaml claims[1].source: the service has no source with this id',
    ],
    [
      'a place that the corpus has not',
      'directory/services/law-office.yaml',
      'place:rivebrune-qc',
      'place:riveblanche-qc',
      'directory/services/law-office.yaml area.places[1]: no place of the corpus has this id',
    ],
    [
      'a confirmed claim without its day',
      'directory/services/law-office.yaml',
      'method: web',
      'method: call',
      'directory/services/law-office.yaml claims[1]: a confirmed claim does not say when',
    ],
    [
      'a scenario with a wrong value',
      'scenarios/first-story.yaml',
      'province: QC',
      'province: PQ',
      'scenarios/first-story.yaml given.province: this is not an answer to this fact',
    ],
    [
      'a scenario near no place',
      'scenarios/first-story.yaml',
      "near: 'Rivebrune, QC'",
      "near: 'Rivebrune, ON'",
      'scenarios/first-story.yaml match.near: no one place of the corpus has this name',
    ],
    [
      'a scenario that no person could live',
      'scenarios/first-story.yaml',
      'permit_type: tied',
      'permit_type: none',
      'scenarios/first-story.yaml variations[1]: the answers of this story cannot hold together: content/law/impossible.yaml says why',
    ],
    [
      'a scenario about no option',
      'scenarios/first-story.yaml',
      'call_line: open',
      'call: open',
      'scenarios/first-story.yaml expect.options.call: no option has this id',
    ],
  ]
  test.each(broken)('refuses %s, naming the place', (_, name, from, to, problem) => {
    const found = replaced(name, from, to)
    expect(found.length).toBeGreaterThan(0)
    if (problem) expect(found).toContain(problem)
  })

  test('refuses files out of place, too large, not UTF-8, or missing', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(told(new Map([...files, ['law/option/x.yaml', bytes('a: b')]]))[0]).toContain('this file is in no place')
    expect(told(new Map([...files, ['law/facts/x.yml', bytes('a: b')]]))[0]).toContain('this file is in no place')
    expect(told(new Map([...files, ['law/facts/x.yaml', bytes(`a: ${'b'.repeat(21_000)}`)]]))[0]).toContain('larger than 20 kB')
    expect(told(new Map([...files, ['law/facts/x.yaml', Uint8Array.of(0x61, 0x3a, 0x20, 0xff)]]))[0]).toContain('not UTF-8')
    expect(told(without(files, 'law/traps.yaml'))).toEqual(['law/traps.yaml : this file is missing'])
    expect(told(without(files, 'law/facts/permit_valid.yaml'))).toContain('law/options/leave_employer.yaml bars[1].when.fact: no fact has this id')
    expect(told(new Map())).toContain('. : there is no content')
  })

  test('does not blame others for a file that cannot be read', () => {
    const found = told(edited(files, 'law/facts/permit_type.yaml', (text) => text.replace('order: 3', 'order: three')))
    expect(found).toEqual(['law/facts/permit_type.yaml order: a number is expected here'])
  })

  test('never repeats prose, and always says how to repair in both languages', () => {
    for (const [, name, from, to] of broken) {
      for (const p of compiled(edited(files, name, (text) => text.replace(from, to))).problems) {
        expect(p.line).toBeGreaterThan(0)
        for (const words of [p.what, p.repair]) expect(words.en && words.fr).toBeTruthy()
        expect(JSON.stringify(p)).not.toMatch(/employeur|invented/)
      }
    }
  })
})

import { expect, test } from 'vitest'
import type { LawCorpus } from './law-corpus.ts'
import { restingOn } from './resting-on.ts'
import { anOption } from './small-law.test-kit.ts'

const pair = (text: string) => ({ en: text, fr: `${text} (fr)` })
const always = { op: 'always' } as const
const says = (text: string, ...cite: string[]) => ({ basis: 'law', text: pair(text), cite }) as const
const note = { basis: 'memory', text: pair('note'), noted: '2026-11-24' } as const

const law: LawCorpus = {
  currentTo: '2026-11-24',
  facts: [],
  impossible: [],
  concepts: [],
  options: [
    anOption('permit', {
      requires: [
        { id: 'tied', when: always, text: pair('tied'), cite: ['p1'] },
        { id: 'other', when: always, text: pair('other'), cite: ['p2'] },
      ],
      bars: [
        { id: 'pending', when: always, text: pair('pending'), cite: ['p2'], exceptions: [{ id: 'way', when: always, text: pair('way out'), cite: ['p1'] }] },
      ],
      lawyerOnly: [{ id: 'grounds', text: pair('grounds'), cite: ['p1'] }],
      risks: [says('refusal', 'p2', 'p1'), note],
      consequences: { charges: [note], detention: [note], removal: [says('removal', 'p1')], sharing: [note] },
      family: { inCanada: says('family', 'p1'), abroad: note },
    }),
    anOption('line', { gives: [says('talk', 'p2')] }),
  ],
  provisions: {},
  sources: {},
  notices: [
    {
      id: 'safety',
      kind: 'notice',
      when: always,
      title: pair('t'),
      lead: { worker: pair('w'), together: pair('t') },
      steps: [says('step', 'p1')],
      services: [],
      sheet: { en: [], fr: [], es: [] },
    },
  ],
  traps: [
    { id: 'trap', when: always, options: [], statement: says('trap', 'p1') },
    { id: 'noted', when: always, options: [], statement: note },
  ],
  clocks: [{ id: 'clock', when: always, label: pair('clock'), from: 'd', span: { days: 1 }, options: [], statement: says('clock', 'p1') }],
  themes: [],
  rights: [],
  changes: [],
  decisions: { a: { id: 'a', court: pair('c'), citation: pair('c'), decidedOn: '2026-01-01', held: pair('h'), cite: ['p1'], source: 's' } },
  provinces: [{ id: 'qc', province: 'QC', topics: [{ topic: 'wages', options: [], statements: [says('wages', 'p1')], gaps: [] }] }],
}

test('everything that rests on a provision is named, each place of an option in the order of reading', () => {
  const { options, ...rest } = restingOn(law, 'p1')
  expect(options.map((o) => o.id)).toEqual(['permit'])
  expect(options[0]?.places.map((p) => [p.heading.en, p.element, p.text.en])).toEqual([
    ['What must hold', 'tied', 'tied'],
    ['What closes it, and the ways out', 'way', 'way out'],
    ['Only for a lawyer', 'grounds', 'grounds'],
    ['Risks', undefined, 'refusal'],
    ['Removal', undefined, 'removal'],
    ['Family', undefined, 'family'],
  ])
  expect(rest).toEqual({ traps: ['trap'], clocks: ['clock'], notices: ['safety'], decisions: ['a'], provinces: ['qc'] })
})

test('nothing rests on what nothing cites', () => {
  expect(restingOn(law, 'p3')).toEqual({ options: [], traps: [], clocks: [], notices: [], decisions: [], provinces: [] })
})

import type { Bilingual, Day } from '../shared/index.ts'
import { type ConsequenceKind, consequenceKinds } from './conditionals-of.ts'
import type { Expression } from './expression.ts'
import type { Basis, Conditional, LawfulOption, Statement } from './option.ts'
import { type OptionPart, optionPartWords } from './part-words.ts'

/** One thing that an option says: an element, a bar with its ways out under it, or a statement; when it matters, and what it rests on. */
export type ReadItem = {
  readonly element?: string
  readonly text: Bilingual
  readonly when?: Expression
  readonly basis?: Basis
  readonly cite: readonly string[]
  readonly source?: string
  readonly noted?: Day
  /** A person must judge whether it fits. */
  readonly isJudged?: true
  readonly under: readonly ReadItem[]
}

/** A part of an option with what it says, under a heading. */
export type ReadPart = { readonly part: OptionPart; readonly heading: Bilingual; readonly items: readonly ReadItem[] }

const consequenceHeadings = {
  charges: { en: 'Charges', fr: 'Accusations' },
  detention: { en: 'Detention', fr: 'Détention' },
  removal: { en: 'Removal', fr: 'Renvoi' },
  sharing: { en: 'Sharing of information', fr: 'Échange de renseignements' },
} as const satisfies Record<ConsequenceKind, Bilingual>

function stated(statement: Statement | Conditional): ReadItem {
  const { basis, text } = statement
  const rests = basis === 'law' ? { cite: statement.cite } : basis === 'memory' ? { cite: [], noted: statement.noted } : { cite: [], source: statement.source }
  return { text, basis, ...rests, ...('when' in statement && statement.when ? { when: statement.when } : {}), under: [] }
}

const elements = (option: LawfulOption): readonly (readonly [OptionPart, readonly ReadItem[]])[] => [
  ['requires', option.requires.map(({ id, when, text, cite, basis }) => ({ element: id, when, text, cite, basis: basis ?? 'law', under: [] }))],
  [
    'bars',
    option.bars.map(({ id, when, text, cite, exceptions }) => ({
      element: id,
      when,
      text,
      cite,
      basis: 'law',
      under: exceptions.map((way) => ({
        element: way.id,
        when: way.when,
        text: way.text,
        cite: way.cite,
        basis: 'law',
        ...(way.judged ? { isJudged: true } : {}),
        under: [],
      })),
    })),
  ],
  ['lawyerOnly', option.lawyerOnly.map(({ id, text, cite }) => ({ element: id, text, cite, basis: 'law', under: [] }))],
  ['toDiscuss', option.toDiscuss.map(({ text, cite }) => ({ text, cite, ...(cite.length > 0 ? { basis: 'law' as const } : {}), under: [] }))],
]

const consequencesOf = ({ consequences }: LawfulOption): readonly ReadPart[] =>
  consequences ? consequenceKinds.map((kind) => ({ part: 'consequences', heading: consequenceHeadings[kind], items: consequences[kind].map(stated) })) : []

/**
 * An option as it is read before it is signed: every part that says something, in order, with its conditions and what it rests on. Coded
 * fields, the disclosures and the sheet are read apart. Parts that say nothing are left out.
 */
export function readOption(option: LawfulOption): readonly ReadPart[] {
  const under = (parts: readonly (readonly [OptionPart, readonly ReadItem[]])[]): readonly ReadPart[] =>
    parts.map(([part, items]) => ({ part, heading: optionPartWords[part], items }))
  const cautions = option.cautions.map(({ id, when, statement }) => ({ ...stated(statement), element: id, ...(when ? { when } : {}) }))
  return [
    ...under([
      ...elements(option),
      ['gives', option.gives.map(stated)],
      ['notRequired', option.notRequired.map(stated)],
      ['risks', option.risks.map(stated)],
      ['cautions', cautions],
    ]),
    ...consequencesOf(option),
    ...under([
      ['inPractice', option.inPractice.map(stated)],
      ['timing', option.timing.map(stated)],
      ['cost', option.cost.map(stated)],
      ['family', [option.family.inCanada, option.family.abroad].map(stated)],
    ]),
  ].filter(({ items }) => items.length > 0)
}

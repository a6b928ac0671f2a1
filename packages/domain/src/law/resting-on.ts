import { conditionalLists } from './conditionals-of.ts'
import type { LawCorpus } from './law-corpus.ts'
import type { LawfulOption, Statement } from './option.ts'

/** One place that cites a provision: the part of the thing (`requires`, `risks`), the id of the element when it has one, and its words. */
export type Citing = { readonly part: string; readonly element?: string; readonly text: Statement['text'] }

/** Everything that rests on one provision: what a change of its text would put in doubt. */
export type RestingOn = {
  readonly options: readonly { readonly id: string; readonly elements: readonly Citing[] }[]
  readonly traps: readonly string[]
  readonly clocks: readonly string[]
  readonly notices: readonly string[]
  readonly decisions: readonly string[]
  readonly provinces: readonly string[]
}

const rests = (statement: Statement, id: string): boolean => statement.basis === 'law' && statement.cite.includes(id)

/** Every statement of an option by the part it stands in. */
const statementsOf = (option: LawfulOption): readonly (readonly [part: string, statements: readonly Statement[]])[] => [
  ...conditionalLists(option),
  ['notRequired', option.notRequired],
  ['inPractice', option.inPractice],
  ['cautions', option.cautions.map((caution) => caution.statement)],
  ['family', [option.family.inCanada, option.family.abroad]],
  ['timing', option.timing],
  ['cost', option.cost],
]

/** The places of an option that cite a provision, in the order in which an option is read. */
export function elementsCiting(option: LawfulOption, id: string): readonly Citing[] {
  const cites = (thing: { readonly cite: readonly string[] }): boolean => thing.cite.includes(id)
  return [
    ...option.requires.filter(cites).map(({ id: element, text }) => ({ part: 'requires', element, text })),
    ...option.bars.filter(cites).map(({ id: element, text }) => ({ part: 'bars', element, text })),
    ...option.bars
      .flatMap((bar) => bar.exceptions)
      .filter(cites)
      .map(({ id: element, text }) => ({ part: 'exceptions', element, text })),
    ...option.lawyerOnly.filter(cites).map(({ id: element, text }) => ({ part: 'lawyerOnly', element, text })),
    ...option.toDiscuss.filter(cites).map(({ text }) => ({ part: 'toDiscuss', text })),
    ...statementsOf(option).flatMap(([part, statements]) => statements.filter((s) => rests(s, id)).map(({ text }) => ({ part, text }))),
  ]
}

/** What rests on a provision. An id that is none has nothing resting on it. */
export function restingOn(law: LawCorpus, id: string): RestingOn {
  const withStatement = (things: readonly { readonly id: string; readonly statement: Statement }[]): readonly string[] =>
    things.filter((thing) => rests(thing.statement, id)).map((thing) => thing.id)
  return {
    options: law.options.map((option) => ({ id: option.id, elements: elementsCiting(option, id) })).filter(({ elements }) => elements.length > 0),
    traps: withStatement(law.traps),
    clocks: withStatement(law.clocks),
    notices: law.notices.filter((notice) => notice.steps.some((step) => rests(step, id))).map((notice) => notice.id),
    decisions: Object.values(law.decisions)
      .filter((decision) => decision.cite.includes(id))
      .map((decision) => decision.id),
    provinces: law.provinces.filter((rules) => rules.topics.some((topic) => topic.statements.some((s) => rests(s, id)))).map((rules) => rules.id),
  }
}

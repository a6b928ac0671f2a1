import type { Bilingual } from '../shared/index.ts'
import type { LawCorpus } from './law-corpus.ts'
import type { LawfulOption, Statement } from './option.ts'
import { type ReadItem, readOption } from './read-option.ts'

/** One place that cites a provision: the part it stands in, as a heading, the id of the element when it has one, and its words. */
export type Citing = { readonly heading: Bilingual; readonly element?: string; readonly text: Bilingual }

/** Everything that rests on one provision: what a change of its text would put in doubt. */
export type RestingOn = {
  readonly options: readonly { readonly id: string; readonly places: readonly Citing[] }[]
  readonly traps: readonly string[]
  readonly clocks: readonly string[]
  readonly notices: readonly string[]
  readonly decisions: readonly string[]
  readonly provinces: readonly string[]
}

const rests = (statement: Statement, id: string): boolean => statement.basis === 'law' && statement.cite.includes(id)

/** The places of an option that cite a provision, ways out of a bar included, in the order in which an option is read. */
function placesCiting(option: LawfulOption, id: string): readonly Citing[] {
  const flat = (items: readonly ReadItem[]): readonly ReadItem[] => items.flatMap((item) => [item, ...flat(item.under)])
  return readOption(option).flatMap(({ heading, items }) =>
    flat(items)
      .filter(({ cite }) => cite.includes(id))
      .map(({ element, text }) => ({ heading, ...(element === undefined ? {} : { element }), text })),
  )
}

/** What rests on a provision. An id that is none has nothing resting on it. */
export function restingOn(law: LawCorpus, id: string): RestingOn {
  const withStatement = (things: readonly { readonly id: string; readonly statement: Statement }[]): readonly string[] =>
    things.filter((thing) => rests(thing.statement, id)).map((thing) => thing.id)
  return {
    options: law.options.map((option) => ({ id: option.id, places: placesCiting(option, id) })).filter(({ places }) => places.length > 0),
    traps: withStatement(law.traps),
    clocks: withStatement(law.clocks),
    notices: law.notices.filter((notice) => notice.steps.some((step) => rests(step, id))).map((notice) => notice.id),
    decisions: Object.values(law.decisions)
      .filter((decision) => decision.cite.includes(id))
      .map((decision) => decision.id),
    provinces: law.provinces.filter((rules) => rules.topics.some((topic) => topic.statements.some((s) => rests(s, id)))).map((rules) => rules.id),
  }
}

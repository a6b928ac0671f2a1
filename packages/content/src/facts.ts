import type { Fact, FactType } from '@recourse/domain/situation'
import type { ContentTree, Entry } from './content-tree.ts'

type FactEntry = ContentTree['facts'][number]

function typeOf({ type, values, min, max }: FactEntry['value']): FactType {
  switch (type) {
    case 'boolean':
    case 'date':
      return { kind: type }
    case 'integer':
      return { kind: type, min: min ?? 0, max: max ?? 0 }
    case 'enum':
    case 'set':
      return { kind: type, values: values ?? [] }
  }
}

/** A fact as the domain sees it. */
export function asFact({ id, value }: FactEntry): Fact {
  const { label, question, why, ask, harm, order, htcds } = value
  return { id, type: typeOf(value), label, question, why, ask, harm, order, ...(htcds === undefined ? {} : { htcds }) }
}

/** The facts that could be read, by id. */
export type Vocabulary = ReadonlyMap<string, Fact>

/** The vocabulary of a tree. */
export const vocabularyOf = (tree: ContentTree): Vocabulary => new Map(tree.facts.map((entry: Entry<FactEntry['value']>) => [entry.id, asFact(entry)]))

/** Ids of the values of an enum or a set; none for other types. */
export const valuesOf = (fact: Fact): readonly string[] => ('values' in fact.type ? fact.type.values.map((v) => v.id) : [])

/** Facts that describe and never decide. Work of any kind, sex work included, is no sign of trafficking and no ground for anything. */
export const descriptiveFacts: ReadonlySet<string> = new Set(['industry', 'people_affected'])

import { type Day, dayNumber, resolveDay } from '../shared/index.ts'
import { type Answers, answerTo, type Fact, type FactValue } from '../situation/index.ts'
import type { Known } from './decision-diagram.ts'
import type { Expression } from './expression.ts'

/** One variable of the diagrams: a whole fact, or one member of a set. Its cells are the values that no rule can tell apart. */
export type Variable = { readonly fact: string; readonly member?: string; readonly cells: number; readonly cellOf: (value: FactValue) => number }

/** The variables in the order of the vocabulary, and where to find those of a fact. */
export type Variables = {
  readonly list: readonly Variable[]
  readonly levelsOf: (fact: string) => readonly number[]
  readonly levelOf: (fact: string, member?: string) => number
}

/** Every comparison in an expression, concepts not followed (each concept is visited on its own). */
function visit(expression: Expression, see: (e: Expression) => void): void {
  see(expression)
  if ('of' in expression) for (const part of Array.isArray(expression.of) ? expression.of : [expression.of]) visit(part as Expression, see)
}

/** The first number of each cell after the first: a value belongs to the last cell that starts at or before it. */
function startsOf(expressions: readonly Expression[], on: Day): Map<string, number[]> {
  const starts = new Map<string, Set<number>>()
  const add = (fact: string, n: number): void => void (starts.get(fact) ?? starts.set(fact, new Set()).get(fact))?.add(n)
  const see = (e: Expression): void => {
    if (e.op === 'integer') {
      if (e.min !== undefined) add(e.fact, e.min)
      if (e.max !== undefined) add(e.fact, e.max + 1)
    }
    if (e.op === 'date') {
      if (e.from) add(e.fact, dayNumber(resolveDay(e.from, on)))
      if (e.to) add(e.fact, dayNumber(resolveDay(e.to, on)) + 1)
    }
  }
  for (const expression of expressions) visit(expression, see)
  return new Map([...starts].map(([fact, set]) => [fact, [...set].sort((a, b) => a - b)]))
}

const numberOf = (value: FactValue): number => (typeof value === 'string' ? dayNumber(value) : Number(value))

function variablesOf(fact: Fact, starts: readonly number[]): readonly Variable[] {
  const type = fact.type
  switch (type.kind) {
    case 'boolean':
      return [{ fact: fact.id, cells: 2, cellOf: (value) => Number(value === true) }]
    case 'enum': {
      const ids = type.values.map((v) => v.id)
      return [{ fact: fact.id, cells: ids.length, cellOf: (value) => ids.indexOf(String(value)) }]
    }
    case 'set':
      return type.values.map((v) => ({ fact: fact.id, member: v.id, cells: 2, cellOf: (value) => Number(Array.isArray(value) && value.includes(v.id)) }))
    case 'integer': {
      const inside = starts.filter((s) => s > type.min && s <= type.max)
      return [{ fact: fact.id, cells: inside.length + 1, cellOf: (value) => inside.filter((s) => s <= numberOf(value)).length }]
    }
    case 'date':
      return [{ fact: fact.id, cells: starts.length + 1, cellOf: (value) => starts.filter((s) => s <= numberOf(value)).length }]
  }
}

/** The cell index that holds the number `n`, as `cellOf` would say: used to turn a comparison into accepted cells. */
export const cellsBetween = (variable: Variable, from: FactValue | undefined, to: FactValue | undefined): ((cell: number) => boolean) => {
  const low = from === undefined ? 0 : variable.cellOf(from)
  const high = to === undefined ? variable.cells - 1 : variable.cellOf(to)
  return (cell) => low <= cell && cell <= high
}

/** The variables of a vocabulary for the expressions that will be asked on a day. */
export function variablesFor(facts: readonly Fact[], expressions: readonly Expression[], on: Day): Variables {
  const starts = startsOf(expressions, on)
  const ordered = [...facts].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  const list = ordered.flatMap((fact) => variablesOf(fact, starts.get(fact.id) ?? []))
  const byFact = new Map<string, number[]>()
  list.forEach((v, level) => void (byFact.get(v.fact) ?? byFact.set(v.fact, []).get(v.fact))?.push(level))
  const levelsOf = (fact: string): readonly number[] => byFact.get(fact) ?? []
  const levelOf = (fact: string, member?: string): number => {
    const level = levelsOf(fact).find((l) => list[l]?.member === member)
    if (level === undefined) throw new Error(`no variable for ${fact}${member ? `#${member}` : ''}`)
    return level
  }
  return { list, levelsOf, levelOf }
}

/** A variable that is not known and may still be asked, and one that may not be: it was asked and cannot be known, or is never asked. */
export const open = { askable: -1, unaskable: -2 } as const

/** What is known, by level: the cell of the answer, or one of `open`. The three kinds of not-knowing leave a rule equally open. */
export function knownOf(variables: Variables, facts: readonly Fact[], answers: Answers): Known {
  const never = new Set(facts.filter((fact) => fact.ask === 'never').map((fact) => fact.id))
  return Int16Array.from(variables.list, (variable) => {
    const answer = answerTo(answers, variable.fact)
    if (answer.kind === 'known') return variable.cellOf(answer.value)
    return answer.kind === 'unknown' && !never.has(variable.fact) ? open.askable : open.unaskable
  })
}

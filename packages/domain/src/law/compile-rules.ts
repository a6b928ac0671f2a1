import { type CombinationPart, type Day, once, resolveDay } from '../shared/index.ts'
import type { ImpossibleCombination } from '../situation/index.ts'
import { conditionalsOf } from './conditionals-of.ts'
import { createDiagrams, type Diagrams, ends, endsOf, levelsIn, type Node } from './decision-diagram.ts'
import type { Expression } from './expression.ts'
import { type Flat, flatten } from './flat-diagram.ts'
import type { LawCorpus } from './law-corpus.ts'
import type { LawfulOption } from './option.ts'
import { cellsBetween, type Variables, variablesFor } from './variables.ts'

/** A condition ready to be asked: its diagram, also laid flat, the facts that it mentions, and the levels that its diagram tests. */
export type Rule = {
  readonly root: Node
  readonly flat: Flat
  readonly facts: readonly string[]
  /** Facts that its diagram may test: told from its words alone, so that a rule which cannot matter need not be compiled to know it. */
  readonly near: ReadonlySet<string>
  readonly levels: ReadonlySet<number>
  /** Some situations of the rule are impossible, so that its facts may be tied to one another. */
  readonly isTied: boolean
}

/** An option with its condition and the conditions of its parts. */
export type CompiledOption = {
  readonly option: LawfulOption
  /** Holds when the option is open: all requirements, no bar without an exception. */
  readonly open: Rule
  readonly relevance: Rule
  /** Holds when the option is open and worth showing: what questions are asked for. Closed and beside the matter are one and the same here. */
  readonly shown: Rule
  readonly requires: ReadonlyMap<string, Rule>
  /** By id of a judged way out: holds when its bar holds, no settled way out does, and it may fit. */
  readonly judged: ReadonlyMap<string, Rule>
  readonly bars: ReadonlyMap<string, Rule>
  readonly cautions: ReadonlyMap<string, Rule>
  /** Conditions of single statements, by place: `risks.2`, `consequences.removal.0` (see `conditionalsOf`). */
  readonly statements: ReadonlyMap<string, Rule>
}

/** The law of a corpus on a day, ready for any situation. */
export type CompiledLaw = {
  readonly corpus: LawCorpus
  readonly on: Day
  readonly diagrams: Diagrams
  readonly variables: Variables
  /** By fact: how gladly an explanation does without it. The more sensitive, then the later in the vocabulary, the heavier. */
  readonly weights: ReadonlyMap<string, number>
  readonly options: readonly CompiledOption[]
  readonly notices: ReadonlyMap<string, Rule>
  readonly traps: ReadonlyMap<string, Rule>
  readonly clocks: ReadonlyMap<string, Rule>
  readonly changes: ReadonlyMap<string, Rule>
  /** Conditions of what a band tells of a clock, by `clock.place`. */
  readonly bands: ReadonlyMap<string, Rule>
}

type Compiler = { readonly build: (e: Expression) => Node; readonly factsOf: (e: Expression) => Set<string> }

function expressionsOf(corpus: LawCorpus): readonly Expression[] {
  const ofOption = (o: LawfulOption): readonly Expression[] => [
    o.relevance,
    ...o.requires.map((r) => r.when),
    ...o.bars.flatMap((b) => [b.when, ...b.exceptions.map((x) => x.when)]),
    ...o.cautions.flatMap((c) => c.when ?? []),
    ...conditionalsOf(o).map((s) => s.when),
  ]
  return [...corpus.concepts, ...corpus.notices, ...corpus.traps, ...corpus.clocks, ...corpus.changes]
    .map((x) => x.when)
    .concat(
      corpus.options.flatMap(ofOption),
      corpus.clocks.flatMap(bandsOf).map((b) => b.when),
      corpus.impossible.flatMap(daysOf),
    )
}

function compilerFor(corpus: LawCorpus, on: Day, variables: Variables, d: Diagrams): Compiler {
  const concepts = new Map(corpus.concepts.map((c) => [c.id, c.when]))
  const variable = (level: number) => {
    const found = variables.list[level]
    if (!found) throw new Error('a level without a variable')
    return found
  }
  const conceptOf = (id: string): Expression => {
    const found = concepts.get(id)
    if (!found) throw new Error(`no concept ${id}`)
    return found
  }
  const atLeast = (n: number, parts: readonly Node[]): Node => {
    if (n <= 0) return ends.yes
    const [first, ...rest] = parts
    if (first === undefined) return ends.no
    return d.or(d.and(first, atLeast(n - 1, rest)), atLeast(n, rest))
  }
  const build = (e: Expression): Node => {
    switch (e.op) {
      case 'always':
        return ends.yes
      case 'all':
        return e.of.map(build).reduce(d.and, ends.yes)
      case 'any':
        return e.of.map(build).reduce(d.or, ends.no)
      case 'not':
        return d.not(build(e.of))
      case 'atLeast':
        return atLeast(e.n, e.of.map(build))
      case 'concept':
        return build(conceptOf(e.id))
      case 'includes':
        return d.literal(variables.levelOf(e.fact, e.value), (cell) => cell === 1)
      case 'is':
        return d.literal(variables.levelOf(e.fact), (cell) => (cell === 1) === e.value)
      case 'isOneOf': {
        const level = variables.levelOf(e.fact)
        const cells = new Set(e.values.map((v) => variable(level).cellOf(v)))
        return d.literal(level, (cell) => cells.has(cell))
      }
      case 'integer': {
        const level = variables.levelOf(e.fact)
        return d.literal(level, cellsBetween(variable(level), e.min, e.max))
      }
      case 'date': {
        const level = variables.levelOf(e.fact)
        return d.literal(level, cellsBetween(variable(level), e.from && resolveDay(e.from, on), e.to && resolveDay(e.to, on)))
      }
    }
  }
  const factsOf = (e: Expression): Set<string> => {
    if (e.op === 'concept') return factsOf(conceptOf(e.id))
    if ('fact' in e) return new Set([e.fact])
    if (!('of' in e)) return new Set()
    const parts: readonly Expression[] = e.op === 'not' ? [e.of] : e.of
    return new Set(parts.flatMap((p) => [...factsOf(p)]))
  }
  return { build, factsOf }
}

/** A combination as a condition, for a fact of any type: for a set, "includes one of". */
function combinationNode(c: ImpossibleCombination, { variables, d, on }: { readonly variables: Variables; readonly d: Diagrams; readonly on: Day }): Node {
  const part = (of: CombinationPart): Node => {
    const { fact } = of
    if (!('isOneOf' in of)) {
      const level = variables.levelOf(fact)
      const v = variables.list[level]
      return v ? d.literal(level, cellsBetween(v, of.from && resolveDay(of.from, on), of.to && resolveDay(of.to, on))) : ends.no
    }
    const values = of.isOneOf
    const levels = variables.levelsOf(fact)
    const nodes = levels.map((level) => {
      const v = variables.list[level]
      if (!v) return ends.no
      if (v.member !== undefined) return values.includes(v.member) ? d.literal(level, (cell) => cell === 1) : ends.no
      const cells = new Set(values.map((x) => v.cellOf(x === 'yes' ? true : x === 'no' ? false : x)))
      return d.literal(level, (cell) => cells.has(cell))
    })
    return nodes.reduce(d.or, ends.no as Node)
  }
  return c.of.map(part).reduce(d.and, ends.yes as Node)
}

/** All combinations that bear on these facts, directly or through one another. */
function combinationsFor(facts: ReadonlySet<string>, all: readonly ImpossibleCombination[]): readonly ImpossibleCombination[] {
  const linked = new Set(facts)
  let found: readonly ImpossibleCombination[] = []
  for (;;) {
    const more = all.filter((c) => c.of.some((p) => linked.has(p.fact)))
    if (more.length === found.length) return found
    found = more
    for (const c of more) for (const p of c.of) linked.add(p.fact)
  }
}

/** A rule that is compiled when it is first asked: an old phone shows the first question before it has looked at eight hundred rules. */
const lazyRule = (near: () => ReadonlySet<string>, rule: () => Omit<Rule, 'near'>): Rule => ({
  get near() {
    return near()
  },
  get root() {
    return rule().root
  },
  get flat() {
    return rule().flat
  },
  get facts() {
    return rule().facts
  },
  get levels() {
    return rule().levels
  },
  get isTied() {
    return rule().isTied
  },
})

type RuleMaker = (e: Expression, end?: (root: Node) => Node, more?: readonly string[]) => Rule

/** Makes rules for the conditions of a corpus, each held to the combinations that no situation can hold. */
function ruleMaker(
  corpus: LawCorpus,
  on: Day,
  { variables, d, build, factsOf }: Compiler & { readonly variables: Variables; readonly d: Diagrams },
): RuleMaker {
  const combinations = new Map(corpus.impossible.map((c) => [c.id, d.not(combinationNode(c, { variables, d, on }))]))
  const consistent = (root: Node, facts: ReadonlySet<string>): Node =>
    combinationsFor(facts, corpus.impossible).reduce((node, c) => d.unless(node, combinations.get(c.id) ?? ends.yes, ends.impossible), root)
  const compiled = (e: Expression, end: (root: Node) => Node, facts: ReadonlySet<string>): Omit<Rule, 'near'> => {
    const root = consistent(end(build(e)), facts)
    const levels = levelsIn(d, root)
    // A fact that only impossible combinations bring in can still settle the rule, so it counts as one of its facts.
    const tested = [...levels].flatMap((level) => variables.list[level]?.fact ?? [])
    return { root, flat: flatten(d, root), facts: [...new Set([...facts, ...tested])], levels, isTied: endsOf(d, root).has(ends.impossible) }
  }
  return (e, end = (root) => root, more = []) => {
    const facts = once(() => new Set([...factsOf(e), ...more]))
    const near = once(() => new Set([...facts(), ...combinationsFor(facts(), corpus.impossible).flatMap((c) => c.of.map((p) => p.fact))]))
    return lazyRule(
      near,
      once(() => compiled(e, end, facts())),
    )
  }
}

/** Compiles the law of a corpus for the day of the question, each rule when it is first asked. Throws on a corpus that the content's compiler would have refused. */
export function compileLaw(corpus: LawCorpus, on: Day): CompiledLaw {
  const variables = variablesFor(corpus.facts, expressionsOf(corpus), on)
  const d = createDiagrams(variables.list.map((v) => v.cells))
  const { build, factsOf } = compilerFor(corpus, on, variables, d)
  const ruleOf = ruleMaker(corpus, on, { variables, d, build, factsOf })
  const rules = <T extends { readonly id: string; readonly when: Expression }>(list: readonly T[]): ReadonlyMap<string, Rule> =>
    new Map(list.map((x) => [x.id, ruleOf(x.when)]))
  const optionOf = (option: LawfulOption): CompiledOption => {
    const bars = option.bars.map((b) => ({ id: b.id, when: standing(b) }))
    const open: Expression = { op: 'all', of: [...option.requires.map((r) => r.when), ...bars.map((b): Expression => ({ op: 'not', of: b.when }))] }
    const read = option.provinces ? d.literal(variables.levelOf('province'), cellsOf(variables, option.provinces)) : ends.yes
    const judged = option.bars.flatMap(judgedCases)
    const mustBeJudged = once(() => judged.map((j) => build(j.when)).reduce(d.or, ends.no as Node))
    // Closed for another reason stays closed: only what would be open is left to a person's judgment.
    const whereRead = (root: Node): Node => d.unless(d.unless(root, d.or(d.not(root), d.not(mustBeJudged())), ends.notRead), read, ends.notRead)
    const ofProvince = option.provinces ? ['province'] : []
    return {
      option,
      open: ruleOf(open, whereRead, ofProvince),
      relevance: ruleOf(option.relevance),
      shown: ruleOf(open, (root) => d.unless(whereRead(root), build(option.relevance), ends.no), [...ofProvince, ...factsOf(option.relevance)]),
      requires: rules(option.requires),
      judged: rules(judged),
      bars: rules(bars),
      cautions: rules(option.cautions.flatMap((c) => (c.when ? [{ id: c.id, when: c.when }] : []))),
      statements: rules(conditionalsOf(option)),
    }
  }
  const weights = new Map(corpus.facts.map((f) => [f.id, f.harm * 1_000_000 + f.order]))
  return {
    corpus,
    on,
    diagrams: d,
    variables,
    weights,
    options: corpus.options.map(optionOf),
    notices: rules(corpus.notices),
    traps: rules(corpus.traps),
    clocks: rules(corpus.clocks),
    changes: rules(corpus.changes),
    bands: rules(corpus.clocks.flatMap(bandsOf)),
  }
}

// Days of a combination tell values apart just as those of a rule do.
const daysOf = ({ of }: ImpossibleCombination): readonly Expression[] =>
  of.flatMap((part): readonly Expression[] => ('isOneOf' in part ? [] : [{ op: 'date', ...part }]))

const bandsOf = ({ id, bands }: LawCorpus['clocks'][number]) => (bands ?? []).map(({ when }, i) => ({ id: `${id}.${i}`, when }))

/** A bar stands when its condition holds and none of its ways out does. */
const standing = (bar: LawfulOption['bars'][number]): Expression =>
  bar.exceptions.length === 0 ? bar.when : { op: 'all', of: [bar.when, { op: 'not', of: { op: 'any', of: bar.exceptions.map((x) => x.when) } }] }

/** The cases that a person must judge: the bar holds, no settled way out does, and a judged one may fit. */
function judgedCases(bar: LawfulOption['bars'][number]): readonly { readonly id: string; readonly when: Expression }[] {
  const settled = bar.exceptions.filter((x) => !x.judged).map((x) => x.when)
  const stands: readonly Expression[] = settled.length === 0 ? [bar.when] : [bar.when, { op: 'not', of: { op: 'any', of: settled } }]
  return bar.exceptions.filter((x) => x.judged).map((x) => ({ id: x.id, when: { op: 'all', of: [...stands, x.when] } }))
}

const cellsOf = (variables: Variables, provinces: readonly string[]): ((cell: number) => boolean) => {
  const variable = variables.list[variables.levelOf('province')]
  const cells = new Set(provinces.map((p) => variable?.cellOf(p)))
  return (cell) => cells.has(cell)
}

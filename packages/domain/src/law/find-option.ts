import type { Day } from '../shared/index.ts'
import { type Answers, holdsCombination } from '../situation/index.ts'
import type { CompiledLaw, CompiledOption, Rule } from './compile-rules.ts'
import { ends, endsOf, type Known } from './decision-diagram.ts'
import { meetsImpossible, reach } from './flat-diagram.ts'
import { flippingLevels } from './flipping-levels.ts'
import { narrowingLevels } from './narrowing-levels.ts'
import type { LawfulOption } from './option.ts'
import { provinceIn, reviewState } from './review-state.ts'
import { knownOf } from './variables.ts'

/** `settled`: open and closed hold under every consistent completion of what is known. */
export type FindingKind = 'open' | 'closed' | 'unknown' | 'not-in-force' | 'being-checked'

/** What the rules say of one option in one situation, with the reasons. No words: those depend on the evidence. */
export type Finding = {
  readonly finding: FindingKind
  /** A smallest set of answered facts that settles it: any other answer could be forgotten, none of these could. */
  readonly deciding: readonly string[]
  /** For `unknown`: facts of the option whose answer can still change it, in the order of the vocabulary. */
  readonly missing: readonly string[]
  /** For `closed`: answered facts that would all have to be otherwise for it to be open; none of them is superfluous. Empty when nothing would. */
  readonly reopens: readonly string[]
  /** For `closed`: ids of the requirements that fail and the bars that stand. */
  readonly blockedBy: readonly string[]
  /** The law of the person's province was not read, so nothing can be said. */
  readonly notRead: boolean
  /** Ids of the ways out of a bar that a person must judge, when that alone leaves it unsettled. */
  readonly judged: readonly string[]
}

const bit = { no: 1 << ends.no, yes: 1 << ends.yes, notRead: 1 << ends.notRead }

/** Whether a rule holds: settled yes, settled no, or `perhaps`. An impossible situation (no completion) is `perhaps`: it settles nothing. */
export function holds(rule: Rule, known: Known): 'yes' | 'no' | 'perhaps' {
  const mask = reach(rule.flat, known)
  return mask === bit.yes ? 'yes' : mask === bit.no ? 'no' : 'perhaps'
}

/** Whether an option is in force on a day. */
export const isInForce = (option: LawfulOption, on: Day): boolean =>
  (option.inForce.from === undefined || option.inForce.from <= on) && (option.inForce.until === undefined || on <= option.inForce.until)

const forget = (law: CompiledLaw, known: Known, facts: Iterable<string>): Known => {
  const less = known.slice()
  for (const fact of facts) for (const level of law.variables.levelsOf(fact)) less[level] = -1
  return less
}

/** Answered facts of a rule, the most sensitive and latest first: they are the first that an explanation tries to do without. */
function answered(law: CompiledLaw, rule: Rule, known: Known): readonly string[] {
  const weight = (fact: string): number => law.weights.get(fact) ?? 0
  return rule.facts.filter((fact) => law.variables.levelsOf(fact).some((level) => (known[level] ?? -1) >= 0)).sort((a, b) => weight(b) - weight(a))
}

function decidingFacts(law: CompiledLaw, rule: Rule, known: Known): readonly string[] {
  const verdict = reach(rule.flat, known)
  let kept = known
  const needed: string[] = []
  for (const fact of answered(law, rule, known)) {
    const less = forget(law, kept, [fact])
    if (reach(rule.flat, less) === verdict) kept = less
    else needed.push(fact)
  }
  return inOrder(law, needed)
}

function reopeningFacts(law: CompiledLaw, rule: Rule, known: Known): readonly string[] {
  const candidates = answered(law, rule, known)
  let forgotten = new Set(candidates)
  const opens = (facts: Iterable<string>): boolean => (reach(rule.flat, forget(law, known, facts)) & bit.yes) !== 0
  if (!opens(forgotten)) return []
  for (const fact of candidates) {
    const less = new Set([...forgotten].filter((f) => f !== fact))
    if (opens(less)) forgotten = less
  }
  return inOrder(law, [...forgotten])
}

const inOrder = (law: CompiledLaw, facts: readonly string[]): readonly string[] =>
  facts.toSorted((a, b) => (law.variables.levelsOf(a)[0] ?? 0) - (law.variables.levelsOf(b)[0] ?? 0))

/** With more open members than this, a set is tried with none and all ticked (each alone is told at once): every subset of ten takes too long on a phone. */
const mostMembersTriedTogether = 5

/** Whether some answer to a set, of which several members are open, narrows what the rule can still come to though no member alone does. */
function canNarrow(law: CompiledLaw, rule: Rule, known: Known, fact: string): boolean {
  const before = reach(rule.flat, known)
  const open = law.variables.levelsOf(fact).filter((level) => (known[level] ?? -1) < 0 && rule.levels.has(level))
  const way = known.slice()
  const changes = (): boolean => {
    const mask = reach(rule.flat, way)
    return mask !== 0 && mask !== before
  }
  if (open.length < 2) return false
  if (open.length > mostMembersTriedTogether)
    return [0, 1].some((cell) => {
      for (const level of open) way[level] = cell
      return changes()
    })
  const narrowed = (i: number): boolean => {
    if (changes()) return true
    const level = open[i]
    if (level === undefined) return false
    for (let cell = 0; cell < (law.variables.list[level]?.cells ?? 0); cell++) {
      way[level] = cell
      if (narrowed(i + 1)) return true
    }
    way[level] = known[level] ?? -1
    return false
  }
  return narrowed(0)
}

/**
 * Facts of the rule that are open and whose answer can change its end: two completions that differ in it alone come out differently, or
 * (where impossible combinations tie facts together, so that none may differ alone) an answer to it narrows what the rule can come to.
 */
export function missingFacts(law: CompiledLaw, rule: Rule, known: Known): readonly string[] {
  const open = rule.facts.filter((fact) => law.variables.levelsOf(fact).some((level) => (known[level] ?? -1) < 0 && rule.levels.has(level)))
  if (reach(rule.flat, known) === 0) return []
  const isTied = rule.isTied && meetsImpossible(rule.flat, known)
  const narrowing = isTied ? narrowingLevels(rule.flat, known) : null
  const flipping = flippingLevels(rule.flat, known)
  const flipsAlone = (fact: string): boolean => law.variables.levelsOf(fact).some((level) => flipping.has(level) || narrowing?.has(level))
  return inOrder(
    law,
    open.filter((fact) => flipsAlone(fact) || (isTied && canNarrow(law, rule, known, fact))),
  )
}

function blockers(compiled: CompiledOption, known: Known, deciding: readonly string[]): readonly string[] {
  const failing = [...compiled.requires].filter(([, rule]) => holds(rule, known) === 'no').map(([id]) => id)
  const standing = [...compiled.bars].filter(([, rule]) => holds(rule, known) === 'yes').map(([id]) => id)
  if (failing.length + standing.length > 0) return [...failing, ...standing]
  // Closed by several parts together, none of them alone: name those that rest on the deciding facts.
  return [...compiled.requires, ...compiled.bars].filter(([, rule]) => rule.facts.some((f) => deciding.includes(f))).map(([id]) => id)
}

const nothing = { deciding: [], missing: [], reopens: [], blockedBy: [], notRead: false, judged: [] } as const

/** The finding of one option for what is known. */
export function findOption(law: CompiledLaw, compiled: CompiledOption, known: Known): Finding {
  if (reviewState(compiled.option, law.on, provinceIn(law, known)) === 'being-checked') return { finding: 'being-checked', ...nothing }
  if (!isInForce(compiled.option, law.on)) return { finding: 'not-in-force', ...nothing }
  const mask = reach(compiled.open.flat, known)
  if (mask === bit.notRead) {
    const judged = [...compiled.judged].filter(([, rule]) => holds(rule, known) !== 'no').map(([id]) => id)
    return { finding: 'unknown', ...nothing, notRead: judged.length === 0, judged }
  }
  if (mask !== bit.yes && mask !== bit.no) return { finding: 'unknown', ...nothing, missing: mask === 0 ? [] : missingFacts(law, compiled.open, known) }
  const deciding = decidingFacts(law, compiled.open, known)
  if (mask === bit.yes) return { finding: 'open', ...nothing, deciding }
  return { finding: 'closed', ...nothing, deciding, reopens: reopeningFacts(law, compiled.open, known), blockedBy: blockers(compiled, known, deciding) }
}

/**
 * What an option can come to in some situation or other: the ends that its diagram has, which is a finite enumeration of all situations. `unknown`
 * is possible as soon as there are two ends, or one that no rule can tell.
 */
export function possibleFindings({ diagrams }: Pick<CompiledLaw, 'diagrams'>, { open }: Pick<CompiledOption, 'open'>): readonly FindingKind[] {
  const found = endsOf(diagrams, open.root)
  const settled = [found.has(ends.no), found.has(ends.yes)].filter(Boolean).length
  return [
    ...(found.has(ends.no) ? (['closed'] as const) : []),
    ...(found.has(ends.yes) ? (['open'] as const) : []),
    ...(settled > 1 || found.has(ends.notRead) ? (['unknown'] as const) : []),
  ]
}

/** The combinations that the answers contradict by themselves: the situation cannot be, so it must be corrected before anything is said. */
export function impossibleIn(law: CompiledLaw, answers: Answers): readonly string[] {
  return law.corpus.impossible.filter((c) => holdsCombination(answers, c, law.on)).map((c) => c.id)
}

/** What is known in a situation, for the rules of this law. */
export const knownIn = (law: CompiledLaw, answers: Answers): Known => knownOf(law.variables, law.corpus.facts, answers)

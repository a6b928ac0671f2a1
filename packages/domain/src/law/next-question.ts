import { type Answers, answerTo, type Fact } from '../situation/index.ts'
import type { CompiledLaw, CompiledOption, Rule } from './compile-rules.ts'
import { ends, type Known, type Shares } from './decision-diagram.ts'
import { holds } from './find-option.ts'
import { reach, shares } from './flat-diagram.ts'
import { rememberLast } from './remember-last.ts'
import { type SharesByAnswer, sharesByAnswer } from './shares-by-answer.ts'
import { open } from './variables.ts'
import { levelsThatMatter } from './what-answers-change.ts'

/** The question that helps most now: its fact, and the options that some answer to it would settle at once. */
export type Question = { readonly fact: string; readonly settles: readonly string[] }

/** What an answer is worth to a rule: bits of doubt that it takes away on average, and whether some answer settles it. */
type Worth = { readonly gain: number; readonly canSettle: boolean }

/** What is known of a rule that is not settled: the levels whose answer can change it, and what each fact is worth to it. */
type Undecided = { readonly levels: ReadonlySet<number>; readonly worthOf: (fact: string) => Worth }

/** Something that answers could change: a notice, or an option ("open and worth showing"). */
type Target = { readonly option?: string; readonly weight: (known: Known) => number; readonly undecided: (known: Known) => Undecided | null }

/** The fact that says whether to go on at all: once it is a no, nothing more is asked. */
const safeToTalk = 'safe_to_talk'

const stages = ['first', 'essential', 'open', 'late'] as const

/** With more open members than this, a set is weighed by "none", "all" and each alone: people tick few, and every subset would take too long. */
const mostMembersTriedTogether = 4

type Doubt = { readonly bits: number; readonly mass: number; readonly isSettled: boolean }

/** How undecided a rule is, in bits, from the shares of its ends; their share of all completions; and whether only one end is left. */
function doubtOf({ yes, no, notRead }: Shares): Doubt {
  const mass = yes + no + notRead
  const parts = [yes, no, notRead].filter((part) => part > 0)
  const bits = parts.length < 2 ? 0 : parts.reduce((sum, part) => sum - (part / mass) * Math.log2(part / mass), 0)
  return { bits, mass, isSettled: parts.length === 1 }
}

const cellsOf = (law: CompiledLaw, level: number): readonly number[] => Array.from({ length: law.variables.list[level]?.cells ?? 0 }, (_, cell) => cell)

function answered(known: Known, cells: readonly (readonly [level: number, cell: number])[]): Known {
  const more = known.slice()
  for (const [level, cell] of cells) more[level] = cell
  return more
}

/** The ways of answering a fact that a rule can tell apart. Members of a set that the rule does not mention are left open. */
function waysToAnswer(law: CompiledLaw, rule: Rule, fact: string, known: Known): readonly Known[] {
  const levels = law.variables.levelsOf(fact).filter((level) => (known[level] ?? 0) < 0 && rule.levels.has(level))
  if (levels.length <= mostMembersTriedTogether)
    return levels.reduce<readonly Known[]>((ways, level) => ways.flatMap((way) => cellsOf(law, level).map((cell) => answered(way, [[level, cell]]))), [known])
  const ticked = (chosen: (level: number) => boolean): Known => {
    const cells = levels.map((level) => [level, Number(chosen(level))] as const)
    return answered(known, cells)
  }
  return [ticked(() => false), ticked(() => true), ...levels.map((one) => ticked((level) => level === one))]
}

/** What each way of answering would leave. A fact of one level is read off for all answers at once; the members of a set are tried together. */
function doubtsAfter(law: CompiledLaw, rule: Rule, known: Known, asked: { readonly fact: string; readonly singly: SharesByAnswer }): readonly Doubt[] {
  const levels = law.variables.levelsOf(asked.fact).filter((level) => (known[level] ?? 0) < 0 && rule.levels.has(level))
  const [only, ...more] = levels
  const read = only !== undefined && more.length === 0 ? asked.singly(only) : undefined
  return read ? read.map(doubtOf) : waysToAnswer(law, rule, asked.fact, known).map((way) => doubtOf(shares(rule.flat, way)))
}

function worth(law: CompiledLaw, rule: Rule, known: Known, asked: { readonly fact: string; readonly singly: SharesByAnswer; readonly before: Doubt }): Worth {
  const ways = doubtsAfter(law, rule, known, asked)
  const mass = ways.reduce((sum, way) => sum + way.mass, 0)
  const after = mass === 0 ? 0 : ways.reduce((sum, way) => sum + way.bits * way.mass, 0) / mass
  return { gain: Math.max(0, asked.before.bits - after), canSettle: ways.some((way) => way.isSettled) }
}

function undecidedOf(law: CompiledLaw, rule: Rule, known: Known): Undecided | null {
  const mask = reach(rule.flat, known)
  if (mask === 0 || mask === 1 << ends.yes || mask === 1 << ends.no || mask === 1 << ends.notRead) return null
  const worths = new Map<string, Worth>()
  const singly = sharesByAnswer(rule.flat, known)
  const before = doubtOf(shares(rule.flat, known))
  const worthOf = (fact: string): Worth => {
    const found = worths.get(fact) ?? worth(law, rule, known, { fact, singly, before })
    worths.set(fact, found)
    return found
  }
  return { levels: levelsThatMatter(law.diagrams, rule.root, known), worthOf }
}

function targetsOf(law: CompiledLaw, options: readonly CompiledOption[]): readonly Target[] {
  const undecided = (rule: Rule): Target['undecided'] => rememberLast(rule.levels, (known) => undecidedOf(law, rule, known))
  const notices = [...law.notices.values()].map((rule): Target => ({ weight: () => 1, undecided: undecided(rule) }))
  const shown = options.map(({ option, relevance, shown: rule }): Target => {
    // What is surely about the situation weighs more than what may be.
    const weight = rememberLast(relevance.levels, (known) => (holds(relevance, known) === 'yes' ? 1 : 0.5))
    return { option: option.id, weight, undecided: undecided(rule) }
  })
  return [...notices, ...shown]
}

type Candidate = { readonly fact: Fact; readonly score: number; readonly settles: readonly string[] }

function candidate(fact: Fact, touched: readonly { readonly target: Target; readonly undecided: Undecided }[], known: Known): Candidate {
  const worths = touched.map(({ target, undecided }) => ({ target, ...undecided.worthOf(fact.id) }))
  const gain = worths.reduce((sum, w) => sum + w.target.weight(known) * w.gain, 0)
  const settles = worths.flatMap((w) => (w.canSettle && w.target.option !== undefined ? [w.target.option] : []))
  return { fact, score: gain / (1 + fact.harm), settles }
}

/** Chooses questions for the options of a law, remembering between answers what an answer did not touch. */
export function prepareQuestions(law: CompiledLaw, options: readonly CompiledOption[]): (answers: Answers, known: Known) => Question | null {
  const targets = targetsOf(law, options)
  const byStage = stages.map((stage) => ({ stage, facts: law.corpus.facts.filter((fact) => fact.ask === stage).toSorted((a, b) => a.order - b.order) }))
  return (answers, known) => {
    const safe = answerTo(answers, safeToTalk)
    if (safe.kind === 'known' && safe.value === false) return null
    const left = targets.flatMap((target) => {
      const undecided = target.undecided(known)
      return undecided ? [{ target, undecided }] : []
    })
    const touchedBy = (fact: Fact) => left.filter(({ undecided }) => law.variables.levelsOf(fact.id).some((level) => undecided.levels.has(level)))
    for (const { stage, facts } of byStage) {
      const askable = facts.filter((fact) => law.variables.levelsOf(fact.id).every((level) => known[level] === open.askable) && touchedBy(fact).length > 0)
      // Safety and essentials keep their own order: there is nothing to weigh.
      const weighed = (stage === 'first' || stage === 'essential' ? askable.slice(0, 1) : askable).map((fact) => candidate(fact, touchedBy(fact), known))
      const [first, ...others] = weighed.filter((c) => stage !== 'late' || c.settles.length > 0)
      if (!first) continue
      const best = others.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a), first)
      return { fact: best.fact.id, settles: best.settles }
    }
    return null
  }
}

/**
 * The next question, or null when no askable answer would change anything. Safety first and in its own order, then essentials, then what
 * splits the undecided best for the least harm; late facts only when an answer settles an option by itself; never-facts never.
 * Only `unknown` is asked: what was answered, could not be said or was withheld is not asked again. So it always ends.
 */
export const nextQuestion = (law: CompiledLaw, options: readonly CompiledOption[], answers: Answers, known: Known): Question | null =>
  prepareQuestions(law, options)(answers, known)

import { once } from '../shared/index.ts'
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

/** What is known of a rule that is not settled: whether an answer to a fact can change it, and what each fact is worth to it. Worked out when asked. */
type Undecided = {
  readonly isTouchedBy: (fact: string) => boolean
  /** Bits of doubt that an answer takes away on average. */
  readonly gainOf: (fact: string) => number
  /** Whether some answer settles it. */
  readonly settlesOn: (fact: string) => boolean
}

/** Something that answers could change: a notice, or an option ("open and worth showing"). */
type Target = {
  readonly option?: string
  readonly near: () => ReadonlySet<string>
  readonly weight: (known: Known) => number
  readonly undecided: (known: Known) => Undecided | null
}

/** The fact that says whether to go on at all: once it is a no, nothing more is asked. */
const safeToTalk = 'safe_to_talk'

const stages = ['first', 'essential', 'open', 'late'] as const

/** With more open members than this, a set is weighed by "none", "all" and each alone: people tick few, and every subset would take too long. */
const mostMembersTriedTogether = 4

type Doubt = { readonly bits: number; readonly mass: number; readonly isSettled: boolean }

/** How undecided a rule is, in bits, from the shares of its ends; their share of all completions; and whether it is settled. */
function doubtOf({ yes, no, notRead }: Shares): Doubt {
  const mass = yes + no + notRead
  const parts = [yes, no, notRead].filter((part) => part > 0)
  const bits = parts.length < 2 ? 0 : parts.reduce((sum, part) => sum - (part / mass) * Math.log2(part / mass), 0)
  // What is left to a person's judgment, or to a law that was not read, is not settled: no sensitive question is asked to learn that.
  return { bits, mass, isSettled: parts.length === 1 && notRead === 0 }
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

/** Bits of doubt that ways of answering take away on average. */
function gainOf(before: Doubt, ways: readonly Doubt[]): number {
  const mass = ways.reduce((sum, way) => sum + way.mass, 0)
  const after = mass === 0 ? 0 : ways.reduce((sum, way) => sum + way.bits * way.mass, 0) / mass
  return Math.max(0, before.bits - after)
}

function undecidedOf(law: CompiledLaw, rule: Rule, known: Known): Undecided | null {
  const mask = reach(rule.flat, known)
  if (mask === 0 || mask === 1 << ends.yes || mask === 1 << ends.no || mask === 1 << ends.notRead) return null
  const singly = once(() => sharesByAnswer(rule.flat, known))
  const before = once(() => doubtOf(shares(rule.flat, known)))
  const levels = once(() => levelsThatMatter(law.diagrams, rule.root, known))
  const gains = new Map<number, number>()
  const gain = (level: number): number => {
    const found = gains.get(level) ?? gainOf(before(), singly()(level)?.map(doubtOf) ?? [before()])
    gains.set(level, found)
    return found
  }
  return {
    isTouchedBy: (fact) => law.variables.levelsOf(fact).some((level) => levels().has(level)),
    // The members of a set are told one by one here: together they take away no more than there is, and trying all subsets would cost too much.
    gainOf: (fact) =>
      Math.min(
        before().bits,
        law.variables.levelsOf(fact).reduce((sum, level) => sum + gain(level), 0),
      ),
    settlesOn: (fact) => doubtsAfter(law, rule, known, { fact, singly: singly() }).some((way) => way.isSettled),
  }
}

function targetsOf(law: CompiledLaw, options: readonly CompiledOption[]): readonly Target[] {
  const undecided = (rule: Rule): Target['undecided'] =>
    rememberLast(
      () => rule.levels,
      (known) => undecidedOf(law, rule, known),
    )
  const notices = [...law.notices.values()].map((rule): Target => ({ near: () => rule.near, weight: () => 1, undecided: undecided(rule) }))
  const shown = options.map(({ option, relevance, shown: rule }): Target => {
    // What is surely about the situation weighs more than what may be.
    const weight = rememberLast(
      () => relevance.levels,
      (known) => (holds(relevance, known) === 'yes' ? 1 : 0.5),
    )
    return { option: option.id, near: () => rule.near, weight, undecided: undecided(rule) }
  })
  return [...notices, ...shown]
}

/** A target that may still change, as it stands now. */
type Live = { readonly target: Target; readonly undecided: Undecided }

/** What answering a fact is worth over all targets that may look at it: bits of doubt, weighed by the harm of asking. */
function scoreOf(fact: Fact, live: readonly Live[], known: Known): number {
  const gain = live.reduce((sum, { target, undecided }) => sum + target.weight(known) * undecided.gainOf(fact.id), 0)
  return gain / (1 + fact.harm)
}

/** Scores nearer than this are the same: the place in the vocabulary decides. */
const asGood = 1e-9

/**
 * Facts, the most worth asking first. Worth is quickly told; whether an answer really changes something, given all that cannot be known, is not:
 * so it is looked at for the best fact first, and for the next only when that one would be asked in vain.
 */
function* bestFirst(facts: readonly Fact[], score: (fact: Fact) => number): Generator<Fact> {
  const left = facts.map((fact) => ({ fact, score: score(fact) }))
  while (left.length > 0) {
    const best = left.reduce((a, b) => (b.score > a.score + asGood ? b : a))
    left.splice(left.indexOf(best), 1)
    yield best.fact
  }
}

/** Chooses the next question; `warmUp` weighs the facts for one more target while nobody waits, and is false once all are weighed. */
export type Questions = { readonly ask: (answers: Answers, known: Known) => Question | null; readonly warmUp: (known: Known) => boolean }

/** Chooses questions for the options of a law, remembering between answers what an answer did not touch. */
export function prepareQuestions(law: CompiledLaw, options: readonly CompiledOption[]): Questions {
  const targets = targetsOf(law, options)
  const byStage = stages.map((stage) => ({ stage, facts: law.corpus.facts.filter((fact) => fact.ask === stage).toSorted((a, b) => a.order - b.order) }))
  const ask = (answers: Answers, known: Known): Question | null => {
    const safe = answerTo(answers, safeToTalk)
    if (safe.kind === 'known' && safe.value === false) return null
    const now = targets.map((target) => once(() => target.undecided(known)))
    const liveFor = (fact: Fact): readonly Live[] =>
      targets.flatMap((target, i) => {
        const undecided = target.near().has(fact.id) ? now[i]?.() : null
        return undecided ? [{ target, undecided }] : []
      })
    for (const { stage, facts } of byStage) {
      const askable = facts.filter((fact) => law.variables.levelsOf(fact.id).every((level) => known[level] === open.askable))
      // Safety and essentials keep their own order, so that the first that changes anything is enough: there is nothing to weigh.
      const inOrder = stage === 'first' || stage === 'essential'
      for (const fact of inOrder ? askable : bestFirst(askable, (f) => scoreOf(f, liveFor(f), known))) {
        const live = liveFor(fact)
        const settles = live.flatMap(({ target, undecided }) => (target.option !== undefined && undecided.settlesOn(fact.id) ? [target.option] : []))
        // What an answer settles, it changes. Only where it settles nothing is it looked at whether it changes anything at all.
        if (settles.length === 0 && !live.some(({ undecided }) => undecided.isTouchedBy(fact.id))) continue
        if (stage !== 'late' || settles.length > 0) return { fact: fact.id, settles }
      }
    }
    return null
  }
  let warmed = 0
  const warmUp = (known: Known): boolean => {
    const undecided = targets[warmed]?.undecided(known)
    for (const fact of targets[warmed]?.near() ?? []) undecided?.gainOf(fact)
    warmed += 1
    return warmed < targets.length
  }
  return { ask, warmUp }
}

/**
 * The next question, or null when no askable answer would change anything. Safety first and in its own order, then essentials, then what
 * splits the undecided best for the least harm; late facts only when an answer settles an option by itself; never-facts never.
 * Only `unknown` is asked: what was answered, could not be said or was withheld is not asked again. So it always ends.
 */
export const nextQuestion = (law: CompiledLaw, options: readonly CompiledOption[], answers: Answers, known: Known): Question | null =>
  prepareQuestions(law, options).ask(answers, known)

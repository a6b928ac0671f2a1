import type { Answers, Fact } from '../situation/index.ts'
import { answerTo } from '../situation/index.ts'
import type { CompiledLaw, CompiledOption, Rule } from './compile-rules.ts'
import { ends, type Known, reach, shares } from './decision-diagram.ts'
import { holds } from './find-option.ts'
import { levelsThatMatter } from './what-answers-change.ts'

/** The question that helps most now: its fact, and the options that some answer to it would settle at once. */
export type Question = { readonly fact: string; readonly settles: readonly string[] }

/** Something undecided that an answer could change, and how much it matters. */
type Target = { readonly rule: Rule; readonly weight: number; readonly option?: string }

/** The fact that says whether to go on at all: once it is a no, nothing more is asked. */
const safeToTalk = 'safe_to_talk'

const stages = ['first', 'essential', 'open', 'late'] as const

const settled = (mask: number): boolean => mask === 1 << ends.yes || mask === 1 << ends.no || mask === 1 << ends.notRead

/** What is undecided and worth deciding: whether a notice shows, and whether an option is open and worth showing. */
function targetsOf(law: CompiledLaw, options: readonly CompiledOption[], known: Known): readonly Target[] {
  const undecided = (rule: Rule): boolean => {
    const mask = reach(law.diagrams, rule.root, known)
    return mask !== 0 && !settled(mask)
  }
  const notices = [...law.notices.values()].map((rule): Target => ({ rule, weight: 1 }))
  const shown = options.map((o): Target => ({ rule: o.shown, weight: holds(law, o.relevance, known) === 'yes' ? 1 : 0.5, option: o.option.id }))
  return [...notices, ...shown].filter((target) => undecided(target.rule))
}

/** How undecided a rule is over the consistent completions, in bits; their share of all completions; and whether only one end is left. */
function doubt(law: CompiledLaw, rule: Rule, known: Known): { readonly bits: number; readonly mass: number; readonly isSettled: boolean } {
  const { yes, no, notRead } = shares(law.diagrams, rule.root, known)
  const mass = yes + no + notRead
  const parts = [yes, no, notRead].filter((part) => part > 0)
  const bits = parts.length < 2 ? 0 : parts.reduce((sum, part) => sum - (part / mass) * Math.log2(part / mass), 0)
  return { bits, mass, isSettled: parts.length === 1 }
}

/** With more open members than this, a set is weighed by "none", "all" and each alone: people tick few, and every subset would take too long. */
const mostMembersTriedTogether = 4

const cellsOf = (law: CompiledLaw, level: number): readonly number[] => Array.from({ length: law.variables.list[level]?.cells ?? 0 }, (_, cell) => cell)

function answered(known: Known, cells: readonly (readonly [level: number, cell: number])[]): Known {
  const more = known.slice()
  for (const [level, cell] of cells) more[level] = cell
  return more
}

/** The ways of answering a fact that a rule can tell apart. Members of a set that the rule does not mention are left open. */
function waysToAnswer(law: CompiledLaw, rule: Rule, fact: string, known: Known): readonly Known[] {
  const levels = law.variables.levelsOf(fact).filter((level) => (known[level] ?? -1) < 0 && rule.levels.has(level))
  if (levels.length > mostMembersTriedTogether) {
    const ticked = (chosen: (level: number) => boolean): Known => answered(known, levels.map((level) => [level, Number(chosen(level))]))
    return [ticked(() => false), ticked(() => true), ...levels.map((one) => ticked((level) => level === one))]
  }
  return levels.reduce<readonly Known[]>((ways, level) => ways.flatMap((way) => cellsOf(law, level).map((cell) => answered(way, [[level, cell]]))), [known])
}

/** Bits of doubt that answering the fact takes away from a rule on average, and whether some answer settles it. */
function worth(law: CompiledLaw, rule: Rule, fact: string, known: Known): { readonly gain: number; readonly canSettle: boolean } {
  const ways = waysToAnswer(law, rule, fact, known).map((way) => doubt(law, rule, way))
  const mass = ways.reduce((sum, way) => sum + way.mass, 0)
  const after = mass === 0 ? 0 : ways.reduce((sum, way) => sum + way.bits * way.mass, 0) / mass
  return { gain: Math.max(0, doubt(law, rule, known).bits - after), canSettle: ways.some((way) => way.isSettled) }
}

type Candidate = { readonly fact: Fact; readonly score: number; readonly settles: readonly string[] }

function candidate(law: CompiledLaw, fact: Fact, targets: readonly Target[], known: Known): Candidate {
  const touched = targets.map((target) => ({ target, ...worth(law, target.rule, fact.id, known) }))
  const gain = touched.reduce((sum, t) => sum + t.target.weight * t.gain, 0)
  const settles = touched.flatMap((t) => (t.canSettle && t.target.option !== undefined ? [t.target.option] : []))
  return { fact, score: gain / (1 + fact.harm), settles }
}

/**
 * The next question, or null when no askable answer would change anything. Safety first and in its own order, then essentials, then what
 * splits the undecided best for the least harm; late facts only when an answer settles an option by itself; never-facts never.
 * Only `unknown` is asked: what was answered, could not be said or was withheld is not asked again. So it always ends.
 */
export function nextQuestion(law: CompiledLaw, options: readonly CompiledOption[], answers: Answers, known: Known): Question | null {
  const safe = answerTo(answers, safeToTalk)
  if (safe.kind === 'known' && safe.value === false) return null
  const isAskable = (fact: Fact): boolean => fact.ask !== 'never' && answerTo(answers, fact.id).kind === 'unknown'
  const askableFacts = law.corpus.facts.filter(isAskable)
  const askableLevels = new Set(askableFacts.flatMap((fact) => law.variables.levelsOf(fact.id)))
  const targets = targetsOf(law, options, known).map((target) => ({
    target,
    levels: levelsThatMatter(law.diagrams, target.rule.root, known, (level) => askableLevels.has(level)),
  }))
  const targetsFor = (fact: string): readonly Target[] =>
    targets.filter(({ levels }) => law.variables.levelsOf(fact).some((level) => levels.has(level))).map(({ target }) => target)
  const askable = askableFacts.filter((fact) => targetsFor(fact.id).length > 0)
  const weighed = (fact: Fact): Candidate => candidate(law, fact, targetsFor(fact.id), known)
  for (const stage of stages) {
    const asked = askable.filter((fact) => fact.ask === stage).sort((a, b) => a.order - b.order)
    // Safety and essentials keep their own order: there is nothing to weigh.
    const candidates = (stage === 'first' || stage === 'essential' ? asked.slice(0, 1) : asked).map(weighed)
    const [first, ...others] = candidates.filter((c) => stage !== 'late' || c.settles.length > 0)
    if (!first) continue
    const best = others.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a), first)
    return { fact: best.fact.id, settles: best.settles }
  }
  return null
}

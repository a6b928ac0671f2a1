import {
  type CompiledLaw,
  type CompiledOption,
  compileLaw,
  findOption,
  holds,
  isInForce,
  type Known,
  knownIn,
  type LawfulOption,
  type LegalClock,
  missingFacts,
  type Notice,
  prepareQuestions,
  provinceIn,
  type Rule,
  rememberLast,
  reviewLevels,
  reviewState,
  signaturesFor,
} from '../law/index.ts'
import { addSpan, type Day, daysBetween, once } from '../shared/index.ts'
import { type Answers, answerTo, type Fact, type FactValue, known, type Situation } from '../situation/index.ts'
import { netHarmOf } from './net-harm.ts'
import type { Because, Corpus, NextQuestion, OptionFinding, RoutePlan, RunningClock } from './route-plan.ts'
import { wordsFor } from './words-for.ts'

/** A corpus made ready for one day: ask it for as many situations as wanted. */
export type PreparedRoutes = {
  /** The answer for a situation, each part worked out when it is looked at. `later` are facts whose question was set aside. */
  readonly plan: (situation: Pick<Situation, 'answers'>, later?: readonly string[]) => RoutePlan
  /** Makes one more rule ready, while nobody is waiting; false when all are. */
  readonly warmUp: () => boolean
  /** Weighs one more question or answers one more invented situation, so that the first real answers are quick; false when that is done. */
  readonly rehearse: () => boolean
}

type Context = { readonly law: CompiledLaw; readonly answers: Answers; readonly known: Known }

/** The provisions of the elements that a fact decides: of those that close it, or of all when it is open. */
function becauseOf(compiled: CompiledOption, deciding: readonly string[], blockedBy: readonly string[]): readonly Because[] {
  const { option, requires, bars } = compiled
  const cited = (fact: string): readonly string[] =>
    [...requires, ...bars].flatMap(([id, rule]) => (rule.facts.includes(fact) && (blockedBy.length === 0 || blockedBy.includes(id)) ? citesOf(option, id) : []))
  return deciding.map((fact) => ({ fact, provisions: [...new Set(cited(fact))] }))
}

function citesOf(option: LawfulOption, id: string): readonly string[] {
  const bar = option.bars.find((b) => b.id === id)
  return bar ? [...bar.cite, ...bar.exceptions.flatMap((x) => x.cite)] : (option.requires.find((r) => r.id === id)?.cite ?? [])
}

function findingOf(
  law: CompiledLaw,
  compiled: CompiledOption,
  { known, facts }: { readonly known: Known; readonly facts: ReadonlyMap<string, Fact> },
): OptionFinding {
  const { option } = compiled
  const found = findOption(law, compiled, known)
  const province = provinceIn(law, known)
  const review = reviewState(option, law.on, province)
  const relevant = holds(compiled.relevance, known)
  const hidden = [...compiled.statements].flatMap(([place, rule]) => (holds(rule, known) === 'no' ? [place] : []))
  return {
    id: option.id,
    finding: found.finding,
    words: wordsFor({ option, found, review, facts }),
    relevant,
    because: becauseOf(compiled, found.deciding, found.blockedBy),
    missing: found.missing,
    reopens: found.reopens,
    blockedBy: found.blockedBy,
    lawyerOnly: option.lawyerOnly.map((l) => l.id),
    cautions: option.cautions.flatMap((c) => (stays(compiled.cautions.get(c.id), known) ? [c.id] : [])),
    hidden,
    netHarm: netHarmOf(option, new Set(hidden)),
    review,
    signatures: review === 'signed' ? signaturesFor(option, province).filter(({ until }) => law.on <= until) : [],
  }
}

/** Every level that anything said of an option looks at, who signed it for where included. */
const levelsOf = (law: CompiledLaw, { option, open, relevance, requires, judged, bars, cautions, statements }: CompiledOption): ReadonlySet<number> =>
  new Set([
    ...[open, relevance, ...requires.values(), ...judged.values(), ...bars.values(), ...cautions.values(), ...statements.values()].flatMap((rule) => [
      ...rule.levels,
    ]),
    ...reviewLevels(law, option),
  ])

/** Whether something with a condition still shows: only a settled no hides it. */
const stays = (rule: CompiledOption['relevance'] | undefined, known: Known): boolean => rule === undefined || holds(rule, known) !== 'no'

/**
 * A card shows once it surely applies. The safety cards also show when everything that would tell was asked and could not be said or was
 * withheld: between showing a way to safety for nothing and hiding it from someone who needs it, we show it.
 */
function noticeShows({ law, answers, known }: Context, notice: Notice): boolean {
  const rule = law.notices.get(notice.id)
  if (!rule) return false
  const held = holds(rule, known)
  if (held !== 'perhaps' || notice.kind === 'notice') return held === 'yes'
  return missingFacts(law, rule, known).every((fact) => answerTo(answers, fact).kind !== 'unknown')
}

/**
 * Things with a condition that is not settled no. One about options that all seem beside the matter is never surer than `perhaps`: it stands
 * one step below, and is not hidden, since such an option may still be taken and its order still counts.
 */
function applying<T extends { readonly id: string; readonly options: readonly string[] }>(
  { known }: Context,
  things: readonly T[],
  { rules, beside }: { readonly rules: CompiledLaw['traps']; readonly beside: ReadonlySet<string> },
): readonly { readonly thing: T; readonly applies: 'yes' | 'perhaps' }[] {
  return things.flatMap((thing) => {
    const rule = rules.get(thing.id)
    const applies = rule ? holds(rule, known) : 'yes'
    if (applies === 'no') return []
    const isBeside = thing.options.length > 0 && thing.options.every((id) => beside.has(id))
    return [{ thing, applies: isBeside ? 'perhaps' : applies }]
  })
}

const surelyFirst = (a: { readonly applies: 'yes' | 'perhaps' }, b: { readonly applies: 'yes' | 'perhaps' }): number =>
  Number(a.applies === 'perhaps') - Number(b.applies === 'perhaps')

function clockOf({ answers, law, known }: Context, clock: LegalClock, applies: 'yes' | 'perhaps'): RunningClock {
  const from = answerTo(answers, clock.from)
  if (from.kind !== 'known' || typeof from.value !== 'string') {
    const told = clock.bands?.find((_, i) => {
      const rule = law.bands.get(`${clock.id}.${i}`)
      return rule !== undefined && holds(rule, known) === 'yes'
    })
    return { clock, applies, ends: null, daysLeft: null, band: told?.says ?? null }
  }
  const ends = addSpan(from.value, clock.span)
  return { clock, applies, ends, daysLeft: daysBetween(law.on, ends), band: null }
}

const endingFirst = (a: RunningClock, b: RunningClock): number =>
  a.ends === b.ends ? surelyFirst(a, b) : a.ends === null ? 1 : b.ends === null ? -1 : a.ends < b.ends ? -1 : 1

/**
 * What is asked for: an option whose signatures for the person's province have ended is asked about no more. The same for every province as
 * long as no such signature has ended; only the last is kept, so that no province that was taken back is.
 */
function questionsBy(law: CompiledLaw): (known: Known) => ReturnType<typeof prepareQuestions> {
  const inForce = law.options.filter(({ option }) => isInForce(option, law.on))
  const askedIn = (province: string | undefined) => inForce.filter(({ option }) => reviewState(option, law.on, province) !== 'being-checked')
  const nowhere = askedIn(undefined)
  let last = { asked: nowhere, ask: prepareQuestions(law, nowhere) }
  return (known) => {
    const asked = askedIn(provinceIn(law, known))
    const isSame = asked.length === last.asked.length && asked.every((option, i) => option === last.asked[i])
    if (!isSame) last = { asked, ask: prepareQuestions(law, asked) }
    return last.ask
  }
}

/** Compiles the rules of a corpus for a day, once, so that each answer costs milliseconds. Throws only on a corpus that its compiler would refuse. */
export function prepareRoutes(corpus: Corpus, on: Day): PreparedRoutes {
  const law = compileLaw(corpus.law, on)
  const facts = new Map(corpus.law.facts.map((fact) => [fact.id, fact]))
  const ask = questionsBy(law)
  // The very same finding as long as nothing that it looks at changes: the screen then has nothing to draw again.
  const findings = law.options.map((compiled) =>
    rememberLast(
      () => levelsOf(law, compiled),
      (known) => findingOf(law, compiled, { known, facts }),
    ),
  )
  const questionFor = (answers: Answers, known: Known): NextQuestion | null => {
    const question = ask(known).ask(answers, known)
    const asked = question && facts.get(question.fact)
    return question && asked ? { fact: question.fact, settles: question.settles, why: asked.why } : null
  }
  // A question set aside is still unknown to every rule; only the choice of the next question passes it by.
  const nextFor = (answers: Answers, known: Known, later: readonly string[]): NextQuestion | null => {
    const next = questionFor(answers, known)
    if (!next || !later.includes(next.fact)) return next
    const passed = { ...Object.fromEntries(later.map((fact) => [fact, { kind: 'unsure' } as const])), ...answers }
    return questionFor(passed, knownIn(law, passed))
  }
  const plan = ({ answers }: Pick<Situation, 'answers'>, later: readonly string[] = []): RoutePlan => {
    const known = knownIn(law, answers)
    const context: Context = { law, answers, known }
    const options = once(() => findings.map((find) => find(known)))
    const beside = once(() => new Set(options().flatMap((o) => (o.relevant === 'no' ? [o.id] : []))))
    return lazyPlan(on, {
      options,
      nextQuestion: once(() => nextFor(answers, known, later)),
      notices: once(() => corpus.law.notices.filter((notice) => noticeShows(context, notice))),
      traps: once(() =>
        applying(context, corpus.law.traps, { rules: law.traps, beside: beside() })
          .map(({ thing, applies }) => ({ trap: thing, applies }))
          .sort(surelyFirst),
      ),
      clocks: once(() =>
        applying(context, corpus.law.clocks, { rules: law.clocks, beside: beside() })
          .map(({ thing, applies }) => clockOf(context, thing, applies))
          .sort(endingFirst),
      ),
      changes: once(() => corpus.law.changes.filter(({ id }) => stays(law.changes.get(id), known)).map(({ id }) => id)),
    })
  }
  const warmRules = warmerOf(law)
  const nothingKnown = once(() => knownIn(law, {}))
  const rehearse = rehearsalOf(corpus.law.facts, (answers) => void Object.values(plan({ answers })))
  return { plan, warmUp: warmRules, rehearse: () => ask(nothingKnown()).warmUp(nothingKnown()) || rehearse() }
}

type PlanParts = { readonly [Key in Exclude<keyof RoutePlan, 'on'>]: () => RoutePlan[Key] }

// Each part is worked out when it is looked at: the first question is on the screen before the forty-seventh option is thought of.
const lazyPlan = (on: Day, parts: PlanParts): RoutePlan => ({
  on,
  get options() {
    return parts.options()
  },
  get nextQuestion() {
    return parts.nextQuestion()
  },
  get notices() {
    return parts.notices()
  },
  get traps() {
    return parts.traps()
  },
  get clocks() {
    return parts.clocks()
  },
  get changes() {
    return parts.changes()
  },
})

const rehearsals = 40

/**
 * Answers a few invented situations and throws the answers away. A browser makes quick code only of what has run often: without this, the first
 * answers of a visit took three times as long as the later ones (measured at six times slower).
 */
function rehearsalOf(facts: readonly Fact[], answer: (answers: Answers) => void): () => boolean {
  const invented = ({ type }: Fact, i: number): FactValue | null =>
    type.kind === 'boolean' ? i % 2 === 0 : type.kind === 'enum' ? (type.values[i % type.values.length]?.id ?? null) : null
  const asked = facts.filter(({ ask }) => ask !== 'never')
  let next = 0
  return () => {
    // Two facts at a time, each followed by its neighbour: as answers follow one another.
    const said = [asked[next % asked.length], asked[(next + 1) % asked.length]].flatMap((fact) => {
      const value = fact ? invented(fact, next) : null
      return fact && value !== null ? [[fact.id, known(value)] as const] : []
    })
    answer({ ...Object.fromEntries(said), safe_to_talk: known(true) })
    next += 1
    return next < rehearsals
  }
}

/** Compiles the next rule that nobody has looked at yet, a few milliseconds at most; false once all are. So that no answer has to wait for it. */
function warmerOf(law: CompiledLaw): () => boolean {
  const ofOption = (o: CompiledOption): readonly Rule[] => [
    o.open,
    o.shown,
    o.relevance,
    ...[o.requires, o.bars, o.judged, o.cautions, o.statements].flatMap((rules) => [...rules.values()]),
  ]
  const rules = once(() => [
    ...law.options.flatMap(ofOption),
    ...[law.notices, law.traps, law.clocks, law.changes, law.bands].flatMap((of) => [...of.values()]),
  ])
  let next = 0
  return () => {
    const rule = rules()[next]
    next += 1
    return rule !== undefined && rule.flat.root >= 0
  }
}

/** The answer for one situation on one day. Same corpus, situation and day: same answer, for ever. */
export const planRoutes = (corpus: Corpus, situation: Situation, on: Day): RoutePlan => prepareRoutes(corpus, on).plan(situation)

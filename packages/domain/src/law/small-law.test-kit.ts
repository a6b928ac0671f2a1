import fc from 'fast-check'
import { type Day, dayNumber, isDay, resolveDay } from '../shared/index.ts'
import type { Answer, Answers, Fact, FactType, FactValue, ImpossibleCombination } from '../situation/index.ts'
import type { Expression } from './expression.ts'
import type { LawCorpus } from './law-corpus.ts'
import type { LawfulOption } from './option.ts'

/** How many invented cases each property tries: a few in every test run, many in `npm run prove`. */
export const tries = Number(process.env.PROVE_RUNS ?? 150)

/** The day of every question in these tests. */
export const today: Day = '2026-11-24'

const pair = { en: 'words', fr: 'mots' }

/** A fact for tests. */
export const aFact = (id: string, type: FactType, more: Partial<Fact> = {}): Fact => ({
  id,
  type,
  label: { en: id, fr: id },
  question: { worker: pair, together: pair },
  why: pair,
  ask: 'open',
  harm: 0,
  order: 0,
  ...more,
})

const choices = (...ids: readonly string[]) => ids.map((id) => ({ id, label: pair }))

/** A vocabulary with every type of fact, every stage and every harm. */
export const facts: readonly Fact[] = [
  aFact('safe_to_talk', { kind: 'boolean' }, { ask: 'first', order: 1 }),
  aFact('danger', { kind: 'boolean' }, { ask: 'first', order: 2 }),
  aFact('home', { kind: 'enum', values: choices('own', 'employer', 'none') }, { ask: 'essential', order: 3 }),
  aFact('permit', { kind: 'enum', values: choices('tied', 'open', 'none') }, { order: 4, harm: 1 }),
  aFact('means', { kind: 'set', values: choices('debt', 'watched') }, { order: 5, harm: 2 }),
  aFact('nights', { kind: 'integer', min: 0, max: 4 }, { order: 6 }),
  aFact('ends_on', { kind: 'date' }, { order: 7 }),
  aFact('refused', { kind: 'boolean' }, { ask: 'late', order: 8, harm: 3 }),
  aFact('warrant', { kind: 'boolean' }, { ask: 'never', order: 9, harm: 3 }),
]

/** Values enough to tell apart every comparison that the expressions below can hold. */
export const values: Readonly<Record<string, readonly FactValue[]>> = {
  safe_to_talk: [true, false],
  danger: [true, false],
  home: ['own', 'employer', 'none'],
  permit: ['tied', 'open', 'none'],
  means: [[], ['debt'], ['watched'], ['debt', 'watched']],
  nights: [0, 1, 2, 3, 4],
  ends_on: ['2026-10-01', '2026-11-23', '2026-11-24', '2026-11-25', '2027-06-01'],
  refused: [true, false],
}

const atoms: readonly Expression[] = [
  { op: 'is', fact: 'safe_to_talk', value: true },
  { op: 'is', fact: 'danger', value: true },
  { op: 'is', fact: 'refused', value: false },
  { op: 'isOneOf', fact: 'home', values: ['own'] },
  { op: 'isOneOf', fact: 'home', values: ['employer', 'none'] },
  { op: 'isOneOf', fact: 'permit', values: ['tied', 'open'] },
  { op: 'isOneOf', fact: 'permit', values: ['none'] },
  { op: 'includes', fact: 'means', value: 'debt' },
  { op: 'includes', fact: 'means', value: 'watched' },
  { op: 'integer', fact: 'nights', min: 2 },
  { op: 'integer', fact: 'nights', min: 1, max: 3 },
  { op: 'date', fact: 'ends_on', from: { today: {} } },
  { op: 'date', fact: 'ends_on', from: { day: '2026-10-02' }, to: { today: { days: 30 } } },
]

/** Expressions of every operator, two or three deep, in which facts come back. */
export const anExpression: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom(...atoms),
    fc.constantFrom<Expression>({ op: 'concept', id: 'held' }, { op: 'always' }),
    fc.array(tie('expression'), { minLength: 1, maxLength: 3 }).map((of): Expression => ({ op: 'all', of })),
    fc.array(tie('expression'), { minLength: 1, maxLength: 3 }).map((of): Expression => ({ op: 'any', of })),
    tie('expression').map((of): Expression => ({ op: 'not', of })),
    fc.array(tie('expression'), { minLength: 2, maxLength: 3 }).map((of): Expression => ({ op: 'atLeast', n: 2, of })),
  ),
})).expression

const part = (fact: string, isOneOf: readonly string[]) => ({ fact, isOneOf })

/** Combinations that no situation holds; zero or more of them are used at a time. */
export const combinations: readonly ImpossibleCombination[] = [
  { id: 'c1', of: [part('permit', ['none']), part('home', ['employer'])], because: pair },
  { id: 'c2', of: [part('danger', ['yes']), part('safe_to_talk', ['yes'])], because: pair },
  { id: 'c3', of: [part('means', ['debt']), part('permit', ['open'])], because: pair },
  { id: 'c5', of: [{ fact: 'ends_on', from: { today: { days: 1 } } }, part('permit', ['none'])], because: pair },
  { id: 'c6', of: [{ fact: 'ends_on', to: { today: {} } }, part('permit', ['tied'])], because: pair },
  { id: 'c4', of: [part('means', ['debt']), part('means', ['watched'])], because: pair },
]

const condition = fc.record({ when: anExpression })

/** A law of one to three options, with a concept, a notice, requirements, bars and exceptions. */
export const aLaw: fc.Arbitrary<LawCorpus> = fc
  .record({
    held: fc.constantFrom(...atoms),
    impossible: fc.subarray([...combinations]),
    notice: anExpression,
    options: fc.array(
      fc.record({
        relevance: fc.oneof(fc.constant<Expression>({ op: 'always' }), anExpression),
        requires: fc.array(condition, { maxLength: 2 }),
        bars: fc.array(fc.record({ when: anExpression, exceptions: fc.array(fc.record({ when: anExpression, judged: fc.boolean() }), { maxLength: 2 }) }), {
          maxLength: 2,
        }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ held, impossible, notice, options }) => ({
    currentTo: today,
    facts,
    impossible,
    concepts: [{ id: 'held', label: pair, when: held }],
    options: options.map((o, i) =>
      anOption(`o${i}`, {
        relevance: o.relevance,
        requires: o.requires.map((r, n) => ({ id: `r${n}`, when: r.when, text: pair, cite: [] })),
        bars: o.bars.map((b, n) => ({
          id: `b${n}`,
          when: b.when,
          text: pair,
          cite: [],
          exceptions: b.exceptions.map((x, k) => ({ id: `x${n}${k}`, when: x.when, text: pair, cite: [], ...(x.judged ? { judged: true } : {}) })),
        })),
      }),
    ),
    provisions: {},
    sources: {},
    notices: [
      {
        id: 'n',
        kind: 'notice',
        when: notice,
        title: pair,
        lead: { worker: pair, together: pair },
        steps: [],
        services: [],
        sheet: { en: [], fr: [], es: [] },
      },
    ],
    traps: [],
    clocks: [],
    themes: [],
    changes: [],
    decisions: {},
    provinces: [],
    rights: [],
  }))

const said = { basis: 'memory', text: pair, noted: today } as const

/** An option for tests: always relevant, asking for nothing, unless told otherwise. */
export const anOption = (id: string, more: Partial<LawfulOption>): LawfulOption => ({
  id,
  title: pair,
  summary: { worker: pair, together: pair },
  decision: 'of-right',
  decider: pair,
  decidedBy: ['person'],
  authorities: [],
  identifies: 'never',
  mustKnow: [],
  familyCovered: { inCanada: 'unknown', abroad: 'unknown' },
  costCode: 'unknown',
  givesCodes: ['information'],
  inForce: {},
  relevance: { op: 'always' },
  requires: [],
  bars: [],
  lawyerOnly: [],
  toDiscuss: [],
  gives: [],
  notRequired: [],
  risks: [],
  inPractice: [],
  readings: [],
  cautions: [],
  family: { inCanada: said, abroad: said },
  timing: [],
  cost: [],
  discloses: [],
  needs: [],
  sheet: { en: [], fr: [], es: [] },
  review: { state: 'none' },
  contentHash: '',
  ...more,
})

const answerFor = (fact: Fact): fc.Arbitrary<Answer> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<Answer>({ kind: 'unknown' }) },
    { weight: 1, arbitrary: fc.constantFrom<Answer>({ kind: 'unsure' }, { kind: 'withheld' }) },
    { weight: 3, arbitrary: fc.constantFrom(...(values[fact.id] ?? [])).map((value): Answer => ({ kind: 'known', value })) },
  )

/** Answers to some of the vocabulary, of every kind. They may contradict the combinations: callers say whether that matters. */
export const someAnswers: fc.Arbitrary<Answers> = fc.record(Object.fromEntries(facts.filter((f) => values[f.id]).map((fact) => [fact.id, answerFor(fact)])))

/** A situation with every fact known. */
export type Whole = Readonly<Record<string, FactValue>>

/** What an expression comes to when everything is known: written straight from the grammar, knowing nothing of diagrams. */
export function comesTo(e: Expression, whole: Whole, law: LawCorpus): boolean {
  const rec = (x: Expression): boolean => comesTo(x, whole, law)
  const at = (day: unknown): number => (isDay(day) ? dayNumber(day) : Number.NaN)
  switch (e.op) {
    case 'always':
      return true
    case 'all':
      return e.of.every(rec)
    case 'any':
      return e.of.some(rec)
    case 'not':
      return !rec(e.of)
    case 'atLeast':
      return e.of.filter(rec).length >= e.n
    case 'is':
      return whole[e.fact] === e.value
    case 'isOneOf':
      return e.values.includes(String(whole[e.fact]))
    case 'includes':
      return (whole[e.fact] as readonly string[]).includes(e.value)
    case 'integer':
      return Number(whole[e.fact]) >= (e.min ?? Number.NEGATIVE_INFINITY) && Number(whole[e.fact]) <= (e.max ?? Number.POSITIVE_INFINITY)
    case 'date':
      return (
        at(whole[e.fact]) >= (e.from ? at(resolveDay(e.from, today)) : Number.NEGATIVE_INFINITY) &&
        at(whole[e.fact]) <= (e.to ? at(resolveDay(e.to, today)) : Number.POSITIVE_INFINITY)
      )
    case 'concept':
      return rec(law.concepts.find((c) => c.id === e.id)?.when ?? { op: 'always' })
  }
}

/** What an option comes to when everything is known: open, closed, or left to a person who must judge whether a way out of a bar fits. */
export function comesOut(option: LawfulOption, whole: Whole, law: LawCorpus): 'open' | 'closed' | 'judged' {
  if (!option.requires.every((r) => comesTo(r.when, whole, law))) return 'closed'
  const standing = option.bars.filter((b) => comesTo(b.when, whole, law))
  const ways = standing.map((b) => b.exceptions.filter((x) => comesTo(x.when, whole, law)))
  if (ways.some((w) => w.length === 0)) return 'closed'
  return ways.some((w) => w.every((x) => x.judged)) ? 'judged' : 'open'
}

/** Whether a whole situation holds none of the impossible combinations. */
export const isConsistent = (whole: Whole, law: LawCorpus): boolean =>
  !law.impossible.some((c) =>
    c.of.every((part) => {
      const value = whole[part.fact]
      if ('isOneOf' in part)
        return (Array.isArray(value) ? value : [value === true ? 'yes' : value === false ? 'no' : value]).some((v) => part.isOneOf.includes(String(v)))
      const at = dayNumber(String(value))
      return (!part.from || at >= dayNumber(resolveDay(part.from, today))) && (!part.to || at <= dayNumber(resolveDay(part.to, today)))
    }),
  )

/** Every consistent way of completing the answers, over all the vocabulary that rules may use: some thousands at most. */
export function completions(answers: Answers, law: LawCorpus): readonly Whole[] {
  const ways = Object.entries(values).reduce<readonly Whole[]>(
    (all, [fact, options]) => {
      const answer = answers[fact]
      const possible = answer?.kind === 'known' ? [answer.value] : options
      return all.flatMap((whole) => possible.map((value) => ({ ...whole, [fact]: value })))
    },
    [{}],
  )
  return ways.filter((whole) => isConsistent(whole, law))
}

import type { Claim, Criterion, Household, Trace } from '@recourse/domain/directory'
import type { CallAnswer, CallQuestion, Heard } from '@recourse/domain/route'
import { type Bilingual, type Day, err, isDay, ok, type Result } from '@recourse/domain/shared'
import { inBoth } from '../both-languages.ts'

/** The kinds of answers that can be chosen for a question. */
export type AnswerKind = 'anyone' | 'only' | 'if' | 'yes' | 'no' | 'words' | 'would-not-say' | 'no-answer'

/**
 * An answer while it is being written: `accepts` whom a rule names, `concerned` whom a condition is for (nobody ticked: everyone). Ages are kept as
 * they were typed.
 */
export type AnswerDraft = {
  readonly kind: AnswerKind | null
  readonly accepts: readonly string[]
  readonly concerned: readonly string[]
  readonly from: string
  readonly to: string
  readonly words: Bilingual
}

/** Why an answer cannot be recorded as it is. */
export type AnswerFault = 'no-kind' | 'nothing-ticked' | 'no-age' | 'not-an-age' | 'ages-crossed' | 'no-words' | Trace

/** An answer of which nothing was said yet. What the claim says today is ticked beforehand: it counts only if its kind of answer is chosen. */
export function emptyAnswer(claim: Claim | undefined): AnswerDraft {
  const held = claim?.value === 'yes' ? claim.criterion : undefined
  const named = claim?.value === 'conditional' ? claim.criterion : held
  const age = named?.kind === 'age' ? named : null
  return {
    kind: null,
    accepts: held && 'accepts' in held ? held.accepts : [],
    concerned: named && 'accepts' in named ? named.accepts : [],
    from: String(age?.min ?? ''),
    to: String(age?.max ?? ''),
    words: { en: '', fr: '' },
  }
}

/** Whether something would be lost if this answer were dropped. */
export const holdsSomething = ({ kind, words }: AnswerDraft): boolean => kind !== null || words.en.trim() !== '' || words.fr.trim() !== ''

/** The kinds that fit a question. What must be told before the service helps is told or not: there, words alone would settle nothing. */
export function kindsFor(question: Pick<CallQuestion, 'criterion'>, claim: Pick<Claim, 'asks'> | undefined): readonly AnswerKind[] {
  if (question.criterion) return ['anyone', 'only', 'if', 'would-not-say', 'no-answer']
  return claim?.asks === undefined ? ['yes', 'no', 'words', 'would-not-say', 'no-answer'] : ['yes', 'no', 'would-not-say', 'no-answer']
}

/** Which kinds have words to write, and whether they can be left out. */
export const wordsOf = {
  anyone: 'none',
  only: 'none',
  if: 'needed',
  yes: 'optional',
  no: 'optional',
  words: 'needed',
  'would-not-say': 'none',
  'no-answer': 'none',
} as const satisfies Record<AnswerKind, 'none' | 'optional' | 'needed'>

const isHousehold = (id: string): id is Household => id === 'alone' || id === 'couple' || id === 'with_children'

const oldest = 120

function ageIn(typed: string): number | null | 'wrong' {
  const text = typed.trim()
  if (text === '') return null
  return /^\d{1,3}$/.test(text) && Number(text) <= oldest ? Number(text) : 'wrong'
}

function agesIn({ from, to }: AnswerDraft): Result<Criterion, AnswerFault> {
  const [min, max] = [ageIn(from), ageIn(to)]
  if (min === 'wrong' || max === 'wrong') return err('not-an-age')
  if (min === null && max === null) return err('no-age')
  if (min !== null && max !== null && min > max) return err('ages-crossed')
  return ok({ kind: 'age', ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) })
}

function ruleIn(draft: AnswerDraft, asked: Criterion): Result<Criterion, AnswerFault> {
  if (asked.kind === 'other') return ok(asked)
  if (asked.kind === 'age') return agesIn(draft)
  const { kind } = asked
  const rule = kind === 'household' ? ({ kind, accepts: draft.accepts.filter(isHousehold) } as const) : ({ kind, accepts: draft.accepts } as const)
  return rule.accepts.length === 0 ? err('nothing-ticked') : ok(rule)
}

/**
 * Whom a condition is for, as a criterion: those who were ticked, or everyone. What the question was asked about stands for nobody: of a criterion
 * that was never spoken of it is our own worst guess, and must not be recorded as something that the service said.
 */
export function concernedBy(draft: AnswerDraft, asked: Criterion, everyValue: (kind: Criterion['kind']) => readonly string[]): Result<Criterion, AnswerFault> {
  if (asked.kind === 'other') return ok(asked)
  if (asked.kind === 'age') {
    const ages = agesIn(draft)
    return !ages.ok && ages.error === 'no-age' ? ok({ kind: 'age' }) : ages
  }
  const ticked = draft.concerned.length > 0 ? draft.concerned : asked.kind === 'language' ? asked.accepts : everyValue(asked.kind)
  return ok(asked.kind === 'household' ? { kind: 'household', accepts: ticked.filter(isHousehold) } : { kind: asked.kind, accepts: ticked })
}

/**
 * The answer that a draft holds, for a question. `givesAway` finds what would show a place that is kept secret: such words are refused, whatever the
 * kind. A half that was not written gets the other's words, marked (see `inBoth`). Never throws.
 */
export function readAnswer(
  draft: AnswerDraft,
  question: Pick<CallQuestion, 'criterion'>,
  givesAway: (text: string) => Trace | null,
): Result<CallAnswer, AnswerFault> {
  if (draft.kind === null) return err('no-kind')
  const kind: AnswerKind = draft.kind
  const words = wordsOf[kind] === 'none' ? null : inBoth(draft.words)
  if (wordsOf[kind] === 'needed' && words === null) return err('no-words')
  const trace = words === null ? null : (givesAway(words.en) ?? givesAway(words.fr))
  if (trace !== null) return err(trace)
  switch (kind) {
    case 'anyone':
    case 'would-not-say':
    case 'no-answer':
      return ok({ kind })
    case 'only': {
      const rule = ruleIn(draft, question.criterion ?? { kind: 'other', id: 'asked' })
      return rule.ok ? ok({ kind: 'only', criterion: rule.value }) : rule
    }
    case 'if':
      return words === null ? err('no-words') : ok({ kind: 'if', condition: words })
    case 'yes':
    case 'no':
      return ok({ kind: 'said', value: kind, ...(words === null ? {} : { words }) })
    // What is written is then the statement itself, and it is so.
    case 'words':
      return words === null ? err('no-words') : ok({ kind: 'said', value: 'yes', words })
  }
}

/** Why a day cannot be that of a call. */
export type DayFault = 'no-day' | 'not-yet' | 'too-long-ago'

const firstDay = '2000-01-01'

/** The day of a call as it was typed: a day that exists, not after today and not before 2000. */
export function readDay(typed: string, today: Day): Result<Heard['on'], DayFault> {
  if (!isDay(typed)) return err('no-day')
  if (typed > today) return err('not-yet')
  return typed < firstDay ? err('too-long-ago') : ok(typed)
}

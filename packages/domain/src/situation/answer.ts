/** A known value: boolean, enum choice id, integer, day (`YYYY-MM-DD`) or the ids chosen from a set. */
export type FactValue = boolean | string | number | readonly string[]

/**
 * An answer is a value or one of three kinds of not-knowing, kept apart:
 * `unknown` was not asked, `unsure` was asked and cannot be said, `withheld` is not wished or not safe to say.
 * Only `unknown` may be asked again. None of the three ever counts as yes or as no.
 */
export type Answer =
  | { readonly kind: 'known'; readonly value: FactValue }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'withheld' }

/** Answers by fact id. A fact that is absent is `unknown`. */
export type Answers = Readonly<Record<string, Answer>>

/** The answer to a fact, `unknown` when nothing was said. */
export const answerTo = (answers: Answers, fact: string): Answer => answers[fact] ?? { kind: 'unknown' }

/** A known answer. */
export const known = (value: FactValue): Answer => ({ kind: 'known', value })

import type { PlainSituation } from '../plain-rules.test-kit.ts'

/** What a situation in which everything is known comes to in law, as a second reader found it in the official text alone. */
export type SecondOutcome = 'open' | 'closed' | 'judged'

/** A difference between the two readings that was looked at and kept: in which situations, what each says, and why both stand. */
export type KeptDifference = {
  readonly when: (at: PlainSituation) => boolean
  readonly first: SecondOutcome
  readonly second: SecondOutcome
  readonly why: string
}

/** One option as a second reader wrote it, who had read only the official text and the vocabulary. */
export type SecondReading = {
  readonly option: string
  /** The provisions that were read, as cited: "IRPR 182(1)". */
  readonly read: readonly string[]
  readonly comesTo: (at: PlainSituation, today: string) => SecondOutcome
  readonly differences: readonly KeptDifference[]
}

/** Whether a set fact holds a value. */
export const includes = (at: PlainSituation, fact: string, value: string): boolean => [at[fact]].flat().includes(value)

/** Whether a fact is one of these values. */
export const isOneOf = (at: PlainSituation, fact: string, ...values: readonly string[]): boolean => values.includes(String(at[fact]))

import type { Day } from '../shared/index.ts'
import type { Answers } from './answer.ts'

/** The moment for which services are looked up: civil day and minutes since midnight, local to the place. */
export type LocalMoment = { readonly day: Day; readonly minutes: number }

/** Genders as services state them. Optional, asked only to know which services would take the person. */
export type Gender = 'woman' | 'man' | 'non_binary' | 'two_spirit' | 'other'

/**
 * A situation, never a person: answers to the vocabulary of law, and a small optional vocabulary that only matters
 * for finding services. It holds no name, no address and no free text, and it is never stored.
 */
export type Situation = {
  readonly answers: Answers
  /** Id of a place of the corpus (`fsa:J2S` or `place:saint-hyacinthe-qc`): no more precise than a town or three postal characters. */
  readonly near?: string
  readonly needs?: readonly string[]
  /** Languages spoken, ISO 639-1 codes. */
  readonly speaks?: readonly string[]
  readonly gender?: Gender | 'unsure' | 'withheld'
  /** Who looks for a bed together: only some shelters ask. */
  readonly household?: 'alone' | 'couple' | 'with_children' | 'unsure' | 'withheld'
  readonly at?: LocalMoment
}

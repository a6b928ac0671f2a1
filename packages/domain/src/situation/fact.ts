import type { Bilingual } from '../shared/index.ts'

/** One allowed answer of an enum or a set. Not-knowing is never one of them: it is a kind of answer (see `answer.ts`). */
export type Choice = { readonly id: string; readonly label: Bilingual }

/** When a fact may be asked: first (safety), essential (housing, health, age), open, late (only if it decides an option), never. */
export type AskStage = 'first' | 'essential' | 'open' | 'late' | 'never'

/** What can be answered. Integers are bounded; a date is a civil day; a set holds any number of its choices. */
export type FactType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'enum'; readonly values: readonly Choice[] }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'set'; readonly values: readonly Choice[] }

/** A fact of the vocabulary: one question, asked in the same neutral words everywhere. */
export type Fact = {
  readonly id: string
  readonly type: FactType
  /** A few words for the list of what was said, such as "Permit tied to one employer". */
  readonly label: Bilingual
  /** The question put to the worker about the person, and the one that addresses the person when both read together. */
  readonly question: { readonly worker: Bilingual; readonly together: Bilingual }
  /** Why it is asked and what it changes, in a sentence. */
  readonly why: Bilingual
  readonly ask: AskStage
  /** Harm of asking, from 0 (none) to 3 (may incriminate or hurt): weighs against how much the answer would settle. */
  readonly harm: 0 | 1 | 2 | 3
  /** Place in the vocabulary: breaks ties, so that the same situation always gets the same question. */
  readonly order: number
  /** Field of the Human Trafficking Case Data Standard that this fact corresponds to, where there is one. */
  readonly htcds?: string
}

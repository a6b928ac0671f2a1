import type { DirectoryCorpus } from '../directory/index.ts'
import type { FindingKind, LawCorpus, LegalClock, Notice, OrderTrap, ReviewState, Signature } from '../law/index.ts'
import type { Bilingual, Day } from '../shared/index.ts'
import type { NetHarm } from './net-harm.ts'

/** Everything a device needs, as one signed file. The corpus is an argument: yesterday's answer can be re-run. */
export type Corpus = {
  readonly version: string
  /** The day it was made: past 30 days the interface warns. */
  readonly made: Day
  readonly law: LawCorpus
  readonly directory: DirectoryCorpus
}

/** A deciding fact and the provisions of the elements that it decides. */
export type Because = { readonly fact: string; readonly provisions: readonly string[] }

/** One option in one situation. */
export type OptionFinding = {
  readonly id: string
  readonly finding: FindingKind
  /** The sentence that evidence allows, in both languages: never simply "open". */
  readonly words: Bilingual
  /** Worth showing: `yes`, `no`, or `perhaps` while the facts that would tell are unknown. */
  readonly relevant: 'yes' | 'no' | 'perhaps'
  readonly because: readonly Because[]
  /** Facts that would settle it, in the order of the vocabulary. */
  readonly missing: readonly string[]
  /** Facts that, if they were otherwise, would reopen a closed option: a smallest such group. */
  readonly reopens: readonly string[]
  /** Ids of the requirements and bars that close it. */
  readonly blockedBy: readonly string[]
  /** Ids of the bars only a lawyer should discuss: they neither settle it nor hold it at unknown. */
  readonly lawyerOnly: readonly string[]
  /** Ids of cautions that apply or may apply. */
  readonly cautions: readonly string[]
  /** Places of the statements whose condition is settled not to hold: `risks.2`, `consequences.removal.0`. */
  readonly hidden: readonly string[]
  /** For an option that may tell an authority who the person is: what that adds here. Null for the others. */
  readonly netHarm: NetHarm | null
  readonly review: ReviewState
  /** Who signed it, for this person's province or for everywhere; empty unless `review` is `signed`. */
  readonly signatures: readonly Signature[]
}

/** The question that would help most now, and why it is asked. */
export type NextQuestion = { readonly fact: string; readonly settles: readonly string[]; readonly why: Bilingual }

/** An order trap in this situation: `yes` when it surely applies, `perhaps` while that is not settled or when all its options seem beside the matter. */
export type ShownTrap = { readonly trap: OrderTrap; readonly applies: 'yes' | 'perhaps' }

/** A clock in this situation; `ends` is null when the date it counts from is not known. */
export type RunningClock = {
  readonly clock: LegalClock
  readonly applies: 'yes' | 'perhaps'
  readonly ends: Day | null
  readonly daysLeft: number | null
  /** What the bands tell while the day is not known; null when nothing does. */
  readonly band: Bilingual | null
}

/** The whole answer for one situation on one day. */
export type RoutePlan = {
  readonly on: Day
  readonly options: readonly OptionFinding[]
  readonly nextQuestion: NextQuestion | null
  readonly notices: readonly Notice[]
  /** Traps that are not settled not to apply, those that surely apply first. */
  readonly traps: readonly ShownTrap[]
  /** Clocks that are not settled not to apply: the one that runs out first comes first, those without a date after. */
  readonly clocks: readonly RunningClock[]
  /** Ids of the changes that could still happen here. */
  readonly changes: readonly string[]
}

export type Verdict = 'takes' | 'takes-if' | 'ask-first' | 'will-not'

/** Whether a service may take the person, with reasons, the exact questions to ask, and who learns what. */
export type ServiceMatch = {
  readonly id: string
  readonly verdict: Verdict
  /** The sentence that evidence allows ("On 12 March 2023 its page said …; call first"). */
  readonly words: Bilingual
  readonly reasons: readonly { readonly claim: string; readonly text: Bilingual; readonly effect: 'accepts' | 'refuses' | 'conditional' | 'unknown' }[]
  /** For `takes-if`: what must be done first. For `will-not`: what would change it. */
  readonly steps: readonly Bilingual[]
  readonly questions: readonly Bilingual[]
  /** Estimated distance in km, by road where there is one, or null: not known, or a site whose distance is never told. */
  readonly km: number | null
  /** How one gets there from the place searched near, when not by road all the way all year: `km` is then as the crow flies (`fly-in`, `winter-road`) or partly at sea. */
  readonly access?: 'fly-in' | 'ferry' | 'winter-road'
  readonly reach: 'near' | 'province' | 'national' | 'region-confidential' | 'elsewhere'
  readonly openAt: 'open' | 'closed' | 'unknown'
}

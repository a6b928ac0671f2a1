import type { Bilingual, Day, SheetLanguage } from '../shared/index.ts'
import type { Expression } from './expression.ts'

/** What a statement rests on. The four are never mixed in one statement. */
export type Basis = 'law' | 'policy' | 'practice' | 'memory'

/**
 * One claim, with what it rests on. `law` cites provisions; `policy` and `practice` name a dated source;
 * `memory` was not checked and carries the day it was noted.
 */
export type Statement =
  | { readonly basis: 'law'; readonly text: Bilingual; readonly cite: readonly string[] }
  | { readonly basis: 'policy' | 'practice'; readonly text: Bilingual; readonly source: string }
  | { readonly basis: 'memory'; readonly text: Bilingual; readonly noted: Day }

/** A public page or document that a policy or practice statement rests on. */
export type Source = {
  readonly id: string
  readonly title: Bilingual
  readonly publisher: Bilingual
  readonly url?: string
  /** `official`: the body that decides; `news`, `ngo`, `firm`: somebody else's account, which supports a lead and no more. */
  readonly kind: 'official' | 'parliament' | 'news' | 'ngo' | 'firm' | 'research'
  /** Date printed on the page: a day, a month (2016-11), a year or `undated`, or words in both languages. */
  readonly dated: string | Bilingual
  /** The day it was read for this corpus. */
  readonly readOn: Day
  /** How it was read: the whole text, or only an excerpt. */
  readonly read: 'whole' | 'excerpt'
}

/** A cited piece of the law: our pointer to it and our plain words. The official text is not held, only its hash. */
export type Provision = {
  readonly id: string
  readonly instrument: string
  readonly pinpoint: string
  readonly citation: Bilingual
  /** The same in few words, for the eye: "IRPR 207.1(1)", « RIPR 207.1(1) ». */
  readonly short: Bilingual
  readonly fid?: Bilingual
  /** Official file and section on the government's site, one per language. */
  readonly url: Bilingual
  readonly inForceFrom: Day
  readonly lastAmendedOn?: Day
  /** The text was read from a consolidation current to this day. */
  readonly currentTo: Day
  /** SHA-256 (hex) of the official text with runs of white space folded to one space and the ends trimmed. */
  readonly hash: Bilingual
  /** `parser`: read by machine from the official XML; `transcribed`: copied by hand, to be proof-read. */
  readonly readBy: 'parser' | 'transcribed'
  /** What it says, in our own plain words. */
  readonly says: Bilingual
}

/** Who takes part in an option besides the person. An empty list of authorities is what "no authority involved" means. */
export type Authority =
  | 'ircc'
  | 'cbsa'
  | 'esdc'
  | 'police'
  | 'prosecution'
  | 'court'
  | 'province_labour'
  | 'compensation_board'
  | 'child_protection'
  | 'consulate'
  | 'refugee_board'
  | 'human_rights_body'
  | 'professional_body'
  | 'social_assistance'

/** Who decides, coded. `person` is the person's own choice; `service` the service that takes them in. */
export type Decider =
  | 'person'
  | 'service'
  | 'immigration_officer'
  | 'border_officer'
  | 'minister'
  | 'refugee_protection_division'
  | 'refugee_appeal_division'
  | 'immigration_division'
  | 'immigration_appeal_division'
  | 'federal_court'
  | 'criminal_court'
  | 'civil_court'
  | 'police'
  | 'labour_inspector'
  | 'tribunal'
  | 'compensation_board'
  | 'professional_body'
  | 'province'

/** Who has to know for it to go ahead, besides the authorities: what a person afraid of someone asks first. */
export type MustKnow = 'employer' | 'former_employer' | 'person_feared' | 'sponsor' | 'adviser' | 'parent_or_guardian' | 'public'

/** Whether the family is covered: `some` when only some of them, or only on conditions; `unknown` when no text was found. */
export type FamilyCovered = 'yes' | 'some' | 'no' | 'unknown'

/** What it costs: `varies` when it depends on the place or the case; `unknown` when no text was found. */
export type CostCode = 'free' | 'fee' | 'varies' | 'unknown'

/** Whether asking tells an authority who the person is: `may` when it can be done without a name. */
export type Identifies = 'always' | 'may' | 'never'

/** Who decides and how, which governs the words: a discretionary decision is only ever requested. */
export type Decision = 'of-right' | 'discretionary' | 'service' | 'own-choice'

/** What an option can give, coded so that people can filter by it. */
export type Gives = 'safety' | 'housing' | 'health' | 'status' | 'work' | 'money' | 'documents' | 'information' | 'accountability'

/** One element that must hold. Elements are joined by "and". */
export type Requirement = { readonly id: string; readonly when: Expression; readonly text: Bilingual; readonly cite: readonly string[]; readonly basis?: Basis }

/** A way out of a bar. */
export type Exception = {
  readonly id: string
  readonly when: Expression
  readonly text: Bilingual
  readonly cite: readonly string[]
  /** A person must judge whether it fits: when it may, the finding is unknown with that reason, neither open nor closed. */
  readonly judged?: true
}

/** A statement that shows unless it is settled that its condition does not hold. */
export type Conditional = Statement & { readonly when?: Expression }

/** A rule that closes the option when `when` holds and no exception does. */
export type Bar = {
  readonly id: string
  readonly when: Expression
  readonly text: Bilingual
  readonly cite: readonly string[]
  readonly exceptions: readonly Exception[]
}

/** A bar that rests on a never-asked fact or on a judgment: shown to be discussed with a lawyer, and never evaluated. */
export type LawyerOnly = { readonly id: string; readonly text: Bilingual; readonly cite: readonly string[] }

/** Something to beware of. Without `when` it always shows; with it, it hides only once it is settled that it does not apply. */
export type Caution = { readonly id: string; readonly when?: Expression; readonly statement: Statement }

/** What asking for the option tells, and to whom: the text of the consent prompt. */
export type Disclosure = { readonly to: Bilingual; readonly what: Bilingual; readonly why: Bilingual }

/** The four things that every option with an authority must say. */
export type Consequences = {
  readonly charges: readonly Conditional[]
  readonly detention: readonly Conditional[]
  readonly removal: readonly Conditional[]
  readonly sharing: readonly Conditional[]
}

/** A lawyer's name under one option as it was on a day (`of` is its content hash), for some provinces only when they are named. */
export type Signature = {
  readonly by: string
  readonly capacity: string
  readonly on: Day
  readonly until: Day
  readonly of: string
  readonly provinces?: readonly string[]
}

/**
 * The signatures on one option that count for what it says now, or a reported error, which freezes it. Kept in `content/law/signatures/`.
 * `drifted` names the cited provisions whose official text changed since it was read, when that is what freezes it; they are kept in
 * `content/law/drift.yaml`.
 */
export type Review =
  | { readonly state: 'none' }
  | { readonly state: 'signed'; readonly signatures: readonly Signature[] }
  | { readonly state: 'error-reported'; readonly on: Day; readonly what: string; readonly of: string; readonly drifted?: readonly string[] }

/** What is open in law (or simply possible) in a situation, with what it gives, risks and requires. */
export type LawfulOption = {
  readonly id: string
  readonly title: Bilingual
  readonly summary: { readonly worker: Bilingual; readonly together: Bilingual }
  readonly decision: Decision
  readonly decider: Bilingual
  readonly decidedBy: readonly Decider[]
  readonly authorities: readonly Authority[]
  readonly identifies: Identifies
  /** Besides the authorities; empty when nobody else has to know. */
  readonly mustKnow: readonly MustKnow[]
  readonly familyCovered: { readonly inCanada: FamilyCovered; readonly abroad: FamilyCovered }
  readonly costCode: CostCode
  readonly givesCodes: readonly Gives[]
  /** Provinces whose law this card has read; absent when it is federal or the same everywhere. Elsewhere the finding is unknown, never closed. */
  readonly provinces?: readonly string[]
  readonly inForce: { readonly from?: Day; readonly until?: Day }
  /** When it is worth showing. Never settles whether it is open. */
  readonly relevance: Expression
  readonly requires: readonly Requirement[]
  readonly bars: readonly Bar[]
  readonly lawyerOnly: readonly LawyerOnly[]
  /** What a person must judge: shown, never guessed. */
  readonly toDiscuss: readonly { readonly text: Bilingual; readonly cite: readonly string[] }[]
  readonly gives: readonly Conditional[]
  readonly notRequired: readonly Statement[]
  readonly risks: readonly Conditional[]
  /** How it goes in practice, apart from the law: known approval rates, waiting times, languages, legal aid. Empty when nothing was found. */
  readonly inPractice: readonly Statement[]
  /** Ids of the court decisions that this reading follows. */
  readonly readings: readonly string[]
  readonly cautions: readonly Caution[]
  /** Present exactly when `authorities` is not empty. */
  readonly consequences?: Consequences
  readonly family: { readonly inCanada: Statement; readonly abroad: Statement }
  readonly timing: readonly Statement[]
  readonly cost: readonly Statement[]
  readonly discloses: readonly Disclosure[]
  /** Needs of the directory whose services help with this option. */
  readonly needs: readonly string[]
  /** Short lines for the take-away sheet, same number in each language. */
  readonly sheet: Readonly<Record<SheetLanguage, readonly string[]>>
  readonly review: Review
  /** Hash of the option's content and of the hashes of the provisions it cites: what a signature signs. */
  readonly contentHash: string
}

import type { Bilingual, SheetLanguage, Span } from '../shared/index.ts'
import type { Fact, FactValue, ImpossibleCombination } from '../situation/index.ts'
import type { Expression } from './expression.ts'
import type { LawfulOption, Provision, Source, Statement } from './option.ts'
import type { RightsPage } from './rights-page.ts'

/** A named condition, used by several rules (`tied_permit`). */
export type Concept = { readonly id: string; readonly label: Bilingual; readonly when: Expression }

/** A card that is not an option: the emergency card, the safety plan, the duty to report a child at risk. */
export type Notice = {
  readonly id: string
  readonly kind: 'emergency' | 'safety-plan' | 'notice'
  readonly when: Expression
  readonly title: Bilingual
  readonly lead: { readonly worker: Bilingual; readonly together: Bilingual }
  readonly steps: readonly Statement[]
  /** Services of the directory to show with it. */
  readonly services: readonly string[]
  readonly sheet: Readonly<Record<SheetLanguage, readonly string[]>>
}

/** "Asking for A while B is pending closes C": the order of steps, as data. Shown unless it is settled that it does not apply. */
export type OrderTrap = { readonly id: string; readonly when: Expression; readonly options: readonly string[]; readonly statement: Statement }

/** A legal clock. With the date it ends on a day; without, its rule is still shown. */
export type LegalClock = {
  readonly id: string
  readonly when: Expression
  readonly label: Bilingual
  readonly from: string
  readonly span: Span
  readonly options: readonly string[]
  readonly statement: Statement
  /** What a band tells while the day itself is not known: "less than 90 days ago: some days may be left". */
  readonly bands?: readonly { readonly when: Expression; readonly says: Bilingual }[]
}

/** A decision of a court that says how a provision is to be read, as a dated record. */
export type CourtDecision = {
  readonly id: string
  readonly court: Bilingual
  /** Neutral citation, in each language: "2025 SCC 25", « 2025 CSC 25 ». */
  readonly citation: Bilingual
  readonly decidedOn: string
  /** What it held, in our own words, and only as far as what was read of it says. */
  readonly held: Bilingual
  /** Provisions that it reads, where this corpus holds them. */
  readonly cite: readonly string[]
  /** Page on which this account rests. */
  readonly source: string
}

/** One thing that becomes otherwise. `gains` and `loses` are for sets, and leave alone a set of which nothing was said. */
export type ChangeStep = { readonly fact: string } & (
  | { readonly becomes: FactValue }
  | { readonly gains: readonly string[] }
  | { readonly loses: readonly string[] }
  | { readonly forgets: true }
)

/** Something that may happen to a situation: a permit ends, a charge is laid, a claim is decided. `choose` is a fact whose new value is picked: a move to another province. */
export type Change = {
  readonly id: string
  readonly label: Bilingual
  /** When it is worth asking about: hidden once settled that it cannot happen here. */
  readonly when: Expression
  readonly choose?: string
  readonly steps: readonly ChangeStep[]
}

/** A group of options under one heading, in the order in which they are read. Grouping is no ranking: each list keeps its own order whatever was said. */
export type Theme = { readonly id: string; readonly label: Bilingual; readonly options: readonly string[] }

/** What the rules of a province are about. */
export type ProvinceTopic =
  | 'wages'
  | 'recruiters'
  | 'injury'
  | 'protective_order'
  | 'civil_claim'
  | 'victim_compensation'
  | 'child_protection'
  | 'social_assistance'
  | 'human_rights'
  | 'health_coverage'

/** What was found of the rules of one province or territory, by topic; what was looked for and not found is listed as a gap. */
export type ProvinceRules = {
  readonly id: string
  readonly province: string
  readonly topics: readonly {
    readonly topic: ProvinceTopic
    /** Options on whose card it shows. */
    readonly options: readonly string[]
    readonly statements: readonly Statement[]
    readonly gaps: readonly Bilingual[]
  }[]
}

/** Everything that the rules need, as one value. */
export type LawCorpus = {
  /** The earliest `currentTo` of the cited provisions: "law read as of". */
  readonly currentTo: string
  readonly facts: readonly Fact[]
  readonly impossible: readonly ImpossibleCombination[]
  readonly concepts: readonly Concept[]
  readonly options: readonly LawfulOption[]
  readonly provisions: Readonly<Record<string, Provision>>
  readonly sources: Readonly<Record<string, Source>>
  readonly notices: readonly Notice[]
  readonly traps: readonly OrderTrap[]
  readonly clocks: readonly LegalClock[]
  readonly themes: readonly Theme[]
  readonly changes: readonly Change[]
  readonly decisions: Readonly<Record<string, CourtDecision>>
  readonly provinces: readonly ProvinceRules[]
  /** The plain public pages on rights. */
  readonly rights: readonly RightsPage[]
}

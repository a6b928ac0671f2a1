import type { Bilingual, SheetLanguage, Span } from '../shared/index.ts'
import type { Fact, ImpossibleCombination } from '../situation/index.ts'
import type { Expression } from './expression.ts'
import type { LawfulOption, Provision, Source, Statement } from './option.ts'

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
}

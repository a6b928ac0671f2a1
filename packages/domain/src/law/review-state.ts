import type { Day } from '../shared/index.ts'
import type { CompiledLaw } from './compile-rules.ts'
import type { Known } from './decision-diagram.ts'
import type { LawfulOption, Signature } from './option.ts'

/** What an option's reading of the law is worth: nobody signed it, somebody did, or it must not be relied on now. */
export type ReviewState = 'draft' | 'signed' | 'being-checked'

/**
 * The signatures that speak for a person: those for everywhere and those that name the person's province. While the province is not known,
 * only those for everywhere: a lawyer of one province did not sign for another. Empty when frozen or unsigned.
 */
export const signaturesFor = ({ review }: Pick<LawfulOption, 'review'>, province?: string): readonly Signature[] =>
  review.state === 'signed'
    ? review.signatures.filter(({ provinces }) => provinces === undefined || (province !== undefined && provinces.includes(province)))
    : []

/**
 * Where an option stands with its reviewers on a day, for a person of a province: `draft` until a lawyer signed for there, `being-checked`
 * when frozen or when every signature for there is past its day. One that is in date is enough.
 */
export function reviewState(option: Pick<LawfulOption, 'review'>, on: Day, province?: string): ReviewState {
  if (option.review.state === 'error-reported') return 'being-checked'
  const covering = signaturesFor(option, province)
  if (covering.length === 0) return 'draft'
  return covering.some(({ until }) => on <= until) ? 'signed' : 'being-checked'
}

/** The fact whose answer says which province's signatures count. */
const provinceFact = 'province'

/** The province of the person, when it was said. */
export function provinceIn(law: CompiledLaw, known: Known): string | undefined {
  const cell = known[law.variables.levelsOf(provinceFact)[0] ?? -1] ?? -1
  const fact = law.corpus.facts.find(({ id }) => id === provinceFact)
  return fact?.type.kind === 'enum' ? fact.type.values[cell]?.id : undefined
}

/** The levels that its review looks at: that of the province, when a signature is for some provinces only. */
export const reviewLevels = (law: CompiledLaw, { review }: Pick<LawfulOption, 'review'>): readonly number[] =>
  review.state === 'signed' && review.signatures.some(({ provinces }) => provinces) ? law.variables.levelsOf(provinceFact) : []

import { type ConsequenceKind, consequenceKinds, type LawfulOption } from '../law/index.ts'

/**
 * What asking for an option adds, in one situation. `new`: kinds of consequence that a text read here lets an authority draw, once it knows who
 * the person is; `onlyRisk`: everything that the option gives is settled not to be there for this person, and something that it risks is.
 */
export type NetHarm = { readonly adds: readonly ConsequenceKind[]; readonly gives: boolean; readonly onlyRisk: boolean }

/**
 * Weighs nothing and ranks nothing: it only says which of the four kinds are there and whether anything is left of what the option gives.
 * Null for an option that never tells an authority who the person is. A memory says that no rule was found, so it adds nothing.
 */
export function netHarmOf(option: LawfulOption, hidden: ReadonlySet<string>): NetHarm | null {
  const { consequences } = option
  if (option.identifies === 'never' || !consequences) return null
  const adds = consequenceKinds.filter((kind) =>
    consequences[kind].some((statement, i) => statement.basis !== 'memory' && !hidden.has(`consequences.${kind}.${i}`)),
  )
  const gives = option.gives.some((_, i) => !hidden.has(`gives.${i}`))
  const risks = adds.length > 0 || option.risks.some((_, i) => !hidden.has(`risks.${i}`))
  return { adds, gives, onlyRisk: !gives && risks }
}

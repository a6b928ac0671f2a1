import type { Expression } from './expression.ts'
import type { Conditional, LawfulOption } from './option.ts'

/** The four things that an option with an authority says, in the order in which they are read. */
export const consequenceKinds = ['charges', 'detention', 'removal', 'sharing'] as const

/** One of the four. */
export type ConsequenceKind = (typeof consequenceKinds)[number]

/** The lists of an option whose statements may have a condition, each under its place: `gives`, `risks`, `consequences.removal`. */
export function conditionalLists(option: Pick<LawfulOption, 'gives' | 'risks' | 'consequences'>): readonly (readonly [string, readonly Conditional[]])[] {
  const { consequences } = option
  return [
    ['gives', option.gives],
    ['risks', option.risks],
    ...(consequences ? consequenceKinds.map((kind) => [`consequences.${kind}`, consequences[kind]] as const) : []),
  ]
}

/** Every statement of an option that has a condition, its place as id (`risks.2`). */
export const conditionalsOf = (option: LawfulOption): readonly { readonly id: string; readonly when: Expression }[] =>
  conditionalLists(option).flatMap(([list, statements]) => statements.flatMap(({ when }, i) => (when ? [{ id: `${list}.${i}`, when }] : [])))

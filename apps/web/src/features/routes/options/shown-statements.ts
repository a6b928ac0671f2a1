import type { Conditional, Consequences } from '@recourse/domain/law'
import type { FoundOption } from './option-groups.ts'

/** What an option gives, risks and brings, without what is settled not to hold in this situation. */
export type ShownStatements = {
  readonly gives: readonly Conditional[]
  readonly risks: readonly Conditional[]
  readonly consequences: Consequences | null
}

/** Leaves out a statement only once its condition is settled not to hold: what is not known stays in sight. */
export function shownStatements({ option, finding }: FoundOption): ShownStatements {
  const hidden = new Set(finding.hidden)
  const of = (place: string, list: readonly Conditional[]): readonly Conditional[] => list.filter((_, i) => !hidden.has(`${place}.${i}`))
  const { consequences } = option
  return {
    gives: of('gives', option.gives),
    risks: of('risks', option.risks),
    consequences: consequences
      ? {
          charges: of('consequences.charges', consequences.charges),
          detention: of('consequences.detention', consequences.detention),
          removal: of('consequences.removal', consequences.removal),
          sharing: of('consequences.sharing', consequences.sharing),
        }
      : null,
  }
}

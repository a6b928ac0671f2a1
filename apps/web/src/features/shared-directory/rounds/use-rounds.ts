import { answersOf, type Remaining, type Round, type RoundAnswer, type RoundProgress, remainsFor, roundProgress } from '@recourse/domain/directory'
import { useMemo } from 'react'
import { type SharedOf, textsOf } from '../kept/shared-texts.ts'
import { useShared } from '../shared-context.tsx'

/** A round with how far it has come and what remains for this member. */
export type RoundSeen = {
  readonly kept: SharedOf<Round>
  readonly round: Round
  readonly answers: readonly RoundAnswer[]
  readonly progress: RoundProgress
  readonly remains: Remaining
  readonly isOver: boolean
}

/** The rounds of the network, those that end soonest first and those that are over last. They follow the feed: what others hear counts as it comes. */
export function useRounds(): readonly RoundSeen[] {
  const { state, view, me, on } = useShared()
  const { records, outgoing } = state
  const kept = useMemo(() => textsOf({ texts: records.texts, outgoing }, 'round'), [records.texts, outgoing])
  return useMemo(() => {
    const rounds = kept.map((one): RoundSeen => {
      const round = one.value
      const answers = answersOf(round, view.heard)
      const remains = remainsFor({ member: me.memberId, organization: me.organizationId }, round, answers)
      return { kept: one, round, answers, progress: roundProgress(round, answers), remains, isOver: round.until < on }
    })
    return rounds.toSorted((a, b) => Number(a.isOver) - Number(b.isOver) || (a.round.until < b.round.until ? -1 : 1))
  }, [kept, view.heard, me.memberId, me.organizationId, on])
}

import { Trans } from '@lingui/react/macro'
import { answerTo } from '@recourse/domain/situation'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { MissingChip } from '../../../design/chip.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { missingFacts } from './missing-facts.ts'

const shownAtFirst = 6

/** What nobody spoke of and would help; and what was set aside, which no list but this one would ever bring back. */
export function Missing() {
  const { state, plan, facts } = useRoutes()
  // Late facts come back with the question, which says why it asks; they never stand in a list to go through.
  const later = state.later.filter((id) => answerTo(state.answers, id).kind === 'unknown' && facts.get(id)?.ask !== 'late')
  const missing = missingFacts(plan, facts, state.answers).filter((fact) => !later.includes(fact.id))
  return (
    <>
      <ToAnswer title={<Trans>Set aside for later</Trans>} ids={later} />
      <ToAnswer title={<Trans>Not known yet, and would help</Trans>} ids={missing.map((fact) => fact.id)} />
    </>
  )
}

function ToAnswer({ title, ids }: { readonly title: ReactNode; readonly ids: readonly string[] }) {
  const { dispatch, facts, focusNext } = useRoutes()
  const { text } = useWords()
  const [all, setAll] = useState(false)
  if (ids.length === 0) return null
  const answer = (fact: string): void => {
    focusNext.current = 'question'
    dispatch({ type: 'edit', fact })
  }
  return (
    <div className="flow-tight">
      <h3 className="small soft label-title">{title}</h3>
      <ul className="bare chips">
        {ids.slice(0, all ? ids.length : shownAtFirst).map((id) => {
          const fact = facts.get(id)
          return fact ? (
            <MissingChip key={id} onAnswer={() => answer(id)}>
              {text(fact.label)}
            </MissingChip>
          ) : null
        })}
      </ul>
      {ids.length > shownAtFirst ? (
        <Button look="link" className="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? <Trans>Show fewer</Trans> : <Trans>Show {ids.length - shownAtFirst} more</Trans>}
        </Button>
      ) : null}
    </div>
  )
}

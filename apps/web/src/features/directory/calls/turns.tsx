import { Trans } from '@lingui/react/macro'
import type { CallQuestion } from '@recourse/domain/route'

/** How much turns on a question, in words that say no more than the number does. */
export function Turns({ question: { turns, of, field } }: { readonly question: Pick<CallQuestion, 'turns' | 'of' | 'field'> }) {
  if (turns === 0) return <Trans>In none of the made-up situations does its answer change who is let in; it is good to know.</Trans>
  if (field === 'criterion' && turns === of) return <Trans>Its answer decides for all {of} made-up situations.</Trans>
  if (field === 'criterion')
    return (
      <Trans>
        Its answer decides for {turns} of the {of} made-up situations.
      </Trans>
    )
  return (
    <Trans>
      {turns} of the {of} made-up situations are of people who could be sent out of Canada and need to know it first.
    </Trans>
  )
}

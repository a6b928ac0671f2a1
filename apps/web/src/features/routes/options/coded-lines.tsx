import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { FamilyCovered } from '@recourse/domain/law'
import { answerTo } from '@recourse/domain/situation'
import { costWords, coveredWords, mustKnowWords } from '../../../words/codes.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import type { FoundOption } from './option-groups.ts'

/** In a word each, beside an option: who else has to know, what it costs, whether family is covered. */
export function CodedLines({ found: { option } }: { readonly found: FoundOption }) {
  const { word, say } = useWords()
  const { state } = useRoutes()
  // Said of a family that is not there, or that no rule was found, it would only be one more line to read.
  const matters = (fact: string, covered: FamilyCovered): boolean => {
    const answer = answerTo(state.answers, fact)
    return answer.kind === 'known' ? answer.value === true : covered !== 'unknown'
  }
  return (
    <>
      <dt>
        <Trans>Who else must know</Trans>
      </dt>
      <dd className="sentence">{option.mustKnow.length === 0 ? <Trans>nobody</Trans> : option.mustKnow.map((id) => word(mustKnowWords[id])).join(', ')}</dd>
      <dt>
        <Trans>Cost</Trans>
      </dt>
      <dd>{word(costWords[option.costCode])}</dd>
      {matters('family_in_canada', option.familyCovered.inCanada) ? (
        <>
          <dt>{say(msg`Family in Canada`, msg({ message: 'Your family in Canada', context: 'together' }))}</dt>
          <dd>{word(coveredWords[option.familyCovered.inCanada])}</dd>
        </>
      ) : null}
      {matters('family_abroad', option.familyCovered.abroad) ? (
        <>
          <dt>{say(msg`Family abroad`, msg({ message: 'Your family abroad', context: 'together' }))}</dt>
          <dd>{word(coveredWords[option.familyCovered.abroad])}</dd>
        </>
      ) : null}
    </>
  )
}

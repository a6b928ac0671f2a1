import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { answerTo } from '@recourse/domain/situation'
import { costWords, coveredWords, mustKnowWords } from '../../../words/codes.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import type { FoundOption } from './option-groups.ts'

/** In a word each, beside an option: who else has to know, what it costs, whether family is covered. */
export function CodedLines({ found: { option } }: { readonly found: FoundOption }) {
  const { word, say } = useWords()
  const { state } = useRoutes()
  // Said of a family that is not there, it would only be one more line to read.
  const has = (fact: string): boolean => {
    const answer = answerTo(state.answers, fact)
    return answer.kind !== 'known' || answer.value !== false
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
      {has('family_in_canada') ? (
        <>
          <dt>{say(msg`Family in Canada`, msg({ message: 'Your family in Canada', context: 'together' }))}</dt>
          <dd>{word(coveredWords[option.familyCovered.inCanada])}</dd>
        </>
      ) : null}
      {has('family_abroad') ? (
        <>
          <dt>{say(msg`Family abroad`, msg({ message: 'Your family abroad', context: 'together' }))}</dt>
          <dd>{word(coveredWords[option.familyCovered.abroad])}</dd>
        </>
      ) : null}
    </>
  )
}

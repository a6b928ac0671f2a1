import { Trans, useLingui } from '@lingui/react/macro'
import { callPopulation } from '@recourse/domain/route'
import { Disclosure } from '../../../design/disclosure.tsx'

/** What the made-up situations are, and what their number does not say. */
export function AboutSituations() {
  const { t } = useLingui()
  return (
    <Disclosure label={t`What “made-up situations” are`}>
      <p className="small">
        <Trans>
          We put together immigration statuses, genders, age groups, households and forms of exploitation that services ask about: {callPopulation.length}{' '}
          situations. A question decides for a situation when its best answer and its worst answer would give different results, all the rest being well
          answered.
        </Trans>
      </p>
      <p className="small">
        <Trans>
          They are nobody’s, and they do not say how many people live each of them: a small group counts as much as a large one. A question that decides for few
          situations may be the one that matters to the person who calls.
        </Trans>
      </p>
    </Disclosure>
  )
}

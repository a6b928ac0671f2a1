import { useLingui } from '@lingui/react/macro'
import { ConsentsGiven } from './consent/consents-given.tsx'
import { QuestionCard } from './question/question-card.tsx'
import { Contradiction } from './said/contradiction.tsx'
import { SaidSoFar } from './said/said-so-far.tsx'
import { SeekingCard } from './seeking/seeking-card.tsx'

/** The situation: the next question, what was said, what narrows the search, and the consents given. */
export function SideColumn() {
  const { t } = useLingui()
  return (
    <section className="side flow" aria-label={t`The situation`}>
      <QuestionCard />
      <Contradiction />
      <SaidSoFar />
      <SeekingCard />
      <ConsentsGiven />
    </section>
  )
}

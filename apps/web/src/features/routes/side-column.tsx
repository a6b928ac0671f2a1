import { useLingui } from '@lingui/react/macro'
import { ConsentsGiven } from './consent/consents-given.tsx'
import { PeopleCard } from './people/people-card.tsx'
import { QuestionCard } from './question/question-card.tsx'
import { Contradiction } from './said/contradiction.tsx'
import { SaidSoFar } from './said/said-so-far.tsx'
import { SeekingCard } from './seeking/seeking-card.tsx'

/** The situation: the next question, which is drawn first; then what was said, what narrows the search, and the consents given. */
export function SideColumn({ isPainted }: { readonly isPainted: boolean }) {
  const { t } = useLingui()
  return (
    <section className="side flow" aria-label={t`The situation`}>
      <QuestionCard />
      {isPainted ? (
        <>
          <Contradiction />
          <SaidSoFar />
          <SeekingCard />
          <PeopleCard />
          <ConsentsGiven />
        </>
      ) : null}
    </section>
  )
}

import { Trans } from '@lingui/react/macro'
import type { Bilingual } from '@recourse/domain/shared'
import { useWords } from '../../../words/voice.tsx'

/** What to ask on the call before anything is said about anybody: beside the number, and again among the details. */
export function QuestionsToAsk({ questions }: { readonly questions: readonly Bilingual[] }) {
  const { text } = useWords()
  if (questions.length === 0) return null
  return (
    <>
      <h4 className="more-title">
        <Trans>Ask, without naming anyone</Trans>
      </h4>
      <ul className="questions-to-ask">
        {questions.map((question) => (
          <li key={question.en}>{text(question)}</li>
        ))}
      </ul>
    </>
  )
}

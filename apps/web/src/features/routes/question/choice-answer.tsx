import { useLingui } from '@lingui/react/macro'
import { type Fact, type FactValue, known } from '@recourse/domain/situation'
import { Button } from '../../../design/button.tsx'
import { useWords } from '../../../words/voice.tsx'
import type { AnswerProps } from './answer-form.tsx'

type Pick = { readonly value: FactValue; readonly words: string }

/** Yes or no, or one of a list: one press answers. No answer looks better than another. */
export function ChoiceAnswer({ fact, current, onAnswer, labelledBy }: AnswerProps) {
  const picks = usePicks(fact)
  return (
    <fieldset aria-labelledby={labelledBy} className={picks.length > 8 ? 'answers answers-many' : 'answers'}>
      {picks.map(({ value, words }) => (
        <Button key={String(value)} aria-pressed={current.kind === 'known' ? current.value === value : undefined} onClick={() => onAnswer(known(value))}>
          {words}
        </Button>
      ))}
    </fieldset>
  )
}

function usePicks(fact: Fact): readonly Pick[] {
  const { t } = useLingui()
  const { text } = useWords()
  if (fact.type.kind === 'enum') return fact.type.values.map((choice) => ({ value: choice.id, words: text(choice.label) }))
  return [
    { value: true, words: t({ message: 'Yes', context: 'answer' }) },
    { value: false, words: t({ message: 'No', context: 'answer' }) },
  ]
}

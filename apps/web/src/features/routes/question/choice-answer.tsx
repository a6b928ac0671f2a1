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
    <fieldset aria-labelledby={labelledBy} className={`answers ${shapeOf(picks)}`}>
      {picks.map(({ value, words }) => (
        <Button key={String(value)} aria-pressed={current.kind === 'known' ? current.value === value : undefined} onClick={() => onAnswer(known(value))}>
          {words}
        </Button>
      ))}
    </fieldset>
  )
}

const longestShort = 26

// Long answers are read as a list, from the same margin; many short ones as a grid.
const shapeOf = (picks: readonly Pick[]): string =>
  picks.some(({ words }) => words.length > longestShort) ? 'answers-list' : picks.length > 8 ? 'answers-many' : ''

function usePicks(fact: Fact): readonly Pick[] {
  const { t } = useLingui()
  const { text } = useWords()
  if (fact.type.kind === 'enum') return fact.type.values.map((choice) => ({ value: choice.id, words: text(choice.label) }))
  return [
    { value: true, words: t({ message: 'Yes', context: 'answer' }) },
    { value: false, words: t({ message: 'No', context: 'answer' }) },
  ]
}

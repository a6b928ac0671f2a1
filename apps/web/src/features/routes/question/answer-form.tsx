import type { Answer, Fact } from '@recourse/domain/situation'
import { ChoiceAnswer } from './choice-answer.tsx'
import { SetAnswer } from './set-answer.tsx'
import { TypedAnswer } from './typed-answer.tsx'

/** What every kind of answer needs. `current` is what was said before, when it is being changed. */
export type AnswerProps = { readonly fact: Fact; readonly current: Answer; readonly onAnswer: (answer: Answer) => void; readonly labelledBy: string }

/** The form that fits the type of the fact. */
export function AnswerForm(props: AnswerProps) {
  switch (props.fact.type.kind) {
    case 'boolean':
    case 'enum':
      return <ChoiceAnswer {...props} />
    case 'set':
      return <SetAnswer {...props} choices={props.fact.type.values} />
    case 'integer':
    case 'date':
      return <TypedAnswer {...props} />
  }
}

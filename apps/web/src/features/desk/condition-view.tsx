import { type ConditionWords, conditionInWords, type Expression } from '@recourse/domain/law'
import { Text, useDesk } from './desk-context.tsx'

/** A condition in readable words, nested as it is written: exactly what is evaluated. */
export function ConditionView({ when }: { readonly when: Expression }) {
  const { vocabulary } = useDesk()
  return (
    <ul className="desk-condition">
      <Line words={conditionInWords(when, vocabulary)} />
    </ul>
  )
}

function Line({ words: { text, parts } }: { readonly words: ConditionWords }) {
  return (
    <li>
      <Text of={text} />
      {parts.length > 0 ? (
        <ul>
          {parts.map((part, i) => (
            // Two parts may say the same: their place is what tells them apart, and it never changes.
            <Line key={i} words={part} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

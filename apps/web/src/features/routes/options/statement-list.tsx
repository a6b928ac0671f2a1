import type { Statement } from '@recourse/domain/law'
import { Icon, type IconName } from '../../../design/icon.tsx'
import { useWords } from '../../../words/voice.tsx'
import { BasisMark } from './basis-mark.tsx'

/** Statements, each with a shape that repeats its kind and with what it rests on. */
export function StatementList({
  statements,
  icon,
  tone,
}: {
  readonly statements: readonly Statement[]
  readonly icon: IconName
  readonly tone?: 'spruce' | 'clay' | 'amber' | 'lake' | undefined
}) {
  if (statements.length === 0) return null
  return (
    <ul className="bare statements">
      {statements.map((statement) => (
        <li key={statement.text.en}>
          <Icon name={icon} tone={tone} />
          <StatementText statement={statement} />
        </li>
      ))}
    </ul>
  )
}

/** One statement with what it rests on. */
export function StatementText({ statement }: { readonly statement: Statement }) {
  const { text } = useWords()
  return (
    <span>
      {text(statement.text)} <BasisMark statement={statement} />
    </span>
  )
}

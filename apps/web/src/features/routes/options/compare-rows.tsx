import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Consequences, Statement } from '@recourse/domain/law'
import type { ComponentType } from 'react'
import { authorityWords, mustKnowWords } from '../../../words/codes.ts'
import { useWords, type Voice } from '../../../words/voice.tsx'
import { Decider } from './decider.tsx'
import { FindingWords } from './finding-words.tsx'
import { NetHarm } from './net-harm.tsx'
import type { FoundOption } from './option-groups.ts'
import { shownStatements } from './shown-statements.ts'
import { StatementText } from './statement-list.tsx'

/** One line of the comparison. */
export type CompareRow = { readonly id: string; readonly Title: ComponentType; readonly Cell: ComponentType<{ readonly found: FoundOption }> }

const statements = (id: string, Title: ComponentType, pick: (found: FoundOption) => readonly Statement[]): CompareRow => ({
  id,
  Title,
  Cell: ({ found }) => <Statements list={pick(found)} />,
})

const consequence = (id: keyof Consequences, Title: ComponentType): CompareRow =>
  statements(id, Title, (found) => shownStatements(found).consequences?.[id] ?? [])

/** The lines of the comparison, the same for every option and in the same order: risks before gains would be advice, and so would the reverse; this is the order of the cards. */
export const compareRows = (voice: Voice): readonly CompareRow[] => [
  { id: 'answer', Title: () => <Trans>Answer now</Trans>, Cell: Answer },
  { id: 'summary', Title: () => <Trans>In a sentence</Trans>, Cell: ({ found }) => useWords().text(found.option.summary[voice]) },
  statements(
    'gives',
    () => <Trans>What it gives</Trans>,
    (found) => shownStatements(found).gives,
  ),
  statements(
    'not-required',
    () => <Trans>Not required</Trans>,
    ({ option }) => option.notRequired,
  ),
  statements(
    'risks',
    () => <Trans>Risks</Trans>,
    (found) => shownStatements(found).risks,
  ),
  { id: 'decides', Title: () => <Trans>Who decides</Trans>, Cell: ({ found }) => <Decider option={found.option} /> },
  { id: 'adds', Title: () => <Trans>What asking adds here</Trans>, Cell: Adds },
  { id: 'must-know', Title: () => <Trans>Who else must know</Trans>, Cell: MustKnow },
  { id: 'authorities', Title: () => <Trans>Authorities involved</Trans>, Cell: Authorities },
  statements(
    'practice',
    () => <Trans>In practice</Trans>,
    ({ option }) => option.inPractice,
  ),
  statements(
    'time',
    () => <Trans>Time</Trans>,
    ({ option }) => option.timing,
  ),
  statements(
    'cost',
    () => <Trans>Cost</Trans>,
    ({ option }) => option.cost,
  ),
  statements('family', Family, ({ option }) => [option.family.inCanada, option.family.abroad]),
  consequence('charges', () => <Trans>Criminal charges</Trans>),
  consequence('detention', () => <Trans>Detention</Trans>),
  consequence('removal', () => <Trans>Removal from Canada</Trans>),
  consequence('sharing', () => <Trans>Sharing of information</Trans>),
]

function Family() {
  const { say } = useWords()
  return say(msg`The person’s family`, msg({ message: 'Your family', context: 'together' }))
}

function Answer({ found }: { readonly found: FoundOption }) {
  return (
    <>
      <FindingWords found={found} isPlain />
      {found.finding.lawyerOnly.length > 0 ? (
        <p className="small soft">
          <Trans>… unless something only a lawyer should discuss applies.</Trans>
        </p>
      ) : null}
    </>
  )
}

function Statements({ list }: { readonly list: readonly Statement[] }) {
  if (list.length === 0) return <Nothing />
  return (
    <ul>
      {list.map((statement) => (
        <li key={statement.text.en}>
          <StatementText statement={statement} />
        </li>
      ))}
    </ul>
  )
}

const Nothing = () => (
  <span className="soft">
    <Trans>Nothing noted</Trans>
  </span>
)

function Adds({ found }: { readonly found: FoundOption }) {
  return found.finding.netHarm ? <NetHarm found={found} /> : <Trans>No authority learns who asks</Trans>
}

function MustKnow({ found: { option } }: { readonly found: FoundOption }) {
  const { word } = useWords()
  return (
    <span className="sentence">{option.mustKnow.length === 0 ? <Trans>nobody</Trans> : option.mustKnow.map((id) => word(mustKnowWords[id])).join(', ')}</span>
  )
}

function Authorities({ found }: { readonly found: FoundOption }) {
  const { word } = useWords()
  return found.option.authorities.length === 0 ? <Trans>No authority involved</Trans> : found.option.authorities.map((a) => word(authorityWords[a])).join(', ')
}

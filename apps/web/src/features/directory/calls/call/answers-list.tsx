import { Trans } from '@lingui/react/macro'
import type { CallQuestion } from '@recourse/domain/route'
import { Button } from '../../../../design/button.tsx'
import { Tag } from '../../../../design/tag.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { focusSoon } from '../focus-soon.ts'
import type { Call } from './use-call.ts'

/** Every question of this call: which was answered and how, with a way to take each answer back, and which is still to put. */
export function AnswersList({ call, onGo }: { readonly call: Call; readonly onGo: (at: number) => void }) {
  const { session } = call
  return (
    <section className="card flow-tight" aria-labelledby="call-questions">
      <h2 id="call-questions">
        <Trans>Questions of this call</Trans>
      </h2>
      <ol className="call-list">
        {session.questions.map((question, i) => (
          <li key={question.id} data-asked={question.id}>
            <OneQuestion call={call} question={question} isHere={i === session.at} onGo={() => onGo(i)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function OneQuestion({
  call,
  question,
  isHere,
  onGo,
}: {
  readonly call: Call
  readonly question: CallQuestion
  readonly isHere: boolean
  readonly onGo: () => void
}) {
  const { text } = useWords()
  const { entries } = useWork()
  const entry = call.session.kept[question.id]
  const change = call.answered.has(question.id) ? entries.find(({ id }) => id === entry)?.change : undefined
  const ask = text(question.ask)
  if (change?.kind !== 'claim' || entry === undefined)
    return isHere ? (
      <p aria-current="step" tabIndex={-1}>
        <b>{ask}</b>
      </p>
    ) : (
      <Button look="link" onClick={onGo}>
        {ask}
      </Button>
    )
  return (
    <div className="flow-tight">
      <p>{ask}</p>
      <p className="row">
        <Tag tone={change.claim.value === 'unknown' ? 'depends' : 'open'}>
          {change.claim.value === 'unknown' ? <Trans>Asked</Trans> : <Trans>Answered</Trans>}
        </Tag>
        <span className="small">
          {text(change.claim.text)} {change.claim.condition ? text(change.claim.condition) : null}
        </span>
        <Button
          small
          onClick={() => {
            call.takeBack(entry)
            // The question is open again, in the same place.
            focusSoon(`[data-asked="${CSS.escape(question.id)}"] :is(button, [tabindex])`)
          }}
        >
          <Trans>Take back</Trans>
          <span className="sr-only">, {ask}</span>
        </Button>
      </p>
    </div>
  )
}

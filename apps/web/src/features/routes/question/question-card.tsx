import { Trans } from '@lingui/react/macro'
import { type Answer, answerTo, type Fact } from '@recourse/domain/situation'
import { useId, useRef } from 'react'
import { Button } from '../../../design/button.tsx'
import { useWords } from '../../../words/voice.tsx'
import { notKnowing } from '../fact-words.ts'
import { useFocusTarget, useRoutes } from '../routes-context.tsx'
import { TakeAway } from '../sheet/take-away.tsx'
import { AnswerForm } from './answer-form.tsx'
import { NothingToAsk } from './nothing-to-ask.tsx'
import { SeeOptions } from './see-options.tsx'
import './question.css'

/** The question that would help most now, or the one whose chip was pressed; or the news that nothing more needs asking. */
export function QuestionCard() {
  const { state, plan, facts } = useRoutes()
  const asked = state.editing ?? plan.nextQuestion?.fact ?? null
  const fact = asked === null ? undefined : facts.get(asked)
  return (
    <div className="card question flow" data-fact={fact?.id}>
      {fact ? <AskedQuestion key={fact.id} fact={fact} /> : <NothingToAsk />}
      <div className="row question-ways">
        <SeeOptions isMain={!fact} />
        <TakeAway className="take-away-below" look="link" />
      </div>
    </div>
  )
}

function AskedQuestion({ fact }: { readonly fact: Fact }) {
  const { state, dispatch, plan, focusNext } = useRoutes()
  const { text, voice } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  useFocusTarget('question', heading)
  const [question, explained] = splitQuestion(text(fact.question[voice]))
  const outOfTurn = state.editing !== null && plan.nextQuestion?.fact !== fact.id
  const move = (change: () => void): void => {
    focusNext.current = 'question'
    change()
  }
  const answer = (given: Answer): void => move(() => dispatch({ type: 'answer', fact: fact.id, answer: given }))
  return (
    <>
      <p className="small soft">{outOfTurn ? <Trans>The question you chose</Trans> : <Trans>The question that would help most now</Trans>}</p>
      <h2 id={headingId} ref={heading} tabIndex={-1} className="question-words">
        {question}
      </h2>
      {explained ? <p>{explained}</p> : null}
      <AnswerForm fact={fact} current={answerTo(state.answers, fact.id)} onAnswer={answer} labelledBy={headingId} />
      <NotKnowing current={answerTo(state.answers, fact.id)} onAnswer={answer}>
        {outOfTurn ? (
          <Button small look="quiet" onClick={() => move(() => dispatch({ type: 'edit', fact: null }))}>
            <Trans>Back to the main question</Trans>
          </Button>
        ) : (
          <Button small look="quiet" onClick={() => move(() => dispatch({ type: 'later', fact: fact.id }))}>
            <Trans>Ask later</Trans>
          </Button>
        )}
      </NotKnowing>
      <WhyAsked fact={fact} />
    </>
  )
}

// The question itself is the title; what explains a word of it stands below, in the size of text.
function splitQuestion(words: string): readonly [string, string] {
  const end = words.indexOf('? ') + 1
  return end > 0 ? [words.slice(0, end), words.slice(end + 1)] : [words, '']
}

function NotKnowing({
  current,
  onAnswer,
  children,
}: {
  readonly current: Answer
  readonly onAnswer: (answer: Answer) => void
  readonly children: React.ReactNode
}) {
  const { say } = useWords()
  const kinds = ['unsure', 'withheld'] as const
  return (
    <div className="answers answers-quiet">
      {kinds.map((kind) => (
        <Button
          key={kind}
          small
          aria-pressed={current.kind === 'known' || current.kind === 'unknown' ? undefined : current.kind === kind}
          onClick={() => onAnswer({ kind })}
        >
          {say(notKnowing[kind].worker, notKnowing[kind].together)}
        </Button>
      ))}
      {children}
    </div>
  )
}

function WhyAsked({ fact }: { readonly fact: Fact }) {
  const { plan } = useRoutes()
  const { text } = useWords()
  const next = plan.nextQuestion
  return (
    <p className="small soft">
      <b>
        <Trans>Why ask:</Trans>
      </b>{' '}
      {text(next?.fact === fact.id ? next.why : fact.why)}
    </p>
  )
}

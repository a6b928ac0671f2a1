import { Plural, Trans } from '@lingui/react/macro'
import { type Readiness, type ReadinessAnswer, type ReadinessAnswers, readiness } from '@recourse/domain/directory'
import { useEffect, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { useWords } from '../../../words/voice.tsx'
import { placeTitleId } from '../../directory/use-place.ts'
import '../../directory/calls/calls.css'
import { KeepAnswers } from './keep-answers.tsx'
import { answeredInPage, answersInPage, forgetAnswers, keepAnswers, keptAnswers } from './kept-answers.ts'
import { NextSteps } from './next-steps.tsx'
import { useReadinessFile } from './readiness-file.ts'
import { answerWords } from './readiness-words.ts'

/**
 * Whether an organization is ready for this work: questions to go through together, and what to do next, first what protects people. No score, nothing
 * sent; answers are in this page unless somebody asks to keep them on this device. For visitors and members alike.
 */
export function ReadinessScreen({ isPart = false }: { readonly isPart?: boolean }) {
  const file = useReadinessFile()
  const Heading = isPart ? 'h2' : 'h1'
  return (
    <>
      <div className="screen-heading">
        <div>
          <Heading id={placeTitleId} tabIndex={-1}>
            <Trans>Are we ready?</Trans>
          </Heading>
          <p className="soft">
            <Trans>
              Questions for an organization that is new to this work. There is no score: each answer only leads to what to do next, first what protects people.
              Go through them together; nothing is sent anywhere.
            </Trans>
          </p>
        </div>
        <div className="heading-actions on-screen">
          <Button onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
        </div>
      </div>
      {file === 'fetching' ? <p aria-busy="true" /> : null}
      {file === 'not-there' ? (
        <p className="card">
          <Trans>The questions could not be fetched. They come with the first connection.</Trans>
        </p>
      ) : null}
      {typeof file === 'object' ? <Asked file={file} /> : null}
    </>
  )
}

function Asked({ file }: { readonly file: Readiness }) {
  const [answers, setAnswers] = useState<ReadinessAnswers>(answersInPage)
  const [isKept, setIsKept] = useState(false)
  useEffect(
    () =>
      void keptAnswers().then((kept) => {
        if (!kept) return
        setIsKept(true)
        setAnswers((given) => ({ ...kept, ...given }))
      }),
    [],
  )
  const answer = (id: string, given: ReadinessAnswer): void => {
    const next = { ...answers, [id]: given }
    setAnswers(next)
    answeredInPage(next)
    if (isKept) void keepAnswers(next)
  }
  const keep = (wish: boolean): void => {
    if (wish) return void keepAnswers(answers).then(setIsKept)
    setIsKept(false)
    void forgetAnswers()
  }
  const clear = (): void => {
    setAnswers({})
    answeredInPage({})
    keep(false)
  }
  const result = readiness(file, answers)
  return (
    <div className="readiness">
      <div className="flow">
        {file.areas.map((area) => (
          <section key={area.id} className="card flow readiness-area" aria-labelledby={`area-${area.id}`}>
            <h2 id={`area-${area.id}`}>
              <Both of={area.title} />
            </h2>
            {area.questions.map((question) => (
              <Question key={question.id} question={question} answer={answers[question.id]} onAnswer={(given) => answer(question.id, given)} />
            ))}
          </section>
        ))}
      </div>
      <aside className="flow readiness-side">
        <KeepAnswers isKept={isKept} hasAnswers={Object.keys(answers).length > 0} onKeep={keep} onClear={clear} />
        <NextSteps steps={result.steps} questions={file.areas.flatMap(({ questions }) => questions)} />
        <p className="small soft" role="status">
          <Plural
            value={result.unanswered.length}
            _0="Every question has an answer."
            one="# question has no answer yet."
            other="# questions have no answer yet."
          />
        </p>
      </aside>
    </div>
  )
}

function Both({ of }: { readonly of: { readonly en: string; readonly fr: string } }) {
  const { text } = useWords()
  return <>{text(of)}</>
}

function Question({
  question,
  answer,
  onAnswer,
}: {
  readonly question: Readiness['areas'][number]['questions'][number]
  readonly answer: ReadinessAnswer | undefined
  readonly onAnswer: (answer: ReadinessAnswer) => void
}) {
  const { text, word } = useWords()
  return (
    <fieldset className="readiness-question" data-question={question.id} aria-describedby={`why-${question.id}`}>
      <legend>{text(question.ask)}</legend>
      <p id={`why-${question.id}`} className="small soft">
        {text(question.why)}
      </p>
      <div className="readiness-answers">
        {(Object.keys(answerWords) as readonly ReadinessAnswer[]).map((one) => (
          <label key={one} className="answer-kind">
            <input type="radio" name={`readiness-${question.id}`} autoComplete="off" checked={answer === one} onChange={() => onAnswer(one)} />
            <span>{word(answerWords[one])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

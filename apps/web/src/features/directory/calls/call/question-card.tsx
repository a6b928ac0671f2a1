import { Trans } from '@lingui/react/macro'
import type { Claim } from '@recourse/domain/directory'
import type { CallQuestion } from '@recourse/domain/route'
import { type RefObject, useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { dayInWords } from '../../../../words/dates.ts'
import { useWords } from '../../../../words/voice.tsx'
import { criterionValueWords, criterionWords, fieldWords, methodWords } from '../../claim-words.ts'
import { useAccepted } from '../../service/accepted.ts'
import { Turns } from '../turns.tsx'
import type { AnswerFault, DayFault } from './answer-draft.ts'
import { AnswerFields, firstChoiceId } from './answer-fields.tsx'
import { answerFaultWords, dayFaultWords, whyAskedWords } from './answer-words.ts'
import { draftFor } from './call-session.ts'
import { dayFieldId } from './how-heard.tsx'
import type { Call } from './use-call.ts'

// Where to repair each fault.
const fieldOf = {
  'no-kind': firstChoiceId,
  'nothing-ticked': 'answer-accepts',
  'no-age': 'answer-from',
  'not-an-age': 'answer-from',
  'ages-crossed': 'answer-from',
  'no-words': 'answer-words',
  address: 'answer-words',
  town: 'answer-words',
  'no-day': dayFieldId,
  'not-yet': dayFieldId,
  'too-long-ago': dayFieldId,
} as const satisfies Record<AnswerFault | DayFault, string>

const faultWords = { ...answerFaultWords, ...dayFaultWords }

type Props = { readonly call: Call; readonly question: CallQuestion; readonly heading: RefObject<HTMLHeadingElement | null> }

/** The question on the screen: to read aloud as it stands, then what was heard. */
export function QuestionCard({ call, question, heading }: Props) {
  const { text, word } = useWords()
  const { session, service } = call
  const [fault, setFault] = useState<AnswerFault | DayFault | null>(null)
  const claim = service.claims.find(({ id }) => id === question.claim)
  const keep = (): void => {
    const found = call.keep(question)
    setFault(found)
    if (found) document.getElementById(fieldOf[found])?.focus()
  }
  return (
    <form className="card flow call-question" data-question={question.id} autoComplete="off" noValidate onSubmit={(event) => event.preventDefault()}>
      <div className="flow-tight">
        <p className="small soft">
          <Trans>
            Question {session.at + 1} of {session.questions.length}
          </Trans>
          {' · '}
          {word(question.criterion ? criterionWords[question.criterion.kind] : fieldWords[question.field])}
        </p>
        <h2 ref={heading} tabIndex={-1} className="call-ask">
          {text(question.ask)}
        </h2>
        {claim ? <HeldToday claim={claim} /> : null}
        <p className="small soft">
          {word(whyAskedWords[question.state])} <Turns question={question} />
        </p>
      </div>
      <AnswerFields
        question={question}
        claim={claim}
        draft={draftFor(session, question)}
        faultId={fault ? 'answer-fault' : null}
        onChange={(draft) => {
          setFault(null)
          call.write(question, draft)
        }}
      />
      <p id="answer-fault" role="alert" className="field-error">
        {fault ? word(faultWords[fault]) : null}
      </p>
      <div className="row">
        <Button look="main" onClick={keep}>
          <Trans>Record this answer</Trans>
        </Button>
        <Button onClick={call.skip}>
          <Trans>Skip</Trans>
        </Button>
      </div>
    </form>
  )
}

/** What the directory holds on the question, so that whoever asks can tell what is confirmed from what is new. */
function HeldToday({ claim }: { readonly claim: Claim }) {
  const { text, word, language } = useWords()
  return (
    <p className="small call-held">
      <Trans>Held today: {text(claim.text)}</Trans>{' '}
      <span className="soft">
        (
        {claim.criterion && claim.value !== 'unknown' ? (
          <>
            {word(criterionValueWords[claim.value])}
            {claim.value === 'yes' ? <Accepts criterion={claim.criterion} /> : null},{' '}
          </>
        ) : null}
        {word(methodWords[claim.method])}
        {claim.verified ? <>, {dayInWords(claim.verified, language)}</> : null})
      </span>
    </p>
  )
}

function Accepts({ criterion }: { readonly criterion: NonNullable<Claim['criterion']> }) {
  const accepted = useAccepted(criterion)
  return accepted === null ? null : <> ({accepted})</>
}

import { Plural, Trans } from '@lingui/react/macro'
import { historyOf, redacted, redactedEntries, type Service } from '@recourse/domain/directory'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { Button } from '../../../../design/button.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { Goto, useDirectoryView } from '../../directory-context.tsx'
import { History } from '../../service/history.tsx'
import { placeTitleId } from '../../use-place.ts'
import { nextToCall } from '../list/kept-list.ts'
import { PrintedList } from '../list/printed-page.tsx'
import { AnswersList } from './answers-list.tsx'
import { HowHeard } from './how-heard.tsx'
import { NobodyAnswered } from './nobody-answered.tsx'
import { QuestionCard } from './question-card.tsx'
import { ReachCard } from './reach-card.tsx'
import { type Call, useCall } from './use-call.ts'
import { WhatChanged } from './what-changed.tsx'
import '../../service/service.css'
import '../calls.css'

/** A page to use during a call with a service: its numbers, the questions one after the other, and what was heard, recorded as it is heard. */
export function CallScreen({ service: whole }: { readonly service: Service }) {
  const call = useCall(whole)
  const { session, service } = call
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  const question = session.questions[session.at]
  // Whoever works by keyboard or by ear follows the questions; the page itself opens on its own title.
  useEffect(() => {
    if (moved.current) heading.current?.focus()
    moved.current = true
  }, [session.at])
  return (
    <div className="call">
      <div className="two on-screen">
        <Heading service={service} />
        <div className="flow">
          <ReachCard service={service} />
          <HowHeard call={call} />
        </div>
        <div className="flow">
          {question && !call.answered.has(question.id) ? (
            <QuestionCard key={question.id} call={call} question={question} heading={heading} />
          ) : (
            <AtTheEnd call={call} heading={heading} />
          )}
          <p role="status" className="sr-only">
            {call.answered.size > 0 ? <Plural value={call.answered.size} one="# answer recorded" other="# answers recorded" /> : null}
          </p>
          {session.questions.length > 0 ? (
            <>
              <AnswersList call={call} onGo={(at) => call.change({ at })} />
              <NobodyAnswered call={call} />
            </>
          ) : null}
          {call.answered.size > 0 ? <WhatChanged call={call} /> : null}
          <DoneBefore service={service} />
        </div>
      </div>
      <PrintedList sheets={[{ service: service.id, questions: session.questions, turns: 0 }]} />
    </div>
  )
}

function Heading({ service }: { readonly service: Service }) {
  const { text } = useWords()
  const { go } = useDirectoryView()
  return (
    <div className="across screen-heading">
      <div>
        <p className="small soft">
          <Trans>What to ask</Trans>
        </p>
        <h1 id={placeTitleId} tabIndex={-1}>
          {text(service.name)}
        </h1>
        <p className="soft">{text(service.organization)}</p>
      </div>
      <div className="heading-actions">
        <Button onClick={() => go({ kind: 'service', id: service.id })}>
          <Trans>What is claimed of it</Trans>
        </Button>
        <Button onClick={() => print()}>
          <Trans>Print these questions</Trans>
        </Button>
      </div>
    </div>
  )
}

/** After the last question, or when there was none: what is left, and where to go on. */
function AtTheEnd({ call, heading }: { readonly call: Call; readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { text } = useWords()
  const { go, services } = useDirectoryView()
  const { session, answered, service } = call
  const left = session.questions.length - answered.size
  const { directory } = useWork()
  const following = services.get(nextToCall(service.id) ?? '')
  const next = following && redacted(following, directory.places)
  return (
    <section className="card flow" aria-labelledby="call-end">
      <h2 id="call-end" ref={heading} tabIndex={-1}>
        {session.questions.length === 0 ? <Trans>Nothing to ask it now</Trans> : <Trans>The last question was put</Trans>}
      </h2>
      <p>
        {session.questions.length === 0 ? (
          <Trans>Everything that decides who is let in was confirmed lately, or this service is closed for good.</Trans>
        ) : left > 0 ? (
          <Plural
            value={left}
            one="# question is still open: choose it below, or call again another day."
            other="# questions are still open: choose one below, or call again another day."
          />
        ) : (
          <Trans>Every question of this call has an answer. Each can be taken back below.</Trans>
        )}
      </p>
      <div className="row">
        {next ? (
          <Button look="main" onClick={() => go({ kind: 'call', id: next.id })}>
            <Trans>Next: {text(next.name)}</Trans>
          </Button>
        ) : null}
        <Button onClick={() => go({ kind: 'calls' })}>
          <Trans>All services to ask</Trans>
        </Button>
        <Button onClick={call.begin}>
          <Trans>Begin again with what is still open</Trans>
        </Button>
      </div>
    </section>
  )
}

function DoneBefore({ service }: { readonly service: Service }) {
  const { entries, directory } = useWork()
  const steps = useMemo(() => historyOf(service.id, redactedEntries(directory, entries)), [service.id, directory, entries])
  if (steps.length === 0) return null
  return (
    <section className="card flow-tight" aria-labelledby="call-history">
      <h2 id="call-history">
        <Trans>What was done to it here</Trans>
      </h2>
      <History steps={steps} />
      <p>
        <Goto to={{ kind: 'changes' }} className="small">
          <Trans>Everything that was done here</Trans>
        </Goto>
      </p>
    </section>
  )
}

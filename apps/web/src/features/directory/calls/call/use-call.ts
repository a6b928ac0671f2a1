import { type JournalEntry, redacted, type Service, traceIn } from '@recourse/domain/directory'
import { answerAsClaim, type CallAnswer, type CallQuestion } from '@recourse/domain/route'
import { ok } from '@recourse/domain/shared'
import { useMemo } from 'react'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { useCriterionValues } from '../../service/accepted.ts'
import { useAskBeforeLeaving } from '../ask-before-leaving.ts'
import { useKeptWhileOpen } from '../kept-while-open.ts'
import { type AnswerDraft, type AnswerFault, concernedBy, type DayFault, readAnswer, readDay } from './answer-draft.ts'
import { answeredIn, type CallSession, draftFor, isUnsaved, newCall, nextOpen, wasBegun } from './call-session.ts'

const calls = new Map<string, CallSession>()

/** A call on the screen, and what can be done with it. */
export type Call = {
  /** The service as it is now, without anything that gives away a place that is kept secret. */
  readonly service: Service
  readonly session: CallSession
  readonly answered: ReadonlySet<string>
  readonly change: (more: Partial<CallSession>) => void
  readonly write: (question: CallQuestion, draft: AnswerDraft) => void
  /** Records what was written, and goes on to the next question; or says what is wrong, and records nothing. */
  readonly keep: (question: CallQuestion) => AnswerFault | DayFault | null
  readonly skip: () => void
  readonly takeBack: (entry: string) => void
  /** Records once that nobody answered; or says what is wrong with the day. */
  readonly nobodyAnswered: () => DayFault | null
  readonly begin: () => void
}

/** The call with a service, kept while the page is open. */
export function useCall(whole: Service): Call {
  const { directory, entries, record, role } = useWork()
  const { on } = useDirectoryView()
  const { places } = directory
  const service = useMemo(() => redacted(whole, places), [whole, places])
  const [session, setSession] = useKeptWhileOpen({ kept: calls, isWorthKeeping: wasBegun }, service.id, () => newCall(service, on))
  const answered = useMemo(() => answeredIn(session, entries), [session, entries])
  const values = useCriterionValues()
  useAskBeforeLeaving(isUnsaved(session, answered))

  const change = (more: Partial<CallSession>): void => setSession((before) => ({ ...before, ...more }))
  const recordAnswer = (question: CallQuestion, answer: CallAnswer, day: string): JournalEntry | undefined => {
    const claim = answerAsClaim(service, question, { answer, heard: { on: day, method: session.method, by: role } })
    return record([{ kind: 'claim', service: service.id, claim }])[0]
  }
  return {
    service,
    session,
    answered,
    change,
    write: (question, draft) => setSession((before) => ({ ...before, drafts: { ...before.drafts, [question.id]: draft } })),
    keep: (question) => {
      const day = readDay(session.day, on)
      if (!day.ok) return day.error
      const draft = draftFor(session, question)
      const answer = readAnswer(draft, question, (text) => traceIn(text, service, places))
      if (!answer.ok) return answer.error
      const asked = question.criterion
      const concerned = answer.value.kind === 'if' && asked ? concernedBy(draft, asked, (kind) => [...(values(kind)?.keys() ?? [])]) : ok(asked)
      if (!concerned.ok) return concerned.error
      const entry = recordAnswer(concerned.value ? { ...question, criterion: concerned.value } : question, answer.value, day.value)
      if (!entry) throw new Error('an answer that was recorded has no entry')
      change({ kept: { ...session.kept, [question.id]: entry.id }, at: nextOpen(session, new Set([...answered, question.id])) })
      return null
    },
    skip: () => change({ at: nextOpen(session, answered) }),
    takeBack: (entry) => {
      record([{ kind: 'undone', entry }])
    },
    nobodyAnswered: () => {
      const day = readDay(session.day, on)
      const [first] = session.questions
      if (!day.ok) return day.error
      const entry = first && recordAnswer(first, { kind: 'no-answer' }, day.value)
      if (entry) change({ unanswered: entry.id })
      return null
    },
    begin: () => setSession(newCall(service, on)),
  }
}

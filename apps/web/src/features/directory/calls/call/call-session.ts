import type { JournalEntry, Service } from '@recourse/domain/directory'
import { standingEntries } from '@recourse/domain/directory'
import { type CallQuestion, callSheet } from '@recourse/domain/route'
import type { Day } from '@recourse/domain/shared'
import { type AnswerDraft, emptyAnswer, holdsSomething } from './answer-draft.ts'

/**
 * A call while it goes on. The questions are those that were open when it began, so that none moves while someone is reading it aloud; `kept` names
 * the entry that each answer became; `at` is the place of the question on the screen, past the last when all were put.
 */
export type CallSession = {
  readonly before: Service
  readonly questions: readonly CallQuestion[]
  readonly at: number
  readonly kept: Readonly<Record<string, string>>
  readonly drafts: Readonly<Record<string, AnswerDraft>>
  readonly method: 'call' | 'visit' | 'document'
  readonly day: string
  /** The entry that says that nobody answered at all. */
  readonly unanswered: string | null
}

/** A call that begins today. */
export const newCall = (service: Service, on: Day): CallSession => ({
  before: service,
  questions: callSheet(service, on).questions,
  at: 0,
  kept: {},
  drafts: {},
  method: 'call',
  day: on,
  unanswered: null,
})

/** The draft of an answer, begun or not. */
export const draftFor = ({ drafts, before }: CallSession, question: CallQuestion): AnswerDraft =>
  drafts[question.id] ?? emptyAnswer(before.claims.find(({ id }) => id === question.claim))

/** Entries that still count: an answer that was taken back, here or elsewhere, is open again. */
export function answeredIn(session: CallSession, entries: readonly JournalEntry[]): ReadonlySet<string> {
  const standing = new Set(standingEntries(entries).map(({ id }) => id))
  return new Set(Object.entries(session.kept).flatMap(([question, entry]) => (standing.has(entry) ? [question] : [])))
}

/** Whether something was written that is recorded nowhere. */
export const isUnsaved = (session: CallSession, answered: ReadonlySet<string>): boolean =>
  Object.entries(session.drafts).some(([question, draft]) => !answered.has(question) && holdsSomething(draft))

/** Whether anything was done in a call: one that was only looked at is made anew, with the questions that are open then. */
export const wasBegun = ({ kept, drafts, unanswered }: CallSession): boolean =>
  Object.keys(kept).length > 0 || unanswered !== null || Object.values(drafts).some(holdsSomething)

/** The next question still to put after this one, and from the start again; past the last when all were answered. */
export function nextOpen({ questions, at }: CallSession, answered: ReadonlySet<string>): number {
  const after = questions.findIndex(({ id }, i) => i > at && !answered.has(id))
  return after >= 0 ? after : questions.length
}

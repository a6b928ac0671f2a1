import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ClaimState } from '@recourse/domain/directory'
import type { AnswerFault, AnswerKind, DayFault } from './answer-draft.ts'

/** Each kind of answer, as the choice that it is on the screen. */
export const kindWords = {
  anyone: msg`No condition`,
  only: msg`Only these`,
  if: msg`On a condition`,
  yes: msg({ message: 'Yes', context: 'what was heard' }),
  no: msg({ message: 'No', context: 'what was heard' }),
  words: msg`In words`,
  'would-not-say': msg`Would not say`,
  'no-answer': msg`No answer`,
} as const satisfies Record<AnswerKind, MessageDescriptor>

/** A condition that has no list of values is there or not. */
export const otherKindWords = { ...kindWords, anyone: msg`No, it does not ask for this`, only: msg`Yes, it asks this of everyone` } as const

/** What is wrong with an answer, and how to repair it. */
export const answerFaultWords = {
  'no-kind': msg`Choose what was heard.`,
  'nothing-ticked': msg`Tick at least one.`,
  'no-age': msg`Write the lowest age, the highest, or both.`,
  'not-an-age': msg`Write ages as whole numbers, from 0 to 120.`,
  'ages-crossed': msg`The lowest age is above the highest: correct one of them.`,
  'no-words': msg`Write what was heard, in either language.`,
  address: msg`These words may show where people are sheltered (a street, a postal code): take that out. Nothing was recorded.`,
  town: msg`The place of this service is kept secret, and these words name a town: take it out. Nothing was recorded.`,
} as const satisfies Record<AnswerFault, MessageDescriptor>

/** What is wrong with the day of a call. */
export const dayFaultWords = {
  'no-day': msg`Choose the day on which it was heard.`,
  'not-yet': msg`This day is still to come: choose today or a day before.`,
  'too-long-ago': msg`Choose a day from the year 2000 on.`,
} as const satisfies Record<DayFault, MessageDescriptor>

/** Why a question is put. */
export const whyAskedWords = {
  'never-said': msg`Nobody ever said anything about it.`,
  unknown: msg`It is not known.`,
  published: msg`It was read, and never confirmed with the service.`,
  lapsed: msg`It was confirmed too long ago to rely on.`,
  confirmed: msg`It was confirmed.`,
} as const satisfies Record<ClaimState | 'unknown' | 'never-said', MessageDescriptor>

import { type ConsentRecord, giveConsent, type IntendedDisclosure, withdrawConsent } from '@recourse/domain/consent'
import type { Household } from '@recourse/domain/directory'
import type { Decision, Gives } from '@recourse/domain/law'
import type { SheetLanguage } from '@recourse/domain/shared'
import { type Answer, type Answers, answerTo, type Gender, type LocalMoment } from '@recourse/domain/situation'
import type { Voice } from '../../words/voice.tsx'

/** What narrows the search for services. Optional, and in no rule of law. */
export type Seeking = {
  /** Id of a place of the corpus. */
  readonly near: string | null
  readonly gender: Gender | 'withheld' | null
  readonly household: Household | 'withheld' | null
  readonly speaks: readonly string[]
  readonly at: 'now' | LocalMoment
}

/** Which options are shown. Filters hide; they never reorder, since an order would be advice. */
export type Filters = { readonly withoutAuthority: boolean; readonly gives: Gives | null; readonly decision: Decision | null }

/** What the take-away sheet holds: ids of parts that were ticked, nothing else. */
export type SheetChoice = { readonly language: SheetLanguage; readonly ticked: readonly string[] }

/** Why no option was realistic, in words that hold no story. */
export type NoRealisticReason = 'none_open' | 'too_risky' | 'not_here' | 'too_long' | 'too_costly' | 'not_wanted'

/** What belongs to one of several people in the same situation: each has a yes of their own, and a choice of their own. Never a name. */
export type OnePerson = { readonly consents: readonly ConsentRecord[]; readonly sheet: SheetChoice; readonly noRealistic: readonly NoRealisticReason[] }

/** Everything that this screen knows. It lives in memory only: no storage, no address, no request ever carries any of it. */
export type RoutesState = {
  readonly voice: Voice
  readonly answers: Answers
  /** Questions set aside with "Ask later": still unknown, only not asked next. */
  readonly later: readonly string[]
  /** The fact being answered out of turn, because a chip was pressed. */
  readonly editing: string | null
  readonly seeking: Seeking
  readonly filters: Filters
  /** Up to three options, in the order of the list. */
  readonly compared: readonly string[]
  readonly consents: readonly ConsentRecord[]
  readonly sheet: SheetChoice
  readonly noRealistic: readonly NoRealisticReason[]
  /** How many people are in this situation, and whose consents and choices are shown, counted from 0. The others wait, by number. */
  readonly people: number
  readonly person: number
  readonly waiting: Readonly<Record<number, OnePerson>>
}

/** What can happen on this screen. */
export type RoutesAction =
  | { readonly type: 'answer'; readonly fact: string; readonly answer: Answer }
  | { readonly type: 'later'; readonly fact: string }
  | { readonly type: 'take-up' }
  | { readonly type: 'edit'; readonly fact: string | null }
  | { readonly type: 'seek'; readonly seeking: Partial<Seeking> }
  | { readonly type: 'filter'; readonly filters: Partial<Filters> }
  | { readonly type: 'compare'; readonly option: string; readonly on: boolean }
  | { readonly type: 'stop-comparing' }
  | { readonly type: 'consent'; readonly disclosures: readonly IntendedDisclosure[]; readonly now: string; readonly until: string }
  | { readonly type: 'withdraw'; readonly consent: string; readonly now: string }
  | { readonly type: 'sheet'; readonly sheet: Partial<SheetChoice> }
  | { readonly type: 'no-realistic'; readonly reasons: readonly NoRealisticReason[] }
  | { readonly type: 'one-more-person' }
  | { readonly type: 'person'; readonly person: number }
  | { readonly type: 'voice'; readonly voice: Voice }
  | { readonly type: 'start-again' }

/** How many options can be put side by side. */
export const mostCompared = 3

/** How many people of one group can be kept apart on one screen. */
export const mostPeople = 12

/** The screen when nothing was said. */
export const nothingSaid = (language: SheetLanguage): RoutesState => ({
  voice: 'worker',
  answers: {},
  later: [],
  editing: null,
  seeking: { near: null, gender: null, household: null, speaks: [], at: 'now' },
  filters: { withoutAuthority: false, gives: null, decision: null },
  compared: [],
  consents: [],
  sheet: { language, ticked: [] },
  noRealistic: [],
  people: 1,
  person: 0,
  waiting: {},
})

const withAnswer = (answers: Answers, fact: string, answer: Answer): Answers => {
  const { [fact]: _forgotten, ...rest } = answers
  return answer.kind === 'unknown' ? rest : { ...rest, [fact]: answer }
}

const recorded = (state: RoutesState, disclosures: readonly IntendedDisclosure[], now: string, until: string): readonly ConsentRecord[] => [
  ...state.consents,
  ...disclosures.map((disclosure, i) => giveConsent(`consent-${state.consents.length + i + 1}`, disclosure, { now, until })),
]

// A consent and a choice belong to one person: turning to another puts these aside whole, and shows only the other's.
function turnTo(state: RoutesState, person: number): RoutesState {
  if (person === state.person || person < 0 || person >= state.people) return state
  const { consents, sheet, noRealistic } = state
  const own = state.waiting[person] ?? { consents: [], sheet: { language: sheet.language, ticked: [] }, noRealistic: [] }
  return { ...state, ...own, person, waiting: { ...state.waiting, [state.person]: { consents, sheet, noRealistic } } }
}

/** The screen after something happened. */
export function nextState(state: RoutesState, action: RoutesAction): RoutesState {
  switch (action.type) {
    case 'answer':
      return {
        ...state,
        answers: withAnswer(state.answers, action.fact, action.answer),
        editing: null,
        later: state.later.filter((fact) => fact !== action.fact),
      }
    case 'later':
      return { ...state, later: [...state.later, action.fact], editing: null }
    case 'take-up':
      return { ...state, later: [] }
    case 'edit':
      return { ...state, editing: action.fact }
    case 'seek':
      return { ...state, seeking: { ...state.seeking, ...action.seeking } }
    case 'filter':
      return { ...state, filters: { ...state.filters, ...action.filters } }
    case 'compare': {
      const others = state.compared.filter((id) => id !== action.option)
      return { ...state, compared: action.on ? [...others, action.option].slice(0, mostCompared) : others }
    }
    case 'stop-comparing':
      return { ...state, compared: [] }
    case 'consent':
      return { ...state, consents: recorded(state, action.disclosures, action.now, action.until) }
    case 'withdraw':
      return { ...state, consents: state.consents.map((c) => (c.id === action.consent ? withdrawConsent(c, action.now) : c)) }
    case 'sheet':
      return { ...state, sheet: { ...state.sheet, ...action.sheet } }
    case 'no-realistic':
      return { ...state, noRealistic: action.reasons }
    case 'one-more-person':
      return state.people >= mostPeople ? state : turnTo({ ...state, people: state.people + 1 }, state.people)
    case 'person':
      return turnTo(state, action.person)
    case 'voice':
      return { ...state, voice: action.voice }
    case 'start-again':
      return { ...nothingSaid(state.sheet.language), voice: state.voice }
  }
}

/** Whether the person said that talking is not safe now: then only leaving and the safety plan are shown. */
export const isUnsafeToTalk = (state: RoutesState): boolean => {
  const answer = answerTo(state.answers, 'safe_to_talk')
  return answer.kind === 'known' && answer.value === false
}

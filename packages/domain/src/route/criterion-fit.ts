import type { AskedDatum, Claim, Criterion } from '../directory/index.ts'
import { type Answer, answerTo, type Situation } from '../situation/index.ts'

/**
 * How a criterion bears on what was said: `meets`, `fails`, or neither. `not-known` (never asked, or cannot be said) and `withheld` (would
 * rather not, or not safe) never count as failing; they are kept apart because only the first becomes a question to the person.
 */
export type Fit = 'meets' | 'fails' | 'not-known' | 'withheld'

/** What is matched: the situation, and the province of the place searched near, null when there is none. */
export type Subject = { readonly situation: Situation; readonly searchedIn: string | null }

// The bands of the fact `age_band`, in whole years, both ends included.
const bands: Readonly<Record<string, readonly [number, number]>> = { under_16: [0, 15], from_16_to_17: [16, 17], adult: [18, 120] }

const silent = (answer: Answer): Fit => (answer.kind === 'withheld' ? 'withheld' : 'not-known')

// A set that was answered is whole: what was not ticked was said not to be so.
function amongIds(answer: Answer, accepts: readonly string[]): Fit {
  if (answer.kind !== 'known') return silent(answer)
  const { value } = answer
  if (typeof value === 'string') return accepts.includes(value) ? 'meets' : 'fails'
  if (typeof value !== 'object') return 'not-known'
  return value.some((id) => accepts.includes(id)) ? 'meets' : 'fails'
}

function withinAges(answer: Answer, { min = 0, max = 120 }: { readonly min?: number; readonly max?: number }): Fit {
  if (answer.kind !== 'known') return silent(answer)
  const band = typeof answer.value === 'string' && Object.hasOwn(bands, answer.value) ? bands[answer.value] : undefined
  if (!band) return 'not-known'
  const [low, high] = band
  if (high < min || low > max) return 'fails'
  return low >= min && high <= max ? 'meets' : 'not-known'
}

function amongSaid(said: Situation['gender'] | Situation['household'], accepts: readonly string[]): Fit {
  if (said === undefined || said === 'unsure') return 'not-known'
  if (said === 'withheld') return 'withheld'
  return accepts.includes(said) ? 'meets' : 'fails'
}

// Nobody said that these are all the languages that the person speaks, and an interpreter may be found: it can speak for, never against.
const spoken = (speaks: readonly string[], accepts: readonly string[]): Fit => (speaks.some((code) => accepts.includes(code)) ? 'meets' : 'not-known')

// Where one searches is not where one lives: it can speak for a person, never against.
function inProvince({ situation, searchedIn }: Subject, accepts: readonly string[]): Fit {
  const answer = answerTo(situation.answers, 'province')
  return answer.kind !== 'known' && searchedIn !== null && accepts.includes(searchedIn) ? 'meets' : amongIds(answer, accepts)
}

/** How a criterion bears on a situation. A criterion that no fact speaks of is never known here: it can only be asked. */
export function fitOf(criterion: Criterion, subject: Subject): Fit {
  const { answers, gender, household, speaks = [] } = subject.situation
  switch (criterion.kind) {
    case 'status':
      return amongIds(answerTo(answers, 'status'), criterion.accepts)
    case 'exploitation':
      return amongIds(answerTo(answers, 'exploitation_forms'), criterion.accepts)
    case 'gender':
      return amongSaid(gender, criterion.accepts)
    case 'household':
      return amongSaid(household, criterion.accepts)
    case 'language':
      return spoken(speaks, criterion.accepts)
    case 'age':
      return withinAges(answerTo(answers, 'age_band'), criterion)
    case 'province':
      return inProvince(subject, criterion.accepts)
    case 'other':
      return 'not-known'
  }
}

/** Whether a claim can decide who is let in: a criterion, a condition put on everyone at intake (a referral), or something that must be told first. */
export const decides = (claim: Claim): boolean =>
  claim.field === 'criterion' || (claim.field === 'intake' && (claim.value === 'conditional' || (claim.asks !== undefined && claim.value === 'yes')))

/**
 * How something that a service must be told bears on what was said: `meets` when the person gave it here, `withheld` when they would rather not
 * tell it, `not-known` when it was not said or no fact speaks of it: it can be told, and only the person decides.
 */
export function toldOr(datum: AskedDatum, { situation }: Subject): Exclude<Fit, 'fails'> {
  const { answers, gender } = situation
  const fact = { status: 'status', age: 'age_band', exploitation: 'exploitation_forms' } as const
  if (datum === 'gender') return gender === undefined || gender === 'unsure' ? 'not-known' : gender === 'withheld' ? 'withheld' : 'meets'
  if (datum !== 'status' && datum !== 'age' && datum !== 'exploitation') return 'not-known'
  const { kind } = answerTo(answers, fact[datum])
  return kind === 'withheld' ? 'withheld' : kind === 'known' ? 'meets' : 'not-known'
}

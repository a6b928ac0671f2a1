import { type Claim, type ClaimState, type Criterion, claimState, type Service } from '../directory/index.ts'
import type { Bilingual, Day } from '../shared/index.ts'
import { answerTo, type Situation } from '../situation/index.ts'
import { callPopulation, type Likeness, populationBy } from './call-population.ts'
import { type NeverSaid, neverSaidOf, wasHeard } from './questions-to-put.ts'
import { verdictIn } from './verdict-of.ts'

/**
 * A question to put on a call. `claim` is the claim that it would settle, absent when the directory holds none; `turns` of `of` situations come
 * out differently with its best and with its worst answer, everything else that is not known being answered well.
 */
export type CallQuestion = {
  readonly id: string
  readonly claim?: string
  readonly field: Claim['field']
  readonly criterion?: Criterion
  readonly ask: Bilingual
  readonly state: ClaimState | 'unknown' | 'never-said'
  /** The day of the claim that is to be confirmed, when it bears one. */
  readonly last?: Day
  readonly turns: number
  readonly of: number
}

/** The questions of one service, those on which most turns first. */
export type CallSheet = { readonly service: string; readonly questions: readonly CallQuestion[]; readonly turns: number }

const confirmed = (claim: Claim, on: Day): Claim => {
  const { expires: _, outcome: __, ...rest } = claim
  return { ...rest, method: 'call', verified: on }
}

// The answer that would close it most often, where a question leaves it open: what services are in fact heard to say.
const strictest = {
  status: { kind: 'status', accepts: ['citizen', 'permanent_resident'] },
  gender: { kind: 'gender', accepts: ['woman'] },
  age: { kind: 'age', min: 18 },
  household: { kind: 'household', accepts: ['alone'] },
} as const satisfies { readonly [kind in Criterion['kind']]?: Criterion }

// What a question is about, where nobody said anything: everyone, so that no guess of ours is ever recorded as what a service said.
const everyone = {
  status: { kind: 'status', accepts: ['citizen', 'permanent_resident', 'protected_person', 'claimant', 'worker', 'student', 'visitor', 'trp_holder'] },
  gender: { kind: 'gender', accepts: ['woman', 'man', 'non_binary', 'two_spirit', 'other'] },
  age: { kind: 'age' },
} as const satisfies Record<NeverSaid['kind'], Criterion>

function worstOf(claim: Claim, on: Day): Claim {
  const kind = claim.criterion?.kind
  const rule = claim.value === 'yes' ? claim.criterion : kind !== undefined && kind in strictest ? strictest[kind as keyof typeof strictest] : claim.criterion
  return confirmed({ ...claim, value: 'yes', ...(rule ? { criterion: rule } : {}) }, on)
}
const bestOf = (claim: Claim, on: Day): Claim => confirmed({ ...claim, value: 'no' }, on)

type Open = { readonly question: Omit<CallQuestion, 'turns' | 'of'>; readonly claim: Claim; readonly decides: boolean }

const unsettled = (claim: Claim, on: Day): boolean => wasHeard(claim) && (claim.value === 'unknown' || claimState(claim, on) !== 'confirmed')

// The same words twice are one question: it is put once, and weighs what the heaviest of the two does.
function openQuestions(service: Service, on: Day): readonly Open[] {
  const held = service.claims
    .filter((claim) => unsettled(claim, on))
    .map((claim): Open => {
      const question: Open['question'] = {
        id: claim.id,
        claim: claim.id,
        field: claim.field,
        ...(claim.criterion ? { criterion: claim.criterion } : {}),
        ask: claim.ask,
        state: claim.value === 'unknown' ? 'unknown' : claimState(claim, on),
        ...(claim.verified === undefined ? {} : { last: claim.verified }),
      }
      return { question, claim, decides: claim.criterion !== undefined }
    })
  const never = neverSaidOf(service).map(({ kind, ask }): Open => {
    const claim: Claim = {
      id: `asked-${kind}`,
      field: 'criterion',
      criterion: everyone[kind],
      value: 'unknown',
      text: ask,
      ask,
      method: 'call',
      source: '',
      by: '',
    }
    return { question: { id: claim.id, field: 'criterion', criterion: everyone[kind], ask, state: 'never-said' }, claim, decides: true }
  })
  return [...never, ...held]
}

const isOfStatus = ({ answers }: Situation, ids: readonly string[]): boolean => {
  const status = answerTo(answers, 'status')
  return status.kind === 'known' && Array.isArray(status.value) && status.value.some((id) => ids.includes(id))
}

// No verdict turns on who is told: people do. Whoever could be sent out of Canada has to know it before saying anything.
const couldBeRemoved = (situation: Situation): boolean => !isOfStatus(situation, ['citizen'])

function turnsOf(open: Open, service: Service, others: readonly Claim[], on: Day): number {
  if (!open.decides) return open.question.field === 'disclosure' || open.question.field === 'intake' ? callPopulation.filter(couldBeRemoved).length : 0
  const best: Service = { ...service, claims: [...others, bestOf(open.claim, on)] }
  const worst: Service = { ...service, claims: [...others, worstOf(open.claim, on)] }
  const kinds = new Set(worst.claims.concat(best.claims).flatMap((claim): readonly Likeness[] => [claim.criterion?.kind ?? claim.asks ?? 'other']))
  return populationBy(kinds).reduce((sum, { situation, count }) => (verdictIn(best, situation, on) === verdictIn(worst, situation, on) ? sum : sum + count), 0)
}

/**
 * What to ask a service, by how many situations turn on it. Empty when everything that decides was confirmed lately, and for a service that no
 * longer runs. Never identifies anyone: the questions are those of the claims. Pure; `on` is the day of the call.
 */
export function callSheet(service: Service, on: Day): CallSheet {
  if (service.status === 'defunct') return { service: service.id, questions: [], turns: 0 }
  const open = openQuestions(service, on)
  const settled = service.claims.filter((claim) => !open.some((o) => o.claim.id === claim.id))
  const questions = open.map((one): CallQuestion => {
    const others = [...settled, ...open.filter((o) => o !== one).map((o) => bestOf(o.claim, on))]
    return { ...one.question, turns: turnsOf(one, { ...service, status: 'active' }, others, on), of: callPopulation.length }
  })
  const heaviest = [...questions].sort((a, b) => b.turns - a.turns)
  const once = heaviest.filter((q, i) => heaviest.findIndex((other) => other.ask.en === q.ask.en) === i)
  return { service: service.id, questions: once, turns: once.reduce((sum, q) => sum + q.turns, 0) }
}

/** How many questions the sheet of a service holds, without weighing them: a list of thousands has to say it at once. */
export const questionCount = (service: Service, on: Day): number =>
  service.status === 'defunct' ? 0 : new Set(openQuestions(service, on).map(({ question }) => question.ask.en)).size

/** The sheets of several services, the one on which most turns first; services with nothing to ask are left out. The same input, the same order. */
export const callSheets = (services: readonly Service[], on: Day): readonly CallSheet[] =>
  services
    .map((service) => callSheet(service, on))
    .filter((sheet) => sheet.questions.length > 0)
    .sort((a, b) => b.turns - a.turns || (a.service < b.service ? -1 : 1))

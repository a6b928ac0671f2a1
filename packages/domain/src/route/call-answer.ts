import { askedSource, type Claim, type ClaimMethod, type Criterion, claimState, freeId, type Service } from '../directory/index.ts'
import type { Bilingual, Day } from '../shared/index.ts'
import type { CallQuestion } from './call-sheet.ts'

/**
 * What was heard. `only` gives the rule as the service said it; `anyone` that it is no condition; `if` the condition in words; `said` an answer to
 * a question that closes nothing (who is told, what is written down), yes or no, in words; the last two are answers too, and are kept.
 */
export type CallAnswer =
  | { readonly kind: 'only'; readonly criterion: Criterion }
  | { readonly kind: 'anyone' }
  | { readonly kind: 'if'; readonly condition: Bilingual }
  | { readonly kind: 'said'; readonly value: 'yes' | 'no'; readonly words?: Bilingual }
  | { readonly kind: 'would-not-say' }
  | { readonly kind: 'no-answer' }

/** A call, a visit or a written answer: when, how, and by whom (a role, never a name). */
export type Heard = { readonly on: Day; readonly method: Exclude<ClaimMethod, 'web' | 'import'>; readonly by: string }

const about = {
  status: { en: 'immigration status or papers', fr: 'le statut d’immigration ou les papiers' },
  gender: { en: 'gender', fr: 'le genre' },
  age: { en: 'age', fr: 'l’âge' },
  province: { en: 'the province where someone lives', fr: 'la province où l’on vit' },
  exploitation: { en: 'the form of exploitation', fr: 'la forme d’exploitation' },
  household: { en: 'who comes along', fr: 'qui vient aussi' },
  language: { en: 'the language spoken', fr: 'la langue parlée' },
  other: { en: 'this condition', fr: 'cette condition' },
} as const satisfies Record<Criterion['kind'], Bilingual>

const subjectOf = (question: CallQuestion): Bilingual => (question.criterion ? about[question.criterion.kind] : { en: 'this question', fr: 'cette question' })

function textOf(question: CallQuestion, answer: CallAnswer): Bilingual {
  const { en, fr } = subjectOf(question)
  switch (answer.kind) {
    case 'only':
      return { en: `It has a rule about ${en}: see whom it takes.`, fr: `Il a une règle sur ${fr}\u00A0: voyez qui il reçoit.` }
    case 'anyone':
      return question.criterion?.kind === 'other'
        ? { en: 'It does not ask for this condition.', fr: 'Il ne demande pas cette condition.' }
        : { en: `It sets no condition about ${en}.`, fr: `Il ne met aucune condition sur ${fr}.` }
    case 'if':
      return { en: 'It takes people on a condition.', fr: 'Il reçoit les gens à une condition.' }
    case 'said': {
      const { words } = answer
      if (words) return words
      return answer.value === 'yes'
        ? { en: `Yes, to: ${question.ask.en}`, fr: `Oui, à\u00A0: ${question.ask.fr}` }
        : { en: `No, to: ${question.ask.en}`, fr: `Non, à\u00A0: ${question.ask.fr}` }
    }
    case 'would-not-say':
      return { en: `It would not say anything about ${en}.`, fr: `Il n’a rien voulu dire sur ${fr}.` }
    case 'no-answer':
      return { en: 'Nobody answered.', fr: 'Personne n’a répondu.' }
  }
}

const claimedValue = (answer: CallAnswer): Claim['value'] => {
  switch (answer.kind) {
    case 'only':
      return 'yes'
    case 'anyone':
      return 'no'
    case 'if':
      return 'conditional'
    case 'said':
      return answer.value
    case 'would-not-say':
    case 'no-answer':
      return 'unknown'
  }
}

const outcomeOf = (answer: CallAnswer): Claim['outcome'] => (answer.kind === 'would-not-say' || answer.kind === 'no-answer' ? answer.kind : 'answered')

const saysTheSame = (a: Claim, value: Claim['value'], criterion: Criterion | undefined): boolean =>
  a.value === value && JSON.stringify(a.criterion) === JSON.stringify(criterion)

/**
 * What was heard as a claim to record. It takes the place of the claim it answers when that one said nothing or the same; when it says otherwise,
 * it stands beside it and names it, so that both are seen. A call that nobody answered never takes the place of anything. Source: `call`.
 */
export function answerAsClaim(service: Service, question: CallQuestion, given: { readonly answer: CallAnswer; readonly heard: Heard }): Claim {
  const { answer, heard } = given
  const before = service.claims.find((claim) => claim.id === question.claim)
  const criterion = answer.kind === 'only' ? answer.criterion : question.criterion
  const value = claimedValue(answer)
  const outcome = outcomeOf(answer)
  const inPlace = before === undefined ? question.id : before.id
  const replaces = outcome !== 'no-answer' && (before === undefined || before.value === 'unknown' || saysTheSame(before, value, criterion))
  const taken = new Set(service.claims.map((claim) => claim.id))
  const id =
    before === undefined && replaces ? question.id : replaces ? inPlace : freeId(`${inPlace}-${outcome === 'no-answer' ? 'no-answer' : 'heard'}`, taken)
  const disagrees = !replaces && before !== undefined && outcome !== 'no-answer' && outcome !== 'would-not-say' && claimState(before, heard.on) !== 'lapsed'
  return {
    id,
    field: question.field,
    ...(criterion ? { criterion } : {}),
    ...(before?.asks ? { asks: before.asks } : {}),
    value,
    text: textOf(question, answer),
    ...(answer.kind === 'if' ? { condition: answer.condition } : {}),
    ask: question.ask,
    method: heard.method,
    source: askedSource.id,
    by: heard.by,
    verified: heard.on,
    from: 'provider',
    ...(disagrees ? { contradicts: [before.id] } : {}),
    ...(outcome ? { outcome } : {}),
  }
}

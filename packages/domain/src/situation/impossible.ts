import { type Bilingual, type Day, type DayReference, resolveDay } from '../shared/index.ts'
import { type Answers, answerTo, type FactValue } from './answer.ts'

/** One part of a combination: an answer that is one of these (for a set, that includes one of these), or a day between two, both included. */
export type CombinationPart =
  | { readonly fact: string; readonly isOneOf: readonly string[] }
  | { readonly fact: string; readonly from?: DayReference; readonly to?: DayReference }

/** A combination of answers that no situation can hold (no work permit, and a valid work permit). Cited, so that it can be checked. */
export type ImpossibleCombination = { readonly id: string; readonly of: readonly CombinationPart[]; readonly because: Bilingual }

const spelled = (value: FactValue): readonly string[] =>
  typeof value === 'boolean' ? [value ? 'yes' : 'no'] : typeof value === 'object' ? value : [String(value)]

/** Whether a value is the one of this part. Days compare as they are written: YYYY-MM-DD. */
export function fitsPart(part: CombinationPart, value: FactValue, on: Day): boolean {
  if ('isOneOf' in part) return spelled(value).some((v) => part.isOneOf.includes(v))
  const day = String(value)
  return (!part.from || day >= resolveDay(part.from, on)) && (!part.to || day <= resolveDay(part.to, on))
}

/** Whether answers hold a combination by themselves: every part of it is known and fits. */
export const holdsCombination = (answers: Answers, combination: ImpossibleCombination, on: Day): boolean =>
  combination.of.every((part) => {
    const answer = answerTo(answers, part.fact)
    return answer.kind === 'known' && fitsPart(part, answer.value, on)
  })

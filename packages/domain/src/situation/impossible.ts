import { type Bilingual, type CombinationPart, type Day, fitsPart } from '../shared/index.ts'
import { type Answers, answerTo } from './answer.ts'

/** A combination of answers that no situation can hold (no work permit, and a valid work permit). Cited, so that it can be checked. */
export type ImpossibleCombination = { readonly id: string; readonly of: readonly CombinationPart[]; readonly because: Bilingual }

/** Whether answers hold a combination by themselves: every part of it is known and fits. */
export const holdsCombination = (answers: Answers, combination: ImpossibleCombination, on: Day): boolean =>
  combination.of.every((part) => {
    const answer = answerTo(answers, part.fact)
    return answer.kind === 'known' && fitsPart(part, answer.value, on)
  })

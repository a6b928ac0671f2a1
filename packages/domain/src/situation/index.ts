export { type Answer, type Answers, answerTo, type FactValue, known } from './answer.ts'
export type { AskStage, Choice, Fact, FactType } from './fact.ts'
export { holdsCombination, type ImpossibleCombination } from './impossible.ts'
export type { Gender, LocalMoment, Situation } from './situation.ts'

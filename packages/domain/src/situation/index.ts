export { type Answer, type Answers, answerTo, type FactValue, known } from './answer.ts'
export type { AskStage, Choice, Fact, FactType, ImpossibleCombination } from './fact.ts'
export type { Gender, LocalMoment, Situation } from './situation.ts'

export { type CompiledLaw, type CompiledOption, compileLaw, type Rule } from './compile-rules.ts'
export type { Known } from './decision-diagram.ts'
export type { DayReference, Expression } from './expression.ts'
export { type Finding, type FindingKind, findOption, holds, impossibleIn, isInForce, knownIn, missingFacts, reviewState } from './find-option.ts'
export type { Concept, LawCorpus, LegalClock, Notice, OrderTrap } from './law-corpus.ts'
export { nextQuestion, prepareQuestions, type Question } from './next-question.ts'
export type {
  Authority,
  Bar,
  Basis,
  Caution,
  Consequences,
  Decision,
  Disclosure,
  Exception,
  Gives,
  LawfulOption,
  LawyerOnly,
  Provision,
  Requirement,
  Review,
  Source,
  Statement,
} from './option.ts'
export { rememberLast } from './remember-last.ts'

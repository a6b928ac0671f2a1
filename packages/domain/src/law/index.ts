export { type CompiledLaw, type CompiledOption, compileLaw, type Rule } from './compile-rules.ts'
export { type ConsequenceKind, conditionalLists, consequenceKinds } from './conditionals-of.ts'
export type { Known } from './decision-diagram.ts'
export type { DayReference, Expression } from './expression.ts'
export { type Finding, type FindingKind, findOption, holds, impossibleIn, isInForce, knownIn, missingFacts, reviewState } from './find-option.ts'
export type { Change, ChangeStep, Concept, CourtDecision, LawCorpus, LegalClock, Notice, OrderTrap, ProvinceRules, ProvinceTopic, Theme } from './law-corpus.ts'
export { nextQuestion, prepareQuestions, type Question } from './next-question.ts'
export type {
  Authority,
  Bar,
  Basis,
  Caution,
  Conditional,
  Consequences,
  CostCode,
  Decider,
  Decision,
  Disclosure,
  Exception,
  FamilyCovered,
  Gives,
  Identifies,
  LawfulOption,
  LawyerOnly,
  MustKnow,
  Provision,
  Requirement,
  Review,
  Source,
  Statement,
} from './option.ts'
export { rememberLast } from './remember-last.ts'

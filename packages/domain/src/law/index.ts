export { type CompiledLaw, type CompiledOption, compileLaw, type Rule } from './compile-rules.ts'
export { type ConditionVocabulary, type ConditionWords, conditionInWords } from './condition-in-words.ts'
export { type ConsequenceKind, conditionalLists, consequenceKinds } from './conditionals-of.ts'
export type { Known } from './decision-diagram.ts'
export type { Expression } from './expression.ts'
export { type Finding, type FindingKind, findOption, holds, impossibleIn, isInForce, knownIn, missingFacts, possibleFindings } from './find-option.ts'
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
  Signature,
  Source,
  Statement,
} from './option.ts'
export { changeInWords, type OptionPart, optionPartWords } from './part-words.ts'
export { type ReadItem, type ReadPart, readOption } from './read-option.ts'
export { rememberLast } from './remember-last.ts'
export { type Citing, type RestingOn, restingOn } from './resting-on.ts'
export { provinceIn, type ReviewState, reviewLevels, reviewState, signaturesFor } from './review-state.ts'
export type { RightsPage, RightsPoint } from './rights-page.ts'
export { findingInWords, type GivenValue, givenInWords } from './value-in-words.ts'

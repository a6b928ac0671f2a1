export type { DayReference, Expression } from './expression.ts'
export type { Concept, LawCorpus, LegalClock, Notice, OrderTrap } from './law-corpus.ts'
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

export type { Because, Corpus, FindingKind, NextQuestion, OptionFinding, RoutePlan, RunningClock, ServiceMatch, Verdict } from './route-plan.ts'

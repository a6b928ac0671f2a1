export type { FindingKind } from '../law/index.ts'
export { planRoutes, type PreparedRoutes, prepareRoutes } from './plan-routes.ts'
export type { Because, Corpus, NextQuestion, OptionFinding, RoutePlan, RunningClock, ServiceMatch, Verdict } from './route-plan.ts'

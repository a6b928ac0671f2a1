export type { FindingKind } from '../law/index.ts'
export { matchServices, type ServiceSearch } from './match-services.ts'
export { type PreparedRoutes, planRoutes, prepareRoutes } from './plan-routes.ts'
export type { Because, Corpus, NextQuestion, OptionFinding, RoutePlan, RunningClock, ServiceMatch, ShownTrap, Verdict } from './route-plan.ts'

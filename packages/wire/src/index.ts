// Every shape that crosses the network, and nothing else.
export { bytesBetween, bytesOf } from './bytes.ts'
export { type AnswerOf, type Called, type CallProblem, type Client, type FetchLike, type InputOf, makeClient } from './client.ts'
export { type GroupKind, groupKinds, type RecordKind, type RecordState, type Role, recordKinds, recordStates, roles, type Tier, tiers } from './names.ts'
export { Problem, type ProblemCode, problemCodes, problems } from './problems.ts'
export { type Caller, everybody, type Json, members, type Route } from './route.ts'
export type { Group } from './routes/groups.ts'
export type { Invitation } from './routes/invitations.ts'
export type { Session } from './routes/joining-shapes.ts'
export type { AuditLine, Pack } from './routes/packs.ts'
export type { Member, Organization } from './routes/people.ts'
export {
  type NetworkRecord,
  type RecordToWrite,
  type Refusal,
  type Review,
  refusals,
  type WriteOutcome,
} from './routes/record-shapes.ts'
export type { Recovery } from './routes/recovery.ts'
export { type RouteName, routeNames, routes } from './routes.ts'
export { SignedStatement, type StatementKind, type StatementOf, signedPrefix, statements } from './statements.ts'
export type { Given } from './zod.ts'

// The network in the browser, for the screens of it: who is signed in, and the vault worker that holds the keys.

export { type Changes, followChanges } from './follow-changes.ts'
export { ask, askAgain, networkNow, refreshPeople, useNetwork } from './network-session.ts'
export type { NetworkSession, NetworkState } from './network-state.ts'
export type { NetworkProblem, Outcome } from './problem.ts'
export type { KeyWords, Me, MemberSeen, OrganizationSeen, PeopleSeen } from './seen.ts'
export type { GroupName, PublicCard, RecordOpened, RecordSealed, RecordToOpen, RecordToSeal, SaidSeen, ToSign, VaultKind, VaultWork } from './vault-asks.ts'

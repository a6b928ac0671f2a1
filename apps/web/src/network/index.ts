// The network in the browser, for the screens of it: who is signed in, and the vault worker that holds the keys.

export { ask, networkNow, refreshPeople, unsentIs, useNetwork } from './network-session.ts'
export type { NetworkSession } from './network-state.ts'
export type { NetworkProblem, Outcome } from './problem.ts'
export type { KeyWords, Me, PeopleSeen } from './seen.ts'
export type { PublicCard, RecordOpened, SaidSeen, ToSign, VaultWork } from './vault-asks.ts'

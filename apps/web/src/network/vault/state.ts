import type { GroupEpoch, Invitation, KnownEpochs, NewRecovery, People, UserKeys } from '@recourse/vault/keys'
import type { AnswerOf, Client, Group, Session } from '@recourse/wire'
import { failed, type NetworkProblem } from '../problem.ts'

type Both = { readonly en: string; readonly fr: string }

/** Where sealed bytes are kept on this device, by name. Every function may fail where the browser keeps nothing: then nothing was kept. */
export type DeviceStore = {
  readonly get: (name: string) => Promise<Uint8Array | null>
  readonly set: (name: string, bytes: Uint8Array) => Promise<void>
  readonly clear: () => Promise<void>
  /** Does something while no other window of this browser does the like. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
}

/** Everything that is open while somebody is signed in. Lives in the worker's memory, and nowhere else. */
export type Held = {
  session: Session
  readonly network: Both
  keys: UserKeys
  people: People | null
  /** Members whom the server says to be there, without those who do not fit with what this device saw before: keys are wrapped for nobody else. */
  present: ReadonlySet<string>
  /** Members and organizations that do not hold, or do not fit with what this device saw before: no word of theirs counts, and nothing is sealed to them. */
  doubted: ReadonlySet<string>
  groups: readonly Group[]
  /** Groups whose secrets are not those that this device knew: nothing is sealed for them. */
  doubtedGroups: ReadonlySet<string>
  /** Digests of the secrets that were believed, by group; null until what the device kept of them was read. */
  known: Readonly<Record<string, KnownEpochs>> | null
  /** Open secrets: by group, then by epoch. */
  readonly epochs: Map<string, Map<number, GroupEpoch>>
  deviceKey: Uint8Array | null
}

/** What was made for somebody who is about to join, and not sent yet. */
export type Pending = {
  readonly passphraseKeys: { readonly salt: Uint8Array; readonly sealKey: Uint8Array; readonly loginPublic: Uint8Array }
  readonly keys: UserKeys
  readonly member: string
  readonly network: { readonly id: string; readonly name: Both }
  /** A new organization, when one joins with this member. */
  readonly organization: { readonly name: Both; readonly recovery: NewRecovery; readonly group: GroupEpoch } | null
  readonly organizationId: string
  readonly by:
    | { readonly kind: 'founding'; readonly token: string; readonly groups: { readonly network: GroupEpoch; readonly trusted: GroupEpoch } }
    | { readonly kind: 'invitation'; readonly opened: OpenedInvitation }
}

/** An invitation that was opened and held to what its link says. */
export type OpenedInvitation = {
  readonly invitation: Invitation
  readonly answer: AnswerOf<'openInvitation'>
  readonly groups: readonly GroupEpoch[]
}

/** The worker's memory. `now` is the clock; `origin` is the address of the page, which is signed on signing in. */
export type VaultState = {
  readonly client: Client
  readonly store: DeviceStore
  readonly origin: string
  readonly now: () => Date
  held: Held | null
  opened: OpenedInvitation | null
  pending: Pending | null
}

/** A problem on its way up to whoever asked. */
export type Stopped = Error & { readonly problem: NetworkProblem }

/** Stops what is being done, with what the person is told. */
export const stop = (problem: NetworkProblem): Stopped => Object.assign(new Error(problem.code), { problem })

/** The problem of something thrown; a fault of ours has no words, since they may repeat what was typed. */
export const problemOf = (error: unknown) => failed(error instanceof Error && 'problem' in error ? (error as Stopped).problem : { code: 'fault' })

/** The value of a call, or stops with its problem. */
export async function called<T>(
  call: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: NetworkProblem }>,
): Promise<T> {
  const answer = await call
  if (!answer.ok) throw stop(answer.problem)
  return answer.value
}

/** Who is signed in; stops when the keys are not open. */
export function heldOf(state: VaultState): Held {
  if (!state.held) throw stop({ code: 'locked' })
  return state.held
}

/** The day of a moment in UTC: days are compared across provinces, and cards bear this one. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

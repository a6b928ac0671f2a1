import type { CallProblem } from '@recourse/wire'

/** Why a passphrase that was typed is none: how many words it has, or which word (from 0) is on no list, with those it may have been. */
export type PassphraseSlip =
  | { readonly kind: 'count'; readonly found: number }
  | { readonly kind: 'word'; readonly at: number; readonly near: readonly string[] }

/**
 * What the vault answers instead of what was asked. `locked`: the keys are not open. `wrong-passphrase`: these words do not open the keys of this member.
 * `other-root`: the server shows another network than the one that was joined. `no-link`: a link that is not whole. `altered`: what the server shows does not fit the invitation.
 * `not-verified`: somebody's card does not lead to the root. `no-root`: only who holds the root of the network may do this. `no-key`: this member has no key
 * for that group yet. `weak-cost`: the server asks for keys that are too cheap to guess. `no-memory`: the device has too little memory. `broken`: sealed
 * keys that were altered. `not-kept`: what is kept on this device could not be read, or not removed. `shares`: recovery sheets that do not belong together.
 * `share`: one sheet (from 0) that was mistyped. `fault`: a fault of ours.
 */
type VaultProblem =
  | {
      readonly code:
        | 'locked'
        | 'wrong-passphrase'
        | 'other-root'
        | 'altered'
        | 'no-link'
        | 'not-verified'
        | 'no-root'
        | 'no-key'
        | 'weak-cost'
        | 'no-memory'
        | 'broken'
        | 'not-possible'
        | 'not-kept'
        | 'fault'
    }
  | { readonly code: 'passphrase'; readonly slip: PassphraseSlip }
  | { readonly code: 'share'; readonly at: number }
  | { readonly code: 'shares'; readonly kind: 'too-few' | 'same-share' | 'wrong-share' }

/** Why something in the network could not be done: the vault's reason, or the server's. */
export type NetworkProblem = VaultProblem | CallProblem

/** What came of something that was asked of the vault. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: NetworkProblem }

/** It was done, and this came of it. */
export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
/** It was not done, and why. */
export const failed = (problem: NetworkProblem): { readonly ok: false; readonly problem: NetworkProblem } => ({ ok: false, problem })

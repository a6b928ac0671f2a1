import type { Me, PeopleSeen } from './seen.ts'

/** How it stands with the session on this page. */
export type NetworkSession =
  /** Nobody is signed in here; `handle` is whom this page knew last, and `why` says how it ended. */
  | {
      readonly kind: 'closed'
      readonly networkId: string | null
      readonly handle: string
      readonly why: 'never' | 'idle' | 'signed-out' | 'ended' | 'left' | 'locked'
    }
  | { readonly kind: 'open'; readonly me: Me }

/** What every part of the network's screens can read. */
export type NetworkState = {
  readonly session: NetworkSession
  /** The people as they were read last; null before. */
  readonly people: PeopleSeen | null
  /** Whether the session is about to end for want of use. */
  readonly isEnding: boolean
  /** Whether something that was asked for needs the passphrase again. */
  readonly asksPassphrase: boolean
  /** How many things were made here and wait to be sent. */
  readonly unsent: number
}

/** How long nobody may use the page before it warns, and before it locks, in milliseconds. */
export const idleTimes = { warn: 13 * 60_000, lock: 15 * 60_000, stay: 5 * 60_000 } as const

/** What is due after so long without use, and so long since the server last heard from here. */
export function dueAfter(unused: number, unheard: number): 'lock' | 'warn' | 'stay' | 'nothing' {
  if (unused >= idleTimes.lock) return 'lock'
  if (unused >= idleTimes.warn) return 'warn'
  // Somebody types and sends nothing: the server would end the session under their hands.
  return unheard >= idleTimes.stay && unused < idleTimes.stay ? 'stay' : 'nothing'
}

import { dropHeld, dropPending } from './entering.ts'
import type { VaultState } from './state.ts'

/**
 * How long keys stay open in a worker that is asked for nothing, in milliseconds. Those of who is signed in: a little longer than the page, which locks after
 * fifteen minutes, should it hang. Those of a founding or an invitation: as long as somebody needs to print sheets and put them away. Dropped before that,
 * the sheets would be of keys that nobody has.
 */
export const idleInVault = { held: 16 * 60_000, pending: 2 * 60 * 60_000 } as const

/** Gives what to call at each ask: when none comes for long, the keys are overwritten. */
export function followIdle(state: VaultState): () => void {
  let timers: readonly ReturnType<typeof setTimeout>[] = []
  return () => {
    for (const timer of timers) clearTimeout(timer)
    timers = [setTimeout(() => dropHeld(state), idleInVault.held), setTimeout(() => dropPending(state), idleInVault.pending)]
  }
}

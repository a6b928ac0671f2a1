import { keysOfPassphrase, newSalt, passphraseCost, type RootKeys, readPassphrase } from '@recourse/vault/keys'
import { stop } from './state.ts'

/** The one text of a typed passphrase. Stops with what is wrong with it. */
export function passphraseOf(typed: string): string {
  const read = readPassphrase(typed)
  if (!read.ok) throw stop({ code: 'passphrase', slip: read.error })
  return read.value
}

// A server could ask for keys that are cheap to guess, or for more memory than a phone has.
const most = { memory: 1_048_576, passes: 16 }

/** The keys of a passphrase. Stops when the device has too little memory, or the server asks for a cost below ours or beyond reason. */
export function keysOf(typed: string, salt: Uint8Array, cost: { readonly memory: number; readonly passes: number; readonly lanes?: number }): RootKeys {
  const passphrase = passphraseOf(typed)
  const isCheap = cost.memory < passphraseCost.memory || cost.passes < passphraseCost.passes || (cost.lanes ?? 1) !== 1
  if (isCheap || cost.memory > most.memory || cost.passes > most.passes) throw stop({ code: 'weak-cost' })
  try {
    return keysOfPassphrase(passphrase, salt, cost)
  } catch {
    throw stop({ code: 'no-memory' })
  }
}

/** Keys of a passphrase under a new salt. */
export function newKeysOf(typed: string): RootKeys & { readonly salt: Uint8Array } {
  const salt = newSalt()
  return { salt, ...keysOf(typed, salt, passphraseCost) }
}

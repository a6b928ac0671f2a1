import { failed, type Outcome } from './problem.ts'
import type { VaultKind, VaultWork } from './vault-asks.ts'

type Told = { readonly id: number; readonly outcome: Outcome<unknown> }
type Waiting = { readonly kind: VaultKind; readonly tell: (outcome: Outcome<unknown>) => void }

let worker: Worker | null = null
const waiting = new Map<number, Waiting>()
let last = 0

function started(): Worker {
  if (worker) return worker
  const made = new Worker(new URL('./vault-worker.ts', import.meta.url), { type: 'module' })
  made.onmessage = ({ data }: MessageEvent<Told>) => {
    waiting.get(data.id)?.tell(data.outcome)
    waiting.delete(data.id)
  }
  // It did not start, or it broke: its keys are gone with it, and whoever waits is told.
  made.onerror = () => endVault()
  worker = made
  return made
}

/** Asks the vault worker for one thing; it is started by the first. Never rejects. */
export function askVault<K extends VaultKind>(kind: K, ask: VaultWork[K]['ask']): Promise<Outcome<VaultWork[K]['answer']>> {
  return new Promise((done) => {
    last += 1
    // The worker answers each kind with its own answer: the table of `answer-ask.ts` is typed so.
    waiting.set(last, { kind, tell: done as Waiting['tell'] })
    try {
      started().postMessage({ id: last, kind, ask })
    } catch {
      waiting.delete(last)
      done(failed({ code: 'not-possible' }))
    }
  })
}

/** Ends the worker at once, and every key with it. Whoever waits for it is told. The next ask starts another, which knows nothing. */
export function endVault(): void {
  worker?.terminate()
  worker = null
  const told = [...waiting.values()]
  waiting.clear()
  for (const { tell } of told) tell(failed({ code: 'fault' }))
}

const longestKeeping = 500

/** Waits until what was given to be kept on this device was kept, for half a second at most. */
export async function keptByNow(): Promise<void> {
  const end = Date.now() + longestKeeping
  while (Date.now() < end && [...waiting.values()].some(({ kind }) => kind === 'keep' || kind === 'kept')) await new Promise((later) => setTimeout(later, 10))
}

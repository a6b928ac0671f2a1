import { vaultReady } from '@recourse/vault/keys'
import { makeClient } from '@recourse/wire'
import { failed } from './problem.ts'
import { answerAsk } from './vault/answer-ask.ts'
import { deviceStore } from './vault/device.ts'
import { followIdle } from './vault/idle.ts'
import type { VaultState } from './vault/state.ts'
import type { VaultKind, VaultWork } from './vault-asks.ts'

// Private keys are open in this worker and nowhere else: a script of the page can ask it to sign, and cannot take a key from it.

type Asked = { readonly id: number; readonly kind: VaultKind; readonly ask: VaultWork[VaultKind]['ask'] }

const longest = 60_000
const state: VaultState = {
  client: makeClient((url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(longest) }), ''),
  store: deviceStore(),
  origin: location.origin,
  now: () => new Date(),
  held: null,
  opened: null,
  pending: null,
}

const watch = followIdle(state)

// One after the other: two that renew the keys of a group at once would get into each other's way. What is kept on this device has a turn of its own: it
// waits for no server.
const turns = () => {
  let turn: Promise<unknown> = vaultReady()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }
}
const [inTurn, inTurnHere] = [turns(), turns()]
const isOfDevice = (kind: VaultKind): boolean => kind === 'keep' || kind === 'kept'

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { id, kind, ask } = data
  watch()
  const answer = kind === 'lock' ? answerAsk(state, 'lock', {}) : (isOfDevice(kind) ? inTurnHere : inTurn)(() => answerAsk(state, kind, ask as never))
  answer.then(
    (outcome) => postMessage({ id, outcome }),
    () => postMessage({ id, outcome: failed({ code: 'fault' }) }),
  )
})

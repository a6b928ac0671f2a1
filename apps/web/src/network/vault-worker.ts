import { vaultReady } from '@recourse/vault/keys'
import { makeClient } from '@recourse/wire'
import { failed } from './problem.ts'
import { answerAsk } from './vault/answer-ask.ts'
import { deviceStore } from './vault/device.ts'
import { drop } from './vault/entering.ts'
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

// The page locks after fifteen minutes; should it hang, the worker does so itself a little later.
const idle = 16 * 60_000
let timer: ReturnType<typeof setTimeout> | undefined
const watch = (): void => {
  clearTimeout(timer)
  timer = setTimeout(() => drop(state), idle)
}

// One after the other: two that renew the keys of a group at once would get into each other's way. Locking waits for nobody.
let turn: Promise<unknown> = vaultReady()
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = turn.then(work)
  turn = mine.catch(() => {})
  return mine
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { id, kind, ask } = data
  watch()
  if (kind === 'lock') drop(state)
  const answer = kind === 'lock' ? answerAsk(state, 'lock', {}) : inTurn(() => answerAsk(state, kind, ask as never))
  answer.then(
    (outcome) => postMessage({ id, outcome }),
    () => postMessage({ id, outcome: failed({ code: 'fault' }) }),
  )
})

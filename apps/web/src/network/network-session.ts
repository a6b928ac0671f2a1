import { useSyncExternalStore } from 'react'
import { forgetAlso } from '../leave/leave-page.ts'
import { askVault, endVault, keptByNow } from './ask-vault.ts'
import { dueAfter, type NetworkSession, type NetworkState } from './network-state.ts'
import { failed, type Outcome } from './problem.ts'
import type { Me, PeopleSeen } from './seen.ts'
import type { VaultKind, VaultWork } from './vault-asks.ts'

const nobody: NetworkSession = { kind: 'closed', networkId: null, handle: '', why: 'never' }
let state: NetworkState = { session: nobody, people: null, isEnding: false, asksPassphrase: false, unsent: 0 }
const listeners = new Set<() => void>()
const [used, heard] = [{ at: 0 }, { at: 0 }]

function set(more: Partial<NetworkState>): void {
  state = { ...state, ...more }
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** How it stands with the network on this page, followed. It outlives the screen: going to the routes and back signs nobody out. */
export const useNetwork = (): NetworkState => useSyncExternalStore(subscribe, () => state)

/** The same, once. */
export const networkNow = (): NetworkState => state

/** Says how many things that were made here wait to be sent: this device is not forgotten over them unasked. */
export function unsentIs(count: number): void {
  if (count !== state.unsent) set({ unsent: count })
}

// One more each time that a session ends here: what was asked in one that is over is answered to nobody.
let ended = 0

function close(why: Exclude<NetworkSession, { kind: 'open' }>['why']): void {
  const { session } = state
  if (session.kind === 'open') ended += 1
  const [networkId, handle] = session.kind === 'open' ? [session.me.networkId, session.me.handle] : [session.networkId, session.handle]
  stopPassphrase(false)
  set({ session: { kind: 'closed', networkId, handle: why === 'left' ? '' : handle, why }, people: null, isEnding: false })
}

/**
 * Asks the vault for something, and follows what it says of the session. Never rejects. What comes after the session ended that it was asked in is no
 * answer: it would open again on the screen what is closed.
 */
export async function ask<K extends VaultKind>(kind: K, given: VaultWork[K]['ask']): Promise<Outcome<VaultWork[K]['answer']>> {
  const session = ended
  const outcome = await askVault(kind, given)
  if (session !== ended) return failed({ code: 'locked' })
  if (outcome.ok) heard.at = Date.now()
  else if (state.session.kind === 'open' && ['sign-in-needed', 'locked', 'fault'].includes(outcome.problem.code)) {
    if (outcome.problem.code !== 'fault') close('ended')
  }
  return outcome
}

let answerPassphrase: ((entered: boolean) => void) | null = null

function stopPassphrase(entered: boolean): void {
  answerPassphrase?.(entered)
  answerPassphrase = null
  if (state.asksPassphrase) set({ asksPassphrase: false })
}

/** Says that the passphrase was entered again, or that nobody wants to. */
export const passphraseEntered = stopPassphrase

/** Asks for something that needs the passphrase entered just now: when the server says so, the page asks for it and then tries once more. */
export async function askAgain<K extends VaultKind>(kind: K, given: VaultWork[K]['ask']): Promise<Outcome<VaultWork[K]['answer']>> {
  const outcome = await ask(kind, given)
  if (outcome.ok || outcome.problem.code !== 'step-up-needed') return outcome
  const isEntered = await new Promise<boolean>((entered) => {
    stopPassphrase(false)
    answerPassphrase = entered
    set({ asksPassphrase: true })
  })
  return isEntered ? ask(kind, given) : outcome
}

/** Follows that somebody is signed in with keys open. */
export function opened(me: Me): void {
  used.at = heard.at = Date.now()
  set({ session: { kind: 'open', me }, isEnding: false })
}

/** Follows that the people were read anew. */
export function peopleSeen(people: PeopleSeen): void {
  const { session } = state
  if (session.kind !== 'open') return
  const mine = people.members.find(({ memberId }) => memberId === session.me.memberId)
  set({ people, ...(mine ? { session: { kind: 'open', me: { ...session.me, role: mine.role } } } : {}) })
}

/** Reads the people anew, which also gives keys to who has none and renews those that somebody who left knew. */
export async function refreshPeople(): Promise<Outcome<PeopleSeen>> {
  const outcome = await ask('refresh', {})
  if (outcome.ok) peopleSeen(outcome.value)
  return outcome
}

/**
 * Ends the worker that holds the keys, and then the session, by another one that never had any. What the server answers does not matter: nothing is open
 * here any more. What is being kept on this device just now is let through first, for half a second at most.
 */
export async function endSession(why: 'signed-out' | 'idle' | 'locked' | 'left'): Promise<void> {
  await keptByNow()
  endVault()
  close(why)
  if (why !== 'left') await askVault('signOut', {})
}

/** Somebody is here: the page does not lock. */
export function stayHere(): void {
  used.at = Date.now()
  if (state.isEnding) set({ isEnding: false })
  if (state.session.kind === 'open' && Date.now() - heard.at > 60_000) void keepAlive()
}

async function keepAlive(): Promise<void> {
  heard.at = Date.now()
  const outcome = await ask('stay', {})
  if (!outcome.ok) return
  if (outcome.value.me) set({ session: { kind: 'open', me: outcome.value.me } })
  else close('ended')
}

function tick(): void {
  if (state.session.kind !== 'open') return
  const now = Date.now()
  const due = dueAfter(now - used.at, now - heard.at)
  if (due === 'lock') void endSession('idle')
  if (due === 'warn' && !state.isEnding) set({ isEnding: true })
  if (due === 'stay') void keepAlive()
}

let isFollowing = false

/** Begins to follow whether the page is used. Once for the page; the screen calls it. */
export function followUse(): void {
  if (isFollowing) return
  isFollowing = true
  const use = (): void => {
    // While it warns, only an answer counts: somebody may have touched the table.
    if (!state.isEnding) used.at = Date.now()
  }
  for (const kind of ['keydown', 'pointerdown', 'scroll'] as const) addEventListener(kind, use, { capture: true, passive: true })
  setInterval(tick, 10_000)
  forgetAlso(() => {
    const wasOpen = state.session.kind === 'open'
    endVault()
    state = { session: nobody, people: null, isEnding: false, asksPassphrase: false, unsent: 0 }
    // Nobody waits for it: the page is gone by then. The session must not be, for whoever sits here next.
    if (wasOpen) void fetch('/api/session', { method: 'DELETE', headers: { 'x-recourse': '1' }, keepalive: true }).catch(() => {})
  })
}

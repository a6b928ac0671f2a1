import { useSyncExternalStore } from 'react'
import { forgetAlso } from '../../../leave/leave-page.ts'
import { ask, type NetworkProblem, networkNow, refreshPeople } from '../../../network/index.ts'
import { emptyFeed, type HeldFeed, recordsOf, withBatch } from './held-feed.ts'
import { keepFeed, keepOnTheirWay, keptFeed, keptOnTheirWay } from './kept-on-device.ts'
import { afterAnswers, joinedOutgoing, needsNewKeys, nextToSend, withAdded, withoutSeen } from './outgoing.ts'
import { readBatch } from './read-records.ts'
import { sendBatch, sendWord, signedBatch } from './send-outgoing.ts'
import { noRecords, type Outgoing, type OutgoingWord, type SharedRecords } from './shared-types.ts'

/** What the screens can read of what the network keeps, and how it stands with the connection. */
export type SharedState = {
  /** False until what this device kept was opened. */
  readonly isReady: boolean
  readonly records: SharedRecords
  readonly outgoing: readonly Outgoing[]
  readonly words: readonly OutgoingWord[]
  /** Whether the server did not answer the last time; null while nobody asked yet. */
  readonly isAway: boolean | null
  /** Why sending did not work, when it was not for want of a connection. */
  readonly trouble: NetworkProblem | null
}

const nothing: SharedState = { isReady: false, records: noRecords, outgoing: [], words: [], isAway: null, trouble: null }
let state: SharedState = nothing
let feed: HeldFeed = emptyFeed
let peopleSeq = -1
// Whose it is: what one member read is nothing to the next who signs in on this page.
let whose: string | null = null
const listeners = new Set<() => void>()

function set(more: Partial<SharedState>): void {
  state = { ...state, ...more }
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** What the network keeps, followed. */
export const useSharedState = (): SharedState => useSyncExternalStore(subscribe, () => state)
/** The same, once. */
export const sharedNow = (): SharedState => state

// The version of it that came back by the feed; 0 when none did. A mark is for whoever takes a copy: the feed is not read for it.
function seenVersion({ kind, id, expected, wish }: Outgoing): number {
  switch (kind) {
    case 'entry':
      return feed.entries.find(({ entry }) => entry.id === id)?.version ?? 0
    case 'ownership':
      return feed.owners.some(({ record }) => record === id) || wish === 'withdrawn' ? expected + 1 : 0
    case 'checkpoint':
      return expected + 1
    case 'round':
    case 'profile':
    case 'practice':
      return feed.texts.find((one) => one.kind === kind && one.id === id)?.version ?? 0
  }
}

function setOnTheirWay(more: { readonly outgoing?: readonly Outgoing[]; readonly words?: readonly OutgoingWord[] }): void {
  set(more)
  void keepOnTheirWay({ outgoing: state.outgoing, words: state.words })
}

const isSameWord = (a: OutgoingWord, b: OutgoingWord): boolean => a.record === b.record && a.version === b.version

function setFeed(next: HeldFeed): void {
  feed = next
  const left = withoutSeen(state.outgoing, seenVersion)
  set({ records: recordsOf(feed), isReady: true })
  if (left.length < state.outgoing.length) setOnTheirWay({ outgoing: left })
}

async function begin(member: string): Promise<void> {
  const [feedKept, kept] = [await keptFeed(), await keptOnTheirWay()]
  if (whose !== member) return
  set({ outgoing: joinedOutgoing(kept.outgoing, state.outgoing), words: [...kept.words, ...state.words] })
  setFeed(feedKept)
}

const notThere = ({ code }: NetworkProblem): boolean => code === 'unreachable' || code === 'not-our-server'

function troubled(problem: NetworkProblem): boolean {
  set({ trouble: notThere(problem) ? null : problem })
  return !notThere(problem)
}

async function sendThings(): Promise<boolean> {
  for (let round = 0; round < 50; round++) {
    const signing = await signedBatch(nextToSend(state.outgoing))
    if (!signing.ok) return troubled(signing.problem)
    const batch = signing.value
    if (batch.length === 0) return true
    setOnTheirWay({ outgoing: state.outgoing.map((one) => batch.find(({ kind, id }) => kind === one.kind && id === one.id) ?? one) })
    const sending = await sendBatch(batch)
    if (!sending.ok) return troubled(sending.problem)
    setOnTheirWay({ outgoing: afterAnswers(state.outgoing, sending.outcomes) })
    set({ trouble: null })
    if (needsNewKeys(sending.outcomes)) {
      await refreshPeople()
      // Once a round: while nobody can make the new key, it waits.
      return true
    }
  }
  return true
}

async function sendWords(): Promise<boolean> {
  for (const word of state.words.filter(({ notTaken }) => notTaken === null)) {
    const sent = await sendWord(word, new Date().toISOString().slice(0, 10))
    if (!sent.ok) return troubled(sent.problem)
    const others = state.words.filter((one) => !isSameWord(one, word))
    setOnTheirWay({ words: sent.value === null ? others : [...others, { ...word, notTaken: sent.value }] })
  }
  return true
}

// What was made here goes first, so that what comes back holds it already.
const send = async (): Promise<boolean> => (await sendThings()) && (await sendWords())

// What was read before is replaced only once the new is there: the screens never stand empty meanwhile.
async function receive(held: HeldFeed = feed): Promise<boolean> {
  const [member, isAgain] = [whose, held !== feed]
  const outcome = await ask('changes', { since: held.upTo })
  if (!outcome.ok) {
    // The server is an earlier copy of itself: what this device read further on is no longer there, and must not stay here as if it were.
    if (outcome.problem.code !== 'feed-reset' || held.upTo === 0) return false
    peopleSeq = -1
    await refreshPeople()
    return receive(emptyFeed)
  }
  const changes = outcome.value
  const peopleChanged = peopleSeq !== -1 && changes.peopleSeq > peopleSeq
  if (peopleChanged || networkNow().people === null) await refreshPeople()
  peopleSeq = Math.max(peopleSeq, changes.peopleSeq)
  // What could not be opened before may open now: a key came, or an author is known at last.
  const again = peopleChanged || changes.records.length > 0 ? held.later : []
  const records = [...again.filter(({ id }) => !changes.records.some((one) => one.id === id)), ...changes.records]
  if (records.length === 0 && changes.reviews.length === 0 && !isAgain) return true
  const batch = await readBatch(records, changes.reviews)
  // Whoever it was for may have gone meanwhile.
  if (!batch || whose !== member) return false
  setFeed(withBatch(held, batch, changes.upTo))
  void keepFeed(feed)
  // What was acknowledged by the lost one and is not here goes once more.
  if (isAgain) setOnTheirWay({ outgoing: state.outgoing.map((one) => (one.state.kind === 'sent' ? { ...one, state: { kind: 'waiting' } } : one)) })
  return true
}

function clear(): void {
  ;[feed, whose, peopleSeq] = [emptyFeed, null, -1]
  set(nothing)
}

let isRunning = false

/** Sends what waits and reads what is new, now. Two at once are one. */
export async function syncNow(): Promise<void> {
  const { session } = networkNow()
  if (isRunning) return
  // What was opened goes with the keys that opened it; what waits is kept, sealed.
  if (session.kind !== 'open') return whose === null ? undefined : clear()
  isRunning = true
  try {
    if (whose !== session.me.memberId) {
      clear()
      whose = session.me.memberId
      await begin(whose)
    }
    const isThere = (await send()) && (await receive())
    if (networkNow().session.kind === 'open') set({ isAway: !isThere })
  } finally {
    isRunning = false
  }
}

const every = 4000
let isFollowing = false

/** Begins to follow the network while the page is in sight and somebody is signed in. Once for the page: going elsewhere in it stops nothing. */
export function followShared(): void {
  if (isFollowing) return
  isFollowing = true
  const round = async (): Promise<void> => {
    if (document.visibilityState === 'visible') await syncNow()
    setTimeout(() => void round(), every)
  }
  void round()
  addEventListener('online', () => void syncNow())
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' ? syncNow() : undefined))
  forgetAlso(() => {
    ;[state, feed, whose] = [nothing, emptyFeed, null]
  })
}

/** Puts things on their way: kept on this device first, then sent as soon as the network answers. */
export function putOut(added: readonly Outgoing[]): void {
  setOnTheirWay({ outgoing: withAdded(state.outgoing, added) })
  void syncNow()
}

/** Puts words on what was proposed on their way, in the same manner. */
export function sayOf(words: readonly OutgoingWord[]): void {
  setOnTheirWay({ words: [...state.words.filter((one) => !words.some((word) => isSameWord(word, one))), ...words] })
  void syncNow()
}

/** Takes something off its way that was not taken, or that nobody wants to send any more. */
export const dropOutgoing = ({ kind, id }: Pick<Outgoing, 'kind' | 'id'>): void =>
  setOnTheirWay({ outgoing: state.outgoing.filter((one) => one.kind !== kind || one.id !== id) })

/** The same for a word. */
export const dropWord = (word: OutgoingWord): void => setOnTheirWay({ words: state.words.filter((one) => !isSameWord(one, word)) })

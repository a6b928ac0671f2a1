import { useSyncExternalStore } from 'react'
import { forgetAlso } from '../../../leave/leave-page.ts'
import { ask, type NetworkProblem, networkNow, type PeopleSeen, refreshPeople, unsentIs } from '../../../network/index.ts'
import { emptyFeed, type HeldFeed, recordsOf, withBatch } from './held-feed.ts'
import { keepFeed, keepOnTheirWay, keptFeed, sendingAlone } from './kept-on-device.ts'
import { countWaiting, mergedOnTheirWay, nothingOnItsWay, type OnTheirWay } from './on-their-way.ts'
import { afterAnswers, needsNewKeys, nextToSend, withAdded, withoutSeen, withReady } from './outgoing.ts'
import { readBatch } from './read-records.ts'
import { isOfOneAlone, sealedBatch, sendBatch, sendWord, signedBatch } from './send-outgoing.ts'
import { noRecords, type Outgoing, type OutgoingWord, type SharedRecords } from './shared-types.ts'

/** What the screens can read of what the network keeps, and how it stands with the connection. */
export type SharedState = {
  /** False until what this device kept was opened. */
  readonly isReady: boolean
  readonly records: SharedRecords
  readonly outgoing: readonly Outgoing[]
  readonly words: readonly OutgoingWord[]
  /** Whether this device keeps what is on its way: where it does not, it is gone with the page. */
  readonly isKept: boolean
  /** Whether the server did not answer the last time; null while nobody asked yet. */
  readonly isAway: boolean | null
  /** Why sending did not work, when it was not for want of a connection. */
  readonly trouble: NetworkProblem | null
}

const nothing: SharedState = { isReady: false, records: noRecords, outgoing: [], words: [], isKept: true, isAway: null, trouble: null }
let state: SharedState = nothing
let feed: HeldFeed = emptyFeed
let peopleSeq = -1
// Whose it is: what one member read is nothing to the next who signs in on this page.
let whose: string | null = null
// What this device kept of what is on its way when this window last looked, and the people by whom the feed was read last.
let base: OnTheirWay = nothingOnItsWay
let readBy: PeopleSeen | null = null
const listeners = new Set<() => void>()

function set(more: Partial<SharedState>): void {
  state = { ...state, ...more }
  unsentIs(countWaiting(state))
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

const memberHere = (): string | null => {
  const { session } = networkNow()
  return session.kind === 'open' ? session.me.memberId : null
}

let keeping: Promise<void> = Promise.resolve()

// One after the other, each with what there is by then. What another window kept meanwhile comes in.
function keepNow(): Promise<void> {
  const member = memberHere()
  const isStill = (): boolean => member !== null && memberHere() === member && (whose ?? member) === member
  keeping = keeping.then(async () => {
    if (member === null || !isStill()) return
    const here: OnTheirWay = { outgoing: state.outgoing, words: state.words }
    const kept = await keepOnTheirWay(member, base, here)
    if (!isStill()) return
    if (!kept) return set({ isKept: false })
    base = kept
    set({ ...mergedOnTheirWay(here, state, kept), isKept: true })
  })
  return keeping
}

function setOnTheirWay(more: Partial<OnTheirWay>): Promise<void> {
  set(more)
  return keepNow()
}

const isSameWord = (a: OutgoingWord, b: OutgoingWord): boolean => a.record === b.record && a.version === b.version

function setFeed(next: HeldFeed): void {
  feed = next
  const left = withoutSeen(state.outgoing, seenVersion)
  set({ records: recordsOf(feed), isReady: true })
  if (left.length < state.outgoing.length) void setOnTheirWay({ outgoing: left })
}

async function begin(member: string): Promise<void> {
  // What was put on its way before this was read is joined with what was kept, never written over it.
  await keepNow()
  const feedKept = await keptFeed()
  if (whose === member) setFeed(feedKept)
}

const notThere = ({ code }: NetworkProblem): boolean => code === 'unreachable' || code === 'not-our-server'

function troubled(problem: NetworkProblem): boolean {
  set({ trouble: notThere(problem) ? null : problem })
  return !notThere(problem)
}

async function sendThings(): Promise<boolean> {
  const aside = new Set<string>()
  const nameOf = ({ kind, id }: Outgoing): string => `${kind}/${id}`
  for (let round = 0; round < 50; round++) {
    const next = nextToSend(state.outgoing.filter((one) => !aside.has(nameOf(one))))
    if (next.length === 0) return true
    const signing = await signedBatch(next)
    if (!signing.ok) return troubled(signing.problem)
    const sealing = await sealedBatch(signing.value)
    if (!sealing.ok) return troubled(sealing.problem)
    // What has no key now waits for it by itself, and keeps nothing else here.
    for (const one of sealing.value.aside) aside.add(nameOf(one))
    const { outgoing, ready: batch } = withReady(state.outgoing, sealing.value.ready)
    // Kept before it goes: should the answer be lost with the page, the very same goes again.
    await setOnTheirWay({ outgoing })
    set({ trouble: sealing.value.problem ?? (aside.size > 0 ? state.trouble : null) })
    if (batch.length === 0) continue
    const sending = await sendBatch(batch)
    if (!sending.ok) return troubled(sending.problem)
    await setOnTheirWay({ outgoing: afterAnswers(state.outgoing, sending.outcomes, batch) })
    if (needsNewKeys(sending.outcomes)) {
      await refreshPeople()
      // Once a round: while nobody can make the new key, it waits.
      return true
    }
  }
  return true
}

async function sendWords(): Promise<boolean> {
  // A word on something that is itself still on its way goes after it.
  const isThere = ({ record }: OutgoingWord): boolean => !state.outgoing.some(({ id, state: is }) => id === record && is.kind === 'waiting')
  for (const word of state.words.filter((one) => one.notTaken === null && isThere(one))) {
    const sent = await sendWord(word, new Date().toISOString().slice(0, 10))
    if (!sent.ok && isOfOneAlone(sent.problem)) {
      set({ trouble: sent.problem })
      continue
    }
    if (!sent.ok) return troubled(sent.problem)
    const others = state.words.filter((one) => !isSameWord(one, word))
    await setOnTheirWay({ words: sent.value === null ? others : [...others, { ...word, notTaken: sent.value }] })
  }
  return true
}

// What was made here goes first, so that what comes back holds it already.
async function send(member: string): Promise<boolean> {
  if (countWaiting(state) === 0) return true
  const isSent = await sendingAlone(member, async () => {
    await keepNow()
    return (await sendThings()) && (await sendWords())
  })
  return isSent ?? true
}

// What was read before is replaced only once the new is there: the screens never stand empty meanwhile.
async function receive(held: HeldFeed = feed): Promise<boolean> {
  const [member, isAgain] = [whose, held !== feed]
  const outcome = await ask('changes', { since: held.upTo })
  if (!outcome.ok) {
    // The server is an earlier copy of itself: what this device read further on is no longer there, and must not stay here as if it were.
    if (outcome.problem.code !== 'feed-reset' || held.upTo === 0) return false
    peopleSeq = -1
    return (await refreshPeople()).ok && receive(emptyFeed)
  }
  const changes = outcome.value
  const peopleChanged = peopleSeq !== -1 && changes.peopleSeq > peopleSeq
  // Read by people of before, what came would be held to the wrong ones: it is asked for again.
  if ((peopleChanged || networkNow().people === null) && !(await refreshPeople()).ok) return false
  peopleSeq = Math.max(peopleSeq, changes.peopleSeq)
  // What could not be opened or believed before may be now: a key came, an author is known at last, or an alarm was settled.
  const { people } = networkNow()
  const isWorth = people !== readBy || changes.records.length > 0
  const again = isWorth ? [...held.later, ...held.unknown] : []
  const records = [...again.filter(({ id }) => !changes.records.some((one) => one.id === id)), ...changes.records]
  const reviews = [...(isWorth ? held.unknownReviews : []), ...changes.reviews]
  readBy = people
  if (records.length === 0 && reviews.length === 0 && !isAgain) return true
  const batch = await readBatch(records, reviews)
  // Whoever it was for may have gone meanwhile.
  if (!batch || whose !== member) return false
  setFeed(withBatch(held, batch, changes.upTo))
  void keepFeed(feed)
  // What was acknowledged by the lost one and is not here goes once more.
  if (isAgain) void setOnTheirWay({ outgoing: state.outgoing.map((one) => (one.state.kind === 'sent' ? { ...one, state: { kind: 'waiting' } } : one)) })
  return true
}

function clear(): void {
  ;[feed, whose, peopleSeq, base, readBy] = [emptyFeed, null, -1, nothingOnItsWay, null]
  set(nothing)
}

async function sync(member: string): Promise<void> {
  if (whose !== member) {
    // What somebody made here before anything was read is theirs.
    const early = whose === null ? { outgoing: state.outgoing, words: state.words } : nothingOnItsWay
    clear()
    whose = member
    set(early)
    await begin(member)
  }
  const isThere = (await send(member)) && (await receive())
  if (memberHere() === member) set({ isAway: !isThere })
}

let running: Promise<void> | null = null

/** Sends what waits and reads what is new, now. Two at once are one: the second waits for the first. */
export function syncNow(): Promise<void> {
  const member = memberHere()
  if (running !== null) return running
  // What was opened goes with the keys that opened it; what waits is kept, sealed.
  if (member === null) {
    if (whose !== null) clear()
    return Promise.resolve()
  }
  running = sync(member).finally(() => {
    running = null
  })
  return running
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
    ;[state, feed, whose, base, readBy] = [nothing, emptyFeed, null, nothingOnItsWay, null]
  })
}

/** Puts things on their way: kept on this device first, then sent as soon as the network answers. */
export function putOut(added: readonly Outgoing[]): void {
  void setOnTheirWay({ outgoing: withAdded(state.outgoing, added) })
  void syncNow()
}

/** Puts words on what was proposed on their way, in the same manner. */
export function sayOf(words: readonly OutgoingWord[]): void {
  void setOnTheirWay({ words: [...state.words.filter((one) => !words.some((word) => isSameWord(word, one))), ...words] })
  void syncNow()
}

/** Takes something off its way that was not taken, or that nobody wants to send any more. */
export const dropOutgoing = ({ kind, id }: Pick<Outgoing, 'kind' | 'id'>): void =>
  void setOnTheirWay({ outgoing: state.outgoing.filter((one) => one.kind !== kind || one.id !== id) })

/** The same for a word. */
export const dropWord = (word: OutgoingWord): void => void setOnTheirWay({ words: state.words.filter((one) => !isSameWord(one, word)) })

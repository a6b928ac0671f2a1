import { ask } from '../../../network/index.ts'
import { emptyFeed, type HeldFeed } from './held-feed.ts'
import { mergedOnTheirWay, nothingOnItsWay, type OnTheirWay } from './on-their-way.ts'
import { jsonIn, objectIn } from './signed-in.ts'

// Kept sealed under a key of this member's alone, so only this program ever wrote it: the version is all that has to fit.
const version = 1
const [feedPart, outgoingPart] = ['shared-feed', 'shared-outgoing']

/** What this device kept of the feed; an empty one when there is none that opens: it is read anew then. */
export async function keptFeed(): Promise<HeldFeed> {
  const value = objectIn((await keptValue(feedPart))?.value)
  // What was kept before there were lists of everything that is in one now lacks them.
  return value?.version === version ? { ...emptyFeed, ...(value.feed as Partial<HeldFeed>) } : emptyFeed
}

// Null is that it could not be read: that is not the same as nothing.
async function keptValue(part: string): Promise<{ readonly value: unknown } | null> {
  const outcome = await ask('kept', { part })
  return outcome.ok ? { value: outcome.value.text === null ? null : jsonIn(outcome.value.text) } : null
}

/** Keeps the feed, sealed. Where it cannot be kept it is read again the next time. */
export const keepFeed = (feed: HeldFeed): Promise<unknown> => ask('keep', { part: feedPart, text: JSON.stringify({ version, feed }) })

async function keptOnTheirWay(): Promise<OnTheirWay | null> {
  const kept = await keptValue(outgoingPart)
  if (!kept) return null
  const value = objectIn(kept.value)
  return value?.version === version ? (value.onTheirWay as OnTheirWay) : nothingOnItsWay
}

const aloneWith = <T>(name: string, work: () => Promise<T>): Promise<T> => ('locks' in navigator ? navigator.locks.request(name, work) : work())

/** Sends what is of a member while no other window of this browser does; null when another one does so now. */
export const sendingAlone = <T>(member: string, work: () => Promise<T>): Promise<T | null> =>
  'locks' in navigator ? navigator.locks.request(`recourse-sending/${member}`, { ifAvailable: true }, async (lock) => (lock ? work() : null)) : work()

/**
 * Keeps what is on its way, sealed, joined with what another window kept since `base`: closing the page loses none of it. Gives what is kept now; null when
 * it is not, or what was kept could not be read: it is not written over then. `member` is whose it is.
 */
export const keepOnTheirWay = (member: string, base: OnTheirWay, here: OnTheirWay): Promise<OnTheirWay | null> =>
  aloneWith(`recourse-on-their-way/${member}`, async () => {
    const there = await keptOnTheirWay()
    if (!there) return null
    const onTheirWay = mergedOnTheirWay(base, here, there)
    const text = JSON.stringify({ version, onTheirWay })
    if (text === JSON.stringify({ version, onTheirWay: there })) return onTheirWay
    const outcome = await ask('keep', { part: outgoingPart, text })
    return outcome.ok && outcome.value.kept ? onTheirWay : null
  })

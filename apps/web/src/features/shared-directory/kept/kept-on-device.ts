import { ask } from '../../../network/index.ts'
import { emptyFeed, type HeldFeed } from './held-feed.ts'
import type { Outgoing, OutgoingWord } from './shared-types.ts'
import { jsonIn, objectIn } from './signed-in.ts'

// Kept sealed under a key of this member's alone, so only this program ever wrote it: the version is all that has to fit.
const version = 1
const [feedPart, outgoingPart] = ['shared-feed', 'shared-outgoing']

/** What this device kept of the feed; an empty one when there is none that opens. */
export async function keptFeed(): Promise<HeldFeed> {
  const value = objectIn(await keptValue(feedPart))
  // What was kept before there were lists of everything that is in one now lacks them.
  return value?.version === version ? { ...emptyFeed, ...(value.feed as Partial<HeldFeed>) } : emptyFeed
}

/** What was made here and is on its way: things, and words on those of others. */
export type OnTheirWay = { readonly outgoing: readonly Outgoing[]; readonly words: readonly OutgoingWord[] }

/** What this device kept of what was made here and is on its way. */
export async function keptOnTheirWay(): Promise<OnTheirWay> {
  const value = objectIn(await keptValue(outgoingPart))
  return value?.version === version ? (value.onTheirWay as OnTheirWay) : { outgoing: [], words: [] }
}

async function keptValue(part: string): Promise<unknown> {
  const outcome = await ask('kept', { part })
  return outcome.ok && outcome.value.text !== null ? jsonIn(outcome.value.text) : null
}

/** Keeps the feed, sealed. */
export const keepFeed = (feed: HeldFeed): Promise<unknown> => ask('keep', { part: feedPart, text: JSON.stringify({ version, feed }) })

/** Keeps what is on its way, sealed: closing the page loses none of it. */
export const keepOnTheirWay = (onTheirWay: OnTheirWay): Promise<unknown> => ask('keep', { part: outgoingPart, text: JSON.stringify({ version, onTheirWay }) })

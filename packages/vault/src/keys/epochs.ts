import { toBase64Url } from '../base64url.ts'
import { bytesOf, canonicalText } from './canonical.ts'
import { type GroupEpoch, openHistory } from './group.ts'
import type { Opened } from './sealed.ts'
import { hashOf } from './sodium.ts'

/** The digest of an epoch's secret, in base64url: it tells two secrets apart, and gives none away. */
export function digestOfEpoch({ network, group, epoch, secret }: GroupEpoch): string {
  const about = bytesOf(`recourse/epoch-digest/v1\n${canonicalText({ network, group, epoch })}\n`)
  const bytes = new Uint8Array(about.length + secret.length)
  bytes.set(about)
  bytes.set(secret, about.length)
  return toBase64Url(hashOf(bytes))
}

/** Digests of the secrets that a device believed of one group, by the number of the epoch. Plain data, to be kept sealed. */
export type KnownEpochs = Readonly<Record<string, string>>

/** What a server hands over of one group: the epochs that were opened from one's own wraps, the sealed secrets of the one before each, and the last number. */
export type HandedEpochs = {
  readonly wrapped: readonly GroupEpoch[]
  readonly histories: ReadonlyMap<number, Uint8Array>
  readonly last: number
}

/** The epochs whose secrets are believed; `isDoubted` when something that was handed over does not fit them, or an epoch that was known is held back. */
export type BelievedEpochs = { readonly epochs: ReadonlyMap<number, GroupEpoch>; readonly isDoubted: boolean }

type Judging = HandedEpochs & { readonly known: KnownEpochs }

// An epoch, the one before it that it opens, and so on down, as long as nothing of it differs from what was known.
function chainOf(top: GroupEpoch, { histories, known }: Judging): ReadonlyMap<number, GroupEpoch> {
  const chain = new Map<number, GroupEpoch>()
  let now: GroupEpoch | null = top
  while (now && (known[now.epoch] ?? digestOfEpoch(now)) === digestOfEpoch(now)) {
    chain.set(now.epoch, now)
    const sealed: Uint8Array | undefined = now.epoch > 1 ? histories.get(now.epoch) : undefined
    const before: Opened | undefined = sealed && openHistory(sealed, now)
    now = before?.ok ? { ...now, epoch: now.epoch - 1, secret: before.value } : null
  }
  return chain
}

function leadsToKnown(top: GroupEpoch, judging: Judging): boolean {
  const chain = chainOf(top, judging)
  const last = Math.max(
    0,
    ...Object.keys(judging.known)
      .map(Number)
      .filter((number) => number <= top.epoch),
  )
  if (last > 0) return chain.has(last)
  // Where this device knew none of them, all that was wrapped for it must at least be of one making.
  return judging.wrapped.every((one) => {
    const other = chain.get(one.epoch)
    return one.epoch > top.epoch || (other !== undefined && digestOfEpoch(other) === digestOfEpoch(one))
  })
}

/**
 * Which secrets of a group to believe. Anybody can wrap something for a key that everybody knows, the server too: so a newer epoch counts only when it opens,
 * one after the other, to a secret that this device had before. The first secrets of a group that it ever sees are believed as they come. Never throws.
 */
export function believedEpochs(handed: HandedEpochs, known: KnownEpochs): BelievedEpochs {
  const { wrapped, last } = handed
  const judging = { ...handed, known }
  const top = [...wrapped].sort((a, b) => b.epoch - a.epoch).find((one) => leadsToKnown(one, judging))
  const epochs = new Map(top ? chainOf(top, judging) : [])
  // Below a piece of history that is missing, what was known still opens.
  for (const one of wrapped) if (!epochs.has(one.epoch) && known[one.epoch] === digestOfEpoch(one)) epochs.set(one.epoch, one)
  const isOther = wrapped.some((one) => {
    const believed = epochs.get(one.epoch)
    return !believed || digestOfEpoch(believed) !== digestOfEpoch(one)
  })
  return { epochs, isDoubted: isOther || Object.keys(known).some((number) => Number(number) > last) }
}

/** What is known of a group once these epochs are believed. What was known stays: it is only ever added to. */
export const withKnown = (known: KnownEpochs, epochs: Iterable<GroupEpoch>): KnownEpochs => ({
  ...Object.fromEntries([...epochs].map((epoch) => [String(epoch.epoch), digestOfEpoch(epoch)])),
  ...known,
})

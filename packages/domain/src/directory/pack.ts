import { err, ok, type Result } from '../shared/index.ts'
import { canonicalBytes, canonicalText } from './canonical-bytes.ts'
import type { JournalEntry } from './directory-journal.ts'
import type { Tier } from './shared-entry.ts'

/** Makes a hash of bytes, as text. Given from outside: the domain holds no cryptography. */
export type Hash = (bytes: Uint8Array) => string

/** An entry that counts, and its place in the feed. */
export type PackEntry = { readonly seq: number; readonly entry: JournalEntry }

/** What a coordinator signed: how many entries of a tier counted at a place in the feed, and the hash of them. */
export type Checkpoint = { readonly tier: Tier; readonly seq: number; readonly count: number; readonly digest: string }

/** What came after `since`, up to `upTo`: entries that count, those that no longer do (`gone`), and the last checkpoint there is. */
export type Pack = {
  readonly tier: Tier
  readonly since: number
  readonly upTo: number
  readonly entries: readonly PackEntry[]
  readonly gone: readonly { readonly id: string; readonly seq: number }[]
  readonly checkpoint: Checkpoint | null
}

/**
 * What a device has of a tier: entries in the order of the feed, the newest checkpoint that it ever saw, and the place at which something that counted
 * was last taken back: an older checkpoint covers what is no longer here.
 */
export type KeptPack = {
  readonly tier: Tier
  readonly upTo: number
  readonly entries: readonly PackEntry[]
  readonly checkpoint: Checkpoint | null
  readonly takenBackAt: number
}

/** A device that has nothing of a tier yet. */
export const emptyPack = (tier: Tier): KeptPack => ({ tier, upTo: 0, entries: [], checkpoint: null, takenBackAt: 0 })

/**
 * Why a pack is refused whole. `other-tier`: it is of another tier. `gap`: it begins after what is here ends. `reordered`: its entries are out of
 * order, or outside what it says it holds. `altered`: an entry, or what the checkpoint covers, is not what it was. `missing` and `added`: fewer or
 * more entries than the checkpoint counts. `rolled-back`: it is older than what this device has seen. Counts are numbers of entries.
 */
export type PackFault =
  | { readonly kind: 'other-tier' | 'gap' | 'reordered' | 'rolled-back' }
  | { readonly kind: 'altered'; readonly entry?: string }
  | { readonly kind: 'missing' | 'added'; readonly expected: number; readonly found: number }

/** What applying a pack gives. `checked`: all of it up to a checkpoint was held against that one; otherwise the next one has to come first. */
export type AppliedPack = { readonly kept: KeptPack; readonly checked: boolean }

const bySeq = (a: PackEntry, b: PackEntry): number => a.seq - b.seq || (a.entry.id < b.entry.id ? -1 : 1)

/** The checkpoint of the entries that count up to a place in the feed: what a coordinator signs, and what each device makes again to compare. */
export function checkpointOf(tier: Tier, entries: readonly PackEntry[], { seq, hash }: { readonly seq: number; readonly hash: Hash }): Checkpoint {
  const covered = entries.filter((one) => one.seq <= seq).toSorted(bySeq)
  // Each entry is hashed for itself: millions of them would be too many bytes to hold at once.
  const lines = covered.map((one) => [one.seq, one.entry.id, hash(canonicalBytes(one.entry))])
  return { tier, seq, count: covered.length, digest: hash(canonicalBytes(['recourse-checkpoint-1', tier, seq, lines])) }
}

function faultOfOrder(kept: KeptPack, pack: Pack): PackFault | null {
  if (pack.tier !== kept.tier || (pack.checkpoint && pack.checkpoint.tier !== kept.tier)) return { kind: 'other-tier' }
  if (pack.since > kept.upTo) return { kind: 'gap' }
  if (pack.upTo < kept.upTo) return { kind: 'rolled-back' }
  const known = kept.checkpoint
  if (known && (!pack.checkpoint || pack.checkpoint.seq < known.seq)) return { kind: 'rolled-back' }
  // Of one place in the feed there is one checkpoint: two that differ tell two stories.
  if (known && pack.checkpoint?.seq === known.seq && canonicalText(pack.checkpoint) !== canonicalText(known)) return { kind: 'altered' }
  const places = pack.entries.map(({ seq }) => seq)
  const inOrder = places.every((seq, i) => seq > (places[i - 1] ?? pack.since) && seq <= pack.upTo)
  return inOrder && pack.gone.every(({ seq }) => seq > pack.since && seq <= pack.upTo) ? null : { kind: 'reordered' }
}

function faultOfEntries(kept: KeptPack, pack: Pack): PackFault | null {
  const before = new Map(kept.entries.map((one) => [one.entry.id, canonicalText(one.entry)]))
  const seen = new Set<string>()
  for (const { entry } of pack.entries) {
    const known = before.get(entry.id)
    // An entry is final: accepted again after it was taken back, it is still word for word the same.
    if (seen.has(entry.id) || (known !== undefined && known !== canonicalText(entry))) return { kind: 'altered', entry: entry.id }
    seen.add(entry.id)
  }
  // What was brought before and lies in what this pack brings again has to be there again.
  const overlapping = kept.entries.filter(({ seq }) => seq > pack.since)
  const gone = new Set(pack.gone.map(({ id }) => id))
  const absent = overlapping.filter(({ entry }) => !seen.has(entry.id) && !gone.has(entry.id))
  return absent.length > 0 ? { kind: 'missing', expected: overlapping.length, found: overlapping.length - absent.length } : null
}

function faultAgainst(checkpoint: Checkpoint, entries: readonly PackEntry[], hash: Hash): PackFault | null {
  const made = checkpointOf(checkpoint.tier, entries, { seq: checkpoint.seq, hash })
  if (made.count !== checkpoint.count) return { kind: made.count < checkpoint.count ? 'missing' : 'added', expected: checkpoint.count, found: made.count }
  return made.digest === checkpoint.digest ? null : { kind: 'altered' }
}

/**
 * Adds a pack to what a device has, or refuses it whole by name. That the checkpoint is signed, and by whom, is for whoever has the keys: here it is
 * compared. What was taken back since the checkpoint cannot be held against it, and what is not all here yet neither: then `checked` is false.
 */
export function applyPack(kept: KeptPack, pack: Pack, hash: Hash): Result<AppliedPack, PackFault> {
  const fault = faultOfOrder(kept, pack) ?? faultOfEntries(kept, pack)
  if (fault) return err(fault)
  const last = new Map<string, number>(pack.gone.map(({ id, seq }) => [id, seq]))
  const fresh = new Set(pack.entries.map(({ entry }) => entry.id))
  const stays = kept.entries.filter(({ entry }) => !fresh.has(entry.id) && !last.has(entry.id))
  const comes = pack.entries.filter(({ entry, seq }) => (last.get(entry.id) ?? -1) < seq)
  const entries = [...stays, ...comes].toSorted(bySeq)
  const { checkpoint } = pack
  // Accepted again after it was taken back, an entry has another place than the one that was covered.
  const places = new Map(kept.entries.map((one) => [one.entry.id, one.seq]))
  const moved = pack.entries.filter(({ entry, seq }) => (places.get(entry.id) ?? seq) < seq)
  const takenBackAt = [...pack.gone, ...moved].reduce((last, { seq }) => Math.max(last, seq), kept.takenBackAt)
  const whole: KeptPack = { tier: kept.tier, upTo: pack.upTo, entries, checkpoint, takenBackAt }
  if (!checkpoint || checkpoint.seq > pack.upTo || takenBackAt > checkpoint.seq) return ok({ kept: whole, checked: false })
  const against = faultAgainst(checkpoint, entries, hash)
  return against ? err(against) : ok({ kept: whole, checked: true })
}

import { applyPack, type Checkpoint, emptyPack, type KeptPack, type PackEntry, type PackFault, type Tier } from '@recourse/domain/directory'
import type { NetworkRecord, Review } from '@recourse/wire'
import type { NetworkProblem, Outcome } from '../../../network/index.ts'
import { type AskWho, type ReadEntry, type ReadReview, readBatch } from '../kept/read-records.ts'
import type { Ownership } from '../kept/shared-types.ts'
import { signedIn } from '../kept/signed-in.ts'
import { signedServices } from '../kept/signed-service.ts'
import { standingOf } from '../kept/standing.ts'
import { withHashes } from './settled-hash.ts'

/** One part of a pack, as it came. */
export type PackPage = {
  readonly upTo: number
  readonly more: boolean
  readonly records: readonly NetworkRecord[]
  readonly reviews: readonly Review[]
  readonly gone: readonly { readonly kind: string; readonly id: string; readonly seq: number }[]
  readonly checkpoint: NetworkRecord | null
}

/** Where a pack is taken from: its pages, who said what is in it, and how its sealed checkpoint opens. Each null when there is no answer. */
export type PackSource = {
  readonly tier: Tier
  readonly page: (since: number) => Promise<Outcome<PackPage>>
  readonly askWho: AskWho
  readonly open: (record: NetworkRecord) => Promise<string | null>
  /** Which organizations answer for services, where that does not come with the pack. */
  readonly owners?: () => readonly Ownership[]
}

/** What this device has of a tier: the pack, and who answered for which service in it. */
export type TakenPack = { readonly pack: KeptPack; readonly owners: readonly Ownership[]; readonly takenOn: string }

/** Why a pack was not taken: its fault, or that there was no answer. What was here before stays as it was. */
export type NotTakenPack = { readonly kind: 'fault'; readonly fault: PackFault } | { readonly kind: 'problem'; readonly problem: NetworkProblem }

/** What came of taking one. `fresh` is how many entries came. */
export type Taking =
  | { readonly ok: true; readonly taken: TakenPack; readonly checked: boolean; readonly fresh: number; readonly gone: readonly string[] }
  | { readonly ok: false; readonly why: NotTakenPack }

const fault = (found: PackFault): Taking => ({ ok: false, why: { kind: 'fault', fault: found } })

async function wholeOf(source: PackSource, since: number): Promise<Outcome<PackPage>> {
  let whole: PackPage = { upTo: since, more: true, records: [], reviews: [], gone: [], checkpoint: null }
  while (whole.more) {
    const page = await source.page(whole.upTo)
    if (!page.ok) return page
    const { upTo, more, records, reviews, gone, checkpoint } = page.value
    const isStuck = more && upTo <= whole.upTo
    whole = {
      upTo,
      more: more && !isStuck,
      records: [...whole.records, ...records],
      reviews: [...whole.reviews, ...reviews],
      // Each page says all that is gone after its place.
      gone: [...whole.gone.filter(({ id }) => !gone.some((one) => one.id === id)), ...gone],
      checkpoint,
    }
  }
  return { ok: true, value: whole }
}

/** A checkpoint that somebody who leads signed; null when it is of nobody, or says something else. */
async function checkpointIn(source: PackSource, record: NetworkRecord): Promise<Checkpoint | null> {
  const signed = record.body ?? signedIn((await source.open(record)) ?? '')
  const [said] = signed ? ((await source.askWho([{ kind: 'checkpoint', signed }])) ?? []) : []
  if (!said?.ok || !said.roles.some((role) => role === 'coordinator' || role === 'network-steward')) return null
  const { tier, seq, count, digest, record: id } = said.fields
  if (tier !== source.tier || id !== record.id || typeof seq !== 'number' || typeof count !== 'number' || typeof digest !== 'string') return null
  return { tier: source.tier, seq, count, digest }
}

const words = (entry: ReadEntry, reviews: readonly ReadReview[]) =>
  reviews
    .filter(({ record, version }) => record === entry.entry.id && version === entry.version)
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ judged }) => judged)

/**
 * Takes what is new of a tier since what is here: each entry is held to its signature and to the word of who accepted it, and the whole to the last
 * checkpoint. Refused whole when one of them does not fit: then what was here before stays. `on` is today.
 */
export async function takePack(source: PackSource, before: TakenPack | null, on: string): Promise<Taking> {
  const kept = before?.pack ?? emptyPack(source.tier)
  const fetched = await wholeOf(source, kept.upTo)
  if (!fetched.ok) return { ok: false, why: { kind: 'problem', problem: fetched.problem } }
  const { records, reviews, gone, upTo, checkpoint: marked } = fetched.value
  const read = await readBatch(records, reviews, source.askWho)
  if (!read) return { ok: false, why: { kind: 'problem', problem: { code: 'not-verified' } } }
  const [doubted] = [...read.doubted, ...read.unknown.map(({ id }) => id)]
  if (doubted !== undefined) return fault({ kind: 'altered', entry: doubted })
  if (read.later.length > 0) return { ok: false, why: { kind: 'problem', problem: { code: 'no-key' } } }
  const owners = [...(before?.owners ?? []).filter(({ record }) => !gone.some(({ id }) => id === record)), ...read.owners]
  const answering = [...owners, ...(source.owners?.() ?? [])]
  const serviceOf = signedServices([...kept.entries, ...read.entries].map(({ entry }) => entry))
  const unbacked = read.entries.find((one) => {
    // What takes back something that is not in the pack changes nothing in it.
    const about = serviceOf(one.entry) ?? one.about
    return standingOf({ said: one.said, author: one.author, about, reviews: words(one, read.reviews) }, answering).state !== 'accepted'
  })
  if (unbacked) return fault({ kind: 'altered', entry: unbacked.entry.id })
  const checkpoint = marked ? await checkpointIn(source, marked) : null
  if (marked && !checkpoint) return fault({ kind: 'altered' })
  const entries: readonly PackEntry[] = read.entries.map(({ entry, seq }) => ({ seq, entry }))
  const goneEntries = gone.filter(({ kind }) => kind === 'entry').map(({ id, seq }) => ({ id, seq }))
  const applied = await withHashes((hash) => applyPack(kept, { tier: source.tier, since: kept.upTo, upTo, entries, gone: goneEntries, checkpoint }, hash))
  if (!applied.ok) return fault(applied.error)
  return {
    ok: true,
    taken: { pack: applied.value.kept, owners, takenOn: on },
    checked: applied.value.checked,
    fresh: entries.length,
    gone: goneEntries.map(({ id }) => id),
  }
}

import type { JournalEntry, Visibility } from '@recourse/domain/directory'
import { readJournal } from '@recourse/exchange'
import type { NetworkRecord, Review, SignedStatement } from '@recourse/wire'
import { ask, type RecordOpened, type SaidSeen, type ToSign } from '../../../network/index.ts'
import type { Author, Judged, Ownership, SharedEntry, SharedText } from './shared-types.ts'
import { jsonIn, objectIn, signedIn } from './signed-in.ts'
import { namedService } from './signed-service.ts'

/** An entry that was read and believed, before it is known where it stands: `said` is the server's word on that. */
export type ReadEntry = Omit<SharedEntry, 'state' | 'judged'> & { readonly said: NetworkRecord['state'] }
/** A signed word on a record. `seq` is its place in the feed. */
export type ReadReview = { readonly record: string; readonly version: number; readonly seq: number; readonly judged: Judged }

/**
 * What came of reading some of the feed. `later` are records for which there is no key yet, and `unknown` and `unknownReviews` what somebody said who is not
 * believed, or not yet: all of it is read again when a key comes, or when the people are others.
 */
export type ReadBatch = {
  readonly entries: readonly ReadEntry[]
  readonly owners: readonly Ownership[]
  readonly texts: readonly SharedText[]
  readonly reviews: readonly ReadReview[]
  readonly later: readonly NetworkRecord[]
  readonly unknown: readonly NetworkRecord[]
  readonly unknownReviews: readonly Review[]
  /** Ids of records that are there and not believed. */
  readonly doubted: readonly string[]
  /** Ownerships that no longer hold. */
  readonly ended: readonly string[]
}

const atOnce = 200
const pages = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / atOnce) }, (_, i) => list.slice(i * atOnce, (i + 1) * atOnce))

async function inPages<T, R>(list: readonly T[], act: (page: readonly T[]) => Promise<readonly R[] | null>): Promise<readonly R[] | null> {
  const all: R[] = []
  for (const page of pages(list)) {
    const done = await act(page)
    if (!done) return null
    all.push(...done)
  }
  return all
}

type Texts = ReadonlyMap<NetworkRecord, RecordOpened>

async function openedOf(records: readonly NetworkRecord[]): Promise<Texts | null> {
  const sealed = records.filter(({ sealed: bytes }) => bytes !== null)
  const opened = await inPages(sealed, async (page) => {
    const outcome = await ask('openRecords', { records: page })
    return outcome.ok ? outcome.value.records : null
  })
  return opened && new Map(sealed.map((record, i) => [record, opened[i] ?? { ok: false, why: 'broken' }]))
}

/** Something that was signed. */
export type Signed = { readonly kind: ToSign['kind']; readonly signed: SignedStatement }

/** Asks who said things: one answer for each, or null when there is none. */
export type AskWho = (said: readonly Signed[]) => Promise<readonly SaidSeen[] | null>

/** Asks it among the people of the network of who is signed in. */
export const askWho: AskWho = (said) =>
  inPages(said, async (page) => {
    const outcome = await ask('check', { said: page })
    return outcome.ok ? outcome.value.said : null
  })

const authorOf = ({ by, organizationId, handle, roles }: Extract<SaidSeen, { readonly ok: true }>): Author => ({ memberId: by, organizationId, handle, roles })

/** An entry as a signed statement holds it, read as strictly as a file that somebody opens; null when it is not of that form. */
export function entryIn(value: unknown): JournalEntry | null {
  const read = readJournal(JSON.stringify({ format: 'recourse-directory', version: 1, entries: [value] }), 'entry')
  return read.ok ? (read.value.entries[0] ?? null) : null
}

const tierIn = (tier: unknown): Visibility | null => (tier === 'public' || tier === 'network' || tier === 'trusted' ? tier : null)

function readEntry(record: NetworkRecord, said: SaidSeen): ReadEntry | null {
  if (!said.ok || said.fields.record !== record.id || said.fields.tier !== record.tier || said.by !== record.authorId) return null
  const [entry, tier] = [entryIn(said.fields.entry), tierIn(record.tier)]
  if (!entry || !tier || entry.id !== record.id || record.about === null) return null
  // What stands beside a sealed entry is nobody's word: it must be what the entry itself speaks of.
  if ((namedService(entry) ?? record.about) !== record.about) return null
  const { version, seq, changedOn: on, state } = record
  return { entry, tier, about: record.about, author: authorOf(said), said: state, version, seq, on }
}

function readOwnership(record: NetworkRecord, said: SaidSeen): Ownership | null {
  if (!said.ok || said.fields.record !== record.id || said.fields.organization !== record.organizationId) return null
  if (!said.roles.some((role) => role === 'coordinator' || role === 'network-steward')) return null
  return typeof said.fields.service === 'string'
    ? { record: record.id, service: said.fields.service, organizationId: record.organizationId, seq: record.seq }
    : null
}

async function reasonsOf(reviews: readonly Review[]): Promise<ReadonlyMap<Review, string>> {
  const sealed = reviews.flatMap((review) => {
    const reason = objectIn(objectIn(jsonIn(review.statement.statement))?.reason)
    return reason && typeof reason.group === 'string' && typeof reason.epoch === 'number' && typeof reason.sealed === 'string'
      ? [{ review, kind: reviewReason, id: review.id, version: review.version, groupId: reason.group, epoch: reason.epoch, sealed: reason.sealed }]
      : []
  })
  const outcome = sealed.length > 0 ? await ask('openRecords', { records: sealed }) : null
  const opened = outcome?.ok ? outcome.value.records : []
  return new Map(sealed.flatMap(({ review }, i) => (opened[i]?.ok ? [[review, opened[i].text] as const] : [])))
}

/** Under which kind the reason of a review is sealed, so that it never passes for what it is about. */
export const reviewReason = 'review'

const isUnknown = (said: SaidSeen | undefined): boolean => said?.ok === false && said.why === 'unknown-author'

type ReadReviews = { readonly read: readonly ReadReview[]; readonly unknown: readonly Review[] }

async function readReviews(reviews: readonly Review[], askThem: AskWho): Promise<ReadReviews | null> {
  const said = await askThem(reviews.map(({ statement }) => ({ kind: 'review', signed: statement })))
  if (!said) return null
  const reasons = await reasonsOf(reviews)
  const read = reviews.flatMap((review, i): readonly ReadReview[] => {
    const seen = said[i]
    if (!seen?.ok || seen.by !== review.reviewerId) return []
    const { recordKind, record, version, state, on } = seen.fields
    if (recordKind !== review.kind || record !== review.id || version !== review.version || state !== review.state || typeof on !== 'string') return []
    // The day that was signed, by which the roles of its author were judged: the server's own may be another.
    const judged: Judged = { state: review.state, by: authorOf(seen), on, reason: reasons.get(review) ?? null }
    return [{ record: review.id, version: review.version, seq: review.seq, judged }]
  })
  return { read, unknown: reviews.filter((_, i) => isUnknown(said[i])) }
}

const isSaid = ({ kind }: NetworkRecord): boolean => kind === 'entry' || kind === 'ownership'

/**
 * Reads a part of the feed: opens what is sealed, checks who said what, and holds every entry to its form. Null when the vault does not answer (the
 * keys were closed meanwhile): nothing of it counts then.
 */
export async function readBatch(records: readonly NetworkRecord[], reviews: readonly Review[], askThem: AskWho = askWho): Promise<ReadBatch | null> {
  const known = records.filter(({ kind }) => kind !== 'checkpoint')
  const opened = await openedOf(known)
  if (!opened) return null
  const textOf = (record: NetworkRecord): string | null => {
    const text = opened.get(record)
    return text?.ok ? text.text : null
  }
  const said = known.filter(isSaid).flatMap((record) => {
    const signed = record.body ?? signedIn(textOf(record) ?? '')
    return signed ? [{ record, kind: record.kind === 'entry' ? ('entry' as const) : ('ownership' as const), signed }] : []
  })
  const [seen, judged] = [await askThem(said), await readReviews(reviews, askThem)]
  if (!seen || !judged) return null
  const entries = said.flatMap(({ record, kind }, i) => (kind === 'entry' && seen[i] ? (readEntry(record, seen[i]) ?? []) : []))
  const owned = said.flatMap(({ record, kind }, i) => (kind === 'ownership' && seen[i] ? (readOwnership(record, seen[i]) ?? []) : []))
  const texts = known.flatMap((record): readonly SharedText[] => {
    const text = isSaid(record) ? null : textOf(record)
    const { kind, id, version, state, organizationId, authorId, seq, changedOn: on } = record
    return text === null ? [] : [{ kind, id, version, state, organizationId, authorId, text, seq, on }]
  })
  const unknown = said.flatMap(({ record }, i) => (isUnknown(seen[i]) ? [record] : []))
  const later = known.filter((record) => {
    const text = opened.get(record)
    return text?.ok === false && text.why === 'no-key'
  })
  const read = new Set([
    ...entries.map(({ entry }) => entry.id),
    ...owned.map(({ record }) => record),
    ...texts.map(({ id }) => id),
    ...later.map(({ id }) => id),
    ...unknown.map(({ id }) => id),
  ])
  return {
    entries,
    owners: owned.filter(({ record }) => known.some((one) => one.id === record && one.state === 'accepted')),
    texts,
    reviews: judged.read,
    later,
    unknown,
    unknownReviews: judged.unknown,
    doubted: known.filter(({ id }) => !read.has(id)).map(({ id }) => id),
    ended: known.filter(({ kind, state }) => kind === 'ownership' && state !== 'accepted').map(({ id }) => id),
  }
}

import type { Bilingual, Day } from '../shared/index.ts'
import { outweighing } from './contradictions.ts'
import type { JournalEntry } from './directory-journal.ts'
import { standingEntries } from './directory-journal.ts'
import { entriesInOrder } from './entry-order.ts'
import type { Claim } from './service.ts'
import { claimRoot } from './service-versions.ts'
import type { EntryAuthor, Heard } from './shared-entry.ts'

/** Why services are called: for a need, for a community (its places) or a province, maybe for one need there, or because nothing was confirmed since a day. */
export type RoundReason =
  | { readonly kind: 'need'; readonly need: string }
  | { readonly kind: 'community'; readonly places: readonly string[]; readonly need?: string }
  | { readonly kind: 'province'; readonly province: string; readonly need?: string }
  | { readonly kind: 'since'; readonly day: Day }

/** Who calls a service: one member, or whoever has time in an organization. */
export type Caller = { readonly member: string } | { readonly organization: string }

/** A service and who calls it. */
export type RoundCall = { readonly service: string; readonly who: Caller }

/** A confirmation round: services to call from one day to another, both included, and who calls whom. What nobody was given, anyone may take. */
export type Round = {
  readonly id: string
  readonly name: Bilingual
  readonly services: readonly string[]
  readonly why: RoundReason
  readonly from: Day
  readonly until: Day
  readonly calls: readonly RoundCall[]
}

/** What keeps a round from being held: it has no service, ends before it begins, or gives somebody a service that is not in it. */
export type RoundFault = { readonly kind: 'no-service' } | { readonly kind: 'ends-before' } | { readonly kind: 'not-in-round'; readonly service: string }

/** What is wrong with a round that somebody is making. Empty when it can be held. */
export function roundFaults({ services, from, until, calls }: Round): readonly RoundFault[] {
  const known = new Set(services)
  const strays = [...new Set(calls.map(({ service }) => service))].filter((service) => !known.has(service))
  return [
    ...(services.length === 0 ? [{ kind: 'no-service' } as const] : []),
    ...(until < from ? [{ kind: 'ends-before' } as const] : []),
    ...strays.map((service) => ({ kind: 'not-in-round', service }) as const),
  ]
}

/** Something that was heard, or asked in vain, in the days of a round. `author` is null for what was made on this device and is not sent yet. */
export type RoundAnswer = { readonly entry: JournalEntry; readonly service: string; readonly claim: Claim; readonly author: EntryAuthor | null }

/**
 * How far a round has come. `confirmed`: the service answered something. `tried`: called, and nobody answered or would say. `waiting`: not called.
 * Answers that wait to be accepted count: the call was made.
 */
export type RoundProgress = {
  readonly confirmed: readonly string[]
  readonly tried: readonly string[]
  readonly waiting: readonly string[]
  readonly of: number
}

/** The answers of a round, oldest first: claims heard from the service itself on its days, accepted, proposed or not sent yet, and not taken back. */
export function answersOf(round: Round, { accepted, proposed, own }: Heard): readonly RoundAnswer[] {
  const authors = new Map([...accepted, ...proposed].map(({ entry, by }) => [entry.id, by]))
  const entries = entriesInOrder([...accepted.map(({ entry }) => entry), ...proposed.map(({ entry }) => entry), ...own])
  // That somebody only proposes to take an answer back does not take it back.
  const wishes = new Set(proposed.filter(({ entry }) => entry.change.kind === 'undone').map(({ entry }) => entry.id))
  const services = new Set(round.services)
  return standingEntries(entries.filter(({ id }) => !wishes.has(id))).flatMap((entry): readonly RoundAnswer[] => {
    const { change } = entry
    if (change.kind !== 'claim' || !services.has(change.service)) return []
    const { method, verified } = change.claim
    if (method === 'web' || method === 'import' || verified === undefined || verified < round.from || verified > round.until) return []
    return [{ entry, service: change.service, claim: change.claim, author: authors.get(entry.id) ?? null }]
  })
}

const wasAnswered = ({ claim }: RoundAnswer): boolean => claim.outcome === undefined || claim.outcome === 'answered'

/** How far a round has come, from its answers. */
export function roundProgress(round: Round, answers: readonly RoundAnswer[]): RoundProgress {
  const services = [...new Set(round.services)]
  const confirmed = new Set(answers.filter(wasAnswered).map(({ service }) => service))
  const called = new Set(answers.map(({ service }) => service))
  return {
    confirmed: services.filter((id) => confirmed.has(id)),
    tried: services.filter((id) => called.has(id) && !confirmed.has(id)),
    waiting: services.filter((id) => !called.has(id)),
    of: services.length,
  }
}

/** What is still to be called: what one was given, what one's organization was, and what nobody was. Each service once, in the order of the round. */
export type Remaining = { readonly mine: readonly string[]; readonly ours: readonly string[]; readonly anyones: readonly string[] }

/** What remains of a round for a member: services that did not answer yet. */
export function remainsFor(me: Pick<EntryAuthor, 'member' | 'organization'>, round: Round, answers: readonly RoundAnswer[]): Remaining {
  const { confirmed } = roundProgress(round, answers)
  const open = [...new Set(round.services)].filter((id) => !confirmed.includes(id))
  const given = (id: string): readonly Caller[] => round.calls.filter(({ service }) => service === id).map(({ who }) => who)
  const isMine = (id: string): boolean => given(id).some((who) => 'member' in who && who.member === me.member)
  const isOurs = (id: string): boolean => given(id).some((who) => 'organization' in who && who.organization === me.organization)
  return {
    mine: open.filter(isMine),
    ours: open.filter((id) => !isMine(id) && isOurs(id)),
    anyones: open.filter((id) => given(id).length === 0),
  }
}

/** Two or more people who asked one service on one day. All that they heard is kept; `differing` are answers to one question that say otherwise. */
export type DoubleCall = {
  readonly service: string
  readonly day: Day
  readonly answers: readonly RoundAnswer[]
  readonly differing: readonly (readonly [RoundAnswer, RoundAnswer])[]
}

const differs = (a: RoundAnswer, b: RoundAnswer): boolean =>
  claimRoot(a.claim.id) === claimRoot(b.claim.id) &&
  a.claim.value !== b.claim.value &&
  wasAnswered(a) &&
  wasAnswered(b) &&
  outweighing(a.claim, b.claim) === null

const authorOf = ({ author }: RoundAnswer): string => author?.member ?? ''

/** Where two people called the same service on the same day, so that they can be told. What one person heard in two calls is none. */
export function doubleCalls(answers: readonly RoundAnswer[]): readonly DoubleCall[] {
  const days = Map.groupBy(answers, ({ service, claim }) => `${claim.verified} ${service}`)
  return [...days.values()].flatMap((those): readonly DoubleCall[] => {
    const [first] = those
    if (!first || new Set(those.map(authorOf)).size < 2) return []
    const differing = those.flatMap((a, i) => those.slice(i + 1).flatMap((b) => (authorOf(a) !== authorOf(b) && differs(a, b) ? [[a, b] as const] : [])))
    return [{ service: first.service, day: first.claim.verified ?? '', answers: those, differing }]
  })
}

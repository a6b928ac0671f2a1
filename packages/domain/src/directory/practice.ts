import { type Bilingual, type Day, err, ok, type Result } from '../shared/index.ts'
import { sameValue } from './merge-services.ts'

/** The parts of a practice that a community may write otherwise: its title, and each of its steps by id. */
export type PracticePart = 'title' | 'text' | `step:${string}`

/** One step of a practice, in both languages. Its id stays when its words or its place change. */
export type PracticeStep = { readonly id: string; readonly text: Bilingual }

/** Where an adopted practice comes from: the record and the version that were read, whose it was, and when it was adopted. */
export type PracticeOrigin = { readonly record: string; readonly version: number; readonly organization: string; readonly on: Day }

/** A place where an adopted practice departs from its origin: what stood there, what stands there now (null when it is not there), and why. */
export type Departure = { readonly part: PracticePart; readonly was: Bilingual | null; readonly now: Bilingual | null; readonly why: Bilingual }

/** A practice or a form of a community. `origin` and `changes` when it was adopted from another. */
export type Practice = {
  readonly id: string
  readonly title: Bilingual
  readonly text: Bilingual
  readonly steps?: readonly PracticeStep[]
  readonly community: string
  readonly origin?: PracticeOrigin
  readonly changes: readonly Departure[]
}

/** A departure without its reason yet. */
export type FoundDeparture = Omit<Departure, 'why'>

/**
 * What keeps an adapted practice from being kept: a departure without a reason in both languages, a reason for what did not change, one part twice, or
 * a record of what stood there that is not what the origin says.
 */
export type PracticeFault = { readonly kind: 'no-reason' | 'no-departure' | 'twice' | 'not-what-was'; readonly part: PracticePart }

const partsOf = ({ title, text, steps = [] }: Practice): ReadonlyMap<PracticePart, Bilingual> =>
  new Map<PracticePart, Bilingual>([['title', title], ['text', text], ...steps.map((step): [PracticePart, Bilingual] => [`step:${step.id}`, step.text])])

/**
 * A practice of another community as one's own, word for word: its origin is named, and nothing departs yet. What it had itself adopted stays behind:
 * its origin is the record that was read. `version` is that of the record.
 */
export function adopt(
  practice: Practice,
  as: { readonly id: string; readonly community: string; readonly organization: string; readonly version: number; readonly on: Day },
): Practice {
  const { id, community, organization, version, on } = as
  const { title, text, steps } = practice
  return { id, title, text, ...(steps ? { steps } : {}), community, origin: { record: practice.id, version, organization, on }, changes: [] }
}

/** Where the words of an adopted practice are not those of its origin, in the order of the origin, what was added last. */
export function departuresFrom(origin: Practice, adopted: Practice): readonly FoundDeparture[] {
  const [before, after] = [partsOf(origin), partsOf(adopted)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((part): FoundDeparture => ({ part, was: before.get(part) ?? null, now: after.get(part) ?? null }))
    .filter(({ was, now }) => !sameValue(was, now))
}

const isSaid = (why: Bilingual | undefined): why is Bilingual => why !== undefined && why.en.trim() !== '' && why.fr.trim() !== ''

/**
 * The departures of an adopted practice from its origin, each with its reason as the adopted practice gives it. Refused, with every fault by name, when
 * one has no reason: a departure that nobody explained cannot be learned from, and may be a slip.
 */
export function changesFrom(origin: Practice, adopted: Practice): Result<readonly Departure[], readonly PracticeFault[]> {
  const found = departuresFrom(origin, adopted)
  const reasons = new Map(adopted.changes.map((change) => [change.part, change]))
  const said = adopted.changes.map(({ part }) => part)
  const faults: readonly PracticeFault[] = [
    ...found.filter(({ part }) => !isSaid(reasons.get(part)?.why)).map(({ part }) => ({ kind: 'no-reason', part }) as const),
    ...said.filter((part, i) => said.indexOf(part) !== i).map((part) => ({ kind: 'twice', part }) as const),
    ...[...reasons.keys()].filter((part) => !found.some((one) => one.part === part)).map((part) => ({ kind: 'no-departure', part }) as const),
    ...found.flatMap(({ part, was, now }) => {
      const told = reasons.get(part)
      return told && !(sameValue(told.was, was) && sameValue(told.now, now)) ? [{ kind: 'not-what-was', part } as const] : []
    }),
  ]
  if (faults.length > 0) return err(faults)
  return ok(found.flatMap((one) => (reasons.get(one.part) ? [{ ...one, why: reasons.get(one.part)?.why ?? { en: '', fr: '' } }] : [])))
}

/** An adopted practice with the reasons that somebody gave, or every part that still lacks one. */
export function withReasons(origin: Practice, adopted: Practice, why: ReadonlyMap<PracticePart, Bilingual>): Result<Practice, readonly PracticeFault[]> {
  const changes = departuresFrom(origin, adopted).flatMap((one): readonly Departure[] => {
    const reason = why.get(one.part)
    return isSaid(reason) ? [{ ...one, why: reason }] : []
  })
  const explained: Practice = { ...adopted, changes }
  const checked = changesFrom(origin, explained)
  return checked.ok ? ok(explained) : checked
}

import {
  changesOf,
  type DirectoryChange,
  type ImportRow,
  type JournalEntry,
  type MergeChoices,
  type Place,
  type Service,
  sameValue,
  standingEntries,
} from '@recourse/domain/directory'
import { joinChanges, joinedRecord } from '../records/join-records.ts'
import type { ImportReview, ReviewLine } from '../worker/exchange-asks.ts'

/**
 * What is to be done with one line: leave it, take it (beside whatever it may be the double of), join it with another record, field by field, or
 * nothing of its own, because another line was joined with it.
 */
export type Decision =
  | { readonly kind: 'leave' }
  | { readonly kind: 'take' }
  | { readonly kind: 'join'; readonly with: string; readonly choices: MergeChoices }
  | { readonly kind: 'joined-into'; readonly line: string }

/** What a person decided so far, by id of line, and the needs that they chose for lines that name none. */
export type ReviewState = {
  readonly decisions: ReadonlyMap<string, Decision>
  readonly needs: ReadonlyMap<string, readonly string[]>
}

/** Lines that were found, in an earlier import, to be the same as another record: by their id, the id of that record. */
export function joinedBefore(entries: readonly JournalEntry[], services: ReadonlyMap<string, Service>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { change } of standingEntries(entries))
    if (change.kind === 'gone' && change.into !== undefined && services.has(change.into) && !services.has(change.service))
      found.set(change.service, change.into)
  return found
}

/** What a line is for, as far as the file or a person says. */
export const needsOf = (row: ImportRow, state: Pick<ReviewState, 'needs'>): readonly string[] => state.needs.get(row.id) ?? row.service.needs

/** Whether a line can be taken at all: it would change something, and says what it helps with. Without that nobody would ever find it. */
export const canBeTaken = (row: ImportRow, state: Pick<ReviewState, 'needs'>): boolean => row.kind !== 'same' && needsOf(row, state).length > 0

/** Whether a line says that the service itself confirmed something which is not known here: only whoever knows who made the list can believe it. */
export const confirmsAnew = ({ service }: ImportRow, here: Service | undefined): boolean =>
  service.claims.some((claim) => claim.method !== 'web' && claim.method !== 'import' && !here?.claims.some((known) => sameValue(known, claim)))

/** What is known when a list is compared: the services here, and the lines that were joined in an earlier import. */
export type Before = { readonly services: ReadonlyMap<string, Service>; readonly joined: ReadonlyMap<string, string> }

// What is plain is ticked; what calls for a person's eye is left for it.
const isPlain = ({ row, notes }: ReviewLine, { services, joined }: Before): boolean =>
  row.doubles.length === 0 && !joined.has(row.id) && !confirmsAnew(row, services.get(row.id)) && notes.every(({ kind }) => kind !== 'doubtful')

/**
 * How a review begins: new and changed lines ticked, save those that may be doubles, were joined before, were read with doubt, say no need, or say
 * that a service confirmed something.
 */
export function firstState(review: ImportReview, before: Before): ReviewState {
  const none = new Map<string, readonly string[]>()
  const decided = review.lines.map((line): readonly [string, Decision] => [
    line.row.id,
    { kind: canBeTaken(line.row, { needs: none }) && isPlain(line, before) ? 'take' : 'leave' },
  ])
  return { decisions: new Map(decided), needs: none }
}

/** The decision on a line; `leave` for one that nobody decided on. */
export const decisionOn = (state: ReviewState, line: string): Decision => state.decisions.get(line) ?? { kind: 'leave' }

function decided(state: ReviewState, line: string, decision: Decision): ReviewState {
  const decisions = new Map(state.decisions)
  // Another decision on a line frees the one that was joined with it.
  for (const [id, other] of decisions) if (other.kind === 'joined-into' && other.line === line) decisions.set(id, { kind: 'leave' })
  decisions.set(line, decision)
  if (decision.kind === 'join' && decisions.has(decision.with)) decisions.set(decision.with, { kind: 'joined-into', line })
  return { ...state, decisions }
}

/** The state with these lines ticked or not. A line that cannot be taken stays as it is, and so does one that is joined with another. */
export function withTicks(state: ReviewState, rows: readonly ImportRow[], on: boolean): ReviewState {
  const changing = new Set(rows.filter((row) => (on ? canBeTaken(row, state) && decisionOn(state, row.id).kind === 'leave' : true)).map(({ id }) => id))
  if (changing.size === 0) return state
  // One pass over all of them: twelve thousand lines may be ticked at once.
  const decisions = new Map(state.decisions)
  for (const [id, decision] of state.decisions) if (decision.kind === 'joined-into' && changing.has(decision.line)) decisions.set(id, { kind: 'leave' })
  for (const id of changing) decisions.set(id, { kind: on ? 'take' : 'leave' })
  return { ...state, decisions }
}

/** The state with one line ticked or not. */
export const withTick = (state: ReviewState, row: ImportRow, on: boolean): ReviewState => withTicks(state, [row], on)

/** The state with the needs of these lines, which ticks them, unless one may be a double: then that is to be looked at first. */
export function withNeedsOf(state: ReviewState, rows: readonly ImportRow[], needs: readonly string[]): ReviewState {
  const next = { ...state, needs: new Map([...state.needs, ...rows.map((row) => [row.id, needs] as const)]) }
  return needs.length === 0
    ? withTicks(next, rows, false)
    : withTicks(
        next,
        rows.filter(({ doubles }) => doubles.length === 0),
        true,
      )
}

/** The state with the needs of one line. */
export const withNeeds = (state: ReviewState, row: ImportRow, needs: readonly string[]): ReviewState => withNeedsOf(state, [row], needs)

/** The state with a line joined to another record, whose differing fields are taken from where the person chose. */
export const withJoin = (state: ReviewState, row: ImportRow, other: string, choices: MergeChoices): ReviewState =>
  decided(state, row.id, { kind: 'join', with: other, choices })

const isTaken = ({ kind }: Decision): boolean => kind === 'take' || kind === 'join'

/** The lines of which something is taken. */
export const takenLines = (review: ImportReview, state: ReviewState): readonly ReviewLine[] =>
  review.lines.filter(({ row }) => isTaken(decisionOn(state, row.id)))

/** A line as it would be written, with the needs that were chosen for it. */
export const rowWith = (row: ImportRow, state: ReviewState): ImportRow => ({ ...row, service: { ...row.service, needs: needsOf(row, state) } })

/** Which of the two records of a join is kept under its id: the one that was here before the file, when one was. */
export const keptOf = (row: ImportRow, other: string, services: ReadonlyMap<string, Service>): string => (services.has(other) ? other : row.id)

/** The directory that a list is compared with. */
export type Compared = { readonly services: ReadonlyMap<string, Service>; readonly places: readonly Place[] }

/**
 * What taking the ticked lines does, in the order of the file: each written, or joined into the record that it is the double of. Several lines may
 * be joined into one record, one after the other. Lines that are left do nothing.
 */
export function changesOfReview(review: ImportReview, state: ReviewState, { services, places }: Compared): readonly DirectoryChange[] {
  const current = new Map(services)
  const rows = new Map(review.lines.map(({ row }) => [row.id, rowWith(row, state)]))
  return [...rows.values()].flatMap((row): readonly DirectoryChange[] => {
    const decision = decisionOn(state, row.id)
    if (decision.kind === 'take') return changesOf([row])
    if (decision.kind !== 'join') return []
    const other = current.get(decision.with) ?? rows.get(decision.with)?.service
    if (!other) return []
    const [kept, gone] = keptOf(row, decision.with, services) === row.id ? [row.service, other] : [other, row.service]
    const joined = joinedRecord(kept, gone, decision.choices, places)
    current.set(joined.id, joined)
    // Taken out even when it was never written: the next copy of the file then finds it joined.
    return joinChanges(joined, gone)
  })
}

/** Which lines are shown. */
export const lineKinds = ['to-see', 'all', 'new', 'changed', 'same', 'doubles', 'doubtful', 'no-need', 'ticked'] as const

/** One of these. */
export type LineKind = (typeof lineKinds)[number]

/** The lines of one kind, in the order of the file. `to-see` is all that would change something. */
export function linesOf(review: ImportReview, state: ReviewState, kind: LineKind): readonly ReviewLine[] {
  const fits = ({ row, notes }: ReviewLine): boolean => {
    switch (kind) {
      case 'to-see':
        return row.kind !== 'same'
      case 'all':
        return true
      case 'new':
      case 'changed':
      case 'same':
        return row.kind === kind
      case 'doubles':
        return row.doubles.length > 0
      case 'doubtful':
        return notes.some((note) => note.kind === 'doubtful')
      case 'no-need':
        return row.kind !== 'same' && row.service.needs.length === 0
      case 'ticked':
        return isTaken(decisionOn(state, row.id))
    }
  }
  return review.lines.filter(fits)
}

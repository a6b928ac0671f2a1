import type { JournalEntry } from '@recourse/domain/directory'
import type { ImportProblem, ImportQuestion } from '@recourse/exchange'
import { keptHere } from '../records/kept-here.ts'
import type { ChosenMapping, ImportReview } from '../worker/exchange-asks.ts'
import type { ReviewState } from './review-state.ts'

/** A list under review: the file it came from, what was done to the directory when it was compared, and what was decided since. */
export type Reviewing = {
  readonly kind: 'review'
  readonly file: File
  /** The mapping that it was read by, to be read again the same way. */
  readonly mapping: ChosenMapping | null
  readonly review: ImportReview
  readonly state: ReviewState
  /** Lines that were joined with another record in an earlier import. */
  readonly joined: ReadonlyMap<string, string>
  /** How many things had been done when the list was compared: with more, it is compared again. */
  readonly doneBefore: number
}

/** A file that was refused, and why; null for a fault of ours. */
export type Refused = { readonly file: File; readonly problem: ImportProblem | null }

/** How far bringing in a list has come. */
export type ImportStage =
  | { readonly kind: 'choose'; readonly refused?: Refused }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'question'; readonly file: File; readonly question: ImportQuestion }
  | Reviewing
  | { readonly kind: 'taken'; readonly batch: string; readonly made: readonly JournalEntry[] }

/** Kept while the page is open: going to look at a service loses nothing of a review. */
export const importStage = keptHere<ImportStage>({ kind: 'choose' })

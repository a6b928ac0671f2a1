import type { DirectoryCorpus, ImportRow, JournalEntry, PerhapsDouble, Place, Service } from '@recourse/domain/directory'
import type { Day } from '@recourse/domain/shared'
import type { FileFormat, ImportNote, ImportProblem, ImportQuestion, OutFile, OutRequest } from '@recourse/exchange'

/** A file that the person chose. It is read on this device and is sent nowhere. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>

/** Which mapping a list of a town is read by: one of ours, by its id, or a file of their own. */
export type ChosenMapping = { readonly kind: 'ours'; readonly id: string } | { readonly kind: 'own'; readonly file: ChosenFile }

/** One record of a file beside what is here, and what was noted when it was read. */
export type ReviewLine = { readonly row: ImportRow; readonly notes: readonly ImportNote[] }

/** A file that was read whole, before anything of it is taken. */
export type ImportReview = {
  readonly format: FileFormat
  readonly counts: Readonly<Record<string, number>>
  readonly notes: readonly ImportNote[]
  readonly lines: readonly ReviewLine[]
}

/** What came of reading a file: a list to review, a question, or why it was refused. */
export type ReadAnswer =
  | { readonly kind: 'review'; readonly review: ImportReview }
  | { readonly kind: 'question'; readonly question: ImportQuestion }
  | { readonly kind: 'problem'; readonly problem: ImportProblem }

/** What came of opening a file of saved work: its entries, cleaned, or why it was refused. */
export type OpenAnswer = { readonly kind: 'entries'; readonly entries: readonly JournalEntry[] } | { readonly kind: 'problem'; readonly problem: ImportProblem }

/** What can be asked of the worker, and what it answers. Nothing of it leaves the device. */
export type ExchangeWork = {
  readonly read: {
    readonly ask: {
      readonly file: ChosenFile
      readonly mapping: ChosenMapping | null
      readonly services: readonly Service[]
      readonly places: readonly Place[]
      readonly on: Day
    }
    readonly answer: ReadAnswer
  }
  /** `directory` is the corpus, before anything was done. */
  readonly open: { readonly ask: { readonly file: ChosenFile; readonly directory: DirectoryCorpus }; readonly answer: OpenAnswer }
  /** What was done, as it may be shown. */
  readonly clean: { readonly ask: { readonly entries: readonly JournalEntry[]; readonly directory: DirectoryCorpus }; readonly answer: readonly JournalEntry[] }
  readonly save: {
    readonly ask: { readonly entries: readonly JournalEntry[]; readonly directory: DirectoryCorpus; readonly on: Day }
    readonly answer: OutFile
  }
  readonly write: {
    readonly ask: { readonly services: readonly Service[]; readonly places: readonly Place[]; readonly request: OutRequest }
    readonly answer: OutFile
  }
  readonly empty: { readonly ask: Record<never, never>; readonly answer: OutFile }
  readonly doubles: { readonly ask: { readonly services: readonly Service[] }; readonly answer: readonly PerhapsDouble[] }
}

/** One of the kinds of work. */
export type ExchangeKind = keyof ExchangeWork

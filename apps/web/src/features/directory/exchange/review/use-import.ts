import { dayOf } from '../../../../words/dates.ts'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { useKeptHere } from '../records/kept-here.ts'
import { askWorker } from '../worker/ask-worker.ts'
import type { ChosenMapping, ReadAnswer } from '../worker/exchange-asks.ts'
import { type ImportStage, importStage, type Reviewing } from './import-stage.ts'
import { changesOfReview, firstState, joinedBefore, type ReviewState } from './review-state.ts'

/** Bringing in a list: how far it has come, and what can be done next. */
export type Importing = {
  readonly stage: ImportStage
  readonly read: (file: File, mapping: ChosenMapping | null) => void
  readonly decide: (stage: Reviewing, state: ReviewState) => void
  readonly take: (stage: Reviewing) => void
  readonly startAgain: () => void
}

/** Gives it. Reading goes on while another part of the screen is looked at; only the last file that was chosen counts. */
export function useImport(): Importing {
  const { directory, entries, record } = useWork()
  const { services } = useDirectoryView()
  const stage = useKeptHere(importStage)
  const after = (file: File, mapping: ChosenMapping | null, answer: ReadAnswer): ImportStage => {
    switch (answer.kind) {
      case 'problem':
        return { kind: 'choose', refused: { file, problem: answer.problem } }
      case 'question':
        return { kind: 'question', file, question: answer.question }
      case 'review': {
        const joined = joinedBefore(entries, services)
        return {
          kind: 'review',
          file,
          mapping,
          review: answer.review,
          state: firstState(answer.review, { services, joined }),
          joined,
          doneBefore: entries.length,
        }
      }
    }
  }
  const read = (file: File, mapping: ChosenMapping | null): void => {
    const reading: ImportStage = { kind: 'reading', name: file.name }
    const settle = (next: ImportStage): void => {
      if (importStage.get() === reading) importStage.set(next)
    }
    importStage.set(reading)
    askWorker('read', { file, mapping, services: directory.services, places: directory.places, on: dayOf(new Date()) }).then(
      (answer) => settle(after(file, mapping, answer)),
      () => settle({ kind: 'choose', refused: { file, problem: null } }),
    )
  }
  const take = ({ review, state }: Reviewing): void => {
    const batch = `import-${crypto.randomUUID()}`
    const made = record(changesOfReview(review, state, { services, places: directory.places }), batch)
    importStage.set({ kind: 'taken', batch, made })
  }
  return {
    stage,
    read,
    decide: (before, state) => importStage.set({ ...before, state }),
    take,
    startAgain: () => importStage.set({ kind: 'choose' }),
  }
}

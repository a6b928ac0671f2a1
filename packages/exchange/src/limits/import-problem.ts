import { type Bilingual, err, type Result } from '@recourse/domain/shared'
import type { ImportProblem } from '../imported.ts'

/** Both halves of a sentence of ours. */
export const both = (en: string, fr: string): Bilingual => ({ en, fr })

/** The same words in both halves: those of a source that speaks one language only. */
export const sameWords = (text: string): Bilingual => ({ en: text, fr: text })

/** A refusal: what is wrong, where, and how to repair it. Nothing of the file is taken. */
export const refuse = (kind: ImportProblem['kind'], where: string, text: Bilingual, repair: Bilingual): Result<never, ImportProblem> =>
  err({ kind, where, text, repair })

const nothingTaken = both('Nothing was taken.', 'Rien n’a été pris.')

/** Joins the sentence that says that nothing was taken: a half-read list would look whole. */
export const andNothingTaken = (text: Bilingual): Bilingual => both(`${text.en} ${nothingTaken.en}`, `${text.fr} ${nothingTaken.fr}`)

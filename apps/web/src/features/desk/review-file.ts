import type { ReviewFile } from '@recourse/domain/route'
import { type Day, isDay } from '@recourse/domain/shared'

/** What was written in the form of a signature. */
export type SignForm = { readonly by: string; readonly capacity: string; readonly until: string; readonly provinces: readonly string[] }

/** The option that is signed or reported: its id, and the content hash of the corpus on this page. */
export type ReviewedOption = { readonly id: string; readonly contentHash: string }

/** A field that is not filled as it should be. */
export type FieldFault = 'by' | 'capacity' | 'until' | 'what'

// One line, as the command wants it.
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What is not filled as it should be, in the order of the form. */
export function faultsOfSigning({ by, capacity, until }: SignForm, on: Day): readonly FieldFault[] {
  const faults: FieldFault[] = []
  if (oneLine(by) === '') faults.push('by')
  if (oneLine(capacity) === '') faults.push('capacity')
  if (!isDay(until) || until <= on) faults.push('until')
  return faults
}

/** The file of a signature, of the very content that is on this page. */
export const signatureFile = (option: ReviewedOption, { by, capacity, until, provinces }: SignForm, on: Day): ReviewFile => ({
  format: 'recourse-review-1',
  act: 'sign',
  option: option.id,
  of: option.contentHash,
  by: oneLine(by),
  capacity: oneLine(capacity),
  on,
  until,
  ...(provinces.length > 0 ? { provinces } : {}),
})

/** The file of a reported error. It does not say who reports it. */
export const reportFile = (option: ReviewedOption, what: string, on: Day): ReviewFile => ({
  format: 'recourse-review-1',
  act: 'report',
  option: option.id,
  of: option.contentHash,
  on,
  what: oneLine(what),
})

/** The name of the file, and the command that records it from where it was saved. */
export function recordedBy({ act, option, on }: ReviewFile): { readonly name: string; readonly command: string } {
  const name = `recourse-${act}-${option}-${on}.json`
  return { name, command: `npx recourse review take ${name}` }
}

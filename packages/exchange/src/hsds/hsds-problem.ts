import type { Bilingual } from '@recourse/domain/shared'

/** The kinds of things that the checker finds. */
export type HsdsProblemKind =
  | 'missing'
  | 'wrong-type'
  | 'wrong-format'
  | 'not-in-list'
  | 'unknown-reference'
  | 'contradicts-place'
  | 'same-id'
  | 'not-unique'
  | 'no-schema'
  | 'not-readable'
  | 'unknown-field'
  | 'profile'

/**
 * One thing found in a directory. `where` is the file and the place in it: a JSON path, or a row and a column. A `problem` breaks the standard or
 * our profile; an `advice` is allowed by it. The value itself is never repeated: it may be what must not be told.
 */
export type HsdsProblem = {
  readonly level: 'problem' | 'advice'
  readonly kind: HsdsProblemKind
  readonly where: string
  readonly text: Bilingual
}

/** A problem: what breaks the standard or the profile. */
export const problem = (kind: HsdsProblemKind, where: string, en: string, fr: string): HsdsProblem => ({ level: 'problem', kind, where, text: { en, fr } })

/** An advice: what the standard allows and a person may want to look at. */
export const advice = (kind: HsdsProblemKind, where: string, en: string, fr: string): HsdsProblem => ({ level: 'advice', kind, where, text: { en, fr } })

import type { Language } from './measure-text.ts'

/** What may exceed a threshold, and why. The test fails on one that is no longer needed. */
export type Exception = { readonly id: string; readonly language: Language; readonly because: string }

/** Units that are harder to read than grade 8. */
export const harderUnits: readonly Exception[] = []

/** Cards whose face takes longer than half a minute. */
export const longerFaces: readonly Exception[] = []

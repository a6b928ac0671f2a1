import type { Bitmap } from './bitmap.ts'

/**
 * Whom claims do not simply take, by the worst that they give. A service in none of the planes surely takes as far as these claims go; one outside
 * `will-not` possibly does. What is not known is in neither "surely" nor "will not". No slot is in two of them.
 */
export type VerdictPlanes = { readonly 'will-not': Bitmap; readonly 'ask-first': Bitmap; readonly 'takes-if': Bitmap }

/** The planes, from the worst. */
export const worstFirst = ['will-not', 'ask-first', 'takes-if'] as const satisfies readonly (keyof VerdictPlanes)[]

/** Planes of so many words that hold nothing. */
export const emptyVerdicts = (words: number): VerdictPlanes => ({
  'will-not': new Uint32Array(words),
  'ask-first': new Uint32Array(words),
  'takes-if': new Uint32Array(words),
})

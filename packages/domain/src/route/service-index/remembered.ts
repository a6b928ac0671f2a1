import type { Bitmap } from './bitmap.ts'

/** How far the places of each area are from one place: order of the reach, and kilometres; `notYet` where it was not computed. */
export type Nearness = { readonly reach: Uint8Array; readonly km: Float64Array }

/**
 * What an index computed and may need again, a bounded number of each: planes by answer, open or not by pattern of hours at a moment, distances by
 * place, the order of languages by languages spoken. Holds parts of situations, and so is never stored nor sent: it is gone with the index.
 */
export type Remembered = {
  readonly answers: Map<string, Bitmap>
  readonly open: Map<string, Uint8Array>
  readonly near: Map<string, Nearness>
  readonly spoken: Map<string, Uint8Array>
  /** Room to work in during one search: what fits, and the planes of the four verdicts. */
  readonly work: { readonly fits: Bitmap; readonly verdicts: readonly [Bitmap, Bitmap, Bitmap, Bitmap] }
}

/** How many of each are kept: about 4 MB of planes and 2 MB of distances at 50,000 services. */
export const kept = { answers: 192, open: 64, near: 64, spoken: 64 } as const

/** Stands in a table for what was not computed. */
export const notYet = 255

/** Nothing remembered, and room to work on so many words. */
export const nothingRemembered = (words: number): Remembered => ({
  answers: new Map(),
  open: new Map(),
  near: new Map(),
  spoken: new Map(),
  work: { fits: new Uint32Array(words), verdicts: [new Uint32Array(words), new Uint32Array(words), new Uint32Array(words), new Uint32Array(words)] },
})

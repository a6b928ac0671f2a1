import type { Bitmap } from './bitmap.ts'
import { type Kept, nothingKept } from './kept.ts'
import { emptyVerdicts, type VerdictPlanes } from './verdict-planes.ts'

/** How far each area is from one place: order of the reach, `notYet` where it was not computed, and whole kilometres. */
export type Nearness = { readonly reach: Uint8Array; readonly km: Float32Array }

/** Room to work in during one search. `words` are the numbers of the words that hold anything that fits; `fits` and the
 * verdicts follow them, word for word. */
export type Work = {
  readonly words: Uint32Array
  readonly fits: Bitmap
  readonly verdicts: VerdictPlanes
  readonly slots: Uint32Array
  readonly reached: Bitmap
  readonly needed: Bitmap
  /** Holds nothing, ever: laid where a plane is missing. */
  readonly nothing: Bitmap
}

/**
 * What an index computed and may need again, a bounded number of each: planes by answer, open or not by pattern of hours at a moment, distances by
 * place, the order of languages by languages spoken. Holds parts of situations, and so is never stored nor sent: it is gone with the index.
 */
export type Remembered = {
  readonly answers: Kept<VerdictPlanes>
  readonly open: Kept<Uint8Array>
  readonly near: Kept<Nearness>
  readonly spoken: Kept<Uint8Array>
  readonly work: Work
}

/** Stands in a table for what was not computed. */
export const notYet = 255

const roomFor = (words: number): Work => ({
  words: new Uint32Array(words),
  fits: new Uint32Array(words),
  verdicts: emptyVerdicts(words),
  slots: new Uint32Array(words * 32),
  reached: new Uint32Array(words),
  needed: new Uint32Array(words),
  nothing: new Uint32Array(words),
})

/**
 * Nothing remembered, and room to work on so many words: that of another index of the same size can be shared, since no two searches run at once.
 * At 50,000 services at most 6 MB of planes and 2 MB of distances come to be kept.
 */
export const nothingRemembered = (words: number, work: Work = roomFor(words)): Remembered => ({
  answers: nothingKept(160),
  open: nothingKept(64),
  near: nothingKept(16),
  spoken: nothingKept(64),
  work,
})

import type { Place } from '@recourse/domain/directory'
import { readPostalAreas } from './postal-areas.ts'
import { readTowns } from './towns.ts'

let read: readonly Place[] | null = null

/**
 * Every place of the corpus: towns of 500 people and more, the most populous first (so that a search offers them first), then forward sortation
 * areas by code. Without network, always the same, read once. Throws when one of the two packages is missing or is not as expected: without
 * places nothing is compiled.
 */
export function readPlaces(): readonly Place[] {
  read ??= [...readTowns(), ...readPostalAreas()]
  return read
}

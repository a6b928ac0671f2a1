import { type DirectoryChange, type MergeChoices, mergedService, type Place, redacted, type Service } from '@recourse/domain/directory'

/**
 * Two records of one service as one, under the id of `kept`. When either is a place that is kept secret, so is what comes of them, and nothing of the
 * other may then say where it is.
 */
export const joinedRecord = (kept: Service, other: Service, choices: MergeChoices, places: readonly Place[]): Service =>
  redacted(mergedService(kept, other, choices), places)

/** What joining does: the joined record is written, and the other one taken out as the same service. */
export const joinChanges = (joined: Service, other: Service): readonly DirectoryChange[] => [
  { kind: 'put', service: joined, why: 'merged' },
  { kind: 'gone', service: other.id, into: joined.id },
]

/** The name of a pair of records, whatever their order. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

export { type ClaimState, capacityHolds, claimState, lastDayOf } from './claim-state.ts'
export {
  askedSource,
  type DirectoryChange,
  type DirectoryJournal,
  directoryAfter,
  emptyJournal,
  type HistoryStep,
  historyOf,
  type JournalEntry,
  type Progress,
  progressSince,
  redactedEntries,
  servicesAfter,
  standingEntries,
} from './directory-journal.ts'
export { findDoubles, type PerhapsDouble } from './find-doubles.ts'
export { findPlaces } from './find-places.ts'
export { leadsToPlace, looksLikeAddress } from './looks-like-address.ts'
export { type ChosenField, chosenFields, differingFields, freeId, type MergeChoices, mergedService, sameValue } from './merge-services.ts'
export { openAt } from './opening.ts'
export { foldedName, isPlaceNamed } from './place-name.ts'
export { type FoundTrace, isSheltered, redacted, type Trace, traceIn, tracesOf } from './redaction.ts'
export { changesOf, type FieldChange, type ImportRow, type Incoming, reviewImport } from './review-import.ts'
export { estimatedRoadKm } from './road-distance.ts'
export type {
  AskedDatum,
  Capacity,
  Claim,
  ClaimMethod,
  ClaimOrigin,
  ClaimOutcome,
  Criterion,
  DirectoryCorpus,
  Hours,
  Household,
  Need,
  OnHolidays,
  Phone,
  PhoneEvidence,
  Place,
  PublicAddress,
  Schedule,
  Service,
  ServiceArea,
  ServiceDisclosure,
  Visibility,
  WeeklyOpening,
} from './service.ts'
export { isShownPhone } from './shown-phone.ts'

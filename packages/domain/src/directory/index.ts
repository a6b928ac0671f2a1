export { areaOf, type MapArea } from './area-of.ts'
export { type CanadaMap, isCanadaMap, type MapProvince } from './canada-map.ts'
export { canonicalBytes, canonicalText } from './canonical-bytes.ts'
export { type ClaimState, capacityHolds, claimState, lastDayOf } from './claim-state.ts'
export { type Contradiction, type ContradictionSide, contradictionsOf } from './contradictions.ts'
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
  servicesAfter,
  sourceBrought,
  standingEntries,
} from './directory-journal.ts'
export { entriesInOrder } from './entry-order.ts'
export { findDoubles, type PerhapsDouble } from './find-doubles.ts'
export { findPlaces, postalAreaWithoutPlace } from './find-places.ts'
export { type Holiday, holidayOn, provinceCodes } from './holidays.ts'
export { leadsToPlace, looksLikeAddress } from './looks-like-address.ts'
export { type MapPoint, mapFrame, project, projectionConstants } from './map-projection.ts'
export { type ChosenField, chosenFields, differingFields, freeId, type MergeChoices, mergedService, sameValue } from './merge-services.ts'
export { type Moment, type Opening, openAt } from './opening.ts'
export { opensNext } from './opens-next.ts'
export {
  type AppliedPack,
  applyPack,
  type Checkpoint,
  checkpointOf,
  emptyPack,
  type Hash,
  type KeptPack,
  type Pack,
  type PackEntry,
  type PackFault,
} from './pack.ts'
export { foldedName, isPlaceNamed } from './place-name.ts'
export {
  adopt,
  type Departure,
  departuresFrom,
  type FoundDeparture,
  type Practice,
  type PracticeFault,
  type PracticeOrigin,
  type PracticePart,
  type PracticeStep,
  withReasons,
} from './practice.ts'
export { type Contact, type ContactKind, contactShown, isStale, type Profile, type ProfileSearch, whoDoes } from './profile.ts'
export { inParts } from './put-parts.ts'
export {
  type AreaAnswers,
  type NextStep,
  type Protects,
  type Readiness,
  type ReadinessAnswer,
  type ReadinessAnswers,
  type ReadinessArea,
  type ReadinessLink,
  type ReadinessQuestion,
  type ReadinessResult,
  type ReadinessScreen,
  type ReadinessStep,
  readiness,
  readinessScreens,
} from './readiness.ts'
export { redactedEntries } from './redacted-entries.ts'
export { type FoundTrace, isSheltered, redacted, type Trace, traceIn, tracesOf } from './redaction.ts'
export { changesOf, type FieldChange, type ImportRow, type Incoming, reviewImport } from './review-import.ts'
export { estimatedRoadKm, estimatedTrip, type Trip } from './road-distance.ts'
export {
  answersOf,
  type Caller,
  type DoubleCall,
  doubleCalls,
  type Remaining,
  type Round,
  type RoundAnswer,
  type RoundCall,
  type RoundFault,
  type RoundProgress,
  type RoundReason,
  remainsFor,
  roundFaults,
  roundProgress,
} from './round.ts'
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
export { type NamedPart, namedPart } from './service-parts.ts'
export {
  type Conflict,
  type ConflictSide,
  type DirectoryPart,
  headsOf,
  type Proposal,
  type ProposedChange,
  type SharedDirectory,
  serviceOfEntry,
  sharedDirectory,
  sharedServices,
} from './shared-directory.ts'
export { type EntryAuthor, type EntryState, type Heard, heardOf, type NetworkEntry, type NetworkRole, type Tier } from './shared-entry.ts'
export { isShownPhone } from './shown-phone.ts'
export { type Author, splitByTier, type TieredEntry } from './split-by-tier.ts'
export { mayRead, tierOf } from './tier-of.ts'

export { type ClaimState, claimState, lastDayOf } from './claim-state.ts'
export { findPlaces } from './find-places.ts'
export { openAt } from './opening.ts'
export { foldedName, isPlaceNamed } from './place-name.ts'
export { estimatedRoadKm } from './road-distance.ts'
export type {
  Claim,
  ClaimMethod,
  Criterion,
  DirectoryCorpus,
  Hours,
  Need,
  Phone,
  PhoneEvidence,
  Place,
  Service,
  ServiceArea,
  ServiceDisclosure,
  WeeklyOpening,
} from './service.ts'
export { isShownPhone } from './shown-phone.ts'

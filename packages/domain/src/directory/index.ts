export { areaOf, type MapArea } from './area-of.ts'
export { type CanadaMap, isCanadaMap, type MapProvince } from './canada-map.ts'
export { type ClaimState, capacityHolds, claimState, lastDayOf } from './claim-state.ts'
export { findPlaces, postalAreaWithoutPlace } from './find-places.ts'
export { type Holiday, holidayOn, provinceCodes } from './holidays.ts'
export { type MapPoint, mapFrame, project, projectionConstants } from './map-projection.ts'
export { type Moment, type Opening, openAt } from './opening.ts'
export { opensNext } from './opens-next.ts'
export { foldedName, isPlaceNamed } from './place-name.ts'
export { estimatedRoadKm, estimatedTrip, type Trip } from './road-distance.ts'
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

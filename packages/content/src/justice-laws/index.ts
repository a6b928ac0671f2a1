export { hashOfficialText } from './hash-official-text.ts'
export { type Instrument, instruments } from './instruments.ts'
export { frenchLevel, frenchPinpoint, type ProvisionSource, pinpointOfId, provisionFile, provisionIdOf, shortCitationOf } from './provision-file.ts'
export { type OfficialLaw, type OfficialProvision, readOfficialLaw } from './read-official.ts'

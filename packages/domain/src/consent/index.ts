export { type ConsentRecord, giveConsent, type IntendedDisclosure, isCovered, withdrawConsent } from './consent.ts'

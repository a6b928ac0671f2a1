import { type ChangedPart, changedParts, type Review, type Signature, type SignedParts } from '@recourse/domain/law'

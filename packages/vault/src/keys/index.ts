// The keys of a network. Loads libsodium: only for who opens the network, and in a worker of the page. Await `vaultReady()` first.
export { fromBase64Url, toBase64Url } from '../base64url.ts'
export { bytesOf, type Canonical, canonicalText, textOf } from './canonical.ts'
export {
  type Delegation,
  type LeaveStatement,
  type MemberCard,
  type MemberRole,
  memberRoles,
  type OrganizationCard,
  type RoleStatement,
  readDelegation,
  readLeaveStatement,
  readMemberCard,
  readOrganizationCard,
  readRoleStatement,
  readTrustStatement,
  type TrustStatement,
} from './cards.ts'
export { type BrokenLink, type Handed, isSameKey, type People, peopleOf, type Verified, type VerifiedMember } from './chain.ts'
export type { SealContext } from './context.ts'
export { type BelievedEpochs, believedEpochs, digestOfEpoch, type HandedEpochs, type KnownEpochs, withKnown } from './epochs.ts'
export {
  type GroupEpoch,
  type GroupOf,
  nextEpoch,
  openHistory,
  openRecord,
  type RecordName,
  receiversOf,
  sealHistory,
  sealRecord,
  unwrapEpoch,
  wrapEpoch,
} from './group.ts'
export {
  type Invitation,
  invitationPublicOf,
  invitationSignSeed,
  invitationText,
  newInvitation,
  openForNewcomer,
  readInvitation,
  sealForNewcomer,
  tokenHashOf,
} from './invitation.ts'
export { type Alarm, alarmsOf, type Remembered, remember } from './memory.ts'
export { keyWords, newPassphrase, type PassphraseFault, plainWord, readPassphrase, type WordLanguage, wordCount } from './passphrase.ts'
export {
  type JoinFault,
  joinShares,
  type NewRecovery,
  newRecovery,
  type Officers,
  openForRecovery,
  sealForRecovery,
  splitRoot,
  usualOfficers,
} from './recovery.ts'
export {
  type CheckpointStatement,
  type EntryStatement,
  type OwnershipStatement,
  type ReviewStatement,
  type Said,
  type SaidFault,
  type SaidKind,
  type SaidOf,
  type StatementTier,
  saidBy,
} from './said.ts'
export { type Opened, type OpenFault, open, seal, sealVersion } from './sealed.ts'
export { readShare, type ShareFault, shareText } from './share-text.ts'
export { randomBytes, receivePublicOf, signPublicOf, vaultReady, wipe } from './sodium.ts'
export { type RoleSpan, rolesOn } from './spans.ts'
export { bears, readStatement, type Signature, type SignedStatement, type Signer, type Statement, type StatementKind, signStatement } from './statement.ts'
export {
  type KeysContext,
  keysOfPasskey,
  keysOfPassphrase,
  newSalt,
  newUserKeys,
  openUserKeys,
  passphraseCost,
  publicOf,
  type RootKeys,
  sealUserKeys,
  type UserKeys,
} from './user-keys.ts'
export { unwrap, wrapFor } from './wrap.ts'

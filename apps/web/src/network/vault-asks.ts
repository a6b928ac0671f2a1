import type { AnswerOf, AuditLine, Invitation, NetworkRecord, Recovery, Review, Role, RouteName, SignedStatement } from '@recourse/wire'
import type { KeyWords, Me, PeopleSeen, Sheets } from './seen.ts'

/** The languages of the words of passphrases and keys. */
export type WordLanguage = 'en' | 'fr'
type Both = { readonly en: string; readonly fr: string }
type Nothing = Record<never, never>
/** One of the groups that a member may have the key of: everybody, the trusted organizations, the own organization. */
export type GroupName = 'network' | 'trusted' | 'organization'

/** What an invitation turned out to be, once all that can be checked of it held. */
export type InvitationSeen = {
  readonly network: Both
  readonly rootWords: { readonly en: readonly string[]; readonly fr: readonly string[] }
  readonly role: Role
  readonly newOrganization: boolean
  readonly expiresAt: string
}

/** A record to be sealed: `text` is what it says, and `group` who may read it. */
export type RecordToSeal = { readonly kind: string; readonly id: string; readonly version: number; readonly group: GroupName; readonly text: string }
/** A record that was sealed, with what the server has to be told of its key. */
export type RecordSealed = { readonly groupId: string; readonly epoch: number; readonly sealed: string }
/** A sealed record, as it came. */
export type RecordToOpen = Pick<NetworkRecord, 'id' | 'version' | 'groupId' | 'epoch' | 'sealed'> & { readonly kind: string }
/** What it says; or why it does not open: `no-key` may pass when somebody gives the key, `broken` does not. */
export type RecordOpened = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: 'no-key' | 'broken' }

/** Something to sign in one's own name: the worker adds whose it is and which network. `fields` hold neither `v`, `kind`, `network` nor `by`. */
export type ToSign = { readonly kind: 'entry' | 'ownership' | 'review' | 'checkpoint'; readonly fields: Readonly<Record<string, unknown>> }
/** Who signed something, once their card and the signature held, with the roles they had then; or why it is not believed. */
export type SaidSeen =
  | {
      readonly ok: true
      readonly by: string
      readonly organizationId: string
      readonly handle: string
      readonly roles: readonly Role[]
      readonly fields: Readonly<Record<string, unknown>>
    }
  | { readonly ok: false; readonly why: 'unreadable' | 'other-network' | 'unknown-author' | 'signature' }

/** The cards that come with what a network published: of whoever wrote or accepted something of it, or vouched for them. */
export type PublicCard = AnswerOf<'readPublicPack'>['cards'][number]

/** What can be asked of the vault worker, and what it answers when it goes well. Private keys are in no answer. */
export type VaultWork = {
  /** Which networks are here, and whether a session of this browser is still open (its keys are not). */
  readonly look: {
    readonly ask: Nothing
    readonly answer: {
      readonly networks: readonly { readonly networkId: string; readonly name: Both }[]
      readonly session: { readonly networkId: string; readonly handle: string } | null
    }
  }
  readonly newWords: { readonly ask: { readonly language: WordLanguage }; readonly answer: { readonly words: readonly string[] } }
  /** Whether these are six words of the lists: said before anything slow is begun. */
  readonly readWords: { readonly ask: { readonly typed: string }; readonly answer: { readonly passphrase: string } }

  readonly openFounding: { readonly ask: { readonly token: string }; readonly answer: Nothing }
  /** Makes the keys of a founder. Nothing is sent: the sheets are to be printed first. */
  readonly prepareFounding: {
    readonly ask: { readonly token: string; readonly network: Both; readonly organization: Both; readonly passphrase: string }
    readonly answer: Sheets
  }
  readonly openInvitation: { readonly ask: { readonly link: string }; readonly answer: InvitationSeen }
  /** Makes the keys of a newcomer. `organization` is the name of a new one, which then has sheets to print. */
  readonly prepareJoining: {
    readonly ask: { readonly organization: Both | null; readonly passphrase: string }
    readonly answer: { readonly sheets: Sheets | null }
  }
  /** Sends what was prepared, under this sign-in name; it may be asked again with another name when that one is taken. */
  readonly join: { readonly ask: { readonly handle: string }; readonly answer: Me }

  readonly signIn: { readonly ask: { readonly networkId: string; readonly handle: string; readonly passphrase: string }; readonly answer: Me }
  readonly signInByPasskey: {
    readonly ask: { readonly networkId: string; readonly handle: string; readonly credentialId: string; readonly prf: Uint8Array }
    readonly answer: Me
  }
  /** Shows the server again that it is you, for five minutes. */
  readonly stepUp: { readonly ask: { readonly passphrase: string }; readonly answer: Me }
  /** Drops the keys; the session stays, and needs the passphrase to be of use. */
  readonly lock: { readonly ask: Nothing; readonly answer: Nothing }
  readonly signOut: { readonly ask: Nothing; readonly answer: Nothing }
  /** Asks the server whether the session lives, which keeps it alive. Null when it ended. */
  readonly stay: { readonly ask: Nothing; readonly answer: { readonly me: Me | null } }

  /** Reads people and groups anew, checks every card, makes new keys where somebody left, and gives keys to who has none yet. */
  readonly refresh: { readonly ask: Nothing; readonly answer: PeopleSeen }
  /** Takes the people of now for right, after an alarm, once somebody spoke with those whom it names. */
  readonly settleAlarms: { readonly ask: Nothing; readonly answer: PeopleSeen }
  readonly invite: {
    readonly ask: {
      readonly organizationId: string | null
      readonly role: Role
      readonly days: number
      readonly language: WordLanguage
      readonly origin: string
    }
    readonly answer: { readonly link: string; readonly expiresAt: string }
  }
  readonly invitations: { readonly ask: Nothing; readonly answer: { readonly invitations: readonly Invitation[] } }
  readonly revokeInvitation: { readonly ask: { readonly invitationId: string }; readonly answer: Nothing }
  readonly changeRole: { readonly ask: { readonly memberId: string; readonly role: Role }; readonly answer: PeopleSeen }
  readonly trust: { readonly ask: { readonly organizationId: string; readonly trusted: boolean }; readonly answer: PeopleSeen }
  /** Null when it was oneself who left: the session is over. */
  readonly leave: { readonly ask: { readonly memberId: string }; readonly answer: { readonly people: PeopleSeen | null } }

  readonly changePassphrase: { readonly ask: { readonly passphrase: string }; readonly answer: Nothing }
  readonly passkeys: { readonly ask: Nothing; readonly answer: { readonly passkeys: readonly { readonly credentialId: string; readonly addedOn: string }[] } }
  readonly addPasskey: { readonly ask: { readonly credentialId: string; readonly prf: Uint8Array }; readonly answer: Nothing }
  readonly removePasskey: { readonly ask: { readonly credentialId: string }; readonly answer: Nothing }
  /** Takes over the root of the network from two printed sheets, into one's own sealed keys. */
  readonly takeRoot: { readonly ask: { readonly shares: readonly string[]; readonly check: string; readonly passphrase: string }; readonly answer: Me }

  readonly recoveries: { readonly ask: Nothing; readonly answer: { readonly recoveries: readonly Recovery[] } }
  /** Opens a member's keys with two printed sheets and seals them under six new words, which are the answer: they are for that member alone. */
  readonly startRecovery: {
    readonly ask: { readonly memberId: string; readonly shares: readonly string[]; readonly language: WordLanguage }
    readonly answer: { readonly words: readonly string[]; readonly readyAt: string }
  }
  readonly confirmRecovery: { readonly ask: { readonly recoveryId: string }; readonly answer: Nothing }
  readonly stopRecovery: { readonly ask: { readonly recoveryId: string }; readonly answer: Nothing }
  readonly audit: { readonly ask: { readonly since: number }; readonly answer: { readonly lines: readonly AuditLine[]; readonly more: boolean } }

  /** A call of the server's that needs no key, by the name of its route. */
  readonly call: { readonly ask: { readonly route: RouteName; readonly input: unknown }; readonly answer: unknown }
  readonly sign: { readonly ask: { readonly statements: readonly ToSign[] }; readonly answer: { readonly signed: readonly SignedStatement[] } }
  /** Who said these things, as far as it can be believed. */
  readonly check: {
    readonly ask: { readonly said: readonly { readonly kind: ToSign['kind']; readonly signed: SignedStatement }[] }
    readonly answer: { readonly said: readonly SaidSeen[] }
  }
  /**
   * The same for what a network published, with the cards that came with it, for somebody who is not signed in: it is held against the root that is named
   * there, whose words are part of the answer. That it is the root of the right network is for the person to compare.
   */
  readonly checkPublic: {
    readonly ask: {
      readonly networkId: string
      readonly rootPublic: string
      readonly cards: readonly PublicCard[]
      readonly said: readonly { readonly kind: ToSign['kind']; readonly signed: SignedStatement }[]
    }
    readonly answer: { readonly rootWords: KeyWords; readonly said: readonly SaidSeen[] }
  }
  readonly sealRecords: { readonly ask: { readonly records: readonly RecordToSeal[] }; readonly answer: { readonly records: readonly RecordSealed[] } }
  readonly openRecords: { readonly ask: { readonly records: readonly RecordToOpen[] }; readonly answer: { readonly records: readonly RecordOpened[] } }
  /** What changed in the network since a place in its feed, all of it; `peopleSeq` says when the people changed last. */
  readonly changes: {
    readonly ask: { readonly since: number }
    readonly answer: { readonly upTo: number; readonly peopleSeq: number; readonly records: readonly NetworkRecord[]; readonly reviews: readonly Review[] }
  }
  /** Keeps a text on this device, sealed under a key that only this member's keys open, and says whether it did; `forget` takes all of them away. */
  readonly keep: { readonly ask: { readonly part: string; readonly text: string }; readonly answer: { readonly kept: boolean } }
  /** Null is that there is nothing; that it could not be read is a problem. */
  readonly kept: { readonly ask: { readonly part: string }; readonly answer: { readonly text: string | null } }
  readonly forget: { readonly ask: Nothing; readonly answer: Nothing }
}

/** One of the things that can be asked. */
export type VaultKind = keyof VaultWork

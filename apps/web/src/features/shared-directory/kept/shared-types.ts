import type { JournalEntry, Visibility } from '@recourse/domain/directory'
import type { Day } from '@recourse/domain/shared'
import type { RecordKind, RecordState, Refusal, Role, SignedStatement } from '@recourse/wire'

/** Who said something: a member whose card leads to the root, with the roles that they had. */
export type Author = { readonly memberId: string; readonly organizationId: string; readonly handle: string; readonly roles: readonly Role[] }

/** What became of a proposal, by whose signed word and why; `reason` is null when none was given or it cannot be read here. */
export type Judged = { readonly state: 'accepted' | 'refused' | 'withdrawn'; readonly by: Author; readonly on: Day; readonly reason: string | null }

/** An entry of the directory as the network has it. `state` is what signatures say, never the server's word alone. `seq` is its place in the feed. */
export type SharedEntry = {
  readonly entry: JournalEntry
  readonly tier: Visibility
  readonly about: string
  readonly author: Author
  readonly state: RecordState
  readonly judged: Judged | null
  readonly version: number
  readonly seq: number
  readonly on: Day
}

/** Which organization answers for a service. */
export type Ownership = { readonly record: string; readonly service: string; readonly organizationId: string; readonly seq: number }

/** A round, a profile or a practice as the network has it: `text` is what it says, and whoever wrote it is known by their key to the group alone. */
export type SharedText = {
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
  readonly state: RecordState
  readonly organizationId: string
  readonly authorId: string
  readonly text: string
  readonly seq: number
  readonly on: Day
}

/** Everything that this member can read of what the network keeps. */
export type SharedRecords = {
  readonly upTo: number
  readonly entries: readonly SharedEntry[]
  readonly owners: readonly Ownership[]
  readonly texts: readonly SharedText[]
  /** Records that are there and cannot be shown: no key yet, altered, or said by nobody of the network. */
  readonly closed: { readonly noKey: number; readonly notBelieved: number }
}

/** Why something that was made here was not taken: the server's reason, or that somebody else changed it first. */
export type NotTaken = Refusal | 'changed-meanwhile'

/** A word on what somebody proposed, on its way: it is signed and its reason sealed when it is sent. `group` is who may read the reason. */
export type OutgoingWord = {
  readonly record: string
  readonly recordKind: RecordKind
  readonly version: number
  readonly state: 'accepted' | 'refused' | 'withdrawn'
  readonly reason: string | null
  readonly group: 'network' | 'trusted'
  readonly notTaken: NotTaken | null
}

/** A record as it was sealed to be sent: these very bytes go again until there is an answer, so that the server knows them. */
export type SealedToSend = { readonly groupId: string; readonly epoch: number; readonly sealed: string }

/**
 * Something that was made here and is on its way. An entry and an ownership are said in one's own name: `said` is what is to be signed, and `signed`
 * the same once it was. `text` is what anything else says.
 */
export type Outgoing = {
  readonly kind: RecordKind
  readonly id: string
  readonly expected: number
  readonly tier: 'public' | 'network' | 'trusted'
  readonly about: string | null
  /** For an ownership, the organization that is to answer. */
  readonly organizationId: string | null
  readonly wish: 'accepted' | 'proposed' | 'withdrawn'
  readonly signed: SignedStatement | null
  readonly said: Readonly<Record<string, unknown>> | null
  readonly text: string | null
  /** The entry itself, so that it shows at once. */
  readonly entry: JournalEntry | null
  readonly sealed?: SealedToSend
  /** What was sent under the same id before this took its place, while no answer to it is known. It goes first, once more. */
  readonly before?: Outgoing
  readonly state: { readonly kind: 'waiting' } | { readonly kind: 'sent' } | { readonly kind: 'not-taken'; readonly why: NotTaken; readonly theirs: number }
}

/** Nothing read yet. */
export const noRecords: SharedRecords = { upTo: 0, entries: [], owners: [], texts: [], closed: { noKey: 0, notBelieved: 0 } }

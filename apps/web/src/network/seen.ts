import type { Alarm, BrokenLink as Link } from '@recourse/vault/keys'
import type { Role } from '@recourse/wire'

type Both = { readonly en: string; readonly fr: string }

/** Six words in each language that stand for a key, to be compared by telephone. */
export type KeyWords = { readonly en: readonly string[]; readonly fr: readonly string[] }

/** Who is signed in here, with keys open. `endsAt` is an instant. */
export type Me = {
  readonly networkId: string
  readonly network: Both
  readonly memberId: string
  readonly organizationId: string
  readonly handle: string
  readonly role: Role
  readonly trusted: boolean
  /** Whether the seed of the network's root is among the own keys. */
  readonly holdsRoot: boolean
  readonly rootWords: KeyWords
  readonly endsAt: string
}

/** Why somebody is not believed: the link of their chain that broke. */
export type BrokenLink =
  | Link['link']
  /** The server says something of them that no card says. */
  | 'not-as-signed'

/** What does not fit with what this device saw before. */
export type AlarmKind =
  | Alarm['alarm']
  /** The key of a group is not the one that this device knew, nor does it open to it. */
  | 'other-secret'

/** A member, as far as their card leads to the root. Of one that does not, only what the server says is known, and it is shown as such. */
export type MemberSeen = {
  readonly memberId: string
  readonly organizationId: string
  readonly handle: string
  readonly role: Role
  readonly state: 'active' | 'left' | 'recovering'
  readonly joinedOn: string
  readonly isVerified: boolean
  readonly words: KeyWords | null
}

/** An organization, in the same way. */
export type OrganizationSeen = {
  readonly organizationId: string
  readonly name: Both
  readonly trusted: boolean
  readonly state: 'active' | 'left'
  readonly joinedOn: string
  readonly isVerified: boolean
}

/** The people of the network as this device sees them. */
export type PeopleSeen = {
  readonly organizations: readonly OrganizationSeen[]
  readonly members: readonly MemberSeen[]
  /** Who does not hold, with the name that the server gives. Not empty: stop, and speak to each other. */
  readonly broken: readonly { readonly who: string; readonly name: string; readonly link: BrokenLink }[]
  readonly alarms: readonly { readonly who: string; readonly name: string; readonly alarm: AlarmKind }[]
  /** Groups whose keys this device made anew just now, because somebody left. */
  readonly renewed: number
  /** Groups whose key this member has not got yet: somebody who has it must open the network. */
  readonly waiting: number
}

/** One sheet of paper for a recovery officer: the text of its share, and for the founder one of the root's. */
export type Sheet = { readonly n: number; readonly organizationShare: string; readonly rootShare: string | null }

/** The sheets that are printed once, and never sent. `rootCheck` tells later whether root shares were joined rightly; it is no secret. */
export type Sheets = {
  readonly network: Both
  readonly organization: Both
  readonly sheets: readonly Sheet[]
  readonly needed: number
  readonly rootCheck: string | null
}

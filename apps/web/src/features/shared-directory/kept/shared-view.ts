import {
  type DirectoryCorpus,
  type Heard,
  heardOf,
  type JournalEntry,
  type NetworkEntry,
  type SharedDirectory,
  sharedDirectory,
} from '@recourse/domain/directory'
import type { Author, Outgoing, SharedEntry, SharedRecords } from './shared-types.ts'

const rank = ['member', 'steward', 'coordinator', 'network-steward'] as const

/** The highest of the roles that somebody had. */
export const highestRole = ({ roles }: Pick<Author, 'roles'>): (typeof rank)[number] => [...rank].reverse().find((role) => roles.includes(role)) ?? 'member'

/** An entry as the model of the directory takes it. */
export const networkEntryOf = ({ entry, state, tier, author, seq, judged }: SharedEntry): NetworkEntry => ({
  entry,
  state,
  tier,
  by: { member: author.memberId, organization: author.organizationId, role: highestRole(author) },
  // A state grows newer with each word on it, and words are no part of the entry's own place in the feed.
  seq: judged ? seq + 1 : seq,
})

/**
 * The directory as it is for one member. `standing` is what the network holds as settled, with every proposal beside; `mine` is the same with what this
 * member did on top, whether it waits here, was sent, or is proposed; `entries` is what was done, theirs and mine, for the history of a service.
 */
export type SharedView = {
  readonly standing: SharedDirectory
  readonly mine: SharedDirectory
  readonly entries: readonly JournalEntry[]
  /** How many of this member's own proposals are in `mine` and not settled yet. */
  readonly unsettled: number
  /** Everything that is known of entries, for what is counted over them. */
  readonly heard: Heard
}

const onItsWay = (outgoing: readonly Outgoing[]): readonly JournalEntry[] =>
  outgoing.flatMap(({ entry, state }) => (entry && state.kind !== 'not-taken' ? [entry] : []))

/** Makes it. Pure: the same records give the same view. */
export function sharedView(
  corpus: DirectoryCorpus,
  { records, outgoing }: { readonly records: SharedRecords; readonly outgoing: readonly Outgoing[] },
  memberId: string,
): SharedView {
  const heard = heardOf(records.entries.map(networkEntryOf), onItsWay(outgoing))
  const isMine = ({ by }: NetworkEntry): boolean => by.member === memberId
  const proposed = heard.proposed.filter((one) => !isMine(one))
  const own = [...heard.proposed.filter(isMine).map(({ entry }) => entry), ...heard.own]
  const mine = sharedDirectory(corpus, { ...heard, proposed, own })
  const standing = own.length === 0 ? mine : sharedDirectory(corpus, { ...heard, own: [] })
  return { standing, mine, entries: [...heard.accepted.map(({ entry }) => entry), ...own], unsettled: own.length, heard }
}

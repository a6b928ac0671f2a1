import {
  type DirectoryChange,
  type DirectoryCorpus,
  type JournalEntry,
  redactedEntries,
  serviceOfEntry,
  splitByTier,
  type Tier,
  type TieredEntry,
} from '@recourse/domain/directory'
import type { Me } from '../../../network/index.ts'
import { nextInstant } from '../../../work/kept-journal.ts'
import { mayBeThere } from './outgoing.ts'
import { dropOutgoing, putOut, sayOf, sharedNow } from './shared-store.ts'
import type { Outgoing, SharedEntry } from './shared-types.ts'
import { sharedView } from './shared-view.ts'
import { maySettle } from './standing.ts'

/** For whom something is recorded: over which corpus, by whom, in which role at work. Entries of one act share a `batch`. */
export type Recording = { readonly corpus: DirectoryCorpus; readonly me: Me; readonly role: string; readonly batch?: string }

/** An entry on its way. What this member may settle is accepted as it is written; the rest is proposed. */
export function outgoingEntry({ entry, tier }: TieredEntry, about: string, me: Me): Outgoing {
  const settles = maySettle({ roles: [me.role], organizationId: me.organizationId }, about, sharedNow().records.owners)
  const base = { kind: 'entry', id: entry.id, expected: 0, tier, about, organizationId: null, signed: null, text: null, entry } as const
  return { ...base, wish: settles ? 'accepted' : 'proposed', said: { record: entry.id, tier, entry }, state: { kind: 'waiting' } }
}

const isOwnProposal = (target: SharedEntry | undefined, { memberId }: Me): target is SharedEntry =>
  target !== undefined && target.state === 'proposed' && target.author.memberId === memberId

/** The entries of one act that go with one: what was written of a service in parts is taken back as a whole. */
function togetherWith(id: string, entries: readonly JournalEntry[]): readonly string[] {
  const first = entries.find((entry) => entry.id === id)
  if (first?.batch === undefined || first.change.kind !== 'put') return [id]
  const { change, batch } = first
  return entries
    .filter((entry) => entry.batch === batch && (entry.id === id || (entry.change.kind === 'claim' && entry.change.service === change.service.id)))
    .map((entry) => entry.id)
}

/**
 * Takes back what is this member's own and not settled: what still waits here never goes, and what was proposed is withdrawn, as is a proposal that the
 * server may have while no answer came. Gives what is left to undo by an entry.
 */
function takenBack(ids: readonly string[], me: Me): readonly string[] {
  const { records, outgoing } = sharedNow()
  return ids.filter((id) => {
    const waits = outgoing.find((one) => one.id === id && one.kind === 'entry' && one.state.kind !== 'sent')
    if (waits && !mayBeThere(waits)) {
      dropOutgoing({ kind: 'entry', id })
      return false
    }
    if (waits?.wish === 'proposed') {
      sayOf([{ record: id, recordKind: 'entry', version: waits.expected + 1, state: 'withdrawn', reason: null, group: groupOf(waits.tier), notTaken: null }])
      return false
    }
    const target = records.entries.find(({ entry }) => entry.id === id)
    if (!isOwnProposal(target, me)) return true
    sayOf([{ record: id, recordKind: 'entry', version: target.version, state: 'withdrawn', reason: null, group: groupOf(target.tier), notTaken: null }])
    return false
  })
}

/** Who may read why something was settled: whoever may read the thing itself, and never more than the network. */
export const groupOf = (tier: Tier): 'network' | 'trusted' => (tier === 'trusted' ? 'trusted' : 'network')

/**
 * Records changes in the directory of the network: each is made on what this member sees, cleaned of what would give a secret place away, split by who
 * may read it, kept sealed on this device and put on its way. Gives the entries as they were made.
 */
export function recordShared({ corpus, me, role, batch }: Recording, changes: readonly DirectoryChange[]): readonly JournalEntry[] {
  const { records, outgoing } = sharedNow()
  const view = sharedView(corpus, { records, outgoing }, me.memberId)
  const now = nextInstant(view.entries, Date.now())
  const whole = changes.flatMap((change) => {
    const left = change.kind === 'undone' ? takenBack(togetherWith(change.entry, view.entries), me) : [null]
    return left.map((entry): DirectoryChange => (entry === null ? change : { kind: 'undone', entry }))
  })
  const standing: JournalEntry[] = [...view.entries]
  const made = whole.map((change, i): JournalEntry => {
    // A hundredth of a second apart: the parts of each lie a thousandth from one another.
    const entry = { id: crypto.randomUUID(), at: new Date(now + i * 10).toISOString(), by: role, ...(batch === undefined ? {} : { batch }), change }
    const [clean = entry] = redactedEntries(corpus, [...standing, entry]).slice(-1)
    const about = serviceOfEntry(clean, standing)
    const before = view.mine.directory.services.find(({ id }) => id === about)
    const first = corpus.services.find(({ id }) => id === about)
    const parts = splitByTier(clean, { first, before, standing, places: corpus.places, newId: () => crypto.randomUUID() })
    standing.push(...parts.map((part) => part.entry))
    putOut(parts.map((part) => outgoingEntry(part, about ?? '', me)))
    return clean
  })
  return made
}

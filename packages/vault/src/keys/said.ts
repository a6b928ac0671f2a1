import type { Canonical } from './canonical.ts'
import type { MemberRole } from './cards.ts'
import type { People, VerifiedMember } from './chain.ts'
import { count, day, hasOnly, keyOf, type Reader, text } from './fields.ts'
import { rolesOn } from './spans.ts'
import { bears, readStatement, type SignedStatement } from './statement.ts'

/** Who may read something. */
export type StatementTier = 'public' | 'network' | 'trusted' | 'organization'

/** An entry of the directory's journal, by a member. What `entry` holds is for others to read: here it is only known to be theirs. */
export type EntryStatement = { readonly network: string; readonly record: string; readonly tier: StatementTier; readonly entry: Canonical; readonly by: string }
/** Which organization answers for a service. `on` is a day. */
export type OwnershipStatement = {
  readonly network: string
  readonly record: string
  readonly service: string
  readonly organization: string
  readonly by: string
  readonly on: string
}
/** What came of a proposal. `reason` is sealed for a group, where there is one. `on` is a day. */
export type ReviewStatement = {
  readonly network: string
  readonly recordKind: string
  readonly record: string
  readonly version: number
  readonly state: 'accepted' | 'refused' | 'withdrawn'
  readonly reason?: { readonly group: string; readonly epoch: number; readonly sealed: string }
  readonly by: string
  readonly on: string
}
/** How many entries of a tier were accepted up to a place in the feed, and the hash of them (32 bytes). `on` is a day. */
export type CheckpointStatement = {
  readonly network: string
  readonly record: string
  readonly tier: StatementTier
  readonly seq: number
  readonly count: number
  readonly digest: Uint8Array
  readonly by: string
  readonly on: string
}

const tierOf = (value: Canonical | undefined): StatementTier | null =>
  (['public', 'network', 'trusted', 'organization'] as const).find((tier) => tier === value) ?? null

const entry: Reader<EntryStatement> = (said) => {
  const { network, record, entry: given, by } = said
  const tier = tierOf(said.tier)
  if (!hasOnly(said, 'network', 'record', 'tier', 'entry', 'by') || given === undefined) return null
  return text(network) && text(record) && text(by) && tier ? { network, record, tier, entry: given, by } : null
}

const ownership: Reader<OwnershipStatement> = (said) => {
  const { network, record, service, organization, by, on } = said
  if (!hasOnly(said, 'network', 'record', 'service', 'organization', 'by', 'on')) return null
  return text(network) && text(record) && text(service) && text(organization) && text(by) && day(on) ? { network, record, service, organization, by, on } : null
}

function reasonOf(value: Canonical | undefined): ReviewStatement['reason'] | null {
  if (value === undefined) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { group, epoch, sealed } = value as Readonly<Record<string, Canonical>>
  return text(group) && count(epoch) && typeof sealed === 'string' && Object.keys(value).length === 3 ? { group, epoch, sealed } : null
}

const review: Reader<ReviewStatement> = (said) => {
  const { network, recordKind, record, version, by, on } = said
  const state = (['accepted', 'refused', 'withdrawn'] as const).find((one) => one === said.state)
  const reason = reasonOf(said.reason)
  const names = ['network', 'recordKind', 'record', 'version', 'state', 'by', 'on', ...(said.reason === undefined ? [] : ['reason'])]
  if (!hasOnly(said, ...names) || reason === null || !state || !count(version)) return null
  if (!text(network) || !text(recordKind) || !text(record) || !text(by) || !day(on)) return null
  return { network, recordKind, record, version, state, by, on, ...(reason ? { reason } : {}) }
}

const checkpoint: Reader<CheckpointStatement> = (said) => {
  const { network, record, seq, count: held, by, on } = said
  const [tier, digest] = [tierOf(said.tier), keyOf(said.digest, 32)]
  if (!hasOnly(said, 'network', 'record', 'tier', 'seq', 'count', 'digest', 'by', 'on') || !tier || !digest) return null
  if (!text(network) || !text(record) || !text(by) || !day(on) || !count(seq, 0) || !count(held, 0)) return null
  return { network, record, tier, seq, count: held, digest, by, on }
}

const readers = { entry, ownership, review, checkpoint } as const

/** The kinds of statement that members make in their work. */
export type SaidKind = keyof typeof readers
/** What a statement of this kind says. */
export type SaidOf<K extends SaidKind> = NonNullable<ReturnType<(typeof readers)[K]>>

/** Why a statement is not believed: `unreadable` is nothing of this kind, `other-network` is of another, `unknown-author` is of nobody who leads to the root, `signature` is not theirs. */
export type SaidFault = { readonly kind: 'unreadable' | 'other-network' | 'unknown-author' | 'signature' }

/** What a believed member said, and the roles that they had on that day (an entry bears no day: the roles that they ever had). */
export type Said<K extends SaidKind> = { readonly said: SaidOf<K>; readonly by: VerifiedMember; readonly roles: readonly MemberRole[] }

/**
 * Reads what a member said and checks that it was they: up to the root, since `people` were. Whether they may say so is for whoever knows what it is
 * about, by `roles`. Never throws.
 */
export function saidBy<K extends SaidKind>(
  signed: SignedStatement,
  kind: K,
  { people, network }: { readonly people: People; readonly network: string },
): { readonly ok: true; readonly value: Said<K> } | { readonly ok: false; readonly error: SaidFault } {
  const fields = readStatement(signed, kind)
  // The table pairs each kind with its own reader; the compiler cannot follow that through a parameter.
  const said = fields && (readers[kind](fields) as SaidOf<K> | null)
  if (!said) return { ok: false, error: { kind: 'unreadable' } }
  if (said.network !== network) return { ok: false, error: { kind: 'other-network' } }
  const by = people.members.get(said.by)
  if (!by) return { ok: false, error: { kind: 'unknown-author' } }
  if (!bears(signed, kind, { by: said.by, publicKey: by.signPublic })) return { ok: false, error: { kind: 'signature' } }
  const spans = people.spans.get(said.by) ?? []
  const roles = 'on' in said ? rolesOn(spans, said.on) : spans.map(({ role }) => role)
  return { ok: true, value: { said, by, roles } }
}

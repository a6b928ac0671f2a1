import { Bytes32, Bytes64, bytesBetween, ReceivePublic } from './bytes.ts'
import { BilingualName, Day, Handle, Id, Instant, RecordKind, Role, ServiceId, Tier } from './names.ts'
import { type Given, z } from './zod.ts'

/** One signature: `by` says whose key to take (`root`, or the id of a member or an invitation). */
const Signature = z.strictObject({ by: z.union([z.literal('root'), Id]), signature: Bytes64 })

/** A statement as it travels: its canonical text (JSON, keys sorted, no spaces), byte for byte as it was signed, and its signatures. */
export const signedUpTo = (characters: number) => z.strictObject({ statement: z.string().min(2).max(characters), signatures: z.array(Signature).min(1).max(4) })

/** A card, a delegation, a role: each a few keys and ids. */
export const SignedStatement = signedUpTo(12_000)
export type SignedStatement = Given<z.output<typeof SignedStatement>>

/** What is signed before a statement's text, so that a signature of one kind is never one of another. */
export const signedPrefix = (kind: StatementKind): string => `recourse/${kind}/v1\n`

const by = z.union([z.literal('root'), Id])
const v = z.literal(1)

/** An inviter's word that whoever holds the key of an invitation may join. */
const delegation = z.strictObject({
  kind: z.literal('delegation'),
  v,
  network: Id,
  invitation: Id,
  organization: Id,
  newOrganization: z.boolean(),
  role: Role,
  invitationPublic: Bytes32,
  expires: Instant,
  by,
})
const member = z.strictObject({
  kind: z.literal('member'),
  v,
  network: Id,
  organization: Id,
  member: Id,
  role: Role,
  handle: Handle,
  signPublic: Bytes32,
  receivePublic: ReceivePublic,
  invitation: Id.nullable(),
  joined: Day,
})
const organization = z.strictObject({
  kind: z.literal('organization'),
  v,
  network: Id,
  organization: Id,
  name: BilingualName,
  recoveryPublic: ReceivePublic,
  recoveryHash: Bytes32,
  inboxPublic: ReceivePublic,
  epoch: z.int().min(1),
  version: z.int().min(1),
  issued: Day,
})
const role = z.strictObject({ kind: z.literal('role'), v, network: Id, member: Id, role: Role, version: z.int().min(1), by, on: Day })
const leave = z.strictObject({ kind: z.literal('leave'), v, network: Id, member: Id, by, on: Day })
const trust = z.strictObject({ kind: z.literal('trust'), v, network: Id, organization: Id, trusted: z.boolean(), version: z.int().min(1), by, on: Day })
/** The answer to a challenge. `origin` is the address of the page that signs it: an answer given to another site is worth nothing here. */
const login = z.strictObject({ kind: z.literal('login'), v, network: Id, handle: Handle, challenge: Id, nonce: Bytes32, origin: z.string().max(300) })
/** An entry of the directory's journal; `record` is its id, and the form of `entry` is checked where it is read. */
const entry = z.strictObject({ kind: z.literal('entry'), v, network: Id, record: Id, tier: Tier, entry: z.looseObject({ id: Id }), by: Id })
/** Which organization answers for a service. */
const ownership = z.strictObject({ kind: z.literal('ownership'), v, network: Id, record: Id, service: ServiceId, organization: Id, by, on: Day })
/** Why, for the people of a group alone: sealed, since it may say more than the record does. */
const reason = z.strictObject({ group: Id, epoch: z.int().min(1), sealed: bytesBetween(73, 8192) })
const review = z.strictObject({
  kind: z.literal('review'),
  v,
  network: Id,
  recordKind: RecordKind,
  record: Id,
  version: z.int().min(1),
  state: z.enum(['accepted', 'refused', 'withdrawn']),
  reason: reason.optional(),
  by: Id,
  on: Day,
})
/** How many entries of a tier were accepted up to a place in the feed, and the hash of them. */
const checkpoint = z.strictObject({
  kind: z.literal('checkpoint'),
  v,
  network: Id,
  record: Id,
  tier: Tier,
  seq: z.int().min(0),
  count: z.int().min(0),
  digest: Bytes32,
  by: Id,
  on: Day,
})

/** What each kind of statement says, once its text is parsed. */
export const statements = { delegation, member, organization, role, leave, trust, login, entry, ownership, review, checkpoint } as const
export type StatementKind = keyof typeof statements
/** What a statement of this kind says. */
export type StatementOf<K extends StatementKind> = z.output<(typeof statements)[K]>

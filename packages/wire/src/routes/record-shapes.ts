import { bytesBetween, sealedUpTo } from '../bytes.ts'
import { exampleDay, exampleId, exampleSigned } from '../examples.ts'
import { Day, Id, RecordKind, RecordState, Seq, ServiceId, Tier } from '../names.ts'
import type { Json } from '../route.ts'
import { SignedStatement, signedUpTo } from '../statements.ts'
import { type Given, z } from '../zod.ts'

/** What is public is a signed statement that anybody can read and check. */
export const PublicBody = signedUpTo(400_000)
/** What is not is sealed by the device, for a group. */
export const SealedBody = sealedUpTo(400_000)

/** A record, as it stands. `body` when it is public, otherwise `sealed` with its group and epoch. */
export const NetworkRecord = z.object({
  kind: RecordKind,
  id: Id,
  version: z.int().min(1),
  seq: Seq,
  tier: Tier,
  state: RecordState,
  organizationId: Id,
  authorId: Id,
  groupId: Id.nullable(),
  epoch: z.int().nullable(),
  about: ServiceId.nullable(),
  body: PublicBody.nullable(),
  sealed: SealedBody.nullable(),
  changedOn: Day,
})
export type NetworkRecord = Given<z.output<typeof NetworkRecord>>

const named = { kind: RecordKind, id: Id }

/** A record to be written. `expected` is the version that was seen: 0 for one that is new. */
export const RecordToWrite = z.strictObject({
  ...named,
  expected: z.int().min(0).max(1_000_000),
  tier: Tier,
  groupId: Id.optional(),
  epoch: z.int().min(1).optional(),
  about: ServiceId.optional(),
  /** For an ownership, the organization that owns; otherwise it is the writer's own. */
  organizationId: Id.optional(),
  state: z.enum(['accepted', 'proposed', 'withdrawn']),
  body: PublicBody.optional(),
  sealed: bytesBetween(73, 400_000).optional(),
})
export type RecordToWrite = Given<z.input<typeof RecordToWrite>>

/** Why one record of several was not taken. */
export const refusals = [
  'not-allowed',
  'shape-wrong',
  'statement-wrong',
  'entry-wrong',
  'service-wrong',
  'group-wrong',
  'epoch-closed',
  'final',
  'not-found',
] as const
export const Refusal = z.enum(refusals)
export type Refusal = (typeof refusals)[number]

/**
 * What became of one: `stored` with its place in the feed, `same` when the very same was there already (the request came twice), `conflict` with the
 * version that is there now (0 when there is none), or `refused`.
 */
export const WriteOutcome = z.discriminatedUnion('outcome', [
  z.object({ ...named, outcome: z.literal('stored'), version: z.int(), seq: Seq }),
  z.object({ ...named, outcome: z.literal('same'), version: z.int(), seq: Seq }),
  z.object({ ...named, outcome: z.literal('conflict'), version: z.int() }),
  z.object({ ...named, outcome: z.literal('refused'), reason: Refusal }),
])
export type WriteOutcome = Given<z.output<typeof WriteOutcome>>

/** Who accepted, refused or withdrew a record: their signed statement. */
export const Review = z.object({
  ...named,
  version: z.int().min(1),
  state: z.enum(['accepted', 'refused', 'withdrawn']),
  reviewerId: Id,
  statement: SignedStatement,
  seq: Seq,
  madeOn: Day,
})
export type Review = Given<z.output<typeof Review>>

export const exampleRecord: Json = {
  kind: 'entry',
  id: exampleId(30),
  version: 1,
  seq: 11,
  tier: 'public',
  state: 'accepted',
  organizationId: exampleId(3),
  authorId: exampleId(2),
  groupId: null,
  epoch: null,
  about: 'svc_lantern',
  body: exampleSigned('entry'),
  sealed: null,
  changedOn: exampleDay,
}
export const exampleReview: Json = {
  kind: 'entry',
  id: exampleId(30),
  version: 1,
  state: 'accepted',
  reviewerId: exampleId(2),
  statement: exampleSigned('review'),
  seq: 12,
  madeOn: exampleDay,
}

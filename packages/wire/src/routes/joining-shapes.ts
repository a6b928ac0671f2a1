import { Bytes32, KeysSealed, Salt, sealedUpTo, Wrapped } from '../bytes.ts'
import { exampleBytes, exampleId, exampleName, exampleSigned } from '../examples.ts'
import { BilingualName, GroupKind, Handle, Id, Role } from '../names.ts'
import type { Json } from '../route.ts'
import { SignedStatement } from '../statements.ts'
import { type Given, z } from '../zod.ts'

/** Who joins: their card, and what they will sign in with. The server learns no passphrase and nothing that stands for one. */
export const NewMember = z.strictObject({
  memberId: Id,
  handle: Handle,
  card: SignedStatement,
  salt: Salt,
  loginPublic: Bytes32,
  keysSealed: KeysSealed,
})
/** An organization that joins with its first member. */
export const NewOrganization = z.strictObject({ organizationId: Id, name: BilingualName, card: SignedStatement })
/** A member's own keys, sealed to the recovery officers named on this version of their organization's card. */
export const RecoverySeal = z.strictObject({ sealed: sealedUpTo(16_384), cardVersion: z.int().min(1) })
/** A group that begins, and its secret wrapped for whoever begins it. */
export const NewGroup = z.strictObject({ groupId: Id, kind: GroupKind, wrapped: Wrapped })
/** The secret of a group's open epoch, wrapped for oneself. */
export const OwnWrap = z.strictObject({ groupId: Id, epoch: z.int().min(1), wrapped: Wrapped })
/** Whose session it is, and until when. It ends sooner when 15 minutes pass without a request. */
export const Session = z.object({
  networkId: Id,
  memberId: Id,
  organizationId: Id,
  handle: Handle,
  role: Role,
  trusted: z.boolean(),
  steppedUp: z.boolean(),
  endsAt: z.iso.datetime(),
})
export type Session = Given<z.output<typeof Session>>

export const exampleMember: Json = {
  memberId: exampleId(2),
  handle: 'helpline.two',
  card: exampleSigned('member'),
  salt: exampleBytes(16),
  loginPublic: exampleBytes(32),
  keysSealed: exampleBytes(512),
}
export const exampleOrganization: Json = { organizationId: exampleId(3), name: exampleName, card: exampleSigned('organization') }
export const exampleRecoverySeal: Json = { sealed: exampleBytes(1700), cardVersion: 1 }

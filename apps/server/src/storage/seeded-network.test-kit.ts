import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { NewMember, NewOrganization, Role, Storage, Tables } from './index.ts'

/** The hash of a token, as storage takes it. */
export const hashed = (token: Uint8Array): Buffer => createHash('sha256').update(token).digest()

/** Sealed bytes as a client makes them: to anybody without the key they are chance. */
export const sealed = (length = 257): Buffer => Buffer.concat([Buffer.of(1), randomBytes(length - 1)])

/** A member of a seeded network who has just signed in. */
export type SeededMember = {
  readonly networkId: string
  readonly organizationId: string
  readonly memberId: string
  readonly handle: string
  readonly role: Role
  /** What the server makes of their cookie. */
  readonly session: Buffer
}

/** Two organizations, of which the first is trusted, and somebody in each role. */
export type SeededNetwork = {
  readonly networkId: string
  readonly groups: { readonly network: string; readonly trusted: string; readonly first: string; readonly second: string }
  readonly founder: SeededMember
  readonly coordinator: SeededMember
  readonly steward: SeededMember
  readonly member: SeededMember
  readonly otherSteward: SeededMember
  readonly otherMember: SeededMember
}

const newMember = (handle: string): NewMember => ({
  memberId: randomUUID(),
  handle,
  card: '{"statement":"card","signatures":[]}',
  salt: randomBytes(16),
  loginPublic: randomBytes(32),
  keysSealed: sealed(),
})

const newOrganization = (name: string): NewOrganization => ({
  organizationId: randomUUID(),
  nameEn: name,
  nameFr: name,
  card: '{"statement":"organization","signatures":[]}',
})

type Made<T> = { readonly made: T } | null
const done = <T>(made: Made<T>): T => {
  if (!made) throw new Error('not seeded')
  return made.made
}

/** Founds a network, with its founder alone in it and the first epochs of its groups. */
export async function foundNetwork(storage: Storage, name = 'Lantern') {
  const [token, session, networkId] = [randomBytes(32), hashed(randomBytes(32)), randomUUID()]
  const [organization, member] = [newOrganization(`${name} House`), newMember('founder')]
  const groups = { network: randomUUID(), trusted: randomUUID(), first: randomUUID() }
  await storage.door.offerFounding(hashed(token), new Date(Date.now() + 3_600_000))
  const network = { networkId, nameEn: name, nameFr: name, rootPublic: randomBytes(32) }
  const made = await storage.door.found(hashed(token), { network, organization, member, session }, async (tx) => {
    const kinds = [
      ['network', groups.network, null],
      ['trusted', groups.trusted, null],
      ['organization', groups.first, organization.organizationId],
    ] as const
    for (const [kind, group_id, organization_id] of kinds) {
      await tx.insertInto('group_epoch').values({ network_id: networkId, group_id, epoch: 1, kind, organization_id, made_by: member.memberId }).execute()
      await tx
        .insertInto('wrap')
        .values({ network_id: networkId, group_id, epoch: 1, member_id: member.memberId, wrapped: sealed(1417) })
        .execute()
    }
  })
  done(made)
  const founder: SeededMember = {
    networkId,
    organizationId: organization.organizationId,
    memberId: member.memberId,
    handle: 'founder',
    role: 'network-steward',
    session,
  }
  return { networkId, groups, founder }
}

/** Makes an invitation by this member, and gives its id and token. */
export async function invite(storage: Storage, by: SeededMember, given: { readonly role: Role; readonly organizationId: string; readonly fresh?: boolean }) {
  const [invitationId, token] = [randomUUID(), randomBytes(32)]
  const row: Insertable<Tables['invitation']> = {
    network_id: by.networkId,
    invitation_id: invitationId,
    organization_id: given.organizationId,
    role: given.role,
    new_organization: given.fresh ?? false,
    token_hash: hashed(token),
    expires_at: new Date(Date.now() + 3_600_000),
    delegation: '{"statement":"delegation","signatures":[]}',
    secrets_sealed: sealed(),
    made_by: by.memberId,
  }
  await storage.asSession(by.session, (tx) => tx.insertInto('invitation').values(row).execute())
  return { invitationId, token }
}

type Joining = { readonly handle: string; readonly role: Role; readonly organization?: NewOrganization; readonly organizationId?: string }

/** Somebody joins, invited by this member: with an organization of their own when one is given. */
export async function join(storage: Storage, by: SeededMember, { handle, role, organization, organizationId }: Joining): Promise<SeededMember> {
  const where = organization?.organizationId ?? organizationId ?? by.organizationId
  const { invitationId, token } = await invite(storage, by, { role, organizationId: where, fresh: organization !== undefined })
  const [member, session] = [newMember(handle), hashed(randomBytes(32))]
  const given = { networkId: by.networkId, invitationId, tokenHash: hashed(token), organization: organization ?? null, member, session }
  done(await storage.door.accept(given, async () => {}))
  return { networkId: by.networkId, organizationId: where, memberId: member.memberId, handle, role, session }
}

/** A whole network: two organizations, somebody in each role, everybody with the keys that are theirs. */
export async function seedNetwork(storage: Storage, name = 'Lantern'): Promise<SeededNetwork> {
  const { networkId, groups, founder } = await foundNetwork(storage, name)
  const coordinator = await join(storage, founder, { handle: 'coordinator', role: 'coordinator' })
  const steward = await join(storage, founder, { handle: 'steward', role: 'steward' })
  const member = await join(storage, steward, { handle: 'member', role: 'member' })
  const otherSteward = await join(storage, founder, { handle: 'other.steward', role: 'steward', organization: newOrganization(`${name} Bridge`) })
  const otherMember = await join(storage, otherSteward, { handle: 'other.member', role: 'member' })
  const second = randomUUID()
  await storage.asSession(otherSteward.session, async (tx) => {
    const { organizationId, memberId } = otherSteward
    const epoch = { network_id: networkId, group_id: second, epoch: 1, kind: 'organization', organization_id: organizationId, made_by: memberId } as const
    await tx.insertInto('group_epoch').values(epoch).execute()
    for (const { memberId: member_id } of [otherSteward, otherMember])
      await tx
        .insertInto('wrap')
        .values({ network_id: networkId, group_id: second, epoch: 1, member_id, wrapped: sealed(1417) })
        .execute()
  })
  await storage.asSession(founder.session, async (tx) => {
    for (const { memberId: member_id, organizationId } of [coordinator, steward, member, otherSteward, otherMember])
      for (const group_id of organizationId === founder.organizationId ? [groups.network, groups.trusted, groups.first] : [groups.network])
        await tx
          .insertInto('wrap')
          .values({ network_id: networkId, group_id, epoch: 1, member_id, wrapped: sealed(1417) })
          .execute()
  })
  return { networkId, groups: { ...groups, second }, founder, coordinator, steward, member, otherSteward, otherMember }
}

type RecordRow = Insertable<Tables['record']>

/** A sealed record of this member, in a group. */
export const sealedRecord = (by: SeededMember, group_id: string, given: Partial<RecordRow> & Pick<RecordRow, 'kind' | 'tier'>): RecordRow => ({
  network_id: by.networkId,
  record_id: randomUUID(),
  organization_id: by.organizationId,
  author_id: by.memberId,
  group_id,
  epoch: 1,
  state: 'accepted',
  about: null,
  body: null,
  sealed: sealed(),
  ...given,
})

/** A public record of this member. */
export const publicRecord = (by: SeededMember, given: Partial<RecordRow> & Pick<RecordRow, 'kind'>): RecordRow => ({
  network_id: by.networkId,
  record_id: randomUUID(),
  organization_id: by.organizationId,
  author_id: by.memberId,
  tier: 'public',
  group_id: null,
  epoch: null,
  state: 'accepted',
  about: 'svc_lantern',
  body: '{"statement":"entry","signatures":[]}',
  sealed: null,
  ...given,
})

/** Signs in once more, and steps up: what the keys are for is checked before this, outside of the storage. */
export async function signIn(storage: Storage, member: SeededMember): Promise<SeededMember> {
  const session = hashed(randomBytes(32))
  await storage.door.openSession(session, member.networkId, member.memberId)
  await storage.door.stepUp(session)
  return { ...member, session }
}

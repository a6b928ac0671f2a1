import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../storage/databases.test-kit.ts'
import { foundingToken, type NetworkApp, startNetworkApp, type WholeNetwork, wholeNetwork } from './network-app.test-kit.ts'
import {
  acceptance,
  codeOf,
  founding,
  given,
  invitation,
  join,
  newBrowser,
  newKey,
  organizationCard,
  type Person,
  rootSays,
  says,
  signIn,
} from './people.test-kit.ts'

const day = '2026-11-25'

describe.each(engines)('founding, inviting, joining and leaving, on %s', (engine) => {
  let server: NetworkApp
  let lantern: WholeNetwork
  beforeAll(async () => {
    server = await startNetworkApp(engine)
    lantern = await wholeNetwork(server)
    for (const person of [lantern.founder, lantern.steward, lantern.otherSteward]) await signIn(person, { purpose: 'step-up' })
  })
  afterAll(() => server.close())

  test('a network is founded once with a link, whatever comes of two at the same moment', async () => {
    const token = await foundingToken(server.storage)
    const both = await Promise.all([founding(token), founding(token)].map(({ body }) => codeOf(newBrowser(server.app).client.foundNetwork({ body }))))
    expect(both.toSorted()).toEqual(['founding-closed', 'ok'])
    expect(await codeOf(newBrowser(server.app).client.openFounding({ body: { token: token.toString('base64url') } }))).toBe('founding-closed')
  })

  test('a network whose cards its root did not sign is not founded, and its link still serves', async () => {
    const token = await foundingToken(server.storage)
    const { body } = founding(token)
    const other = founding(token).body
    const { client } = newBrowser(server.app)
    for (const wrong of [
      { ...body, network: { ...body.network, rootPublic: newKey().publicKey } },
      { ...body, member: other.member },
      { ...body, organization: other.organization },
    ])
      expect(await codeOf(client.foundNetwork({ body: wrong }))).toBe('statement-wrong')
    expect(await codeOf(client.foundNetwork({ body: { ...body, groups: body.groups.map((group) => ({ ...group, kind: 'network' as const })) } }))).toBe(
      'not-understood',
    )
    expect(await codeOf(client.openFounding({ body: { token: token.toString('base64url') } }))).toBe('ok')
  })

  const opens = ({ body, token, networkId }: ReturnType<typeof invitation>) =>
    codeOf(newBrowser(server.app).client.openInvitation({ body: { networkId, invitationId: body.invitationId, token: token.toString('base64url') } }))
  const accepts = (made: ReturnType<typeof invitation>, handle: string) =>
    codeOf(newBrowser(server.app).client.acceptInvitation({ body: acceptance(made, handle).accepted }))

  test('an invitation serves once, of two who come at the same moment one', async () => {
    const made = invitation(lantern.steward, { role: 'member' })
    await given(lantern.steward.client.makeInvitation({ body: made.body }))
    expect(await opens(made)).toBe('ok')
    expect((await Promise.all([accepts(made, 'twin.one'), accepts(made, 'twin.two')])).toSorted()).toEqual(['invitation-closed', 'ok'])
    expect(await opens(made)).toBe('invitation-closed')
    const { invitations } = await given(lantern.steward.client.listInvitations())
    expect(invitations.find(({ invitationId }) => invitationId === made.body.invitationId)).toMatchObject({ state: 'used', usedBy: expect.any(String) })
  })

  test('an invitation that was taken back or is too old opens nothing, by the clock of the server', async () => {
    const { client } = lantern.steward
    const revoked = invitation(lantern.steward, { role: 'member' })
    await given(client.makeInvitation({ body: revoked.body }))
    await given(client.revokeInvitation({ params: { invitationId: revoked.body.invitationId } }))
    expect([await opens(revoked), await accepts(revoked, 'late.one')]).toEqual(['invitation-closed', 'invitation-closed'])
    expect(await codeOf(client.revokeInvitation({ params: { invitationId: revoked.body.invitationId } }))).toBe('invitation-closed')
    const brief = invitation(lantern.steward, { role: 'member', expiresAt: new Date(Date.now() + 700).toISOString() })
    await given(client.makeInvitation({ body: brief.body }))
    await expect.poll(() => opens(brief), { interval: 100 }).toBe('invitation-closed')
    expect(await accepts(brief, 'late.two')).toBe('invitation-closed')
    const { invitations } = await given(client.listInvitations())
    expect(invitations.find(({ invitationId }) => invitationId === brief.body.invitationId)?.state).toBe('expired')
  })

  test('a device whose clock is wrong is told so, and makes no invitation for ever', async () => {
    for (const days of [-1, 400])
      expect(
        await codeOf(
          lantern.steward.client.makeInvitation({
            body: invitation(lantern.steward, { role: 'member', expiresAt: new Date(Date.now() + days * 86_400_000).toISOString() }).body,
          }),
        ),
      ).toBe('expiry-out-of-range')
  })

  test('who may invite whom follows from the root, and from the keys and not the session', async () => {
    const tried = (by: Person, inviting: Parameters<typeof invitation>[1]) => codeOf(by.client.makeInvitation({ body: invitation(by, inviting).body }))
    const { founder, steward, coordinator, root } = lantern
    expect(await tried(steward, { role: 'coordinator' })).toBe('not-allowed')
    expect(await tried(steward, { role: 'member', organizationId: lantern.otherSteward.organizationId })).toBe('not-allowed')
    expect(await tried(coordinator, { role: 'member', organizationId: randomUUID(), newOrganization: true })).toBe('not-allowed')
    expect(await tried(founder, { role: 'coordinator' })).toBe('statement-wrong')
    expect(await tried(founder, { role: 'coordinator', root })).toBe('ok')
    const stolen = { ...steward, key: newKey() }
    expect(await tried(stolen, { role: 'member' })).toBe('statement-wrong')
    const { body } = invitation(steward, { role: 'member' })
    expect(await codeOf(steward.client.makeInvitation({ body: { ...body, role: 'steward' } }))).toBe('statement-wrong')
  })

  test('nobody joins as more than they were invited as, or under a name that is taken', async () => {
    const made = invitation(lantern.steward, { role: 'member' })
    await given(lantern.steward.client.makeInvitation({ body: made.body }))
    const asSteward = acceptance({ ...made, body: { ...made.body, role: 'steward' } }, 'too.much').accepted
    expect(await codeOf(newBrowser(server.app).client.acceptInvitation({ body: asSteward }))).toBe('statement-wrong')
    const otherKey = acceptance({ ...made, key: newKey() }, 'other.key').accepted
    expect(await codeOf(newBrowser(server.app).client.acceptInvitation({ body: otherKey }))).toBe('statement-wrong')
    expect(await accepts(made, 'member')).toBe('handle-taken')
    expect(await accepts(made, 'free.name')).toBe('ok')
  })

  test('roles and trust change by a signed word, the next in its row and no other', async () => {
    const { founder, steward, member, otherSteward, root } = lantern
    const change = (
      by: Person,
      to: Person,
      { version, role = 'steward', rooted = false }: { version: number; role?: 'steward' | 'coordinator'; rooted?: boolean },
    ) => {
      const said = { member: to.memberId, role, version, on: day }
      const statement = rooted ? rootSays(by, root, { kind: 'role', said }) : says(by, 'role', said)
      return codeOf(by.client.changeRole({ params: { memberId: to.memberId }, body: { role, statement } }))
    }
    expect(await change(steward, member, { version: 1 })).toBe('ok')
    expect(await change(steward, member, { version: 1 })).toBe('conflict')
    expect(await change(steward, member, { version: 9 })).toBe('conflict')
    expect(await change(steward, member, { version: 2, role: 'coordinator' })).toBe('not-allowed')
    expect(await change(founder, otherSteward, { version: 1, role: 'coordinator' })).toBe('statement-wrong')
    const said = { organization: otherSteward.organizationId, trusted: true, version: 1, on: day }
    const trust = () =>
      codeOf(
        founder.client.trustOrganization({ params: { organizationId: said.organization }, body: { trusted: true, statement: says(founder, 'trust', said) } }),
      )
    expect([await trust(), await trust()]).toEqual(['ok', 'conflict'])
    expect((await given(otherSteward.client.readSession())).session?.trusted).toBe(true)
    const { organizations } = await given(otherSteward.client.listPeople())
    expect(organizations.find(({ organizationId }) => organizationId === said.organization)).toMatchObject({
      trusted: true,
      trust: [{ signatures: [{ by: founder.memberId }] }],
    })
  })

  test('of two who change a card at once one is told to look again', async () => {
    const { otherSteward } = lantern
    const { organizationId, networkId, memberId, key } = otherSteward
    const card = (name: string) => organizationCard(networkId, organizationId, { version: 2, signers: [{ by: memberId, key }], name: { en: name, fr: name } })
    const put = (name: string) => codeOf(otherSteward.client.putOrganizationCard({ params: { organizationId }, body: { card: card(name) } }))
    expect((await Promise.all([put('Bridge'), put('Pont')])).toSorted()).toEqual(['conflict', 'ok'])
    const notTheirs = organizationCard(networkId, organizationId, { version: 3, signers: [{ by: memberId, key: newKey() }] })
    expect(await codeOf(otherSteward.client.putOrganizationCard({ params: { organizationId }, body: { card: notTheirs } }))).toBe('statement-wrong')
  })

  test('a member may leave by themselves, an organization with all of its members, and never the last who leads', async () => {
    const { founder, root, otherSteward, otherMember } = lantern
    const leave = (by: Person, who: Person) =>
      codeOf(by.client.leaveMember({ params: { memberId: who.memberId }, body: { statement: says(by, 'leave', { member: who.memberId, on: day }) } }))
    const going = await join(server.app, lantern.steward, { handle: 'going', role: 'member' })
    await signIn(going, { purpose: 'step-up' })
    expect([await leave(going, going), await codeOf(going.client.listGroups())]).toEqual(['ok', 'sign-in-needed'])
    const row = (await given(founder.client.listPeople())).members.find(({ memberId }) => memberId === going.memberId)
    expect(row).toMatchObject({ state: 'left', roles: [{ signatures: [{ by: going.memberId }] }] })
    expect(await leave(founder, founder)).toBe('last-steward')
    const { organizationId } = otherSteward
    const statements = [otherSteward, otherMember].map(({ memberId }) => rootSays(founder, root, { kind: 'leave', said: { member: memberId, on: day } }))
    await given(founder.client.leaveOrganization({ params: { organizationId }, body: { statements } }))
    for (const person of [otherSteward, otherMember]) expect(await codeOf(person.client.listGroups())).toBe('sign-in-needed')
    const { lines } = await given(founder.client.readAudit({ query: { organization: organizationId } }))
    expect(lines.at(-1)?.action).toBe('organization.left')
    expect(server.faults).toEqual([])
  })
})

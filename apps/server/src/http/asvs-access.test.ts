import { randomUUID } from 'node:crypto'
import { routeNames, routes } from '@recourse/wire'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../storage/databases.test-kit.ts'
import { answerText } from './mount.ts'
import { foundingToken, type NetworkApp, startNetworkApp, type WholeNetwork, wholeNetwork } from './network-app.test-kit.ts'
import { codeOf, found, given, type Person, says, sealed, signIn } from './people.test-kit.ts'

const day = '2026-11-25'

describe.each(engines)('what people may reach, on %s', (engine) => {
  let server: NetworkApp
  let lantern: WholeNetwork
  let elsewhere: Person
  beforeAll(async () => {
    server = await startNetworkApp(engine, { metricsToken: 'a token of sixteen' })
    lantern = await wholeNetwork(server)
    elsewhere = (await found(server.app, await foundingToken(server.storage))).founder
    for (const person of [lantern.founder, lantern.steward, elsewhere]) await signIn(person, { purpose: 'step-up' })
  })
  afterAll(() => server.close())

  const sealedRecord = async (by: Person, tier: 'network' | 'trusted', groupId: string): Promise<string> => {
    const record = { kind: 'entry', id: randomUUID(), expected: 0, tier, groupId, epoch: 1, state: 'proposed', sealed: sealed() } as const
    const { results } = await given(by.client.writeRecords({ body: { records: [record] } }))
    expect(results[0]?.outcome).toBe('stored')
    return record.id
  }

  test('ASVS 8.2.2 knowing the id of something that is for others opens nothing', async () => {
    const id = await sealedRecord(lantern.member, 'trusted', lantern.groups.trusted)
    const versions = (person: Person) => codeOf(person.client.listVersions({ params: { kind: 'entry', id } }))
    expect([await versions(lantern.steward), await versions(lantern.otherSteward), await versions(elsewhere)]).toEqual(['ok', 'not-found', 'not-found'])
    const seen = async (person: Person) => (await given(person.client.readChanges({ query: {} }))).records.some((record) => record.id === id)
    expect([await seen(lantern.steward), await seen(lantern.otherSteward), await seen(elsewhere)]).toEqual([true, false, false])
  })

  test('ASVS 8.2.3 and 14.2.6 nobody gets the sealed keys, salts or login keys of another, whoever they are', async () => {
    const people = JSON.stringify(await given(lantern.founder.client.listPeople()))
    const rows = await server.storage.asOwner((tx) => tx.selectFrom('member_key').selectAll().execute())
    expect(rows.length).toBeGreaterThan(5)
    for (const { salt, login_public, keys_sealed } of rows)
      for (const secret of [salt, login_public, keys_sealed]) expect(people).not.toContain(secret.toString('base64url'))
    const mine = await given(lantern.member.client.readMyKeys())
    const own = rows.find(({ member_id }) => member_id === lantern.member.memberId)
    expect(mine.keysSealed).toBe(own?.keys_sealed.toString('base64url'))
  })

  test('ASVS 14.2.6 an answer holds what its route says and nothing more, though more were handed to it', () => {
    const { answer } = routes.listNetworks.example
    const slipped = { networks: answer.networks.map((network) => ({ ...network, keysSealed: 'zqcanary' })), member: 'zqcanary' }
    expect(JSON.parse(answerText(routes.listNetworks, slipped))).toEqual(answer)
    expect(() => answerText(routes.listNetworks, { networks: [{ networkId: lantern.founder.networkId }] })).toThrow()
  })

  test('ASVS 8.3.1 what a request says of itself gives it nothing', async () => {
    const cookie = lantern.member.cookie() ?? ''
    const headers = { cookie, 'x-role': 'network-steward', 'x-member': lantern.founder.memberId, 'x-stepped-up': '1' }
    const answer = await server.app.inject({ method: 'GET', url: `/api/recovery/seals/${lantern.steward.memberId}`, headers })
    expect(answer.json()).toMatchObject({ error: { code: 'not-allowed' } })
    const asOther = await server.app.inject({ method: 'GET', url: '/api/audit', headers: { ...headers, cookie: `${cookie}; organization=${randomUUID()}` } })
    expect(asOther.statusCode).toBe(200)
  })

  test('ASVS 8.3.2 another role counts from the next request on, in the session that is open', async () => {
    const { steward, member } = lantern
    expect(await codeOf(member.client.makeInvitation({ body: routes.makeInvitation.example.body as never }))).toBe('not-allowed')
    const change = async (role: 'member' | 'steward', version: number) =>
      given(
        steward.client.changeRole({
          params: { memberId: member.memberId },
          body: { role, statement: says(steward, 'role', { member: member.memberId, role, version, on: day }) },
        }),
      )
    await change('steward', 1)
    expect((await given(member.client.readSession())).session?.role).toBe('steward')
    expect(await codeOf(member.client.makeInvitation({ body: routes.makeInvitation.example.body as never }))).toBe('not-found')
    await change('member', 2)
    expect(await codeOf(member.client.makeInvitation({ body: routes.makeInvitation.example.body as never }))).toBe('not-allowed')
  })

  test('ASVS 8.4.1 nobody of another network reaches anything of this one, or learns that it is there', async () => {
    const id = await sealedRecord(lantern.member, 'network', lantern.groups.network)
    const { member } = lantern
    const tries = [
      elsewhere.client.listVersions({ params: { kind: 'entry', id } }),
      elsewhere.client.readRecoverySeal({ params: { memberId: member.memberId } }),
      elsewhere.client.addWraps({
        params: { groupId: lantern.groups.network },
        body: { epoch: 1, wraps: [{ memberId: member.memberId, wrapped: sealed(1417) }] },
      }),
      elsewhere.client.readAudit({ query: { organization: member.organizationId } }),
      elsewhere.client.leaveMember({
        params: { memberId: member.memberId },
        body: { statement: says(elsewhere, 'leave', { member: member.memberId, on: day }) },
      }),
    ]
    for (const tried of tries) expect(await codeOf(tried)).toBe('not-found')
    const theirs = JSON.stringify([
      await given(elsewhere.client.listPeople()),
      await given(elsewhere.client.readChanges({ query: {} })),
      await given(elsewhere.client.listGroups()),
      await given(elsewhere.client.readAudit({ query: {} })),
    ])
    for (const ours of [lantern.founder.networkId, member.memberId, member.organizationId, id, lantern.groups.network]) expect(theirs).not.toContain(ours)
  })

  test('ASVS 14.2.1 no address carries a token, a signature, a key or a name', () => {
    for (const name of routeNames) {
      const { params, query } = routes[name].example as { params?: object; query?: object }
      const asked = Object.keys({ ...params, ...query })
      for (const secret of ['token', 'signature', 'handle', 'salt', 'keysSealed', 'loginPublic', 'seed']) expect(asked, name).not.toContain(secret)
    }
  })

  test('ASVS 14.3.2 no answer of the network is kept by a browser or on the way', async () => {
    for (const url of ['/api/networks', '/api/session', '/api/people', '/api/nothing', '/api/', '/api/openapi.json'])
      expect((await server.app.inject({ method: 'GET', url })).headers['cache-control'], url).toBe('no-store')
  })

  test('ASVS 14.3.1 signing out takes the cookie from the browser', async () => {
    const answer = await server.app.inject({ method: 'DELETE', url: '/api/session', headers: { 'x-recourse': '1', cookie: '__Host-recourse=x' } })
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-recourse=; .*Expires=Thu, 01 Jan 1970/)
  })

  test('ASVS 16.3.1 and 16.3.2 failures to sign in and refusals are counted, and nothing is written down of whose', async () => {
    const wrong = { ...lantern.otherMember, login: lantern.member.login }
    expect(await signIn(wrong)).toBe('sign-in-failed')
    expect(await codeOf(lantern.member.client.readRecoverySeal({ params: { memberId: lantern.steward.memberId } }))).toBe('not-allowed')
    const { body } = await server.app.inject({ url: '/metrics', headers: { authorization: 'Bearer a token of sixteen' } })
    expect(body).toMatch(/recourse_problems_total\{code="sign-in-failed"\} [1-9]/)
    expect(body).toMatch(/recourse_problems_total\{code="not-allowed"\} [1-9]/)
    expect(body).toMatch(/recourse_requests_total\{route="\/api\/recovery\/seals\/:memberId",status="4xx"\} [1-9]/)
  })

  test('ASVS 16.2.5 what is counted and written down holds no id, no name and no address', async () => {
    const { body } = await server.app.inject({ url: '/metrics', headers: { authorization: 'Bearer a token of sixteen' } })
    expect(body + JSON.stringify(server.faults)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|member\b.*steward|127\.0\.0\.1|recourse_[a-z_]+\{[^}]*handle/)
    expect(server.faults).toEqual([])
  })

  test('ASVS 16.4.2 the audit of an organization is a chain that nobody can rewrite', async () => {
    const { lines } = await given(lantern.steward.client.readAudit({ query: {} }))
    expect(lines.map(({ n }) => n)).toEqual(lines.map((_, n) => n + 1))
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['network.founded', 'invitation.made', 'member.joined', 'role.steward']))
    for (const [n, line] of lines.entries()) expect(line.previousHash).toBe(n === 0 ? Buffer.alloc(32).toString('base64url') : lines[n - 1]?.hash)
    const rewrite = server.storage.asSession(null, (tx) => sql`update audit set action = 'nothing'`.execute(tx))
    await expect(rewrite).rejects.toThrow('42501')
    const page = await given(lantern.steward.client.readAudit({ query: { since: '2', limit: '2' } }))
    expect([page.lines.map(({ n }) => n), page.more]).toEqual([[3, 4], true])
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../storage/databases.test-kit.ts'
import { type NetworkApp, startNetworkApp, type WholeNetwork, wholeNetwork } from './network-app.test-kit.ts'
import { answerTo, codeOf, given, join, newBrowser, newKey, origin, type Person, says, sealed, signIn } from './people.test-kit.ts'

// Named after the items of the OWASP Application Security Verification Standard 5.0 that the server alone can prove.
describe.each(engines)('sessions and signing in, on %s', (engine) => {
  let server: NetworkApp
  let lantern: WholeNetwork
  beforeAll(async () => {
    server = await startNetworkApp(engine)
    lantern = await wholeNetwork(server)
  })
  afterAll(() => server.close())

  const challengeOf = (handle: string) => given(newBrowser(server.app).client.beginChallenge({ body: { networkId: lantern.founder.networkId, handle } }))
  const ageSessions = (column: 'seen_at' | 'ends_at', by: string) =>
    server.storage.asOwner((tx) =>
      sql`update priv.session set ${sql.ref(column)} = now() - ${sql.lit(by)}::interval where member_id = ${lantern.member.memberId}`.execute(tx),
    )
  const sees = (person: Pick<Person, 'client'>) => codeOf(person.client.listGroups())

  test('ASVS 6.3.8 nobody learns who is a member: same shape, a salt that stays, and an answer that never works', async () => {
    const [real, none, again] = [await challengeOf('member'), await challengeOf('nobody.here'), await challengeOf('nobody.here')]
    expect(Object.keys(none)).toEqual(Object.keys(real))
    expect(none.salt).toBe(again.salt)
    expect([none.salt.length, none.nonce.length]).toEqual([real.salt.length, real.nonce.length])
    expect((await challengeOf('nobody.else')).salt).not.toBe(none.salt)
    const someone = { networkId: lantern.founder.networkId, login: newKey() }
    const wrong = async (handle: string) => {
      const challenge = await challengeOf(handle)
      return newBrowser(server.app).client.openSession({ body: { challengeId: challenge.challengeId, signature: answerTo(challenge, { ...someone, handle }) } })
    }
    expect(await wrong('nobody.here')).toEqual(await wrong('member'))
    expect(await codeOf(wrong('nobody.here'))).toBe('sign-in-failed')
  })

  test('ASVS 6.3.8 the same work is done for whoever is not there', async () => {
    const took = async (handle: string): Promise<number> => {
      const from = performance.now()
      const challenge = await challengeOf(handle)
      const login = { networkId: lantern.founder.networkId, handle, login: newKey() }
      await newBrowser(server.app).client.openSession({ body: { challengeId: challenge.challengeId, signature: answerTo(challenge, login) } })
      return performance.now() - from
    }
    const times: Record<'real' | 'none', number[]> = { real: [], none: [] }
    for (let n = 0; n < 9; n++) {
      times.real.push(await took('other.member'))
      times.none.push(await took('nobody.at.all'))
    }
    // The quickest of each: whatever else the machine does only adds to the others.
    const ratio = Math.min(...times.real) / Math.min(...times.none)
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(2.5)
  })

  test('ASVS 6.3.1 after ten wrong answers an account is closed for a while, there or not, and others are not', async () => {
    const wrong = async (handle: string): Promise<string> => {
      const { client } = newBrowser(server.app)
      const challenge = await client.beginChallenge({ body: { networkId: lantern.founder.networkId, handle } })
      if (!challenge.ok) return challenge.problem.code
      const signature = answerTo(challenge.value, { networkId: lantern.founder.networkId, handle, login: newKey() })
      return codeOf(client.openSession({ body: { challengeId: challenge.value.challengeId, signature } }))
    }
    for (const handle of ['coordinator', 'nobody.known']) {
      for (let n = 0; n < 10; n++) expect(await wrong(handle)).toBe('sign-in-failed')
      expect(await wrong(handle)).toBe('too-many')
    }
    await expect(signIn(lantern.coordinator)).rejects.toThrow('too-many')
    expect(await signIn(lantern.steward)).toBe('ok')
  })

  test('a challenge serves once, for one account, for two minutes, and for a page of ours alone', async () => {
    const { member, steward } = lantern
    const challenge = await challengeOf('member')
    const signature = answerTo(challenge, member)
    const open = (challengeId: string, given: string) => codeOf(newBrowser(server.app).client.openSession({ body: { challengeId, signature: given } }))
    expect(await open(challenge.challengeId, answerTo(challenge, steward))).toBe('sign-in-failed')
    expect(await open(challenge.challengeId, signature)).toBe('sign-in-failed')
    const late = await challengeOf('member')
    await server.storage.asOwner((tx) => sql`update priv.challenge set made_at = now() - interval '121 seconds'`.execute(tx))
    expect(await open(late.challengeId, answerTo(late, member))).toBe('sign-in-failed')
    const elsewhere = await challengeOf('member')
    expect(await open(elsewhere.challengeId, answerTo(elsewhere, { ...member, at: 'https://recourse.elsewhere.example' }))).toBe('sign-in-failed')
    const good = await challengeOf('member')
    expect(await open(good.challengeId, answerTo(good, { ...member, at: origin }))).toBe('ok')
    expect(await open(good.challengeId, answerTo(good, member))).toBe('sign-in-failed')
  })

  test('ASVS 7.2.3 a token has 256 bits, and lies in a cookie that no script, no other host and no plain address gets', async () => {
    const { member } = lantern
    const tokens = new Set<string>()
    for (let n = 0; n < 8; n++) {
      await signIn(member)
      tokens.add(member.cookie() ?? '')
    }
    expect(tokens.size).toBe(8)
    for (const token of tokens) expect(token).toMatch(/^__Host-recourse=[\w-]{43}$/)
    const challenge = await challengeOf('member')
    const payload = JSON.stringify({ challengeId: challenge.challengeId, signature: answerTo(challenge, member) })
    const headers = { 'x-recourse': '1', 'content-type': 'application/json' }
    const answer = await server.app.inject({ method: 'POST', url: '/api/session', headers, payload })
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-recourse=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  })

  test('ASVS 7.2.4 each signing in gives a new token and ends the one before', async () => {
    const { member } = lantern
    for (const purpose of ['login', 'step-up'] as const) {
      const before = member.cookie()
      expect(await signIn(member, { purpose })).toBe('ok')
      const thief = newBrowser(server.app)
      thief.setCookie(before)
      expect(await sees(thief)).toBe('sign-in-needed')
      expect(await sees(member)).toBe('ok')
    }
  })

  test('nobody steps up as somebody else, or without being signed in', async () => {
    const { member, steward } = lantern
    await signIn(member)
    const challenge = await given(member.client.beginChallenge({ body: { networkId: member.networkId, handle: steward.handle, purpose: 'step-up' } }))
    const body = { challengeId: challenge.challengeId, signature: answerTo(challenge, steward) }
    expect(await codeOf(member.client.openSession({ body }))).toBe('sign-in-failed')
    expect(await signIn({ ...steward, ...newBrowser(server.app) }, { purpose: 'step-up' })).toBe('sign-in-failed')
  })

  test('ASVS 7.3.1 a session ends after 15 minutes without a request, and lasts while it is used', async () => {
    const { member } = lantern
    await signIn(member)
    await ageSessions('seen_at', '14 minutes')
    expect(await sees(member)).toBe('ok')
    await ageSessions('seen_at', '14 minutes')
    expect(await sees(member)).toBe('ok')
    await ageSessions('seen_at', '16 minutes')
    expect(await sees(member)).toBe('sign-in-needed')
  })

  test('ASVS 7.3.2 a session ends after 12 hours, however much it is used', async () => {
    const { member } = lantern
    await signIn(member)
    const { session } = await given(member.client.readSession())
    expect(Math.abs(Date.parse(session?.endsAt ?? '') - Date.now() - 12 * 3_600_000)).toBeLessThan(60_000)
    await ageSessions('ends_at', '1 second')
    expect(await sees(member)).toBe('sign-in-needed')
  })

  test('ASVS 7.4.1 a cookie that was stolen opens nothing once its owner signed out', async () => {
    const { member } = lantern
    await signIn(member)
    const thief = newBrowser(server.app)
    thief.setCookie(member.cookie())
    expect(await sees(thief)).toBe('ok')
    await given(member.client.endSession())
    expect(member.cookie()).toBe(null)
    expect(await sees(thief)).toBe('sign-in-needed')
    await signIn(member)
  })

  test('ASVS 7.4.2 whoever leaves is signed out everywhere in the same moment, and does not come back', async () => {
    const { founder, steward } = lantern
    const leaving = await join(server.app, founder, { handle: 'soon.gone', role: 'member' })
    const second = { ...leaving, ...newBrowser(server.app) }
    await signIn(second)
    const pending = await challengeOf('soon.gone')
    await signIn(steward, { purpose: 'step-up' })
    const statement = says(steward, 'leave', { member: leaving.memberId, on: '2026-11-25' })
    await given(steward.client.leaveMember({ params: { memberId: leaving.memberId }, body: { statement } }))
    expect([await sees(leaving), await sees(second)]).toEqual(['sign-in-needed', 'sign-in-needed'])
    const body = { challengeId: pending.challengeId, signature: answerTo(pending, leaving) }
    expect(await codeOf(newBrowser(server.app).client.openSession({ body }))).toBe('sign-in-failed')
    expect(await signIn({ ...leaving, ...newBrowser(server.app) })).toBe('sign-in-failed')
    // The groups wait for whoever remains to make the next epoch.
    const { groups } = await given(steward.client.listGroups())
    expect(groups.map(({ epochs }) => epochs.at(-1)?.state)).toEqual(['closed', 'closed', 'closed'])
  })

  test('ASVS 7.4.3 a new passphrase ends what was opened with the old one, and the old one opens nothing', async () => {
    const { otherMember } = lantern
    const elsewhere = { ...otherMember, ...newBrowser(server.app) }
    await signIn(elsewhere)
    await signIn(otherMember, { purpose: 'step-up' })
    const login = newKey()
    await given(otherMember.client.changeMyKeys({ body: { salt: sealed(16), loginPublic: login.publicKey, keysSealed: sealed() } }))
    expect([await sees(otherMember), await sees(elsewhere)]).toEqual(['ok', 'sign-in-needed'])
    expect(await signIn({ ...otherMember, ...newBrowser(server.app) })).toBe('sign-in-failed')
    expect(await signIn({ ...otherMember, ...newBrowser(server.app), login })).toBe('ok')
  })

  test('ASVS 7.5.2 one signs out everywhere else, after showing that it is oneself', async () => {
    const { otherSteward } = lantern
    const elsewhere = { ...otherSteward, ...newBrowser(server.app) }
    await signIn(elsewhere)
    await signIn(otherSteward)
    expect(await codeOf(otherSteward.client.endOtherSessions())).toBe('step-up-needed')
    await signIn(otherSteward, { purpose: 'step-up' })
    expect((await given(otherSteward.client.endOtherSessions())).ended).toBe(1)
    expect([await sees(otherSteward), await sees(elsewhere)]).toEqual(['ok', 'sign-in-needed'])
  })

  test('ASVS 7.5.3 a stepping up lasts five minutes', async () => {
    const { steward } = lantern
    await signIn(steward, { purpose: 'step-up' })
    await server.storage.asOwner((tx) => sql`update priv.session set stepped_up_at = now() - interval '301 seconds'`.execute(tx))
    expect(await codeOf(steward.client.endOtherSessions())).toBe('step-up-needed')
  })

  test('ASVS 6.5.6 a passkey is a second way in, and none once it is removed', async () => {
    const { steward } = lantern
    await signIn(steward, { purpose: 'step-up' })
    const [credentialId, login] = [sealed(40), newKey()]
    await given(steward.client.putPasskey({ params: { credentialId }, body: { loginPublic: login.publicKey, keysSealed: sealed() } }))
    expect((await given(steward.client.readMyKeys())).passkeys).toMatchObject([{ credentialId }])
    const withPasskey = async (key = login): Promise<string> => {
      const challenge = await challengeOf('steward')
      const body = { challengeId: challenge.challengeId, signature: answerTo(challenge, { ...steward, login: key }), credentialId }
      return codeOf(newBrowser(server.app).client.openSession({ body }))
    }
    expect([await withPasskey(), await withPasskey(steward.login)]).toEqual(['ok', 'sign-in-failed'])
    await given(steward.client.removePasskey({ params: { credentialId } }))
    expect(await withPasskey()).toBe('sign-in-failed')
  })

  test('none of it was a fault', () => expect(server.faults).toEqual([]))
})

import { sign } from 'node:crypto'
import { signedPrefix } from '@recourse/wire'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../storage/databases.test-kit.ts'
import { aService, ownership, publicEntry, reviewBy, sealedPut } from './entries.test-kit.ts'
import { type NetworkApp, startNetworkApp, type WholeNetwork, wholeNetwork } from './network-app.test-kit.ts'
import { codeOf, given, newBrowser, newKey, type Person, says, sealed } from './people.test-kit.ts'

type Put = Parameters<Person['client']['writeRecords']>[0]['body']['records'][number]

describe.each(engines)('records, the feed and packs, on %s', (engine) => {
  let server: NetworkApp
  let lantern: WholeNetwork
  let group: string
  beforeAll(async () => {
    server = await startNetworkApp(engine)
    lantern = await wholeNetwork(server)
    group = lantern.groups.network
  })
  afterAll(() => server.close())

  const write = async (by: Person, ...records: Put[]) => (await given(by.client.writeRecords({ body: { records } }))).results
  const outcome = async (by: Person, put: Put): Promise<string> => {
    const [result] = await write(by, put)
    return result?.outcome === 'refused' ? result.reason : (result?.outcome ?? '')
  }
  const changes = (by: Person, since: number, limit = 500) => given(by.client.readChanges({ query: { since: String(since), limit: String(limit) } }))

  test('each of a batch is taken or not by itself, and the same request again changes nothing', async () => {
    const { coordinator } = lantern
    const good = [sealedPut('round', group), sealedPut('practice', group)]
    const wrong = sealedPut('round', lantern.groups.trusted)
    const first = await write(coordinator, good[0] as Put, wrong, { ...wrong, body: undefined, tier: 'public' }, good[1] as Put)
    expect(first.map((one) => (one.outcome === 'refused' ? one.reason : one.outcome))).toEqual(['stored', 'group-wrong', 'shape-wrong', 'stored'])
    const again = await write(coordinator, ...good)
    expect(again).toMatchObject(first.filter(({ outcome: is }) => is === 'stored').map(({ kind, id }) => ({ kind, id, outcome: 'same', version: 1 })))
    const [changed] = await write(coordinator, { ...(good[0] as Put), sealed: sealed() })
    expect(changed).toMatchObject({ outcome: 'conflict', version: 1 })
  })

  test('of two who write over the same version one is told of the other', async () => {
    const { founder, coordinator } = lantern
    const put = sealedPut('round', group)
    await write(founder, put)
    const next = () => ({ ...put, expected: 1, sealed: sealed() })
    const both = await Promise.all([write(founder, next()), write(coordinator, next())])
    expect(
      both
        .flat()
        .map(({ outcome: is }) => is)
        .toSorted(),
    ).toEqual(['conflict', 'stored'])
    expect(both.flat().find(({ outcome: is }) => is === 'conflict')).toMatchObject({ version: 2 })
    const { versions } = await given(founder.client.listVersions({ params: { kind: 'round', id: put.id } }))
    expect(versions.map(({ version }) => version)).toEqual([1, 2])
  })

  test('who may write which kind in which tier and state follows the table of kinds', async () => {
    const { member, steward, coordinator, otherSteward, groups } = lantern
    const proposal = { state: 'proposed' } as const
    expect(await outcome(member, sealedPut('entry', group, proposal))).toBe('stored')
    expect(await outcome(member, sealedPut('entry', group))).toBe('not-allowed')
    expect(await outcome(steward, sealedPut('entry', group))).toBe('not-allowed')
    expect(await outcome(coordinator, sealedPut('entry', group))).toBe('stored')
    expect(await outcome(coordinator, sealedPut('entry', groups.organization, { tier: 'organization' }))).toBe('not-allowed')
    expect(await outcome(otherSteward, sealedPut('entry', groups.trusted, { ...proposal, tier: 'trusted' }))).toBe('not-allowed')
    expect(await outcome(member, sealedPut('round', group))).toBe('not-allowed')
    expect(await outcome(member, sealedPut('profile', group, { id: member.memberId }))).toBe('stored')
    expect(await outcome(member, sealedPut('profile', group, { id: member.organizationId }))).toBe('not-allowed')
    expect(await outcome(steward, sealedPut('profile', group, { id: steward.organizationId }))).toBe('stored')
    expect(await outcome(otherSteward, sealedPut('profile', group, { id: member.memberId, expected: 1 }))).toBe('not-allowed')
  })

  test('a public entry is taken only in the form of the journal, about what it says, and signed by its author', async () => {
    const { steward, coordinator, founder } = lantern
    const change = { kind: 'put', service: aService('svc_lantern'), why: 'added' }
    const about = 'svc_lantern'
    expect(await outcome(steward, publicEntry(steward, { change, about }))).toBe('not-allowed')
    expect(await outcome(founder, ownership(founder, about, steward.organizationId))).toBe('stored')
    expect(await outcome(steward, publicEntry(steward, { change, about }))).toBe('stored')
    const wrong = (more: object, about_ = about) => outcome(coordinator, publicEntry(coordinator, { change: { ...change, ...more }, about: about_ }))
    expect(await wrong({ service: { ...aService(about), secret: 'field' } })).toBe('entry-wrong')
    expect(await wrong({ service: { ...aService(about), website: 'javascript:alert(1)' } })).toBe('entry-wrong')
    expect(await wrong({}, 'svc_other')).toBe('service-wrong')
    const claim = { id: 'c', field: 'practice', value: 'yes', text: { en: 'a', fr: 'b' }, ask: { en: 'a', fr: 'b' }, method: 'call', source: 's', by: 'x' }
    const hidden = { kind: 'claim', service: about, claim: { ...claim, visibility: 'trusted' } }
    expect(await outcome(coordinator, publicEntry(coordinator, { change: hidden, about }))).toBe('entry-wrong')
    expect(await outcome(coordinator, publicEntry(coordinator, { change: { ...hidden, claim }, about }))).toBe('stored')
    const stolen = publicEntry({ ...coordinator, key: newKey() }, { change, about })
    expect(await outcome(coordinator, stolen)).toBe('statement-wrong')
    expect(await outcome(coordinator, { ...publicEntry(coordinator, { change, about }), id: crypto.randomUUID() })).toBe('statement-wrong')
    // Whoever may not write it is told so, before anything of it is looked at.
    const { member } = lantern
    expect(await outcome(member, { ...ownership(member, about, member.organizationId), about: 'svc_other' })).toBe('not-allowed')
    const spaced = publicEntry(coordinator, { change, about })
    const loose = { ...spaced, body: signedLoosely(coordinator, spaced.body?.statement ?? '') }
    expect(await outcome(coordinator, loose)).toBe('statement-wrong')
    const taken = publicEntry(coordinator, { change, about })
    expect([await outcome(coordinator, taken), await outcome(coordinator, { ...taken, expected: 1 })]).toEqual(['stored', 'final'])
  })

  test('a proposal is accepted by whoever answers for the service, taken back by its author, and by nobody else', async () => {
    const { member, steward, otherSteward, coordinator } = lantern
    const propose = async (by: Person): Promise<Put> => {
      const put = publicEntry(by, { change: { kind: 'put', service: aService('svc_lantern'), why: 'edited' }, about: 'svc_lantern', state: 'proposed' })
      expect(await outcome(by, put)).toBe('stored')
      return put
    }
    const review = (by: Person, put: Put, state: 'accepted' | 'refused' | 'withdrawn') => by.client.reviewRecord({ body: reviewBy(by, put, state) })
    const one = await propose(member)
    expect(await codeOf(review(member, one, 'accepted'))).toBe('not-allowed')
    expect(await codeOf(review(otherSteward, one, 'accepted'))).toBe('not-allowed')
    const before = (await changes(member, 0)).upTo
    const accepting = reviewBy(steward, one, 'accepted')
    const done = await given(steward.client.reviewRecord({ body: accepting }))
    expect(done.result).toMatchObject({ outcome: 'stored', version: 1 })
    expect((await given(steward.client.reviewRecord({ body: accepting }))).result).toMatchObject({ outcome: 'same' })
    const after = await changes(member, before)
    expect(after.records).toMatchObject([{ id: one.id, state: 'accepted' }])
    expect(after.reviews).toMatchObject([{ id: one.id, state: 'accepted', reviewerId: steward.memberId }])
    const two = await propose(member)
    expect((await given(review(member, two, 'withdrawn'))).result.outcome).toBe('stored')
    expect(await codeOf(coordinator.client.reviewRecord({ body: { ...reviewBy(coordinator, two, 'accepted'), state: 'refused' } }))).toBe('statement-wrong')
    const three = reviewBy(coordinator, two, 'accepted')
    expect(
      (await given(coordinator.client.reviewRecord({ body: { ...three, version: 2, statement: reviewVersionTwo(coordinator, two) } }))).result.outcome,
    ).toBe('conflict')
  })

  // The same with spaces, and signed as such: a second text that says the same.
  const signedLoosely = (by: Person, statement: string) => {
    const text = JSON.stringify(JSON.parse(statement), null, 1)
    const signature = sign(null, Buffer.from(signedPrefix('entry') + text), by.key.privateKey).toString('base64url')
    return { statement: text, signatures: [{ by: by.memberId, signature }] }
  }
  const reviewVersionTwo = (by: Person, { kind, id }: Put) =>
    says(by, 'review', { recordKind: kind, record: id, version: 2, state: 'accepted', on: '2026-11-25' })

  test('the feed is one order that each reads by their own steps, and nothing in it is missed', async () => {
    const { member } = lantern
    const whole = await changes(member, 0)
    const seen: number[] = []
    for (let since = 0, more = true; more; ) {
      const page = await changes(member, since, 3)
      seen.push(...page.records.map(({ seq }) => seq), ...page.reviews.map(({ seq }) => seq))
      ;[since, more] = [page.upTo, page.more]
    }
    expect(seen.toSorted((a, b) => a - b)).toEqual([...whole.records, ...whole.reviews].map(({ seq }) => seq).toSorted((a, b) => a - b))
    expect(new Set(seen).size).toBe(seen.length)
    expect(await changes(member, whole.upTo)).toMatchObject({ upTo: whole.upTo, more: false, records: [], reviews: [] })
    expect(whole.peopleSeq).toBe(Math.max(...(await given(member.client.listPeople())).members.map(({ seq }) => seq)))
  })

  test('a visitor takes along what was published, with the cards to check it, and is later told what no longer counts', async () => {
    const { coordinator, founder } = lantern
    const { client } = newBrowser(server.app)
    const read = (since: number, limit = 500) =>
      given(client.readPublicPack({ query: { network: founder.networkId, since: String(since), limit: String(limit) } }))
    const first = await read(0)
    expect(first.records.length).toBeGreaterThan(3)
    expect(first.records.every(({ tier, state, body, sealed: closed }) => tier === 'public' && state === 'accepted' && body !== null && closed === null)).toBe(
      true,
    )
    expect(first.cards.map(({ memberId }) => memberId)).toEqual(expect.arrayContaining([founder.memberId, coordinator.memberId]))
    expect(first.cards.map(({ memberId }) => memberId)).not.toContain(lantern.otherMember.memberId)
    const gone = first.records.find(({ kind, authorId }) => kind === 'entry' && authorId === coordinator.memberId)
    if (!gone) throw new Error('nothing to withdraw')
    await given(coordinator.client.reviewRecord({ body: reviewBy(coordinator, gone, 'withdrawn') }))
    const next = await read(first.upTo)
    expect(next).toMatchObject({ since: first.upTo, records: [], gone: [{ kind: 'entry', id: gone.id }], more: false })
    expect((await read(0)).records.map(({ id }) => id)).toEqual(first.records.map(({ id }) => id).filter((id) => id !== gone.id))
    const page = await read(0, 2)
    expect([page.records.length, page.more, page.upTo]).toEqual([2, true, page.records[1]?.seq])
    expect(await codeOf(client.readPublicPack({ query: { network: lantern.founder.memberId } }))).toBe('not-found')
  })

  test('a pack of a tier holds what was accepted there, for whoever may read it, and its last checkpoint', async () => {
    const { coordinator, member, otherMember } = lantern
    const id = crypto.randomUUID()
    expect(await outcome(coordinator, sealedPut('checkpoint', group, { id }))).toBe('stored')
    expect(await outcome(coordinator, sealedPut('entry', lantern.groups.trusted, { tier: 'trusted' }))).toBe('stored')
    const pack = await given(otherMember.client.readPack({ params: { tier: 'network' }, query: {} }))
    expect(pack.checkpoint).toMatchObject({ id, kind: 'checkpoint' })
    expect(pack.records.every(({ tier, state, sealed: closed }) => tier === 'network' && state === 'accepted' && closed !== null)).toBe(true)
    expect(await codeOf(otherMember.client.readPack({ params: { tier: 'trusted' }, query: {} }))).toBe('not-allowed')
    expect((await given(member.client.readPack({ params: { tier: 'trusted' }, query: {} }))).records.length).toBe(1)
    const later = await given(otherMember.client.readPack({ params: { tier: 'network' }, query: { since: String(pack.upTo) } }))
    expect(later).toMatchObject({ records: [], gone: [], more: false })
  })

  test('none of it was a fault', () => expect(server.faults).toEqual([]))
})

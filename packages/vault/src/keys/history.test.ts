import { beforeAll, expect, test } from 'vitest'
import { type People, peopleOf } from './chain.ts'
import { receiversOf } from './group.ts'
import { invitationSignSeed } from './invitation.ts'
import { alarmsOf, remember } from './memory.ts'
import { inventedNetwork } from './network.test-kit.ts'
import { saidBy } from './said.ts'
import { randomBytes, vaultReady } from './sodium.ts'
import { rolesOn } from './spans.ts'
import { signStatement } from './statement.ts'

beforeAll(vaultReady)

function aNetwork() {
  const net = inventedNetwork()
  const founder = net.found('founder', 'org-a')
  const steward = net.invite('steward', 'root', { organization: 'org-b', role: 'steward', newOrganization: true })
  const worker = net.invite('worker', steward, { organization: 'org-b' })
  return { net, founder, steward, worker, people: (): People => peopleOf(net.handed(), net.rootPublic) }
}

const ids = (of: readonly { readonly member: string }[]): readonly string[] => of.map(({ member }) => member)

test('those whom a steward let in stay when that steward is one no longer; whoever joins by them after that day does not come in', () => {
  const { net, steward, people } = aNetwork()
  net.changeRole('steward', 'member', { by: 'root', on: '2026-11-22', version: 1 })
  net.invite('same-day', steward, { organization: 'org-b', joined: '2026-11-22' })
  net.invite('after', steward, { organization: 'org-b', joined: '2026-11-23' })
  expect(people().members.get('steward')?.role).toBe('member')
  expect([...people().members.keys()]).toEqual(['founder', 'steward', 'worker', 'same-day'])
  expect(people().broken).toEqual([{ who: 'after', link: 'more-than-given' }])
})

test('a steward who was made one lets in and makes others; one who was and is not makes nobody anything', () => {
  const { net, steward, worker, people } = aNetwork()
  net.changeRole('worker', 'steward', { by: steward, on: '2026-11-21', version: 1 })
  const later = net.invite('later', worker, { organization: 'org-b', joined: '2026-11-22' })
  net.changeRole('later', 'steward', { by: worker, on: '2026-11-23', version: 1 })
  net.changeRole('steward', 'member', { by: worker, on: '2026-11-24', version: 1 })
  net.changeRole('worker', 'member', { by: steward, on: '2026-11-25', version: 2 })
  const { members, spans, broken } = people()
  expect(broken).toEqual([])
  expect(['steward', 'worker', 'later'].map((id) => members.get(id)?.role)).toEqual(['member', 'steward', 'steward'])
  expect(['2026-11-20', '2026-11-21', '2026-11-22'].map((day) => rolesOn(spans.get('worker') ?? [], day))).toEqual([
    ['member'],
    ['member', 'steward'],
    ['steward'],
  ])
  // Of two who demote each other on one day, both did.
  net.changeRole('later', 'member', { by: worker, on: '2026-11-26', version: 2 })
  net.changeRole('worker', 'member', { by: later, on: '2026-11-26', version: 2 })
  expect(['worker', 'later'].map((id) => people().members.get(id)?.role)).toEqual(['member', 'member'])
})

test('who left lets nobody in from the next day on', () => {
  const { net, steward, people } = aNetwork()
  net.leave('steward', steward, '2026-11-22')
  net.invite('in-time', steward, { organization: 'org-b', joined: '2026-11-22' })
  net.invite('after', steward, { organization: 'org-b', joined: '2026-11-23' })
  expect(people().broken).toEqual([{ who: 'after', link: 'more-than-given' }])
})

test('one steps down by oneself and not up again, not even on that day; nobody but the root changes who is more than a steward', () => {
  const { net, steward, people } = aNetwork()
  const roleOf = (id: string) => people().members.get(id)?.role
  net.changeRole('steward', 'member', { by: steward, on: '2026-11-22', version: 1 })
  expect(roleOf('steward')).toBe('member')
  net.changeRole('steward', 'steward', { by: steward, on: '2026-11-22', version: 2 })
  expect(roleOf('steward')).toBe('member')
  net.changeRole('steward', 'steward', { by: 'root', on: '2026-11-23', version: 3 })
  net.invite('coordinator', 'root', { organization: 'org-b', role: 'coordinator' })
  net.changeRole('coordinator', 'member', { by: steward, on: '2026-11-24', version: 1 })
  expect([roleOf('steward'), roleOf('coordinator')]).toEqual(['steward', 'coordinator'])
  net.changeRole('coordinator', 'member', { by: 'root', on: '2026-11-24', version: 2 })
  expect(roleOf('coordinator')).toBe('member')
})

test('what is said in the name of somebody, and signed by another, changes nothing', () => {
  const { net, steward, worker, people } = aNetwork()
  const before = people()
  const posing = { ...worker, id: steward.id }
  net.changeRole('worker', 'steward', { by: posing, on: '2026-11-22', version: 1 })
  net.leave('worker', posing, '2026-11-22')
  net.trusts('org-b', true, { by: { ...worker, id: 'founder' }, version: 1 })
  const i = net.organizations.findIndex(({ statement }) => statement.includes('"organization":"org-b"'))
  expect(people()).toEqual(before)
  net.organizations[i] = signStatement(net.organizationCard('org-b', 2), [{ by: 'steward', seed: worker.signSeed }])
  expect(people().broken).toEqual([{ who: 'org-b', link: 'organization' }])
})

test('a newcomer comes in as what they were invited as, and where', () => {
  const { net, steward, people } = aNetwork()
  for (const [id, changed] of [
    ['higher', { role: 'steward' }],
    ['elsewhere', { organization: 'org-a' }],
  ] as const) {
    const who = net.invite(id, steward, { organization: 'org-b' })
    const seed = net.seeds.get(`inv-${id}`)
    if (!seed) throw new Error('no seed')
    const signers = [
      { by: `inv-${id}`, seed: invitationSignSeed(seed) },
      { by: id, seed: who.signSeed },
    ]
    net.members.splice(-1, 1, { card: signStatement(net.cardOf({ ...who, ...changed }, `inv-${id}`), signers), roles: [] })
  }
  // Nor may a steward begin an organization, not even their own.
  net.invite('beginner', steward, { organization: 'org-b', role: 'steward', newOrganization: true })
  expect(people().broken.filter(({ who }) => !who.startsWith('org'))).toEqual(
    ['higher', 'elsewhere', 'beginner'].map((who) => ({ who, link: 'more-than-given' })),
  )
})

test('the invitation that made an organization signs its first card and no later one', () => {
  const { net, people } = aNetwork()
  const seed = net.seeds.get('inv-steward')
  if (!seed) throw new Error('no seed')
  const i = net.organizations.findIndex(({ statement }) => statement.includes('"organization":"org-b"'))
  const sign = (version: number) => signStatement(net.organizationCard('org-b', version), [{ by: 'inv-steward', seed: invitationSignSeed(seed) }])
  net.organizations[i] = sign(1)
  expect(people().broken).toEqual([])
  net.organizations[i] = sign(2)
  expect(people().broken).toEqual([{ who: 'org-b', link: 'organization' }])
})

test('two who invited each other, and nobody else did, lead nowhere', () => {
  const { net, people } = aNetwork()
  const a = net.keysOf('a', 'org-b', 'steward')
  const b = net.invite('b', a, { organization: 'org-b', role: 'steward' })
  net.invite('a', b, { organization: 'org-b', role: 'steward' })
  expect(people().broken).toEqual(['b', 'a'].map((who) => ({ who, link: 'inviter' })))
})

test('one invitation lets one person in: of two, with a server that allowed it, neither is believed', () => {
  const { net, people } = aNetwork()
  const second = net.keysOf('second', 'org-b', 'member')
  const seed = net.seeds.get('inv-worker')
  if (!seed) throw new Error('no seed')
  const signers = [
    { by: 'inv-worker', seed: invitationSignSeed(seed) },
    { by: 'second', seed: second.signSeed },
  ]
  net.members.push({ card: signStatement(net.cardOf(second, 'inv-worker'), signers), roles: [] })
  expect(people().broken).toEqual(['worker', 'second'].map((who) => ({ who, link: 'twice' })))
})

test('days and instants are days and instants, or the statement is none', () => {
  const { net, steward, people } = aNetwork()
  net.invite('a', steward, { organization: 'org-b', joined: '2026-02-30' })
  net.invite('b', steward, { organization: 'org-b', expires: 'December 1, 2027' })
  expect(people().broken).toEqual([
    { who: '', link: 'unreadable' },
    { who: 'b', link: 'invitation' },
  ])
})

test('the keys of a group are wrapped for those of it who did not leave, and the trusted ones for trusted organizations alone', () => {
  const { net, founder, steward, people } = aNetwork()
  const steward2 = net.invite('network-steward', 'root', { organization: 'org-b', role: 'network-steward' })
  expect(ids(receiversOf(people(), { kind: 'network' }))).toEqual(['founder', 'steward', 'worker', 'network-steward'])
  expect(ids(receiversOf(people(), { kind: 'trusted' }))).toEqual(['founder'])
  net.trusts('org-b', true, { by: steward, version: 1 })
  expect([...people().trusted]).toEqual(['org-a'])
  net.trusts('org-b', true, { by: steward2, version: 2 })
  expect([...people().trusted]).toEqual(['org-a', 'org-b'])
  net.trusts('org-a', false, { by: founder, version: 1 })
  net.trusts('org-b', false, { by: 'root', version: 1 })
  expect([...people().trusted]).toEqual(['org-b'])
  net.leave('worker', steward, '2026-11-25')
  expect(ids(receiversOf(people(), { kind: 'organization', organization: 'org-b' }))).toEqual(['steward', 'network-steward'])
  expect(ids(receiversOf(people(), { kind: 'trusted' }))).toEqual(['steward', 'network-steward'])
})

const review = (by: string, on: string) =>
  ({ kind: 'review', v: 1, network: 'net', recordKind: 'entry', record: 'r', version: 1, state: 'accepted', by, on }) as const

test('what a member said is theirs, with the role of that day; in the name of another, of nobody, or under another kind it is not', () => {
  const { net, steward, worker, people } = aNetwork()
  net.changeRole('steward', 'member', { by: 'root', on: '2026-11-22', version: 1 })
  const where = { people: people(), network: 'net' }
  const good = signStatement(review('steward', '2026-11-21'), [{ by: 'steward', seed: steward.signSeed }])
  expect(saidBy(good, 'review', where)).toMatchObject({ ok: true, value: { said: { record: 'r', state: 'accepted' }, roles: ['steward'] } })
  const late = signStatement(review('steward', '2026-11-23'), [{ by: 'steward', seed: steward.signSeed }])
  expect(saidBy(late, 'review', where)).toMatchObject({ ok: true, value: { roles: ['member'] } })
  const fault = (kind: string) => ({ ok: false, error: { kind } })
  const forged = signStatement(review('steward', '2026-11-21'), [{ by: 'steward', seed: worker.signSeed }])
  expect(saidBy(forged, 'review', where)).toEqual(fault('signature'))
  expect(saidBy(signStatement(review('x', '2026-11-21'), [{ by: 'x', seed: worker.signSeed }]), 'review', where)).toEqual(fault('unknown-author'))
  expect(saidBy(good, 'checkpoint', where)).toEqual(fault('unreadable'))
  expect(saidBy(good, 'review', { ...where, network: 'other' })).toEqual(fault('other-network'))
})

test('entries, ownerships and checkpoints are read too, and with a field more or less they are none', () => {
  const { worker, people } = aNetwork()
  const where = { people: people(), network: 'net' }
  const common = { v: 1, network: 'net', record: 'r', by: 'worker' } as const
  const all = {
    entry: { ...common, kind: 'entry', tier: 'public', entry: { id: 'x', n: 3 } },
    ownership: { ...common, kind: 'ownership', service: 's', organization: 'org-b', on: '2026-11-21' },
    checkpoint: { ...common, kind: 'checkpoint', tier: 'network', seq: 0, count: 0, digest: 'A'.repeat(43), on: '2026-11-21' },
    review: { ...review('worker', '2026-11-21'), reason: { group: 'g', epoch: 1, sealed: 'AAAA' } },
  } as const
  for (const kind of ['entry', 'ownership', 'checkpoint', 'review'] as const) {
    const sign = (statement: (typeof all)[typeof kind] | object) =>
      signStatement(statement as (typeof all)[typeof kind], [{ by: 'worker', seed: worker.signSeed }])
    expect(saidBy(sign(all[kind]), kind, where), kind).toMatchObject({ ok: true, value: { by: { member: 'worker' } } })
    expect(saidBy(sign({ ...all[kind], more: 1 }), kind, where).ok, kind).toBe(false)
    expect(saidBy(sign(Object.fromEntries(Object.entries(all[kind]).filter(([name]) => name !== 'record'))), kind, where).ok, kind).toBe(false)
  }
})

test('a server that tells the same story, or a longer one, raises no alarm', () => {
  const { net, steward, people } = aNetwork()
  const before = structuredClone(remember(people(), '2026-11-23'))
  expect(alarmsOf(before, people())).toEqual([])
  net.invite('new', steward, { organization: 'org-b', joined: '2026-11-22' })
  net.changeRole('new', 'steward', { by: steward, on: '2026-11-24', version: 1 })
  net.leave('worker', steward, '2026-11-24')
  net.trusts('org-b', true, { by: 'root', version: 1 })
  net.organizations[0] = signStatement({ ...net.organizationCard('org-a', 2), issued: '2026-11-24' }, [{ by: 'root', seed: net.rootSeed }])
  expect(alarmsOf(before, people())).toEqual([])
})

test('a server that changes its story is noticed: other keys, someone gone, an older card, a role gone, and what is dated back', () => {
  const { net, founder, steward, people } = aNetwork()
  net.changeRole('worker', 'steward', { by: steward, on: '2026-11-21', version: 1 })
  const second = signStatement(net.organizationCard('org-a', 2), [{ by: 'root', seed: net.rootSeed }])
  const first = net.organizations[0]
  net.organizations[0] = second
  const before = remember(people(), '2026-11-28')
  const alarms = () => alarmsOf(before, people())
  expect(alarms()).toEqual([])
  // With the help of a steward: someone who is said to have been there for a week.
  net.invite('ghost', steward, { organization: 'org-b', joined: '2026-11-21' })
  expect(alarms()).toEqual([{ who: 'ghost', alarm: 'dated-back' }])
  net.changeRole('steward', 'member', { by: 'root', on: '2026-11-22', version: 1 })
  expect(alarms()).toEqual([
    { who: 'steward', alarm: 'dated-back' },
    { who: 'ghost', alarm: 'dated-back' },
  ])
  const roles = net.members.map((one) => one.roles.splice(0))
  expect(alarms()).toContainEqual({ who: 'worker', alarm: 'role-gone' })
  for (const [i, one] of roles.entries()) net.members[i]?.roles.push(...one)
  if (first) net.organizations[0] = first
  expect(alarms()).toContainEqual({ who: 'org-a', alarm: 'older-card' })
  net.organizations[0] = signStatement(net.organizationCard('org-a', 2), [{ by: 'root', seed: net.rootSeed }])
  expect(alarms()).toContainEqual({ who: 'org-a', alarm: 'other-card' })
  net.organizations.shift()
  expect(alarms()).toContainEqual({ who: 'org-a', alarm: 'gone' })
  const other = { ...founder, receiveSeed: randomBytes(32) }
  const signers = [
    { by: 'root', seed: net.rootSeed },
    { by: 'founder', seed: founder.signSeed },
  ]
  net.members[0] = { card: signStatement(net.cardOf(other, null), signers), roles: [] }
  expect(alarms()).toContainEqual({ who: 'founder', alarm: 'other-card' })
  net.members.shift()
  expect(alarms()).toContainEqual({ who: 'founder', alarm: 'gone' })
})

test('whoever left and is shown as if they had not is noticed, and so is a word on trust that is held back', () => {
  const { net, steward, people } = aNetwork()
  net.trusts('org-b', true, { by: 'root', version: 1 })
  net.trusts('org-b', false, { by: 'root', version: 2 })
  net.leave('worker', steward, '2026-11-24')
  const before = structuredClone(remember(people(), '2026-11-25'))
  expect(alarmsOf(before, people())).toEqual([])
  const kept = net.members.map(({ roles }) => roles.splice(0))
  expect(alarmsOf(before, people())).toEqual([{ who: 'worker', alarm: 'left-gone' }])
  for (const [i, roles] of kept.entries()) net.members[i]?.roles.push(...roles)
  const { trust = [], ...handed } = net.handed()
  expect(alarmsOf(before, peopleOf({ ...handed, trust: trust.slice(0, 1) }, net.rootPublic))).toEqual([{ who: 'org-b', alarm: 'trust-gone' }])
  // What was remembered before this was kept says nothing of it.
  const { left: _, ...worker } = before.members.worker ?? { digest: '', roles: 1 }
  expect(alarmsOf({ ...before, members: { ...before.members, worker } }, people())).toEqual([])
})

test('a later card of an organization with a day on which this device saw the earlier one is dated back', () => {
  const { net, people } = aNetwork()
  const before = remember(people(), '2026-11-25')
  const cardOf = (issued: string) => signStatement({ ...net.organizationCard('org-a', 2), issued }, [{ by: 'root', seed: net.rootSeed }])
  net.organizations[0] = cardOf('2026-11-23')
  expect(alarmsOf(before, people())).toEqual([{ who: 'org-a', alarm: 'dated-back' }])
  // A day of grace, since clocks differ.
  net.organizations[0] = cardOf('2026-11-24')
  expect(alarmsOf(before, people())).toEqual([])
})

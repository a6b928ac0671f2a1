import { beforeAll, expect, test } from 'vitest'
import { peopleOf } from './chain.ts'
import { inventedNetwork } from './network.test-kit.ts'
import { randomBytes, signPublicOf, vaultReady } from './sodium.ts'
import { signStatement } from './statement.ts'

beforeAll(vaultReady)

function aNetwork() {
  const net = inventedNetwork()
  const founder = net.found('founder', 'org-a')
  const steward = net.invite('steward', 'root', { organization: 'org-b', role: 'steward', newOrganization: true })
  const worker = net.invite('worker', steward, { organization: 'org-b' })
  return { net, founder, steward, worker, people: () => peopleOf(net.handed(), net.rootPublic) }
}

test('everyone who leads to the root is believed: the founder, a steward of a new organization, and those whom they let in', () => {
  const { people } = aNetwork()
  const { members, organizations, broken } = people()
  expect(broken).toEqual([])
  expect([...members.keys()]).toEqual(['founder', 'steward', 'worker'])
  expect([...organizations.keys()]).toEqual(['org-a', 'org-b'])
})

test('nobody is believed under another root', () => {
  const { net } = aNetwork()
  const { members, organizations, broken } = peopleOf(net.handed(), signPublicOf(randomBytes(32)))
  expect([members.size, organizations.size]).toEqual([0, 0])
  expect(broken).toHaveLength(5)
})

test('a server can add nobody: not without a delegation, nor with its own, nor with that of somebody else', () => {
  const { net, people, worker } = aNetwork()
  const stranger = net.keysOf('stranger', 'org-b', 'member')
  const own = { by: 'stranger', seed: stranger.signSeed }
  net.members.push({ card: signStatement(net.cardOf(stranger, 'inv-none'), [own]), roles: [] })
  expect(people().broken).toEqual([{ who: 'stranger', link: 'invitation' }])
  net.members.pop()
  // The delegation of the worker, without the key of that invitation.
  net.members.push({ card: signStatement(net.cardOf(stranger, 'inv-worker'), [own]), roles: [] })
  expect(people().broken).toEqual([{ who: 'stranger', link: 'invitation' }])
  net.members.pop()
  // Founder of nothing: no root signed.
  net.members.push({ card: signStatement(net.cardOf(stranger, null), [own]), roles: [] })
  expect(people().broken).toEqual([{ who: 'stranger', link: 'root' }])
  expect(people().members.has(worker.id)).toBe(true)
})

test('a key that was swapped in a card is seen, and a second card of the same member too', () => {
  const { net, people } = aNetwork()
  const i = net.members.findIndex(({ card }) => card.statement.includes('"member":"worker"'))
  const kept = net.members[i]
  if (!kept) throw new Error('no worker')
  const swapped = kept.card.statement.replace(/"receivePublic":"[^"]{8}/, '"receivePublic":"AAAAAAAA')
  net.members[i] = { ...kept, card: { ...kept.card, statement: swapped } }
  expect(people().broken).toEqual([{ who: 'worker', link: 'own-signature' }])
  net.members[i] = kept
  net.members.push(kept)
  expect(people().broken).toEqual([{ who: 'worker', link: 'twice' }])
})

test('nobody lets in more than they may: a member nobody, a steward nobody elsewhere, no coordinator and no new organization', () => {
  const { net, people, steward, worker } = aNetwork()
  net.invite('a', worker, { organization: 'org-b' })
  net.invite('b', steward, { organization: 'org-a' })
  net.invite('c', steward, { organization: 'org-b', role: 'coordinator' })
  net.invite('d', steward, { organization: 'org-d', role: 'steward', newOrganization: true })
  expect(people().broken.filter(({ who }) => who.length === 1)).toEqual(['a', 'b', 'c', 'd'].map((who) => ({ who, link: 'more-than-given' })))
  expect(people().organizations.has('org-d')).toBe(false)
})

test('who joined after the last day of an invitation is not believed; who did on that day is', () => {
  const { net, people, steward } = aNetwork()
  net.invite('late', steward, { organization: 'org-b', expires: '2026-11-20T10:00:00Z', joined: '2026-11-21' })
  net.invite('in-time', steward, { organization: 'org-b', expires: '2026-11-20T10:00:00Z', joined: '2026-11-20' })
  expect(people().broken).toEqual([{ who: 'late', link: 'expired' }])
})

const role = (member: string, to: string, by: string, version = 1) =>
  ({ kind: 'role', v: 1, network: 'net', member, role: to, version, by, on: '2026-11-21' }) as const

test('the latest change of role by somebody who may make it counts; one made by oneself, or by a member, does not', () => {
  const { net, people, steward, worker, founder } = aNetwork()
  const held = net.members.find(({ card }) => card.statement.includes('"member":"worker"'))
  if (!held) throw new Error('no worker')
  held.roles.push(signStatement(role('worker', 'steward', 'worker'), [{ by: 'worker', seed: worker.signSeed }]))
  expect(people().members.get('worker')?.role).toBe('member')
  held.roles.push(signStatement(role('worker', 'steward', 'steward', 2), [{ by: 'steward', seed: steward.signSeed }]))
  expect(people().members.get('worker')?.role).toBe('steward')
  held.roles.push(signStatement(role('worker', 'coordinator', 'steward', 3), [{ by: 'steward', seed: steward.signSeed }]))
  expect(people().members.get('worker')?.role).toBe('steward')
  held.roles.push(signStatement(role('worker', 'coordinator', 'root', 4), [{ by: 'root', seed: net.rootSeed }]))
  expect(people().members.get('worker')?.role).toBe('coordinator')
  // Of another organization, however high.
  held.roles.push(signStatement(role('worker', 'member', 'founder', 5), [{ by: 'founder', seed: founder.signSeed }]))
  expect(people().members.get('worker')?.role).toBe('coordinator')
})

const leave = (member: string, by: string) => ({ kind: 'leave', v: 1, network: 'net', member, by, on: '2026-11-22' }) as const

test('who left is said to have left when somebody who may say so signed it, and their card is still believed', () => {
  const { net, people, steward, worker } = aNetwork()
  const held = net.members.find(({ card }) => card.statement.includes('"member":"steward"'))
  held?.roles.push(signStatement(leave('steward', 'worker'), [{ by: 'worker', seed: worker.signSeed }]))
  expect([...people().left]).toEqual([])
  held?.roles.push(signStatement(leave('steward', 'steward'), [{ by: 'steward', seed: steward.signSeed }]))
  expect([...people().left]).toEqual(['steward'])
  expect(people().members.has('steward')).toBe(true)
})

test('a later card of an organization needs a steward of it; the first one the invitation that made it', () => {
  const { net, people, worker, steward } = aNetwork()
  const i = net.organizations.findIndex(({ statement }) => statement.includes('"organization":"org-b"'))
  const later = net.organizationCard('org-b', 2)
  net.organizations[i] = signStatement(later, [{ by: 'worker', seed: worker.signSeed }])
  expect(people().broken).toEqual([{ who: 'org-b', link: 'organization' }])
  net.organizations[i] = signStatement(later, [{ by: 'steward', seed: steward.signSeed }])
  expect(people().broken).toEqual([])
})

test('a statement of one kind is never one of another, and a text that is not canonical is none', () => {
  const { net, people, founder } = aNetwork()
  const first = net.members[0]
  if (!first) throw new Error('no founder')
  const spaced = `${first.card.statement.slice(0, -1)} }`
  net.members[0] = { ...first, card: { ...first.card, statement: spaced } }
  expect(people().broken[0]).toEqual({ who: '', link: 'unreadable' })
  net.members[0] = { ...first, card: signStatement({ ...net.cardOf(founder, null), kind: 'role' }, [{ by: 'root', seed: net.rootSeed }]) }
  expect(people().broken[0]).toEqual({ who: '', link: 'unreadable' })
})

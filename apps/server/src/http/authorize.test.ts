import { type RecordKind, recordKinds, routeNames, type Tier } from '@recourse/wire'
import { describe, expect, test } from 'vitest'
import { type Action, authorize, type Resource, rules, type Who } from './authorize.ts'
import { type Asking, whoMay } from './who-may.test-kit.ts'

const who = (memberId: string, organizationId: string, role: Who['role'], trusted = organizationId === 'first'): Who => ({
  memberId,
  organizationId,
  role,
  trusted,
  steppedUp: true,
})
// By itself, with no database behind it that might refuse in its stead.
const people = {
  visitor: null,
  member: who('m', 'first', 'member'),
  steward: who('s', 'first', 'steward'),
  otherSteward: who('o', 'second', 'steward'),
  coordinator: who('c', 'first', 'coordinator'),
  networkSteward: who('n', 'first', 'network-steward'),
} as const satisfies Partial<Record<Asking, Who | null>>

const target = { kind: 'member', memberId: 't', organizationId: 'first', role: 'member' } as const
const organization = { kind: 'organization', organizationId: 'first' } as const
const recovery = { kind: 'recovery', organizationId: 'first', memberId: 't', startedBy: 'x' } as const
const record = (given: Partial<Extract<Resource, { kind: 'record' }>> = {}) =>
  ({
    kind: 'record',
    record: 'entry',
    id: 'r',
    tier: 'network',
    state: 'refused',
    organizationId: 'first',
    authorId: 't',
    ownsService: false,
    ...given,
  }) as const

const abouts: Readonly<Record<Exclude<keyof typeof rules, 'writeRecord'>, Resource>> = {
  makeInvitation: { kind: 'invite', organizationId: 'first', role: 'member', newOrganization: false },
  revokeInvitation: { kind: 'invitation', organizationId: 'first', madeBy: 's' },
  changeRole: { ...target, to: 'steward' },
  leaveMember: target,
  putOrganizationCard: organization,
  leaveOrganization: organization,
  trustOrganization: organization,
  readRecoverySeal: recovery,
  startRecovery: recovery,
  confirmRecovery: recovery,
  stopRecovery: recovery,
  readPack: { kind: 'tier', tier: 'trusted' },
  readAudit: organization,
  reviewRecord: record(),
}

describe('whether somebody may do something', () => {
  test('is what the table says, of every rule and every role, without the database', () => {
    for (const [name, resource] of Object.entries(abouts) as [keyof typeof abouts, Resource][])
      for (const [asking, actor] of Object.entries(people) as [keyof typeof people, Who | null][]) {
        const of = name === 'reviewRecord' ? record({ ownsService: asking === 'steward' }) : resource
        const expected = { ok: 'yes', 'sign-in-needed': 'sign-in-needed', 'not-allowed': 'not-allowed', 'not-found': 'not-allowed' }[whoMay[name][asking]]
        expect([name, asking, authorize(actor, name, of)]).toEqual([name, asking, expected])
      }
  })

  test('is no for whoever has another role than those of a route, whatever it is about', () => {
    for (const name of routeNames) {
      expect([name, authorize(null, name, null)]).toEqual([name, whoMay[name].visitor === 'ok' ? 'yes' : 'sign-in-needed'])
      if (whoMay[name].member === 'not-allowed' && !(name in rules)) throw new Error(`${name} refuses members without a rule`)
    }
  })

  test.each<[Action, Who, Resource]>([
    ['changeRole', people.steward, { ...target, memberId: 's', role: 'steward', to: 'member' }],
    ['changeRole', people.steward, { ...target, to: 'coordinator' }],
    ['changeRole', people.steward, { ...target, role: 'coordinator', to: 'member' }],
    ['leaveMember', people.steward, { ...target, role: 'network-steward' }],
    ['startRecovery', people.steward, { ...recovery, memberId: 's' }],
    ['confirmRecovery', people.steward, { ...recovery, startedBy: 's' }],
    ['confirmRecovery', people.steward, { ...recovery, memberId: 's' }],
    ['makeInvitation', people.steward, { kind: 'invite', organizationId: 'first', role: 'coordinator', newOrganization: false }],
    ['makeInvitation', people.coordinator, { kind: 'invite', organizationId: 'third', role: 'steward', newOrganization: true }],
    ['reviewRecord', people.coordinator, record({ tier: 'organization', organizationId: 'second' })],
    ['reviewRecord', { ...people.coordinator, trusted: false }, record({ tier: 'trusted' })],
    ['reviewRecord', people.member, record({ authorId: 'm', state: 'accepted' })],
  ])('%s is refused at its edges', (name, actor, resource) => expect(authorize(actor, name, resource)).toBe('not-allowed'))

  test('one’s own proposal is taken back, and one leaves by oneself', () => {
    expect(authorize(people.member, 'reviewRecord', record({ authorId: 'm', state: 'withdrawn' }))).toBe('yes')
    expect(authorize(people.member, 'leaveMember', { ...target, memberId: 'm' })).toBe('yes')
    expect(authorize({ ...people.member, steppedUp: false }, 'leaveMember', { ...target, memberId: 'm' })).toBe('step-up-needed')
    expect(authorize(people.member, 'stopRecovery', { ...recovery, memberId: 'm' })).toBe('yes')
  })

  // [kind, tier, state]: who of member, steward (of the service), coordinator may write it.
  test.each<[RecordKind, Tier, string, readonly [boolean, boolean, boolean]]>([
    ['entry', 'public', 'proposed', [true, true, true]],
    ['entry', 'network', 'accepted', [false, true, true]],
    ['entry', 'organization', 'proposed', [false, false, false]],
    ['entry', 'public', 'withdrawn', [false, false, false]],
    ['ownership', 'public', 'accepted', [false, false, true]],
    ['ownership', 'network', 'accepted', [false, false, false]],
    ['round', 'network', 'accepted', [false, false, true]],
    ['round', 'public', 'accepted', [false, false, false]],
    ['profile', 'network', 'accepted', [false, false, false]],
    ['practice', 'network', 'accepted', [false, true, true]],
    ['practice', 'trusted', 'accepted', [false, false, false]],
    ['checkpoint', 'trusted', 'accepted', [false, false, true]],
    ['checkpoint', 'public', 'proposed', [false, false, false]],
  ])('%s of the tier %s, %s', (kind, tier, state, expected) => {
    const asked = [people.member, people.steward, people.coordinator].map((actor) =>
      authorize(actor, 'writeRecord', record({ record: kind, tier, state, authorId: actor.memberId, ownsService: actor.role === 'steward' })),
    )
    expect(asked.map((verdict) => verdict === 'yes')).toEqual(expected)
  })

  test('nobody writes in the name of another organization, but for saying which one answers for a service', () => {
    for (const kind of recordKinds) {
      const of = record({ record: kind, tier: kind === 'ownership' ? 'public' : 'network', state: 'accepted', organizationId: 'second', id: 'second' })
      expect([kind, authorize(people.networkSteward, 'writeRecord', of)]).toEqual([kind, kind === 'ownership' ? 'yes' : 'not-allowed'])
    }
    expect(authorize({ ...people.coordinator, trusted: false }, 'writeRecord', record({ tier: 'trusted', state: 'accepted' }))).toBe('not-allowed')
  })
})

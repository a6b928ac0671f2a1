import type { Role } from '@recourse/wire'
import { describe, expect, it } from 'vitest'
import type { Me, MemberSeen } from '../../../network/seen.ts'
import { mayLeave, rolesToGive, rolesToInvite } from './may-change.ts'

const words = { en: [], fr: [] }
const me = (role: Role, holdsRoot = false): Me => ({
  networkId: 'net',
  network: { en: 'Lantern', fr: 'Lanterne' },
  memberId: 'me',
  organizationId: 'harbour',
  handle: 'me',
  role,
  trusted: true,
  holdsRoot,
  rootWords: words,
  endsAt: '2026-11-25T12:00:00Z',
})
const member = (more: Partial<MemberSeen> = {}): MemberSeen => ({
  memberId: 'other',
  organizationId: 'harbour',
  handle: 'other',
  role: 'member',
  state: 'active',
  joinedOn: '2026-11-20',
  isVerified: true,
  words,
  ...more,
})

describe('what is offered about people', () => {
  it('lets a steward change members and stewards of the own organization, as other devices will believe it', () => {
    expect(rolesToGive(me('steward'), member())).toEqual(['steward'])
    expect(rolesToGive(me('steward'), member({ organizationId: 'grove' }))).toEqual([])
    expect(rolesToGive(me('steward'), member({ role: 'coordinator' }))).toEqual([])
  })
  it('lets a network steward without the root change nobody elsewhere: no device would believe it', () => {
    expect(rolesToGive(me('network-steward'), member({ organizationId: 'grove' }))).toEqual([])
    expect(rolesToGive(me('network-steward'), member())).toEqual(['steward'])
    expect(rolesToGive(me('network-steward', true), member({ organizationId: 'grove' }))).toEqual(['steward', 'coordinator', 'network-steward'])
  })
  it('changes nobody whose card does not hold, and never oneself', () => {
    expect(rolesToGive(me('network-steward', true), member({ isVerified: false }))).toEqual([])
    expect(rolesToGive(me('network-steward', true), member({ memberId: 'me' }))).toEqual([])
  })
  it('lets everybody leave, and stewards say who of theirs left', () => {
    expect(mayLeave(me('member'), member({ memberId: 'me' }))).toBe(true)
    expect(mayLeave(me('member'), member())).toBe(false)
    expect(mayLeave(me('steward'), member())).toBe(true)
    expect(mayLeave(me('steward'), member({ organizationId: 'grove' }))).toBe(false)
  })
  it('offers a new organization a steward at least: somebody must print its sheets', () => {
    expect(rolesToInvite(me('network-steward', true), null)).not.toContain('member')
    expect(rolesToInvite(me('steward'), 'harbour')).toEqual(['member', 'steward'])
  })
})

import { expect, test } from 'vitest'
import type { Author, Judged, Ownership } from './shared-types.ts'
import { maySettle, standingOf } from './standing.ts'

const who = (memberId: string, organizationId: string, ...roles: Author['roles']): Author => ({ memberId, organizationId, handle: memberId, roles })
const member = who('m', 'one', 'member')
const steward = who('s', 'two', 'steward')
const leader = who('c', 'three', 'coordinator')
const owners: readonly Ownership[] = [{ record: 'o', service: 'house', organizationId: 'two', seq: 1 }]
const word = (state: Judged['state'], by: Author): Judged => ({ state, by, on: '2026-11-25', reason: null })
const heard = (author: Author, said: 'accepted' | 'proposed' | 'refused', ...reviews: Judged[]) => ({ author, said, about: 'house', reviews })

test('the server cannot accept what nobody signed for, nor refuse it', () => {
  expect(standingOf(heard(member, 'accepted'), owners).state).toBe('proposed')
  expect(standingOf(heard(member, 'refused'), owners).state).toBe('proposed')
  expect(standingOf(heard(steward, 'accepted'), owners).state).toBe('accepted')
  expect(standingOf(heard(steward, 'accepted'), []).state).toBe('proposed')
  expect(standingOf(heard(leader, 'accepted'), []).state).toBe('accepted')
})

test('the last word of somebody who may settle it counts, and no word of anybody else', () => {
  expect(standingOf(heard(member, 'accepted', word('accepted', leader), word('refused', member)), owners)).toMatchObject({
    state: 'accepted',
    judged: { by: { memberId: 'c' } },
  })
  expect(standingOf(heard(member, 'accepted', word('accepted', leader), word('refused', steward)), owners).state).toBe('refused')
})

test('whoever proposed something may take it back, and not settle it otherwise', () => {
  expect(standingOf(heard(member, 'proposed', word('withdrawn', member)), owners).state).toBe('withdrawn')
  expect(standingOf(heard(member, 'accepted', word('accepted', member)), owners).state).toBe('proposed')
  expect(standingOf(heard(member, 'proposed', word('withdrawn', who('x', 'one', 'member'))), owners).state).toBe('proposed')
})

test('a steward settles the services of their own organization alone', () => {
  expect(maySettle(steward, 'house', owners)).toBe(true)
  expect(maySettle(steward, 'clinic', owners)).toBe(false)
  expect(maySettle(member, 'house', [{ record: 'o', service: 'house', organizationId: 'one', seq: 1 }])).toBe(false)
})

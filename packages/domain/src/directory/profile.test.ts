import { describe, expect, test } from 'vitest'
import { type Contact, contactShown, isStale, type Profile, whoDoes } from './profile.ts'

const ways: readonly Contact[] = [
  { kind: 'phone', value: '1-800-555-0100', shownTo: 'public' },
  { kind: 'email', value: 'desk@example.org', shownTo: 'network' },
  { kind: 'text', value: '555-0101', shownTo: 'trusted' },
]
const profile = (more: Partial<Profile> = {}): Profile => ({
  id: 'a',
  of: 'organization',
  organization: 'north',
  does: ['shelter'],
  languages: ['en', 'es'],
  places: ['place:rivebrune-qc'],
  contacts: [],
  confirmed: '2026-10-01',
  ...more,
})

describe('ways to reach somebody', () => {
  test.each([
    ['public', ['phone']],
    ['network', ['phone', 'email']],
    ['trusted', ['phone', 'email', 'text']],
  ] as const)('of those for each tier, somebody of the %s sees these', (viewer, kinds) => {
    expect(contactShown(profile({ contacts: ways }), viewer).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('are none when none was chosen', () => {
    expect(contactShown(profile(), 'trusted')).toEqual([])
  })
})

test('who does something is found by need, language and place together, the last confirmed first', () => {
  const all = [
    profile(),
    profile({ id: 'b', does: ['shelter', 'food'], confirmed: '2026-11-01' }),
    profile({ id: 'c', places: [] }),
    profile({ id: 'd', languages: ['fr'] }),
  ]
  const found = (search: Parameters<typeof whoDoes>[1]) => whoDoes(all, search).map(({ id }) => id)
  expect(found({})).toEqual(['b', 'a', 'c', 'd'])
  expect(found({ need: 'food' })).toEqual(['b'])
  expect(found({ need: 'shelter', language: 'es', place: 'place:rivebrune-qc' })).toEqual(['b', 'a'])
  expect(found({ need: 'legal_help' })).toEqual([])
})

test('a profile that was last confirmed before a day is marked', () => {
  expect(isStale(profile(), '2026-10-02')).toBe(true)
  expect(isStale(profile(), '2026-10-01')).toBe(false)
})

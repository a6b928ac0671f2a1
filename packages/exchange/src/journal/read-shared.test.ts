import type { JournalEntry, Practice, Profile, Round } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import { readShared, type SharedKinds } from './read-shared.ts'

const both = (text: string) => ({ en: text, fr: `${text} (fr)` })
const entry: JournalEntry = {
  id: 'e',
  at: '2026-11-20T10:00:00.000Z',
  by: 'helpline',
  after: ['d'],
  batch: 'b',
  change: { kind: 'gone', service: 'house', into: 'home' },
}
const round: Round = {
  id: 'r',
  name: both('Autumn'),
  services: ['a', 'b'],
  why: { kind: 'since', day: '2026-01-01' },
  from: '2026-11-10',
  until: '2026-11-20',
  calls: [
    { service: 'a', who: { member: 'm' } },
    { service: 'b', who: { organization: 'o' } },
  ],
}
const profile: Profile = {
  id: 'm',
  of: 'member',
  organization: 'o',
  does: ['shelter'],
  about: both('We host.'),
  languages: ['en'],
  places: ['place:rivebrune-qc'],
  reach: both('Weekdays.'),
  contacts: [{ kind: 'email', value: 'desk@example.org', shownTo: 'network' }],
  confirmed: '2026-11-01',
}
const practice: Practice = {
  id: 'p',
  title: both('First meeting'),
  text: both('Ask.'),
  steps: [{ id: 's', text: both('Listen.') }],
  community: 'Rivebrune',
  origin: { record: 'q', version: 2, organization: 'o', on: '2026-11-01' },
  changes: [{ part: 'step:s', was: null, now: both('Listen.'), why: both('Far.') }],
}
const all = { entry, round, profile, practice } as const
const kinds = Object.keys(all) as readonly (keyof SharedKinds)[]
const faultsOf = (kind: keyof SharedKinds, value: unknown): readonly string[] => {
  const read = readShared(kind, JSON.stringify(value))
  return read.ok ? [] : read.error.map(({ where }) => where)
}

describe.each(kinds)('a record of kind %s', (kind) => {
  test('is read back as it was written', () => {
    expect(readShared(kind, JSON.stringify(all[kind]))).toEqual({ ok: true, value: all[kind] })
  })

  test('is refused with a field of its own, or with any field of another kind, and the place is named', () => {
    expect(faultsOf(kind, { ...all[kind], note: 'x' })).toEqual([`${kind}.note`])
    for (const key of Object.keys(all[kind])) expect(faultsOf(kind, { ...all[kind], [key]: 41.5 })[0]).toContain(`${kind}.${key}`)
  })

  test('is refused when it is cut short, made to tamper, or no record; what was there is never repeated', () => {
    for (const text of [JSON.stringify(all[kind]).slice(0, -5), '{"__proto__":{"a":1}}', '[]', 'null', `"${'x'.repeat(400_001)}"`])
      expect(readShared(kind, text).ok).toBe(false)
    const read = readShared(kind, JSON.stringify({ ...all[kind], id: { secret: 'Marie' } }))
    expect(JSON.stringify(read)).not.toContain('Marie')
  })
})

test.each<Round['why']>([
  { kind: 'need', need: 'shelter' },
  { kind: 'community', places: ['place:rivebrune-qc'] },
  { kind: 'community', places: ['place:rivebrune-qc'], need: 'shelter' },
  { kind: 'province', province: 'QC' },
  { kind: 'province', province: 'QC', need: 'shelter' },
])('a round is read back with why it is held: %o', (why) => {
  expect(readShared('round', JSON.stringify({ ...round, why }))).toEqual({ ok: true, value: { ...round, why } })
  expect(faultsOf('round', { ...round, why: { ...why, day: '2026-01-01' } })).toEqual(['round.why.day'])
})

test.each<readonly [string, keyof SharedKinds, unknown]>([
  ['a round that ends before it begins', 'round', { ...round, until: '2026-11-01' }],
  ['a call of a service that is not in the round', 'round', { ...round, calls: [{ service: 'z', who: { member: 'm' } }] }],
  ['a call that is a member’s and an organization’s', 'round', { ...round, calls: [{ service: 'a', who: { member: 'm', organization: 'o' } }] }],
  ['a practice that departs from nothing', 'practice', { ...practice, origin: undefined }],
  ['a departure without a reason', 'practice', { ...practice, changes: [{ ...practice.changes[0], why: { en: 'Far.', fr: ' ' } }] }],
  ['a contact shown to whoever', 'profile', { ...profile, contacts: [{ kind: 'email', value: 'x', shownTo: 'all' }] }],
  ['an entry with a name for a role', 'entry', { ...entry, by: 'Marie Inventée' }],
])('%s is refused', (_, kind, value) => {
  expect(faultsOf(kind, value).length).toBeGreaterThan(0)
})

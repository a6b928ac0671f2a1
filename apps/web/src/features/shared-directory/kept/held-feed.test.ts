import type { JournalEntry } from '@recourse/domain/directory'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyFeed, recordsOf, withBatch } from './held-feed.ts'
import type { ReadBatch, ReadEntry, ReadReview } from './read-records.ts'
import type { Author } from './shared-types.ts'

const member: Author = { memberId: 'm', organizationId: 'o', handle: 'm', roles: ['member'] }
const leader: Author = { memberId: 'c', organizationId: 'p', handle: 'c', roles: ['coordinator'] }
const entry = (id: string): JournalEntry => ({ id, at: '2026-11-25T10:00:00.000Z', by: 'helpline', change: { kind: 'gone', service: 'house' } })
const read = (id: string, seq: number, said: ReadEntry['said'], author = member): ReadEntry => ({
  entry: entry(id),
  tier: 'public',
  about: 'house',
  author,
  said,
  version: 1,
  seq,
  on: '2026-11-25',
})
const accepts = (record: string, seq: number): ReadReview => ({
  record,
  version: 1,
  seq,
  judged: { state: 'accepted', by: leader, on: '2026-11-25', reason: null },
})
const nothing: ReadBatch = { entries: [], owners: [], texts: [], reviews: [], later: [], unknown: [], unknownReviews: [], doubted: [], ended: [] }

test('the feed comes to the same in whatever order its parts come, and however often', () => {
  const parts: readonly ReadBatch[] = [
    { ...nothing, entries: [read('a', 1, 'proposed')] },
    { ...nothing, entries: [read('a', 5, 'accepted')], reviews: [accepts('a', 5)] },
    { ...nothing, entries: [read('b', 2, 'accepted', leader)] },
    { ...nothing, owners: [{ record: 'w', service: 'house', organizationId: 'o', seq: 3 }] },
  ]
  const whole = recordsOf(parts.reduce((feed, part) => withBatch(feed, part, 5), emptyFeed))
  expect(whole.entries.map(({ entry: { id }, state }) => [id, state])).toEqual([
    ['b', 'accepted'],
    ['a', 'accepted'],
  ])
  fc.assert(
    fc.property(fc.shuffledSubarray([...parts, ...parts], { minLength: 8 }), (order) => {
      expect(recordsOf(order.reduce((feed, part) => withBatch(feed, part, 5), emptyFeed))).toEqual(whole)
    }),
    { numRuns: 50 },
  )
})

test('a record that could not be opened or believed is counted until it can', () => {
  const later = { id: 'a' } as ReadBatch['later'][number]
  const closed = withBatch(emptyFeed, { ...nothing, later: [later], doubted: ['b'] }, 1)
  expect(recordsOf(closed).closed).toEqual({ noKey: 1, notBelieved: 1 })
  const opened = withBatch(closed, { ...nothing, entries: [read('a', 1, 'accepted', leader), read('b', 2, 'accepted', leader)] }, 2)
  expect(recordsOf(opened).closed).toEqual({ noKey: 0, notBelieved: 0 })
})

test('an organization that no longer answers for a service settles nothing of it', () => {
  const owned = withBatch(emptyFeed, { ...nothing, owners: [{ record: 'w', service: 'house', organizationId: 'o', seq: 1 }] }, 1)
  const steward: Author = { ...member, roles: ['steward'] }
  const wrote = withBatch(owned, { ...nothing, entries: [read('a', 2, 'accepted', steward)] }, 2)
  expect(recordsOf(wrote).entries[0]?.state).toBe('accepted')
  expect(recordsOf(withBatch(wrote, { ...nothing, ended: ['w'] }, 3)).entries[0]?.state).toBe('proposed')
})

test('a steward settles what takes back an entry of their own service, and of no other, whatever stands beside it', () => {
  const steward: Author = { ...member, roles: ['steward'] }
  const takesBack = (id: string, target: string, seq: number): ReadEntry => ({
    ...read(id, seq, 'accepted', steward),
    entry: { ...entry(id), change: { kind: 'undone', entry: target } },
  })
  const owned = withBatch(emptyFeed, { ...nothing, owners: [{ record: 'w', service: 'house', organizationId: 'o', seq: 1 }] }, 1)
  const other: ReadEntry = { ...read('b', 3, 'accepted', leader), entry: { ...entry('b'), change: { kind: 'gone', service: 'clinic' } }, about: 'clinic' }
  const entries = [
    read('a', 2, 'accepted', leader),
    other,
    takesBack('c', 'a', 4),
    takesBack('d', 'b', 5),
    takesBack('e', 'nowhere', 6),
    takesBack('f', 'd', 7),
  ]
  const whole = recordsOf(withBatch(owned, { ...nothing, entries }, 7))
  expect(whole.entries.map(({ entry: { id }, about, state }) => [id, about, state])).toEqual([
    ['a', 'house', 'accepted'],
    ['b', 'clinic', 'accepted'],
    ['c', 'house', 'accepted'],
    ['d', 'clinic', 'proposed'],
    ['e', 'house', 'proposed'],
    ['f', 'clinic', 'proposed'],
  ])
})

test('what somebody said who is not known yet is counted, kept, and read again', () => {
  const unknown = { id: 'a' } as ReadBatch['unknown'][number]
  const word = { seq: 7 } as ReadBatch['unknownReviews'][number]
  const before = withBatch(emptyFeed, { ...nothing, unknown: [unknown], unknownReviews: [word] }, 1)
  expect(recordsOf(before).closed).toEqual({ noKey: 0, notBelieved: 1 })
  expect(withBatch(before, { ...nothing, unknown: [unknown], unknownReviews: [word] }, 2)).toMatchObject({ unknown: [unknown], unknownReviews: [word] })
  const after = withBatch(before, { ...nothing, entries: [read('a', 1, 'proposed')], reviews: [accepts('a', 7)] }, 2)
  expect(after).toMatchObject({ unknown: [], unknownReviews: [], doubted: [] })
  expect(recordsOf(after).entries[0]?.state).toBe('accepted')
})

import type { JournalEntry } from '@recourse/domain/directory'
import type { NetworkRecord, Review } from '@recourse/wire'
import { expect, test, vi } from 'vitest'
import type { SaidSeen } from '../../../network/index.ts'
import { type AskWho, readBatch } from './read-records.ts'

vi.mock('../../../network/index.ts', () => ({ ask: async () => ({ ok: false, problem: { code: 'locked' } }) }))

const entry: JournalEntry = { id: 'e1', at: '2026-11-25T10:00:00.000Z', by: 'helpline', change: { kind: 'gone', service: 'house' } }
const statement = { statement: '{}', signatures: [] }
const record = (about: string): NetworkRecord => ({
  kind: 'entry',
  id: 'e1',
  version: 1,
  seq: 1,
  tier: 'public',
  state: 'accepted',
  organizationId: 'o',
  authorId: 's',
  groupId: null,
  epoch: null,
  about,
  body: statement,
  sealed: null,
  changedOn: '2026-11-25',
})
const review: Review = { kind: 'entry', id: 'e1', version: 1, state: 'accepted', reviewerId: 's', statement, seq: 2, madeOn: '2026-11-30' }
const by = { ok: true, by: 's', organizationId: 'o', handle: 's', roles: ['steward'] } as const
const said: Readonly<Record<string, SaidSeen>> = {
  entry: { ...by, fields: { record: 'e1', tier: 'public', entry } },
  review: { ...by, fields: { recordKind: 'entry', record: 'e1', version: 1, state: 'accepted', on: '2026-11-24' } },
}
const known: AskWho = async (list) => list.map(({ kind }) => said[kind] ?? { ok: false, why: 'unreadable' })
const nobody: AskWho = async (list) => list.map(() => ({ ok: false, why: 'unknown-author' }))

test('an entry is believed about the service that it names, and about no other that stands beside it', async () => {
  expect((await readBatch([record('house')], [], known))?.entries.map(({ about }) => about)).toEqual(['house'])
  expect(await readBatch([record('clinic')], [], known)).toMatchObject({ entries: [], doubted: ['e1'] })
})

test('what an unknown author said is not given up: it is read again once they are known', async () => {
  const first = await readBatch([record('house')], [review], nobody)
  expect(first).toMatchObject({ entries: [], reviews: [], doubted: [], unknown: [{ id: 'e1' }], unknownReviews: [{ seq: 2 }] })
  expect(await readBatch(first?.unknown ?? [], first?.unknownReviews ?? [], known)).toMatchObject({ entries: [{ entry: { id: 'e1' } }], unknown: [] })
})

test('a word on an entry bears the day that was signed, not the one that the server says', async () => {
  expect((await readBatch([], [review], known))?.reviews[0]?.judged.on).toBe('2026-11-24')
})

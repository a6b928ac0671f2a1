import type { DirectoryCorpus, JournalEntry } from '@recourse/domain/directory'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Me } from '../../../network/index.ts'
import { recordShared } from './record-shared.ts'
import { noRecords, type Outgoing } from './shared-types.ts'

const store = vi.hoisted(() => ({ outgoing: [] as unknown[], dropped: [] as string[], said: [] as object[], put: [] as string[] }))
vi.mock('./shared-store.ts', () => ({
  sharedNow: () => ({ records: noRecords, outgoing: store.outgoing }),
  dropOutgoing: ({ id }: { id: string }) => store.dropped.push(id),
  sayOf: (words: object[]) => store.said.push(...words),
  putOut: (added: Outgoing[]) => store.put.push(...added.map(({ entry }) => entry?.change.kind ?? '')),
}))

const entry: JournalEntry = { id: 'e1', at: '2026-11-25T10:00:00.000Z', by: 'helpline', change: { kind: 'gone', service: 'house' } }
const going = (more: Partial<Outgoing>): Outgoing => ({
  kind: 'entry',
  id: 'e1',
  expected: 0,
  tier: 'network',
  about: 'house',
  organizationId: null,
  wish: 'proposed',
  signed: null,
  said: null,
  text: null,
  entry,
  state: { kind: 'waiting' },
  ...more,
})
const sealed = { groupId: 'g', epoch: 1, sealed: 'AA' }
const corpus = { services: [], places: [], organizations: [], locations: [] } as unknown as DirectoryCorpus
const me = { memberId: 'm', organizationId: 'o', role: 'member' } as Me
const undo = () => recordShared({ corpus, me, role: 'helpline' }, [{ kind: 'undone', entry: 'e1' }])

beforeEach(() => Object.assign(store, { dropped: [], said: [], put: [] }))

test('what was never sent is taken off its way', () => {
  store.outgoing = [going({})]
  undo()
  expect([store.dropped, store.said, store.put]).toEqual([['e1'], [], []])
})

test('a proposal that the server may have is withdrawn, since it cannot be kept from going', () => {
  store.outgoing = [going({ sealed })]
  undo()
  expect([store.dropped, store.put]).toEqual([[], []])
  expect(store.said).toMatchObject([{ record: 'e1', version: 1, state: 'withdrawn' }])
})

test('what the server may have as accepted is undone by an entry', () => {
  store.outgoing = [going({ sealed, wish: 'accepted' })]
  undo()
  expect([store.dropped, store.said, store.put]).toEqual([[], [], ['undone']])
})

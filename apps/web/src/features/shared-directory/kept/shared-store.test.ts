import { expect, test, vi } from 'vitest'
import type { ReadBatch } from './read-records.ts'
import { putOut, sharedNow, syncNow } from './shared-store.ts'
import type { Outgoing, SharedText } from './shared-types.ts'

type Kept = { readonly id: string; readonly seq: number }

// A server whose records a test writes and loses, and the vault before it, which signs and seals nothing here.
const world = vi.hoisted(() => ({
  records: [] as { id: string; seq: number }[],
  head: 0,
  skipped: { from: 0, to: 0 },
  asked: [] as number[],
  written: [] as string[],
  peopleRead: 0,
  hears: true,
  kept: new Map<string, string>(),
}))

vi.mock('../../../network/index.ts', () => ({
  networkNow: () => ({ session: { kind: 'open', me: { memberId: 'm' } }, people: {} }),
  unsentIs: () => {},
  refreshPeople: async () => {
    world.peopleRead++
    return { ok: true, value: {} }
  },
  ask: async (
    what: string,
    input: { part?: string; text?: string; since?: number; records?: { id: string }[]; input?: { body: { records: { id: string }[] } } },
  ) => {
    const ok = (value: unknown) => ({ ok: true, value })
    if (what === 'kept') return ok({ text: world.kept.get(input.part ?? '') ?? null })
    if (what === 'keep') return ok({ kept: Boolean(world.kept.set(input.part ?? '', input.text ?? '')) })
    if (what === 'sealRecords') return ok({ records: (input.records ?? []).map(() => ({ groupId: 'g', epoch: 1, sealed: 'AA' })) })
    if (what === 'call') {
      const sent = (input.input?.body.records ?? []).map(({ id }) => ({ kind: 'practice', id, outcome: 'stored', version: 1, seq: ++world.head }))
      for (const { id, seq } of sent) world.written.push(id) && world.records.push({ id, seq })
      return ok({ results: sent })
    }
    if (what !== 'changes') return ok(null)
    const since = input.since ?? 0
    world.asked.push(since)
    if (!world.hears) return { ok: false, problem: { code: 'unreachable' } }
    if (since > world.skipped.from && since < world.skipped.to) return { ok: false, problem: { code: 'feed-reset', message: { en: '', fr: '' } } }
    return ok({ upTo: world.head, peopleSeq: 1, records: world.records.filter(({ seq }) => seq > since), reviews: [] })
  },
}))

vi.mock('./read-records.ts', () => ({
  reviewReason: 'review',
  readBatch: async (records: readonly Kept[]): Promise<ReadBatch> => ({
    entries: [],
    owners: [],
    texts: records.map(
      ({ id, seq }): SharedText => ({
        kind: 'practice',
        id,
        version: 1,
        state: 'accepted',
        organizationId: 'o',
        authorId: 'm',
        text: id,
        seq,
        on: '2026-11-25',
      }),
    ),
    reviews: [],
    later: [],
    unknown: [],
    unknownReviews: [],
    doubted: [],
    ended: [],
  }),
}))

const write = (id: string): void => void world.records.push({ id, seq: ++world.head })
const ids = (): readonly string[] => sharedNow().records.texts.map(({ id }) => id)
const practice = (id: string): Outgoing => ({
  kind: 'practice',
  id,
  expected: 0,
  tier: 'network',
  about: null,
  organizationId: null,
  wish: 'accepted',
  signed: null,
  said: null,
  text: id,
  entry: null,
  state: { kind: 'waiting' },
})

test('a server that is an earlier copy of itself is read again from the start, and what it lost does not stay here', async () => {
  write('kept')
  write('lost')
  await syncNow()
  expect([ids(), sharedNow().records.upTo]).toEqual([['kept', 'lost'], 2])
  // Something of this device is acknowledged, and lost before it came back by the feed.
  world.hears = false
  putOut([practice('mine')])
  await vi.waitFor(() => expect(sharedNow().outgoing.map(({ state }) => state.kind)).toEqual(['sent']))
  await vi.waitFor(() => expect(sharedNow().isAway).toBe(true))
  Object.assign(world, { records: world.records.slice(0, 1), skipped: { from: 1, to: 1000 }, head: 1000, hears: true, asked: [], written: [], peopleRead: 0 })
  write('after')
  await syncNow()
  expect(world.asked).toEqual([2, 0])
  expect(ids()).toEqual(['kept', 'after'])
  expect([sharedNow().records.upTo, sharedNow().isAway, world.peopleRead]).toEqual([1001, false, 1])
  await syncNow()
  expect([world.written, world.asked.at(-1)]).toEqual([['mine'], 1001])
  expect([ids(), sharedNow().outgoing]).toEqual([['kept', 'after', 'mine'], []])
})

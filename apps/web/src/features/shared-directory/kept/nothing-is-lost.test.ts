import type { WriteOutcome } from '@recourse/wire'
import { beforeEach, expect, test, vi } from 'vitest'
import type { ReadBatch } from './read-records.ts'
import type * as Store from './shared-store.ts'
import type { Outgoing, OutgoingWord } from './shared-types.ts'

type Sent = { readonly id: string; readonly expected: number; readonly sealed?: string }

// A device that keeps things or not, a vault that may lack a key, and a server whose answers may be lost on the way back.
const world = vi.hoisted(() => ({
  member: 'm' as string | null,
  kept: new Map<string, string>(),
  keeps: true,
  reads: true,
  noKey: new Set<string>(),
  answers: true,
  refreshes: true,
  peopleSeq: 1,
  people: {} as object,
  peopleRead: 0,
  asked: [] as number[],
  seals: 0,
  records: new Map<string, { version: number; sealed: string | undefined }>(),
  requests: [] as Sent[][],
  words: [] as string[],
  unsent: 0,
  during: null as (() => void) | null,
  read: [] as string[],
}))

vi.mock('../../../network/index.ts', () => {
  const ok = (value: unknown) => ({ ok: true, value })
  const not = (code: string) => ({ ok: false, problem: { code } })
  const write = ({ id, expected, sealed }: Sent): WriteOutcome => {
    const there = world.records.get(id)
    const named = { kind: 'practice', id } as const
    if (there && there.sealed === sealed) return { ...named, outcome: 'same', version: there.version, seq: 1 }
    if ((there?.version ?? 0) !== expected) return { ...named, outcome: 'conflict', version: there?.version ?? 0 }
    world.records.set(id, { version: expected + 1, sealed })
    return { ...named, outcome: 'stored', version: expected + 1, seq: 1 }
  }
  return {
    networkNow: () => ({ session: world.member === null ? { kind: 'closed' } : { kind: 'open', me: { memberId: world.member } }, people: world.people }),
    unsentIs: (count: number) => {
      world.unsent = count
    },
    refreshPeople: async () => {
      world.peopleRead++
      return world.refreshes ? ok({}) : not('unreachable')
    },
    ask: async (what: string, asked: Record<string, unknown>) => {
      switch (what) {
        case 'kept':
          return world.reads ? ok({ text: world.kept.get(String(asked.part)) ?? null }) : not('not-kept')
        case 'keep':
          if (world.keeps) world.kept.set(String(asked.part), String(asked.text))
          return ok({ kept: world.keeps })
        case 'sealRecords': {
          const records = asked.records as { id: string }[]
          if (records.some(({ id }) => world.noKey.has(id))) return not('no-key')
          return ok({ records: records.map(() => ({ groupId: 'g', epoch: 1, sealed: `bytes ${++world.seals}` })) })
        }
        case 'sign':
          return ok({ signed: [{ statement: '', signatures: [] }] })
        case 'call': {
          const body = (asked.input as { body: { records?: Sent[]; id?: string } }).body
          if (!body.records) {
            world.words.push(String(body.id))
            return ok({ result: { kind: 'entry', id: body.id, outcome: 'stored', version: 1, seq: 1 } })
          }
          world.requests.push(body.records)
          const results = body.records.map(write)
          world.during?.()
          return world.answers ? ok({ results }) : not('unreachable')
        }
        case 'changes':
          world.asked.push(Number(asked.since))
          return ok({ upTo: 5, peopleSeq: world.peopleSeq, records: [], reviews: [] })
        default:
          return ok({})
      }
    },
  }
})

vi.mock('./read-records.ts', () => ({
  reviewReason: 'review',
  readBatch: async (records: readonly { id: string }[]): Promise<ReadBatch> => {
    world.read.push(...records.map(({ id }) => id))
    return { entries: [], owners: [], texts: [], reviews: [], later: [], unknown: [], unknownReviews: [], doubted: [], ended: [] }
  },
}))

const practice = (id: string, text = id): Outgoing => ({
  kind: 'practice',
  id,
  expected: 0,
  tier: 'network',
  about: null,
  organizationId: null,
  wish: 'accepted',
  signed: null,
  said: null,
  text,
  entry: null,
  state: { kind: 'waiting' },
})
const word = (record: string): OutgoingWord => ({
  record,
  recordKind: 'practice',
  version: 1,
  state: 'withdrawn',
  reason: null,
  group: 'network',
  notTaken: null,
})
const keptIds = (): readonly string[] => {
  const kept = JSON.parse(world.kept.get('shared-outgoing') ?? '{"onTheirWay":{"outgoing":[]}}') as { onTheirWay: { outgoing: { id: string }[] } }
  return kept.onTheirWay.outgoing.map(({ id }) => id)
}
const keeping = (outgoing: readonly Outgoing[]): unknown =>
  world.kept.set('shared-outgoing', JSON.stringify({ version: 1, onTheirWay: { outgoing, words: [] } }))

let store: typeof Store
beforeEach(async () => {
  Object.assign(world, { member: 'm', kept: new Map(), keeps: true, reads: true, noKey: new Set(), answers: true, refreshes: true, peopleSeq: 1, people: {} })
  Object.assign(world, { peopleRead: 0, asked: [], seals: 0, records: new Map(), requests: [], words: [], unsent: 0, during: null, read: [] })
  vi.resetModules()
  store = await import('./shared-store.ts')
})
const states = (): readonly string[] => store.sharedNow().outgoing.map(({ id, state }) => `${id} ${state.kind}`)

test('what was put on its way before anything was read is joined with what was kept, and goes with it', async () => {
  keeping([practice('before')])
  store.putOut([practice('early')])
  await vi.waitFor(() => expect(states()).toEqual(['before sent', 'early sent']))
  expect(keptIds()).toEqual(['before', 'early'])
})

test('what could not be read is not written over, and it is said that nothing is kept', async () => {
  keeping([practice('before')])
  world.reads = false
  world.noKey = new Set(['late'])
  store.putOut([practice('late')])
  await store.syncNow()
  expect([keptIds(), store.sharedNow().isKept, world.unsent]).toEqual([['before'], false, 1])
  world.reads = true
  await store.syncNow()
  expect([keptIds(), store.sharedNow().isKept]).toEqual([['before', 'late'], true])
})

test('a device that keeps nothing is said to keep nothing', async () => {
  world.keeps = false
  store.putOut([practice('a')])
  await store.syncNow()
  expect(store.sharedNow().isKept).toBe(false)
})

test('what another window sent meanwhile is not sent again, nor what it made lost', async () => {
  world.noKey = new Set(['a', 'b'])
  store.putOut([practice('a')])
  await store.syncNow()
  keeping([{ ...practice('a'), state: { kind: 'sent' } }, practice('b')])
  world.noKey = new Set(['b'])
  store.putOut([practice('c')])
  await store.syncNow()
  await store.syncNow()
  expect([...states()].sort()).toEqual(['a sent', 'b waiting', 'c sent'])
  expect(world.requests.flat().map(({ id }) => id)).toEqual(['c'])
})

test('one thing that cannot be sealed keeps nothing else here', async () => {
  world.noKey = new Set(['a'])
  store.putOut([practice('a'), practice('b')])
  await store.syncNow()
  await store.syncNow()
  expect([states(), store.sharedNow().trouble?.code]).toEqual([['a waiting', 'b sent'], 'no-key'])
  world.noKey.clear()
  await store.syncNow()
  expect([states(), store.sharedNow().trouble]).toEqual([['a sent', 'b sent'], null])
})

test('an answer that was lost is no conflict: the very same bytes go again', async () => {
  world.answers = false
  store.putOut([practice('a')])
  await store.syncNow()
  expect(states()).toEqual(['a waiting'])
  world.answers = true
  await store.syncNow()
  expect(states()).toEqual(['a sent'])
  expect(world.requests.map(([one]) => one?.sealed)).toEqual(['bytes 1', 'bytes 1'])
})

test('what is edited while it is being sent is sent after it, as a change of it', async () => {
  world.during = () => {
    world.during = null
    store.putOut([practice('a', 'second')])
  }
  store.putOut([practice('a', 'first')])
  await store.syncNow()
  await store.syncNow()
  expect([states(), world.records.get('a')?.version]).toEqual([['a sent'], 2])
  expect(store.sharedNow().outgoing[0]).toMatchObject({ text: 'second', expected: 1 })
})

test('what is edited after an answer was lost is sent as a change of it too', async () => {
  world.answers = false
  store.putOut([practice('a', 'first')])
  await store.syncNow()
  store.putOut([practice('a', 'second')])
  world.answers = true
  await store.syncNow()
  await store.syncNow()
  expect([states(), world.records.get('a')?.version]).toEqual([['a sent'], 2])
})

test('a word on what is still on its way goes after it', async () => {
  world.noKey = new Set(['a'])
  store.putOut([practice('a')])
  store.sayOf([word('a'), word('elsewhere')])
  await store.syncNow()
  await store.syncNow()
  expect(world.words).toEqual(['elsewhere'])
  world.noKey.clear()
  await store.syncNow()
  expect(world.words).toEqual(['elsewhere', 'a'])
})

test('what came while the people could not be read is not taken for read', async () => {
  await store.syncNow()
  expect(store.sharedNow().records.upTo).toBe(0)
  Object.assign(world, { peopleSeq: 2, refreshes: false })
  await store.syncNow()
  expect([store.sharedNow().isAway, world.peopleRead]).toEqual([true, 1])
  world.refreshes = true
  await store.syncNow()
  expect([store.sharedNow().isAway, world.peopleRead]).toEqual([false, 2])
})

test('what was not believed is read again when the people are others', async () => {
  world.kept.set(
    'shared-feed',
    JSON.stringify({ version: 1, feed: { upTo: 5, entries: [], owners: [], texts: [], reviews: [], later: [], unknown: [{ id: 'x' }], doubted: [] } }),
  )
  await store.syncNow()
  expect(world.read).toEqual(['x'])
})

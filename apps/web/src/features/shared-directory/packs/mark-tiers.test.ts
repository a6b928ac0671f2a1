import { beforeEach, expect, test, vi } from 'vitest'
import { noRecords, type Outgoing } from '../kept/shared-types.ts'
import { markedNow, markTiers } from './mark-tiers.ts'

const store = vi.hoisted(() => ({ put: [] as Outgoing[] }))
vi.mock('../kept/shared-store.ts', () => ({ putOut: (marks: Outgoing[]) => store.put.push(...marks) }))
beforeEach(() => Object.assign(store, { put: [] }))

test('a mark is made of what this member can read whole, and of nothing less', async () => {
  expect(await markTiers(['public'], { ...noRecords, closed: { noKey: 1, notBelieved: 0 } }, '2026-11-25')).toBeNull()
  expect(await markTiers(['public'], { ...noRecords, closed: { noKey: 0, notBelieved: 1 } }, '2026-11-25')).toBeNull()
  expect(store.put).toEqual([])
  expect(await markTiers(['public', 'network'], noRecords, '2026-11-25')).toEqual(store.put.map(({ id }) => id))
  expect(store.put).toHaveLength(2)
})

test('a mark is signed for others once the network has it, and not before', async () => {
  const ids = (await markTiers(['public', 'network'], noRecords, '2026-11-25')) ?? []
  const [first, second] = store.put
  if (!first || !second) throw new Error('two marks')
  const sent = (one: Outgoing): Outgoing => ({ ...one, state: { kind: 'sent' } })
  expect(markedNow(ids, [first, second])).toBe('waiting')
  expect(markedNow(ids, [sent(first), second])).toBe('waiting')
  expect(markedNow(ids, [sent(first), { ...second, state: { kind: 'not-taken', why: 'not-allowed', theirs: 0 } }])).toBe('not-taken')
  expect(markedNow(ids, [sent(first), sent(second)])).toBe('stored')
  expect(markedNow(ids, [])).toBe('stored')
})

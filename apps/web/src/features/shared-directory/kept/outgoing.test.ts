import type { WriteOutcome } from '@recourse/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterAnswers, joinedOutgoing, mostAtOnce, needsNewKeys, nextToSend, withAdded, withoutSeen } from './outgoing.ts'
import type { Outgoing } from './shared-types.ts'

const one = (id: string, more: Partial<Outgoing> = {}): Outgoing => ({
  kind: 'entry',
  id,
  expected: 0,
  tier: 'network',
  about: 'house',
  organizationId: null,
  wish: 'accepted',
  signed: null,
  said: { record: id },
  text: null,
  entry: null,
  state: { kind: 'waiting' },
  ...more,
})
const refused = (id: string, reason: Extract<WriteOutcome, { outcome: 'refused' }>['reason']): WriteOutcome => ({
  kind: 'entry',
  id,
  outcome: 'refused',
  reason,
})
const stored = (id: string): WriteOutcome => ({ kind: 'entry', id, outcome: 'stored', version: 1, seq: 4 })

test('what waits is sent oldest first, as much as one request holds, and never nothing while something waits', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900_000 }), { maxLength: 8 }), (sizes) => {
      const waiting = sizes.map((size, i) => one(String(i), { said: null, text: 'x'.repeat(size) }))
      const batch = nextToSend(waiting)
      expect(batch).toEqual(waiting.slice(0, batch.length))
      expect(batch.length).toBeGreaterThanOrEqual(Math.min(1, waiting.length))
      const total = batch.reduce((sum, { text }) => sum + (text?.length ?? 0), 0)
      if (batch.length > 1) expect(total).toBeLessThanOrEqual(mostAtOnce.characters)
    }),
    { numRuns: 40 },
  )
  expect(nextToSend(Array.from({ length: 250 }, (_, i) => one(String(i))))).toHaveLength(mostAtOnce.records)
  expect(nextToSend([one('a', { state: { kind: 'sent' } })])).toEqual([])
})

test('nothing is lost, whatever the server answers: taken, or here with why, or waiting still', () => {
  const before = [one('a'), one('b'), one('c'), one('d')]
  const after = afterAnswers(before, [stored('a'), refused('b', 'entry-wrong'), { kind: 'entry', id: 'c', outcome: 'conflict', version: 1 }])
  expect(after.map(({ state }) => state)).toEqual([
    { kind: 'sent' },
    { kind: 'not-taken', why: 'entry-wrong', theirs: 0 },
    // Under an id made at random nobody else wrote: it came before, and was judged since.
    { kind: 'sent' },
    { kind: 'waiting' },
  ])
})

test('keys that changed on the way are got anew, and what waited waits on', () => {
  const outcomes = [refused('a', 'epoch-closed')]
  expect(needsNewKeys(outcomes)).toBe(true)
  expect(afterAnswers([one('a')], outcomes)).toEqual([one('a')])
})

test('who may no longer accept still proposes', () => {
  expect(afterAnswers([one('a')], [refused('a', 'not-allowed')])).toEqual([one('a', { wish: 'proposed' })])
  expect(afterAnswers([one('a', { wish: 'proposed' })], [refused('a', 'not-allowed')])[0]?.state).toMatchObject({ kind: 'not-taken', why: 'not-allowed' })
})

test('a text that somebody changed meanwhile is kept, with the version that is there', () => {
  const round = one('r', { kind: 'round', expected: 2 })
  expect(afterAnswers([round], [{ kind: 'round', id: 'r', outcome: 'conflict', version: 3 }])[0]?.state).toEqual({
    kind: 'not-taken',
    why: 'changed-meanwhile',
    theirs: 3,
  })
})

test('what was sent goes once the feed gave it back, and not before', () => {
  const sent = one('a', { state: { kind: 'sent' } })
  expect(withoutSeen([sent, one('b')], () => 0)).toEqual([sent, one('b')])
  expect(withoutSeen([sent, one('b')], () => 1)).toEqual([one('b')])
})

test('writing the same again takes the place of what waits, and two copies of one device are joined without loss', () => {
  const again = one('a', { text: 'second' })
  expect(withAdded([one('a'), one('b')], [again])).toEqual([one('b'), again])
  const sent = one('a', { state: { kind: 'sent' } })
  expect(withAdded([sent], [again])).toEqual([sent, again])
  expect(joinedOutgoing([one('a'), one('b')], [again])).toEqual([one('b'), again])
})

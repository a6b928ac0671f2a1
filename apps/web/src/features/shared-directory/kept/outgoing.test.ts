import type { WriteOutcome } from '@recourse/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergedOnTheirWay } from './on-their-way.ts'
import { afterAnswers, mayBeThere, mostAtOnce, needsNewKeys, nextToSend, withAdded, withoutSeen, withReady } from './outgoing.ts'
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
const merged = (base: readonly Outgoing[], here: readonly Outgoing[], there: readonly Outgoing[]) =>
  mergedOnTheirWay({ outgoing: base, words: [] }, { outgoing: here, words: [] }, { outgoing: there, words: [] }).outgoing
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
  expect(merged([], [again], [one('a'), one('b')])).toEqual([one('b'), again])
})

const sealed = { groupId: 'g', epoch: 1, sealed: 'AA' }
const text = (said: string, more: Partial<Outgoing> = {}): Outgoing => one('p', { kind: 'practice', expected: 2, said: null, text: said, ...more })
const storedText = (version: number): WriteOutcome => ({ kind: 'practice', id: 'p', outcome: 'stored', version, seq: 9 })

test('an answer counts for what was sent, and what was written meanwhile waits on as a change of it', () => {
  const first = text('first', { sealed })
  const edited = withAdded([first], [text('second')])
  expect(edited).toEqual([text('second', { before: first })])
  // Whatever was lost on the way: the older one goes first again, in the very bytes that the server may have.
  expect(nextToSend(edited)).toEqual([first])
  for (const outcome of [storedText(3), { ...storedText(3), outcome: 'same' } as WriteOutcome]) {
    expect(afterAnswers(edited, [outcome], [first])).toEqual([text('second', { expected: 3 })])
  }
  expect(afterAnswers(edited, [{ kind: 'practice', id: 'p', outcome: 'refused', reason: 'epoch-closed' }], [first])).toEqual([text('second')])
  const twice = withAdded(edited, [text('third')])
  expect(twice).toEqual([text('third', { before: first })])
  // Edited between the sealing and the answer, before it was known that it went.
  expect(afterAnswers([text('second')], [storedText(3)], [first])).toEqual([text('second', { expected: 3 })])
})

test('what was made ready takes its place, but for what was edited or taken off meanwhile', () => {
  const ready = text('first', { sealed })
  expect(withReady([text('first'), one('a')], [ready])).toEqual({ outgoing: [ready, one('a')], ready: [ready] })
  expect(withReady([text('second')], [ready])).toEqual({ outgoing: [text('second')], ready: [] })
  const again = text('first', { sealed: { ...sealed, epoch: 2 } })
  expect(withReady([text('second', { before: ready })], [again])).toEqual({ outgoing: [text('second', { before: again })], ready: [again] })
})

test('sealed bytes stay until there is an answer, and no longer', () => {
  expect([mayBeThere(text('first', { sealed })), mayBeThere(text('first'))]).toEqual([true, false])
  const kept = text('first', { sealed })
  for (const outcome of [storedText(3), { kind: 'practice', id: 'p', outcome: 'refused', reason: 'epoch-closed' } as const]) {
    expect(afterAnswers([kept], [outcome])[0]?.sealed).toBeUndefined()
  }
})

test('of two windows neither loses what the other made, nor brings back what the other sent', () => {
  const both = [one('a'), one('b')]
  const sent = one('a', { state: { kind: 'sent' } })
  // The other window sent one and made another; this one made a third.
  expect(merged(both, [...both, one('d')], [sent, one('b'), one('c')])).toEqual([sent, one('c'), one('b'), one('d')])
  // The other window let one go, and this one knows nothing of it.
  expect(merged(both, both, [one('b')])).toEqual([one('b')])
  // One that was written anew elsewhere while it was sent here is still to be sent.
  const anew = one('a', { text: 'anew' })
  expect(merged(both, [sent, one('b')], [anew, one('b')])).toEqual(expect.arrayContaining([sent, anew]))
  fc.assert(
    fc.property(fc.subarray(['a', 'b', 'c', 'd']), fc.subarray(['a', 'b', 'c', 'd']), (here, there) => {
      const ids = merged(
        [],
        here.map((id) => one(id)),
        there.map((id) => one(id)),
      ).map(({ id }) => id)
      expect([...ids].sort()).toEqual([...new Set([...here, ...there])].sort())
    }),
  )
})

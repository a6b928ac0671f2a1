import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersOf, doubleCalls, type Round, remainsFor, roundFaults, roundProgress } from './round.ts'
import type { Claim } from './service.ts'
import { aClaim, ana, ben, entryAt, fromFeed, heard } from './shared-directory.test-kit.ts'
import { heardOf, type NetworkEntry } from './shared-entry.ts'

const round: Round = {
  id: 'r',
  name: { en: 'Autumn', fr: 'Automne' },
  services: ['a', 'b', 'c', 'd'],
  why: { kind: 'need', need: 'shelter' },
  from: '2026-11-10',
  until: '2026-11-20',
  calls: [
    { service: 'a', who: { member: 'ana' } },
    { service: 'b', who: { organization: 'north' } },
    { service: 'c', who: { member: 'ben' } },
  ],
}
let n = 0
const call = (service: string, more: Partial<Claim> = {}, feed: Partial<NetworkEntry> = {}): NetworkEntry => {
  n += 1
  return fromFeed(entryAt(`e${n}`, n % 60, heard(service, aClaim('status', more)), []), feed)
}
const answers = (...feed: readonly NetworkEntry[]) => answersOf(round, heardOf(feed, []))

describe('a round', () => {
  test('has come as far as services answered, whether or not somebody accepted the answer yet', () => {
    const said = answers(
      call('a', { outcome: 'answered' }, { state: 'proposed' }),
      call('b', { outcome: 'no-answer', value: 'unknown' }),
      call('c', { outcome: 'would-not-say', value: 'unknown' }),
      call('elsewhere'),
    )
    expect(roundProgress(round, said)).toEqual({ confirmed: ['a'], tried: ['b', 'c'], waiting: ['d'], of: 4 })
  })

  test('counts only what the service itself said on its days', () => {
    const said = answers(
      call('a', { verified: '2026-11-09' }),
      call('b', { verified: '2026-11-21' }),
      call('c', { method: 'web' }),
      call('d', { verified: '2026-11-10' }),
    )
    expect(roundProgress(round, said).confirmed).toEqual(['d'])
  })

  test('does not count what was refused or taken back, and still counts what somebody only proposes to take back', () => {
    const one = call('a')
    const undone = fromFeed(entryAt('u', 59, { kind: 'undone', entry: one.entry.id }), { state: 'accepted' })
    expect(roundProgress(round, answers(one, undone)).confirmed).toEqual([])
    expect(roundProgress(round, answers(one, { ...undone, state: 'proposed' })).confirmed).toEqual(['a'])
    expect(roundProgress(round, answers(call('a', {}, { state: 'refused' }))).confirmed).toEqual([])
  })

  test('leaves to each what they were given, what their organization was, and what nobody was', () => {
    expect(remainsFor(ana, round, [])).toEqual({ mine: ['a'], ours: ['b'], anyones: ['d'] })
    expect(remainsFor(ben, round, answers(call('c', { outcome: 'no-answer' }), call('d')))).toEqual({ mine: ['c'], ours: [], anyones: [] })
  })

  test('is refused by name when it cannot be held', () => {
    expect(roundFaults(round)).toEqual([])
    expect(roundFaults({ ...round, services: [], until: '2026-11-01' }).map(({ kind }) => kind)).toEqual([
      'no-service',
      'ends-before',
      'not-in-round',
      'not-in-round',
      'not-in-round',
    ])
  })

  test('comes only further with each answer, and every service is in one of its three parts', () => {
    const anyCall = fc.record({ service: fc.constantFrom('a', 'b', 'c', 'd', 'x'), outcome: fc.constantFrom('answered', 'no-answer', 'would-not-say') })
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 8 }), (calls) => {
        const feed = calls.map(({ service, outcome }) => call(service, { outcome: outcome as NonNullable<Claim['outcome']> }))
        let before = 0
        for (let i = 0; i <= feed.length; i++) {
          const { confirmed, tried, waiting, of } = roundProgress(round, answers(...feed.slice(0, i)))
          expect(confirmed.length + tried.length + waiting.length).toBe(of)
          expect(confirmed.length).toBeGreaterThanOrEqual(before)
          before = confirmed.length
        }
      }),
    )
  })
})

describe('two people on one service the same day', () => {
  test('are told, and both answers stay', () => {
    const one = call('a', { value: 'yes', outcome: 'answered' }, { by: ana })
    const other = call('a', { value: 'no', outcome: 'answered' }, { by: ben })
    const [double] = doubleCalls(answers(one, other))
    expect(double).toMatchObject({ service: 'a', day: '2026-11-20' })
    expect(double?.answers.map(({ author }) => author?.member).toSorted()).toEqual(['ana', 'ben'])
    expect(double?.differing).toHaveLength(1)
  })

  test('who heard the same are told too, and nothing differs', () => {
    expect(doubleCalls(answers(call('a', {}, { by: ana }), call('a', {}, { by: ben })))).toMatchObject([{ differing: [] }])
  })

  test('are none when it is another day, another service, or one person', () => {
    const said = answers(call('a', {}, { by: ana }), call('a', { verified: '2026-11-19' }, { by: ben }), call('b', {}, { by: ben }), call('a', {}, { by: ana }))
    expect(doubleCalls(said)).toEqual([])
  })
})

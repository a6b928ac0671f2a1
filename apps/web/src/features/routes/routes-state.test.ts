import { isCovered } from '@recourse/domain/consent'
import { known } from '@recourse/domain/situation'
import { describe, expect, it } from 'vitest'
import { isUnsafeToTalk, nextState, nothingSaid, type RoutesAction, type RoutesState } from './routes-state.ts'

const after = (...actions: readonly RoutesAction[]): RoutesState => actions.reduce(nextState, nothingSaid('en'))
const both = (text: string) => ({ en: text, fr: text })
const disclosure = { id: 'a', to: both('x'), what: both('y'), why: both('z') }
const [now, until] = ['2026-11-24T10:00:00.000Z', '2026-11-25T10:00:00.000Z']

describe('what was said', () => {
  it('is forgotten whole when taken back', () =>
    expect(after({ type: 'answer', fact: 'province', answer: known('ON') }, { type: 'answer', fact: 'province', answer: { kind: 'unknown' } }).answers).toEqual(
      {},
    ))
  it('is cleared by starting again, consents and ticks included, and only the voice stays', () => {
    const state = after(
      { type: 'voice', voice: 'together' },
      { type: 'answer', fact: 'province', answer: known('ON') },
      { type: 'consent', disclosures: [disclosure], now, until },
      { type: 'sheet', sheet: { ticked: ['option:a'] } },
      { type: 'seek', seeking: { near: 'fsa:J2S', gender: 'woman' } },
      { type: 'start-again' },
    )
    expect(state).toEqual({ ...nothingSaid('en'), voice: 'together' })
  })
  it('asks again what was set aside once it is answered and taken back', () =>
    expect(after({ type: 'later', fact: 'province' }, { type: 'answer', fact: 'province', answer: known('ON') }).later).toEqual([]))
  it('brings back what was set aside', () =>
    expect(after({ type: 'later', fact: 'province' }, { type: 'later', fact: 'age_band' }, { type: 'take-up' }).later).toEqual([]))
  it('is unsafe only on a plain no', () => {
    expect(isUnsafeToTalk(after({ type: 'answer', fact: 'safe_to_talk', answer: known(false) }))).toBe(true)
    expect(isUnsafeToTalk(after({ type: 'answer', fact: 'safe_to_talk', answer: { kind: 'withheld' } }))).toBe(false)
  })
})

describe('comparing', () => {
  it('holds three at most', () => {
    const state = after(...['a', 'b', 'c', 'd'].map((option) => ({ type: 'compare', option, on: true }) as const))
    expect(state.compared).toEqual(['a', 'b', 'c'])
  })
})

describe('consent', () => {
  it('covers from the yes until it is taken back', () => {
    const given = after({ type: 'consent', disclosures: [disclosure], now, until })
    expect(isCovered(given.consents, disclosure, now)).toBe(true)
    const taken = nextState(given, { type: 'withdraw', consent: given.consents[0]?.id ?? '', now: '2026-11-24T11:00:00.000Z' })
    expect(isCovered(taken.consents, disclosure, '2026-11-24T11:00:00.000Z')).toBe(false)
  })
})

describe('several people in the same situation', () => {
  const both = [
    { type: 'one-more-person' },
    { type: 'consent', disclosures: [disclosure], now, until },
    { type: 'sheet', sheet: { ticked: ['option:a'] } },
  ] as const

  it('share what was said, and nothing that one of them agreed to or chose', () => {
    const state = after(
      { type: 'answer', fact: 'province', answer: known('ON') },
      ...both,
      { type: 'no-realistic', reasons: ['too_risky'] },
      { type: 'person', person: 0 },
    )
    expect([state.answers.province, state.consents, state.sheet.ticked, state.noRealistic]).toEqual([known('ON'), [], [], []])
    const back = nextState(state, { type: 'person', person: 1 })
    expect([back.consents.length, back.sheet.ticked, back.noRealistic]).toEqual([1, ['option:a'], ['too_risky']])
  })
  it('never give one person’s yes for another', () => {
    const state = after(...both, { type: 'person', person: 0 })
    expect(isCovered(state.consents, disclosure, now)).toBe(false)
    const given = nextState(nextState(state, { type: 'consent', disclosures: [disclosure], now, until }), { type: 'person', person: 1 })
    const taken = nextState(given, { type: 'withdraw', consent: given.consents[0]?.id ?? '', now })
    expect(isCovered(nextState(taken, { type: 'person', person: 0 }).consents, disclosure, now)).toBe(true)
  })
  it('are twelve at most, and one that is not there is not turned to', () => {
    const many = after(...Array.from({ length: 20 }, () => ({ type: 'one-more-person' }) as const))
    expect([many.people, many.person]).toEqual([12, 11])
    expect(nextState(many, { type: 'person', person: 12 })).toBe(many)
  })
  it('are all forgotten by starting again', () => expect(after(...both, { type: 'start-again' })).toEqual(nothingSaid('en')))
})

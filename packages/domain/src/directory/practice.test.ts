import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bilingual } from '../shared/index.ts'
import { adopt, changesFrom, departuresFrom, type Practice, type PracticePart, withReasons } from './practice.ts'

const both = (text: string): Bilingual => ({ en: text, fr: `${text} (fr)` })
const origin: Practice = {
  id: 'p1',
  title: both('First meeting'),
  text: both('Meet where the person feels safe.'),
  steps: [
    { id: 'a', text: both('Ask what they want.') },
    { id: 'b', text: both('Say what is kept.') },
  ],
  community: 'Rivebrune',
  changes: [],
}
const adopted = adopt(origin, { id: 'p2', community: 'Stone Bay', organization: 'north', version: 3, on: '2026-11-25' })
const local: Practice = {
  ...adopted,
  text: both('Meet by phone first.'),
  steps: [
    { id: 'b', text: both('Say what is kept.') },
    { id: 'c', text: both('Call an interpreter.') },
  ],
}
const reasons = new Map<PracticePart, Bilingual>([
  ['text', both('Distances are long.')],
  ['step:a', both('It is in our intake.')],
  ['step:c', both('Few of us speak Spanish.')],
])

describe('an adopted practice', () => {
  test('is word for word what it was, names its origin, and departs in nothing', () => {
    expect(adopted).toEqual({ ...origin, id: 'p2', community: 'Stone Bay', origin: { record: 'p1', version: 3, organization: 'north', on: '2026-11-25' } })
    expect(changesFrom(origin, adopted)).toEqual({ ok: true, value: [] })
  })

  test('lists each departure with what was, what is now, and why', () => {
    const explained = withReasons(origin, local, reasons)
    expect(explained.ok && changesFrom(origin, explained.value)).toEqual({
      ok: true,
      value: [
        { part: 'text', was: origin.text, now: local.text, why: reasons.get('text') },
        { part: 'step:a', was: both('Ask what they want.'), now: null, why: reasons.get('step:a') },
        { part: 'step:c', was: null, now: both('Call an interpreter.'), why: reasons.get('step:c') },
      ],
    })
  })

  test('is refused by name for each departure without a reason in both languages', () => {
    expect(changesFrom(origin, local)).toEqual({
      ok: false,
      error: [
        { kind: 'no-reason', part: 'text' },
        { kind: 'no-reason', part: 'step:a' },
        { kind: 'no-reason', part: 'step:c' },
      ],
    })
    expect(withReasons(origin, local, new Map([...reasons, ['text', { en: 'Far.', fr: ' ' }]]))).toEqual({
      ok: false,
      error: [{ kind: 'no-reason', part: 'text' }],
    })
  })

  test('is refused when its list is not what happened', () => {
    const explained = withReasons(origin, local, reasons)
    if (!explained.ok) throw new Error('every departure has its reason')
    const [first, ...others] = explained.value.changes
    if (!first) throw new Error('there is a departure')
    const kinds = (changes: Practice['changes']) => {
      const result = changesFrom(origin, { ...explained.value, changes })
      return result.ok ? [] : result.error.map(({ kind }) => kind)
    }
    expect(kinds([first, first, ...others])).toEqual(['twice'])
    expect(kinds([...explained.value.changes, { part: 'title', was: origin.title, now: origin.title, why: both('No.') }])).toEqual(['no-departure'])
    expect(kinds([{ ...first, was: both('Something else.') }, ...others])).toEqual(['not-what-was'])
  })

  test('departs in a part when, and only when, its words are others', () => {
    const words = fc.constantFrom('x', 'y').map(both)
    const steps = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), text: words }), { selector: ({ id }) => id })
    const anyPractice = fc.record({ title: words, text: words, steps }).map((more): Practice => ({ ...origin, ...more }))
    fc.assert(
      fc.property(anyPractice, anyPractice, (one, other) => {
        const found = departuresFrom(one, other)
        expect(departuresFrom(one, one)).toEqual([])
        expect(
          departuresFrom(other, one)
            .map(({ part }) => part)
            .toSorted(),
        ).toEqual(found.map(({ part }) => part).toSorted())
        const why = new Map(found.map(({ part }) => [part, both('Because.')] as const))
        expect(withReasons(one, other, why).ok).toBe(true)
        for (const { part } of found) expect(withReasons(one, other, new Map([...why].filter(([key]) => key !== part))).ok).toBe(false)
      }),
    )
  })
})

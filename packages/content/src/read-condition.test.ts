import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { partsOf, readCondition } from './read-condition.ts'

const read = (yaml: string) => readCondition(parse(yaml))
const places = (yaml: string): readonly string[] => read(yaml).faults.map((f) => f.path.join('/'))

describe('the rule language', () => {
  const forms: readonly (readonly [string, unknown])[] = [
    ['always', { op: 'always' }],
    ["{ fact: a, is: 'yes' }", { op: 'is', fact: 'a', value: true }],
    ["{ fact: a, is: 'no' }", { op: 'is', fact: 'a', value: false }],
    ['{ fact: a, is: adult }', { op: 'isOneOf', fact: 'a', values: ['adult'] }],
    ['{ fact: a, isOneOf: [ON, QC] }', { op: 'isOneOf', fact: 'a', values: ['ON', 'QC'] }],
    ['{ fact: a, includes: debt }', { op: 'includes', fact: 'a', value: 'debt' }],
    ['{ fact: a, min: 2 }', { op: 'integer', fact: 'a', min: 2 }],
    ['{ fact: a, from: today, to: today + 90 days }', { op: 'date', fact: 'a', from: { today: {} }, to: { today: { days: 90 } } }],
    ["{ fact: a, from: today - 1 year, to: '2026-03-26' }", { op: 'date', fact: 'a', from: { today: { years: -1 } }, to: { day: '2026-03-26' } }],
    ['{ concept: tied }', { op: 'concept', id: 'tied' }],
    ['{ not: { concept: tied } }', { op: 'not', of: { op: 'concept', id: 'tied' } }],
    ['{ atLeast: 1, of: [always, { concept: b }] }', { op: 'atLeast', n: 1, of: [{ op: 'always' }, { op: 'concept', id: 'b' }] }],
  ]
  test.each(forms)('reads %s', (yaml, expression) => {
    expect(read(yaml)).toEqual({ expression, faults: [] })
  })

  const wrong: readonly (readonly [string, string])[] = [
    ['never', ''],
    ['[always]', ''],
    ['{ fact: a }', ''],
    ['{ all: [] }', 'all'],
    ['{ all: [always, { any: [{ fact: a, is: true }] }] }', 'all/1/any/0/is'],
    ["{ fact: a, is: 'yes', includes: b }", ''],
    ['{ all: [always], any: [always] }', ''],
    ['{ atLeast: 3, of: [always] }', 'atLeast'],
    ['{ atLeast: 0, of: [always] }', 'atLeast'],
    ['{ fact: a, from: yesterday }', 'from'],
    ["{ fact: a, from: '2026-02-30' }", 'from'],
    ["{ fact: a, from: '2026-03-02', to: '2026-03-01' }", ''],
    ['{ fact: a, min: 3, max: 2 }', ''],
    ['{ fact: a, min: 1.5 }', 'min'],
    ['{ fact: constructor.constructor, is: x }', 'fact'],
  ]
  test.each(wrong)('refuses %s and says where', (yaml, place) => {
    expect(places(yaml)[0]).toBe(place)
  })

  test('has a bottom', () => {
    const deep = (n: number): unknown => (n === 0 ? 'always' : { not: deep(n - 1) })
    expect(readCondition(deep(10)).faults).toEqual([])
    expect(readCondition(deep(12)).faults).toHaveLength(1)
    expect(readCondition(deep(5000)).faults).toHaveLength(1)
  })

  test('knows where each part was written', () => {
    const { expression } = read('{ all: [{ not: { concept: a } }, { atLeast: 1, of: [{ concept: b }] }] }')
    expect(partsOf(expression).map((p) => p.path.join('/'))).toEqual(['', 'all/0', 'all/0/not', 'all/1', 'all/1/of/0'])
  })
})

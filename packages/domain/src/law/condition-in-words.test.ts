import { describe, expect, test } from 'vitest'
import { type ConditionWords, conditionInWords } from './condition-in-words.ts'
import type { Expression } from './expression.ts'
import { aFact } from './small-law.test-kit.ts'

const pair = (text: string) => ({ en: text, fr: `${text} (fr)` })
const choices = ['debt', 'papers', 'watched'].map((id) => ({ id, label: pair(`the ${id}`) }))
const facts = [
  aFact('valid', { kind: 'boolean' }),
  aFact('type', { kind: 'enum', values: choices }),
  aFact('means', { kind: 'set', values: choices }),
  aFact('people', { kind: 'integer', min: 0, max: 9 }),
  aFact('ends', { kind: 'date' }),
].map((fact) => ({ ...fact, label: pair(fact.id) }))
const vocabulary = {
  facts: new Map(facts.map((fact) => [fact.id, fact])),
  concepts: new Map([['held', { id: 'held', label: pair('Held back'), when: { op: 'is', fact: 'valid', value: false } as const }]]),
}
const said = (expression: Expression): ConditionWords => conditionInWords(expression, vocabulary)

describe('a condition in words', () => {
  test.each<readonly [Expression, string, string]>([
    [{ op: 'always' }, 'always', 'toujours'],
    [{ op: 'is', fact: 'valid', value: true }, 'valid: yes', 'valid (fr)\u00a0: oui'],
    [{ op: 'isOneOf', fact: 'type', values: ['debt'] }, 'type: the debt', 'type (fr)\u00a0: the debt (fr)'],
    [
      { op: 'isOneOf', fact: 'type', values: ['debt', 'papers', 'watched'] },
      'type: the debt, the papers or the watched',
      'type (fr)\u00a0: the debt (fr), the papers (fr) ou the watched (fr)',
    ],
    [{ op: 'includes', fact: 'means', value: 'debt' }, 'means: “the debt” among them', 'means (fr)\u00a0: dont «\u00a0the debt (fr)\u00a0»'],
    [{ op: 'integer', fact: 'people', min: 2 }, 'people: 2 or more', 'people (fr)\u00a0: 2 ou plus'],
    [{ op: 'integer', fact: 'people', max: 3 }, 'people: 3 or fewer', 'people (fr)\u00a0: 3 ou moins'],
    [{ op: 'integer', fact: 'people', min: 0, max: 3 }, 'people: from 0 to 3, both included', 'people (fr)\u00a0: entre 0 et 3, inclusivement'],
    [
      { op: 'date', fact: 'ends', from: { today: { days: -90 } } },
      'ends: 90 days before the day of the question or later',
      'ends (fr)\u00a0: 90 jours avant le jour de la question ou plus tard',
    ],
    [
      { op: 'date', fact: 'ends', to: { today: { months: 1 } } },
      'ends: 1 month after the day of the question or earlier',
      'ends (fr)\u00a0: 1 mois après le jour de la question ou plus tôt',
    ],
    [
      { op: 'date', fact: 'ends', from: { today: {} }, to: { day: '2027-01-01' } },
      'ends: from the day of the question to 2027-01-01, both included',
      'ends (fr)\u00a0: entre le jour de la question et 2027-01-01, inclusivement',
    ],
  ])('%j', (expression, en, fr) => {
    expect(said(expression)).toEqual({ text: { en, fr }, parts: [] })
  })

  test('is nested as it is written, with what a named condition stands for', () => {
    const valid = { op: 'is', fact: 'valid', value: true } as const
    const { text, parts } = said({
      op: 'all',
      of: [
        { op: 'not', of: valid },
        { op: 'any', of: [valid, { op: 'concept', id: 'held' }] },
        { op: 'atLeast', n: 1, of: [valid] },
      ],
    })
    expect([text.en, ...parts.map((p) => p.text.en)]).toEqual(['all of this', 'not this', 'at least one of these', 'at least 1 of these'])
    expect(parts[1]?.parts[1]).toEqual({
      text: { en: '“Held back”, that is', fr: '«\u00a0Held back (fr)\u00a0», c’est-à-dire' },
      parts: [{ text: { en: 'valid: no', fr: 'valid (fr)\u00a0: non' }, parts: [] }],
    })
  })
})

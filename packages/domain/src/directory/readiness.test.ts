import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Protects, type Readiness, type ReadinessAnswer, readiness } from './readiness.ts'

const both = (text: string) => ({ en: text, fr: text })
const link = { kind: 'screen', screen: 'routes' } as const
const question = (id: string, protects: Protects) => ({
  id,
  ask: both(id),
  why: both('why'),
  protects,
  next: { who: both('who'), what: both(`do ${id}`), link },
})
const form: Readiness = {
  areas: [
    { id: 'first', title: both('First'), questions: [question('w1', 'work'), question('p1', 'people'), question('s1', 'staff')] },
    { id: 'second', title: both('Second'), questions: [question('p2', 'people'), question('p3', 'people')] },
  ],
}
const answer = fc.constantFrom<ReadinessAnswer>('not-yet', 'in-part', 'yes', 'does-not-apply')
const answers = fc.dictionary(fc.constantFrom('w1', 'p1', 's1', 'p2', 'p3', 'gone'), answer)

describe('next steps', () => {
  test('begin with what protects people, and there with what is not there at all', () => {
    const { steps } = readiness(form, { w1: 'not-yet', p1: 'in-part', s1: 'not-yet', p2: 'not-yet', p3: 'in-part' })
    expect(steps.map((step) => step.question)).toEqual(['p2', 'p1', 'p3', 's1', 'w1'])
    expect(steps[0]).toEqual({ question: 'p2', area: 'second', answer: 'not-yet', protects: 'people', who: both('who'), what: both('do p2'), link })
  })

  test('are one for each thing that is not there or only in part, and none for the rest', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { steps, unanswered, areas } = readiness(form, given)
        const asked = form.areas.flatMap((area) => area.questions.map(({ id }) => id))
        expect(steps.map((step) => step.question).toSorted()).toEqual(asked.filter((id) => given[id] === 'not-yet' || given[id] === 'in-part').toSorted())
        expect(unanswered).toEqual(asked.filter((id) => given[id] === undefined))
        expect(areas.map(({ answered, left }) => Object.values(answered).reduce((sum, n) => sum + n, left))).toEqual([3, 2])
      }),
    )
  })

  test('are not moved by an answer to something else', () => {
    fc.assert(
      fc.property(answers, answer, (given, other) => {
        const without = readiness(form, given).steps.filter((step) => step.question !== 's1')
        expect(readiness(form, { ...given, s1: other }).steps.filter((step) => step.question !== 's1')).toEqual(without)
      }),
    )
  })

  test('hold no number that could rank an organization', () => {
    expect(Object.keys(readiness(form, {}))).toEqual(['steps', 'unanswered', 'areas'])
    expect(JSON.stringify(readiness(form, { p1: 'yes' }))).not.toMatch(/score|rank|percent|total/i)
  })
})

test('an answer named as a property that every object has is no answer', () => {
  const odd: Readiness = { areas: [{ id: 'a', title: both('a'), questions: [question('toString', 'people')] }] }
  expect(readiness(odd, {}).unanswered).toEqual(['toString'])
})

import type { Claim, Criterion } from '@recourse/domain/directory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inBoth } from '../both-languages.ts'
import { type AnswerDraft, type AnswerKind, concernedBy, emptyAnswer, kindsFor, readAnswer, readDay } from './answer-draft.ts'

const nothing = (): null => null
const draft = (more: Partial<AnswerDraft>): AnswerDraft => ({ ...emptyAnswer(undefined), ...more })
const read = (more: Partial<AnswerDraft>, criterion?: Criterion) => readAnswer(draft(more), criterion ? { criterion } : {}, nothing)

const status: Criterion = { kind: 'status', accepts: ['citizen'] }
const age: Criterion = { kind: 'age', min: 18 }

describe('words typed in one language', () => {
  test('are kept as they are in it, and marked in the other', () => {
    expect(inBoth({ en: ' With a letter ', fr: '' })).toEqual({ en: 'With a letter', fr: 'With a letter [en anglais]' })
    expect(inBoth({ en: '', fr: 'Avec une lettre' })).toEqual({ en: 'Avec une lettre [in French]', fr: 'Avec une lettre' })
    expect(inBoth({ en: 'With a letter', fr: 'Avec une lettre' })).toEqual({ en: 'With a letter', fr: 'Avec une lettre' })
    expect(inBoth({ en: '  ', fr: '' })).toBeNull()
  })
})

describe('an answer that was written', () => {
  test('becomes the rule that was ticked, or the ages that were typed', () => {
    expect(read({ kind: 'only', accepts: ['worker', 'student'] }, status)).toEqual({
      ok: true,
      value: { kind: 'only', criterion: { kind: 'status', accepts: ['worker', 'student'] } },
    })
    expect(read({ kind: 'only', from: '16', to: '' }, age)).toEqual({ ok: true, value: { kind: 'only', criterion: { kind: 'age', min: 16 } } })
    expect(read({ kind: 'only', from: ' 16 ', to: '24' }, age)).toEqual({ ok: true, value: { kind: 'only', criterion: { kind: 'age', min: 16, max: 24 } } })
    expect(read({ kind: 'only' }, { kind: 'other', id: 'referral' })).toEqual({
      ok: true,
      value: { kind: 'only', criterion: { kind: 'other', id: 'referral' } },
    })
  })

  test('is refused, by name, when it says nothing that could be recorded', () => {
    const faults = [
      read({}, status),
      read({ kind: 'only' }, status),
      read({ kind: 'only' }, age),
      read({ kind: 'only', from: 'abc' }, age),
      read({ kind: 'only', from: '121' }, age),
      read({ kind: 'only', from: '30', to: '18' }, age),
      read({ kind: 'if' }, status),
      read({ kind: 'words', words: { en: ' ', fr: '' } }),
    ].map((result) => (result.ok ? 'read' : result.error))
    expect(faults).toEqual(['no-kind', 'nothing-ticked', 'no-age', 'not-an-age', 'not-an-age', 'ages-crossed', 'no-words', 'no-words'])
  })

  test('keeps yes and no with or without words, and words alone as the statement itself', () => {
    expect(read({ kind: 'yes' })).toEqual({ ok: true, value: { kind: 'said', value: 'yes' } })
    const words = { en: 'Never', fr: 'Jamais' }
    expect(read({ kind: 'no', words })).toEqual({ ok: true, value: { kind: 'said', value: 'no', words } })
    expect(read({ kind: 'words', words })).toEqual({ ok: true, value: { kind: 'said', value: 'yes', words } })
  })

  test('is refused when a text would give a place away, in whichever language, and not for words that are not kept', () => {
    const street = (text: string) => (text.includes('Elm') ? ('address' as const) : null)
    const typed = { en: '', fr: '12 Elm Street' }
    for (const kind of ['if', 'words', 'yes', 'no'] as const)
      expect(readAnswer(draft({ kind, words: typed }), {}, street)).toEqual({ ok: false, error: 'address' })
    expect(readAnswer(draft({ kind: 'anyone', words: typed }), { criterion: status }, street)).toEqual({ ok: true, value: { kind: 'anyone' } })
  })

  test('never throws, and never gives an empty rule or empty words', () => {
    const kinds: readonly AnswerKind[] = ['anyone', 'only', 'if', 'yes', 'no', 'words', 'would-not-say', 'no-answer']
    const criteria: readonly Criterion[] = [
      status,
      age,
      { kind: 'household', accepts: ['alone'] },
      { kind: 'language', accepts: ['en'] },
      { kind: 'other', id: 'x' },
    ]
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.option(fc.constantFrom(...kinds)),
          accepts: fc.array(fc.constantFrom('worker', 'alone', 'couple')),
          concerned: fc.constant([]),
          from: fc.string({ maxLength: 4 }),
          to: fc.string({ maxLength: 4 }),
          words: fc.record({ en: fc.string(), fr: fc.string() }),
        }),
        fc.constantFrom(...criteria),
        (written, criterion) => {
          const result = readAnswer(written, { criterion }, nothing)
          if (!result.ok) return
          const { value } = result
          if (value.kind === 'if') expect([value.condition.en, value.condition.fr].every((half) => half.trim() !== '')).toBe(true)
          if (value.kind !== 'only') return
          if ('accepts' in value.criterion) expect(value.criterion.accepts.length).toBeGreaterThan(0)
          if (value.criterion.kind === 'age') expect(value.criterion.min ?? value.criterion.max).toBeDefined()
        },
      ),
    )
  })
})

describe('a condition', () => {
  const every = (kind: string): readonly string[] => (kind === 'household' ? ['alone', 'couple', 'with_children'] : ['citizen', 'worker', 'visitor'])

  test('is for those who were ticked, or for everyone, and never for whom we guessed', () => {
    expect(concernedBy(draft({ concerned: ['worker'] }), status, every)).toEqual({ ok: true, value: { kind: 'status', accepts: ['worker'] } })
    expect(concernedBy(draft({}), status, every)).toEqual({ ok: true, value: { kind: 'status', accepts: ['citizen', 'worker', 'visitor'] } })
    expect(concernedBy(draft({}), age, every)).toEqual({ ok: true, value: { kind: 'age' } })
    expect(concernedBy(draft({ to: '25' }), age, every)).toEqual({ ok: true, value: { kind: 'age', max: 25 } })
    expect(concernedBy(draft({ from: 'x' }), age, every)).toEqual({ ok: false, error: 'not-an-age' })
    expect(concernedBy(draft({}), { kind: 'household', accepts: ['alone'] }, every)).toMatchObject({ value: { accepts: ['alone', 'couple', 'with_children'] } })
  })

  test('that is held today is ticked beforehand, as a condition and not as a rule', () => {
    const held: Claim = {
      id: 'x',
      field: 'criterion',
      criterion: status,
      value: 'conditional',
      text: { en: 'x', fr: 'x' },
      ask: { en: 'x', fr: 'x' },
      method: 'web',
      source: 'page',
      by: 'x',
    }
    expect(emptyAnswer(held)).toMatchObject({ accepts: [], concerned: ['citizen'] })
    expect(emptyAnswer({ ...held, value: 'yes' })).toMatchObject({ accepts: ['citizen'], concerned: ['citizen'] })
    expect(emptyAnswer({ ...held, value: 'unknown' })).toMatchObject({ accepts: [], concerned: [] })
  })
})

describe('what can be answered', () => {
  test('fits the question: a rule for a criterion, yes or no for the rest, and never words alone for what must be told first', () => {
    expect(kindsFor({ criterion: status }, undefined)).toContain('only')
    expect(kindsFor({}, undefined)).toContain('words')
    const told: Pick<Claim, 'asks'> = { asks: 'name' }
    expect(kindsFor({}, told)).not.toContain('words')
    for (const kinds of [kindsFor({ criterion: status }, undefined), kindsFor({}, told)])
      expect(kinds).toEqual(expect.arrayContaining(['would-not-say', 'no-answer']))
  })
})

test('the day of a call is a day, not after today and not before 2000', () => {
  expect(readDay('2026-11-24', '2026-11-24')).toEqual({ ok: true, value: '2026-11-24' })
  expect(readDay('2000-01-01', '2026-11-24').ok).toBe(true)
  expect(['', '2026-02-30', '2026-11-25', '1999-12-31'].map((day) => readDay(day, '2026-11-24'))).toEqual(
    ['no-day', 'no-day', 'not-yet', 'too-long-ago'].map((error) => ({ ok: false, error })),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claim, type JournalEntry, type Service, servicesAfter } from '../directory/index.ts'
import { answerAsClaim, type CallAnswer } from './call-answer.ts'
import { callPopulation, populationBy } from './call-population.ts'
import { type CallQuestion, callSheet, callSheets, questionCount } from './call-sheet.ts'
import { aClaim, aService, aSituation, matchOf, noCondition, on, onPage, someServices } from './matching.test-kit.ts'
import { verdictIn } from './verdict-of.ts'

const status = { kind: 'status', accepts: ['worker'] } as const
const asked = (service: Service): readonly string[] => callSheet(service, on).questions.map((q) => q.id)
const first = (service: Service): CallQuestion => {
  const [question] = callSheet(service, on).questions
  if (!question) throw new Error('there is nothing to ask')
  return question
}
const heard = { on, method: 'call', by: 'worker' } as const
const record = (service: Service, question: CallQuestion, answer: CallAnswer): Service => {
  const claim = answerAsClaim(service, question, { answer, heard })
  const entry: JournalEntry = { id: 'e', at: `${on}T12:00:00Z`, by: 'worker', change: { kind: 'claim', service: service.id, claim } }
  return servicesAfter([service], [entry])[0] ?? service
}

describe('a call sheet', () => {
  test('holds as many questions as are counted without weighing them', () => {
    fc.assert(
      fc.property(someServices, (services) => {
        for (const service of services) expect(questionCount(service, on)).toBe(callSheet(service, on).questions.length)
      }),
      { numRuns: 60 },
    )
    expect(questionCount(aService({ status: 'defunct' }), on)).toBe(0)
    expect(questionCount(aService(), on)).toBeGreaterThan(0)
  })

  test('asks first what nobody ever said, then what is unknown, old or only on a page, and not what was confirmed', () => {
    const service = aService({
      needs: ['shelter'],
      claims: [
        aClaim(),
        onPage({ id: 'workers', criterion: status, ask: { en: 'Workers?', fr: 'Travail?' } }),
        aClaim({ id: 'children', criterion: { kind: 'household', accepts: ['alone'] }, verified: '2024-01-01', ask: { en: 'Children?', fr: 'Enfants?' } }),
      ],
    })
    expect(asked(service)).toEqual(expect.arrayContaining(['asked-age', 'workers', 'children']))
    expect(asked(service)).not.toContain('women')
  })

  test('weighs a question by the situations that turn on it: those whom the strictest answer would leave out, and no others', () => {
    const open = aService({ claims: [onPage({ id: 'women' }), noCondition(status)] })
    const { turns, of } = first(open)
    const left = callPopulation.filter((s) => s.gender !== 'woman').length
    expect([turns, of]).toEqual([left, callPopulation.length])
  })

  test('gives no weight to a question whose answer cannot open a door that is closed for another reason', () => {
    const womenOnly = aClaim()
    const service = aService({ claims: [womenOnly, onPage({ id: 'workers', criterion: status, value: 'unknown' })] })
    const women = callPopulation.filter((s) => s.gender === 'woman')
    const question = callSheet(service, on).questions.find((q) => q.id === 'workers')
    expect(question?.turns).toBeLessThanOrEqual(women.length)
    expect(question?.turns).toBeGreaterThan(0)
  })

  test('counts as the situations one by one would', () => {
    fc.assert(
      fc.property(someServices, (services) => {
        for (const service of services) {
          const active = { ...service, status: 'active' } as const
          const kinds = new Set(service.claims.flatMap((c) => [c.criterion?.kind ?? c.asks ?? ('other' as const)]))
          const seen = populationBy(kinds).flatMap(({ situation, count }) => Array.from({ length: count }, () => verdictIn(active, situation, on)))
          const whole = callPopulation.map((situation) => verdictIn(active, situation, on))
          expect([...seen].sort()).toEqual([...whole].sort())
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is empty for a service that is gone for good, and leaves out those with nothing to ask', () => {
    expect(asked(aService({ status: 'defunct' }))).toEqual([])
    const settled = aService({ id: 'settled', claims: [noCondition(status)] })
    expect(callSheets([settled, aService({ id: 'open' })], on).map((sheet) => sheet.service)).toEqual(['open'])
  })

  test('puts the heaviest service first, whatever their order, and each question once', () => {
    fc.assert(
      fc.property(someServices, (services) => {
        const sheets = callSheets(services, on)
        expect(callSheets([...services].reverse(), on)).toEqual(sheets)
        for (const [i, sheet] of sheets.entries()) {
          expect(sheet.turns).toBeLessThanOrEqual(sheets[i - 1]?.turns ?? Number.POSITIVE_INFINITY)
          expect(new Set(sheet.questions.map((q) => q.ask.en)).size).toBe(sheet.questions.length)
          for (const q of sheet.questions) expect(q.turns).toBeLessThanOrEqual(q.of)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('an answer that was heard', () => {
  const page = aService({ claims: [onPage({ id: 'status', criterion: status, value: 'unknown' })] })

  test('turns "ask first" into "takes", or closes the door, as the service said', () => {
    const worker = aSituation({ status: ['worker'] })
    expect(matchOf(page, worker)?.verdict).toBe('ask-first')
    expect(matchOf(record(page, first(page), { kind: 'anyone' }), worker)?.verdict).toBe('takes')
    expect(matchOf(record(page, first(page), { kind: 'only', criterion: status }), worker)?.verdict).toBe('takes')
    expect(matchOf(record(page, first(page), { kind: 'only', criterion: { kind: 'status', accepts: ['citizen'] } }), worker)?.verdict).toBe('will-not')
    const condition = { en: 'With a letter', fr: 'Avec une lettre' }
    expect(matchOf(record(page, first(page), { kind: 'if', condition }), worker)?.verdict).toBe('takes-if')
  })

  test('that it would not say, or a call that nobody answered, leaves "ask first"', () => {
    for (const kind of ['would-not-say', 'no-answer'] as const) expect(matchOf(record(page, first(page), { kind }), aSituation())?.verdict).toBe('ask-first')
  })

  test('is kept with its day, its method and its outcome, and names the service itself as its source', () => {
    const after = record(page, first(page), { kind: 'anyone' })
    expect(after.claims).toEqual([
      expect.objectContaining({ id: 'status', method: 'call', verified: on, source: 'asked', outcome: 'answered', from: 'provider' }),
    ])
    expect(after.sources.some((source) => source.id === 'asked')).toBe(true)
  })

  test('that says otherwise than what is held stands beside it, and names it', () => {
    const held = aService({ claims: [onPage({ id: 'status', criterion: status })] })
    const after = record(held, first(held), { kind: 'anyone' })
    expect(after.claims.map((c) => [c.id, c.value, c.contradicts])).toEqual([
      ['status', 'yes', undefined],
      ['status-heard', 'no', ['status']],
    ])
    expect(matchOf(after, aSituation({ status: ['visitor'] }))?.verdict).toBe('takes')
  })

  test('that nobody gave takes nothing away from what was confirmed', () => {
    const known = aService({ claims: [noCondition(status)] })
    const question: CallQuestion = {
      id: 'any-status',
      claim: 'any-status',
      field: 'criterion',
      criterion: status,
      ask: { en: 'a?', fr: 'a?' },
      state: 'confirmed',
      turns: 0,
      of: 1,
    }
    const after = record(known, question, { kind: 'no-answer' })
    expect(after.claims).toHaveLength(2)
    expect(matchOf(after)?.verdict).toBe('takes')
  })

  test('always has a new id or that of the claim it replaces, whatever was said before', () => {
    const answers: readonly CallAnswer[] = [{ kind: 'anyone' }, { kind: 'no-answer' }, { kind: 'would-not-say' }, { kind: 'only', criterion: status }]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...answers), { maxLength: 6 }), (all) => {
        let service = page
        const question = first(page)
        for (const answer of all) service = record(service, question, answer)
        const ids = service.claims.map((c: Claim) => c.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})

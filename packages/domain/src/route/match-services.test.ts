import { describe, expect, test } from 'vitest'
import type { Claim, Service } from '../directory/index.ts'
import type { Answer } from '../situation/index.ts'
import { matchServices } from './match-services.ts'
import { aClaim, aService, aSituation, directoryOf, matchOf, noCondition, on, onPage } from './matching.test-kit.ts'

const anyStatus = noCondition({ kind: 'status', accepts: [] })
const withClaims = (...claims: readonly Claim[]): Service => aService({ claims })
const withheld: Answer = { kind: 'withheld' }
const adultsOnly = { kind: 'age', min: 18 } as const

describe('a service whose rule was confirmed', () => {
  const service = withClaims(anyStatus, aClaim())

  test('takes whom its rule names', () => {
    const match = matchOf(service, aSituation({}, { gender: 'woman' }))
    expect(match?.verdict).toBe('takes')
    expect(match?.words.en).toBe('The service confirmed on 3 November 2026 whom it takes. Call before relying on it.')
    expect(match?.questions).toEqual([])
  })

  test('will not take whom its rule excludes, and says what would change it', () => {
    const match = matchOf(service, aSituation({}, { gender: 'man' }))
    expect(match?.verdict).toBe('will-not')
    expect(match?.words).toEqual({
      en: 'On 3 November 2026 the service said by phone: It takes women only. This closes it, unless it makes an exception.',
      fr: 'Le 3 novembre 2026, au téléphone, le service disait\u00A0: Il reçoit des femmes seulement. Cela ferme cette porte, sauf exception de sa part.',
    })
    expect(match?.steps.map((s) => s.en)).toEqual(['An exception, or a rule that has changed since. Ask: Whom do you take?'])
  })

  test('is asked first while the person’s answer is not known', () => {
    for (const more of [{}, { gender: 'unsure' }] as const) expect(matchOf(service, aSituation({}, more))?.verdict).toBe('ask-first')
    expect(matchOf(service)?.questions.map((q) => q.en)).toEqual(['Whom do you take?'])
  })

  test('will not, unless it is told, when the person would rather not say', () => {
    const match = matchOf(service, aSituation({}, { gender: 'withheld' }))
    expect(match?.verdict).toBe('will-not')
    expect(match?.words.en).toContain('It asks to be told: gender. Nobody has to say it.')
    expect(match?.steps).toEqual([
      {
        en: 'If this is told to Invented Help: gender. That is for the person to decide.',
        fr: 'Si cela est dit à Aide inventée\u00A0: le genre. C’est à la personne d’en décider.',
      },
    ])
  })

  test('is asked first again when the confirmation is a year old', () => {
    const old = withClaims(anyStatus, aClaim({ verified: '2025-11-23' }))
    for (const gender of ['woman', 'man', 'withheld'] as const) expect(matchOf(old, aSituation({}, { gender }))?.verdict).toBe('ask-first')
    expect(matchOf(old, aSituation({}, { gender: 'man' }))?.words.en).toBe(
      'On 23 November 2025 the service said by phone: It takes women only. That is too old to rely on; call first.',
    )
  })

  test('takes if a condition is met, and says which', () => {
    const condition = { en: 'With a letter of a clinic', fr: 'Avec la lettre d’une clinique' }
    const letter = aClaim({ id: 'letter', criterion: { kind: 'other', id: 'letter' }, value: 'conditional', condition })
    const match = matchOf(withClaims(anyStatus, letter))
    expect(match?.verdict).toBe('takes-if')
    expect(match?.steps).toEqual([{ en: 'With a letter of a clinic.', fr: 'Avec la lettre d’une clinique.' }])
    const { criterion: _, ...atIntake } = letter
    expect(matchOf(withClaims(anyStatus, { ...atIntake, field: 'intake' }))?.verdict).toBe('takes-if')
  })
})

describe('a service known from pages', () => {
  test('is never more than asked first, with the day of the page', () => {
    const match = matchOf(withClaims(anyStatus, onPage({ verified: '2023-03-12' })), aSituation({}, { gender: 'woman' }))
    expect(match?.verdict).toBe('ask-first')
    expect(match?.words).toEqual({
      en: 'On 12 March 2023 its page said: It takes women only; call first.',
      fr: 'Le 12 mars 2023, sa page disait\u00A0: Il reçoit des femmes seulement; appelez d’abord.',
    })
  })

  test('may be closed by its page to whom the page excludes, and a call may tell otherwise', () => {
    const match = matchOf(withClaims(onPage()), aSituation({}, { gender: 'man' }))
    expect(match?.verdict).toBe('will-not')
    expect(match?.words.en).toBe('A page without a date said: It takes women only. This may close it; only a call would tell.')
    expect(match?.steps.map((s) => s.en)).toEqual(['A page may be old or wrong. Ask: Whom do you take?'])
    expect(matchOf(withClaims(onPage()), aSituation({}, { gender: 'withheld' }))?.verdict).toBe('ask-first')
  })

  test('is outweighed by what it said itself since, but not by an old call', () => {
    const any = noCondition({ kind: 'gender', accepts: [] })
    const man = aSituation({}, { gender: 'man' })
    expect(matchOf(withClaims(anyStatus, onPage({ verified: '2026-11-20' }), any), man)?.verdict).toBe('takes')
    expect(matchOf(withClaims(anyStatus, onPage(), { ...any, verified: '2020-01-01' }), man)?.verdict).toBe('ask-first')
    expect(matchOf(withClaims(anyStatus, onPage(), { ...any, method: 'web' }), man)?.verdict).toBe('ask-first')
  })

  test('keeps the limit of a page that a call did not speak of', () => {
    const upTo = onPage({ id: 'young', criterion: { kind: 'age', max: 17 } })
    const from = aClaim({ id: 'old', criterion: { kind: 'age', min: 12 } })
    expect(matchOf(withClaims(anyStatus, upTo, from), aSituation({ age_band: 'adult' }))?.verdict).toBe('will-not')
    expect(
      matchOf(withClaims(anyStatus, upTo, aClaim({ id: 'all', criterion: { kind: 'age', min: 12, max: 120 } })), aSituation({ age_band: 'adult' }))?.verdict,
    ).toBe('takes')
  })
})

describe('what nobody said', () => {
  test('is never taken for "no condition": status for all, gender and age for a bed', () => {
    const bed = aService({ needs: ['shelter'], claims: [aClaim()] })
    const match = matchOf(bed, aSituation({ status: ['worker'], age_band: 'adult' }, { gender: 'woman' }))
    expect(match?.verdict).toBe('ask-first')
    expect(match?.questions.map((q) => q.en)).toEqual([
      'Do you take people whatever their immigration status or papers? What do you ask to see, and what do you write down?',
      'From what age, and up to what age, do you take people?',
    ])
    expect(matchOf(aService())?.words.en).toBe('Nobody has said yet whom it takes; call first.')
  })

  test('is asked, most decisive first and each question once', () => {
    const ask = (en: string) => ({ en, fr: en })
    const unknown = (id: string, more: Partial<Claim> = {}) => onPage({ id, value: 'unknown', ask: ask(`${id}?`), ...more })
    const { criterion: _, ...hours } = unknown('hours', { field: 'hours' })
    const { criterion: __, ...police } = unknown('police', { field: 'disclosure' })
    const claims = [
      hours,
      police,
      unknown('age', { criterion: adultsOnly }),
      onPage({ id: 'page-takes', criterion: { kind: 'exploitation', accepts: ['labour'] }, ask: ask('still?') }),
      unknown('status', { criterion: { kind: 'status', accepts: [] } }),
      onPage({ id: 'closes', ask: ask('men?') }),
      unknown('again', { criterion: { kind: 'other', id: 'again' }, ask: ask('age?') }),
    ]
    const situation = aSituation({ exploitation_forms: ['labour'] }, { gender: 'man' })
    expect(matchOf(withClaims(...claims), situation)?.questions.map((q) => q.en)).toEqual(['men?', 'status?', 'age?', 'still?', 'police?', 'hours?'])
  })
})

describe('each criterion', () => {
  const verdictFor = (criterion: NonNullable<Claim['criterion']>, situation = aSituation()): string | undefined =>
    matchOf(withClaims(...(criterion.kind === 'status' ? [] : [anyStatus]), aClaim({ criterion })), situation)?.verdict

  test('of status compares a set, and an empty set is an answer', () => {
    const criterion = { kind: 'status', accepts: ['citizen', 'worker'] } as const
    const verdicts = [['worker', 'claimant'], ['visitor'], []].map((status) => verdictFor(criterion, aSituation({ status })))
    expect(verdicts).toEqual(['takes', 'will-not', 'will-not'])
    expect(verdictFor(criterion)).toBe('ask-first')
    expect(verdictFor(criterion, { answers: { status: { kind: 'unsure' } } })).toBe('ask-first')
    expect(verdictFor(criterion, { answers: { status: withheld } })).toBe('will-not')
  })

  test('of age compares bands, and one that the limit cuts through is only asked', () => {
    const of = (min: number, max: number) =>
      ['under_16', 'from_16_to_17', 'adult'].map((age_band) => verdictFor({ kind: 'age', min, max }, aSituation({ age_band })))
    expect(of(18, 120)).toEqual(['will-not', 'will-not', 'takes'])
    expect(of(16, 24)).toEqual(['will-not', 'takes', 'ask-first'])
    expect(of(12, 17)).toEqual(['ask-first', 'takes', 'will-not'])
  })

  test('of province takes the answer, and the place of the search only in favour', () => {
    const criterion = { kind: 'province', accepts: ['QC'] } as const
    const national = (situation: ReturnType<typeof aSituation>) =>
      matchOf(aService({ area: { kind: 'national' }, claims: [anyStatus, aClaim({ criterion })] }), situation)?.verdict
    expect(national(aSituation({ province: 'ON' }))).toBe('will-not')
    expect(national(aSituation({}, { near: 'place:rivebrune-qc' }))).toBe('takes')
    expect(national(aSituation({}, { near: 'place:stone-bay-on' }))).toBe('ask-first')
  })

  test('of exploitation compares forms, and of anything else can only be asked', () => {
    expect(verdictFor({ kind: 'exploitation', accepts: ['labour'] }, aSituation({ exploitation_forms: ['labour', 'sexual'] }))).toBe('takes')
    expect(verdictFor({ kind: 'exploitation', accepts: ['sexual'] }, aSituation({ exploitation_forms: ['labour'] }))).toBe('will-not')
    expect(verdictFor({ kind: 'other', id: 'member' })).toBe('ask-first')
  })
})

describe('a service that no longer runs', () => {
  test('stays listed, last, so that a stale referral is caught', () => {
    const closed = (['defunct', 'temporarily closed', 'inactive'] as const).map((status, i) => aService({ id: `a-closed-${i}`, status }))
    const found = matchServices(directoryOf(...closed, aService({ id: 'z-open' })), { situation: aSituation(), needs: [] }, on)
    expect(found.map((m) => [m.id, m.verdict])).toEqual([
      ['z-open', 'ask-first'],
      ['a-closed-0', 'will-not'],
      ['a-closed-1', 'will-not'],
      ['a-closed-2', 'will-not'],
    ])
    expect(found[1]?.words.en).toBe('It is recorded as closed for good. An older referral or list may still name it.')
    expect(found[2]?.steps[0]?.en).toContain('Are you open now?')
  })
})

test('only services for one of the needs are listed, and invented ones never among real ones', () => {
  const services = [aService({ id: 'a' }), aService({ id: 'b', needs: ['shelter', 'food'] }), aService({ id: 'c', demonstration: true })]
  const ids = (needs: readonly string[], all = services) => matchServices(directoryOf(...all), { situation: aSituation(), needs }, on).map((m) => m.id)
  expect(ids([])).toEqual(['a', 'b'])
  expect(ids(['food', 'health_care'])).toEqual(['b'])
  expect(ids(['none'])).toEqual([])
  expect(ids([], services.slice(2))).toEqual(['c'])
})

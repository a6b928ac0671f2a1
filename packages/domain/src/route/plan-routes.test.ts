import { describe, expect, test } from 'vitest'
import type { LawCorpus, LawfulOption, Signature } from '../law/index.ts'
import { aFact, anOption } from '../law/small-law.test-kit.ts'
import type { Answers } from '../situation/index.ts'
import { known } from '../situation/index.ts'
import { planRoutes, prepareRoutes } from './plan-routes.ts'
import type { Corpus } from './route-plan.ts'

const pair = (text: string) => ({ en: text, fr: `${text} (fr)` })
const on = '2026-11-24'

const tied = { op: 'is', fact: 'tied', value: true } as const
const abuse = { op: 'is', fact: 'abuse', value: true } as const

const permit = (more: Partial<LawfulOption> = {}): LawfulOption =>
  anOption('permit', {
    decision: 'discretionary',
    decider: { en: 'an officer', fr: 'un agent' },
    requires: [{ id: 'tied', when: tied, text: pair('a permit for one employer'), cite: ['p1'] }],
    bars: [{ id: 'barred', when: abuse, text: pair('a claim is pending'), cite: ['p2'], exceptions: [] }],
    lawyerOnly: [{ id: 'record', text: pair('an old record'), cite: ['p3'] }],
    cautions: [
      { id: 'always', statement: { basis: 'memory', text: pair('beware'), noted: on } },
      { id: 'if-abuse', when: abuse, statement: { basis: 'memory', text: pair('beware'), noted: on } },
    ],
    ...more,
  })

const signature = (more: Partial<Signature> = {}): Signature => ({ by: 'A. Lawyer', capacity: 'counsel', on, until: '2027-11-24', of: '', ...more })

const law = (more: Partial<LawCorpus> = {}): LawCorpus => ({
  currentTo: on,
  facts: [
    aFact('safe_to_talk', { kind: 'boolean' }, { ask: 'first', order: 1 }),
    aFact('tied', { kind: 'boolean' }, { order: 2 }),
    aFact('abuse', { kind: 'boolean' }, { order: 3 }),
    aFact('ends_on', { kind: 'date' }, { order: 4 }),
    aFact('province', { kind: 'enum', values: ['ON', 'QC', 'BC'].map((id) => ({ id, label: pair(id) })) }, { order: 5 }),
  ],
  impossible: [],
  concepts: [],
  options: [permit()],
  provisions: {},
  sources: {},
  notices: [
    {
      id: 'plan',
      kind: 'safety-plan',
      when: { op: 'is', fact: 'safe_to_talk', value: false },
      title: pair('plan'),
      lead: { worker: pair('lead'), together: pair('lead') },
      steps: [],
      services: [],
      sheet: { en: [], fr: [], es: [] },
    },
  ],
  traps: [{ id: 'trap', when: tied, options: ['permit'], statement: { basis: 'memory', text: pair('order'), noted: on } }],
  clocks: [
    {
      id: 'ends',
      when: tied,
      label: pair('permit ends'),
      from: 'ends_on',
      span: { months: 1 },
      options: [],
      statement: { basis: 'memory', text: pair('clock'), noted: on },
    },
  ],
  themes: [],
  changes: [],
  decisions: {},
  provinces: [],
  rights: [],
  ...more,
})

const corpus = (more: Partial<LawCorpus> = {}): Corpus => ({ version: 'v', made: on, law: law(more), directory: { needs: [], services: [], places: [] } })
const plan = (answers: Answers, more: Partial<LawCorpus> = {}) => planRoutes(corpus(more), { answers }, on)
const first = (answers: Answers, more: Partial<LawCorpus> = {}) => {
  const [finding] = plan(answers, more).options
  if (!finding) throw new Error('no finding')
  return finding
}

describe('the words of a finding', () => {
  const open: Answers = { tied: known(true), abuse: known(false) }

  test('never say simply open: a discretionary decision can be requested and somebody decides', () => {
    expect(first(open).words).toEqual({ en: 'Can be requested; decided by an officer.', fr: 'Peut être demandé; décidé par un agent.' })
  })

  test('call an unsigned reading a draft, whatever the decision', () => {
    expect(first(open).review).toBe('draft')
    expect(first(open, { options: [permit({ decision: 'of-right' })] }).words.en).toContain('draft reading')
    const signed = permit({ decision: 'of-right', review: { state: 'signed', signatures: [signature()] } })
    expect(first(open, { options: [signed] }).words.en).not.toContain('draft')
    expect(first(open, { options: [signed] }).words.fr).not.toContain('provisoire')
  })

  test('say that a rule may close it, and which', () => {
    expect(first({ tied: known(false) }).words.en).toBe('A rule may close this: it requires “a permit for one employer”')
    expect(first({ tied: known(true), abuse: known(true) }).words).toEqual({
      en: 'A rule may close this: a claim is pending',
      fr: 'Une règle peut fermer cette voie\u00a0: a claim is pending (fr)',
    })
  })

  test('name what an unsettled option depends on, and hold no answer', () => {
    expect(first({ tied: known(true) }).words.en).toBe('Not settled yet. It depends on: abuse')
  })

  test('say that the law of a province was not read, and never close for it', () => {
    const local = permit({ provinces: ['ON'] })
    const elsewhere = first({ tied: known(false), province: known('BC') }, { options: [local] })
    expect(elsewhere.finding).toBe('unknown')
    expect(elsewhere.words.en).toContain('did not look at the rules of this province')
    expect(elsewhere.missing).toEqual([])
    expect(first({ tied: known(false), province: known('ON') }, { options: [local] }).finding).toBe('closed')
    expect(first({ tied: known(false) }, { options: [local] }).finding).toBe('unknown')
  })
})

describe('a way out that a person must judge', () => {
  const said = { id: 'family', when: { op: 'is', fact: 'tied', value: true }, text: pair('family in Canada'), cite: ['p2'] } as const
  const barred = (judged: boolean) =>
    permit({
      requires: [],
      bars: [{ id: 'barred', when: abuse, text: pair('a border rule'), cite: ['p2'], exceptions: [judged ? { ...said, judged: true } : said] }],
    })
  const held: Answers = { tied: known(true), abuse: known(true) }

  test('leaves it neither open nor closed, and says what must be judged', () => {
    const found = first(held, { options: [barred(true)] })
    expect([found.finding, found.missing]).toEqual(['unknown', []])
    expect(found.words.en).toBe('Not settled: a lawyer must judge whether this fits: family in Canada')
    expect(first(held, { options: [barred(false)] }).finding).toBe('open')
  })

  test('closes it when it does not fit, and is not asked about when the bar does not stand', () => {
    expect(first({ tied: known(false), abuse: known(true) }, { options: [barred(true)] }).finding).toBe('closed')
    expect(first({ abuse: known(false) }, { options: [barred(true)] }).finding).toBe('open')
  })

  test('closes it for another reason whatever must be judged', () => {
    const also = { ...barred(true), requires: [{ id: 'no', when: { op: 'not', of: tied }, text: pair('no tie'), cite: ['p1'] }] } as const
    expect(first(held, { options: [also] }).finding).toBe('closed')
  })
})

describe('a clock without its day', () => {
  const clocks = law().clocks.map((clock) => ({ ...clock, bands: [{ when: abuse, says: pair('some days may be left') }] }))

  test('says what a band tells once it holds, and the day instead as soon as it is known', () => {
    expect(plan({ tied: known(true) }, { clocks }).clocks.map((c) => c.band)).toEqual([null])
    expect(plan({ tied: known(true), abuse: known(true) }, { clocks }).clocks.map((c) => [c.band?.en, c.ends])).toEqual([['some days may be left', null]])
    const dated = plan({ tied: known(true), abuse: known(true), ends_on: known('2026-11-24') }, { clocks }).clocks
    expect(dated.map((c) => [c.band, c.ends])).toEqual([[null, '2026-12-24']])
  })
})

describe('what asking adds', () => {
  const law = { basis: 'law', text: pair('a power'), cite: ['p1'] } as const
  const none = { basis: 'memory', text: pair('no rule was found'), noted: on } as const
  const report = (more: Partial<LawfulOption> = {}) =>
    permit({
      authorities: ['police'],
      identifies: 'always',
      gives: [{ ...law, when: abuse }],
      risks: [],
      consequences: { charges: [law], detention: [none], removal: [{ ...law, when: tied }], sharing: [none] },
      ...more,
    })

  test('names the kinds of consequence that a text allows here, and not those where no rule was found', () => {
    expect(first({}, { options: [report()] }).netHarm).toEqual({ adds: ['charges', 'removal'], gives: true, onlyRisk: false })
    expect(first({ tied: known(false) }, { options: [report()] }).netHarm?.adds).toEqual(['charges'])
    expect(first({ tied: known(false) }, { options: [report()] }).hidden).toEqual(['consequences.removal.0'])
  })

  test('marks an option as only risk once it is settled that it gives nothing here, and not before', () => {
    expect(first({ abuse: known(false) }, { options: [report()] }).netHarm?.onlyRisk).toBe(true)
    expect(first({ abuse: { kind: 'withheld' } }, { options: [report()] }).netHarm?.onlyRisk).toBe(false)
    const harmless = report({ consequences: { charges: [none], detention: [none], removal: [none], sharing: [none] } })
    expect(first({ abuse: known(false) }, { options: [harmless] }).netHarm?.onlyRisk).toBe(false)
  })

  test('is not said of an option that tells no authority who the person is', () => {
    expect(first({}, { options: [report({ identifies: 'never' })] }).netHarm).toBeNull()
  })
})

describe('a plan', () => {
  test('gives each deciding fact the provisions that it decides', () => {
    expect(first({ tied: known(true), abuse: known(false) }).because).toEqual([
      { fact: 'tied', provisions: ['p1'] },
      { fact: 'abuse', provisions: ['p2'] },
    ])
    expect(first({ tied: known(false), abuse: known(false) }).because).toEqual([{ fact: 'tied', provisions: ['p1'] }])
    expect(first({ tied: known(false), abuse: known(false) }).reopens).toEqual(['tied'])
  })

  test('lists what only a lawyer should discuss without letting it settle or unsettle anything', () => {
    const finding = first({ tied: known(true), abuse: known(false) })
    expect([finding.finding, finding.lawyerOnly]).toEqual(['open', ['record']])
  })

  test('hides a caution, a trap or a clock only once it is settled that it does not apply', () => {
    expect(first({}).cautions).toEqual(['always', 'if-abuse'])
    expect(first({ abuse: { kind: 'withheld' } }).cautions).toEqual(['always', 'if-abuse'])
    expect(first({ abuse: known(false) }).cautions).toEqual(['always'])
    expect(plan({}).traps.map((t) => [t.trap.id, t.applies])).toEqual([['trap', 'perhaps']])
    expect(plan({ tied: known(true) }).traps.map((t) => t.applies)).toEqual(['yes'])
    expect(plan({ tied: known(false) }).traps).toEqual([])
    expect(plan({ tied: known(false) }).clocks).toEqual([])
  })

  test('never hides the order of steps for an option that seems beside the matter, but is no surer than perhaps of it', () => {
    const beside = { options: [permit({ relevance: { op: 'is', fact: 'abuse', value: true } })] }
    const said: Answers = { tied: known(true), ends_on: known('2026-12-01') }
    expect(plan({ ...said, abuse: known(true) }, beside).traps.map((t) => t.applies)).toEqual(['yes'])
    expect(plan({ ...said, abuse: known(false) }, beside).traps.map((t) => t.applies)).toEqual(['perhaps'])
    expect(plan({ ...said, abuse: known(false) }, beside).clocks.map((c) => c.ends)).toEqual(['2027-01-01'])
    expect(plan({ tied: known(false), abuse: known(false) }, beside).traps).toEqual([])
  })

  test('computes a clock from its date when it is known, and shows its rule without', () => {
    expect(plan({}).clocks.map((c) => [c.ends, c.daysLeft])).toEqual([[null, null]])
    expect(plan({ ends_on: known('2026-10-31') }).clocks.map((c) => [c.ends, c.daysLeft])).toEqual([['2026-11-30', 6]])
    expect(plan({ ends_on: known('2026-10-01') }).clocks.map((c) => [c.ends, c.daysLeft])).toEqual([['2026-11-01', -23]])
  })

  test('shows the safety plan when talking is not safe, and when it was asked and could not be said; not before it is asked', () => {
    const ids = (answers: Answers) => plan(answers).notices.map((n) => n.id)
    expect(ids({})).toEqual([])
    expect(ids({ safe_to_talk: known(false) })).toEqual(['plan'])
    expect(ids({ safe_to_talk: { kind: 'withheld' } })).toEqual(['plan'])
    expect(ids({ safe_to_talk: known(true) })).toEqual([])
  })

  test('says what is not in force, on the day before and the day after', () => {
    const dated = { options: [permit({ inForce: { from: '2026-11-25' } })] }
    expect(first({ tied: known(true), abuse: known(false) }, dated).finding).toBe('not-in-force')
    expect(planRoutes(corpus(dated), { answers: { tied: known(true), abuse: known(false) } }, '2026-11-25').options[0]?.finding).toBe('open')
    expect(first({}, { options: [permit({ inForce: { until: '2026-11-23' } })] }).finding).toBe('not-in-force')
    expect(plan({ safe_to_talk: known(true) }, dated).nextQuestion).toBeNull()
  })

  test('freezes an option in which an error was reported, or whose review has ended, and asks nothing for it', () => {
    const frozen = { options: [permit({ review: { state: 'error-reported', on, what: 'x', of: '' } })] }
    expect(first({ tied: known(true), abuse: known(false) }, frozen)).toMatchObject({ finding: 'being-checked', review: 'being-checked' })
    expect(plan({ safe_to_talk: known(true) }, frozen).nextQuestion).toBeNull()
    const ended = permit({ review: { state: 'signed', signatures: [signature({ on: '2025-11-24', until: '2026-11-23' })] } })
    expect(first({}, { options: [ended] }).finding).toBe('being-checked')
  })
})

describe('a signature for some provinces', () => {
  const answers = (province?: string): Answers => ({ tied: known(true), abuse: known(false), ...(province ? { province: known(province) } : {}) })
  const of = (...signatures: readonly Signature[]) => ({ options: [permit({ decision: 'of-right', review: { state: 'signed', signatures } })] })
  const ontario = signature({ by: 'B. Lawyer', provinces: ['ON'] })

  test('counts there, and leaves a draft elsewhere and while the province is not known', () => {
    expect(first(answers('ON'), of(ontario))).toMatchObject({ review: 'signed', signatures: [{ by: 'B. Lawyer' }] })
    expect(first(answers('ON'), of(ontario)).words.en).not.toContain('draft')
    for (const province of ['QC', undefined]) {
      expect(first(answers(province), of(ontario))).toMatchObject({ finding: 'open', review: 'draft', signatures: [] })
      expect(first(answers(province), of(ontario)).words).toEqual({
        en: 'In a draft reading of the law, nothing closes this.',
        fr: 'Selon une lecture provisoire du droit, rien ne ferme cette voie.',
      })
    }
  })

  test('adds to one for everywhere, and one in date is enough', () => {
    const past = signature({ until: '2026-11-23' })
    expect(first(answers('ON'), of(signature(), ontario)).signatures).toHaveLength(2)
    expect(first(answers('ON'), of(past, ontario))).toMatchObject({ review: 'signed', signatures: [{ by: 'B. Lawyer' }] })
    expect(first(answers('QC'), of(past, ontario))).toMatchObject({ finding: 'being-checked', review: 'being-checked' })
  })

  test('freezes the option there once it ended, and asks nothing for it there', () => {
    const ended = of(signature({ provinces: ['ON'], until: '2026-11-23' }))
    expect(first(answers('ON'), ended).finding).toBe('being-checked')
    expect(first(answers('QC'), ended).finding).toBe('open')
    const asks = (province: string) => plan({ safe_to_talk: known(true), province: known(province) }, ended).nextQuestion
    expect([asks('ON'), asks('QC')?.fact]).toEqual([null, 'tied'])
  })

  test('is looked at again when only the province changes, whatever came before', () => {
    const routes = prepareRoutes(corpus(of(ontario)), on)
    const review = (province?: string) => routes.plan({ answers: answers(province) }).options[0]?.review
    expect([review('ON'), review('QC'), review(), review('ON')]).toEqual(['signed', 'draft', 'draft', 'signed'])
  })

  test('does not lift a reported error', () => {
    const frozen = { options: [permit({ review: { state: 'error-reported', on, what: 'x', of: '' } })] }
    expect(first(answers('ON'), frozen).review).toBe('being-checked')
  })
})

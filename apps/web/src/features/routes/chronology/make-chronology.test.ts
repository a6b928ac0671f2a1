import type { LawCorpus } from '@recourse/domain/law'
import type { RoutePlan } from '@recourse/domain/route'
import { known } from '@recourse/domain/situation'
import { describe, expect, it } from 'vitest'
import { type ChronologyParts, makeChronology } from './make-chronology.ts'

const pair = (en: string, fr = `${en} (fr)`) => ({ en, fr })
const fact = (id: string, kind: 'date' | 'boolean', ask: 'open' | 'late') => ({ id, type: { kind }, label: pair(id), ask })
const law = {
  facts: [fact('ended', 'date', 'late'), fact('unpaid', 'date', 'open'), fact('abuse', 'boolean', 'open'), fact('ordered', 'boolean', 'late')],
  options: [
    { id: 'permit', title: pair('A permit'), requires: [{ id: 'r', text: pair('a tie'), cite: ['irpr-1'] }], bars: [] },
    { id: 'claim', title: pair('A claim'), requires: [], bars: [{ id: 'b', text: pair('too late'), cite: ['irpa-1'], exceptions: [] }] },
  ],
  provisions: { 'irpr-1': { short: pair('IRPR 1', 'RIPR 1') }, 'irpa-1': { short: pair('IRPA 1', 'LIPR 1') } },
} as unknown as LawCorpus
const clock = { id: 'c', label: pair('Restoration'), from: 'ended', statement: { basis: 'law', text: pair('ninety days'), cite: ['irpr-1'] } }
const plan = {
  on: '2026-11-24',
  options: [
    { id: 'permit', finding: 'open', relevant: 'yes', missing: [], blockedBy: [] },
    { id: 'claim', finding: 'closed', relevant: 'yes', missing: [], blockedBy: ['b'] },
  ],
  traps: [
    { trap: { options: ['permit'], statement: { basis: 'law', text: pair('one closes the other'), cite: ['irpa-1'] } }, applies: 'yes' },
    { trap: { options: [], statement: { basis: 'law', text: pair('perhaps'), cite: ['irpa-1'] } }, applies: 'perhaps' },
  ],
  clocks: [{ clock, applies: 'yes', ends: '2026-12-04', daysLeft: 10, band: null }],
} as unknown as RoutePlan
const parts: ChronologyParts = {
  language: 'en',
  plan,
  law,
  version: 'corpus-x',
  answers: { ended: known('2026-09-05'), unpaid: known('2026-08-01'), abuse: known(true), ordered: known(true) },
  inWords: () => 'yes',
  reasons: [],
  lawRead: { from: '2026-01-01', to: '2026-06-14' },
  withAnswers: false,
  withLate: false,
}
const lines = (more: Partial<ChronologyParts> = {}): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(makeChronology({ ...parts, ...more }).blocks.map((b) => [b.id, b.lines]))

describe('the page for a lawyer', () => {
  it('leaves out what was said, and every day or answer kept for late, until they are chosen', () => {
    expect(lines().said).toBeUndefined()
    expect(lines().days).toEqual(['1 August 2026: unpaid'])
    expect(lines().running).toEqual(['Restoration: the day is not written here (IRPR 1)'])
    const banded = { ...plan, clocks: plan.clocks.map((c) => ({ ...c, band: pair('status was lost') })) }
    expect(lines({ plan: banded }).running).toEqual(['Restoration: the day is not written here (IRPR 1)'])
    expect(lines({ withAnswers: true }).said).toEqual(['abuse: yes'])
  })

  it('puts the days in order and names the day that runs out, with its provision', () => {
    const all = lines({ withAnswers: true, withLate: true })
    expect(all.days).toEqual(['1 August 2026: unpaid', '5 September 2026: ended'])
    expect(all.running).toEqual(['Restoration: ends on 4 December 2026, days left: 10 (IRPR 1)'])
    expect(all.said).toEqual(['abuse: yes', 'ordered: yes'])
  })

  it('says what can be asked for and what may close, by provision, and only the order rules that surely apply', () => {
    expect([lines().open, lines().closed, lines().order]).toEqual([['A permit (IRPR 1)'], ['A claim: too late'], ['one closes the other (IRPA 1)']])
    expect(lines({ language: 'fr' }).open).toEqual(['A permit (fr) (RIPR 1)'])
  })

  it('names six rules on the order of steps, those that matter here first, and counts the rest', () => {
    const trap = (n: number, options: readonly string[]) => ({
      trap: { options, statement: { basis: 'memory', text: pair(`rule ${n}`), noted: '2026-11-01' } },
      applies: 'yes',
    })
    const many = { ...plan, traps: [...Array.from({ length: 8 }, (_, n) => trap(n, ['claim'])), trap(8, ['permit'])] } as unknown as RoutePlan
    expect(lines({ plan: many }).order).toEqual([
      'rule 8',
      'rule 0',
      'rule 1',
      'rule 2',
      'rule 3',
      'rule 4',
      'More rules on the order of steps, on the screen: 3.',
    ])
  })

  it('says that no option is realistic only with its reasons', () => {
    expect(lines().unrealistic).toBeUndefined()
    expect(lines({ reasons: ['the risks are too great'] }).unrealistic).toEqual(['the risks are too great'])
  })
})

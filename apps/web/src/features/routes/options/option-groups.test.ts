import type { LawfulOption } from '@recourse/domain/law'
import type { OptionFinding, RoutePlan } from '@recourse/domain/route'
import { describe, expect, it } from 'vitest'
import { countFindings, groupOptions } from './option-groups.ts'

const option = (id: string, parts: Partial<LawfulOption> = {}): LawfulOption =>
  ({ id, authorities: ['ircc'], needs: [], givesCodes: ['status'], decision: 'discretionary', ...parts }) as unknown as LawfulOption
const finding = (id: string, parts: Partial<OptionFinding> = {}): OptionFinding =>
  ({ id, finding: 'unknown', relevant: 'yes', ...parts }) as unknown as OptionFinding
const planOf = (...options: readonly OptionFinding[]): RoutePlan => ({ options }) as unknown as RoutePlan
const tableOf = (...options: readonly LawfulOption[]): ReadonlyMap<string, LawfulOption> => new Map(options.map((o) => [o.id, o]))
const essential = new Set(['shelter'])
const theme = (id: string, ...options: readonly string[]) => ({ id, label: { en: id, fr: id }, options })
const themes = [theme('first', 'talk', 'shelter'), theme('status', 'permit', 'old'), theme('justice', 'court')]
const noFilter = { withoutAuthority: false, gives: null, decision: null }

describe('the order of options', () => {
  it('puts essentials first, keeps the headings of the content and its order inside, and sets apart what matters less', () => {
    const options = tableOf(
      option('permit'),
      option('shelter', { authorities: [], needs: ['shelter'] }),
      option('court', { needs: ['shelter'] }),
      option('old'),
    )
    const plan = planOf(finding('court'), finding('shelter'), finding('permit'), finding('old', { relevant: 'no' }))
    const groups = groupOptions({ plan, options, themes, essentialNeeds: essential, filters: noFilter })
    expect(groups.essentials.map((f) => f.option.id)).toEqual(['shelter'])
    expect(groups.others.map((g) => [g.theme.id, ...g.found.map((f) => f.option.id)])).toEqual([
      ['status', 'permit'],
      ['justice', 'court'],
    ])
    expect(groups.lessLikely.map((f) => f.option.id)).toEqual(['old'])
  })
  it('hides what the filters leave out', () => {
    const options = tableOf(option('permit'), option('talk', { authorities: [], givesCodes: ['information'] }))
    const filters = { ...noFilter, withoutAuthority: true }
    const groups = groupOptions({ plan: planOf(finding('permit'), finding('talk')), options, themes, essentialNeeds: essential, filters })
    // A heading under which nothing is left is not shown.
    expect(groups.others.map((g) => [g.theme.id, ...g.found.map((f) => f.option.id)])).toEqual([['first', 'talk']])
  })
})

describe('counts', () => {
  it('leave out what matters less here', () =>
    expect(countFindings(planOf(finding('a', { finding: 'open' }), finding('b', { finding: 'open', relevant: 'no' }), finding('c')))).toMatchObject({
      open: 1,
      unknown: 1,
      closed: 0,
    }))
})

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
const noFilter = { withoutAuthority: false, gives: null, decision: null }

describe('the order of options', () => {
  it('puts essentials first, keeps the order of the corpus inside, and sets apart what matters less', () => {
    const options = tableOf(
      option('permit'),
      option('shelter', { authorities: [], needs: ['shelter'] }),
      option('court', { needs: ['shelter'] }),
      option('old'),
    )
    const groups = groupOptions(
      planOf(finding('permit'), finding('shelter'), finding('court'), finding('old', { relevant: 'no' })),
      options,
      essential,
      noFilter,
    )
    expect(groups.essentials.map((f) => f.option.id)).toEqual(['shelter'])
    expect(groups.others.map((f) => f.option.id)).toEqual(['permit', 'court'])
    expect(groups.lessLikely.map((f) => f.option.id)).toEqual(['old'])
  })
  it('hides what the filters leave out', () => {
    const options = tableOf(option('permit'), option('talk', { authorities: [], givesCodes: ['information'] }))
    const groups = groupOptions(planOf(finding('permit'), finding('talk')), options, essential, { ...noFilter, withoutAuthority: true })
    expect(groups.others.map((f) => f.option.id)).toEqual(['talk'])
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

import type { RoutePlan } from '@recourse/domain/route'
import { type Fact, known } from '@recourse/domain/situation'
import { describe, expect, it } from 'vitest'
import { missingFacts } from './missing-facts.ts'

const fact = (id: string, ask: Fact['ask']): [string, Fact] => [id, { id, ask } as unknown as Fact]
const facts = new Map([fact('permit_valid', 'open'), fact('claim_history', 'late'), fact('warrant', 'never'), fact('work_abuse', 'open')])
const plan = (missing: readonly string[], relevant = 'yes'): RoutePlan => ({ options: [{ finding: 'unknown', relevant, missing }] }) as unknown as RoutePlan

describe('what is not known yet', () => {
  it('never offers a late or a never fact', () =>
    expect(missingFacts(plan(['claim_history', 'warrant', 'permit_valid']), facts, {}).map((f) => f.id)).toEqual(['permit_valid']))
  it('leaves out what was answered, even by not knowing', () =>
    expect(missingFacts(plan(['permit_valid', 'work_abuse']), facts, { permit_valid: { kind: 'unsure' }, work_abuse: known('none') })).toEqual([]))
  it('leaves out what only matters to options that matter less', () => expect(missingFacts(plan(['permit_valid'], 'no'), facts, {})).toEqual([]))
})

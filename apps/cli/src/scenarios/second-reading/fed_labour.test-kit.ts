import { plainDay } from '../plain-rules.test-kit.ts'
import { isOneOf, type SecondReading } from './second-reading.test-kit.ts'

export const reading: SecondReading = {
  option: 'fed_labour',
  read: ['CLC 2', 'CLC 16(m.1)', 'CLC 166-168', 'CLC 240', 'CLC 242(3.1)', 'CLC 246.1', 'CLC 246.3', 'CLC 251.01', 'CLC 251.05'],
  comesTo(at, today) {
    const since = (fact: string, ago: string) => String(at[fact]) >= plainDay(`today - ${ago}`, today)
    // 167(1): this Part applies to employment in a federal work, undertaking or business.
    if (!isOneOf(at, 'employer_sector', 'federal')) return 'closed'
    const union = at.union_covers === 'yes'
    const ways: ('open' | 'judged')[] = []
    // 240(1): dismissed, 12 consecutive months, no collective agreement; (2) within 90 days; (3) the Head may extend.
    if (at.dismissed === 'yes' && at.worked_12_months === 'yes' && !union) ways.push(since('last_day_of_employment', '90 days') ? 'open' : 'judged')
    // 246.1(1),(3): a reprisal or a threat of one, within 90 days; 16(m.1): the Board may extend the time limits set out in this Act.
    // 246.3(1)(a)(vi): the Board may reject what a collective agreement covers.
    if (at.reprisal_for_using_right === 'yes') ways.push(since('reprisal_on', '90 days') && !union ? 'open' : 'judged')
    // 251.01(1),(2)(a): unpaid wages, within six months of the last day they were due; (3) the Head may extend.
    // 251.01(5), 251.05(1)(a)(vii): not, or perhaps not, what a collective agreement governs.
    if (!isOneOf(at, 'wages_owed', 'none'))
      ways.push((isOneOf(at, 'wages_owed', 'within_6m') || since('last_unpaid_day', '6 months')) && !union ? 'open' : 'judged')
    // 251.01(1)(a), (2)(b): any other breach of this Part, which no fact tells, within six months.
    return ways.includes('open') ? 'open' : 'judged'
  },
  differences: [],
}

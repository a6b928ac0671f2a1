import { plainDay } from '../plain-rules.test-kit.ts'
import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

export const reading: SecondReading = {
  option: 'human_rights',
  read: ['CHRA 2', 'CHRA 3', 'CHRA 5', 'CHRA 7', 'CHRA 14', 'CHRA 40', 'CHRA 41'],
  comesTo(at, today) {
    // 3, 40(1): a discriminatory practice, that is one on a prohibited ground.
    if (at.discrimination_ground !== 'yes') return 'closed'
    // 2, 41(1)(c): matters within the legislative authority of Parliament.
    if (!isOneOf(at, 'employer_sector', 'federal', 'state_or_organization')) return 'closed'
    // 40(5)(a): lawfully present, or absent for a time with a right to return.
    // 40(5)(c), (6): a citizen or permanent resident when it happened outside Canada; a question of status goes to the Minister.
    const thenLawful = at.lawfully_present_then === 'yes'
    if (!thenLawful && !includes(at, 'status', 'citizen') && !includes(at, 'status', 'permanent_resident')) return 'closed'
    if (!thenLawful) return 'judged'
    // An embassy or an international organization: whether it is within the authority of Parliament, and immune, must be judged.
    if (isOneOf(at, 'employer_sector', 'state_or_organization')) return 'judged'
    // 41(1)(e): one year from the last act, or longer if the Commission considers it appropriate.
    if (String(at.last_harm_on) < plainDay('today - 1 years', today)) return 'judged'
    // 41(1)(a): grievance procedures reasonably available ought to be exhausted, if so it appears to the Commission.
    return at.union_covers === 'yes' ? 'judged' : 'open'
  },
  differences: [
    {
      when: (at) => !isOneOf(at, 'employer_sector', 'federal', 'state_or_organization'),
      first: 'judged',
      second: 'closed',
      why: 'CHRA 2: the content covers the province’s human rights law too, which was not read; the federal Act alone is closed.',
    },
    {
      when: (at) => at.lawfully_present_then === 'no',
      first: 'judged',
      second: 'closed',
      why: 'CHRA 40(5)(a), (6): “lawfully present” is not “having a status”, and a doubt is settled by the Minister; the content is deliberately more careful.',
    },
    {
      when: (at) => at.union_covers === 'yes',
      first: 'open',
      second: 'judged',
      why: 'CHRA 40(1), 41(1)(a): the right to file stands; that the Commission may send the person to a grievance first is told as a risk.',
    },
  ],
}

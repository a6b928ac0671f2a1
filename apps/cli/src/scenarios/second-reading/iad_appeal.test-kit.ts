import { plainDay } from '../plain-rules.test-kit.ts'
import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

export const reading: SecondReading = {
  option: 'iad_appeal',
  read: ['IRPA 46(1)(c)', 'IRPA 49', 'IRPA 63', 'IRPA 64', 'IRPA 71'],
  comesTo(at, today) {
    const has = (d: string) => includes(at, 'decisions_received', d)
    const resident = includes(at, 'status', 'permanent_resident')
    const citizen = includes(at, 'status', 'citizen')
    // 63(1): whoever filed to sponsor a member of the family class (a citizen or permanent resident) appeals the refusal of the visa.
    const [sponsorship, visa] = [has('sponsorship_refused'), has('visa_refused_abroad')]
    if ((citizen || resident) && sponsorship && visa) return 'open'
    // 63(3): a permanent resident or a protected person appeals a removal order.
    const ordered = (resident || includes(at, 'status', 'protected_person')) && (has('removal_order_made') || !isOneOf(at, 'removal_order', 'none'))
    // 49(1)(b), (c): an order that could be appealed is in force only once the time has passed or the appeal is decided.
    // 49(2): the conditional order of someone who came as a claimant was made before protection was given.
    const fromTheClaim = isOneOf(at, 'removal_order', 'conditional') && !resident && !citizen
    // Within 30 days of the order (the Division's rules, as the content cites them) the time to appeal has not passed.
    const lately = has('removal_order_made') && String(at.decision_notified_on) >= plainDay('today - 30 days', today)
    if (ordered) return !lately && (isOneOf(at, 'removal_order', 'in_force') || fromTheClaim) ? 'judged' : 'open'
    // 63(1), (4): one of the two papers alone may be a refusal that is not of a visa, or a decision on residency.
    return (citizen || resident) && (sponsorship || visa) ? 'judged' : 'closed'
  },
  differences: [],
}

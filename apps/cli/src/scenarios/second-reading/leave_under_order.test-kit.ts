import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

export const reading: SecondReading = {
  option: 'leave_under_order',
  read: ['IRPA 46(1)(c)', 'IRPA 48', 'IRPA 49', 'IRPA 50(b)', 'IRPA 52', 'IRPR 223-226', 'IRPR 237-238', 'IRPR 240'],
  comesTo(at) {
    // 240(1): a removal order against a foreign national.
    if (isOneOf(at, 'removal_order', 'none') || includes(at, 'status', 'citizen')) return 'closed'
    // IRPA 46(1)(c): an order in force has ended permanent residence; before that, a permanent resident is no foreign national.
    if (includes(at, 'status', 'permanent_resident') && !isOneOf(at, 'removal_order', 'in_force')) return 'closed'
    // IRPA 49(2)(f): a conditional order is in force once the claim is withdrawn.
    // 240(2): one who has left already has the order enforced by an officer outside Canada.
    if (isOneOf(at, 'location', 'outside')) return 'open'
    // 238(1)(b): an officer determines whether the person will be able to act on the wish to leave; one who is held cannot simply go.
    return isOneOf(at, 'detained_under', 'not_held') ? 'open' : 'judged'
  },
  differences: [
    {
      when: (at) => isOneOf(at, 'detained_under', 'immigration', 'criminal'),
      first: 'open',
      second: 'judged',
      why: 'IRPR 224(3), 237, 238(1)(b): detention pauses the 30 days and nothing bars wanting to comply; the officer judges the means and intention of everyone, held or not.',
    },
  ],
}

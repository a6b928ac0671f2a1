import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

export const reading: SecondReading = {
  option: 'removal_deferral',
  read: ['IRPA 46(1)(c)', 'IRPA 48', 'IRPA 49', 'IRPA 50', 'IRPR 230-234'],
  comesTo(at) {
    // 48(2): the foreign national against whom the order was made. 46(1)(c): an order in force has ended permanent residence.
    if (includes(at, 'status', 'citizen')) return 'closed'
    // 48(2): must leave Canada; one who has left has nothing to delay.
    if (isOneOf(at, 'location', 'outside')) return 'closed'
    // 48(1): enforceable, that is in force and not stayed.
    if (!isOneOf(at, 'removal_order', 'in_force')) return 'closed'
    return at.removal_stayed === 'yes' ? 'closed' : 'open'
  },
  differences: [],
}

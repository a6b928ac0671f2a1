import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

export const reading: SecondReading = {
  option: 'protected_pr',
  read: ['IRPA 20.2', 'IRPA 21(2)', 'IRPA 21(3)', 'IRPA 95', 'IRPA 99(4)', 'IRPA 114(1)', 'IRPR 175 to 178', 'IRPR 50'],
  comesTo: (at) => {
    // A21(2): a claim accepted by the Board, or an application for protection allowed by the Minister.
    const board = includes(at, 'claim_history', 'accepted')
    if (!board && !includes(at, 'prra_past', 'allowed') && !includes(at, 'status', 'protected_person')) return 'closed'
    // R177(b): permanent resident already; a citizen becomes none.
    if (includes(at, 'status', 'permanent_resident') || includes(at, 'status', 'citizen')) return 'closed'
    // R175(3), R176(1): an application to remain in Canada.
    if (isOneOf(at, 'location', 'outside')) return 'closed'
    // A20.2(1): a designated foreign national waits five years.
    if (includes(at, 'rad_exclusions', 'designated_group')) return 'judged'
    // R175(3): in Quebec, the province selects those whom the Board has not found to be Convention refugees.
    if (!board && isOneOf(at, 'province', 'QC')) return 'judged'
    return 'open'
  },
  differences: [
    {
      when: (at) => includes(at, 'rad_exclusions', 'designated_group'),
      first: 'open',
      second: 'judged',
      why: 'A20.2(1): five years from a day that no fact tells; the content leaves it to the lawyer, by name, and does not ask everyone.',
    },
    {
      when: (at) => isOneOf(at, 'province', 'QC'),
      first: 'open',
      second: 'judged',
      why: 'R175(3) asks for Quebec’s selection of those who “intend to reside” there; the fact tells where they are now, so the content warns and does not judge.',
    },
  ],
}

import { includes, type SecondReading } from './second-reading.test-kit.ts'

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export const reading: SecondReading = {
  option: 'restore_status',
  read: ['IRPR 182', 'IRPR 183(1), (4)(a)', 'IRPR 185', 'IRPR 220.1(1)', 'IRPR 306(2)', 'IRPA 2(1)', 'IRPA 22(1)', 'IRPA 47', 'IRPA 48'],
  comesTo: (at, today) => {
    // A2(1): only a foreign national is a temporary resident.
    if (includes(at, 'status', 'citizen') || includes(at, 'status', 'permanent_resident')) return 'closed'
    // R182(1): "the initial requirements for their stay"; R183(4)(a): leaving ends the stay, which this section does not repair.
    if (at.location === 'outside') return 'closed'
    // R182(1): "within 90 days after losing temporary resident status". R306(2): even the holder of a permit given since may ask.
    const since = daysBetween(String(at.status_lost_on), today)
    if (at.status_lost !== 'within_90_days' && !(since >= 0 && since <= 90)) return 'closed'
    // R182(1): only conditions under 185(a), 185(b)(i) to (iii), 185(c); "has not failed to comply with any other conditions imposed" (R183(1)(b), (b.1), R182(2)).
    if (['listed_sex_employer', 'no_permit_at_all', 'other_condition'].some((c) => includes(at, 'conditions_broken', c))) return 'closed'
    // R183(4)(a): whoever asks to enter has as a rule left; whether the stay ended so depends on an authorization to return.
    if (at.location === 'port_of_entry') return 'judged'
    // R182(1): "meets the initial requirements for their stay": an order rests on inadmissibility (A22(1), A44(2)), which the section does not name.
    if (at.removal_order !== 'none') return 'judged'
    return 'open'
  },
  differences: [
    {
      first: 'open',
      second: 'judged',
      when: (at) => at.location === 'port_of_entry',
      why: 'The section names no place, and one stopped at a border office may never have left: the requirement itself says that leaving is not repaired.',
    },
  ],
}

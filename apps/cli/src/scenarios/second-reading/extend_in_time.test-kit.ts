import type { PlainSituation } from '../plain-rules.test-kit.ts'
import { includes, type SecondReading } from './second-reading.test-kit.ts'

const brokeOne = (at: PlainSituation) => [at.conditions_broken].flat().length > 0

export const reading: SecondReading = {
  option: 'extend_in_time',
  read: [
    'IRPR 179',
    'IRPR 181',
    'IRPR 183(4)-(6)',
    'IRPR 186(u)',
    'IRPR 200(1), (2)',
    'IRPR 201',
    'IRPR 202',
    'IRPR 206(1)(b)',
    'IRPR 209',
    'IRPR 243.2',
    'IRPA 2(1)',
    'IRPA 47',
    'IRPA 48(1)',
    'IRPA 49(2)',
  ],
  comesTo: (at) => {
    // A2(1): a foreign national.
    if (includes(at, 'status', 'citizen') || includes(at, 'status', 'permanent_resident')) return 'closed'
    // R181(1): "to remain in Canada". R183(4)(a): at the border the stay runs on if the return was authorized, and what is asked is whether it runs.
    if (at.location === 'outside') return 'closed'
    // R181(1)(a): "by the end of the period authorized for their stay"; R179(a): in the visitor, worker or student class.
    const stay = at.stay_valid === 'yes' && ['visitor', 'worker', 'student'].some((s) => includes(at, 'status', s))
    // R201(1)(a): "before their work permit expires", whatever the status: R202 gives permits to people who are not temporary residents.
    const permit = at.permit_valid === 'yes'
    if (!stay && !permit) return 'closed'
    const unenforceable = at.removal_order === 'conditional' || (at.removal_order === 'in_force' && at.removal_stayed === 'yes')
    if (at.removal_order !== 'none') {
      // R243.2(a), A48(2), R179(e): an enforceable order has cancelled the permit, and rests on inadmissibility.
      if (!unenforceable) return 'closed'
      // R179(e): "is not inadmissible"; A49(2), A47(b): while the order is conditional, whether that has been found is weighed.
      if (!permit && at.removal_order !== 'conditional') return 'closed'
      // R201(2), R200(1)(c)(i), (2), R206(1)(b): an open permit of one who cannot live without working, under an unenforceable order, is renewed.
      if (!(permit && at.permit_type === 'open' && at.cannot_support_without_work === 'yes')) return 'judged'
    }
    // R181(1)(b), R201(1)(b): "they have complied with all conditions imposed on their entry": which were imposed then, and were they kept.
    return brokeOne(at) ? 'judged' : 'open'
  },
  differences: [
    {
      first: 'open',
      second: 'judged',
      when: brokeOne,
      why: 'What was broken is asked for getting status back alone, since the answer can be used against the person: here it is said on the card, for a lawyer only.',
    },
  ],
}

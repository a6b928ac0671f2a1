import { includes, type SecondReading } from './second-reading.test-kit.ts'

export const reading: SecondReading = {
  option: 'trp_work_permit',
  read: ['IRPR 63', 'IRPR 183(4)(c)', 'IRPR 197-199', 'IRPR 200(1)-(3)', 'IRPR 208(b)', 'IRPR 243.1', 'IRPA 2(1)', 'IRPA 24(1)'],
  comesTo: (at, today) => {
    // A2(1), A24(1): a foreign national.
    if (includes(at, 'status', 'citizen') || includes(at, 'status', 'permanent_resident')) return 'closed'
    // R208: "in Canada". A border post is in Canada, and R197 and R198 let some ask before or when entering.
    if (at.location === 'outside') return 'closed'
    // R208: "cannot support themself without working".
    if (at.cannot_support_without_work !== 'yes') return 'closed'
    // R208(b): "holds a temporary resident permit"; R63(c): not once its day has passed; R183(4)(c): the stay ends with it.
    if (!includes(at, 'status', 'trp_holder') || String(at.trp_expires_on) < today || at.stay_valid !== 'yes') return 'closed'
    // R208(b), R199(d): "valid for at least six months". R200(3)(e)(iv): earlier breaches fall away with the permit.
    if (at.trp_issued_6_months !== 'yes') return 'closed'
    // R243.1(c): "cancelled when a removal order is made": unless the order is the older.
    return at.removal_order === 'none' ? 'open' : 'judged'
  },
  differences: [],
}

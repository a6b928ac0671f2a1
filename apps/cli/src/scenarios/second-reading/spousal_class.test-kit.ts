import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

export const reading: SecondReading = {
  option: 'spousal_class',
  read: ['IRPA 24(1)', 'IRPA 25(1)', 'IRPA 25.2', 'IRPA 47', 'IRPR 4', 'IRPR 5', 'IRPR 72', 'IRPR 123-130'],
  comesTo(at) {
    // 124: a foreign national.
    if (includes(at, 'status', 'citizen') || includes(at, 'status', 'permanent_resident')) return 'closed'
    // 4(1), 130(1): a genuine spouse or common-law partner who is a citizen or permanent resident.
    if (at.genuine_partner_citizen_or_pr !== 'yes') return 'closed'
    // 5(a): nobody under 18 is a spouse or common-law partner.
    if (!isOneOf(at, 'age_band', 'adult')) return 'closed'
    // 124(a): cohabit with that sponsor in Canada; 72(1): a foreign national in Canada (a port of entry is in Canada).
    if (at.lives_with_partner !== 'yes' || isOneOf(at, 'location', 'outside')) return 'closed'
    // 124(b): temporary resident status. IRPA 24(1): a permit holder is a temporary resident; 47(a): lost at the end of the stay.
    // IRPA 25(1), 25.2(1): the Minister may exempt from a requirement.
    const temporary = ['worker', 'student', 'visitor', 'trp_holder'].some((s) => includes(at, 'status', s)) && at.stay_valid === 'yes'
    if (!temporary) return 'judged'
    // 72(1)(e)(ii): they hold a passport or travel document; it can still come before the decision.
    return at.travel_document === 'yes' ? 'open' : 'judged'
  },
  differences: [],
}

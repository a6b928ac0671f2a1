import type { PlainSituation } from '../plain-rules.test-kit.ts'
import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

/** No notice yet, where one comes first. */
const unnotified = (at: PlainSituation): boolean =>
  isOneOf(at, 'prra', 'none') &&
  !isOneOf(at, 'location', 'port_of_entry') &&
  !['refused_under_12m', 'refused_over_12m', 'withdrawn_or_abandoned_under_12m', 'withdrawn_or_abandoned_over_12m'].some((v) => includes(at, 'prra_past', v))
/** Protection that was given, by the Board or the Minister. */
const given = (at: PlainSituation): boolean => includes(at, 'claim_history', 'accepted') || includes(at, 'prra_past', 'allowed')

const notYet =
  'R160(1) says “after they are given notification”, R160(3) that it “shall be given … before removal”: the content keeps the right open and says “not yet”.'

export const reading: SecondReading = {
  option: 'prra',
  read: ['IRPA 112', 'IRPA 113 to 115', 'IRPA 46(1)(c)', 'IRPA 49', 'IRPA 95', 'IRPR 160 to 174', 'IRPR 232'],
  comesTo: (at) => {
    // A44, A48: no removal order against a citizen.
    if (includes(at, 'status', 'citizen')) return 'closed'
    // A112(1): a person in Canada (R166: at a port of entry too).
    if (isOneOf(at, 'location', 'outside')) return 'closed'
    // A112(1): subject to a removal order that is in force.
    if (!isOneOf(at, 'removal_order', 'in_force')) return 'closed'
    // A112(1), A115(1), A95(2): not a protected person.
    if (includes(at, 'status', 'protected_person')) return 'closed'
    // A112(2)(b): found ineligible under A101(1)(e).
    if (includes(at, 'claim_history', 'found_ineligible') && includes(at, 'claim_ineligible_ground', 'safe_third_country')) return 'closed'
    // R160(1): only after notification, but R165 (one was rejected, withdrawn or abandoned: R171) and R166 (order made at the port of entry).
    if (unnotified(at)) return 'closed'
    // A112(2)(b.1), (c): less than 12 months, unless the claim fell under 1E or 1F or the Minister exempts a country (2.1).
    const lately = ['refused_under_12m', 'withdrawn_or_abandoned_under_12m']
    if (lately.some((v) => includes(at, 'claim_history', v) || includes(at, 'prra_past', v))) return 'judged'
    // A95(2), A114(1): accepted or allowed, yet no protected person now: ended, or a stay only.
    if (given(at)) return 'judged'
    return 'open'
  },
  differences: [
    { when: unnotified, first: 'open', second: 'closed', why: notYet },
    { when: unnotified, first: 'judged', second: 'closed', why: notYet },
    {
      when: given,
      first: 'open',
      second: 'judged',
      why: 'A112(1), A95(2): only one who is a protected person now is shut out; the content reads that in the status, so it does not close on protection that ended.',
    },
  ],
}

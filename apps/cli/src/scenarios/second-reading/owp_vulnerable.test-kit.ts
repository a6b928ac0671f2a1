import type { PlainSituation } from '../plain-rules.test-kit.ts'
import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

const citizenOrResident = (at: PlainSituation) => includes(at, 'status', 'citizen') || includes(at, 'status', 'permanent_resident')
const enforceable = (at: PlainSituation) => at.removal_order === 'in_force' && at.removal_stayed !== 'yes'

export const reading: SecondReading = {
  option: 'owp_vulnerable',
  read: [
    'IRPR 186(u)',
    'IRPR 196.2(1)',
    'IRPR 197-199',
    'IRPR 200(1)(c)(ii), (3)(e), (3.1)',
    'IRPR 201(1)',
    'IRPR 207.1(1)',
    'IRPR 209',
    'IRPR 243.2',
    'IRPA 2(1)',
    'IRPA 48(1)',
  ],
  comesTo: (at) => {
    // A2(1): a foreign national is neither a citizen nor a permanent resident.
    if (citizenOrResident(at)) return 'closed'
    // R207.1(1): "a foreign national in Canada". A border post is in Canada, and R197 and R198 let some ask before or when entering.
    if (at.location === 'outside') return 'closed'
    // R207.1(1): "is experiencing or is at risk of experiencing abuse"; R196.2(1)(c): "including threats and intimidation".
    if (at.work_abuse === 'none' && at.reprisal_threat !== 'yes') return 'closed'
    // R207.1(1)(a), (b): a permit under 200(1)(c)(ii.1) or (iii), never an open one.
    if (!isOneOf(at, 'permit_type', 'lmia_tied', 'employer_tied_imp')) return 'closed'
    if (at.permit_valid !== 'yes') {
      // R207.1(1)(b), R201(1)(a), R186(u): a renewal asked for in time; the conditions kept since; "remained in Canada", so never at the border.
      if (at.renewal_filed_in_time !== 'yes' || at.kept_conditions_after_expiry !== 'yes' || at.location !== 'in_canada') return 'closed'
      // R186(u): "until a decision is made": a refusal may have been of the renewal.
      if (includes(at, 'decisions_received', 'permit_or_extension_refused')) return 'judged'
    }
    // R243.2(a), A48(1): an order that becomes enforceable cancels the permit then held: which came first?
    if (at.permit_valid === 'yes' && enforceable(at)) return 'judged'
    // R207.1(1): "is experiencing or is at risk": a threat once made, and none now by the person's own word, is weighed.
    if (at.work_abuse === 'none') return 'judged'
    // R200(1)(c)(ii): "described in section 207 or 207.1 but does not have an offer of employment".
    if (at.new_job_offer === 'yes') return 'judged'
    // R200(3.1): past work without authorization, or a broken condition, is no bar.
    return 'open'
  },
  differences: [
    {
      first: 'open',
      second: 'judged',
      when: (at) => at.new_job_offer === 'yes' || (at.permit_valid === 'yes' && enforceable(at)),
      why: 'The card warns of both, by its cautions job-offer and order-ends-permit. A word of an offer is not yet an offer accepted, and the removal order is not asked of every tied worker for this: the answer about the permit says whether it still runs.',
    },
    {
      first: 'open',
      second: 'closed',
      when: (at) => citizenOrResident(at) && at.permit_valid === 'no',
      why: 'Status is not asked of a tied worker for this card, since asking can harm more than a card too many for one who needs none; with a valid permit such a status is impossible already.',
    },
    {
      first: 'judged',
      second: 'closed',
      when: (at) => citizenOrResident(at) && at.permit_valid === 'no',
      why: 'As above, with a refusal received.',
    },
  ],
}

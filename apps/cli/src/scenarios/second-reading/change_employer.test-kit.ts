import type { PlainSituation } from '../plain-rules.test-kit.ts'
import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

const citizenOrResident = (at: PlainSituation) => includes(at, 'status', 'citizen') || includes(at, 'status', 'permanent_resident')
const enforceable = (at: PlainSituation) => at.removal_order === 'in_force' && at.removal_stayed !== 'yes'
const unenforceable = (at: PlainSituation) => at.removal_order === 'conditional' || (at.removal_order === 'in_force' && at.removal_stayed === 'yes')
const claimOrOrder = (at: PlainSituation) => includes(at, 'claim_history', 'pending') || unenforceable(at)
const brokeMore = (at: PlainSituation) => ['listed_sex_employer', 'no_permit_at_all', 'other_condition'].some((c) => includes(at, 'conditions_broken', c))

export const reading: SecondReading = {
  option: 'change_employer',
  read: [
    'IRPR 1(3)',
    'IRPR 124',
    'IRPR 185(b)(ii)',
    'IRPR 186(u)',
    'IRPR 196',
    'IRPR 199',
    'IRPR 200(1)-(3)',
    'IRPR 203(1)',
    'IRPR 206',
    'IRPR 207',
    'IRPR 209',
    'IRPR 243.2',
    'IRPA 2(1)',
    'IRPA 48(1)',
  ],
  comesTo: (at, today) => {
    // A2(1): a foreign national.
    if (citizenOrResident(at)) return 'closed'
    // R199: "after entering Canada".
    if (at.location !== 'in_canada') return 'closed'
    // R185(b)(ii), R196: only a permit that names an employer must be changed to change employer.
    if (!isOneOf(at, 'permit_type', 'lmia_tied', 'employer_tied_imp')) return 'closed'
    // R200(1)(c)(ii.1), (iii): an offer of employment, with the employer's part of the papers.
    if (at.new_job_offer !== 'yes') return 'closed'
    const needs = at.cannot_support_without_work === 'yes'
    // R199(f), R206(1): a claim referred and not determined, or an unenforceable order, and no other means.
    const in206 = needs && (includes(at, 'status', 'claimant') || claimOrOrder(at))
    // R199(d): a temporary resident permit valid for at least six months; R63(c).
    const trp = includes(at, 'status', 'trp_holder') && at.stay_valid === 'yes' && at.trp_issued_6_months === 'yes' && String(at.trp_expires_on) >= today
    // R199(b), R186(u): work while a renewal asked for in time waits, conditions kept.
    const renewal = at.renewal_filed_in_time === 'yes' && at.kept_conditions_after_expiry === 'yes'
    const elsewhere =
      // R199(c): holds a study permit.
      (includes(at, 'status', 'student') && at.stay_valid === 'yes') ||
      trp ||
      in206 ||
      // R199(f), R207(c): protected persons.
      includes(at, 'status', 'protected_person')
    // R199(e), R1(3): family of someone with such a permit; R207(b), R124(a): of a sponsor here.
    const perhaps = at.family_in_canada === 'yes'
    if (at.permit_valid !== 'yes' && !renewal && !elsewhere) return perhaps ? 'judged' : 'closed'
    // R186(u): "until a decision is made": a refusal may have been of the renewal.
    if (at.permit_valid !== 'yes' && !elsewhere && includes(at, 'decisions_received', 'permit_or_extension_refused')) return 'judged'
    // R199(a), R243.2(a), A48(1): an order that becomes enforceable cancels the permit then held: which came first?
    if (at.permit_valid === 'yes' && !elsewhere && !renewal && enforceable(at)) return 'judged'
    // R200(3)(e)(iii), (iv): earlier breaches are no bar to those in 206, or who were since given a temporary resident permit.
    if (in206 || trp) return 'open'
    // R200(3)(e)(i), (ii): a bar, unless six months have passed, or only 185(a), (b)(i)-(iii), (c) was not kept.
    return brokeMore(at) ? 'judged' : 'open'
  },
  differences: [
    {
      first: 'open',
      second: 'judged',
      when: (at) => brokeMore(at) || (at.permit_valid === 'yes' && enforceable(at)),
      why: 'What was broken is asked for getting status back alone, and the order not of every tied worker, since the answers can harm: the card says both, for a lawyer only and by its caution order-ends-permit.',
    },
    {
      first: 'open',
      second: 'closed',
      when: (at) => citizenOrResident(at) && at.permit_valid === 'no',
      why: 'Status is not asked of a tied worker for this card alone; with a valid permit such a status is impossible already, and one who needs no permit loses nothing by a card too many.',
    },
    {
      first: 'judged',
      second: 'closed',
      when: (at) => citizenOrResident(at) && at.permit_valid === 'no',
      why: 'As above, where a family member or a renewal would be the door.',
    },
    {
      first: 'closed',
      second: 'open',
      when: (at) => at.permit_valid === 'no' && claimOrOrder(at) && !includes(at, 'status', 'claimant'),
      why: 'Whoever has a claim waiting, or an order that cannot be carried out, and no means has a card of their own, whose permit needs no offer: claims and orders are not asked for this one.',
    },
    {
      first: 'judged',
      second: 'open',
      when: (at) => at.permit_valid === 'no' && claimOrOrder(at) && !includes(at, 'status', 'claimant'),
      why: 'As above, where a family member or a renewal may be the door.',
    },
  ],
}

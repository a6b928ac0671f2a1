import { includes, type SecondReading } from './second-reading.test-kit.ts'

export const reading: SecondReading = {
  option: 'claimant_work_permit',
  read: [
    'IRPR 197-199',
    'IRPR 200(1)(c)(i), (2), (3)(e)(iii)',
    'IRPR 206',
    'IRPR 299(2)(a)',
    'IRPA 2(1)',
    'IRPA 48(1)',
    'IRPA 49(2)',
    'IRPA 100(1), (3)',
    'IRPA 111(1)',
  ],
  comesTo: (at) => {
    // A2(1): a foreign national.
    if (includes(at, 'status', 'citizen') || includes(at, 'status', 'permanent_resident')) return 'closed'
    // R206(1): "in Canada". A border post is in Canada, and R197 and R198 let some ask before or when entering.
    if (at.location === 'outside') return 'closed'
    // R206(1): "cannot support themself without working".
    if (at.cannot_support_without_work !== 'yes') return 'closed'
    // R206(1)(a): a claim "that has been referred to the Refugee Protection Division but has not been determined". R200(3)(e)(iii): breaches are no bar.
    if (includes(at, 'claim_history', 'pending')) return 'open'
    // R206(1)(b): "an unenforceable removal order"; A48(1): enforceable if in force and not stayed.
    if (at.removal_order === 'conditional' || (at.removal_order === 'in_force' && at.removal_stayed === 'yes')) return 'open'
    // R206(1)(a) does not say determined by whom, as R299(2)(a) does, and in French « pas encore été réglée »: an appeal is weighed. A49(2): not once in force.
    return at.claim_appeal_pending === 'yes' && at.removal_order === 'none' ? 'judged' : 'closed'
  },
  differences: [],
}

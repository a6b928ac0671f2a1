import { plainDay } from '../plain-rules.test-kit.ts'
import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

export const reading: SecondReading = {
  option: 'judicial_review',
  read: ['IRPA 48', 'IRPA 63(1)-(4)', 'IRPA 64', 'IRPA 72', 'IRPA 110(1), (2)', 'IRPA 169(f)', 'IRPR 123-124'],
  comesTo(at, today) {
    const has = (d: string) => includes(at, 'decisions_received', d)
    const resident = includes(at, 'status', 'permanent_resident')
    const sponsor = resident || includes(at, 'status', 'citizen')
    // 72(1): a decision, determination, order or measure under the Act.
    const ordered = !isOneOf(at, 'removal_order', 'none')
    if ([at.decisions_received].flat().length === 0 && !ordered) return 'closed'
    // 72(2)(a): not until any right of appeal is exhausted. In the Act no appeal is given against these.
    const unappealed = [
      'claim_ineligible',
      'appeal_refused',
      'risk_assessment_refused',
      'permit_or_extension_refused',
      'humanitarian_refused',
      'deferral_refused',
    ]
    // 110(1), (2): a refused claim goes to the Refugee Appeal Division first, unless it is excluded from it.
    const claimExcluded = has('claim_refused') && [at.rad_exclusions].flat().length > 0
    const claimAppealed = has('claim_refused') && !claimExcluded
    // 63(1), (4): a family-class visa is appealed first, a decision abroad on residency too; a sponsorship inside Canada is not.
    const visaAppealed = sponsor ? has('sponsorship_refused') || has('visa_refused_abroad') : has('sponsorship_refused') && has('visa_refused_abroad')
    // 63(3): a permanent resident or protected person appeals a removal order first.
    const orderAppealed = (ordered || has('removal_order_made')) && (resident || includes(at, 'status', 'protected_person'))
    const another = ['removal_order_made', 'sponsorship_refused', 'visa_refused_abroad'].some(has)
    if (!unappealed.some(has) && !claimExcluded) {
      // 49(2): an order that was not received as a decision of its own came with the claim.
      if (claimAppealed && !another) return 'closed'
      // 63(1), (3), 64(1): beside the claim, or for want of an appeal that no fact tells, another decision may have none.
      if (claimAppealed || visaAppealed || orderAppealed) return 'judged'
    }
    // 72(2)(b): 15 days for a matter arising in Canada, 60 days outside; (c): a judge may extend for special reasons.
    return String(at.decision_notified_on) >= plainDay(has('visa_refused_abroad') ? 'today - 60 days' : 'today - 15 days', today) ? 'open' : 'judged'
  },
  differences: [],
}

import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

/** Decisions other than on the claim, whose day the last one may be. */
const others = [
  'risk_assessment_refused',
  'permit_or_extension_refused',
  'humanitarian_refused',
  'sponsorship_refused',
  'deferral_refused',
  'visa_refused_abroad',
]
const daysBefore = (today: string, n: number): string => new Date(Date.parse(today) - n * 86_400_000).toISOString().slice(0, 10)

export const reading: SecondReading = {
  option: 'rad_appeal',
  read: ['IRPA 72(2)(a)', 'IRPA 107', 'IRPA 110', 'IRPA 111', 'IRPA 171', 'IRPR 159.91', 'IRPR 159.92'],
  comesTo: (at, today) => {
    // A110(1): a decision of the Refugee Protection Division that rejects the claim.
    const [lately, longAgo] = ['refused_under_12m', 'refused_over_12m'].map((v) => includes(at, 'claim_history', v))
    if (!lately && !longAgo && !includes(at, 'decisions_received', 'claim_refused')) return 'closed'
    // A110(2)(a) to (d).
    if ([at.rad_exclusions].flat().length > 0) return 'closed'
    // A110(1), A111: the appeal was heard already; no second one lies.
    if (includes(at, 'decisions_received', 'appeal_refused')) return 'closed'
    // R159.91(1)(a), (2): 15 days after the reasons are received, longer only for fairness and natural justice.
    const late = String(at.decision_notified_on) < daysBefore(today, 15) || (longAgo && !lately && others.some((d) => includes(at, 'decisions_received', d)))
    // A72(2)(a): a court case waits for the appeal, so what is under way here is the appeal itself.
    return late && !isOneOf(at, 'claim_appeal_pending', 'yes') ? 'judged' : 'open'
  },
  differences: [],
}

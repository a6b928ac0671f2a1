import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

export const reading: SecondReading = {
  option: 'hc',
  read: ['IRPA 2(1)', 'IRPA 20.1', 'IRPA 25', 'IRPA 25.1', 'IRPA 72(2)(a)', 'IRPA 110(2)', 'IRPR 66 to 69'],
  comesTo: (at) => {
    // A25(1): a foreign national.
    if (includes(at, 'status', 'citizen') || includes(at, 'status', 'permanent_resident')) return 'closed'
    // A25(1.2)(a): one is pending.
    if (isOneOf(at, 'hc_pending', 'yes')) return 'closed'
    // A25(1.2)(b): a claim is pending.
    if (includes(at, 'claim_history', 'pending')) return 'closed'
    // A25(1.2)(b), A72(2)(a): an appeal at the Board; a court case only once the appeal is decided, or where none lies (A110(2)).
    const inCourt = includes(at, 'decisions_received', 'appeal_refused') || [at.rad_exclusions].flat().length > 0
    if (isOneOf(at, 'claim_appeal_pending', 'yes') && !inCourt) return 'closed'
    // A25(1.2)(b.1): a claim was ineligible and an application for protection is pending.
    if (includes(at, 'claim_history', 'found_ineligible') && isOneOf(at, 'prra', 'pending')) return 'closed'
    // A25(1.21): the two ways out of (1.2)(c), whose fit is weighed.
    const wayOut = isOneOf(at, 'care_lack_risks_life', 'yes') || isOneOf(at, 'child_affected', 'yes')
    // A25(1.2)(c): less than 12 months since a claim was rejected.
    if (includes(at, 'claim_history', 'refused_under_12m')) {
      if (!wayOut) return 'closed'
      return 'judged'
    }
    // A25(1.2)(c): or withdrawn or abandoned; the English asks for evidence before a withdrawal, the French before an abandonment.
    if (includes(at, 'claim_history', 'withdrawn_or_abandoned_under_12m')) {
      if (isOneOf(at, 'claim_evidence_heard', 'yes') && !wayOut) return 'closed'
      return 'judged'
    }
    // A25(1.01): a designated foreign national waits five years.
    if (includes(at, 'rad_exclusions', 'designated_group')) return 'judged'
    // A25(1): outside Canada the Minister may examine, and need not.
    if (isOneOf(at, 'location', 'outside')) return 'judged'
    return 'open'
  },
  differences: [
    {
      when: (at) => isOneOf(at, 'child_affected', 'yes') || isOneOf(at, 'care_lack_risks_life', 'yes'),
      first: 'open',
      second: 'judged',
      why: 'A25(1.21): an officer weighs the harm to the child or the risk to life; the two questions ask those very words, so the content takes the answer.',
    },
    {
      when: (at) => isOneOf(at, 'location', 'outside'),
      first: 'open',
      second: 'judged',
      why: 'A25(1): from abroad the Minister “may” examine, but the request can be made; the content says so in its risks.',
    },
    {
      when: (at) => includes(at, 'rad_exclusions', 'designated_group'),
      first: 'open',
      second: 'judged',
      why: 'A25(1.01): five years from a day that no fact tells; the content leaves it to the lawyer, by name, and does not ask everyone.',
    },
  ],
}

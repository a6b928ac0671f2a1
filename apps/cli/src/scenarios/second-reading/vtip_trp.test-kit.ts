import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

const signs = ['recruited_by_deception_or_force', 'work_under_threat_or_control', 'safety_feared_if_refused', 'movement_restricted']

const abroad =
  'A24(2) lets a permit be issued abroad; the instructions on trafficking, which the content follows by name, are for people in Canada or at its border.'

export const reading: SecondReading = {
  option: 'vtip_trp',
  read: ['IRPA 2(1)', 'IRPA 20.1', 'IRPA 24', 'IRPA 95(2)', 'IRPA 108(3)', 'IRPA 109(3)', 'IRPA 118', 'CC 279.01', 'CC 279.04', 'IRPR 63'],
  comesTo: (at) => {
    // A24(1): a foreign national.
    if (includes(at, 'status', 'citizen') || includes(at, 'status', 'permanent_resident')) return 'closed'
    // CC 279.01, 279.04, A118: some sign of trafficking.
    if (!signs.some((f) => isOneOf(at, f, 'yes')) && [at.control_means].flat().length === 0) return 'closed'
    // A24(3.1): a claim was ineligible and an application for protection is pending.
    if (includes(at, 'claim_history', 'found_ineligible') && isOneOf(at, 'prra', 'pending')) return 'closed'
    // A24(4): a claim that was not allowed (or is deemed rejected since: A108(3), A109(3)), and less than 12 months have passed.
    const lately = ['refused_under_12m', 'withdrawn_or_abandoned_under_12m'].some((v) => includes(at, 'claim_history', v))
    if (lately && !(includes(at, 'claim_history', 'accepted') && includes(at, 'status', 'protected_person'))) return 'closed'
    // A24(5): a designated foreign national waits five years.
    if (includes(at, 'rad_exclusions', 'designated_group')) return 'judged'
    return 'open'
  },
  differences: [
    { when: (at) => isOneOf(at, 'location', 'outside'), first: 'closed', second: 'open', why: abroad },
    { when: (at) => isOneOf(at, 'location', 'outside'), first: 'closed', second: 'judged', why: abroad },
    {
      when: (at) => includes(at, 'rad_exclusions', 'designated_group'),
      first: 'open',
      second: 'judged',
      why: 'A24(5): five years from a day that no fact tells; the content leaves it to the lawyer, by name, and does not ask everyone.',
    },
  ],
}

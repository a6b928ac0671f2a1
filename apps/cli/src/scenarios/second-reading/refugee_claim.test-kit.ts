import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

/** A day some days before another. */
const daysBefore = (today: string, n: number): string => new Date(Date.parse(today) - n * 86_400_000).toISOString().slice(0, 10)

export const reading: SecondReading = {
  option: 'refugee_claim',
  read: ['IRPA 95 to 109', 'IRPR 28', 'IRPR 159.1 to 159.8', 'IRPR 228(3)', '2026, c. 4, s. 75'],
  comesTo: (at, today) => {
    // A96: outside each of their countries of nationality: a citizen is not.
    if (includes(at, 'status', 'citizen')) return 'closed'
    // A99(2): outside Canada it is an application for a visa, another step.
    if (isOneOf(at, 'location', 'outside')) return 'closed'
    // A99(3): not by a person who is subject to a removal order, conditional or not.
    if (!isOneOf(at, 'removal_order', 'none')) return 'closed'
    // A101(1)(a), A95: protection was conferred (after a risk assessment, the status tells it: A114(1)(a)).
    if (includes(at, 'status', 'protected_person') || includes(at, 'claim_history', 'accepted')) return 'closed'
    // A101(1)(b): rejected by the Board before.
    if (['refused_under_12m', 'refused_over_12m'].some((v) => includes(at, 'claim_history', v))) return 'closed'
    // A101(1)(c): a prior claim ineligible, withdrawn or abandoned.
    if (['found_ineligible', 'withdrawn_or_abandoned_under_12m', 'withdrawn_or_abandoned_over_12m'].some((v) => includes(at, 'claim_history', v)))
      return 'closed'
    // A104(1)(d), (2)(b): of two claims, the one that is not the first is ended.
    if (includes(at, 'claim_history', 'pending') || includes(at, 'status', 'claimant')) return 'closed'
    // A101(1)(b.1), (1.1): more than a year after the day of the first entry after 24 June 2020.
    if (isOneOf(at, 'entered_after_2020_06_24', 'yes') && isOneOf(at, 'over_one_year_since_first_entry', 'yes')) return 'closed'
    // A101(1)(b.2), R159.4(1.1): between ports, and not less than 14 days after that day; no exception runs.
    if (isOneOf(at, 'us_land_entry', 'between_ports_14_days_or_more')) return 'closed'
    if (isOneOf(at, 'us_land_entry', 'between_ports_under_14_days') && String(at.us_land_entry_on) <= daysBefore(today, 14)) return 'closed'
    // A101(1)(e), R159.4(1.1), 159.5, 159.6: by land from the United States, unless an exception is established.
    if (isOneOf(at, 'us_land_entry', 'at_port_of_entry', 'between_ports_under_14_days')) {
      // R159.5: "a claimant who seeks to enter Canada": whether it reaches a claim made inland later is for an officer.
      const letIn = isOneOf(at, 'us_land_entry', 'at_port_of_entry') && isOneOf(at, 'location', 'in_canada')
      return letIn || [at.stca_exceptions].flat().length > 0 ? 'judged' : 'closed'
    }
    // A101(1)(c.1): an earlier claim elsewhere bars once "the fact of its having been made has been confirmed".
    if (isOneOf(at, 'prior_claim_other_country', 'yes')) return 'judged'
    return 'open'
  },
  differences: [],
}

/** The classes of the fact `status` (content/law/facts/status.yaml) that a list from elsewhere can name. */
export type StatusClass = 'citizen' | 'permanent_resident' | 'protected_person' | 'worker'

/** Every class of that fact: what a claim is about when a list says nothing, or nothing that we understand. */
export const everyStatus: readonly string[] = ['citizen', 'permanent_resident', 'protected_person', 'claimant', 'worker', 'student', 'visitor', 'trp_holder']

/**
 * What a word of the Florida list means here. `class`: one of our classes. `narrower`: only some people of a class. `way`: another way in, whatever
 * the status. `none`: no status at all.
 */
export type StatusWord = { readonly kind: 'class' | 'narrower'; readonly class: StatusClass } | { readonly kind: 'way' | 'none' }

const way = { kind: 'way' } as const

/** The table of the Florida list, by its own words (spaces made single). docs/exchange-formats.md says why, for each. */
export const floridaStatus: Readonly<Record<string, StatusWord>> = {
  'United States Citizen': { kind: 'class', class: 'citizen' },
  'Lawful Permanent Resident (LPR)': { kind: 'class', class: 'permanent_resident' },
  Refugee: { kind: 'class', class: 'protected_person' },
  Asylee: { kind: 'class', class: 'protected_person' },
  'Conditional Entrant INA(a)(7) (PRIOR TO 4/1/80 ONLY)': { kind: 'narrower', class: 'protected_person' },
  'Granted Suspension of Deportation/Withholding of Removal': { kind: 'narrower', class: 'protected_person' },
  'H2A Agricultural Worker': { kind: 'narrower', class: 'worker' },
  'Special Agricultural Worker Temporary Resident - SAW (with related case)': { kind: 'narrower', class: 'worker' },
  'Victim of Trafficking (18 and over)': way,
  'Victim of Trafficking (under 18)': way,
  'Spouse or children of a victim of trafficking': way,
  'Parents of a victim of trafficking (victim must be under 21)': way,
  'Unmarried siblings under 18 of a victim of trafficking (victim must be under 21)': way,
  'Victim of Criminal Activity (eligible for U Visa)': way,
  'Spouse or children of a victim of criminal activity/U Visa eligible applicant': way,
  'Parent of a victim of criminal activity (eligible for U Visa)- (victim must be under 21)': way,
  'Unmarried siblings under 18 of a victim of criminal activity (eligible for U Visa) (victim must be under 21)': way,
  'Victim/Survivor of battery,extreme cruelty,or sexual assault (including domestic / family / intimate partner violence)': way,
  'Parent of minor victim/survivor of battery, extreme cruelty, or sexual assault (including domestic/intimate partner violence)': way,
  'Domestic Violence (with Related Case)': way,
  VAWA: way,
  'Applying for VAWA self-petition': way,
  'Has unmarried U.S. Citizen child under 21': way,
  'With U.S. Citizen Parent': way,
  'Married to US Citizen-with pending or approved adjustment of status (green card) application': way,
  'Parent of US Citizen with a pending or approved adjustment of status (green card) application': way,
  'Unmarried child under 21 of a US Citizen with a pending or approved adjustment of status (green card) application': way,
  'Indigent foreign national seeking assistance under Hague Convention or related federal law (international child abduction)': way,
  'Not Eligible': { kind: 'none' },
}

/** The words of one cell, in order; '' gives none. */
export const statusWordsIn = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '')

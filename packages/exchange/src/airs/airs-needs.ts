// Beginnings of codes of the taxonomy that 211s use, and words of the facets of BC 211. A rough sort, from memory: what fits none is asked.
const codes: readonly (readonly [RegExp, string])[] = [
  [/^BH-1800/, 'shelter'],
  [/^BD-/, 'food'],
  [/^FT-3600/, 'immigration_help'],
  [/^FT/, 'legal_help'],
  [/^L/, 'health_care'],
  [/^RP-1500/, 'crisis_line'],
  [/^R/, 'counselling'],
  [/^TJ/, 'information_line'],
]

const facets: readonly (readonly [RegExp, string])[] = [
  [/traffick/i, 'trafficking_support'],
  [/\bshelters?\b|transition house|hostel/i, 'shelter'],
  [/\bfood\b|\bmeals?\b/i, 'food'],
  [/\blegal\b/i, 'legal_help'],
  [/immigra|refugee|newcomer/i, 'settlement'],
  [/crisis/i, 'crisis_line'],
  [/counsel/i, 'counselling'],
  [/\bhealth\b|medical/i, 'health_care'],
  [/interpret|translat/i, 'interpretation'],
]

/** Needs of ours for the taxonomy codes and terms of a service; none when no rule fits. */
export function airsNeeds(terms: readonly string[]): readonly string[] {
  const found = terms.flatMap((term) => {
    const rules = /^[A-Z]{1,2}(?:-\d|$)/.test(term) ? codes : facets
    return rules === codes
      ? (codes.find(([pattern]) => pattern.test(term))?.[1] ?? [])
      : facets.filter(([pattern]) => pattern.test(term)).map(([, need]) => need)
  })
  return [...new Set(found)]
}

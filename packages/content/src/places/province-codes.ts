/** Provinces and territories by the first-level code of GeoNames for Canada. Its gap (06) is a code that GeoNames no longer uses. */
export const provinceOfAdmin: Readonly<Record<string, string>> = {
  '01': 'AB',
  '02': 'BC',
  '03': 'MB',
  '04': 'NB',
  '05': 'NL',
  '07': 'NS',
  '08': 'ON',
  '09': 'PE',
  '10': 'QC',
  '11': 'SK',
  '12': 'YT',
  '13': 'NT',
  '14': 'NU',
}

const ofLetter: Readonly<Record<string, string>> = {
  A: 'NL',
  B: 'NS',
  C: 'PE',
  E: 'NB',
  G: 'QC',
  H: 'QC',
  J: 'QC',
  K: 'ON',
  L: 'ON',
  M: 'ON',
  N: 'ON',
  P: 'ON',
  R: 'MB',
  S: 'SK',
  T: 'AB',
  V: 'BC',
  Y: 'YT',
}

// Canada Post gives X to two territories, and tells them apart by the area.
const nunavut: readonly string[] = ['X0A', 'X0B', 'X0C']

/** The province of a forward sortation area, by Canada Post's own letters; undefined for a letter that it does not use. */
export const provinceOfArea = (area: string): string | undefined => (area.startsWith('X') ? (nunavut.includes(area) ? 'NU' : 'NT') : ofLetter[area.slice(0, 1)])

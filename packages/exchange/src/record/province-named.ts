const names: Readonly<Record<string, string>> = {
  alberta: 'AB',
  'british columbia': 'BC',
  'colombie-britannique': 'BC',
  manitoba: 'MB',
  'new brunswick': 'NB',
  'nouveau-brunswick': 'NB',
  'newfoundland and labrador': 'NL',
  'terre-neuve-et-labrador': 'NL',
  newfoundland: 'NL',
  'nova scotia': 'NS',
  'nouvelle-écosse': 'NS',
  'northwest territories': 'NT',
  'territoires du nord-ouest': 'NT',
  nunavut: 'NU',
  ontario: 'ON',
  'prince edward island': 'PE',
  'île-du-prince-édouard': 'PE',
  quebec: 'QC',
  québec: 'QC',
  saskatchewan: 'SK',
  yukon: 'YT',
}

const codes = new Set(Object.values(names))

const zones: Readonly<Record<string, string>> = {
  AB: 'America/Edmonton',
  BC: 'America/Vancouver',
  MB: 'America/Winnipeg',
  NB: 'America/Moncton',
  NL: 'America/St_Johns',
  NS: 'America/Halifax',
  NT: 'America/Yellowknife',
  NU: 'America/Iqaluit',
  ON: 'America/Toronto',
  PE: 'America/Halifax',
  QC: 'America/Toronto',
  SK: 'America/Regina',
  YT: 'America/Whitehorse',
}

/** The two letters of a province or territory, by its letters or its name in English or French; undefined for anything else. */
export function provinceNamed(text: string): string | undefined {
  const said = text.trim()
  if (codes.has(said.toUpperCase())) return said.toUpperCase()
  const name = said.toLowerCase()
  return Object.hasOwn(names, name) ? names[name] : undefined
}

/** The time zone of most of a province. */
export const zoneOf = (province: string | undefined): string =>
  (province !== undefined && Object.hasOwn(zones, province) ? zones[province] : undefined) ?? 'America/Toronto'

import type { DirectoryCorpus, Hours, Place, Service, ServiceArea, WeeklyOpening } from '@recourse/domain/directory'
import { generatedClaims, vocabulary } from './generated-claims.ts'
import { type Dice, diceFrom } from './seeded-dice.ts'

// SYNTHETIC services, for measuring only: none of them exists, and each is marked as a demonstration. What they are mixed of is guessed from the
// few open directories (most say little, a good third was never confirmed); the places are real, the services at them are not.

const needs = [
  'shelter',
  'legal_help',
  'health_care',
  'food',
  'counselling',
  'immigration_help',
  'settlement',
  'crisis_line',
  'labour_rights',
  'trafficking_support',
  'income_support',
  'victim_services',
  'interpretation',
  'documents_help',
  'sexual_assault_care',
  'outreach',
  'accompaniment',
  'child_protection',
  'compensation',
  'information_line',
] as const

const zones: Readonly<Record<string, string>> = {
  AB: 'America/Edmonton',
  BC: 'America/Vancouver',
  MB: 'America/Winnipeg',
  NB: 'America/Moncton',
  NL: 'America/St_Johns',
  NS: 'America/Halifax',
  NT: 'America/Edmonton',
  NU: 'America/Iqaluit',
  ON: 'America/Toronto',
  PE: 'America/Halifax',
  QC: 'America/Toronto',
  SK: 'America/Regina',
  YT: 'America/Whitehorse',
}

const said = { en: 'Synthetic.', fr: 'Synthétique.' }
const workdays: WeeklyOpening['days'] = ['MO', 'TU', 'WE', 'TH', 'FR']
const everyDay: WeeklyOpening['days'] = [...workdays, 'SA', 'SU']

// About forty weeks: office hours, late evenings, nights past midnight, week-ends.
const weeks: readonly (readonly WeeklyOpening[])[] = [480, 510, 540, 570, 600].flatMap((opens) => [
  [{ days: workdays, opens, closes: opens + 480 }],
  [{ days: workdays, opens, closes: opens + 450 }],
  [{ days: workdays.slice(0, 4), opens, closes: opens + 420 }],
  [
    { days: workdays, opens, closes: 1020 },
    { days: ['SA'], opens: 600, closes: 900 },
  ],
  [
    { days: ['TU', 'TH'], opens, closes: 1200 },
    { days: ['MO', 'WE', 'FR'], opens, closes: 960 },
  ],
  [{ days: everyDay, opens: opens + 600, closes: 120 }],
  [{ days: everyDay, opens, closes: 1439 }],
  [{ days: ['FR', 'SA'], opens: 1200, closes: opens - 300 }],
])

function hoursOf(dice: Dice, area: ServiceArea): Hours | undefined {
  if (dice.chance(35)) return undefined
  if (dice.chance(area.kind === 'national' ? 60 : 15)) return { text: said, always: true }
  const province = area.kind === 'national' ? dice.oneOf(['ON', 'QC', 'BC']) : (area.provinces[0] ?? 'ON')
  return { text: said, timezone: zones[province] ?? 'America/Toronto', weekly: dice.oneOf(weeks) }
}

/** The places nearest to each, itself first, in its own province: what a service in a town may reach besides. */
function neighboursOf(places: readonly Place[]): readonly (readonly Place[])[] {
  const byProvince = Map.groupBy(places, (place) => place.province)
  return places.map((place) => {
    const far = ({ latitude, longitude }: Place): number => (latitude - place.latitude) ** 2 + ((longitude - place.longitude) * 0.65) ** 2
    return (byProvince.get(place.province) ?? []).toSorted((a, b) => far(a) - far(b)).slice(0, 6)
  })
}

function areaOf(dice: Dice, near: readonly Place[], province: string): ServiceArea {
  if (dice.chance(3)) return { kind: 'national' }
  const provinces = dice.chance(3) ? [province, dice.oneOf(Object.keys(zones))] : [province]
  if (dice.chance(12)) return { kind: 'province', provinces }
  if (dice.chance(7)) return { kind: 'confidential', provinces }
  const reached = dice.chance(55) ? 1 : 2 + dice.below(5)
  return { kind: 'towns', provinces, places: near.slice(0, reached).map(({ id }) => id) }
}

const recipients = ['none', 'police', 'cbsa', 'ircc', 'esdc', 'child_protection', 'employer', 'insurer', 'funder', 'unknown'] as const

function disclosuresOf(dice: Dice): Service['discloses'] {
  if (dice.chance(55)) return []
  const to = dice.chance(45) ? ['none' as const] : dice.some(recipients, 1 + dice.below(2))
  return [{ to: said, what: said, basis: 'policy', recipients: to }]
}

function languagesOf(dice: Dice, province: string): readonly string[] {
  if (dice.chance(20)) return []
  const own = province === 'QC' ? ['fr', ...(dice.chance(60) ? ['en'] : [])] : ['en', ...(dice.chance(25) ? ['fr'] : [])]
  return [...own, ...(dice.chance(30) ? dice.some(vocabulary.languages.slice(2), 1 + dice.below(3)) : [])]
}

function serviceAt(number: number, near: readonly Place[]): Service {
  const dice = diceFrom(number * 2_654_435_761)
  const province = near[0]?.province ?? 'ON'
  const area = areaOf(dice, near, province)
  const hours = hoursOf(dice, area)
  const dated = dice.chance(30) ? { dated: `20${16 + dice.below(11)}-0${1 + dice.below(9)}-15` } : {}
  return {
    id: `synthetic-${String(number).padStart(6, '0')}`,
    name: { en: `Synthetic service ${number}`, fr: `Service synthétique ${number}` },
    organization: said,
    status: dice.chance(93) ? 'active' : dice.oneOf(['inactive', 'defunct', 'temporarily closed']),
    demonstration: true,
    needs: dice.some(needs.slice(0, dice.chance(60) ? 8 : needs.length), 1 + dice.below(3)),
    area,
    description: said,
    phones: [],
    ...(hours === undefined ? {} : { hours }),
    languages: languagesOf(dice, province),
    discloses: disclosuresOf(dice),
    claims: generatedClaims(dice, { provinces: area.kind === 'national' ? [province] : area.provinces }),
    sources: [{ id: 'page', title: said, ...dated, datedText: 'undated' }],
  }
}

/** A directory of so many synthetic services at these places: always the same for the same count and places. Postal areas stand for people. */
export function generatedServices(places: readonly Place[], count: number): DirectoryCorpus {
  const neighbours = neighboursOf(places)
  const areas = neighbours.filter(([place]) => place?.id.startsWith('fsa:'))
  const services = Array.from({ length: count }, (_, number) => {
    const dice = diceFrom(number * 40_503 + 17)
    return serviceAt(number, dice.oneOf(dice.chance(75) ? areas : neighbours))
  })
  return { needs: [], services, places }
}

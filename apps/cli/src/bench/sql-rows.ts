import type { DirectoryCorpus, Hours, Service } from '@recourse/domain/directory'
import type { Ranked, ServiceIndex, ServiceSearch } from '@recourse/domain/route'
import { rankServices } from '@recourse/domain/route'

/** A cell of a table; null where nothing is known. */
export type Cell = string | number | null

/** The tables that a database is given: the columns of each, and its rows. */
export type SqlTables = Readonly<Record<string, { readonly columns: string; readonly rows: readonly (readonly Cell[])[] }>>

const flag = (holds: boolean): number => (holds ? 1 : 0)

const bit = (bits: Uint32Array, slot: number): boolean => (((bits[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1

const verdictNumbers = [
  ['will-not', 3],
  ['ask-first', 2],
  ['takes-if', 1],
] as const

function serviceRow({ planes, columns, services }: ServiceIndex, slot: number): readonly Cell[] {
  const floor = verdictNumbers.find(([verdict]) => bit(planes.floor[verdict], slot))?.[1] ?? 0
  const exposure = planes.exposure.findIndex((plane) => bit(plane, slot))
  const service = services[slot]
  const national = flag(service?.area.kind === 'national')
  const silent = flag(service?.languages.length === 0)
  return [
    slot,
    service?.id ?? '',
    flag(bit(planes.active, slot)),
    exposure,
    floor,
    columns.age[slot] ?? 0,
    columns.area[slot] ?? 0,
    columns.hours[slot] ?? 0,
    national,
    silent,
  ]
}

const subjects = ['status', 'gender', 'age', 'province', 'exploitation', 'household', 'language'] as const

// A rule has a number among all rules: the subject, and its number there.
const ruleNumber = (subject: number, rule: number): number => rule * subjects.length + subject

function ruleRows({ seen }: ServiceIndex): { readonly rules: readonly (readonly Cell[])[]; readonly accepts: readonly (readonly Cell[])[] } {
  const all = subjects.flatMap((subject, s) => seen.profiles[subject].rules.items.map((rule, r) => ({ subject, number: ruleNumber(s, r), ...rule })))
  const rules = all.map(({ subject, number, claim, state, contradicted }): readonly Cell[] => {
    const told = claim.value === 'yes' && claim.asks !== undefined
    const age: { readonly min?: number; readonly max?: number } = claim.criterion?.kind === 'age' && !told ? claim.criterion : {}
    const shape = told ? 'told' : claim.value === 'conditional' ? 'when' : 'rule'
    return [number, subject, shape, flag(state === 'confirmed'), flag(contradicted), age.min ?? 0, age.max ?? 120]
  })
  const accepts = all.flatMap(({ number, claim }) =>
    claim.criterion && 'accepts' in claim.criterion ? [...new Set(claim.criterion.accepts)].map((code): readonly Cell[] => [number, code]) : [],
  )
  return { rules, accepts }
}

function serviceRules({ seen, columns }: ServiceIndex, slot: number): readonly (readonly Cell[])[] {
  return subjects.flatMap((subject, s) => {
    const list = seen.profiles[subject].lists.items[columns.profiles[subject][slot] ?? 0] ?? []
    return list.map((rule) => [slot, ruleNumber(s, rule)])
  })
}

const week = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const weekLength = 7 * 1440

// Minutes of the week from Sunday at midnight; what runs over the end of the week is cut in two.
function spansOf(hours: Hours): readonly (readonly [number, number])[] {
  if ('always' in hours) return []
  return hours.weekly.flatMap(({ days, opens, closes }) =>
    days.flatMap((day): readonly (readonly [number, number])[] => {
      const start = week.indexOf(day) * 1440
      const end = closes === 1439 ? 1440 : closes
      const [from, to] = [start + opens, start + (end <= opens ? end + 1440 : end)]
      return to <= weekLength
        ? [[from, to]]
        : [
            [from, weekLength],
            [0, to - weekLength],
          ]
    }),
  )
}

function hoursRow(number: number, { hours, area }: Service): readonly Cell[] {
  const kind = hours === undefined || (!('always' in hours) && hours.weekly.length === 0) ? 'unknown' : 'always' in hours ? 'always' : 'weekly'
  return [number, kind, flag(area.kind === 'national'), hours !== undefined && 'timezone' in hours ? hours.timezone : null]
}

// Distances are data here: what is compared is the search, and the estimate of a road is the domain's, as is whether there is one at all.
const mustFly = (match: Ranked): boolean => 'access' in match && (match.access === 'fly-in' || match.access === 'winter-road')

function distanceRows({ places }: DirectoryCorpus, searches: readonly ServiceSearch[], on: string): readonly (readonly Cell[])[] {
  const starts = new Set(searches.flatMap(({ situation }) => situation.near ?? []))
  const towns = places.map((place) => townService(place.id))
  return [...starts].flatMap((near) =>
    rankServices({ needs: [], services: towns, places }, { situation: { answers: {}, near }, needs: [] }, on).map((match) => [
      near,
      match.id,
      match.km,
      flag(mustFly(match)),
    ]),
  )
}

const nothing = { en: '', fr: '' }
const everyProvince = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT']

/** A service in one town and nowhere else, to be told how far that is. */
const townService = (id: string): Service => ({
  id,
  name: nothing,
  organization: nothing,
  status: 'active',
  demonstration: false,
  needs: [],
  area: { kind: 'towns', provinces: everyProvince, places: [id] },
  description: nothing,
  phones: [],
  languages: [],
  discloses: [],
  claims: [],
  sources: [],
})

/**
 * The same directory as tables, for a database: claims as the index weighed them for its day (that is checked against the plain matching), and all
 * that is decided at a search left to be decided by the query. `searches` say from which places distances are needed.
 */
export function sqlTables(index: ServiceIndex, directory: DirectoryCorpus, searches: readonly ServiceSearch[]): SqlTables {
  const { seen } = index
  const slots = directory.services.map((_, slot) => slot)
  const { rules, accepts } = ruleRows(index)
  const needsOf = directory.services.flatMap(({ needs }, slot) => needs.map((need): readonly Cell[] => [need, slot]))
  const reach = slots.flatMap((slot) => (seen.areas.items[index.columns.area[slot] ?? 0]?.provinces ?? []).map((province): readonly Cell[] => [province, slot]))
  const towns = seen.areas.items.flatMap(({ service: { area } }, number) =>
    area.kind === 'towns' ? [...new Set(area.places)].map((place): readonly Cell[] => [number, place]) : [],
  )
  return {
    service: {
      columns:
        'slot integer primary key, id text, active integer, exposure integer, floor integer, age integer, area integer, hours integer, national integer, silent integer',
      rows: slots.map((slot) => serviceRow(index, slot)),
    },
    need: { columns: 'need text, slot integer, primary key (need, slot)', rows: needsOf },
    reach: { columns: 'province text, slot integer, primary key (province, slot)', rows: reach },
    rule: {
      columns: 'rule integer primary key, subject text, shape text, confirmed integer, contradicted integer, low integer, high integer',
      rows: rules,
    },
    accepts: { columns: 'rule integer, code text, primary key (rule, code)', rows: accepts },
    service_rule: { columns: 'slot integer, rule integer, primary key (slot, rule)', rows: slots.flatMap((slot) => serviceRules(index, slot)) },
    area: { columns: 'area integer primary key, kind text', rows: seen.areas.items.map(({ service }, number) => [number, service.area.kind]) },
    town: { columns: 'area integer, place text, primary key (area, place)', rows: towns },
    distance: { columns: 'near text, place text, km integer, fly integer, primary key (near, place)', rows: distanceRows(directory, searches, index.on) },
    hours: {
      columns: 'hours integer primary key, kind text, national integer, zone text',
      rows: seen.hours.items.map((service, number) => hoursRow(number, service)),
    },
    opening: {
      columns: 'hours integer, starts integer, ends integer',
      rows: seen.hours.items.flatMap(({ hours }, number) => (hours ? spansOf(hours) : []).map(([starts, ends]): readonly Cell[] => [number, starts, ends])),
    },
    speaks: {
      columns: 'slot integer, code text, primary key (slot, code)',
      rows: directory.services.flatMap(({ languages }, slot) => [...new Set(languages)].map((code): readonly Cell[] => [slot, code])),
    },
  }
}

/** Indexes besides the keys, by table and columns. */
export const sqlIndexes = [
  'service (national)',
  'need (slot)',
  'reach (slot)',
  'opening (hours)',
  'town (area)',
  'service_rule (rule)',
  'speaks (code, slot)',
] as const

/** What a database answers to a search, and what of the answer of the index it is compared with. */
export type SqlAnswer = {
  readonly found: readonly Pick<Ranked, 'id' | 'verdict' | 'reach' | 'km' | 'openAt'>[]
  readonly counts: Readonly<Record<Ranked['verdict'], number>>
}

/** The part of an answer that a database gives. */
export const asSqlAnswer = ({ found, counts }: SqlAnswer): SqlAnswer => ({
  found: found.map(({ id, verdict, reach, km, openAt }) => ({ id, verdict, reach, km, openAt })),
  counts,
})

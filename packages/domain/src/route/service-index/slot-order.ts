import type { Situation } from '../../situation/index.ts'
import { openWhenNeeded } from '../open-when-needed.ts'
import { languageOrder, openOrder, reachOrder } from '../order-matches.ts'
import type { ServiceMatch } from '../route-plan.ts'
import { reachOf, type Whereabouts } from '../service-reach.ts'
import { recall } from './kept.ts'
import { leastKm, type Start, startAt } from './least-distance.ts'
import { type Nearness, notYet } from './remembered.ts'
import type { ServiceIndex } from './service-index.ts'

/** For one search: what was asked, and the tables in which each pattern of hours, area and list of languages is looked up, filled as they are needed. */
export type Tables = {
  readonly index: ServiceIndex
  readonly situation: Situation
  readonly whereabouts: Whereabouts
  readonly start: Start | null
  readonly open: Uint8Array
  readonly near: Nearness
  readonly spoken: Uint8Array
}

const provincesKey = ({ provinces }: Whereabouts): string => (provinces ? [...provinces].sort().join() : '*')

const untold = (length: number, spare?: Uint8Array): Uint8Array => (spare ?? new Uint8Array(length)).fill(notYet)

/** The tables for a situation, those of an earlier search where it asked the same. */
export function tablesFor(index: ServiceIndex, situation: Situation, whereabouts: Whereabouts): Tables {
  const { seen, remembered } = index
  const { at, speaks = [] } = situation
  const provinces = provincesKey(whereabouts)
  const moment = at ? `${at.day}/${at.minutes}/${provinces}` : ''
  const areas = seen.areas.items.length
  return {
    index,
    situation,
    whereabouts,
    start: startAt(whereabouts.near),
    open: recall(remembered.open, moment, (spare) => untold(seen.hours.items.length, spare)),
    // Of a service that reaches here, how far it is depends on the place alone.
    near: recall(remembered.near, whereabouts.near?.id ?? '', (spare) => ({ reach: untold(areas, spare?.reach), km: spare?.km ?? new Float32Array(areas) })),
    spoken: recall(remembered.spoken, JSON.stringify(speaks.toSorted()), (spare) => untold(seen.languages.items.length, spare)),
  }
}

function findOpen({ index, situation, whereabouts, open }: Tables, pattern: number): number {
  const service = index.seen.hours.items[pattern]
  if (!service) throw new Error('hours that were never met')
  const order = openOrder[openWhenNeeded(service, situation.at, whereabouts.provinces)]
  open[pattern] = order
  return order
}

function openOf(tables: Tables, pattern: number): number {
  const order = tables.open[pattern] ?? notYet
  return order === notYet ? findOpen(tables, pattern) : order
}

function findReach({ index, whereabouts, near }: Tables, area: number): number {
  const service = index.seen.areas.items[area]?.service
  const reach = service && reachOf(index.ground, service, whereabouts)
  if (!reach) throw new Error('an area that should have been left out')
  near.km[area] = reach.km ?? 0
  near.reach[area] = reachOrder[reach.reach]
  return reachOrder[reach.reach]
}

function reachOfArea(tables: Tables, area: number): number {
  const order = tables.near.reach[area] ?? notYet
  return order === notYet ? findReach(tables, area) : order
}

function spokenOf({ index, situation, spoken }: Tables, list: number): number {
  const known = spoken[list] ?? notYet
  if (known !== notYet) return known
  const order = languageOrder(index.seen.languages.items[list] ?? { languages: [] }, situation.speaks ?? [])
  spoken[list] = order
  return order
}

/** What `leadOf` is not below, whatever the reach. */
export const leastLead = (tables: Tables, slot: number): number => openOf(tables, tables.index.columns.hours[slot] ?? 0) * 4

/** What two slots are compared by first: open when needed, then reach. */
export const leadOf = (tables: Tables, slot: number): number => {
  const { hours, area } = tables.index.columns
  return openOf(tables, hours[slot] ?? 0) * 4 + reachOfArea(tables, area[slot] ?? 0)
}

// Farther than this by road, a service is never near, whatever else is known of it.
const neverNearKm = 100

/**
 * Whether a slot comes after another one for sure, told without working out how far it is: it cannot be as near. False when that was worked out
 * already, or when it has no towns.
 */
export function isSurelyAfter(tables: Tables, slot: number, other: { readonly lead: number; readonly km: number }): boolean {
  const { index, start, near } = tables
  const area = index.columns.area[slot] ?? 0
  if (!start || near.reach[area] !== notYet) return false
  const box = index.seen.areas.items[area]?.box
  if (!box) return false
  const km = leastKm(start, box)
  const lead = openOf(tables, index.columns.hours[slot] ?? 0) * 4 + (km > neverNearKm ? reachOrder.elsewhere : reachOrder.near)
  return lead > other.lead || (lead === other.lead && km > other.km)
}

/** The kilometres of a slot; to be read once `leadOf` was. */
export const kmOf = ({ index, near }: Tables, slot: number): number => near.km[index.columns.area[slot] ?? 0] ?? 0

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Slots with the same lead and as far, in order: language, freshness, then id. */
export function compareRest(tables: Tables, a: number, b: number): number {
  const { columns, services } = tables.index
  return (
    spokenOf(tables, columns.languages[a] ?? 0) - spokenOf(tables, columns.languages[b] ?? 0) ||
    (columns.age[a] ?? 0) - (columns.age[b] ?? 0) ||
    byId(services[a]?.id ?? '', services[b]?.id ?? '')
  )
}

const openNames = Object.keys(openOrder) as readonly ServiceMatch['openAt'][]

/** Whether a slot is open when needed, in words of a match. */
export function openAtOf(tables: Tables, slot: number): ServiceMatch['openAt'] {
  const order = openOf(tables, tables.index.columns.hours[slot] ?? 0)
  return openNames.find((name) => openOrder[name] === order) ?? 'unknown'
}

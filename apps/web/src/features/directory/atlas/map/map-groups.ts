import { type MapPoint, type Place, project } from '@recourse/domain/directory'
import type { Verdict } from '@recourse/domain/route'
import type { AtlasRow } from '../atlas-rows.ts'
import { helpsWith } from '../table/table-view.ts'

/** What narrows the map. `verdict`: what a service would say of the situation described; an empty text is no choice. */
export type MapFilters = { readonly need: string; readonly verdict: Verdict | ''; readonly demonstration: boolean }

/** A map that is narrowed by nothing. */
export const noMapFilters: MapFilters = { need: '', verdict: '', demonstration: false }

/** A town, and the services that serve it. */
export type TownGroup = { readonly place: Place; readonly rows: readonly AtlasRow[] }

/**
 * What is drawn of a province. Services whose place is kept secret are a number: nothing of them is here to be shown. `unplaced` serve towns that
 * the map does not name.
 */
export type ProvinceGroup = {
  readonly id: string
  readonly wide: readonly AtlasRow[]
  readonly unplaced: readonly AtlasRow[]
  readonly secret: number
  readonly towns: readonly TownGroup[]
  /** Services of the province, each once. */
  readonly count: number
}

/** What is drawn of a set of services; `secret` counts each once, whatever the number of its provinces. */
export type MapGroups = {
  readonly national: readonly AtlasRow[]
  readonly provinces: readonly ProvinceGroup[]
  readonly secret: number
  readonly count: number
}

/** The rows that the map shows: those that run, narrowed. `verdicts` by id of service; null while none is chosen. */
export const rowsOnMap = (
  rows: readonly AtlasRow[],
  { need, verdict, demonstration }: MapFilters,
  verdicts: ReadonlyMap<string, Verdict> | null,
): readonly AtlasRow[] =>
  rows.filter(
    (row) =>
      row.service.status === 'active' &&
      row.service.demonstration === demonstration &&
      (need === '' || helpsWith(row, need)) &&
      (verdict === '' || verdicts?.get(row.service.id) === verdict),
  )

const isSecret = ({ service }: AtlasRow): boolean => service.area.kind === 'confidential'

function townsOf(rows: readonly AtlasRow[], province: string): readonly TownGroup[] {
  const towns = new Map<string, { readonly place: Place; readonly rows: AtlasRow[] }>()
  for (const row of rows) {
    for (const place of row.towns) {
      if (place.province !== province) continue
      const town = towns.get(place.id) ?? { place, rows: [] }
      towns.set(place.id, town)
      town.rows.push(row)
    }
  }
  return [...towns.values()].sort((a, b) => b.rows.length - a.rows.length || (a.place.id < b.place.id ? -1 : 1))
}

function provinceGroup(rows: readonly AtlasRow[], id: string): ProvinceGroup {
  const of = rows.filter(({ service: { area } }) => area.kind !== 'national' && area.provinces.includes(id))
  const open = of.filter((row) => !isSecret(row))
  const towns = townsOf(rows, id)
  // A town counts for its own province, even where the record of the service names another.
  const all = new Set([...of, ...towns.flatMap((town) => town.rows)])
  return {
    id,
    wide: open.filter(({ service }) => service.area.kind === 'province'),
    unplaced: open.filter(({ service, towns: named }) => service.area.kind === 'towns' && named.length === 0),
    secret: of.length - open.length,
    towns,
    count: all.size,
  }
}

/** Groups rows as the map draws them: towns, whole provinces, a number of secret places, the whole country. Never throws. */
export const groupsOf = (rows: readonly AtlasRow[], provinces: readonly string[]): MapGroups => ({
  national: rows.filter(({ service }) => service.area.kind === 'national'),
  provinces: provinces.map((id) => provinceGroup(rows, id)),
  secret: rows.filter(isSecret).length,
  count: rows.length,
})

/** Towns drawn as one point: the one with most services, and those that would touch it. `count` counts a service once. */
export type Cluster = { readonly at: MapPoint; readonly towns: readonly TownGroup[]; readonly count: number }

const placeAt = ({ latitude, longitude }: Place): MapPoint => project(latitude, longitude)

/** Groups towns that are nearer to each other than a distance in units of the map, around the town with most services. The same input, the same groups. */
export function clustersOf(towns: readonly TownGroup[], distance: number): readonly Cluster[] {
  const clusters: { readonly at: MapPoint; readonly towns: TownGroup[] }[] = []
  const largestFirst = [...towns].sort((a, b) => b.rows.length - a.rows.length || (a.place.id < b.place.id ? -1 : 1))
  for (const town of largestFirst) {
    const at = placeAt(town.place)
    const near = clusters.find((cluster) => Math.hypot(cluster.at.x - at.x, cluster.at.y - at.y) < distance)
    if (near) near.towns.push(town)
    else clusters.push({ at, towns: [town] })
  }
  return clusters.map(({ at, towns: grouped }) => ({ at, towns: grouped, count: new Set(grouped.flatMap(({ rows }) => rows)).size }))
}

/** How far a name reaches from its point, in units of the map: to either side, above, and below as far as the point itself. */
export type NameRoom = { readonly side: number; readonly above: number; readonly below: number }

/** The points that have room for a name above them: no other stands in it. */
export const withRoom = (clusters: readonly Cluster[], { side, above, below }: NameRoom): ReadonlySet<Cluster> =>
  new Set(
    clusters.filter(
      (one) =>
        !clusters.some((other) => {
          const [across, down] = [Math.abs(other.at.x - one.at.x), other.at.y - one.at.y]
          return other !== one && across < side && down > -above && down < below
        }),
    ),
  )

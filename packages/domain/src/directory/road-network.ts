import { once } from '../shared/index.ts'
import { type Degrees, roadBarriers } from './road-barriers.ts'
import { roadLinks, roadStops } from './road-crossings.ts'

const earthRadiusKm = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle kilometres between two points in degrees, on a sphere of 6371 km. */
export function straightKm(a: Degrees, b: Degrees): number {
  const north = radians(b.latitude - a.latitude)
  const east = radians(b.longitude - a.longitude)
  const h = Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** One straight piece of a barrier: where it starts, how far it goes, and the box that holds it. Degrees. */
type Piece = {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

const pieces: readonly Piece[] = roadBarriers.flatMap((line) =>
  line.slice(1).map((b, i) => {
    const a = line[i] ?? b
    const [west, east] = [Math.min(a.longitude, b.longitude), Math.max(a.longitude, b.longitude)]
    const [south, north] = [Math.min(a.latitude, b.latitude), Math.max(a.latitude, b.latitude)]
    return { x: a.longitude, y: a.latitude, dx: b.longitude - a.longitude, dy: b.latitude - a.latitude, west, east, south, north }
  }),
)

function cuts(p: Piece, a: Degrees, b: Degrees): boolean {
  const [dx, dy] = [b.longitude - a.longitude, b.latitude - a.latitude]
  const [fromX, fromY] = [a.longitude - p.x, a.latitude - p.y]
  const sides = (p.dx * fromY - p.dy * fromX) * (p.dx * (fromY + dy) - p.dy * (fromX + dx))
  const ends = (dy * fromX - dx * fromY) * (dy * (fromX - p.dx) - dx * (fromY - p.dy))
  return sides <= 0 && ends <= 0
}

/** Whether nothing that roads do not cross lies between two points, in a straight line on a map in degrees. */
export function isOpenLand(a: Degrees, b: Degrees): boolean {
  const [west, east] = [Math.min(a.longitude, b.longitude), Math.max(a.longitude, b.longitude)]
  const [south, north] = [Math.min(a.latitude, b.latitude), Math.max(a.latitude, b.latitude)]
  for (const p of pieces) if (p.west <= east && p.east >= west && p.south <= north && p.north >= south && cuts(p, a, b)) return false
  return true
}

/** A straight leg or a crossing from one stop to another. `cost` is what is compared, in kilometres. */
type Leg = { readonly to: number; readonly cost: number; readonly land: number; readonly sea: number }

const stops = roadStops.length
// The cost of a ferry is that of a hundred kilometres more, for the wait and the fare: nobody takes one to save a few minutes, nor tells people to.
const costOfFerry = 100

const onLand = (to: number, km: number): Leg => ({ to, cost: km, land: km, sea: 0 })

/** The legs from each stop, made when first asked for. */
const legsOfStops = once((): readonly (readonly Leg[])[] => {
  const legs = roadStops.map((): Leg[] => [])
  for (const [i, a] of roadStops.entries())
    for (const [j, b] of roadStops.slice(0, i).entries()) {
      if (!isOpenLand(a, b)) continue
      const km = straightKm(a, b)
      legs[i]?.push(onLand(j, km))
      legs[j]?.push(onLand(i, km))
    }
  for (const { from, to, ferry } of roadLinks) {
    const [a, b] = [roadStops[from], roadStops[to]]
    if (!a || !b) throw new Error('a crossing without its ends')
    const km = straightKm(a, b)
    const over = (end: number): Leg => (ferry ? { to: end, cost: km + costOfFerry, land: 0, sea: km } : onLand(end, km))
    legs[from]?.push(over(to))
    legs[to]?.push(over(from))
  }
  return legs
})

/** From one stop to every other by the shortest way: what it costs, and its kilometres on land and at sea. Infinite where there is none. */
type Row = { readonly cost: Float64Array; readonly land: Float64Array; readonly sea: Float64Array }

const at = (numbers: Float64Array, i: number): number => numbers[i] ?? Number.POSITIVE_INFINITY

function nearestOpen(cost: Float64Array, closed: ReadonlySet<number>): number | null {
  let found: number | null = null
  for (let i = 0; i < stops; i++) if (!closed.has(i) && at(cost, i) < (found === null ? Number.POSITIVE_INFINITY : at(cost, found))) found = i
  return found
}

/** Dijkstra, 1959. */
function rowFrom(start: number): Row {
  const row: Row = { cost: new Float64Array(stops).fill(Number.POSITIVE_INFINITY), land: new Float64Array(stops), sea: new Float64Array(stops) }
  const closed = new Set<number>()
  row.cost[start] = 0
  for (let here = nearestOpen(row.cost, closed); here !== null; here = nearestOpen(row.cost, closed)) {
    closed.add(here)
    for (const leg of legsOfStops()[here] ?? []) {
      const cost = at(row.cost, here) + leg.cost
      if (cost >= at(row.cost, leg.to)) continue
      row.cost[leg.to] = cost
      row.land[leg.to] = at(row.land, here) + leg.land
      row.sea[leg.to] = at(row.sea, here) + leg.sea
    }
  }
  return row
}

// Only the rows that somebody needs: an old phone feels all of them.
const rows = roadStops.map((_, i) => once(() => rowFrom(i)))

/** A stop that is reached in one straight leg. */
type Near = { readonly stop: number; readonly km: number }

const kept = new WeakMap<Degrees, readonly Near[]>()

/** The stops that a point reaches with nothing between, the nearest first. Kept by point, so that the second question is quick. */
function nearStops(point: Degrees): readonly Near[] {
  const found = kept.get(point)
  if (found) return found
  const made = roadStops.flatMap((stop, i) => (isOpenLand(point, stop) ? [{ stop: i, km: straightKm(point, stop) }] : [])).sort((a, b) => a.km - b.km)
  kept.set(point, made)
  return made
}

/** A way: kilometres on land, in straight legs, and at sea. */
type Way = { readonly land: number; readonly sea: number }

/** The shortest way between two points, round what roads do not cross; null when no road and no ferry that we know joins them. */
export function shortestWay(a: Degrees, b: Degrees): Way | null {
  if (isOpenLand(a, b)) return { land: straightKm(a, b), sea: 0 }
  const back = nearStops(b)
  let least = Number.POSITIVE_INFINITY
  let way: Way | null = null
  for (const first of nearStops(a)) {
    if (first.km >= least) break
    const row = rows[first.stop]?.()
    if (!row) continue
    for (const last of back) {
      const ends = first.km + last.km
      if (ends >= least) break
      const sum = ends + at(row.cost, last.stop)
      if (sum >= least) continue
      least = sum
      way = { land: ends + at(row.land, last.stop), sea: at(row.sea, last.stop) }
    }
  }
  return way
}

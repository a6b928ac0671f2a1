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

/**
 * Between every two of the stops, row by row: what the shortest way costs, and its kilometres on land and at sea. Infinite where there is none. The
 * cost of a ferry is that of a hundred kilometres more, for the wait and the fare: nobody takes one to save a few minutes, nor tells people to.
 */
type Table = { readonly cost: Float64Array; readonly land: Float64Array; readonly sea: Float64Array }

const stops = roadStops.length
const costOfFerry = 100

function setBothWays({ cost, land, sea }: Table, i: number, j: number, way: { readonly land: number; readonly sea: number }): void {
  for (const at of [i * stops + j, j * stops + i]) {
    cost[at] = way.land + way.sea + (way.sea > 0 ? costOfFerry : 0)
    land[at] = way.land
    sea[at] = way.sea
  }
}

function straightLegs(): Table {
  const table: Table = {
    cost: new Float64Array(stops ** 2).fill(Number.POSITIVE_INFINITY),
    land: new Float64Array(stops ** 2),
    sea: new Float64Array(stops ** 2),
  }
  for (const [i, a] of roadStops.entries())
    for (const [j, b] of roadStops.slice(0, i + 1).entries()) if (i === j || isOpenLand(a, b)) setBothWays(table, i, j, { land: straightKm(a, b), sea: 0 })
  for (const { from, to, ferry } of roadLinks) {
    const [a, b] = [roadStops[from], roadStops[to]]
    if (!a || !b) throw new Error('a crossing without its ends')
    const km = straightKm(a, b)
    setBothWays(table, from, to, ferry ? { land: 0, sea: km } : { land: km, sea: 0 })
  }
  return table
}

const at = (numbers: Float64Array, i: number): number => numbers[i] ?? Number.POSITIVE_INFINITY

/** Shortest ways between all stops (Floyd and Warshall, 1962), made when first asked for. */
const betweenStops = once((): Table => {
  const table = straightLegs()
  const { cost, land, sea } = table
  for (let k = 0; k < stops; k++)
    for (let i = 0; i < stops; i++) {
      const first = i * stops + k
      if (at(cost, first) === Number.POSITIVE_INFINITY) continue
      for (let j = 0; j < stops; j++) {
        const [second, whole] = [k * stops + j, i * stops + j]
        const sum = at(cost, first) + at(cost, second)
        if (sum >= at(cost, whole)) continue
        cost[whole] = sum
        land[whole] = at(land, first) + at(land, second)
        sea[whole] = at(sea, first) + at(sea, second)
      }
    }
  return table
})

const kept = new WeakMap<Degrees, Float64Array>()

/** Straight kilometres from a point to each stop; infinite where something lies between. Kept by point, so that the second question is quick. */
function legsFrom(point: Degrees): Float64Array {
  const found = kept.get(point)
  if (found) return found
  const made = Float64Array.from(roadStops, (stop) => (isOpenLand(point, stop) ? straightKm(point, stop) : Number.POSITIVE_INFINITY))
  kept.set(point, made)
  return made
}

/** A way: kilometres on land, in straight legs, and at sea. */
type Way = { readonly land: number; readonly sea: number }

/** The shortest way between two points, round what roads do not cross; null when no road and no ferry that we know joins them. */
export function shortestWay(a: Degrees, b: Degrees): Way | null {
  if (isOpenLand(a, b)) return { land: straightKm(a, b), sea: 0 }
  const { cost, land, sea } = betweenStops()
  const [out, back] = [legsFrom(a), legsFrom(b)]
  let [best, first, last] = [Number.POSITIVE_INFINITY, 0, 0]
  for (let i = 0; i < stops; i++) {
    const leg = at(out, i)
    if (leg >= best) continue
    for (let j = 0; j < stops; j++) {
      const sum = leg + at(cost, i * stops + j) + at(back, j)
      if (sum < best) [best, first, last] = [sum, i, j]
    }
  }
  if (best === Number.POSITIVE_INFINITY) return null
  const between = first * stops + last
  return { land: at(out, first) + at(land, between) + at(back, last), sea: at(sea, between) }
}

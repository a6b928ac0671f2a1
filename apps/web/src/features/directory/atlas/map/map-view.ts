import { type CanadaMap, type MapPoint, type Place, project } from '@recourse/domain/directory'

/** The part of the map that is shown, in its own units: a viewBox. */
export type View = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The whole of it. */
export const wholeView = ({ width, height }: Pick<CanadaMap, 'width' | 'height'>): View => ({ x: 0, y: 0, width, height })

/** A view as the `viewBox` of a drawing. */
export const viewBoxOf = ({ x, y, width, height }: View): string => [x, y, width, height].map((n) => Math.round(n * 100) / 100).join(' ')

/** The corners of a path of the map, ring by ring: one absolute point, then steps from each to the next. */
export function ringsOf(path: string): readonly (readonly MapPoint[])[] {
  return path
    .split('M')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const numbers = (ring.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
      const points: MapPoint[] = []
      let [x, y] = [0, 0]
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        x += numbers[i] ?? 0
        y += numbers[i + 1] ?? 0
        points.push({ x, y })
      }
      return points
    })
}

/** Whether a point is inside a ring. */
function isInside({ x, y }: MapPoint, ring: readonly MapPoint[]): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i], ring[j]]
    if (a && b && a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}

// Nearer than this there is nothing to see: the outline has no detail finer than a few kilometres.
const leastWidth = 45
const margin = 0.08

/** The smallest view of the shape of the map around some points, with a margin, within the map. */
export function viewAround(points: readonly MapPoint[], frame: Pick<CanadaMap, 'width' | 'height'>): View {
  if (points.length === 0) return wholeView(frame)
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  // Not spread as arguments: a coast has thousands of points.
  const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b))
  const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b))
  const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)]
  const ratio = frame.width / frame.height
  const wide = Math.max(right - left, (bottom - top) * ratio) * (1 + 2 * margin)
  const width = Math.min(frame.width, Math.max(leastWidth, wide))
  const height = width / ratio
  const held = (middle: number, length: number, all: number): number => Math.min(Math.max(0, middle - length / 2), all - length)
  return { x: held((left + right) / 2, width, frame.width), y: held((top + bottom) / 2, height, frame.height), width, height }
}

/** A view of a province: of its land and not of its ring, which goes out to sea. The whole map for one that it does not have. */
export function viewOfProvince(map: CanadaMap, id: string): View {
  const province = map.provinces.find((one) => one.id === id)
  if (!province) return wholeView(map)
  const rings = ringsOf(province.path)
  const land = ringsOf(map.land)
  // Its coast, and what of its ring runs over land.
  const coast = land.flat().filter((point) => rings.some((ring) => isInside(point, ring)))
  const borders = rings.flat().filter((point) => land.some((ring) => isInside(point, ring)))
  return viewAround([...coast, ...borders], map)
}

/** A view of some places, near enough to tell them apart. */
export const viewOfPlaces = (places: readonly Place[], frame: Pick<CanadaMap, 'width' | 'height'>): View =>
  viewAround(
    places.map(({ latitude, longitude }) => project(latitude, longitude)),
    frame,
  )

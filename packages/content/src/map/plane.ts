import { type MapPoint, project } from '@recourse/domain/directory'
import type { LonLat } from './read-points.ts'

/** Points on the map, with one more at each degree: a parallel is straight in degrees and bends on the map. */
export function projectLine(points: readonly LonLat[]): readonly MapPoint[] {
  return points.flatMap(([longitude, latitude], i) => {
    const [fromLongitude, fromLatitude] = points[i - 1] ?? [longitude, latitude]
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(longitude - fromLongitude), Math.abs(latitude - fromLatitude))))
    return Array.from({ length: steps }, (_, step) => {
      const part = (step + 1) / steps
      return project(fromLatitude + (latitude - fromLatitude) * part, fromLongitude + (longitude - fromLongitude) * part)
    })
  })
}

/** Twice the area that a closed line holds, positive when it turns clockwise on a screen. */
export function twiceArea(ring: readonly MapPoint[]): number {
  return ring.reduce((sum, { x, y }, i) => {
    const next = ring[(i + 1) % ring.length] ?? { x, y }
    return sum + x * next.y - next.x * y
  }, 0)
}

function distanceToSegment({ x, y }: MapPoint, a: MapPoint, b: MapPoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const along = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy)
}

/** Where a line is farthest from the straight line between two of its points. */
function farthest(line: readonly MapPoint[], first: number, last: number): { readonly at: number; readonly distance: number } {
  const [a, b] = [line[first], line[last]]
  let found = { at: first, distance: 0 }
  for (let i = first + 1; i < last; i++) {
    const point = line[i]
    const distance = point && a && b ? distanceToSegment(point, a, b) : 0
    if (distance > found.distance) found = { at: i, distance }
  }
  return found
}

/** The fewest points of a line that stay within `tolerance` of it (Douglas and Peucker, 1973). Its two ends stay, so that lines that met still meet. */
export function simplified(line: readonly MapPoint[], tolerance: number): readonly MapPoint[] {
  const keep = new Set([0, line.length - 1])
  const open: (readonly [number, number])[] = [[0, line.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const { at, distance } = farthest(line, ...span)
    if (distance <= tolerance) continue
    keep.add(at)
    open.push([span[0], at], [at, span[1]])
  }
  return line.filter((_, i) => keep.has(i))
}

type Side = { readonly inside: (p: MapPoint) => boolean; readonly cross: (a: MapPoint, b: MapPoint) => MapPoint }

function sidesOf(width: number, height: number): readonly Side[] {
  const atX = (x: number) => (a: MapPoint, b: MapPoint) => ({ x, y: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) })
  const atY = (y: number) => (a: MapPoint, b: MapPoint) => ({ x: a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y), y })
  return [
    { inside: (p) => p.x >= 0, cross: atX(0) },
    { inside: (p) => p.x <= width, cross: atX(width) },
    { inside: (p) => p.y >= 0, cross: atY(0) },
    { inside: (p) => p.y <= height, cross: atY(height) },
  ]
}

/** What is left of a ring inside a frame (Sutherland and Hodgman, 1974); empty when nothing is. */
export function clipped(ring: readonly MapPoint[], { width, height }: { readonly width: number; readonly height: number }): readonly MapPoint[] {
  return sidesOf(width, height).reduce<readonly MapPoint[]>(
    (points, { inside, cross }) =>
      points.flatMap((point, i) => {
        const before = points.at(i - 1) ?? point
        const crossing = inside(before) === inside(point) ? [] : [cross(before, point)]
        return inside(point) ? [...crossing, point] : crossing
      }),
    ring,
  )
}

const tenths = (n: number): number => Math.round(n * 10)

// As short as SVG allows: no zero before a decimal point, no space before a minus.
const written = (n: number): string => String(n / 10).replace(/^(-?)0\./, '$1.')

function joined(numbers: readonly number[]): string {
  return numbers.map(written).reduce((text, number) => text + (text === '' || number.startsWith('-') ? '' : ' ') + number, '')
}

/** A line as SVG path data, to a tenth of a unit, each point from the one before; empty when fewer than two points differ. */
export function pathOf(line: readonly MapPoint[], end: '' | 'z'): string {
  const points = line.map(({ x, y }) => [tenths(x), tenths(y)] as const)
  const steps = points.flatMap(([x, y], i) => {
    const before = points[i - 1]
    return before && (before[0] !== x || before[1] !== y) ? [x - before[0], y - before[1]] : []
  })
  const [first] = points
  return first && steps.length > 0 ? `M${joined(first)}l${joined(steps)}${end}` : ''
}

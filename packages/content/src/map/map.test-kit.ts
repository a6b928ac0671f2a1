import type { LonLat } from './read-points.ts'

/** Whether a point is inside a closed ring, by counting the sides it would cross going east. */
export function isWithin([x, y]: LonLat, ring: readonly LonLat[]): boolean {
  let inside = false
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring.at(i - 1) ?? [ax, ay]
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside
  }
  return inside
}
